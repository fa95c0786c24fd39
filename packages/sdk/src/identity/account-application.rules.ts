import { emptyProject, checkProject, isProjectTyped } from '../account/project.rules.ts';
import { portalCapabilities, type PortalRoles } from '../account/portal-role.rules.ts';
import type { IdentifierRule, PortalCapability, Role } from '../portal/configuration.model.ts';
import type { FieldError } from '../portal/errors.ts';
import { checkLine } from '../portal/line.rules.ts';
import type { AccountApplicationDraft, AccountApplicationTyped, WantedFunction } from './account-application.model.ts';
import { checkDisplayName } from './display-name.rules.ts';
import { checkIdentifier } from './identifier.rules.ts';

/** 会社名 has at most this many characters. */
export const longestCompanyName = 200;

/** What a function needs of the account's type (SUP-02). */
const needs: Readonly<Record<WantedFunction, PortalCapability>> = {
  'inquiries': 'tickets',
  'documents': 'quotes',
  'renewal-quotes': 'quotes',
};

/** A portal's configuration, as far as an application for an account asks it. */
export interface ApplyingPortal extends PortalRoles {
  readonly signIn: { readonly identifier: IdentifierRule };
}

/** アカウントの種類 that can be applied for: the roles in the whole portal. */
export function accountTypes({ roles }: PortalRoles): readonly Role[] {
  return roles.filter(({ scope }) => scope === 'portal');
}

/** The functions that a type of account can use (SUP-02); before one is chosen, all that some type can. */
export function functionsOf(configuration: PortalRoles, role: string): readonly WantedFunction[] {
  const held = role === '' ? accountTypes(configuration).map(({ id }) => id) : [role];
  const may = portalCapabilities(configuration, held);
  const all: readonly WantedFunction[] = ['inquiries', 'documents', 'renewal-quotes'];
  return all.filter((one) => may.includes(needs[one]));
}

export type AccountApplicationCheck =
  | { readonly ok: true; readonly draft: Omit<AccountApplicationDraft, 'locale'> }
  | { readonly ok: false; readonly fieldErrors: readonly FieldError[] };

/**
 * Checks an application for an account (SUP-01). What is wrong with its access control is told under `project`:
 * `project.groupName`, `project.contractNumbers.1`. Whether an address has an account already is nobody's to ask.
 */
export function checkAccountApplication(
  configuration: ApplyingPortal,
  typed: AccountApplicationTyped,
): AccountApplicationCheck {
  const company = checkLine(typed.companyName, longestCompanyName);
  const name = checkDisplayName(typed.displayName);
  const address = checkIdentifier(configuration.signIn.identifier, typed.mailAddress);
  const project = typed.accessControl ? checkProject(typed.project) : undefined;
  const fieldErrors: FieldError[] = [];
  if (!company.ok) fieldErrors.push({ field: 'companyName', code: company.code, params: company.params });
  if (!name.ok) fieldErrors.push({ field: 'displayName', code: name.code, params: name.params });
  if (!address.ok) fieldErrors.push({ field: 'mailAddress', code: address.code, params: address.params });
  fieldErrors.push(...checkType(configuration, typed));
  if (project && !project.ok)
    fieldErrors.push(...project.fieldErrors.map((error) => ({ ...error, field: `project.${error.field}` })));
  if (!company.ok || !name.ok || !address.ok || fieldErrors.length > 0) return { ok: false, fieldErrors };
  return {
    ok: true,
    draft: {
      companyName: company.text,
      displayName: name.name,
      mailAddress: address.value,
      role: typed.role,
      functions: functionsOf(configuration, typed.role).filter((one) => typed.functions.includes(one)),
      ...(project?.ok && { project: project.draft }),
    },
  };
}

function checkType(
  configuration: PortalRoles,
  { role, functions }: Pick<AccountApplicationTyped, 'role' | 'functions'>,
): readonly FieldError[] {
  const unchosen: readonly FieldError[] = functions.length === 0 ? [{ field: 'functions', code: 'required' }] : [];
  if (role === '') return [{ field: 'role', code: 'required' }, ...unchosen];
  if (!accountTypes(configuration).some(({ id }) => id === role)) return [{ field: 'role', code: 'not-offered' }];
  const usable = functionsOf(configuration, role);
  if (functions.some((one) => !usable.includes(one))) return [{ field: 'functions', code: 'not-for-type' }];
  return unchosen;
}

/** An application of which nothing was typed yet. */
export const emptyAccountApplication: AccountApplicationTyped = {
  companyName: '',
  displayName: '',
  mailAddress: '',
  role: '',
  functions: [],
  accessControl: false,
  project: emptyProject,
};

/** Whether anything was typed or chosen. */
export function isAccountApplicationTyped(typed: AccountApplicationTyped): boolean {
  const { companyName, displayName, mailAddress, role, functions, accessControl, project } = typed;
  const texts = [companyName, displayName, mailAddress, role];
  return accessControl || functions.length > 0 || texts.some((text) => text !== '') || isProjectTyped(project);
}
