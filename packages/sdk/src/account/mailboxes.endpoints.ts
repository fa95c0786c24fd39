import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import {
  mailbox,
  mailboxes,
  mailboxSettingsInput,
  newMailbox,
  newMailboxInput,
  subdomains,
  subdomainsInput,
  type MailAddress,
  type Mailboxes,
  type MailboxSettingsInput,
  type NewMailbox,
  type NewMailboxInput,
  type Subdomains,
  type SubdomainsInput,
} from './mailbox.model.ts';

const common = { access: 'customer', areas: ['mail-addresses'], requires: 'internet' } as const;

/** The mail addresses of the person's contract, and how many it has at most (MYP-08). For subscribers to the internet only. */
export const readMailboxes: Endpoint<void, Mailboxes> = defineEndpoint({
  ...common,
  name: 'readMailboxes',
  summary: 'The mail addresses of the contract, and how many it has at most',
  method: 'GET',
  path: '/mailboxes',
  output: mailboxes,
  status: 200,
  problems: [...customerProblems, 'not-found', 'forbidden'],
});

/**
 * サブドメイン候補 (MYP-09), three at a time: the same for the same person, without those with which the address is taken. What is
 * wrong with the part before @ is told at `localPart`. A POST, since nothing that somebody types goes into a URL.
 */
export const findSubdomains: Endpoint<SubdomainsInput, Subdomains> = defineEndpoint({
  ...common,
  name: 'findSubdomains',
  summary: 'Subdomains with which a mail address is free, three at a time',
  method: 'POST',
  path: '/mailbox-subdomains',
  input: subdomainsInput,
  output: subdomains,
  status: 200,
  problems: [...customerProblems, 'not-found', 'forbidden', 'invalid-input'],
});

/**
 * Registers a mail address (MYP-10). The password in the answer is kept nowhere; a repeat with the same key gets a new one, and
 * the one before does not work any more. An address that somebody was faster with is `taken` at `subdomain`; a contract that has
 * as many as it can have answers `too-many-mailboxes` with `most`.
 */
export const createMailbox: Endpoint<NewMailboxInput, NewMailbox> = defineEndpoint({
  ...common,
  name: 'createMailbox',
  summary: 'Register a mail address',
  method: 'POST',
  path: '/mailboxes',
  input: newMailboxInput,
  output: newMailbox,
  status: 201,
  idempotent: true,
  problems: [...customerProblems, 'not-found', 'forbidden', 'invalid-input', 'terms-changed', 'too-many-mailboxes'],
});

/** Switches メールウィルスチェック of the version named by `ifMatch` (MYP-10). */
export const updateMailbox: Endpoint<MailboxSettingsInput, MailAddress> = defineEndpoint({
  ...common,
  name: 'updateMailbox',
  summary: 'Change the settings of a mail address',
  method: 'PUT',
  path: '/mailboxes/{mailboxId}',
  input: mailboxSettingsInput,
  output: mailbox,
  status: 200,
  edits: true,
  problems: [...customerProblems, 'not-found', 'forbidden', 'invalid-input', 'version-required', 'version-conflict'],
});

/** All of the above, for `portal/endpoints.ts`. */
export const mailboxEndpoints: readonly Endpoint<unknown, unknown>[] = [
  readMailboxes,
  findSubdomains,
  createMailbox,
  updateMailbox,
];
