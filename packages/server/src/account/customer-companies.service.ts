import type { CustomerCompanyPage } from '@madoguchi/sdk/account/account-work.model.js';
import type { ReadCompaniesInput } from '@madoguchi/sdk/account/projects.endpoints.js';
import { searchable, searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import type { OperatorCall } from '../portal/call.ts';
import { pageOf, pageSize, readTextCursor } from '../portal/cursor.ts';
import { visible } from '../portal/visible.ts';

/** The companies with their maintenance contracts, by name (OPS-04). */
export async function readCompaniesAsOperator(
  call: OperatorCall,
  { search = '', cursor }: ReadCompaniesInput,
): Promise<CustomerCompanyPage> {
  const { kysely } = call.server.database;
  const portalId = call.portal.configuration.id;
  const after = readTextCursor(cursor);
  const companies = await kysely
    .selectFrom('company')
    .select(['id', 'name'])
    .where('portal_id', '=', portalId)
    .execute();
  const contracts = await kysely
    .selectFrom('maintenance_contract')
    .select(['company_id as companyId', 'number', 'name', 'ends_on as endsOn'])
    .where(visible.maintenanceContract(call))
    .where('number', 'is not', null)
    .orderBy('number')
    .execute();
  const accounts = await kysely
    .selectFrom('account')
    .select(['company_id as companyId', ({ fn }) => fn.countAll<number>().as('count')])
    .where('portal_id', '=', portalId)
    .groupBy('company_id')
    .execute();
  const contractsBy = Map.groupBy(contracts, ({ companyId }) => companyId);
  const words = searchWords(search);
  const all = companies
    .map(({ id, name }) => ({
      id,
      name,
      accounts: accounts.find(({ companyId }) => companyId === id)?.count ?? 0,
      contracts: (contractsBy.get(id) ?? []).map((one) => ({
        number: one.number ?? '',
        name: one.name ?? '',
        endsOn: one.endsOn,
      })),
    }))
    .filter(({ name, contracts: own }) => {
      const text = searchable([name, ...own.map(({ number }) => number)].join('\n'));
      return words.every((word) => text.includes(word));
    })
    .toSorted((one, other) => compare([one.name, one.id], [other.name, other.id]));
  const rows = all.filter(({ name, id }) => !after || compare([name, id], after) > 0).slice(0, pageSize + 1);
  return pageOf(
    rows,
    all.length,
    (one) => one,
    ({ name, id }) => [name, id],
  );
}

function compare([name, id]: readonly [string, string], [otherName, otherId]: readonly [string, string]): number {
  if (name !== otherName) return name < otherName ? -1 : 1;
  if (id === otherId) return 0;
  return id < otherId ? -1 : 1;
}
