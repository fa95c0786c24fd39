import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { referral, type Referral } from './referral.model.ts';

/** お友だち紹介: what both get, the person's own code, and how many came (MYP-12). */
export const readReferral: Endpoint<void, Referral> = defineEndpoint({
  name: 'readReferral',
  summary: 'The person’s own referral code, and how many came',
  method: 'GET',
  path: '/referral',
  output: referral,
  status: 200,
  access: 'customer',
  areas: ['services'],
  problems: [...customerProblems, 'not-found'],
});

/** Gives the person a referral code (MYP-12); asked again, it is the same one. */
export const createReferralCode: Endpoint<void, Referral> = defineEndpoint({
  name: 'createReferralCode',
  summary: 'Get a referral code',
  method: 'POST',
  path: '/referral/code',
  output: referral,
  status: 200,
  access: 'customer',
  areas: ['services'],
  idempotent: true,
  problems: [...customerProblems, 'not-found'],
});
