import * as z from 'zod/mini';
import { contractListInput, type ContractInput, type ContractListInput } from '../contracts/contract-input.model.ts';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import {
  invitation,
  invitationPage,
  joined,
  openInvitation,
  type Invitation,
  type InvitationPage,
  type Joined,
  type OpenInvitation,
} from './invitation.model.ts';

export interface InviteInput extends ContractInput {
  readonly mailAddress: string;
  /** One of the portal's languages. */
  readonly locale: string;
}

export interface InvitationInput extends ContractInput {
  readonly invitationId: string;
}

/** What the link of an invitation's mail carries after `#mado-token=`. */
export interface InvitationToken {
  readonly token: string;
}

/** Who joins: a new account under the invited address, or an existing one, which proves itself with its password. */
export type Joining =
  | {
      readonly type: 'new';
      /** ユーザ名, shown to the others of the contract: 1 to 100 characters. */
      readonly displayName: string;
      readonly password: string;
    }
  | {
      readonly type: 'existing';
      /** ユーザコード as typed; the server normalises it. */
      readonly identifier: string;
      readonly password: string;
    };

export interface JoinInput extends InvitationToken {
  readonly account: Joining;
  /** The version of the terms that was read; left out where there are none. */
  readonly termsVersion?: number | undefined;
  /** Ids of the documents that were opened. */
  readonly opened: readonly string[];
}

const id = z.string().check(z.minLength(1), z.maxLength(64));
const token = z.string().check(z.minLength(1), z.maxLength(200));
const password = z.string().check(z.maxLength(1024));
const inviteInput: z.ZodMiniType<InviteInput> = z.object({
  contractId: id,
  mailAddress: z.string().check(z.minLength(1), z.maxLength(320)),
  locale: z.string().check(z.maxLength(35)),
});
const invitationInput: z.ZodMiniType<InvitationInput> = z.object({ contractId: id, invitationId: id });
const tokenInput: z.ZodMiniType<InvitationToken> = z.object({ token });
const joinInput: z.ZodMiniType<JoinInput> = z.object({
  token,
  account: z.discriminatedUnion('type', [
    z.object({ type: z.literal('new'), displayName: z.string().check(z.maxLength(400)), password }),
    z.object({ type: z.literal('existing'), identifier: z.string().check(z.maxLength(320)), password }),
  ]),
  termsVersion: z.optional(z.int().check(z.positive())),
  opened: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(50)),
});

/** Who was invited and has not answered, for those who manage the contract (LIC-09). */
export const readInvitations: Endpoint<ContractListInput, InvitationPage> = defineEndpoint({
  name: 'readInvitations',
  summary: 'Invitations that wait for an answer',
  method: 'GET',
  path: '/contracts/{contractId}/invitations',
  input: contractListInput,
  output: invitationPage,
  status: 200,
  access: 'customer',
  areas: ['participants'],
  contract: 'manage',
  problems: [...customerProblems, 'invalid-input', 'forbidden', 'not-found'],
});

/**
 * 招待する (LIC-09): sends a mail with a link that works through the portal's `invitationDays`. Somebody who takes part
 * already is `already-participant`, an address that was invited and has not answered `already-invited`; to a contract that has
 * ended nobody is invited: `contract-ended`.
 */
export const invite: Endpoint<InviteInput, Invitation> = defineEndpoint({
  name: 'invite',
  summary: 'Invite somebody to a contract by mail',
  method: 'POST',
  path: '/contracts/{contractId}/invitations',
  input: inviteInput,
  output: invitation,
  status: 201,
  access: 'customer',
  areas: ['participants'],
  contract: 'manage',
  idempotent: true,
  problems: [
    ...customerProblems,
    'invalid-input',
    'forbidden',
    'not-found',
    'already-participant',
    'already-invited',
    'contract-ended',
  ],
});

/** Sends the mail again with a new link; the former one ends (LIC-09, ours). `contract-ended` as for a new one. */
export const resendInvitation: Endpoint<InvitationInput, Invitation> = defineEndpoint({
  name: 'resendInvitation',
  summary: 'Send an invitation again',
  method: 'POST',
  path: '/contracts/{contractId}/invitations/{invitationId}/mails',
  input: invitationInput,
  output: invitation,
  status: 201,
  access: 'customer',
  areas: ['participants'],
  contract: 'manage',
  idempotent: true,
  problems: [...customerProblems, 'invalid-input', 'forbidden', 'not-found', 'contract-ended'],
});

/** Withdraws an invitation: its link does not work any more (LIC-09, ours). */
export const withdrawInvitation: Endpoint<InvitationInput, void> = defineEndpoint({
  name: 'withdrawInvitation',
  summary: 'Withdraw an invitation',
  method: 'DELETE',
  path: '/contracts/{contractId}/invitations/{invitationId}',
  input: invitationInput,
  status: 204,
  access: 'customer',
  areas: ['participants'],
  contract: 'manage',
  problems: [...customerProblems, 'invalid-input', 'forbidden', 'not-found'],
});

/** Looks at an invitation without using it (LIC-10). `link-superseded`: a newer mail was sent. */
export const inspectInvitation: Endpoint<InvitationToken, OpenInvitation> = defineEndpoint({
  name: 'inspectInvitation',
  summary: 'What an invitation is for, and whether it still works',
  method: 'POST',
  path: '/invitations/inspection',
  input: tokenInput,
  output: openInvitation,
  status: 200,
  access: 'anyone',
  areas: ['participants'],
  activity: false,
  problems: ['invalid-input', 'link-unknown', 'link-expired', 'link-used', 'link-superseded', 'link-withdrawn'],
});

/**
 * ご契約に参加する (LIC-10): makes the account where there is none, notes that the terms were agreed to, makes the person a
 * member of the contract and uses the invitation up. A wrong password of an existing account is `invalid-credentials` and
 * counts as a failed sign-in (AUTH-02); after the right one of an account that may not sign in comes `suspended`. One
 * that the vendor handed out is to be changed first (AUTH-08): `password-change-required`, or `initial-password-expired`
 * where that was too long ago (CRT-02).
 */
export const join: Endpoint<JoinInput, Joined> = defineEndpoint({
  name: 'join',
  summary: 'Join a contract by an invitation',
  method: 'POST',
  path: '/invitations/redemption',
  input: joinInput,
  output: joined,
  status: 201,
  access: 'anyone',
  areas: ['participants'],
  idempotent: true,
  problems: [
    'invalid-input',
    'invalid-credentials',
    'locked',
    'initial-password-expired',
    'password-change-required',
    'suspended',
    'terms-changed',
    'joined-already',
    'account-exists',
    'link-unknown',
    'link-expired',
    'link-used',
    'link-superseded',
    'link-withdrawn',
  ],
  secrets: ['account'],
});
