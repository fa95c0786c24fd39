/** A part of a list, in the server's order. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** How many the whole list has, as far as it is narrowed. */
  readonly total: number;
  /** Where the next part begins; left out with the last one. It is the server's word and means nothing to a client. */
  readonly next?: string | undefined;
}

/**
 * How many characters a cursor has at most, as it comes back from a client. It may hold the name after which the list goes
 * on, with each ㍿ as 株式会社, so none is longer that a server handed out.
 */
export const longestCursor = 10_000;
