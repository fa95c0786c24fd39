import type { Portal } from '../portal/create-portal.ts';
import { createRequestForm, type RequestForm, type RequestState } from './request-form.ts';
import type { ApplicationInput } from './applications.endpoints.ts';

/** Nothing is entered: one agrees and confirms. */
export type TerminationTyped = Readonly<Record<string, never>>;

export type TerminationFormState = RequestState<TerminationTyped, TerminationTyped>;

/** 解約申請 (CRT-21): terms, confirming, sent. The contract ends with its period, and the certificate is valid till then. */
export type TerminationForm = RequestForm<TerminationTyped, TerminationTyped>;

export function createTerminationForm(portal: Portal, { applicationId }: ApplicationInput): TerminationForm {
  return createRequestForm<TerminationTyped, TerminationTyped>({
    portal,
    first: {},
    check: () => ({ ok: true, draft: {} }),
    async send(_draft, agreementId, idempotencyKey) {
      const { requestTermination } = await import('./applications.endpoints.ts');
      return portal.call(requestTermination, { applicationId, agreementId }, { idempotencyKey });
    },
  });
}
