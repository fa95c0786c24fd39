import { checkDisplayName } from '../identity/display-name.rules.ts';
import { checkInvitedAddress } from '../identity/invited-address.rules.ts';
import type { Role } from '../portal/configuration.model.ts';
import type { FieldError } from '../portal/errors.ts';
import { portalCapabilities, type PortalRoles } from './portal-role.rules.ts';

/** Who administers accounts, as far as these rules ask. */
export interface Administrator {
  readonly id: string;
  readonly companyId: string | null;
  readonly roles: readonly string[];
  /** Ids of the projects of the groups that they are in. */
  readonly groupIds: readonly string[];
}

/** An account that somebody may administer. */
export type Administered = Administrator;

/** A person, as far as the decision about their account asks. */
export interface AdministeredRow {
  readonly role: string;
  readonly self: boolean;
}

export type AccountDecision =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** `forbidden`: of a type that the administrator cannot give. `own-account`: one's own. */
      readonly code: 'forbidden' | 'own-account';
      readonly params: Readonly<Record<string, never>>;
    };

/**
 * Whether an administrator sees an account, and may be asked to change it (SUP-14): oneself, and those of one's own company;
 * under access control (SUP-03) only those whose groups, one at least, are all among one's own. So nobody learns of a group
 * they are not in, and nobody under access control of anybody who is not.
 */
export function seesAccount(by: Administrator, account: Pick<Administered, 'id' | 'companyId' | 'groupIds'>): boolean {
  if (by.id === account.id) return true;
  if (by.companyId === null || by.companyId !== account.companyId) return false;
  if (by.groupIds.length === 0) return true;
  return account.groupIds.length > 0 && account.groupIds.every((id) => by.groupIds.includes(id));
}

/**
 * The types of account that somebody can give (SUP-14): those that do nothing which they do not do themselves. So an inquiry
 * administrator gives the two inquiry types, a user administrator all four, and whoever does not add accounts none.
 */
export function assignableRoles(configuration: PortalRoles, held: readonly string[]): readonly Role[] {
  const may = portalCapabilities(configuration, held);
  if (!may.includes('accounts')) return [];
  return configuration.roles.filter(
    ({ id, scope }) => scope === 'portal' && portalCapabilities(configuration, [id]).every((one) => may.includes(one)),
  );
}

/**
 * Whether somebody can change an account that they see: name, and with `canGiveRole` its type (SUP-14). One of a type that they
 * cannot give they cannot change either; oneself one can, as far as the name goes.
 */
export function canChangeAccount(
  configuration: PortalRoles,
  held: readonly string[],
  { role, self }: AdministeredRow,
): AccountDecision {
  const beyond = role !== '' && !assignableRoles(configuration, held).some(({ id }) => id === role);
  return beyond && !self ? refused('forbidden') : { ok: true };
}

/**
 * Whether somebody can disable or enable an account, or change its type or groups (SUP-14): not their own. So whoever
 * changes others stays an administrator, and no company loses its last one.
 */
export function canDisableAccount(
  configuration: PortalRoles,
  held: readonly string[],
  account: AdministeredRow,
): AccountDecision {
  return account.self ? refused('own-account') : canChangeAccount(configuration, held, account);
}

const refused = (code: 'forbidden' | 'own-account'): AccountDecision => ({ ok: false, code, params: {} });

/** What an account is to be. */
export interface AccountDraft {
  readonly displayName: string;
  readonly role: string;
  /** Ids of the groups, as their projects', among those of whoever gives them; undefined leaves them as they are. */
  readonly groupIds?: readonly string[] | undefined;
}

/** What an account is to be that is added. */
export interface NewAccountDraft extends AccountDraft {
  readonly mailAddress: string;
}

export type AccountCheck<Draft> =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly fieldErrors: readonly FieldError[] };

/**
 * Checks what an account is to be (SUP-14). Nobody gives a type beyond their own (`role`: `not-offered`) or a group they are not
 * in, or takes one (`groupIds`: `not-offered`); and under access control everybody is in one of one's own groups (`groupIds`: `required`),
 * since without any they would see the whole company's contracts.
 */
export function checkAccount(
  configuration: PortalRoles,
  by: Pick<Administrator, 'roles' | 'groupIds'>,
  { displayName, role, groupIds }: AccountDraft,
): AccountCheck<AccountDraft> {
  const name = checkDisplayName(displayName);
  const fieldErrors: FieldError[] = [];
  if (!name.ok) fieldErrors.push({ field: 'displayName', code: name.code, params: name.params });
  if (role === '') fieldErrors.push({ field: 'role', code: 'required' });
  else if (!assignableRoles(configuration, by.roles).some(({ id }) => id === role))
    fieldErrors.push({ field: 'role', code: 'not-offered' });
  const given = groupIds && [...new Set(groupIds)];
  const code = given && checkGroups(by.groupIds, given);
  if (code !== undefined) fieldErrors.push({ field: 'groupIds', code });
  if (!name.ok || fieldErrors.length > 0) return { ok: false, fieldErrors };
  return { ok: true, draft: { displayName: name.name, role, ...(given && { groupIds: given }) } };
}

/** Who is in no group neither gives nor takes one. */
function checkGroups(own: readonly string[], given: readonly string[]): 'not-offered' | 'required' | undefined {
  if (own.length === 0 || given.some((id) => !own.includes(id))) return 'not-offered';
  return given.length === 0 ? 'required' : undefined;
}

/** Checks an account that is added (SUP-14); its groups are said, and none where the administrator is in none. */
export function checkNewAccount(
  configuration: PortalRoles,
  by: Pick<Administrator, 'roles' | 'groupIds'>,
  { mailAddress, groupIds = [], ...draft }: NewAccountDraft,
): AccountCheck<NewAccountDraft> {
  const address = checkInvitedAddress(mailAddress);
  const none = groupIds.length === 0 && by.groupIds.length === 0;
  const checked = checkAccount(configuration, by, { ...draft, groupIds: none ? undefined : groupIds });
  if (address.ok && checked.ok) return { ok: true, draft: { ...checked.draft, mailAddress: address.value } };
  const others = checked.ok ? [] : checked.fieldErrors;
  const ofName = others.filter(({ field }) => field === 'displayName'); // told in the order of the fields
  const ofAddress = address.ok ? [] : [{ field: 'mailAddress', code: address.code, params: address.params }];
  return { ok: false, fieldErrors: [...ofName, ...ofAddress, ...others.filter((one) => !ofName.includes(one))] };
}
