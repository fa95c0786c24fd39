import { addDays } from '../portal/calendar-day.rules.ts';
import { calendarDay, timeOfDay } from '../portal/calendar.rules.ts';
import type { Instant } from '../portal/time.ts';
import type { OpeningHours } from './support-service.model.ts';

/** Whether a way to ask is open at a moment, in times of day of the portal's time zone. */
export type Opening =
  /** At any time of any day. */
  | { readonly type: 'always' }
  | { readonly type: 'open'; readonly from: string; readonly until: string }
  /** `next` is when it opens again, where that is within so many days as are looked at. */
  | { readonly type: 'closed'; readonly next?: { readonly day: string; readonly from: string } }
  /** It opens later today. */
  | { readonly type: 'later'; readonly from: string; readonly until: string };

/** So many days ahead are looked at: longer than any holidays. */
const farthest = 31;

/** Whether a window is open now, and else when it opens next (SUP-13). */
export function openingAt(hours: OpeningHours, now: Instant, timeZone: string): Opening {
  if (isAlways(hours)) return { type: 'always' };
  const today = calendarDay(now, timeZone);
  const time = timeOfDay(now, timeZone);
  const spans = spansOn(hours, today);
  const current = spans.find(({ from, to }) => from <= time && time < to);
  if (current) return { type: 'open', from: current.from, until: current.to };
  const later = spans.find(({ from }) => time < from);
  if (later) return { type: 'later', from: later.from, until: later.to };
  for (let ahead = 1; ahead <= farthest; ahead++) {
    const day = addDays(today, ahead);
    const [first] = spansOn(hours, day);
    if (first) return { type: 'closed', next: { day, from: first.from } };
  }
  return { type: 'closed' };
}

/** When it is open on a calendar day, the earliest first. */
function spansOn({ week, closedOn }: OpeningHours, day: string): OpeningHours['week'] {
  if (closedOn.includes(day)) return [];
  const weekday = new Date(day).getUTCDay() || 7;
  return week
    .filter(({ days, from, to }) => days.includes(weekday) && from < to)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

function isAlways({ week, closedOn }: OpeningHours): boolean {
  if (closedOn.length > 0) return false;
  const whole = week.filter(({ from, to }) => from === '00:00' && to === '24:00').flatMap(({ days }) => days);
  return [1, 2, 3, 4, 5, 6, 7].every((day) => whole.includes(day));
}
