import type { BeforeSending } from '../portal/before-sending.ts';
import type { FieldError, PortalError } from '../portal/errors.ts';
import type { KeptEntries, Restorable } from '../portal/kept-entries.ts';
import type { AccountDetails, Coupon } from './account-details.model.ts';
import type { ApplicationDraft, ApplicationStep, DraftKind, KeptApplication } from './application-draft.model.ts';
import type { ApplicationEntries } from './application-entries.model.ts';
import type { ApplicationDetail } from './application.model.ts';
import type {
  CertificateCatalogue,
  CertificateService,
  ContractType,
  ServiceOffer,
} from './certificate-service.model.ts';
import type { CsrInspection } from './csr.model.ts';
import type { EntryChange } from './draft-entries.ts';
import type { DraftKey } from './draft-key.ts';
import type { EntryBlock } from './entries-from.rules.ts';
import type { MadeKey } from './made-key.rules.ts';
import type { ClosedSource, SourceFacts } from './source-facts.ts';

/** What is chosen of a service and its term; what is left out has still to be chosen. */
export interface ServiceChoice {
  readonly serviceId?: string | undefined;
  readonly contractType?: ContractType | undefined;
  /** The term in months. */
  readonly months?: number | undefined;
}

/** What all states have before there is a draft. */
export interface ChoosingService {
  readonly catalogue: CertificateCatalogue;
  readonly kind: DraftKind;
  /** Those that can be chosen; the one alone that an application is about already. */
  readonly services: readonly CertificateService[];
  readonly choice: ServiceChoice;
  /** What the service offers for the choice, with its price (CRT-20); left out as long as something has to be chosen, and for what is not sold. */
  readonly offer?: ServiceOffer | undefined;
  /** It cannot be applied for now, by what the record says that it comes from (CRT-09). */
  readonly closed?: ClosedSource | undefined;
}

/** How far what was typed is on the server. */
export type DraftSavingState =
  /** All of it. */
  | { readonly type: 'saved' }
  /** It is sent in a moment. */
  | { readonly type: 'waiting' }
  | { readonly type: 'saving' }
  /** Not yet: it stays in the fields, and is sent again by and by where the line was broken. */
  | { readonly type: 'failed'; readonly error: PortalError };

/** What is known of the request in the field (CRT-05). */
export type CsrReading =
  | { readonly type: 'none' }
  | { readonly type: 'reading' }
  /** `errors` are why it is refused for this application. */
  | { readonly type: 'read'; readonly inspection: CsrInspection; readonly errors: readonly FieldError[] };

/** What all states have with a draft on the screen. */
export interface Applying extends Restorable {
  /** As it is on the server. */
  readonly draft: ApplicationDraft;
  readonly catalogue: CertificateCatalogue;
  /** What can be filled in by choosing it (CRT-16). */
  readonly stored: AccountDetails;
  /** The coupons that can be chosen now (CRT-17). */
  readonly coupons: readonly Coupon[];
  /** The steps of its kind, and those of them that one can go to. */
  readonly steps: readonly ApplicationStep[];
  readonly reached: readonly ApplicationStep[];
  readonly step: ApplicationStep;
  /** At the step of the service, where that can be chosen anew (CRT-04): `choose` changes it, `next` keeps it. */
  readonly choosing?: ChoosingService | undefined;
  /** It could not be applied for when it was opened, by what the record says that it comes from: `applyNew` may go on (CRT-11). */
  readonly closed?: ClosedSource | undefined;
  /** The request is of the key that the certificate before has: see `checkReusedKey`. */
  readonly reusedKey?: true | undefined;
  /** As typed. */
  readonly entries: ApplicationEntries;
  readonly csr: CsrReading;
  readonly saving: DraftSavingState;
  /** The key that was made for it in this browser: a request of another one is `key-mismatch` until somebody decides (CRT-05). */
  readonly madeKey?: MadeKey | undefined;
  /** What was saved elsewhere in other fields meanwhile was taken over, and nobody has gone to another step since. */
  readonly merged?: true | undefined;
  /** At the check: what will be sent, in the form in which it is stored. */
  readonly checked?: ApplicationEntries | undefined;
}

export type ApplicationWizardState =
  | { readonly type: 'loading' }
  /** What can be applied for, or the draft, could not be read; another account signed in; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  /** Service and term are chosen: `begin` makes the draft. */
  | (ChoosingService & { readonly type: 'choosing' })
  | (ChoosingService & { readonly type: 'not-chosen'; readonly fieldErrors: readonly FieldError[] })
  | (ChoosingService & { readonly type: 'beginning' })
  /** There is no draft that is known of. */
  | (ChoosingService & { readonly type: 'not-begun'; readonly error: PortalError })
  /** A step is on the screen, the terms among them. */
  | (Applying & { readonly type: 'editing' })
  /** What was typed is looked at before the next step. */
  | (Applying & { readonly type: 'checking' })
  | (Applying & { readonly type: 'invalid'; readonly fieldErrors: readonly FieldError[] })
  /** A private key was about to get into a field: it was not taken, and is nowhere (CRT-05). */
  | (Applying & { readonly type: 'private-key'; readonly field: string })
  | (Applying & { readonly type: 'submitting' })
  /** Nothing was applied for that is known of; what was typed stays. */
  | (Applying & { readonly type: 'failed'; readonly error: PortalError })
  /** The same field was changed elsewhere meanwhile: `draft` is what it is now, `entries` what stands here. */
  | (Applying & { readonly type: 'conflict' })
  /** `catalogue` names what it is about; left out where it could not be read. */
  | {
      readonly type: 'done';
      readonly application: ApplicationDetail;
      readonly catalogue?: CertificateCatalogue | undefined;
    };

/** A draft with what is needed to go on with it. */
export interface OpenedDraft extends Pick<Applying, 'draft' | 'catalogue' | 'stored'> {
  /** All coupons of the stored agency. */
  readonly coupons: readonly Coupon[];
  /** What was typed before the page was loaded and is not known to be on the server. */
  readonly before: KeptApplication | undefined;
  /** What is known of the record that it comes from. */
  readonly from: SourceFacts | undefined;
}

export interface ApplicationEditorOptions {
  readonly kept: KeptEntries<KeptApplication>;
  readonly key: DraftKey;
  /** Milliseconds from the last change until it is saved. */
  readonly saveDelay: number;
  readonly show: (state: ApplicationWizardState) => void;
}

/** The part of the wizard that has a draft on the screen; see `ApplicationWizard`. */
export interface ApplicationEditor {
  agree(this: void, agreementId: string): void;
  choose(this: void, choice: ServiceChoice): void;
  change(this: void, change: EntryChange): void;
  useStored(this: void, block: EntryBlock, on: boolean): void;
  /** Looks at the request again, after `key` was noted something else of. */
  look(this: void): void;
  next(this: void): Promise<void>;
  goTo(this: void, step: ApplicationStep): void;
  submit(this: void, before?: BeforeSending): Promise<void>;
  save(this: void): Promise<void>;
  keepTyped(this: void): void;
  takeSaved(this: void): void;
  leave(this: void): void;
  follow(this: void): void;
}

/** What a state says besides what it is about, as long as nobody has to decide between two versions. */
export type ApplicationView =
  | { readonly type: 'editing' | 'checking' | 'submitting' }
  | { readonly type: 'invalid'; readonly fieldErrors: readonly FieldError[] }
  | { readonly type: 'private-key'; readonly field: string }
  | { readonly type: 'failed'; readonly error: PortalError };
