import { addDays } from '@madoguchi/sdk/portal/calendar-day.rules.js';
import { calendarDay, endOfCalendarDays } from '@madoguchi/sdk/portal/calendar.rules.js';
import { day, type Instant } from '@madoguchi/sdk/portal/time.js';
import { wrong } from './problem.ts';

/** A day of the calendar that somebody sent in `field`; refuses `2026-02-30`, which is none. */
export function realDay(field: string, text: string): string {
  const instant = Date.parse(text);
  const isReal = Number.isFinite(instant) && new Date(instant).toISOString().startsWith(text);
  if (!isReal || text < '1970' || text > '9000') throw wrong(field, 'invalid');
  return text;
}

/** The moment at which a calendar day begins in a time zone. */
export function startOfDay(on: string, now: Instant, timeZone: string): Instant {
  const days = Math.round((Date.parse(on) - Date.parse(calendarDay(now, timeZone))) / day);
  return endOfCalendarDays(now, days - 1, timeZone);
}

/** The moment at which it is over. */
export const endOfDay = (on: string, now: Instant, timeZone: string): Instant =>
  startOfDay(addDays(on, 1), now, timeZone);
