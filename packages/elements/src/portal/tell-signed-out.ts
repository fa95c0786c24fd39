import type { Portal, SessionState } from '@madoguchi/sdk';
import { closestThrough } from './closest.ts';
import { MadoSignedOutEvent } from './mado-session.events.ts';

/** The state of each portal's session that the page was told of last. */
const told = new WeakMap<Portal, SessionState>();

/**
 * Tells the page that nobody is signed in any more (AUTH-04), at the `<mado-portal>` around `element`, or at that where
 * there is none. However many elements of a portal notice a sign-out, the first one tells it.
 */
export function tellSignedOut(portal: Portal | undefined, element: HTMLElement): void {
  if (!portal || told.get(portal) === portal.session.state) return;
  told.set(portal, portal.session.state);
  const target = closestThrough(element, 'mado-portal') ?? element;
  target.dispatchEvent(new MadoSignedOutEvent());
}
