import type { Environment } from './environment.model.ts';
import { checkLine, type LineCheck } from '../portal/line.rules.ts';
import { searchable } from '../portal/search-text.rules.ts';
import { readWholeNumber } from '../portal/whole-number.rules.ts';

/** 環境名 has at most this many characters. */
export const longestEnvironmentName = 100;
/** The least and the greatest sort key. */
export const sortKeyRange = { min: -2_147_483_648, max: 2_147_483_647 } as const;

/** A contract has at most this many environments (ours): they are shown all at once. */
export const mostEnvironments = 500;

export type EnvironmentCountDecision =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: 'too-many-environments';
      readonly params: { readonly most: number };
    };

export type SortKeyCheck =
  | { readonly ok: true; readonly sortKey: number }
  | {
      readonly ok: false;
      readonly code: 'required' | 'not-whole' | 'range';
      readonly params: Readonly<Record<string, number>>;
    };

/** Checks 環境名 (LIC-05): 1 to 100 characters on one line. */
export function checkEnvironmentName(raw: string): LineCheck {
  return checkLine(raw, longestEnvironmentName);
}

/** Whether a contract that has `count` environments can have one more (LIC-05, ours). */
export function canAddEnvironment(count: number): EnvironmentCountDecision {
  if (count < mostEnvironments) return { ok: true };
  return { ok: false, code: 'too-many-environments', params: { most: mostEnvironments } };
}

/** In what the names of a contract's environments have to differ: neither width nor case nor the spaces in between count. */
export function environmentNameKey(name: string): string {
  return searchable(name).trim().replaceAll(/\s+/gu, ' ');
}

/** Whether another environment of the contract than `own` has that name already, as far as they are known (LIC-05). */
export function isNameTaken(
  name: string,
  environments: readonly Pick<Environment, 'id' | 'name'>[],
  own: string | undefined,
): boolean {
  const key = environmentNameKey(name);
  return key !== '' && environments.some((other) => other.id !== own && environmentNameKey(other.name) === key);
}

/** Checks ソートキー (LIC-05): a whole number, typed in any width, or one that a program names. */
export function checkSortKey(raw: string | number): SortKeyCheck {
  const check = readWholeNumber(String(raw));
  if (!check.ok) return { ...check, params: {} };
  const { value } = check;
  const isWithin = value >= sortKeyRange.min && value <= sortKeyRange.max;
  return isWithin ? { ok: true, sortKey: value } : { ok: false, code: 'range', params: sortKeyRange };
}
