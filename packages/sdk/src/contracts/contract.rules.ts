import { daysBetween } from '../portal/calendar-day.rules.ts';
import { calendarDay } from '../portal/calendar.rules.ts';
import type { Instant } from '../portal/time.ts';
import type { Contract } from './contract.model.ts';

/** A contract ends soon from this many calendar days before its last one on (ours). */
export const endingSoonDays = 90;

/** How far a contract is, counted in calendar days of the portal's time zone. */
export type ContractTerm =
  /** It begins in `days`, 1 or more. */
  | { readonly type: 'coming'; readonly days: number }
  /** It holds today and on `days` further ones. */
  | { readonly type: 'current'; readonly days: number }
  /** It holds today and on `days` further ones, 90 at most; with 0 today is its last day. */
  | { readonly type: 'ending-soon'; readonly days: number }
  /** Its last day was `days` ago, 1 or more. */
  | { readonly type: 'ended'; readonly days: number };

/** What a view says of a contract's period (LIC-03, LIC-17). Its first and its last day belong to it. */
export function contractTerm(
  contract: Pick<Contract, 'startsOn' | 'endsOn'>,
  now: Instant,
  timeZone: string,
): ContractTerm {
  return contractTermOn(contract, calendarDay(now, timeZone));
}

/** The same for many contracts on one calendar day of the portal's, `2026-11-21`. */
export function contractTermOn(
  { startsOn, endsOn }: Pick<Contract, 'startsOn' | 'endsOn'>,
  today: string,
): ContractTerm {
  if (today < startsOn) return { type: 'coming', days: daysBetween(today, startsOn) };
  if (today > endsOn) return { type: 'ended', days: daysBetween(endsOn, today) };
  const days = daysBetween(today, endsOn);
  return { type: days <= endingSoonDays ? 'ending-soon' : 'current', days };
}

/**
 * Whether a contract's last day has passed (ours): then nothing new is granted in it. No environment is made, nothing is
 * assigned or activated, no licence key added, nobody invited, no quote requested. What there is stays to be read; people may
 * still leave, be removed and change roles.
 */
export const hasEnded = ({ endsOn }: Pick<Contract, 'endsOn'>, today: string): boolean => today > endsOn;
