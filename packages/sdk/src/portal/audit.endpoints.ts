import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint } from './endpoint.ts';
import { longestCursor, type Page } from './page.model.ts';

/** 監査証跡. One line of it: who did what, in ids only (OPS-05). */
export interface AuditEntry {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** `account:` or `operator:` and an id, `vendor` where the server did it for the vendor, or `nobody`. */
  readonly actor: string;
  /** The operation's name, such as `signIn`. */
  readonly operation: string;
  /** What it was done to, such as `account:` and an id; empty when that is not known. */
  readonly subject: string;
  /** `ok`, or the problem's code. */
  readonly outcome: string;
  /** Of the request that asked for it, as its answer named it; empty where none did. */
  readonly requestId: string;
}

export type AuditPage = Page<AuditEntry>;

/** What narrows the audit trail. Each is compared as a whole. */
export interface ReadAuditInput {
  readonly actor?: string | undefined;
  readonly subject?: string | undefined;
  readonly operation?: string | undefined;
  readonly cursor?: string | undefined;
}

const wanted = z.optional(z.string().check(z.minLength(1), z.maxLength(400)));
const readInput: z.ZodMiniType<ReadAuditInput> = z.object({
  actor: wanted,
  subject: wanted,
  operation: wanted,
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
const page: z.ZodMiniType<AuditPage> = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      actor: z.string(),
      operation: z.string(),
      subject: z.string(),
      outcome: z.string(),
      requestId: z.string(),
    }),
  ),
  total: z.int(),
  next: z.optional(z.string()),
});

/** The audit trail of the portal, the newest first (OPS-05). */
export const readAudit: Endpoint<ReadAuditInput, AuditPage> = defineEndpoint({
  name: 'readAudit',
  summary: 'The audit trail, the newest first',
  method: 'GET',
  path: '/operator/audit',
  input: readInput,
  output: page,
  status: 200,
  access: 'operator',
  activity: false,
  problems: ['unauthenticated', 'forbidden', 'invalid-input'],
});
