import * as z from 'zod/mini';
import type { Schema } from '../portal/schema.ts';

/** メールアドレス (MYP-08). */
export interface MailAddress {
  readonly id: string;
  /** `yuki@hinata03.mail.example` */
  readonly address: string;
  /** メールウィルスチェック (MYP-10). */
  readonly virusCheck: boolean;
  /** ISO 8601 in UTC. */
  readonly registeredAt: string;
  /** Goes up by one with each change; edits name the one they replace. */
  readonly version: number;
}

/** Where a mail program fetches or sends mails. */
export interface MailServer {
  /** `imap.mail.example` */
  readonly host: string;
  readonly port: number;
}

/** What a mail program is set up with besides address and password; both servers take TLS from the first byte (RFC 8314). */
export interface MailServers {
  /** IMAP. */
  readonly incoming: MailServer;
  /** SMTP submission. */
  readonly outgoing: MailServer;
}

/** The mail addresses of a contract (MYP-08). */
export interface Mailboxes {
  /** The oldest first. */
  readonly items: readonly MailAddress[];
  /** How many the contract has at most. */
  readonly limit: number;
  /** What stands behind the subdomain: `mail.example`. */
  readonly domain: string;
  readonly servers: MailServers;
}

export interface SubdomainsInput {
  /** The part before @, as it was typed. */
  readonly localPart: string;
  /** `next` of the answer before; left out for the first. */
  readonly after?: number | undefined;
}

/** サブドメイン候補 (MYP-09): those with which the address is free. */
export interface Subdomains {
  /** The part before @ as it would be stored. */
  readonly localPart: string;
  /** Up to three; none where the address is taken with every one. */
  readonly candidates: readonly string[];
  /** Where the next ones are; left out after the last. */
  readonly next?: number | undefined;
}

/** What a new mail address is made of (MYP-08 to MYP-10). */
export interface NewMailboxInput {
  readonly localPart: string;
  /** One of those that were offered. */
  readonly subdomain: string;
  readonly virusCheck: boolean;
  /** The version of the terms that was read, and the ids of its documents that were opened. */
  readonly termsVersion: number;
  readonly opened: readonly string[];
}

/** A mail address that was registered just now, with what is shown once and never again (MYP-10). */
export interface NewMailbox {
  readonly mailbox: MailAddress;
  readonly servers: MailServers;
  /** The initial password of the mailbox. The server keeps its hash only. */
  readonly password: string;
}

export interface MailboxSettingsInput {
  readonly mailboxId: string;
  readonly virusCheck: boolean;
}

/** What was entered into the form and not sent: the part before @. */
export type KeptMailbox = { readonly localPart: string };

const text = z.string().check(z.minLength(1), z.maxLength(64));
const shape: z.ZodMiniType<MailAddress> = z.object({
  id: z.string(),
  address: z.string(),
  virusCheck: z.boolean(),
  registeredAt: z.string(),
  version: z.int(),
});
const server = z.object({ host: z.string(), port: z.int() });
const servers: z.ZodMiniType<MailServers> = z.object({ incoming: server, outgoing: server });

export const mailbox: Schema<MailAddress> = shape;

export const mailboxes: Schema<Mailboxes> = z.object({
  items: z.array(shape),
  limit: z.int(),
  domain: z.string(),
  servers,
});

export const subdomainsInput: Schema<SubdomainsInput> = z.object({
  localPart: z.string().check(z.maxLength(200)),
  after: z.optional(z.int().check(z.nonnegative(), z.lte(1_000))),
});

export const subdomains: Schema<Subdomains> = z.object({
  localPart: z.string(),
  candidates: z.array(z.string()),
  next: z.optional(z.int()),
});

export const newMailboxInput: Schema<NewMailboxInput> = z.object({
  localPart: z.string().check(z.maxLength(200)),
  subdomain: text,
  virusCheck: z.boolean(),
  termsVersion: z.int().check(z.positive()),
  opened: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(50)),
});

export const newMailbox: Schema<NewMailbox> = z.object({ mailbox: shape, servers, password: z.string() });

export const mailboxSettingsInput: Schema<MailboxSettingsInput> = z.object({
  mailboxId: text,
  virusCheck: z.boolean(),
});

export const keptMailbox: Schema<KeptMailbox> = z.object({ localPart: z.string() });
