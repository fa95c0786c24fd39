import type { Capability, Role } from '../portal/configuration.model.ts';

/** A portal's configuration, as far as these rules ask it. */
export interface Roles {
  readonly roles: readonly Role[];
}

/** What a role in a contract lets somebody do; nothing for one that the portal does not know. */
export function contractCapabilities({ roles }: Roles, role: string): readonly Capability[] {
  return roles.find(({ id, scope }) => id === role && scope === 'contract')?.may ?? [];
}

/** Whether somebody may change what belongs to a contract: オーナー may, メンバー may not. */
export function mayManage(configuration: Roles, role: string): boolean {
  return contractCapabilities(configuration, role).includes('manage');
}

/** The roles that somebody can have in a contract, those that manage it first. */
export function contractRoles(configuration: Roles): readonly Role[] {
  const roles = configuration.roles.filter(({ scope }) => scope === 'contract');
  const manages = ({ id }: Role): boolean => mayManage(configuration, id);
  return [...roles.filter(manages), ...roles.filter((role) => !manages(role))];
}

/** What the first person of a contract is: オーナー, or what the portal has instead. */
export function ownerRole(configuration: Roles): string {
  return contractRoles(configuration)[0]?.id ?? 'owner';
}

/** What somebody is who joins a contract: メンバー, or what the portal has instead. One that manages only where there is no other. */
export function memberRole(configuration: Roles): string {
  return contractRoles(configuration).find(({ id }) => !mayManage(configuration, id))?.id ?? ownerRole(configuration);
}
