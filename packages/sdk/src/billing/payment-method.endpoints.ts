import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import {
  checkedPaymentSetup,
  paymentMethodDetails,
  paymentSetup,
  type CheckedPaymentSetup,
  type PaymentMethodDetails,
  type PaymentSetup,
} from './payment-method.model.ts';
import { isPaymentToken, longestPaymentToken } from './payment-method.rules.ts';

export interface CheckPaymentTokenInput {
  readonly setupId: string;
  /** What the provider gave the page; see `isPaymentToken`. */
  readonly paymentToken: string;
}

export interface UpdatePaymentMethodInput {
  readonly setupId: string;
}

const setupId = z.string().check(z.minLength(1), z.maxLength(64));
const tokenInput: z.ZodMiniType<CheckPaymentTokenInput> = z.object({
  setupId,
  paymentToken: z.string().check(z.maxLength(longestPaymentToken), z.refine(isPaymentToken)),
});
const updateInput: z.ZodMiniType<UpdatePaymentMethodInput> = z.object({ setupId });

/** お支払い方法 (MYP-11). */
export const readPaymentMethod: Endpoint<void, PaymentMethodDetails> = defineEndpoint({
  name: 'readPaymentMethod',
  summary: 'How one pays, masked',
  method: 'GET',
  path: '/payment-method',
  output: paymentMethodDetails,
  status: 200,
  access: 'customer',
  areas: ['statements'],
  problems: [...customerProblems, 'not-found'],
});

/**
 * Begins a change to a credit card (MYP-11): a setup that holds for 30 minutes, with the provider's page for its fields. A
 * server without a payment provider, and one that the provider does not answer, is `unavailable`.
 */
export const beginPaymentSetup: Endpoint<void, PaymentSetup> = defineEndpoint({
  name: 'beginPaymentSetup',
  summary: 'Begin to register a credit card',
  method: 'POST',
  path: '/payment-method/setups',
  output: paymentSetup,
  status: 201,
  access: 'customer',
  areas: ['statements'],
  idempotent: true,
  problems: [...customerProblems, 'not-found'],
});

/**
 * Asks the provider for the card behind a token (MYP-11). Nothing is changed by it; the same token again has the same answer.
 * `payment-declined`: the provider does not take the card; `card-expired`; `payment-setup-ended`: the setup is over, was
 * used, or had another token.
 */
export const checkPaymentToken: Endpoint<CheckPaymentTokenInput, CheckedPaymentSetup> = defineEndpoint({
  name: 'checkPaymentToken',
  summary: 'Have the payment provider check its token',
  method: 'POST',
  path: '/payment-method/setups/{setupId}/token',
  input: tokenInput,
  output: checkedPaymentSetup,
  status: 200,
  access: 'customer',
  areas: ['statements'],
  problems: [
    ...customerProblems,
    'invalid-input',
    'not-found',
    'payment-declined',
    'card-expired',
    'payment-setup-ended',
  ],
});

/** 決定: pays by the card of a checked setup, from `changesFrom` on (MYP-11). Mails that the method changed. */
export const updatePaymentMethod: Endpoint<UpdatePaymentMethodInput, PaymentMethodDetails> = defineEndpoint({
  name: 'updatePaymentMethod',
  summary: 'Pay by the card that was registered',
  method: 'PUT',
  path: '/payment-method',
  input: updateInput,
  output: paymentMethodDetails,
  status: 200,
  access: 'customer',
  areas: ['statements'],
  edits: true,
  problems: [
    ...customerProblems,
    'invalid-input',
    'not-found',
    'payment-setup-ended',
    'version-required',
    'version-conflict',
  ],
});
