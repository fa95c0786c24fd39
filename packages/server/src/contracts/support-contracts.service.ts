import type { ContractInput } from '@madoguchi/sdk/contracts/contract-input.model.js';
import type {
  ContractService,
  SupportContract,
  SupportContractPage,
  SupportContractSort,
  SupportContractState,
} from '@madoguchi/sdk/contracts/support-contract.model.js';
import type { ReadSupportContractsInput } from '@madoguchi/sdk/contracts/support-contracts.endpoints.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import { sql, type Expression, type Kysely, type SqlBool } from 'kysely';
import type { Call } from '../portal/call.ts';
import { containing } from '../portal/containing.ts';
import { pageOf, pageSize, readDayCursor, readTextCursor } from '../portal/cursor.ts';
import { localizedText } from '../portal/localized-text.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible, type Asked } from '../portal/visible.ts';
import { inForceFirst } from './in-force-first.ts';

/** What each order sorts by; the id decides between equals, so that a cursor names one row. */
const columns = {
  'number': 'maintenance_contract.number',
  'name': 'maintenance_contract.name',
  'ends-on': 'maintenance_contract.ends_on',
} as const satisfies Readonly<Record<SupportContractSort, string>>;

const startsOn = sql.ref<string>('maintenance_contract.starts_on');
const endsOn = sql.ref<string>('maintenance_contract.ends_on');
const inState: Readonly<Record<SupportContractState, (today: string) => Expression<SqlBool>>> = {
  coming: (today) => sql<SqlBool>`${startsOn} > ${today}`,
  current: (today) => sql<SqlBool>`(${startsOn} <= ${today} and ${endsOn} >= ${today})`,
  ended: (today) => sql<SqlBool>`${endsOn} < ${today}`,
};

/** 保守契約一覧: the maintenance contracts that the caller sees (SUP-10); the vendor's all. */
export async function readVisibleContracts(
  call: Call,
  { search = '', state, sort, direction, cursor }: ReadSupportContractsInput,
): Promise<SupportContractPage> {
  const { kysely } = call.server.database;
  const today = calendarDay(call.now, call.portal.configuration.timeZone);
  const text = sql.ref<string>('maintenance_contract.search_text');
  const matching = contracts(kysely, call).where((eb) =>
    eb.and([
      ...searchWords(search).map((word) => containing(text, word)),
      ...(state === undefined ? [] : [inState[state](today)]),
    ]),
  );
  const { total } = await matching.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const selected = matching.select(shownColumns).limit(pageSize + 1);
  if (sort === undefined && direction === undefined) {
    const after = readDayCursor(cursor);
    const day = after?.[0] ?? today; // what ends while somebody reads on stays where it was
    const { next, order } = inForceFirst('maintenance_contract', day, after);
    const rows = await selected.where(next).orderBy(order).execute();
    const page = pageOf(
      rows,
      total,
      (row) => row,
      (row) => [day, row.endsOn, row.id],
    );
    return { ...page, items: await described(kysely, call, page.items) };
  }
  const after = readTextCursor(cursor);
  const column = columns[sort ?? 'ends-on'];
  const order = direction === 'descending' ? 'desc' : 'asc';
  const rows = await selected
    .select((eb) => eb.ref(column).as('key'))
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple(column, 'maintenance_contract.id'),
          order === 'asc' ? '>' : '<',
          eb.tuple(...(after ?? ['', ''])),
        ),
      ),
    )
    .orderBy(column, order)
    .orderBy('maintenance_contract.id', order)
    .execute();
  const page = pageOf(
    rows,
    total,
    (row) => row,
    ({ key, id }) => [key ?? '', id],
  );
  return { ...page, items: await described(kysely, call, page.items) };
}

/** One maintenance contract that the caller sees (SUP-10). */
export async function readVisibleContract(call: Call, { contractId }: ContractInput): Promise<SupportContract> {
  const { kysely } = call.server.database;
  const row = await contracts(kysely, call, 'id')
    .select(shownColumns)
    .where('maintenance_contract.id', '=', contractId)
    .executeTakeFirst();
  const [contract] = row ? await described(kysely, call, [row]) : [];
  if (!contract) throw new Refusal('not-found');
  return contract;
}

const shownColumns = [
  'maintenance_contract.id',
  'maintenance_contract.number',
  'maintenance_contract.name',
  'maintenance_contract.level',
  'maintenance_contract.starts_on as startsOn',
  'maintenance_contract.ends_on as endsOn',
  'company.name as companyName',
] as const;

/** Those that have a number: others only open a portal (INF-09). */
const contracts = (database: Kysely<Tables>, call: Call, asked?: Asked) =>
  database
    .selectFrom('maintenance_contract')
    .where(visible.maintenanceContract(call, asked))
    .where('maintenance_contract.number', 'is not', null)
    .innerJoin('company', 'company.id', 'maintenance_contract.company_id');

interface ContractRow {
  readonly id: string;
  readonly number: string | null;
  readonly name: string | null;
  readonly level: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly companyName: string;
}

/** Contracts that the caller sees, with what belongs to each. */
async function described(
  database: Kysely<Tables>,
  call: Call,
  rows: readonly ContractRow[],
): Promise<readonly SupportContract[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const services = await database
    .selectFrom('maintenance_contract_service as of')
    .innerJoin('support_service as service', (join) =>
      join.onRef('service.portal_id', '=', 'of.portal_id').onRef('service.id', '=', 'of.service_id'),
    )
    .select(['of.contract_id as contractId', 'service.id', 'service.name'])
    .where('of.contract_id', 'in', ids)
    .orderBy('service.position')
    .execute();
  const products = await database
    .selectFrom('maintenance_contract_product')
    .select(['contract_id as contractId', 'product'])
    .where('contract_id', 'in', ids)
    .orderBy('product')
    .execute();
  const devices = await database
    .selectFrom('device')
    .select(({ fn }) => ['device.contract_id as contractId', fn.countAll<number>().as('count')])
    .where(visible.device(call))
    .where('device.contract_id', 'in', ids)
    .groupBy('device.contract_id')
    .execute();
  const of = new Map(ids.map((id) => [id, { services: new Array<ContractService>(), products: new Array<string>() }]));
  for (const { contractId, id, name } of services) of.get(contractId)?.services.push({ id, name: localizedText(name) });
  for (const { contractId, product } of products) of.get(contractId)?.products.push(product);
  const counts = new Map(devices.map(({ contractId, count }) => [contractId, count]));
  return rows.map(({ id, number, name, level, startsOn: from, endsOn: to, companyName }) => ({
    id,
    number: number ?? '',
    name: name ?? '',
    companyName,
    startsOn: from,
    endsOn: to,
    level: level ?? '',
    services: of.get(id)?.services ?? [],
    products: of.get(id)?.products ?? [],
    devices: counts.get(id) ?? 0,
  }));
}
