import type { Portal } from '@madoguchi/sdk';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';

/** What the portal's configuration calls a role in a contract; undefined for one of a newer server. */
export function roleName(portal: Portal | undefined, role: string, locale: string): string | undefined {
  const known = portal?.configuration.roles.find(({ id, scope }) => id === role && scope === 'contract');
  return known && localized(known.name, locale);
}
