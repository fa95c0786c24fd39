import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';

/** An instant as a field `datetime-local` has it, in a time zone: `2026-11-22T18:30`. */
export function wallClock(instant: number, timeZone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${calendarDay(instant, timeZone)}T${time.format(instant)}`;
}

/** The instant at which clocks in a time zone show what such a field has; undefined where it has none. */
export function instantOf(typed: string, timeZone: string): number | undefined {
  const wanted = typed.includes('T') ? Date.parse(`${typed}Z`) : Number.NaN; // as if the zone were UTC
  if (!Number.isFinite(wanted)) return undefined;
  let instant = wanted;
  for (let round = 0; round < 2; round++) instant += wanted - Date.parse(`${wallClock(instant, timeZone)}Z`); // the offset may differ by then
  return instant;
}
