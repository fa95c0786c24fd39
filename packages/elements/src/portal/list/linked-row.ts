import type { ListState, Page } from '@madoguchi/sdk';

/** The row of a list that a link leads to. It may stand in a part that is not read yet. */
export class LinkedRow<Item extends { readonly id: string }> {
  #linked: string | undefined;
  #sought: string | undefined;

  /** Gives the row with that id once, as soon as it is there; `readOn` is called until it is, or the list is at its end. */
  look(id: string | undefined, state: ListState<Page<Item>, unknown>, readOn: () => void): Item | undefined {
    if (id !== this.#linked) this.#linked = this.#sought = id;
    if (this.#sought === undefined || state.type !== 'ready') return undefined;
    const { items, next } = state.part;
    const found = items.find((item) => item.id === this.#sought);
    if (found || next === undefined) this.#sought = undefined;
    else readOn();
    return found;
  }
}
