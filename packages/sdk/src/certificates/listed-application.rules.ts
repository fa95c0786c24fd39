import { addDays, addMonths } from '../portal/calendar-day.rules.ts';
import { calendarDay } from '../portal/calendar.rules.ts';
import type { Instant } from '../portal/time.ts';
import type { ActionTime } from './application-actions.rules.ts';

/** Whether お申込一覧 shows a record: without a certificate always, with one while it was issued less than so many months ago (CRT-07). */
export function isListed(
  issuedAt: Instant | undefined,
  { listedMonths }: { readonly listedMonths: number },
  { now, timeZone }: ActionTime,
): boolean {
  if (issuedAt === undefined) return true;
  return calendarDay(issuedAt, timeZone) >= firstListedDay(calendarDay(now, timeZone), listedMonths);
}

/** The first calendar day less than so many months ago: a span in months ends on the same day number, or on the month's last day. */
export function firstListedDay(today: string, months: number): string {
  let first = addMonths(today, -months);
  while (addMonths(first, months) <= today) first = addDays(first, 1);
  return first;
}
