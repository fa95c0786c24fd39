import type { Capability, PortalConfiguration } from '../portal/configuration.model.ts';

/** What a role in a contract lets somebody do; nothing for one that the portal does not know. */
export function contractCapabilities(
  { roles }: Pick<PortalConfiguration, 'roles'>,
  role: string,
): readonly Capability[] {
  return roles.find(({ id, scope }) => id === role && scope === 'contract')?.may ?? [];
}

/** Whether somebody may change what belongs to a contract: オーナー may, メンバー may not. */
export function mayManage(configuration: Pick<PortalConfiguration, 'roles'>, role: string): boolean {
  return contractCapabilities(configuration, role).includes('manage');
}
