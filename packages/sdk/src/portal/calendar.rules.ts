import { day, hour, minute, second, type Instant } from './time.ts';

/**
 * The moment at which a span of calendar days is over: the end of the day that is `days` after the day of `from`, in
 * `timeZone`. So "25 days from issue" holds until 23:59:59.999 of the 25th day after, and not at the moment returned.
 *
 * @throws {RangeError} for a time zone that does not exist; `definePortal` refuses such.
 */
export function endOfCalendarDays(from: Instant, days: number, timeZone: string): Instant {
  const local = localTime(from, timeZone);
  const midnight = local - mod(local, day) + (days + 1) * day; // as if the zone were UTC
  let instant = midnight - (local - from);
  for (let round = 0; round < 2; round++) instant += midnight - localTime(instant, timeZone); // the offset may differ by then
  const short = midnight - localTime(instant, timeZone); // where clocks skip midnight, the day ends as they do
  return short > 0 ? instant + short : instant;
}

/**
 * The calendar day on which an instant falls in `timeZone`, as `2026-11-21`.
 *
 * @throws {RangeError} for a time zone that does not exist; `definePortal` refuses such.
 */
export function calendarDay(instant: Instant, timeZone: string): string {
  return new Date(localTime(instant, timeZone)).toISOString().slice(0, 10);
}

/**
 * The time of day at an instant in `timeZone`, to the minute: `09:05`.
 *
 * @throws {RangeError} for a time zone that does not exist; `definePortal` refuses such.
 */
export function timeOfDay(instant: Instant, timeZone: string): string {
  return new Date(localTime(instant, timeZone)).toISOString().slice(11, 16);
}

/** To make one takes longer than to use it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}

/** The wall-clock time of an instant, written as if it were UTC. */
function localTime(instant: Instant, timeZone: string): number {
  const format = formatIn(timeZone);
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day: date = 1, hour: hours = 0, minute: minutes = 0, second: seconds = 0 } = parts;
  return Date.UTC(year, month - 1, date) + hours * hour + minutes * minute + seconds * second + mod(instant, second);
}

const mod = (value: number, divisor: number): number => ((value % divisor) + divisor) % divisor;
