import type { CompanyPage, GroupCompany, GroupCompanyPage } from '@madoguchi/sdk/contracts/group-company.model.js';
import type { ContractListInput } from '@madoguchi/sdk/contracts/contract-input.model.js';
import type { FindCompaniesInput, GroupCompanyInput } from '@madoguchi/sdk/contracts/group-companies.endpoints.js';
import { searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import type { ExpressionBuilder } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { CustomerCall } from '../portal/call.ts';
import { containing } from '../portal/containing.ts';
import { pageOf, pageSize, readTextCursor, type TextCursor } from '../portal/cursor.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { openContract } from './open-contract.ts';

const columns = [
  'registered_company.id',
  'registered_company.name',
  'registered_company.corporate_number as corporateNumber',
  'registered_company.address',
] as const;

/** The group companies of a contract by name (LIC-13). */
export async function readOwnGroupCompanies(
  call: CustomerCall,
  { contractId, cursor }: ContractListInput,
): Promise<GroupCompanyPage> {
  const { kysely } = call.server.database;
  const contract = await openContract(kysely, call, contractId);
  const rows = await kysely
    .selectFrom('group_company')
    .innerJoin('registered_company', 'registered_company.id', 'group_company.company_id')
    .select([...columns, 'registered_company.name_key as key'])
    .where('group_company.contract_id', '=', contract.id)
    .where(behind(readTextCursor(cursor)))
    .orderBy('registered_company.name_key')
    .orderBy('registered_company.id')
    .limit(pageSize + 1)
    .execute();
  const { total } = await kysely
    .selectFrom('group_company')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('contract_id', '=', contract.id)
    .executeTakeFirstOrThrow();
  const page = pageOf(rows, total, companyOf, nameOf);
  return { ...page, role: contract.role };
}

/** Companies by name go on after this one. */
const behind = (after: TextCursor | undefined) => (eb: ExpressionBuilder<Tables, 'registered_company'>) =>
  after === undefined
    ? eb.lit(true)
    : eb(eb.refTuple('registered_company.name_key', 'registered_company.id'), '>', eb.tuple(...after));

const companyOf = ({ id, name, corporateNumber, address }: GroupCompany): GroupCompany => ({
  id,
  name,
  corporateNumber,
  address,
});

const nameOf = ({ key, id }: { readonly key: string; readonly id: string }): TextCursor => [key, id];

/** Companies of the vendor's register whose names hold every word (LIC-13). */
export async function findRegisteredCompanies(
  call: CustomerCall,
  { contractId, name, cursor }: FindCompaniesInput,
): Promise<CompanyPage> {
  const { kysely } = call.server.database;
  const contract = await openContract(kysely, call, contractId);
  const words = searchWords(name);
  const matching = kysely
    .selectFrom('registered_company')
    .where('registered_company.portal_id', '=', call.portal.configuration.id)
    .where((eb) => eb.and(words.map((word) => containing(eb.ref('registered_company.name_key'), word))));
  const rows = await matching
    .select([...columns, 'registered_company.name_key as key'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('group_company')
            .select('group_company.company_id')
            .whereRef('group_company.company_id', '=', 'registered_company.id')
            .where('group_company.contract_id', '=', contract.id),
        )
        .as('added'),
    )
    .where(behind(readTextCursor(cursor)))
    .orderBy('registered_company.name_key')
    .orderBy('registered_company.id')
    .limit(pageSize + 1)
    .execute();
  const { total } = await matching.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return pageOf(
    rows,
    total,
    ({ added, ...company }) => ({ ...companyOf(company), added: Boolean(added) }), // SQLite says 0 and 1
    nameOf,
  );
}

/** Adds a registered company to the group companies of a contract (LIC-13). */
export async function addOwnGroupCompany(
  call: CustomerCall,
  { contractId, companyId }: GroupCompanyInput,
): Promise<GroupCompany> {
  const { portal, now } = call;
  return call.write(async (transaction) => {
    const contract = await openContract(transaction, call, contractId);
    const company = await transaction
      .selectFrom('registered_company')
      .select(columns)
      .where('registered_company.portal_id', '=', portal.configuration.id)
      .where('registered_company.id', '=', companyId)
      .executeTakeFirst();
    if (!company) throw new Refusal('not-found');
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('group_company')
      .values({
        portal_id: portal.configuration.id,
        contract_id: contract.id,
        company_id: company.id,
        added_at: now,
      })
      .onConflict((conflict) => conflict.columns(['contract_id', 'company_id']).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) throw new Refusal('already-added');
    await audit(transaction, call, { subject: `contract:${contract.id}` });
    return company;
  });
}

/** Takes a company out of the group companies of a contract (LIC-13). */
export async function removeOwnGroupCompany(
  call: CustomerCall,
  { contractId, companyId }: GroupCompanyInput,
): Promise<void> {
  await call.write(async (transaction) => {
    const contract = await openContract(transaction, call, contractId);
    const { numDeletedRows } = await transaction
      .deleteFrom('group_company')
      .where('contract_id', '=', contract.id)
      .where('company_id', '=', companyId)
      .executeTakeFirst();
    if (numDeletedRows !== 1n) throw new Refusal('not-found');
    await audit(transaction, call, { subject: `contract:${contract.id}` });
  });
}
