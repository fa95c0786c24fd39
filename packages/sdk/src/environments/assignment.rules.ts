import type { FieldError } from '../portal/errors.ts';
import { readWholeNumber } from '../portal/whole-number.rules.ts';
import type { AssignedCount, AssignmentLine } from './assignment.model.ts';

/** What decides how much of a product an environment can have. */
export type AssignableLine = Pick<AssignmentLine, 'licensed' | 'elsewhere' | 'count' | 'expired' | 'coming'>;

/** What is wrong with a count. */
export type CountCode = 'required' | 'not-whole' | 'negative' | 'too-many' | 'expired' | 'not-begun';

export type CountCheck =
  | { readonly ok: true; readonly count: number }
  | {
      readonly ok: false;
      readonly code: CountCode;
      /** `too-many`: `remaining` for this environment. `expired`, `not-begun`: `count` that it has and can keep. */
      readonly params: Readonly<Record<string, number>>;
    };

export type AssignmentDecision =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** `not-enough-licenses`: some are too many, have expired or have not begun. `invalid-input`: some cannot be counts at all. */
      readonly code: 'invalid-input' | 'not-enough-licenses';
      /** At `counts.<index>`, by the index of what was asked for. */
      readonly fieldErrors: readonly FieldError[];
    };

/** How many of the licences are not with other environments: what this one can have in all. */
export function availableFor({ licensed, elsewhere }: Pick<AssignableLine, 'licensed' | 'elsewhere'>): number {
  return Math.max(0, licensed - elsewhere);
}

/**
 * What remains once this environment has `count` (LIC-06); below 0 where more is assigned than there is, which a contract
 * that shrank leaves behind.
 */
export function remainingWith(line: Pick<AssignableLine, 'licensed' | 'elsewhere'>, count: number): number {
  return line.licensed - line.elsewhere - count;
}

/** The greatest count that the environment can have. What it has it can keep, even where the contract has shrunk since. */
export function mostFor(line: AssignableLine): number {
  return line.expired || line.coming ? line.count : Math.max(line.count, availableFor(line));
}

/** Whether an environment can have `count` of a product (LIC-06). */
export function checkCount(line: AssignableLine, count: number): CountCheck {
  if (!Number.isSafeInteger(count)) return { ok: false, code: 'not-whole', params: {} };
  if (count < 0) return { ok: false, code: 'negative', params: {} };
  if (count <= mostFor(line)) return { ok: true, count };
  const { count: most } = line;
  if (line.expired) return { ok: false, code: 'expired', params: { count: most } };
  return line.coming
    ? { ok: false, code: 'not-begun', params: { count: most } }
    : { ok: false, code: 'too-many', params: { remaining: availableFor(line) } };
}

/** Whether what was typed is a count that the environment can have. */
export function checkTypedCount(line: AssignableLine, typed: string): CountCheck {
  const read = readWholeNumber(typed);
  return read.ok ? checkCount(line, read.value) : { ...read, params: {} };
}

/** Whether an environment can have all of `counts` at once; a product that they leave out is taken away, which it always can. */
export function checkAssignment(
  lines: readonly (AssignableLine & Pick<AssignmentLine, 'productId'>)[],
  counts: readonly AssignedCount[],
): AssignmentDecision {
  const byProduct = new Map(lines.map((line) => [line.productId, line]));
  const seen = new Set<string>();
  let isMeaningless = false;
  const fieldErrors = counts.flatMap(({ productId, count }, index): readonly FieldError[] => {
    const field = `counts.${index}`;
    const line = byProduct.get(productId);
    const code = !line ? 'not-offered' : seen.has(productId) ? 'repeated' : undefined;
    seen.add(productId);
    if (!line || code) {
      isMeaningless = true;
      return [{ field, code: code ?? 'not-offered' }];
    }
    const check = checkCount(line, count);
    if (check.ok) return [];
    isMeaningless ||= check.code === 'not-whole' || check.code === 'negative';
    return [{ field, code: check.code, params: check.params }];
  });
  if (fieldErrors.length === 0) return { ok: true };
  return { ok: false, code: isMeaningless ? 'invalid-input' : 'not-enough-licenses', fieldErrors };
}
