import type { Portal } from '../portal/create-portal.ts';
import { createAgreedForm, type AgreedForm, type AgreedState } from './agreed-form.ts';
import type { ApplicationInput } from './applications.endpoints.ts';

/** Nothing is entered: one agrees and confirms. */
export type TerminationTyped = Readonly<Record<string, never>>;

export type TerminationFormState = AgreedState<TerminationTyped, TerminationTyped>;

/** 解約申請 (CRT-21): terms, confirming, sent. The contract ends with its period, and the certificate is valid till then. */
export type TerminationForm = AgreedForm<TerminationTyped, TerminationTyped>;

export function createTerminationForm(portal: Portal, { applicationId }: ApplicationInput): TerminationForm {
  return createAgreedForm<TerminationTyped, TerminationTyped>({
    portal,
    first: {},
    check: () => ({ ok: true, draft: {} }),
    async send(_draft, agreementId, idempotencyKey) {
      const { requestTermination } = await import('./applications.endpoints.ts');
      return portal.call(requestTermination, { applicationId, agreementId }, { idempotencyKey });
    },
  });
}
