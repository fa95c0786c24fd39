import type { Portal, PortalCapability } from '@madoguchi/sdk';
import { portalCapabilities } from '@madoguchi/sdk/account/portal-role.rules.js';

/**
 * Whether the person's type of account has to do with something (SUP-02); what they may not is absent. As long as nobody is
 * known nothing is kept back by it: the server decides.
 */
export function mayIn({ configuration, session }: Portal, capability: PortalCapability): boolean {
  const { state } = session;
  return !('account' in state) || portalCapabilities(configuration, state.account.roles).includes(capability);
}
