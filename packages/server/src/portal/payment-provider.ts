import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { LocalizedText } from '@madoguchi/sdk/portal/configuration.model.js';

/**
 * Whoever takes the numbers of cards and charges them (MYP-11). A page shows the provider's own fields; what is typed there goes
 * to the provider alone. This server sees an opaque token, and asks for the card behind it. Each call rejects where the
 * provider does not answer: the request is then `unavailable`, and can be repeated.
 */
export interface PaymentProvider {
  /** As it is to be read. */
  readonly name: LocalizedText;
  /** Begins a setup, which the provider too ends at `expiresAt`. */
  begin(asked: { readonly reference: string; readonly expiresAt: Instant }): Promise<BegunPaymentSetup>;
  /** The card behind a token of a setup. The same asked again is answered alike. */
  check(asked: { readonly setup: string; readonly token: string }): Promise<CheckedPayment>;
}

export interface BegunPaymentSetup {
  /** What the provider knows it by. */
  readonly setup: string;
  /** The provider's page with its fields for this setup; absolute. */
  readonly fieldsUrl: string;
}

export type CheckedPayment =
  | {
      readonly ok: true;
      /** What the provider knows the card by from now on. It is worth nothing to anybody else. */
      readonly reference: string;
      readonly brand: string;
      /** The last four digits. */
      readonly ending: string;
      /** The last month in which it is good: `2028-04`. */
      readonly expires: string;
    }
  | { readonly ok: false; readonly code: 'payment-declined' | 'card-expired' | 'payment-setup-ended' };
