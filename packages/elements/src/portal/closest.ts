/** The nearest element around `element`, itself included, that `selector` fits: as `closest`, and on through shadow roots. */
export function closestThrough(element: Element, selector: string): Element | undefined {
  for (let at: Element | undefined = element; at;) {
    const found = at.closest(selector);
    if (found) return found;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}
