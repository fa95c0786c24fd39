import { closestThrough } from './closest.ts';

/** The language that stands nearest around `element`, up to the document's. Undefined where none is given. */
export function nearestLang(element: Element): string | undefined {
  return closestThrough(element, '[lang]')?.getAttribute('lang') || undefined;
}

/** Calls `changed` whenever a `lang` changes somewhere in the document. Returns how to stop. */
export function observeLang(document: Document, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
  return () => observer.disconnect();
}
