import type {
  PublishBillingDocumentInput,
  PublishedBillingDocument,
  PublishedRenewalQuote,
  PublishRenewalQuoteInput,
  ReadQuoteWorkInput,
} from '@madoguchi/sdk/billing/billing-work.endpoints.js';
import type { WorkedQuotePage } from '@madoguchi/sdk/billing/renewal-quote.model.js';
import { canReplace } from '@madoguchi/sdk/billing/renewal-quote.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { safeFileName } from '@madoguchi/sdk/portal/file-name.rules.js';
import { sql, type Kysely } from 'kysely';
import { peopleOfContract } from '../account/contract-people.ts';
import { maintenanceContractBy } from '../contracts/maintenance-contract-by.ts';
import { audit } from '../portal/audit.ts';
import type { OperatorCall, Received } from '../portal/call.ts';
import { noteChange } from '../portal/change.ts';
import { pageOf, pageSize, readTimeCursor } from '../portal/cursor.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import { putMail } from '../portal/outbox.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import { quoteIsIn } from '../portal/support-states.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { addBillingDocument, addRenewalQuote, type PublishedFor } from './billing-rows.ts';
import { renewalQuoteMail } from './renewal-quote.mail.ts';
import { contractColumns, quoteDetails, quotesOf } from './renewal-quote-records.ts';

/** The renewal quotes of all contracts, the one that something became of last first (OPS-03). */
export async function readQuoteWorkAsOperator(
  call: OperatorCall,
  { state, cursor }: ReadQuoteWorkInput,
): Promise<WorkedQuotePage> {
  const { kysely } = call.server.database;
  const after = readTimeCursor(cursor);
  const today = calendarDay(call.now, call.portal.configuration.timeZone);
  const at = sql<number>`coalesce(${sql.ref('renewal_quote.answered_at')}, ${sql.ref('renewal_quote.created_at')})`;
  const all = quotesOf(kysely, call).$if(state !== undefined, (query) => query.where(quoteIsIn(state ?? '', today)));
  const rows = await all
    .selectAll('renewal_quote')
    .select(contractColumns)
    .select(at.as('at'))
    .$if(after !== undefined, (query) =>
      query.where((eb) => eb(eb.tuple(at, eb.ref('renewal_quote.id')), '<', eb.tuple(...(after ?? [0, ''])))),
    )
    .orderBy(at, 'desc')
    .orderBy('renewal_quote.id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const page = pageOf(
    rows,
    total,
    (row) => row,
    (row) => [row.at, row.id],
  );
  return { ...page, items: await quoteDetails(kysely, call, page.items) };
}

/**
 * Publishes a renewal quote, and mails those who may answer it (OPS-03, SUP-11). One that is made instead of another is
 * that one's end, whoever answers it at the same moment.
 */
export function publishQuoteAsOperator(
  call: OperatorCall & Received,
  { contractNumber, replacesId, name: named, ...quote }: PublishRenewalQuoteInput,
): Promise<PublishedRenewalQuote> {
  if (quote.endsOn < quote.startsOn) throw wrong('endsOn', 'order');
  if (quote.validThrough < quote.issuedOn) throw wrong('validThrough', 'order');
  const { server, portal, now, file } = call;
  const name = fileName(named);
  return call.write(async (work) => {
    const contract = await maintenanceContractBy(work, call, contractNumber);
    await refuseTaken(work, call, 'quote', quote.number);
    if (replacesId !== undefined) await replace(work, call, contract, replacesId);
    const facts = { ...quote, replacesId, name, size: file.size, file: file.name };
    const id = await addRenewalQuote(work, contextOf(call), contract, facts);
    await noteChange(work, call, 'renewal-quote', id, 1);
    const people = await peopleOfContract(work, portal.configuration, contract, 'quotes', 'renewal-quotes');
    const context = { random: server.random, portalId: portal.configuration.id, now };
    for (const { displayName, mailAddress, mailLocale } of people) {
      const news = { portal, displayName, contract, quote: { ...quote, id }, isInstead: replacesId !== undefined };
      await putMail(work, context, { ...renewalQuoteMail(news, mailLocale), to: mailAddress });
    }
    await audit(work, call, { subject: `renewal-quote:${id}` });
    return { id, recipients: people.length };
  });
}

/** Publishes a quote, contract or invoice (OPS-03, SUP-12). */
export function publishDocumentAsOperator(
  call: OperatorCall & Received,
  { contractNumber, partner, name: named, ...document }: PublishBillingDocumentInput,
): Promise<PublishedBillingDocument> {
  const { file } = call;
  const name = fileName(named);
  return call.write(async (work) => {
    const contract = await maintenanceContractBy(work, call, contractNumber);
    await refuseTaken(work, call, document.kind, document.number);
    const facts = { ...document, partner: partner ?? contract.companyName, name, size: file.size, file: file.name };
    const id = await addBillingDocument(work, contextOf(call), contract, facts);
    await audit(work, call, { subject: `document:${id}` });
    return { id, size: file.size };
  });
}

const contextOf = ({ server: { random }, portal: { configuration }, now }: OperatorCall): NewRowContext => ({
  random,
  configuration,
  now,
});

function fileName(named: string): string {
  const name = safeFileName(named);
  if (name === '') throw wrong('name', 'invalid');
  return name;
}

/** Each number stands once among the documents of a kind, where every renewal quote is one too. */
async function refuseTaken(work: Kysely<Tables>, call: OperatorCall, kind: string, number: string): Promise<void> {
  const taken = await work
    .selectFrom('billing_document')
    .select('id')
    .where(visible.billingDocument(call))
    .where('kind', '=', kind)
    .where('number', '=', number)
    .executeTakeFirst();
  if (taken) throw wrong('number', 'taken');
}

/** Ends a quote that another one is made instead of. */
async function replace(work: Kysely<Tables>, call: OperatorCall, contract: PublishedFor, id: string): Promise<void> {
  const found = await work
    .selectFrom('renewal_quote')
    .select(['id', 'state', 'version'])
    .where(visible.renewalQuote(call))
    .where('contract_id', '=', contract.id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw wrong('replacesId', 'unknown');
  const decision = canReplace(found);
  if (!decision.ok) throw new Refusal(decision.code);
  const version = found.version + 1;
  await work.updateTable('renewal_quote').set({ state: 'replaced', version }).where('id', '=', found.id).execute();
  await noteChange(work, call, 'renewal-quote', found.id, version);
}
