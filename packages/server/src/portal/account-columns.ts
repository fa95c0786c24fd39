import { portalCapabilities } from '@madoguchi/sdk/account/portal-role.rules.js';
import type { PortalConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import type { CustomerAccount } from './actor.ts';

/** The columns of `account` and, left-joined, `company` that `toAccount` reads. */
export const accountColumns = [
  'account.id',
  'account.identifier',
  'account.display_name as displayName',
  'account.company_id as companyId',
  'account.roles',
  'account.must_change_password as mustChangePassword',
  'company.name as companyName',
] as const;

/** What `accountColumns` selects. */
export interface AccountColumns {
  readonly id: string;
  readonly identifier: string;
  readonly displayName: string;
  readonly companyId: string | null;
  readonly roles: string;
  readonly mustChangePassword: number;
  readonly companyName: string | null;
}

export function toAccount(
  { id, identifier, displayName, companyId, companyName, roles: kept }: AccountColumns,
  configuration: PortalConfiguration,
): CustomerAccount {
  const roles = readRoles(kept);
  return {
    id,
    identifier,
    displayName,
    companyId: companyId ?? undefined,
    companyName,
    roles,
    may: portalCapabilities(configuration, roles),
  };
}

/** Roles as they are kept with an account. */
export function readRoles(json: string): readonly string[] {
  const roles: unknown = JSON.parse(json);
  return Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [];
}
