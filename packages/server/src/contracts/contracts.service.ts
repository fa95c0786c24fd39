import type { Contract, ContractDetail, ContractPage, ContractSort } from '@madoguchi/sdk/contracts/contract.model.js';
import type { ContractInput, ReadContractsInput } from '@madoguchi/sdk/contracts/contracts.endpoints.js';
import { contractOrder } from '@madoguchi/sdk/contracts/contract-order.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import { sql, type SelectQueryBuilder } from 'kysely';
import type { CustomerCall } from '../portal/call.ts';
import { containing } from '../portal/containing.ts';
import { pageOf, pageSize, readDayCursor, readTextCursor, type DayCursor } from '../portal/cursor.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { contactOf } from './contract-contact.ts';
import { managingRoles } from './managing-roles.ts';
import { openContract } from './open-contract.ts';
import { owners } from './owners.ts';

/** What each order sorts by; the id decides between equals, so that a cursor names one row. */
const columns = {
  'name': 'contract.name_key',
  'number': 'contract.number',
  'company': 'contract.company_key',
  'ends-on': 'contract.ends_on',
} as const satisfies Readonly<Record<ContractSort, string>>;

/** The contracts that the caller takes part in (LIC-03, LIC-04). */
export async function readOwnContracts(call: CustomerCall, input: ReadContractsInput): Promise<ContractPage> {
  const { kysely } = call.server.database;
  const { search = '', withoutEnded, cursor } = input;
  const { sort, direction } = contractOrder(input);
  const words = searchWords(search);
  const today = calendarDay(call.now, call.portal.configuration.timeZone);
  const matching = kysely
    .selectFrom('contract')
    .where(visible.contract(call))
    .where((eb) => eb.and(words.map((word) => containing(eb.ref('contract.search_text'), word))))
    .$if(withoutEnded === true, (query) => query.where('contract.ends_on', '>=', today));
  const selected = matching
    .innerJoin('company', 'company.id', 'contract.company_id')
    .innerJoin('participant', 'participant.contract_id', 'contract.id')
    .where('participant.account_id', '=', call.actor.account.id)
    .select(['contract.id', 'contract.number', 'contract.name', 'company.name as companyName', 'participant.role'])
    .select(['contract.starts_on as startsOn', 'contract.ends_on as endsOn'])
    .limit(pageSize + 1);
  const { total } = await matching.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  if (!sort) {
    const after = readDayCursor(cursor);
    const day = after?.[0] ?? today; // what ends while somebody reads on stays where it was
    const rows = await inForceFirst(selected, day, after).execute();
    return pageOf(rows, total, shownContract, ({ endsOn, id }) => [day, endsOn, id]);
  }
  const after = readTextCursor(cursor);
  const column = columns[sort];
  const order = direction === 'ascending' ? 'asc' : 'desc';
  const rows = await selected
    .select((eb) => eb.ref(column).as('key'))
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(eb.refTuple(column, 'contract.id'), order === 'asc' ? '>' : '<', eb.tuple(...(after ?? ['', '']))),
      ),
    )
    .orderBy(column, order)
    .orderBy('contract.id', order)
    .execute();
  return pageOf(rows, total, shownContract, ({ key, id }) => [key, id]);
}

/** Those that have not ended on a day, by their last one, and after them those that have, the latest first (ours). */
function inForceFirst<Selected>(
  selected: SelectQueryBuilder<Tables, 'contract', Selected>,
  today: string,
  after: DayCursor | undefined,
): SelectQueryBuilder<Tables, 'contract', Selected> {
  const ended = sql<number>`case when contract.ends_on < ${today} then 1 else 0 end`;
  const later = sql<string>`case when contract.ends_on < ${today} then contract.ends_on else '' end`;
  const [, endsOn = '', id = ''] = after ?? [];
  const isEnded = endsOn < today;
  return selected
    .$if(after !== undefined, (query) =>
      query.where((eb) => {
        const next = eb.or([
          eb('contract.ends_on', isEnded ? '<' : '>', endsOn),
          eb.and([eb('contract.ends_on', '=', endsOn), eb('contract.id', '>', id)]),
        ]);
        const before = eb('contract.ends_on', '<', today);
        return isEnded ? eb.and([before, next]) : eb.or([before, next]);
      }),
    )
    .orderBy(ended)
    .orderBy(later, 'desc')
    .orderBy('contract.ends_on')
    .orderBy('contract.id');
}

/** A contract as a list shows it. */
function shownContract({ id, number, name, companyName, startsOn, endsOn, role }: Contract): Contract {
  return { id, number, name, companyName, startsOn, endsOn, role };
}

/** The particulars of a contract that the caller takes part in (LIC-17). */
export async function readOwnContract(call: CustomerCall, { contractId }: ContractInput): Promise<ContractDetail> {
  const { kysely } = call.server.database;
  const { id, number, name, role, contractMay } = await openContract(kysely, call, contractId);
  const found = await kysely
    .selectFrom('contract')
    .innerJoin('company', 'company.id', 'contract.company_id')
    .select(['company.name as companyName', 'contract.plan', 'contract.contact'])
    .select(['contract.starts_on as startsOn', 'contract.ends_on as endsOn', 'contract.renews_on as renewsOn'])
    .where(visible.contract(call))
    .where('contract.id', '=', id)
    .executeTakeFirstOrThrow();
  const managing = managingRoles(call.portal.configuration);
  const owner = await owners(kysely, call.portal.configuration)
    .where('owner.contract_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  const quoted = await kysely
    .selectFrom('quote_request')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('contract_id', '=', id)
    .where('state', '=', 'quoted')
    .executeTakeFirstOrThrow();
  const answers = contractMay.includes('manage') ? quoted.count : 0;
  const { renewsOn, ...facts } = found;
  return {
    id,
    number,
    name,
    role,
    ...facts,
    ...(renewsOn !== null && { renewsOn }),
    contact: contactOf(found),
    ...(!owner && managing.length > 0 && { withoutOwner: true }),
    ...(answers > 0 && { answeredQuotes: answers }),
  };
}
