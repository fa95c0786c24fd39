import { readWholeNumber } from '../portal/whole-number.rules.ts';
import type { Assignment, AssignmentLine } from './assignment.model.ts';
import { checkTypedCount, remainingWith, type CountCheck } from './assignment.rules.ts';

/** A product as a form shows it. */
export interface AssignmentRow {
  readonly line: AssignmentLine;
  /** The count as typed, in any width. */
  readonly typed: string;
  /** Whether that is a count the environment can have. */
  readonly check: CountCheck;
  /**
   * What remains of the licences with what was typed; with what is assigned now where that is no number. Below 0: more than
   * there is.
   */
  readonly remaining: number;
  /** Whether it says something else than what is assigned on the server. */
  readonly changed: boolean;
}

/** What becomes of a product once the form is sent. */
export interface AssignmentChange {
  readonly line: AssignmentLine;
  readonly before: number;
  readonly after: number;
}

/** What stands in a form, by product; a product that is not named has what is assigned. */
export type TypedCounts = ReadonlyMap<string, string>;

/**
 * The products that a form shows: contracted ones, and of その他の製品 those that the environment has or that were chosen
 * (LIC-07); the rest are `others`.
 */
export function assignmentRows(
  { lines }: Assignment,
  typed: TypedCounts,
  chosen: readonly string[],
): { readonly rows: readonly AssignmentRow[]; readonly others: readonly AssignmentLine[] } {
  const isShown = ({ productId, origin, count }: AssignmentLine): boolean =>
    origin !== 'key' || count > 0 || chosen.includes(productId);
  return {
    rows: lines.filter(isShown).map((line) => rowOf(line, typed.get(line.productId) ?? String(line.count))),
    others: lines.filter((line) => !isShown(line)),
  };
}

function rowOf(line: AssignmentLine, typed: string): AssignmentRow {
  const check = checkTypedCount(line, typed);
  const number = readWholeNumber(typed);
  const count = number.ok && number.value >= 0 ? number.value : line.count;
  return { line, typed, check, remaining: remainingWith(line, count), changed: !check.ok || count !== line.count };
}

/** What sending would change. */
export function changesOf(rows: readonly AssignmentRow[]): readonly AssignmentChange[] {
  return rows.flatMap(({ line, check }) =>
    check.ok && check.count !== line.count ? [{ line, before: line.count, after: check.count }] : [],
  );
}
