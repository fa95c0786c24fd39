import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint } from './endpoint.ts';

/** A mail of the portal, sent or about to be, as the demo's inbox shows it (OPS-05). */
export interface SentMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
  /** `failed`: it was tried for two days and given up. */
  readonly state: 'waiting' | 'sent' | 'failed' | (string & Record<never, never>);
  /** When it was written: ISO 8601 in UTC. */
  readonly createdAt: string;
  /** When it was handed over, once it was: ISO 8601 in UTC. */
  readonly sentAt?: string | undefined;
}

export interface Mailbox {
  /** Newest written first, 100 at most. */
  readonly mails: readonly SentMail[];
}

export interface MailboxInput {
  /** Only mails to this address; case does not count. */
  readonly to?: string | undefined;
}

/** The server's clock. Only a server that runs as a demo lets it be moved. */
export interface ServerTime {
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** Milliseconds by which it has been moved ahead of real time. */
  readonly offset: number;
}

export interface MoveClockInput {
  /** Milliseconds to move ahead by, 1 to 10 years. Time never goes back: sessions and links are judged by it. */
  readonly by: number;
}

const mailboxInput: z.ZodMiniType<MailboxInput> = z.object({
  to: z.optional(z.string().check(z.maxLength(320))),
});
const mailbox: z.ZodMiniType<Mailbox> = z.object({
  mails: z.array(
    z.object({
      id: z.string(),
      to: z.string(),
      subject: z.string(),
      text: z.string(),
      state: z.string(),
      createdAt: z.string(),
      sentAt: z.optional(z.string()),
    }),
  ),
});
const serverTime: z.ZodMiniType<ServerTime> = z.object({ now: z.string(), offset: z.number() });
const tenYears = 10 * 366 * 86_400_000;
const moveClockInput: z.ZodMiniType<MoveClockInput> = z.object({
  by: z.int().check(z.minimum(1), z.maximum(tenYears)),
});

const problems = ['unauthenticated', 'forbidden'] as const;

/** The mail that was sent (OPS-05). */
export const readMailbox: Endpoint<MailboxInput, Mailbox> = defineEndpoint({
  name: 'readMailbox',
  summary: 'Mail that was sent',
  method: 'GET',
  path: '/operator/mailbox',
  input: mailboxInput,
  output: mailbox,
  status: 200,
  access: 'operator',
  activity: false,
  problems: [...problems, 'invalid-input'],
});

/** What time it is for the server (OPS-05). */
export const readClock: Endpoint<void, ServerTime> = defineEndpoint({
  name: 'readClock',
  summary: 'The server’s clock',
  method: 'GET',
  path: '/operator/clock',
  output: serverTime,
  status: 200,
  access: 'operator',
  activity: false,
  problems,
});

/** Moves the demo's clock ahead (OPS-05). A server that is not a demo answers `not-found`. */
export const moveClock: Endpoint<MoveClockInput, ServerTime> = defineEndpoint({
  name: 'moveClock',
  summary: 'Move the demo’s clock ahead',
  method: 'POST',
  path: '/operator/clock',
  input: moveClockInput,
  output: serverTime,
  status: 200,
  access: 'operator',
  idempotent: true,
  problems: [...problems, 'invalid-input', 'not-found'],
});
