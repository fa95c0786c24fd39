/**
 * The language that stands nearest around `element`: the `lang` of it or of what contains it, through shadow roots, up
 * to the document's. Undefined where none is given.
 */
export function nearestLang(element: Element): string | undefined {
  let at: Element | undefined = element;
  while (at) {
    const holder: Element | null = at.closest('[lang]');
    if (holder) return holder.getAttribute('lang') || undefined;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}

/** Calls `changed` whenever a `lang` changes somewhere in the document. Returns how to stop. */
export function observeLang(document: Document, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
  return () => observer.disconnect();
}
