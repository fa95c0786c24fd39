import type { Area, Portal } from '@madoguchi/sdk';
import { hasToDoWith } from '@madoguchi/sdk/account/portal-role.rules.js';

/**
 * Whether the type of account of whoever is signed in has to do with an area (SUP-02): where not, an element draws nothing.
 * Undefined as long as it is not known who that is, and for nobody.
 */
export function mayUse(portal: Portal | undefined, area: Area): boolean | undefined {
  const state = portal?.session.state;
  if (!portal || !state || !('account' in state)) return undefined;
  return hasToDoWith(portal.configuration, state.account.roles, area);
}
