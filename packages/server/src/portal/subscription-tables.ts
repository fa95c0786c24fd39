import type {
  ServiceChangeState,
  ServiceChangeType,
  ServiceEnd,
  ServiceStart,
} from '@madoguchi/sdk/account/service.model.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';

/** What is kept of changes of what is subscribed to (MYP-12, MYP-14): see `Tables`. */
export interface SubscriptionTables {
  readonly service_terms: ServiceTermsTable;
  readonly service_change: ServiceChangeTable;
  readonly security_offer: SecurityOfferTable;
  readonly security_use: SecurityUseTable;
  readonly referral_offer: ReferralOfferTable;
  readonly referral_code: ReferralCodeTable;
  readonly referral_arrival: ReferralArrivalTable;
}

/** How something that is offered begins and ends. What has none is changed at the window only. */
export interface ServiceTermsTable {
  readonly portal_id: string;
  readonly service_id: string;
  readonly course: string | null;
  /** JSON of ids, one of which has to be there first. */
  readonly needs: string;
  readonly starts: ServiceStart;
  readonly ends: ServiceEnd;
  /** JSON of a `LocalizedText`. */
  readonly window_reason: string | null;
  readonly minimum_months: number;
  /** Yen, tax included. */
  readonly early_yen: number;
  readonly elsewhere: 'security-service' | null;
}

/** A change that was applied for. What it does stands in `subscribed_service` from then on, and takes effect by its days. */
export interface ServiceChangeTable {
  readonly id: string;
  readonly portal_id: string;
  readonly subscriber_id: string;
  readonly type: ServiceChangeType;
  readonly service_id: string;
  readonly from_service_id: string | null;
  readonly applied_at: Instant;
  /** A calendar day: see `ServiceChange`. */
  readonly effective_on: string;
  readonly state: ServiceChangeState;
  /** The calendar day of a withdrawal or refusal. */
  readonly settled_on: string | null;
  readonly note: string | null;
  readonly version: number;
}

/** What the security service of a portal is. */
export interface SecurityOfferTable {
  readonly portal_id: string;
  readonly service_id: string;
  readonly most_devices: number;
  /** JSON of `SecurityFunction`s. */
  readonly functions: string;
  readonly install_url: string;
}

/** What somebody has of the security service, beside when they have it. */
export interface SecurityUseTable {
  readonly subscriber_id: string;
  readonly portal_id: string;
  readonly devices: number;
  readonly license_code: string;
}

/** What both get where somebody was referred: JSON of `LocalizedText`s. */
export interface ReferralOfferTable {
  readonly portal_id: string;
  readonly referrer_gets: string;
  readonly friend_gets: string;
  readonly conditions: string;
}

export interface ReferralCodeTable {
  readonly subscriber_id: string;
  readonly portal_id: string;
  /** Upper case. */
  readonly code: string;
}

/** That somebody came by a subscriber's code; who it was is not kept. */
export interface ReferralArrivalTable {
  readonly id: string;
  readonly portal_id: string;
  /** Whose code it was. */
  readonly subscriber_id: string;
  readonly arrived_on: string;
  readonly state: 'applied' | 'joined';
}
