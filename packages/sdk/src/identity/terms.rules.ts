import type { Terms, TermsDocument } from './terms.model.ts';

export type TermsDecision =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** `unopened`: something has not been opened; `terms-changed`: a newer version was published meanwhile. */
      readonly code: 'unopened' | 'terms-changed';
      readonly params: Readonly<Record<string, never>>;
      /** The documents that have not been opened. */
      readonly unopened: readonly TermsDocument[];
    };

/** Whether 利用規約に同意する can be ticked (AUTH-09): every document of the current version was opened. */
export function checkAgreement(
  terms: Pick<Terms, 'version' | 'documents'>,
  read: { readonly version: number; readonly opened: readonly string[] },
): TermsDecision {
  if (read.version !== terms.version) return { ok: false, code: 'terms-changed', params: {}, unopened: [] };
  const unopened = terms.documents.filter((document) => !read.opened.includes(document.id));
  if (unopened.length === 0) return { ok: true };
  return { ok: false, code: 'unopened', params: {}, unopened };
}

/**
 * Whether a person has to agree before anything else is reachable: there are terms, and another version was agreed to, or
 * none.
 */
export function mustAgree(
  current: { readonly version: number } | undefined,
  agreedVersion: number | undefined,
): boolean {
  return current !== undefined && agreedVersion !== current.version;
}
