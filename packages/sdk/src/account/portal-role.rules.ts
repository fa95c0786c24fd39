import type { PortalCapability, Role } from '../portal/configuration.model.ts';

/** A portal's configuration, as far as this rule asks it. */
export interface PortalRoles {
  readonly roles: readonly Role[];
}

const capabilities: readonly PortalCapability[] = ['tickets', 'quotes', 'accounts'];

/** What somebody's roles in the whole portal let them do (SUP-02); a role that the portal does not know lets nothing. */
export function portalCapabilities({ roles }: PortalRoles, held: readonly string[]): readonly PortalCapability[] {
  const theirs = roles.filter(({ id, scope }) => scope === 'portal' && held.includes(id));
  return capabilities.filter((one) => theirs.some(({ may }) => may.includes(one)));
}
