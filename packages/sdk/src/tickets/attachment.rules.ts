import { uploadLimits } from '../portal/upload.rules.ts';

/** A message, and the opening of a ticket, takes so many files. */
export const mostAttachments = 20;

export type AttachmentDecision =
  | { readonly ok: true }
  /** `too-many`: more than `most` files. `payload-too-large`: more than `most` bytes. */
  | { readonly ok: false; readonly code: 'too-many' | 'payload-too-large'; readonly params: { readonly most: number } };

/** Whether a file of `size` bytes can be attached beside `count` others: told before a byte of it is sent (SUP-05). An empty log says something too. */
export function checkAttachment(size: number, count: number): AttachmentDecision {
  if (count >= mostAttachments) return { ok: false, code: 'too-many', params: { most: mostAttachments } };
  const { most } = uploadLimits['ticket-file'];
  return size <= most ? { ok: true } : { ok: false, code: 'payload-too-large', params: { most } };
}
