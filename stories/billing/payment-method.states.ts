import { PortalError, type PaymentMethodDetails, type PaymentMethodFormState, type PaymentSetup } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const card = { type: 'card', name: 'Visa', ending: '4242', expires: '2028-04' } as const;
const details: PaymentMethodDetails = {
  method: { type: 'bank-account', name: 'みなと銀行', ending: '3456' },
  changesFrom: '2026-12',
  provider: { ja: 'あさひペイメント', en: 'Asahi Payments' },
  version: 1,
};
const setup: PaymentSetup = {
  id: 'setup-1',
  fieldsUrl: 'https://pay.example/fields/1',
  expiresAt: '2026-10-01T00:30:00.000Z',
};
const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });
const next = { method: card, fromMonth: '2026-12' };

/** Every state. */
export const paymentMethodStates: StateExamples<PaymentMethodFormState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error: new PortalError('network') },
  ready: { type: 'ready', details },
  starting: { type: 'starting', details },
  entering: { type: 'entering', details, setup },
  checking: { type: 'checking', details, setup },
  confirming: { type: 'confirming', details, setup, card },
  submitting: { type: 'submitting', details, setup, card },
  failed: { type: 'failed', details, error, card },
  changed: { type: 'changed', details: { ...details, next } },
};

/** Further ones of the same states. */
export const paymentMethodFurther = {
  byCard: { type: 'ready', details: { ...details, method: card } },
  withNext: { type: 'ready', details: { ...details, next } },
  nothing: { type: 'ready', details: { changesFrom: '2026-12', version: 0 } },
  cancelled: { type: 'ready', details, ended: 'cancelled' },
  expired: { type: 'ready', details, ended: 'expired' },
  declined: { type: 'entering', details, setup, error: new PortalError('payment-declined', { status: 422 }) },
  cardExpired: { type: 'entering', details, setup, error: new PortalError('card-expired', { status: 422 }) },
  noToken: { type: 'entering', details, setup, error: new PortalError('invalid-token') },
  changedElsewhere: { type: 'confirming', details: { ...details, next }, setup, card, changed: true },
  notBegun: { type: 'failed', details, error },
  forbidden: { type: 'unavailable', error: new PortalError('forbidden', { status: 403 }) },
} satisfies FurtherExamples<PaymentMethodFormState>;
