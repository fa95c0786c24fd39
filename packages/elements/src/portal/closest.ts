/** The nearest element around `element`, itself included, that `selector` fits: as `closest`, and on through shadow roots. */
export function closestThrough(element: Element, selector: string): Element | undefined {
  const root = element.getRootNode();
  return element.closest(selector) ?? (root instanceof ShadowRoot ? closestThrough(root.host, selector) : undefined);
}
