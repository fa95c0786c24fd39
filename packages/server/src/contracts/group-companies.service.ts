import type { CompanyPage, GroupCompanies, GroupCompany } from '@madoguchi/sdk/contracts/group-company.model.js';
import type { ContractInput } from '@madoguchi/sdk/contracts/contracts.endpoints.js';
import type { FindCompaniesInput, GroupCompanyInput } from '@madoguchi/sdk/contracts/group-companies.endpoints.js';
import { searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import { audit } from '../portal/audit.ts';
import type { CustomerCall } from '../portal/call.ts';
import { containing } from '../portal/containing.ts';
import { pageOf, pageSize, readTextCursor } from '../portal/cursor.ts';
import { Refusal } from '../portal/problem.ts';
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
  { contractId }: ContractInput,
): Promise<GroupCompanies> {
  const { kysely } = call.server.database;
  const contract = await openContract(kysely, call, contractId);
  const companies = await kysely
    .selectFrom('group_company')
    .innerJoin('registered_company', 'registered_company.id', 'group_company.company_id')
    .select(columns)
    .where('group_company.contract_id', '=', contract.id)
    .orderBy('registered_company.name_key')
    .orderBy('registered_company.id')
    .execute();
  return { companies, role: contract.role };
}

/** Companies of the vendor's register whose names hold every word (LIC-13). */
export async function findRegisteredCompanies(
  call: CustomerCall,
  { contractId, name, cursor }: FindCompaniesInput,
): Promise<CompanyPage> {
  const { kysely } = call.server.database;
  const contract = await openContract(kysely, call, contractId);
  const after = readTextCursor(cursor);
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
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('registered_company.name_key', 'registered_company.id'), '>', eb.tuple(...(after ?? ['', '']))),
      ),
    )
    .orderBy('registered_company.name_key')
    .orderBy('registered_company.id')
    .limit(pageSize + 1)
    .execute();
  const { total } = await matching.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return pageOf(
    rows,
    total,
    ({ id, name: found, corporateNumber, address, added }) => ({
      id,
      name: found,
      corporateNumber,
      address,
      added: Boolean(added), // SQLite says 0 and 1
    }),
    ({ key, id }) => [key, id],
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
