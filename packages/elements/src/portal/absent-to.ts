import type { Area, Portal, PortalError } from '@madoguchi/sdk';
import { isClosedTo } from './list/closed-to.ts';

/**
 * Whether an area is not there for whoever is signed in (MYP-17): by what they have or because the server says so, or as the
 * portal has no such area.
 */
export function isAbsentTo(
  portal: Portal | undefined,
  area: Area,
  state: { readonly type: string; readonly error?: PortalError | undefined },
): boolean {
  return isClosedTo(portal, area, state) || (state.type === 'unavailable' && state.error?.code === 'not-found');
}
