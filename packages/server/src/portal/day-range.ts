import { addDays, daysBetween } from '@madoguchi/sdk/portal/calendar-day.rules.js';
import { calendarDay, endOfCalendarDays } from '@madoguchi/sdk/portal/calendar.rules.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import * as z from 'zod/mini';
import { wrong } from './problem.ts';

const calendarDate = z.iso.date();

/** A day of the calendar that somebody sent in `field`, neither before nor beyond all that is kept; refuses `2026-02-30`, which is none. */
export function realDay(field: string, text: string): string {
  if (!z.safeParse(calendarDate, text).success || text < '1970' || text > '9000') throw wrong(field, 'invalid');
  return text;
}

/** The moment at which a calendar day begins in a time zone. */
export function startOfDay(on: string, now: Instant, timeZone: string): Instant {
  return endOfCalendarDays(now, daysBetween(calendarDay(now, timeZone), on) - 1, timeZone);
}

/** The moment at which it is over. */
export const endOfDay = (on: string, now: Instant, timeZone: string): Instant =>
  startOfDay(addDays(on, 1), now, timeZone);
