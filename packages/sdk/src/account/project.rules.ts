import { checkInvitedAddress } from '../identity/invited-address.rules.ts';
import type { FieldError } from '../portal/errors.ts';
import { checkLine } from '../portal/line.rules.ts';
import type { ProjectDraft, ProjectTyped } from './access-application.model.ts';

/** 案件名 and 顧客案件グループ名 have at most this many characters. */
export const longestProjectName = 100;
/** The most accounts, and the most contracts, that a project is applied for or set up with; more can come to it later. */
export const mostProjectRows = 100;

export type ContractNumberCheck =
  | { readonly ok: true; readonly number: string }
  | {
      readonly ok: false;
      readonly code: 'required' | 'not-a-contract-number';
      readonly params: Readonly<Record<string, never>>;
    };

/** Checks a 保守契約番号 as typed, in any width and case: three letters and seven digits, `ABC1234567` (SUP-04). */
export function checkContractNumber(raw: string): ContractNumberCheck {
  const number = raw.normalize('NFKC').trim().toUpperCase();
  if (number === '') return { ok: false, code: 'required', params: {} };
  return /^[A-Z]{3}[0-9]{7}$/.test(number)
    ? { ok: true, number }
    : { ok: false, code: 'not-a-contract-number', params: {} };
}

export type ProjectCheck =
  | { readonly ok: true; readonly draft: ProjectDraft }
  | { readonly ok: false; readonly fieldErrors: readonly FieldError[] };

/** Whether a project needs members and contracts: one that is applied for does; one that there is can lose them all. */
export interface ProjectNeeds {
  readonly rows: 'some' | 'any';
}

/**
 * Checks a project with its group (SUP-04). Empty rows beside others do not count; what is wrong with a row is told at
 * `mailAddresses.1`, `contractNumbers.0`, counted as typed; what stands there twice at the second one (`repeated`).
 */
export function checkProject(typed: ProjectTyped, { rows }: ProjectNeeds = { rows: 'some' }): ProjectCheck {
  const projectName = checkLine(typed.projectName, longestProjectName);
  const groupName = checkLine(typed.groupName, longestProjectName);
  const members = checkRows('mailAddresses', typed.mailAddresses, rows, checkInvitedAddress);
  const contracts = checkRows('contractNumbers', typed.contractNumbers, rows, (raw) => {
    const check = checkContractNumber(raw);
    return check.ok ? { ok: true, value: check.number } : check;
  });
  const fieldErrors = [
    ...(projectName.ok ? [] : [{ field: 'projectName', code: projectName.code, params: projectName.params }]),
    ...(groupName.ok ? [] : [{ field: 'groupName', code: groupName.code, params: groupName.params }]),
    ...members.fieldErrors,
    ...contracts.fieldErrors,
  ];
  if (!projectName.ok || !groupName.ok || fieldErrors.length > 0) return { ok: false, fieldErrors };
  const names = { projectName: projectName.text, groupName: groupName.text };
  return { ok: true, draft: { ...names, mailAddresses: members.values, contractNumbers: contracts.values } };
}

interface Checked {
  readonly ok: boolean;
  readonly value?: string;
  readonly code?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

function checkRows(
  field: string,
  typed: readonly string[],
  needs: ProjectNeeds['rows'],
  check: (raw: string) => Checked,
): { readonly values: readonly string[]; readonly fieldErrors: readonly FieldError[] } {
  const values = new Set<string>();
  const fieldErrors: FieldError[] = [];
  for (const [index, raw] of typed.entries()) {
    if (raw.trim() === '') continue;
    const { value, code = 'invalid', params } = check(raw);
    const at = `${field}.${index}`;
    if (value === undefined) fieldErrors.push({ field: at, code, params });
    else if (values.has(value)) fieldErrors.push({ field: at, code: 'repeated' });
    else values.add(value);
  }
  if (values.size === 0 && fieldErrors.length === 0 && needs === 'some')
    fieldErrors.push({ field: `${field}.0`, code: 'required' });
  if (values.size > mostProjectRows && needs === 'some')
    fieldErrors.push({ field: `${field}.${mostProjectRows}`, code: 'too-many', params: { max: mostProjectRows } });
  return { values: [...values], fieldErrors };
}

/** The rows of a project's form that are lists. */
export type ProjectRows = 'mailAddresses' | 'contractNumbers';

/**
 * A row typed over. What was pasted with several entries in it, on lines of their own or with spaces or commas between,
 * becomes as many rows: neither an address nor a number has any of these.
 */
export function withProjectRow(
  typed: ProjectTyped,
  { field, index, text }: { readonly field: ProjectRows; readonly index: number; readonly text: string },
): ProjectTyped {
  const rows = typed[field];
  if (!Object.hasOwn(rows, index)) return typed;
  const entries = text.split(/[\s,;、，；]+/u).filter(Boolean);
  const replaced = entries.length > 1 ? entries : [text];
  return { ...typed, [field]: [...rows.slice(0, index), ...replaced, ...rows.slice(index + 1)] };
}

/** With one more empty row at the end, as long as there may be more. */
export function withAnotherRow(typed: ProjectTyped, field: ProjectRows): ProjectTyped {
  return typed[field].length < mostProjectRows ? { ...typed, [field]: [...typed[field], ''] } : typed;
}

/** Without a row; the last one is emptied. */
export function withoutRow(typed: ProjectTyped, field: ProjectRows, index: number): ProjectTyped {
  const rows = typed[field].filter((_, at) => at !== index);
  return { ...typed, [field]: rows.length > 0 ? rows : [''] };
}

/** A project of which nothing was typed yet. */
export const emptyProject: ProjectTyped = {
  projectName: '',
  groupName: '',
  mailAddresses: [''],
  contractNumbers: [''],
};

/** Whether anything was typed. */
export function isProjectTyped({ projectName, groupName, mailAddresses, contractNumbers }: ProjectTyped): boolean {
  return [projectName, groupName, ...mailAddresses, ...contractNumbers].some((text) => text !== '');
}
