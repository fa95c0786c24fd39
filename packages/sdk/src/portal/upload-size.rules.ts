import type { UploadLimits } from './upload.rules.ts';

export type UploadDecision =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'payload-too-large'; readonly params: { readonly most: number } };

/** Whether a file of `size` bytes is within what its purpose allows. */
export function checkUploadSize({ most }: Pick<UploadLimits, 'most'>, size: number): UploadDecision {
  return size <= most ? { ok: true } : { ok: false, code: 'payload-too-large', params: { most } };
}
