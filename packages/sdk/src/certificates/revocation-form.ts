import type { Portal } from '../portal/create-portal.ts';
import { createRequestForm, type RequestForm, type RequestState } from './request-form.ts';
import type { RevocationReason } from './application.model.ts';
import type { ApplicationInput } from './applications.endpoints.ts';

/** 失効理由, in the order of the guide (CRT-13). */
export const revocationReasons: readonly RevocationReason[] = [
  'content-changes',
  'superseded',
  'cessation',
  'key-compromise',
];

export interface RevocationTyped {
  /** Left out until one is chosen: it has no default. */
  readonly reason?: RevocationReason | undefined;
}

/** What is confirmed and sent. */
export interface RevocationDraft {
  readonly reason: RevocationReason;
}

export type RevocationFormState = RequestState<RevocationTyped, RevocationDraft>;

/**
 * 失効申請 (CRT-13): terms, the reason, confirming (確認), sent. Nothing is revoked by it: the vendor telephones before.
 * Refused with `action-closed` where it is closed by then, with the reason as `params.reason`.
 */
export type RevocationForm = RequestForm<RevocationTyped, RevocationDraft>;

export function createRevocationForm(portal: Portal, { applicationId }: ApplicationInput): RevocationForm {
  return createRequestForm<RevocationTyped, RevocationDraft>({
    portal,
    first: {},
    check: ({ reason }) =>
      reason === undefined
        ? { ok: false, fieldErrors: [{ field: 'reason', code: 'required' }] }
        : { ok: true, draft: { reason } },
    async send({ reason }, agreementId, idempotencyKey) {
      const { requestRevocation } = await import('./applications.endpoints.ts');
      return portal.call(requestRevocation, { applicationId, reason, agreementId }, { idempotencyKey });
    },
  });
}
