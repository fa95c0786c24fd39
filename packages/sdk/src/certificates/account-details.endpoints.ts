import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { accountDetails, coupons, type AccountDetails, type Coupons } from './account-details.model.ts';
import { contactsShape, organisationShape } from './application-entries.model.ts';

export type AccountDetailsInput = Omit<AccountDetails, 'version'>;

const input: z.ZodMiniType<AccountDetailsInput> = z.object({
  agencyCode: z.string().check(z.maxLength(400)),
  organisation: organisationShape,
  contacts: contactsShape,
});

/** アカウント情報 (CRT-16). Nothing stored yet is version 0 of empty entries. */
export const readAccountDetails: Endpoint<void, AccountDetails> = defineEndpoint({
  name: 'readAccountDetails',
  summary: 'What is stored for later applications',
  method: 'GET',
  path: '/account-details',
  output: accountDetails,
  status: 200,
  access: 'customer',
  areas: ['account-details'],
  problems: [...customerProblems, 'not-found'],
});

/**
 * アカウント情報登録: stores them, in the forms that applications take (CRT-16). An agency code opens the coupons of its agency: after 5
 * without any in 15 minutes a further one is `rate-limited` (CRT-17).
 */
export const updateAccountDetails: Endpoint<AccountDetailsInput, AccountDetails> = defineEndpoint({
  name: 'updateAccountDetails',
  summary: 'Store what later applications begin with',
  method: 'PUT',
  path: '/account-details',
  input,
  output: accountDetails,
  status: 200,
  access: 'customer',
  areas: ['account-details'],
  edits: true,
  problems: [...customerProblems, 'invalid-input', 'not-found', 'version-required', 'version-conflict'],
});

/** クーポン管理: the coupons of the agency whose code is stored (CRT-17). */
export const readCoupons: Endpoint<void, Coupons> = defineEndpoint({
  name: 'readCoupons',
  summary: 'The coupons of one’s agency',
  method: 'GET',
  path: '/coupons',
  output: coupons,
  status: 200,
  access: 'customer',
  areas: ['coupons'],
  problems: [...customerProblems, 'not-found'],
});
