import { endOfCalendarDays } from '@madoguchi/sdk/portal/calendar.rules.js';
import { second, type Instant } from '@madoguchi/sdk/portal/time.js';

/**
 * From when to when a certificate of so many calendar days is valid: from `now` through the last second of the last day, the
 * day of issue being the first, so that it is never longer than `days` times 24 hours (Baseline Requirements 6.3.2).
 */
export function certificateValidity(
  now: Instant,
  days: number,
  timeZone: string,
): { readonly notBefore: Instant; readonly notAfter: Instant } {
  const notBefore = now - (now % second);
  const end = endOfCalendarDays(now, days - 1, timeZone);
  return { notBefore, notAfter: end - second };
}
