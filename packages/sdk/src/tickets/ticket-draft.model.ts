import * as z from 'zod/mini';
import type { OpenIntent } from '../portal/intent.ts';
import { keptIntent } from '../portal/kept-intent.ts';
import type { Schema } from '../portal/schema.ts';

/** A file beside a text that was not sent: what the server knows it by, or its name alone. */
export type KeptAttachment = {
  readonly name: string;
  readonly size: number;
  /** Null where it was not uploaded. `at`: when it was. */
  readonly upload: { readonly id: string; readonly type: string; readonly at: number } | null;
};

/** A ticket that was begun and not opened; what looked like a secret is taken out of it. */
export type KeptTicket = {
  readonly typed: {
    readonly kind: string;
    readonly desk: string;
    readonly severity: string;
    readonly contractId: string;
    readonly deviceId: string;
    readonly serviceId: string;
    readonly title: string;
    readonly description: string;
    readonly contact: { readonly name: string; readonly mail: string; readonly telephone: string };
  };
  readonly files: readonly KeptAttachment[];
  /** What was sent and nobody has answered: sent again, it is not opened twice. */
  readonly open: OpenIntent | null;
};

/** A message that was begun and not sent. */
export type KeptReply = {
  readonly body: string;
  readonly files: readonly KeptAttachment[];
  readonly open: OpenIntent | null;
};

/** What is said with closing a ticket, or opening it again. */
export type KeptWords = { readonly body: string };

const files = z.array(
  z.object({
    name: z.string(),
    size: z.number(),
    upload: z.nullable(z.object({ id: z.string(), type: z.string(), at: z.number() })),
  }),
);

export const keptTicket: Schema<KeptTicket> = z.object({
  typed: z.object({
    kind: z.string(),
    desk: z.string(),
    severity: z.string(),
    contractId: z.string(),
    deviceId: z.string(),
    serviceId: z.string(),
    title: z.string(),
    description: z.string(),
    contact: z.object({ name: z.string(), mail: z.string(), telephone: z.string() }),
  }),
  files,
  open: keptIntent,
});

export const keptWords: Schema<KeptWords> = z.object({ body: z.string() });

export const keptReply: Schema<KeptReply> = z.object({ body: z.string(), files, open: keptIntent });
