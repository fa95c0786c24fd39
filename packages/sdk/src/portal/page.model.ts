/** A part of a list, in the server's order. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** How many the whole list has, as far as it is narrowed. */
  readonly total: number;
  /** Where the next part begins; left out with the last one. It is the server's word and means nothing to a client. */
  readonly next?: string | undefined;
}
