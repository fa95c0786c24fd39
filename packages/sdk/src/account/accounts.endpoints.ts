import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor } from '../portal/page.model.ts';
import {
  managedAccount,
  managedAccountPage,
  type ManagedAccount,
  type ManagedAccountFilter,
  type ManagedAccountPage,
} from './managed-account.model.ts';
import type { AccountDraft, NewAccountDraft } from './managed-account.rules.ts';
import { mostProjectRows } from './project.rules.ts';

export interface ReadAccountsInput extends ManagedAccountFilter {
  readonly cursor?: string | undefined;
}

export interface ManagedAccountInput {
  readonly accountId: string;
}

export interface AddAccountInput extends NewAccountDraft {
  /** The language of the person's mails, one of the portal's. */
  readonly locale: string;
}

export interface UpdateAccountInput extends ManagedAccountInput, AccountDraft {}

const id = z.string().check(z.minLength(1), z.maxLength(64));
const line = z.string().check(z.maxLength(400)); // as typed; `checkAccount` allows fewer
const role = z.string().check(z.maxLength(64));
const groupIds = z.array(id).check(z.maxLength(mostProjectRows));

const readInput: z.ZodMiniType<ReadAccountsInput> = z.object({
  search: z.optional(z.string().check(z.maxLength(200))),
  state: z.optional(z.enum(['active', 'waiting', 'suspended'])),
  role: z.optional(role),
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
const addInput: z.ZodMiniType<AddAccountInput> = z.object({
  displayName: line,
  mailAddress: line,
  role,
  groupIds: z.optional(groupIds),
  locale: z.string().check(z.maxLength(35)),
});
const updateInput: z.ZodMiniType<UpdateAccountInput> = z.object({
  accountId: id,
  displayName: line,
  role,
  groupIds: z.optional(groupIds),
});
const accountInput: z.ZodMiniType<ManagedAccountInput> = z.object({ accountId: id });

const common = { access: 'customer', areas: ['accounts'], requires: 'accounts' } as const;
const problems = [...customerProblems, 'invalid-input', 'forbidden'] as const;
const edited = [...problems, 'not-found', 'own-account', 'version-required', 'version-conflict'] as const;

/**
 * アカウント管理: the accounts of one's company, as far as one sees them (`seesAccount`, SUP-14), the newest first. The person who
 * is looked for stands in no address.
 */
export const readAccounts: Endpoint<ReadAccountsInput, ManagedAccountPage> = defineEndpoint({
  ...common,
  name: 'readAccounts',
  summary: 'The accounts of one’s company, as far as one sees them',
  method: 'POST',
  path: '/account-search',
  input: readInput,
  output: managedAccountPage,
  status: 200,
  problems,
});

/**
 * Adds an account to one's company (SUP-14); it gets the link for its first password by mail. `account-exists` where the
 * address has one, of whatever company: nobody else could take it. Tries are limited to 100 an hour.
 */
export const addAccount: Endpoint<AddAccountInput, ManagedAccount> = defineEndpoint({
  ...common,
  name: 'addAccount',
  summary: 'Add an account to one’s company',
  method: 'POST',
  path: '/accounts',
  input: addInput,
  output: managedAccount,
  status: 201,
  idempotent: true,
  problems: [...problems, 'account-exists'],
});

/** Changes name, type and groups (SUP-14); of oneself the name alone (`own-account`). The address stays what it is. */
export const updateAccount: Endpoint<UpdateAccountInput, ManagedAccount> = defineEndpoint({
  ...common,
  name: 'updateAccount',
  summary: 'Change the name, type and groups of an account',
  method: 'PUT',
  path: '/accounts/{accountId}',
  input: updateInput,
  output: managedAccount,
  status: 200,
  edits: true,
  problems: edited,
});

/** Disables an account (SUP-14), which ends its sessions and links at once; not one's own (`own-account`). */
export const disableAccount: Endpoint<ManagedAccountInput, ManagedAccount> = defineEndpoint({
  ...common,
  name: 'disableAccount',
  summary: 'Disable an account',
  method: 'PUT',
  path: '/accounts/{accountId}/disabled',
  input: accountInput,
  output: managedAccount,
  status: 200,
  edits: true,
  problems: edited,
});

/** Enables an account again that was disabled (SUP-14), with the password it had. */
export const enableAccount: Endpoint<ManagedAccountInput, ManagedAccount> = defineEndpoint({
  ...common,
  name: 'enableAccount',
  summary: 'Enable an account again',
  method: 'PUT',
  path: '/accounts/{accountId}/enabled',
  input: accountInput,
  output: managedAccount,
  status: 200,
  edits: true,
  problems: edited,
});

/** Mails the link for the first password again (SUP-14), to who has set none; older ones end. */
export const resendAccountNotice: Endpoint<ManagedAccountInput, void> = defineEndpoint({
  ...common,
  name: 'resendAccountNotice',
  summary: 'Mail the notice of a new account again, with another link',
  method: 'POST',
  path: '/accounts/{accountId}/notice',
  input: accountInput,
  status: 202,
  idempotent: true,
  problems: [...problems, 'not-found', 'action-closed'],
});
