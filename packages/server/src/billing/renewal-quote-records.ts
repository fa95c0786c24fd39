import type {
  BillingFile,
  RelatedQuote,
  RenewalQuote,
  RenewalQuoteAnswer,
  RenewalQuoteDetail,
} from '@madoguchi/sdk/billing/renewal-quote.model.js';
import { quoteStateOn } from '@madoguchi/sdk/billing/renewal-quote.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import type { Kysely, Selectable, SelectQueryBuilder } from 'kysely';
import type { CustomerCall, OperatorCall } from '../portal/call.ts';
import { fileLinks } from '../portal/file-link.ts';
import type { RenewalQuoteTable } from '../portal/support-billing-tables.ts';
import type { Tables } from '../portal/tables.ts';
import { visible, type Asked } from '../portal/visible.ts';

/** What a contract is called wherever something of it is shown. */
export const contractColumns = [
  'maintenance_contract.number as contractNumber',
  'maintenance_contract.name as contractName',
  'company.name as companyName',
] as const;

export interface ContractColumns {
  readonly contract_id: string;
  readonly contractNumber: string | null;
  readonly contractName: string | null;
  readonly companyName: string;
}

export type QuoteRow = Selectable<RenewalQuoteTable> & ContractColumns;

/** The contract of a row, as it is shown. */
export const shownContract = ({
  contract_id: id,
  contractNumber,
  contractName,
  companyName,
}: ContractColumns): RenewalQuote['contract'] => ({
  id,
  number: contractNumber ?? '',
  name: contractName ?? '',
  companyName,
});

type QuoteCall = CustomerCall | OperatorCall;

/** The renewal quotes that the caller sees, with their contracts. */
export const quotesOf = (
  database: Kysely<Tables>,
  call: QuoteCall,
  asked?: Asked,
): SelectQueryBuilder<Tables, 'renewal_quote' | 'maintenance_contract' | 'company', unknown> =>
  database
    .selectFrom('renewal_quote')
    .innerJoin('maintenance_contract', 'maintenance_contract.id', 'renewal_quote.contract_id')
    .innerJoin('company', 'company.id', 'maintenance_contract.company_id')
    .where(visible.renewalQuote(call, asked));

/** Quotes as a list shows them, in this order. */
export async function shownQuotes(call: QuoteCall, rows: readonly QuoteRow[]): Promise<readonly RenewalQuote[]> {
  const links = await fileLinks(call, 'quote-files');
  const today = calendarDay(call.now, call.portal.configuration.timeZone);
  return Promise.all(
    rows.map(async (row) => {
      const { state, valid_through: validThrough, id, name } = row;
      return {
        id,
        number: row.number,
        title: row.title,
        contract: shownContract(row),
        amount: row.amount,
        startsOn: row.starts_on,
        endsOn: row.ends_on,
        issuedOn: row.issued_on,
        validThrough,
        state: quoteStateOn({ state, validThrough }, today),
        file: { name, size: row.size, url: await links(id, name) },
      };
    }),
  );
}

/** Quotes with their answers, and what they were made instead of, in this order. */
export async function quoteDetails(
  database: Kysely<Tables>,
  call: QuoteCall,
  rows: readonly QuoteRow[],
): Promise<readonly RenewalQuoteDetail[]> {
  const orders = await fileLinks(call, 'purchase-orders');
  const related = await relatedTo(database, call, rows);
  const shown = await shownQuotes(call, rows);
  return Promise.all(
    shown.map(async (quote, index) => {
      const row = rows[index];
      const answer = row && (await answerOf(call, row, orders));
      const replaces = related.find(({ id }) => id === row?.replaces_id);
      const replacedBy = related.find(({ replaces_id }) => replaces_id === quote.id);
      return {
        ...quote,
        ...(answer && { answer }),
        ...(replaces && { replaces: { id: replaces.id, number: replaces.number } }),
        ...(replacedBy && { replacedBy: { id: replacedBy.id, number: replacedBy.number } }),
        version: row?.version ?? 0,
      };
    }),
  );
}

/** What was answered; of one that was replaced, what had been asked for. */
async function answerOf(
  { actor }: QuoteCall,
  row: QuoteRow,
  links: (id: string, name: string) => Promise<string>,
): Promise<RenewalQuoteAnswer | undefined> {
  if (row.answered_at === null || row.answered_by === null) return undefined;
  const { order_name: name, order_size: size } = row;
  const order: BillingFile | undefined =
    name === null || size === null ? undefined : { name, size, url: await links(row.id, name) };
  return {
    type: order ? 'ordered' : 'requote-requested',
    by: row.answered_by,
    ...('account' in actor && actor.account.id === row.answered_by_id && { own: true }),
    at: new Date(row.answered_at).toISOString(),
    ...(row.comment !== null && { comment: row.comment }),
    ...(order && { order }),
  };
}

/** The quotes that these were made instead of, and those made instead of these. */
async function relatedTo(
  database: Kysely<Tables>,
  call: QuoteCall,
  rows: readonly QuoteRow[],
): Promise<readonly (RelatedQuote & { readonly replaces_id: string | null })[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const before = rows.flatMap(({ replaces_id }) => replaces_id ?? []);
  return database
    .selectFrom('renewal_quote')
    .select(['id', 'number', 'replaces_id'])
    .where(visible.renewalQuote(call, 'id'))
    .where((eb) => eb.or([eb('replaces_id', 'in', ids), ...(before.length > 0 ? [eb('id', 'in', before)] : [])]))
    .execute();
}
