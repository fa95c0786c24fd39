import type { Area, Portal } from '@madoguchi/sdk';
import { hasToDoWith } from '@madoguchi/sdk/account/portal-role.rules.js';

/**
 * Whether the type of account of whoever is signed in has to do with an area (SUP-02): where not, an element
 * shows nothing of it.
 * Undefined as long as it is not known who that is, and for nobody.
 */
export function mayUse(portal: Portal | undefined, area: Area): boolean | undefined {
  const state = portal?.session.state;
  if (!portal || !state || !('account' in state)) return undefined;
  return hasToDoWith(portal.configuration, state.account.roles, area);
}

/**
 * Whether what leads into an area is drawn: the portal has it, and the type of account has to do with it (SUP-02). As long as
 * nobody is known nothing is kept back by it: the server decides.
 */
export function offersArea(portal: Portal | undefined, area: Area): boolean {
  return Boolean(portal?.configuration.areas.includes(area)) && mayUse(portal, area) !== false;
}
