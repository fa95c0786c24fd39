/** Who looks, as far as access control asks (SUP-03). */
export interface AccessOf {
  /** The company of the account; null for a person of none. */
  readonly companyId: string | null;
  /** For each 顧客案件グループ that the account is in, the maintenance contracts of its 案件, by id. */
  readonly projects: readonly { readonly contractIds: readonly string[] }[];
}

/** A maintenance contract, as far as access control asks. What belongs to one is seen with it. */
export interface AccessedContract {
  readonly id: string;
  readonly companyId: string;
}

/** Whether access control is on for an account: as soon as it is in one group (SUP-03). */
export function isAccessControlled({ projects }: Pick<AccessOf, 'projects'>): boolean {
  return projects.length > 0;
}

/**
 * Whether somebody sees a maintenance contract, and with it its devices, tickets, quotes, documents and knowledge: with
 * access control the contracts of their groups' projects, of whatever company these are (a reseller's customer); without it
 * those of their company (SUP-03). Whether their type of account has to do with a thing is `portalCapabilities` (SUP-02).
 */
export function seesContract(access: AccessOf, { id, companyId }: AccessedContract): boolean {
  return isAccessControlled(access)
    ? access.projects.some(({ contractIds }) => contractIds.includes(id))
    : access.companyId === companyId;
}
