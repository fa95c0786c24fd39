import * as z from 'zod/mini';

/** A part of a list, in the server's order. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** How many the whole list has, as far as it is narrowed. */
  readonly total: number;
  /** Where the next part begins; left out with the last one. It is the server's word and means nothing to a client. */
  readonly next?: string | undefined;
}

/**
 * Where a list goes on, as it comes back from a client. A cursor may hold the name after which the list goes on, with each
 * ㍿ as 株式会社, so none is too long that a server handed out.
 */
export const cursorInput: z.ZodMiniOptional<z.ZodMiniString> = z.optional(z.string().check(z.maxLength(10_000)));
