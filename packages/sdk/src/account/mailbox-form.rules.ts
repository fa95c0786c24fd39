import type { Terms } from '../identity/terms.model.ts';
import { missingAgreement, type TermsReading } from '../identity/terms-reading.ts';
import type { Checked } from '../portal/confirmed-form.ts';
import type { FieldError } from '../portal/errors.ts';
import type { Restorable } from '../portal/kept-entries.ts';
import type { Mailboxes, NewMailboxInput } from './mailbox.model.ts';
import { checkLocalPart } from './mailbox.rules.ts';

/** メールアドレス（@より前）, サブドメイン, 契約約款とメールウィルスチェック (MYP-08, MYP-09, MYP-10). */
export type MailboxStep = 'local-part' | 'subdomain' | 'settings';

/** サブドメイン候補 that are on the screen. */
export interface OfferedSubdomains {
  /** The part before @ that they are offered for. */
  readonly localPart: string;
  readonly candidates: readonly string[];
  /** Where the next ones are; undefined after the last. */
  readonly next: number | undefined;
  /** Those that were shown before these; absent with the first ones. */
  readonly former?: OfferedSubdomains;
}

/** What stands in the form. */
export interface MailboxFacts extends Restorable {
  readonly step: MailboxStep;
  readonly mailboxes: Mailboxes;
  /** As it was typed. */
  readonly localPart: string;
  readonly offered?: OfferedSubdomains | undefined;
  readonly subdomain?: string | undefined;
  /** Undefined until ON or OFF was chosen. */
  readonly virusCheck?: boolean | undefined;
  readonly reading?: TermsReading | undefined;
}

export type CheckedMailboxFacts =
  | { readonly ok: true }
  | { readonly ok: false; readonly fieldErrors: readonly FieldError[] };

/** Checks what stands in one step of the form, for going on from it. */
export function checkMailboxStep({
  step,
  localPart,
  subdomain,
  virusCheck,
  reading,
}: MailboxFacts): CheckedMailboxFacts {
  const fieldErrors: FieldError[] = [];
  if (step === 'local-part') {
    const checked = checkLocalPart(localPart);
    if (!checked.ok) fieldErrors.push({ field: 'localPart', code: checked.code, params: checked.params });
  } else if (step === 'subdomain') {
    if (subdomain === undefined) fieldErrors.push({ field: 'subdomain', code: 'required' });
  } else {
    const missing = reading && missingAgreement(reading);
    if (missing) fieldErrors.push(missing);
    if (virusCheck === undefined) fieldErrors.push({ field: 'virusCheck', code: 'required' });
  }
  return fieldErrors.length === 0 ? { ok: true } : { ok: false, fieldErrors };
}

/** Checks what stands in the whole form, and gives what is sent. */
export function checkNewMailbox(facts: MailboxFacts): Checked<NewMailboxInput> {
  const steps = (['local-part', 'subdomain', 'settings'] as const).map((step) => checkMailboxStep({ ...facts, step }));
  const fieldErrors = steps.flatMap((step) => (step.ok ? [] : step.fieldErrors));
  const { localPart, subdomain, virusCheck, reading } = facts;
  const checked = checkLocalPart(localPart);
  if (fieldErrors.length > 0 || !checked.ok || subdomain === undefined || virusCheck === undefined || !reading)
    return { ok: false, fieldErrors };
  const { terms, opened } = reading;
  return { ok: true, draft: { localPart: checked.value, subdomain, virusCheck, termsVersion: terms.version, opened } };
}

/** Terms as they are read first, or again where another version is in force. */
export function beginReading(terms: Terms, before: TermsReading | undefined): TermsReading {
  return before?.terms.version === terms.version ? before : { terms, opened: [], ticked: false };
}
