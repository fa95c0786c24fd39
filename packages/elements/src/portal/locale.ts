import type { Portal } from '@madoguchi/sdk';
import { closestThrough } from './closest.ts';

/**
 * The language in which something at `element` speaks: the one `given`, else the `lang` that stands nearest around, up to
 * the document's, else the portal's first; an empty one counts as none. Undefined until one of them is known.
 */
export function chooseLang(element: Element, given?: string, portal?: Portal): string | undefined {
  return given || closestThrough(element, '[lang]')?.getAttribute('lang') || portal?.configuration.locales[0];
}

/** Calls `changed` whenever a `lang` changes somewhere in the document. Returns how to stop. */
export function observeLang(document: Document, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document, { subtree: true, attributeFilter: ['lang'] });
  return () => observer.disconnect();
}
