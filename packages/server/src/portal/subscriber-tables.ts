import type { Instant } from '@madoguchi/sdk/portal/time.js';

/** What is kept of subscribers and of what they subscribe to (MYP): see `Tables`. */
export interface SubscriberTables {
  readonly subscriber: SubscriberTable;
  readonly subscriber_device: SubscriberDeviceTable;
  readonly offered_service: OfferedServiceTable;
  readonly subscribed_service: SubscribedServiceTable;
}

/** Whom the provider has a contract with, whether they registered an ID or not. */
export interface SubscriberTable {
  readonly id: string;
  readonly portal_id: string;
  /** お客さま番号: unique within the portal. */
  readonly customer_number: string;
  readonly name: string;
  /** As registered, in full-width katakana; `kana_key` is `nameKanaKey` of it. */
  readonly kana: string;
  readonly kana_key: string;
  /** As it is to be read; `telephone_key` is `telephoneKey` of it. */
  readonly telephone: string;
  readonly telephone_key: string;
  /** The last four digits of the bank account that pays, or of the credit card. */
  readonly bank_account_ending: string | null;
  readonly card_ending: string | null;
  /** Whether registering an ID takes a second proof (MYP-03): 0 or 1. */
  readonly second_proof: number;
  /** `150-0001`. */
  readonly postal_code: string;
  readonly address: string;
  readonly building: string | null;
  /** 連絡先メールアドレス: where mails go once it is registered (MYP-13). */
  readonly contact_address: string | null;
  /** Another contact address in the provider's records, offered when an ID is registered (MYP-05). */
  readonly stored_contact_address: string | null;
  /** Null until an ID was registered. */
  readonly account_id: string | null;
  readonly registered_at: Instant | null;
  /** `searchable` of name, kana and customer number. */
  readonly search_text: string;
  readonly version: number;
}

/** STB or Hit pot: what a subscriber was lent. */
export interface SubscriberDeviceTable {
  readonly portal_id: string;
  readonly subscriber_id: string;
  /** `deviceKey` of its number. */
  readonly device_key: string;
}

/** What the provider offers. */
export interface OfferedServiceTable {
  readonly portal_id: string;
  readonly id: string;
  readonly kind: 'internet' | 'television' | 'telephone' | 'option';
  /** What an option is an option of. */
  readonly parent_id: string | null;
  /** JSON of a `LocalizedText`, as `description` is. */
  readonly name: string;
  readonly description: string;
  /** Yen a month, tax included. */
  readonly monthly_yen: number;
  /** The vendor's order. */
  readonly position: number;
}

/** What a subscriber has, or had. */
export interface SubscribedServiceTable {
  readonly id: string;
  readonly portal_id: string;
  readonly subscriber_id: string;
  readonly service_id: string;
  /** Calendar days in the portal's time zone, `YYYY-MM-DD`; the last day is included. */
  readonly started_on: string;
  readonly ends_on: string | null;
}
