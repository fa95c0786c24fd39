import {
  mostOnHome,
  type NewestAlerts,
  type OpenTickets,
  type SupportHome,
  type UnansweredQuotes,
} from '@madoguchi/sdk/portal/support-home.model.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import type { Area, Capability } from '@madoguchi/sdk/portal/configuration.model.js';
import type { CustomerCall } from './call.ts';
import { quoteIsIn, ticketIsIn } from './support-states.ts';
import { visible } from './visible.ts';

/** What waits for the caller, as far as the portal has it and their type of account has to do with it (SUP-02). */
export async function readOwnSupportHome(call: CustomerCall): Promise<SupportHome> {
  const { areas } = call.portal.configuration;
  const { may } = call.actor.account;
  const has = (area: Area, needs?: Capability): boolean =>
    areas.includes(area) && (needs === undefined || may.includes(needs));
  return {
    ...(has('tickets', 'tickets') && { tickets: await openTickets(call) }),
    ...(has('renewal-quotes', 'quotes') && { quotes: await unansweredQuotes(call) }),
    ...(has('technical-information') && { alerts: await newestAlerts(call) }),
  };
}

async function openTickets(call: CustomerCall): Promise<OpenTickets> {
  const all = call.server.database.kysely.selectFrom('ticket').where(visible.ticket(call)).where(ticketIsIn('open'));
  const counts = await all
    .select(({ fn }) => ['ticket.state', fn.countAll<number>().as('count')])
    .groupBy('ticket.state')
    .execute();
  const latest = await all
    .select(['id', 'number', 'title', 'state', 'severity', 'updated_at as at'])
    // what waits for the customer comes first
    .orderBy((column) => column.case().when('state', '=', 'awaiting-customer').then(0).else(1).end())
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostOnHome)
    .execute();
  return {
    open: counts.reduce((sum, { count }) => sum + count, 0),
    awaitingCustomer: counts.find(({ state }) => state === 'awaiting-customer')?.count ?? 0,
    latest: latest.map(({ at, ...ticket }) => ({ ...ticket, updatedAt: new Date(at).toISOString() })),
  };
}

async function unansweredQuotes(call: CustomerCall): Promise<UnansweredQuotes> {
  const today = calendarDay(call.now, call.portal.configuration.timeZone);
  const all = call.server.database.kysely
    .selectFrom('renewal_quote')
    .where(visible.renewalQuote(call))
    .where(quoteIsIn('unanswered', today));
  const { count } = await all.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  const next = await all
    .select(['id', 'number', 'title', 'amount', 'valid_through as validThrough'])
    .orderBy('valid_through')
    .orderBy('id')
    .limit(mostOnHome)
    .execute();
  return { unanswered: count, next };
}

async function newestAlerts(call: CustomerCall): Promise<NewestAlerts> {
  const { portal, actor, now } = call;
  const rows = await call.server.database.kysely
    .selectFrom('article')
    .select(['id', 'category', 'title', 'published_at as at'])
    .where(visible.article({ portal, actor, today: calendarDay(now, portal.configuration.timeZone) }))
    .where('kind', '=', 'alert')
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostOnHome)
    .execute();
  return { newest: rows.map(({ at, ...alert }) => ({ ...alert, publishedAt: new Date(at).toISOString() })) };
}
