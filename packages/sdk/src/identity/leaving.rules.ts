import type { LeavingReason } from './leaving.model.ts';

/** What a person writes about why they leave has at most this many characters. */
export const longestLeavingComment = 1000;

export type LeavingCheck =
  | { readonly ok: true; readonly comment: string | undefined }
  | {
      readonly ok: false;
      readonly code: 'required' | 'length';
      readonly params: Readonly<Record<string, number>>;
    };

/** Checks the words beside a reason (LIC-21): asked for with `other`, free with the rest. */
export function checkLeavingComment(reason: LeavingReason, raw = ''): LeavingCheck {
  const comment = raw.trim();
  if (comment === '')
    return reason === 'other' ? { ok: false, code: 'required', params: {} } : { ok: true, comment: undefined };
  return [...comment].length <= longestLeavingComment
    ? { ok: true, comment }
    : { ok: false, code: 'length', params: { max: longestLeavingComment } };
}
