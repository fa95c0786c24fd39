/** Registers an element unless its tag is taken: with two copies on one page the first serves both. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
