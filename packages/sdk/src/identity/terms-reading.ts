import type { FieldError } from '../portal/errors.ts';
import type { Terms } from './terms.model.ts';
import { checkAgreement } from './terms.rules.ts';

/** Terms on the screen (AUTH-09). `opened` holds ids of documents; `ticked` is the check box. */
export interface TermsReading {
  readonly terms: Terms;
  readonly opened: readonly string[];
  readonly ticked: boolean;
}

/** Notes that a document was opened; the same reading where it was opened before. */
export function withOpened(now: TermsReading, documentId: string): TermsReading {
  return now.opened.includes(documentId) ? now : { ...now, opened: [...now.opened, documentId] };
}

/** Ticks or clears the box. With something unopened it stays clear, and `error` says what is missing. */
export function withTick(
  now: TermsReading,
  ticked: boolean,
): { readonly reading: TermsReading; readonly error?: FieldError | undefined } {
  const error = ticked ? unopened(now) : undefined;
  return { reading: { ...now, ticked: ticked && !error }, error };
}

/** What is missing before the agreement can be sent. */
export function missingAgreement(now: TermsReading): FieldError | undefined {
  return unopened(now) ?? (now.ticked ? undefined : { field: 'agreed', code: 'required' });
}

function unopened({ terms, opened }: TermsReading): FieldError | undefined {
  const decision = checkAgreement(terms, { version: terms.version, opened });
  return decision.ok ? undefined : { field: 'agreed', code: decision.code, params: decision.params };
}
