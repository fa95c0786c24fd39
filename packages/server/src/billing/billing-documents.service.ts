import type { BillingDocumentPage, BillingDocumentSort } from '@madoguchi/sdk/billing/billing-document.model.js';
import { documentOrder } from '@madoguchi/sdk/billing/billing-document.rules.js';
import type { ReadBillingDocumentsInput } from '@madoguchi/sdk/billing/billing-documents.endpoints.js';
import { searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import { sql, type Expression, type SqlBool } from 'kysely';
import type { CustomerCall } from '../portal/call.ts';
import { containing } from '../portal/containing.ts';
import { fileLinks } from '../portal/file-link.ts';
import { narrowedToSeen } from '../portal/narrowed-to-seen.ts';
import { visible } from '../portal/visible.ts';
import { readSorted, type SortColumn } from '../portal/sorted-page.ts';
import { contractColumns, shownContract } from './renewal-quote-records.ts';

const column = (name: string) => sql.ref<string>(`billing_document.${name}`);

const columns: Readonly<Record<BillingDocumentSort, SortColumn>> = {
  'dated-on': { type: 'text', expression: sql<string>`${column('dated_on')}` },
  'amount': { type: 'number', expression: sql<number>`coalesce(${column('amount')}, -1)` },
  'partner': { type: 'text', expression: sql<string>`${column('partner_key')}` },
  'number': { type: 'text', expression: sql<string>`${column('number')}` },
};

/** 見積書・契約書・請求書 that the caller sees (SUP-12). */
export async function readOwnDocuments(
  call: CustomerCall,
  { cursor, ...asked }: ReadBillingDocumentsInput,
): Promise<BillingDocumentPage> {
  const { kysely } = call.server.database;
  const filter = await narrowedToSeen(kysely, call, asked);
  const { sort, direction } = documentOrder(filter);
  const matching = kysely
    .selectFrom('billing_document')
    .innerJoin('maintenance_contract', 'maintenance_contract.id', 'billing_document.contract_id')
    .innerJoin('company', 'company.id', 'maintenance_contract.company_id')
    .where(visible.billingDocument(call))
    .where((eb) => eb.and(narrowing(filter)));
  const { total } = await matching.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const page = await readSorted(
    { cursor, direction, column: columns[sort], id: sql<string>`${column('id')}`, total },
    ({ where, key, order, limit }) =>
      matching
        .where(where)
        .selectAll('billing_document')
        .select(contractColumns)
        .select(key.as('key'))
        .orderBy(key, order)
        .orderBy('billing_document.id', order)
        .limit(limit)
        .execute(),
  );
  const links = await fileLinks(call, 'documents');
  const items = page.items.map(async (row) => ({
    id: row.id,
    kind: row.kind,
    number: row.number,
    title: row.title,
    partner: row.partner,
    ...(row.amount !== null && { amount: row.amount }),
    datedOn: row.dated_on,
    contract: shownContract(row),
    file: { name: row.name, size: row.size, url: await links(row.id, row.name) },
  }));
  return { ...page, items: await Promise.all(items) };
}

function narrowing({
  search = '',
  kind,
  contractId,
  partner = '',
  from,
  to,
  least,
  most,
}: Omit<ReadBillingDocumentsInput, 'cursor'>): readonly Expression<SqlBool>[] {
  return [
    ...searchWords(search).map((word) => containing(column('search_text'), word)),
    ...searchWords(partner).map((word) => containing(column('partner_key'), word)),
    ...(kind === undefined ? [] : [sql<SqlBool>`${column('kind')} = ${kind}`]),
    ...(contractId === undefined ? [] : [sql<SqlBool>`${column('contract_id')} = ${contractId}`]),
    ...(from === undefined ? [] : [sql<SqlBool>`${column('dated_on')} >= ${from}`]),
    ...(to === undefined ? [] : [sql<SqlBool>`${column('dated_on')} <= ${to}`]),
    ...(least === undefined ? [] : [sql<SqlBool>`${column('amount')} >= ${least}`]),
    ...(most === undefined ? [] : [sql<SqlBool>`${column('amount')} <= ${most}`]),
  ];
}
