import type { DraftKind } from './application-draft.model.ts';
import type { RevocationReason } from './application.model.ts';

/** 秘密鍵が危殆化したため: with that reason for a revocation a key was disclosed, and gets no further certificate. */
export const compromised: RevocationReason = 'key-compromise';

export type KeyReuse = { readonly ok: true } | { readonly ok: false; readonly code: 'reused-key' };

/**
 * Whether a reissue is asked for with the key that the certificate before has. That is allowed, and helps nobody whose key was
 * disclosed or lost, for which most reissues are: the person is told and decides. `before` and `fingerprint` are those of the
 * public keys, as in `PublicKeyFacts`; of what is not known nothing is said.
 */
export function checkReusedKey(kind: DraftKind, before: string | undefined, fingerprint: string | undefined): KeyReuse {
  const isReused = kind === 'reissue' && fingerprint !== undefined && fingerprint === before;
  return isReused ? { ok: false, code: 'reused-key' } : { ok: true };
}
