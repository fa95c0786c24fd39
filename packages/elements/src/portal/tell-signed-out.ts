import type { Portal } from '@madoguchi/sdk';
import { closestThrough } from './closest.ts';
import { MadoSignedOutEvent } from './mado-session.events.ts';

/**
 * Tells the page once that nobody is signed in any more (AUTH-04): at the `<mado-portal>` around `elements`, or at the first
 * of them where there is none. Returns how to stop.
 */
export function tellSignedOut(portal: Portal, elements: ReadonlySet<HTMLElement>): () => void {
  let somebody = false;
  return portal.session.subscribe((state) => {
    const left = state.type === 'anonymous' && somebody;
    somebody = 'account' in state;
    if (!left) return;
    const around = [...elements].map((element) => closestThrough(element, 'mado-portal')).find(Boolean);
    const [first] = elements;
    (around ?? first)?.dispatchEvent(new MadoSignedOutEvent());
  });
}
