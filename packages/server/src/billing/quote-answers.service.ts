import type {
  AnswerQuoteRequestInput,
  ReadRequestedQuotesInput,
} from '@madoguchi/sdk/billing/quote-answers.endpoints.js';
import type { RequestedQuote, RequestedQuotePage } from '@madoguchi/sdk/billing/quote-request.model.js';
import type { Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { OperatorCall, Replaces } from '../portal/call.ts';
import { pageOf, pageSize, readTimeCursor } from '../portal/cursor.ts';
import { putMail } from '../portal/outbox.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { quoteAnswerMail } from './quote-answer.mail.ts';
import { shownQuoteRequest } from './quote-requests.service.ts';

/** The quote requests of all contracts, the newest first (OPS-03). */
export async function readRequestedQuotesAsOperator(
  call: OperatorCall,
  { state, cursor }: ReadRequestedQuotesInput,
): Promise<RequestedQuotePage> {
  const after = readTimeCursor(cursor);
  const all = requests(call.server.database.kysely, call).$if(state !== undefined, (query) =>
    query.where('quote_request.state', '=', state ?? 'requested'),
  );
  const rows = await all
    .selectAll('quote_request')
    .select(facts)
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('quote_request.requested_at', 'quote_request.id'), '<', eb.tuple(...(after ?? [0, '']))),
      ),
    )
    .orderBy('quote_request.requested_at', 'desc')
    .orderBy('quote_request.id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return pageOf(rows, total, shown, ({ requested_at: at, id }) => [at, id]);
}

/**
 * Answers a quote request, and mails the answer to whoever asked, as long as they take part in the contract (OPS-03). Of
 * several answers to one version the first one wins, and is the only one that is mailed.
 */
export function answerQuoteAsOperator(
  call: OperatorCall & Replaces,
  { requestId, state, text }: AnswerQuoteRequestInput,
): Promise<RequestedQuote> {
  const { server, portal, now } = call;
  return call.write(async (transaction) => {
    const found = await requests(transaction, call)
      .selectAll('quote_request')
      .select(facts)
      .where('quote_request.id', '=', requestId)
      .executeTakeFirst();
    if (!found) throw new Refusal('not-found');
    if (found.version !== call.ifMatch) throw new Refusal('version-conflict', { current: shown(found) });
    const answer = { state, answer: text, answered_at: now, version: found.version + 1 };
    await transaction.updateTable('quote_request').set(answer).where('id', '=', requestId).execute();
    const row = { ...found, ...answer };
    const person = await transaction
      .selectFrom('account')
      .innerJoin('preferences', 'preferences.account_id', 'account.id')
      .innerJoin('participant', 'participant.account_id', 'account.id')
      .select(['account.display_name as displayName', 'account.mail_address as to'])
      .select('preferences.mail_locale as locale')
      .where('account.id', '=', row.requested_by_id)
      .where('account.state', '=', 'active')
      .where('participant.contract_id', '=', row.contract_id)
      .executeTakeFirst();
    if (person) {
      const { displayName, to, locale } = person;
      const mail = {
        portal,
        displayName,
        contractId: row.contract_id,
        contractName: row.contractName,
        number: row.number,
        text,
      };
      const context = { random: server.random, portalId: portal.configuration.id, now };
      await putMail(transaction, context, { ...quoteAnswerMail(mail, locale), to });
    }
    await audit(transaction, call, { subject: `quote-request:${requestId}` });
    return shown(row);
  });
}

const facts = [
  'contract.number as contractNumber',
  'contract.name as contractName',
  'company.name as companyName',
] as const;

const requests = (database: Kysely<Tables>, { portal }: OperatorCall) =>
  database
    .selectFrom('quote_request') // oxlint-disable-line madoguchi/visible -- the vendor's, of all contracts
    .innerJoin('contract', 'contract.id', 'quote_request.contract_id')
    .innerJoin('company', 'company.id', 'contract.company_id')
    .where('quote_request.portal_id', '=', portal.configuration.id);

type Row = Parameters<typeof shownQuoteRequest>[0] & {
  readonly contractNumber: string;
  readonly contractName: string;
  readonly companyName: string;
};

const shown = (row: Row): RequestedQuote => ({
  request: shownQuoteRequest(row),
  contract: { number: row.contractNumber, name: row.contractName, companyName: row.companyName },
  version: row.version,
});
