import { searchable } from '../portal/search-text.rules.ts';
import type { CompanyFound, GroupCompany } from './group-company.model.ts';

/** A name to look for has at most this many characters. */
export const longestCompanySearch = 200;

export type CompanySearchCheck =
  | { readonly ok: true; readonly name: string }
  | {
      readonly ok: false;
      readonly code: 'required' | 'length';
      readonly params: Readonly<Record<string, number>>;
    };

/** Checks a name that companies are looked for by (LIC-13). */
export function checkCompanySearch(raw: string): CompanySearchCheck {
  const name = raw.trim();
  if (name === '') return { ok: false, code: 'required', params: {} };
  return [...name].length <= longestCompanySearch
    ? { ok: true, name }
    : { ok: false, code: 'length', params: { max: longestCompanySearch } };
}

export type ChooseCompanyDecision =
  | { readonly ok: true; readonly company: CompanyFound }
  /** `required`: none was chosen. `already-added`: it is among the group companies. */
  | { readonly ok: false; readonly code: 'required' | 'already-added' };

/** Whether a company that was found can be added (LIC-13). */
export function checkChosenCompany(company: CompanyFound | undefined): ChooseCompanyDecision {
  if (!company) return { ok: false, code: 'required' };
  return company.added ? { ok: false, code: 'already-added' } : { ok: true, company };
}

/** A text in whose order of code units is the order of code points: what UTF-16 has after the surrogates comes before them. */
const inCodePoints = (text: string): string => text.replaceAll(/[\uE000-\uFFFF]/g, '\uD7FF$&');

/** The order of companies: by name, whatever its width and case, then by id, as the server has them. */
export function byCompanyName(one: GroupCompany, other: GroupCompany): number {
  const [name, otherName] = [inCodePoints(searchable(one.name)), inCodePoints(searchable(other.name))];
  if (name !== otherName) return name < otherName ? -1 : 1;
  return one.id < other.id ? -1 : Number(one.id > other.id);
}
