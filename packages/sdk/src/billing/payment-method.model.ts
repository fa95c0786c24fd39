import * as z from 'zod/mini';
import type { LocalizedText } from '../portal/configuration.model.ts';
import type { Schema } from '../portal/schema.ts';
import { paymentMethodShape } from './payment-method.shape.ts';

/** クレジットカード, 口座振替. A newer server may know others. */
export type PaymentMethodType = 'card' | 'bank-account' | (string & Record<never, never>);

/** How somebody pays, masked: nothing here is enough to charge anything (MYP-11). */
export interface PaymentMethod {
  readonly type: PaymentMethodType;
  /** The brand of a card or the name of a bank, as it is to be read. */
  readonly name?: string | undefined;
  /** The last four digits. */
  readonly ending?: string | undefined;
  /** The last month in which a card is good: `2028-04`. */
  readonly expires?: string | undefined;
}

/** お支払い方法 (MYP-11). */
export interface PaymentMethodDetails {
  /** What pays this month; left out where nothing is stored. */
  readonly method?: PaymentMethod | undefined;
  /** What pays from a later month on. */
  readonly next?: { readonly method: PaymentMethod; readonly fromMonth: string } | undefined;
  /** The first month that a change made now would be for: `2026-12`. */
  readonly changesFrom: string;
  /** Who takes the number of a card, as it is to be read. Left out where a card cannot be registered here. */
  readonly provider?: LocalizedText | undefined;
  readonly version: number;
}

/**
 * A change that was begun: a page shows the provider's own fields, and what is typed there goes to the provider alone
 * (MYP-11). The provider gives the page an opaque token, for which the server asks the provider.
 */
export interface PaymentSetup {
  readonly id: string;
  /** The provider's page with its fields for this setup, to stand in a frame. Absolute. */
  readonly fieldsUrl: string;
  /** From this moment on it is worth nothing. */
  readonly expiresAt: string;
}

/** A setup whose token the provider knows. */
export interface CheckedPaymentSetup {
  readonly id: string;
  /** The card as the provider says it is. */
  readonly card: PaymentMethod;
}

export const paymentMethod: Schema<PaymentMethod> = paymentMethodShape;

export const paymentMethodDetails: Schema<PaymentMethodDetails> = z.object({
  method: z.optional(paymentMethodShape),
  next: z.optional(z.object({ method: paymentMethodShape, fromMonth: z.string() })),
  changesFrom: z.string(),
  provider: z.optional(z.record(z.string(), z.string())),
  version: z.int(),
});

export const paymentSetup: Schema<PaymentSetup> = z.object({
  id: z.string(),
  fieldsUrl: z.string(),
  expiresAt: z.string(),
});

export const checkedPaymentSetup: Schema<CheckedPaymentSetup> = z.object({
  id: z.string(),
  card: paymentMethodShape,
});
