import type { AssignmentFormState, AssignmentLine, AssignmentRow, Messages } from '@madoguchi/sdk';
import type { assignmentJa } from '@madoguchi/sdk/environments/assignment.ja.js';
import { calendarDayText } from '../portal/text/day-text.ts';
import type { PortalTexts } from '../portal/texts.ts';

export type AssignmentTexts = Messages<typeof assignmentJa & PortalTexts>;
/** The states with the products on the screen. */
export type AssigningState = Extract<AssignmentFormState, { readonly assignment: unknown }>;

type Remaining = Pick<AssignmentRow, 'line' | 'remaining'>;

/** How many remain, or by how many there are too many; of what has expired or not begun nothing can be assigned. */
export function remainingText(messages: AssignmentTexts, { line, remaining }: Remaining): string {
  if (line.expired || line.coming) return '–';
  return remaining < 0
    ? messages.text('assignment.over', { count: numberText(messages, -remaining) })
    : numberText(messages, remaining);
}

/** The same in words of its own, for those who do not see the heading above it. */
export function remainingWords(messages: AssignmentTexts, row: Remaining): string {
  if (row.line.expired) return messages.text('assignment.expired');
  if (row.line.coming) return messages.text('assignment.coming');
  const count = remainingText(messages, row);
  return row.remaining < 0 ? count : messages.text('assignment.remaining-of', { count });
}

/** What is wrong with a row's count; an empty field is told only once the form was to be sent. */
export function checkText(
  messages: AssignmentTexts,
  { check }: Pick<AssignmentRow, 'check'>,
  asked: boolean,
): string | undefined {
  if (check.ok || (check.code === 'required' && !asked)) return undefined;
  const params = Object.fromEntries(
    Object.entries(check.params).map(([name, value]) => [name, numberText(messages, value)]),
  );
  const none = check.code === 'too-many' && check.params['remaining'] === 0;
  return messages.find(`assignment.check.${none ? 'none-left' : check.code}`, params);
}

/** Until when a product may be used: it tells two apart that were added by two keys. */
export function untilText(messages: AssignmentTexts, { endsOn }: Pick<AssignmentLine, 'endsOn'>): string {
  if (endsOn === undefined) return messages.text('assignment.no-end');
  return messages.text('assignment.until', { day: calendarDayText(messages.locale)(endsOn) });
}

/** A product's name, with until when where another one of the rows has the same: two keys of one product. */
export function nameText(
  messages: AssignmentTexts,
  line: AssignmentLine,
  rows: readonly Pick<AssignmentRow, 'line'>[],
): string {
  const isShared = rows.some((row) => row.line.productId !== line.productId && row.line.name === line.name);
  return isShared ? `${line.name} (${untilText(messages, line)})` : line.name;
}

export function numberText({ locale }: AssignmentTexts, value: number): string {
  return value.toLocaleString(locale);
}
