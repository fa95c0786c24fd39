import type { ApplicationState } from '@madoguchi/sdk/certificates/application.model.js';

/** A made-up application of the demo. Days are counted from today, those before it below 0. */
export interface DemoApplication {
  /** Names it among those of its account. */
  readonly key: string;
  readonly kind: string;
  readonly serviceId: 'SR3.0' | 'EV2.0' | 'SR2.0';
  readonly contractType: 'fixed' | 'automatic';
  readonly months: number;
  readonly serverName: string;
  readonly serverType: string;
  /** What became of it, from `received` on, and on which day. */
  readonly history: readonly (readonly [state: ApplicationState, day: number])[];
  /** The key of the application that it came from; with it the contract but for a renewal. */
  readonly from?: string;
  /** When its contract began; left out where there is none, or it is that of `from`. */
  readonly contractFrom?: number;
  /** The day on which its certificate was issued; of those with another profile of the authority, which. */
  readonly issuedOn?: number;
  readonly profile?: string;
  readonly revokedOn?: number;
  readonly downloaded?: boolean;
  readonly revokePrevious?: 'at-once' | 'later';
  readonly documents?: readonly { readonly kind: string; readonly note?: string; readonly arrived?: boolean }[];
  readonly note?: string;
  readonly reason?: string;
  readonly remarks?: string;
}
