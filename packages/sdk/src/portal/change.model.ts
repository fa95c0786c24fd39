import * as z from 'zod/mini';
import type { Schema } from './schema.ts';

/** What changes are told of. A newer server may know others. */
export type ChangeKind = 'ticket' | 'renewal-quote' | (string & Record<never, never>);

/** That something changed which the person may see. What it is now, whoever shows it reads. */
export interface Change {
  readonly kind: ChangeKind;
  readonly id: string;
  /** Which version it has now. The same may be told twice. */
  readonly version: number;
}

/** What changed since a moment. */
export interface ChangePage {
  readonly changes: readonly Change[];
  /** From where to ask next. It is the server's word and means nothing to a client. */
  readonly next: string;
  /** Whether more may have changed than is told, since it is too long ago: everything is to be read anew. */
  readonly missed?: boolean | undefined;
}

const one: z.ZodMiniType<Change> = z.object({ kind: z.string(), id: z.string(), version: z.int() });

export const change: Schema<Change> = one;
export const changePage: Schema<ChangePage> = z.object({
  changes: z.array(one),
  next: z.string(),
  missed: z.optional(z.boolean()),
});
