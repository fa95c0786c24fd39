import { calendarDay } from '../portal/calendar.rules.ts';
import { addDays } from '../portal/calendar-day.rules.ts';
import type { Instant } from '../portal/time.ts';
import type { Ticket, TicketSubject } from './ticket.model.ts';

/** What a person chooses among; a newer server may know more. */
export const ticketKinds = ['question', 'request', 'fault'] as const;
export const ticketSeverities = ['critical', 'high', 'normal', 'low'] as const;
export const ticketDesks = ['engineer', 'sales'] as const;
export const ticketChannels = ['web', 'mail', 'telephone', 'fax'] as const;
export const ticketStates = ['received', 'in-progress', 'awaiting-customer', 'resolved', 'closed'] as const;

/** A closed ticket can be opened again through this many calendar days after the day on which it was closed (ours). */
export const reopeningDays = 30;

export type TicketDecision =
  | { readonly ok: true }
  /** `ticket-closed`: it has to be opened again first. `not-in-this-state`: there is nothing to open again. */
  | { readonly ok: false; readonly code: 'ticket-closed' | 'not-in-this-state'; readonly params: TicketParams }
  /** `reopening-over`: it was closed more than `days` ago; a new ticket is the way on. */
  | { readonly ok: false; readonly code: 'reopening-over'; readonly params: { readonly days: number } };

type TicketParams = Readonly<Record<string, never>>;
type Standing = Pick<Ticket, 'state' | 'closedAt'>;

const yes: TicketDecision = { ok: true };
const refused = (code: 'ticket-closed' | 'not-in-this-state'): TicketDecision => ({ ok: false, code, params: {} });

/** Whether somebody still works on it, or is asked to: all states but 解決済み and 完了. */
export function isOpenTicket({ state }: Pick<Ticket, 'state'>): boolean {
  return state !== 'resolved' && state !== 'closed';
}

/** Whether something can be added to a ticket (SUP-07). To a closed one nothing is: it is opened again first. */
export function canReplyToTicket({ state }: Pick<Ticket, 'state'>): TicketDecision {
  return state === 'closed' ? refused('ticket-closed') : yes;
}

/** The state that a ticket comes into by a customer's message: whoever answers, or says more after it was resolved, is to be heard. */
export function stateAfterReply(state: Ticket['state']): Ticket['state'] {
  return state === 'awaiting-customer' || state === 'resolved' ? 'in-progress' : state;
}

/** Whether a customer can close a ticket (SUP-07): at any time, once. */
export function canCloseTicket({ state }: Pick<Ticket, 'state'>): TicketDecision {
  return state === 'closed' ? refused('ticket-closed') : yes;
}

/**
 * Whether a customer can open a ticket again (SUP-07): one that is resolved, and one that was closed not longer ago than
 * `reopeningDays`, counted in calendar days of the portal's time zone.
 */
export function canReopenTicket({ state, closedAt }: Standing, now: Instant, timeZone: string): TicketDecision {
  if (isOpenTicket({ state })) return refused('not-in-this-state');
  const closed = state === 'closed' && closedAt !== undefined ? Date.parse(closedAt) : undefined;
  if (closed === undefined || !Number.isFinite(closed)) return yes;
  const last = addDays(calendarDay(closed, timeZone), reopeningDays);
  if (calendarDay(now, timeZone) <= last) return yes;
  return { ok: false, code: 'reopening-over', params: { days: reopeningDays } };
}

/** The states that the vendor can bring a ticket into (OPS-02): a closed one goes on with being worked on. */
export function nextTicketStates(state: Ticket['state']): readonly (typeof ticketStates)[number][] {
  if (state === 'closed') return ['in-progress'];
  return ticketStates.filter((next) => next !== state && next !== 'received');
}

export type SubjectDecision = { readonly ok: true } | { readonly ok: false; readonly code: 'ended' | 'not-begun' };

/**
 * Whether a contract can be asked about on a calendar day (SUP-05): engineers while it is in force, sales at any time, since
 * what ended can be renewed.
 */
export function canAskAbout(
  { startsOn, endsOn }: Pick<TicketSubject['contract'], 'startsOn' | 'endsOn'>,
  desk: Ticket['desk'],
  today: string,
): SubjectDecision {
  if (desk === 'sales') return { ok: true };
  if (today > endsOn) return { ok: false, code: 'ended' };
  return today < startsOn ? { ok: false, code: 'not-begun' } : { ok: true };
}

/** Entries of a ticket that the person has not seen (SUP-07): none of one that they never looked at, and none of their own. */
export function hasNews({ version, seen }: Pick<Ticket, 'version' | 'seen'>): boolean {
  return seen !== undefined && seen < version;
}
