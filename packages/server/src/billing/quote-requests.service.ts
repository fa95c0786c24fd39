import type {
  QuoteOptions,
  QuoteRequest,
  QuoteRequestLine,
  QuoteRequestPage,
} from '@madoguchi/sdk/billing/quote-request.model.js';
import { checkQuoteRequest } from '@madoguchi/sdk/billing/quote-request.rules.js';
import type { ReadQuoteRequestsInput, RequestQuoteInput } from '@madoguchi/sdk/billing/quote-requests.endpoints.js';
import type { ContractInput } from '@madoguchi/sdk/contracts/contracts.endpoints.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely, Selectable } from 'kysely';
import * as z from 'zod/mini';
import { contactOf } from '../contracts/contract-contact.ts';
import { productsOfContract } from '../contracts/contract-products.service.ts';
import { openContract, refuseEndedContract } from '../contracts/open-contract.ts';
import { audit } from '../portal/audit.ts';
import type { CustomerCall } from '../portal/call.ts';
import { pageOf, pageSize, readTimeCursor } from '../portal/cursor.ts';
import { nextNumber } from '../portal/next-number.ts';
import { Refusal } from '../portal/problem.ts';
import type { QuoteRequestTable, Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';

const lines: z.ZodMiniType<readonly QuoteRequestLine[]> = z.array(
  z.object({
    name: z.string(),
    unit: z.string(),
    type: z.string(),
    before: z.optional(z.int()),
    after: z.optional(z.int()),
  }),
);

/** What can be changed in a contract, and what can be bought in addition (LIC-18, LIC-19). */
export async function readOwnQuoteOptions(call: CustomerCall, { contractId }: ContractInput): Promise<QuoteOptions> {
  const { kysely } = call.server.database;
  const contract = await openContract(kysely, call, contractId);
  const row = await kysely
    .selectFrom('contract')
    .select('contact')
    .where(visible.contract(call))
    .where('contract.id', '=', contract.id)
    .executeTakeFirstOrThrow();
  const options = await optionsOf(kysely, call, contract.id);
  return { ...options, contact: contactOf(row), ...(contract.ended && { ended: true }) };
}

/** The quote requests of a contract, the newest first (LIC-18). */
export async function readOwnQuoteRequests(
  call: CustomerCall,
  { contractId, cursor }: ReadQuoteRequestsInput,
): Promise<QuoteRequestPage> {
  const { kysely } = call.server.database;
  const contract = await openContract(kysely, call, contractId);
  const after = readTimeCursor(cursor);
  const all = kysely.selectFrom('quote_request').where('contract_id', '=', contract.id);
  const rows = await all
    .selectAll()
    .$if(after !== undefined, (query) =>
      query.where((eb) => eb(eb.refTuple('requested_at', 'id'), '<', eb.tuple(...(after ?? [0, ''])))),
    )
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return pageOf(rows, total, shownQuoteRequest, ({ requested_at: at, id }) => [at, id]);
}

/** Requests a quote (LIC-18, LIC-19). */
export async function requestOwnQuote(
  call: CustomerCall,
  { contractId, ...draft }: RequestQuoteInput,
): Promise<QuoteRequest> {
  const { server, portal, actor, now } = call;
  return call.write(async (transaction) => {
    const contract = await openContract(transaction, call, contractId);
    refuseEndedContract(contract);
    const decision = checkQuoteRequest(await optionsOf(transaction, call, contract.id), draft);
    if (!decision.ok)
      throw new Refusal(decision.code, decision.code === 'invalid-input' ? { fieldErrors: decision.fieldErrors } : {});
    const row: Selectable<QuoteRequestTable> = {
      id: randomToken(server.random, 16),
      portal_id: portal.configuration.id,
      contract_id: contract.id,
      number: await numberIn(transaction, call),
      state: 'requested',
      requested_by: actor.account.displayName,
      requested_at: now,
      lines: JSON.stringify(decision.lines),
      comment: draft.comment?.trim() || null,
      requested_by_id: actor.account.id,
      answer: null,
      answered_at: null,
      version: 1,
    };
    await transaction.insertInto('quote_request').values(row).execute();
    await audit(transaction, call, { subject: `contract:${contract.id}` });
    return shownQuoteRequest(row);
  });
}

/** Contracted products that have not expired, and what the vendor sells. What keys added is not contracted. */
async function optionsOf(
  database: Kysely<Tables>,
  call: CustomerCall,
  contractId: string,
): Promise<Pick<QuoteOptions, 'contracted' | 'offered'>> {
  const products = await productsOfContract(database, call, contractId);
  const offered = await database
    .selectFrom('product')
    .select(['id', 'name', 'unit'])
    .where('portal_id', '=', call.portal.configuration.id)
    .where('offered', '=', 1)
    .orderBy('position')
    .execute();
  return {
    contracted: products
      .filter(({ origin, expired }) => origin === 'contract' && !expired)
      .map(({ id, name, unit, count, endsOn }) => ({ id, name, unit, count, ...(endsOn !== undefined && { endsOn }) })),
    offered,
  };
}

/** `Q-2026-000123`: counted within the portal and the year. */
function numberIn(database: Kysely<Tables>, { portal, now }: CustomerCall): Promise<string> {
  const { id, timeZone } = portal.configuration;
  return nextNumber(`Q-${calendarDay(now, timeZone).slice(0, 4)}-`, 6, async (pattern) => {
    const { last } = await database
      .selectFrom('quote_request') // oxlint-disable-line madoguchi/visible -- the last number, for the next one
      .select(({ fn }) => fn.max('number').as('last'))
      .where('portal_id', '=', id)
      .where('number', 'like', pattern)
      .executeTakeFirstOrThrow();
    return last;
  });
}

/** A request as it is shown. */
export function shownQuoteRequest(row: Selectable<QuoteRequestTable>): QuoteRequest {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    requestedAt: new Date(row.requested_at).toISOString(),
    requestedBy: row.requested_by,
    lines: z.parse(lines, JSON.parse(row.lines)),
    ...(row.comment !== null && { comment: row.comment }),
    ...(row.answer !== null &&
      row.answered_at !== null && {
        answer: { text: row.answer, answeredAt: new Date(row.answered_at).toISOString() },
      }),
  };
}
