import * as z from 'zod/mini';
import type { LocalizedText } from '../portal/configuration.model.ts';
import type { Page } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';

/** A service that a subscriber has from a day on. */
export interface ServiceBegun {
  readonly serviceId: string;
  /** A calendar day in the portal's time zone, `2026-11-01`; it may be to come. */
  readonly startedOn: string;
}

/** A subscriber as the vendor types them, in any width. An empty text is none. */
export interface SubscriberDraft {
  /** お客さま番号: 4 to 12 digits, unique in the portal. */
  readonly customerNumber: string;
  readonly name: string;
  /** ご契約者氏名（カナ）. */
  readonly kana: string;
  readonly telephone: string;
  readonly postalCode: string;
  readonly address: string;
  /** 建物名・部屋番号. */
  readonly building: string;
  /** 口座番号 下4桁 and クレジットカード番号 下4桁, which prove the contract when an ID is registered (MYP-02). */
  readonly bankAccountEnding: string;
  readonly cardEnding: string;
  /** The numbers of STB and Hit pot, which prove it as well. */
  readonly devices: readonly string[];
  /** Whether one proof is not enough (MYP-03). */
  readonly secondProof: boolean;
  /** A contact address that is known already, offered when an ID is registered (MYP-05). */
  readonly storedContactAddress: string;
  readonly services: readonly ServiceBegun[];
}

/** A subscriber in the vendor's list. */
export interface SubscriberRow {
  readonly id: string;
  readonly customerNumber: string;
  readonly name: string;
  readonly kana: string;
  /** Whether an ID is registered. */
  readonly registered: boolean;
}

export type SubscriberPage = Page<SubscriberRow>;

/** A service that a subscriber has or had. The last day is included. */
export interface SubscriberService extends ServiceBegun {
  readonly name: LocalizedText;
  readonly endsOn?: string | undefined;
}

/** A subscriber with all facts. What there is none of is left out. */
export interface SubscriberRecord extends SubscriberRow {
  /** `045-555-0101`. */
  readonly telephone: string;
  /** `223-0062`. */
  readonly postalCode: string;
  readonly address: string;
  readonly building?: string | undefined;
  readonly bankAccountEnding?: string | undefined;
  readonly cardEnding?: string | undefined;
  /** In half width, upper case, without hyphens. */
  readonly devices: readonly string[];
  readonly secondProof: boolean;
  /** Where mails go, once an ID is registered. */
  readonly contactAddress?: string | undefined;
  readonly storedContactAddress?: string | undefined;
  /** The ID that is registered, and when it was (ISO 8601, UTC). */
  readonly identifier?: string | undefined;
  readonly registeredAt?: string | undefined;
  /** By their first day. */
  readonly services: readonly SubscriberService[];
}

const row = {
  id: z.string(),
  customerNumber: z.string(),
  name: z.string(),
  kana: z.string(),
  registered: z.boolean(),
};

export const subscriberPage: Schema<SubscriberPage> = z.object({
  items: z.array(z.object(row)),
  total: z.int(),
  next: z.optional(z.string()),
});

export const subscriberRecord: Schema<SubscriberRecord> = z.object({
  ...row,
  telephone: z.string(),
  postalCode: z.string(),
  address: z.string(),
  building: z.optional(z.string()),
  bankAccountEnding: z.optional(z.string()),
  cardEnding: z.optional(z.string()),
  devices: z.array(z.string()),
  secondProof: z.boolean(),
  contactAddress: z.optional(z.string()),
  storedContactAddress: z.optional(z.string()),
  identifier: z.optional(z.string()),
  registeredAt: z.optional(z.string()),
  services: z.array(
    z.object({
      serviceId: z.string(),
      startedOn: z.string(),
      name: z.record(z.string(), z.string()),
      endsOn: z.optional(z.string()),
    }),
  ),
});
