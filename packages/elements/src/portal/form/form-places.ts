/** What keeps the place of a form that stands in the place of a list: whoever goes back shows the list again. */
export interface FormKeeper {
  /**
   * A form was opened, about the row of that id, or `new`; `leave` shows the list again, and what was typed is kept as ever.
   */
  opened(leave: () => void, about: string): void;
  /** The list is shown again. */
  closed(): void;
  /** What the form is about that the page's address names, while it is not open: the list is to open it. */
  readonly wanted: string | undefined;
  /** `look` is called when that may be another one; what it returns ends that. */
  follow(look: () => void): () => void;
}

const keepers = new WeakMap<Node, FormKeeper>();

/** From now on `keeper` hears of the forms that are opened within `place`. */
export function keepForms(place: Element, keeper: FormKeeper): void {
  keepers.set(place, keeper);
}

/** The keeper of the element around; undefined where a list stands alone. */
export function keeperAround(element: Element): FormKeeper | undefined {
  for (let at: Node | null = element; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    const keeper = keepers.get(at);
    if (keeper) return keeper;
  }
  return undefined;
}
