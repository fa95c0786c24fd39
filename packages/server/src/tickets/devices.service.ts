import {
  mostSubjects,
  type Device,
  type DevicePage,
  type DeviceSort,
  type FoundSubjects,
} from '@madoguchi/sdk/tickets/device.model.js';
import type { FindDevicesInput, ReadDevicesInput } from '@madoguchi/sdk/tickets/devices.endpoints.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { searchable, searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import { sql, type Expression, type Kysely, type SqlBool } from 'kysely';
import type { CustomerCall } from '../portal/call.ts';
import { beginningWith, containing } from '../portal/containing.ts';
import { pageOf, pageSize, readTextCursor } from '../portal/cursor.ts';
import { localizedText } from '../portal/localized-text.ts';
import { narrowedToSeen } from '../portal/narrowed-to-seen.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';

/** What each order sorts by; the id decides between equals, so that a cursor names one row. */
const columns = {
  'name': 'device.name_key',
  'model': 'device.model',
  'serial-number': 'device.serial_number',
  'location': 'device.location',
  'contract': 'maintenance_contract.number',
} as const satisfies Readonly<Record<DeviceSort, string>>;

/** 対象機器一覧: the devices under the maintenance contracts that the caller sees (SUP-08). */
export async function readVisibleDevices(
  call: CustomerCall,
  { search = '', sort = 'name', direction, cursor, ...asked }: ReadDevicesInput,
): Promise<DevicePage> {
  const after = readTextCursor(cursor);
  const { kysely } = call.server.database;
  const { contractId } = await narrowedToSeen(kysely, call, asked);
  const matching = devices(kysely, call)
    .where(hasWords(searchWords(search)))
    .$if(contractId !== undefined, (query) => query.where('device.contract_id', '=', contractId ?? ''));
  const { total } = await matching.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const column = columns[sort];
  const order = direction === 'descending' ? 'desc' : 'asc';
  const rows = await matching
    .select(shownColumns)
    .select((eb) => eb.ref(column).as('key'))
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(eb.refTuple(column, 'device.id'), order === 'asc' ? '>' : '<', eb.tuple(...(after ?? ['', '']))),
      ),
    )
    .orderBy(column, order)
    .orderBy('device.id', order)
    .limit(pageSize + 1)
    .execute();
  return pageOf(rows, total, shownDevice, ({ key, id }) => [key ?? '', id]);
}

/** What an inquiry can be about (SUP-05): what is named exactly so first, then what begins so, each with contracts in force first. */
export async function findVisibleSubjects(call: CustomerCall, { text }: FindDevicesInput): Promise<FoundSubjects> {
  const { kysely } = call.server.database;
  const words = searchWords(text);
  const whole = searchable(text.trim());
  const today = calendarDay(call.now, call.portal.configuration.timeZone);
  const over = sql<number>`case when maintenance_contract.starts_on <= ${today}
    and maintenance_contract.ends_on >= ${today} then 0 else 1 end`;
  const found = await devices(kysely, call)
    .where(hasWords(words))
    .select(shownColumns)
    .orderBy(nearness(whole, [sql.ref('device.name_key'), sql`lower(device.serial_number)`]))
    .orderBy(over)
    .orderBy('device.name_key')
    .orderBy('device.id')
    .limit(mostSubjects)
    .execute();
  const contracts = await kysely
    .selectFrom('maintenance_contract')
    .select(['id', 'number', 'name', 'starts_on as startsOn', 'ends_on as endsOn'])
    .where(visible.maintenanceContract(call))
    .where('number', 'is not', null)
    .where((eb) => eb.and(words.map((word) => containing(sql.ref('maintenance_contract.search_text'), word))))
    .orderBy(nearness(whole, [sql`lower(maintenance_contract.number)`]))
    .orderBy(over)
    .orderBy('number')
    .limit(mostSubjects)
    .execute();
  return {
    devices: found.map(shownDevice),
    contracts: contracts.map(({ number, name, ...row }) => ({ ...row, number: number ?? '', name: name ?? '' })),
  };
}

const devices = (database: Kysely<Tables>, call: CustomerCall) =>
  database
    .selectFrom('device')
    .where(visible.device(call))
    .innerJoin('maintenance_contract', 'maintenance_contract.id', 'device.contract_id');

/** Each word in what is known of the device or of its contract. */
function hasWords(words: readonly string[]): Expression<SqlBool> {
  const [own, contract] = [
    sql.ref<string>('device.search_text'),
    sql.ref<string>('maintenance_contract.search_text'),
  ] as const;
  const each = words.map((word) => sql`(${containing(own, word)} or ${containing(contract, word)})`);
  return each.length === 0 ? sql.lit(true) : sql<SqlBool>`(${sql.join(each, sql` and `)})`;
}

/** 0 for what is named so, 1 for what begins so, 2 for the rest. */
function nearness(whole: string, names: readonly Expression<string>[]): Expression<number> {
  const any = (each: readonly Expression<unknown>[]) => sql.join(each, sql` or `);
  return sql<number>`case when ${any(names.map((name) => sql`${name} = ${whole}`))} then 0
    when ${any(names.map((name) => beginningWith(name, whole)))} then 1 else 2 end`;
}

const shownColumns = [
  'device.id',
  'device.name',
  'device.model',
  'device.serial_number as serialNumber',
  'device.location',
  'device.support_hours as supportHours',
  'device.contract_id as contractId',
  'maintenance_contract.number as contractNumber',
  'maintenance_contract.name as contractName',
  'maintenance_contract.starts_on as startsOn',
  'maintenance_contract.ends_on as endsOn',
] as const;

interface DeviceRow extends Omit<Device, 'supportHours' | 'contract'> {
  readonly supportHours: string;
  readonly contractId: string;
  readonly contractNumber: string | null;
  readonly contractName: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
}

function shownDevice(row: DeviceRow): Device {
  const { id, name, model, serialNumber, location, supportHours, startsOn, endsOn } = row;
  const contract = { id: row.contractId, number: row.contractNumber ?? '', name: row.contractName ?? '' };
  return {
    id,
    name,
    model,
    serialNumber,
    location,
    supportHours: localizedText(supportHours),
    contract: { ...contract, startsOn, endsOn },
  };
}
