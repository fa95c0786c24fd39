import type {
  RenewalQuoteDetail,
  RenewalQuotePage,
  RenewalQuoteSort,
} from '@madoguchi/sdk/billing/renewal-quote.model.js';
import { quoteOrder } from '@madoguchi/sdk/billing/renewal-quote.rules.js';
import type { ReadRenewalQuotesInput, RenewalQuoteInput } from '@madoguchi/sdk/billing/renewal-quotes.endpoints.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import { sql, type Expression, type Kysely, type SqlBool } from 'kysely';
import type { CustomerCall } from '../portal/call.ts';
import { containing } from '../portal/containing.ts';
import { narrowedToSeen } from '../portal/narrowed-to-seen.ts';
import { Refusal } from '../portal/problem.ts';
import { quoteIsIn } from '../portal/support-states.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { readSorted, type SortColumn } from '../portal/sorted-page.ts';
import { contractColumns, quoteDetails, quotesOf, shownQuotes, type QuoteRow } from './renewal-quote-records.ts';

function columnsOn(today: string): Readonly<Record<RenewalQuoteSort, SortColumn>> {
  const [issued, last] = [sql.ref<string>('renewal_quote.issued_on'), sql.ref<string>('renewal_quote.valid_through')];
  return {
    'issued-on': { type: 'text', expression: sql<string>`${issued}` },
    'valid-through': { type: 'text', expression: sql<string>`${last}` },
    'amount': { type: 'number', expression: sql<number>`${sql.ref('renewal_quote.amount')}` },
    'answer-by': {
      type: 'number',
      expression: sql<number>`case when ${quoteIsIn('unanswered', today)} then ${digitsOf(last)} else 200000000 - ${digitsOf(issued)} end`,
    },
  };
}

/** A calendar day as a number, `20261122`: what is subtracted from it sorts the other way round. */
const digitsOf = (day: Expression<string>): Expression<number> =>
  sql<number>`cast(replace(${day}, '-', '') as integer)`;

/** The renewal quotes that the caller sees, and how many of them wait for an answer (SUP-11). */
export async function readOwnRenewalQuotes(
  call: CustomerCall,
  { cursor, ...asked }: ReadRenewalQuotesInput,
): Promise<RenewalQuotePage> {
  const { kysely } = call.server.database;
  const today = calendarDay(call.now, call.portal.configuration.timeZone);
  const filter = await narrowedToSeen(kysely, call, asked);
  const { sort, direction } = quoteOrder(filter);
  const matching = quotesOf(kysely, call).where((eb) => eb.and(narrowing(filter, today)));
  const { total } = await matching.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const page = await readSorted(
    { cursor, direction, column: columnsOn(today)[sort], id: sql<string>`${sql.ref('renewal_quote.id')}`, total },
    ({ where, key, order, limit }) =>
      matching
        .where(where)
        .selectAll('renewal_quote')
        .select(contractColumns)
        .select(key.as('key'))
        .orderBy(key, order)
        .orderBy('renewal_quote.id', order)
        .limit(limit)
        .execute(),
  );
  const { unanswered } = await kysely
    .selectFrom('renewal_quote')
    .select(({ fn }) => fn.countAll<number>().as('unanswered'))
    .where(visible.renewalQuote(call))
    .where(quoteIsIn('unanswered', today))
    .executeTakeFirstOrThrow();
  return { ...page, items: await shownQuotes(call, page.items), unanswered };
}

function narrowing(
  { search = '', state, contractId, from, to }: Omit<ReadRenewalQuotesInput, 'cursor'>,
  today: string,
): readonly Expression<SqlBool>[] {
  const issued = sql.ref('renewal_quote.issued_on');
  return [
    ...searchWords(search).map((word) => containing(sql.ref<string>('renewal_quote.search_text'), word)),
    ...(state === undefined ? [] : [quoteIsIn(state, today)]),
    ...(contractId === undefined ? [] : [sql<SqlBool>`${sql.ref('renewal_quote.contract_id')} = ${contractId}`]),
    ...(from === undefined ? [] : [sql<SqlBool>`${issued} >= ${from}`]),
    ...(to === undefined ? [] : [sql<SqlBool>`${issued} <= ${to}`]),
  ];
}

/** One renewal quote with its answer (SUP-11). */
export async function readOwnRenewalQuote(
  call: CustomerCall,
  { quoteId }: RenewalQuoteInput,
): Promise<RenewalQuoteDetail> {
  const { kysely } = call.server.database;
  const [detail] = await quoteDetails(kysely, call, [await openQuote(kysely, call, quoteId)]);
  if (!detail) throw new Refusal('not-found');
  return detail;
}

/** The quote that an operation is about. One that the caller does not see is refused like one that is not there. */
export async function openQuote(database: Kysely<Tables>, call: CustomerCall, quoteId: string): Promise<QuoteRow> {
  const found = await quotesOf(database, call, 'id')
    .selectAll('renewal_quote')
    .select(contractColumns)
    .where('renewal_quote.id', '=', quoteId)
    .executeTakeFirst();
  if (!found) throw new Refusal('not-found');
  return found;
}
