import type { Area, Portal, PortalError } from '@madoguchi/sdk';
import { isClosedTo } from './list/closed-to.ts';

/**
 * Whether an element leaves itself out (MYP-17): its area is not for whoever is signed in, by what they have or because the
 * server says so, or the portal has no such area.
 */
export function isAbsentTo(
  portal: Portal | undefined,
  area: Area,
  state: { readonly type: string; readonly error?: PortalError | undefined },
): boolean {
  return isClosedTo(portal, area, state) || (state.type === 'unavailable' && state.error?.code === 'not-found');
}
