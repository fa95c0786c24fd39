import { closestThrough } from './closest.ts';
import { MadoSignedOutEvent } from './mado-session.events.ts';

/**
 * Tells the page once that nobody is signed in any more (AUTH-04): at the `<mado-portal>` around `elements`, or at the first
 * of them where there is none.
 */
export function tellSignedOut(elements: readonly HTMLElement[]): void {
  const around = elements.map((element) => closestThrough(element, 'mado-portal')).find(Boolean);
  (around ?? elements[0])?.dispatchEvent(new MadoSignedOutEvent());
}
