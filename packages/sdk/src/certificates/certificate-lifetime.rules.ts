import { calendarDay, endOfCalendarDays } from '../portal/calendar.rules.ts';
import { addDays, addMonths, daysBetween } from '../portal/calendar-day.rules.ts';
import { day, type Instant } from '../portal/time.ts';
import type { CertificatePolicy, LifetimeLimit } from './certificate-service.model.ts';

/** The limit in force on a calendar day; undefined before the first one, when nothing is limited. */
export function lifetimeOn(policy: Pick<CertificatePolicy, 'lifetimes'>, on: string): LifetimeLimit | undefined {
  return policy.lifetimes.findLast(({ from }) => from <= on);
}

/** A period that a contract covers, as calendar days that both belong to it. */
export interface Coverage {
  readonly startsOn: string;
  readonly endsOn: string;
}

/**
 * What a contract of so many months covers that begins on a day: through the day before the same day of the month in
 * which it ends, or the last day of that month where it has no such day (Civil Code of Japan, article 143). `carriedDays`
 * are what a former contract had left when the service was changed (CRT-10).
 */
export function coverageFrom(startsOn: string, months: number, carriedDays = 0): Coverage {
  const end = addMonths(startsOn, months);
  const hasDay = end.slice(-2) === startsOn.slice(-2);
  return { startsOn, endsOn: addDays(end, carriedDays - (hasDay ? 1 : 0)) };
}

/** The calendar days from a day to the last one, both counted; 0 where that is over. */
export function daysLeft(endsOn: string, today: string): number {
  return Math.max(0, daysBetween(today, endsOn) + 1);
}

/** When a certificate is valid: instants, the first and the last moment (RFC 5280, 4.1.2.5). */
export interface Validity {
  readonly notBefore: Instant;
  readonly notAfter: Instant;
}

/**
 * The validity of a certificate issued at `now` in a contract: through the contract's last day in the portal's time zone,
 * and never longer than the limit in force allows. Both ends count (RFC 5280), in whole seconds.
 */
export function certificateValidity(
  policy: Pick<CertificatePolicy, 'lifetimes'>,
  { endsOn }: Pick<Coverage, 'endsOn'>,
  now: Instant,
  timeZone: string,
): Validity {
  const notBefore = Math.floor(now / 1000) * 1000;
  const today = calendarDay(now, timeZone);
  const end = endOfCalendarDays(now, daysLeft(endsOn, today) - 1, timeZone) - 1000;
  const limit = lifetimeOn(policy, today);
  const longest = limit ? notBefore + limit.days * day - 1000 : Infinity;
  return { notBefore, notAfter: Math.min(end, longest) };
}

/** The calendar days for the next certificate of a contract, in the portal's time zone. */
export interface NextDays {
  /** The first day that it can be applied for on. */
  readonly opensOn: string;
  /** The last day on which to apply so that it comes before the present one has ended. */
  readonly dueOn: string;
}

/**
 * When to apply for the next certificate of a contract, where that covers days after the present one: the policy's days
 * before the present one's last day. Neither day comes before the present one was issued, however long the policy's days are, and
 * never is it due before it opens. Undefined where the certificate lasts as long as the contract.
 */
export function nextDays(
  policy: Pick<CertificatePolicy, 'nextOpensDays'> & { readonly nextLeadDays: number },
  { endsOn }: Pick<Coverage, 'endsOn'>,
  { notBefore, notAfter }: Validity,
  timeZone: string,
): NextDays | undefined {
  const last = calendarDay(notAfter, timeZone);
  if (last >= endsOn) return undefined;
  const first = calendarDay(notBefore, timeZone);
  const before = (days: number): string => {
    const on = addDays(last, -days);
    return on < first ? first : on;
  };
  const dueOn = before(policy.nextLeadDays);
  const opensOn = before(policy.nextOpensDays);
  return { opensOn: opensOn < dueOn ? opensOn : dueOn, dueOn };
}
