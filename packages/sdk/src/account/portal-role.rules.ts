import type { Area, PortalCapability, Role } from '../portal/configuration.model.ts';

/** A portal's configuration, as far as this rule asks it. */
export interface PortalRoles {
  readonly roles: readonly Role[];
}

const capabilities: readonly PortalCapability[] = ['tickets', 'quotes', 'accounts', 'internet'];

/** What somebody's roles in the whole portal let them do (SUP-02, MYP-17); a role that the portal does not know lets nothing. */
export function portalCapabilities({ roles }: PortalRoles, held: readonly string[]): readonly PortalCapability[] {
  const theirs = roles.filter(({ id, scope }) => scope === 'portal' && held.includes(id));
  return capabilities.filter((one) => theirs.some(({ may }) => may.includes(one)));
}

/** What an area asks of a type of account (SUP-02, MYP-17); every other area is for all of them. */
const areaNeeds: Readonly<Partial<Record<Area, PortalCapability>>> = {
  'tickets': 'tickets',
  'maintenance-contracts': 'quotes',
  'renewal-quotes': 'quotes',
  'documents': 'quotes',
  'accounts': 'accounts',
  'mail-addresses': 'internet',
  'security-service': 'internet',
};

/** Whether somebody’s type of account has to do with an area (SUP-02). Where not, nothing of it is there for them. */
export function hasToDoWith(portal: PortalRoles, held: readonly string[], area: Area): boolean {
  const needs = areaNeeds[area];
  return needs === undefined || portalCapabilities(portal, held).includes(needs);
}
