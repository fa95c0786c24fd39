import { searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import type { LocalizedText } from '@madoguchi/sdk/portal/configuration.model.js';
import type { TicketService, TicketSubject, TicketSubjects } from '@madoguchi/sdk/tickets/ticket.model.js';
import type { FindTicketSubjectsInput } from '@madoguchi/sdk/tickets/tickets.endpoints.js';
import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import type { CustomerCall } from '../portal/call.ts';
import { containing } from '../portal/containing.ts';
import { narrowedToSeen } from '../portal/narrowed-to-seen.ts';
import type { Tables } from '../portal/tables.ts';
import { visible, type Viewer } from '../portal/visible.ts';

/** So many are offered at once; of contracts only half of them, where there are devices too. */
const mostSubjects = 10;

const text: z.ZodMiniType<LocalizedText> = z.record(z.string(), z.string());

/** Contracts and devices that the caller can ask about, what ends last first (SUP-05). */
export async function findOwnSubjects(
  call: CustomerCall,
  { search = '', ...asked }: FindTicketSubjectsInput,
): Promise<TicketSubjects> {
  const { kysely } = call.server.database;
  const { contractId, deviceId } = await narrowedToSeen(kysely, call, asked);
  const words = searchWords(search);
  const contracts = kysely
    .selectFrom('maintenance_contract')
    .where(visible.maintenanceContract(call))
    .where((eb) => eb.and(words.map((word) => containing(eb.ref('maintenance_contract.search_text').$notNull(), word))))
    .$if(contractId !== undefined, (query) => query.where('maintenance_contract.id', '=', contractId ?? ''))
    .$if(deviceId !== undefined, (query) => query.where((eb) => eb.lit(false)));
  const devices = kysely
    .selectFrom('device')
    .innerJoin('maintenance_contract', 'maintenance_contract.id', 'device.contract_id')
    .where(visible.device(call))
    .where((eb) =>
      eb.and(
        words.map((word) =>
          eb.or([
            containing(eb.ref('device.search_text'), word),
            containing(eb.ref('maintenance_contract.search_text').$notNull(), word),
          ]),
        ),
      ),
    )
    .$if(contractId !== undefined, (query) => query.where('device.contract_id', '=', contractId ?? ''))
    .$if(deviceId !== undefined, (query) => query.where('device.id', '=', deviceId ?? ''));
  const contractRows = await contracts
    .select(contractColumns)
    .orderBy('maintenance_contract.ends_on', 'desc')
    .orderBy('maintenance_contract.id')
    .limit(mostSubjects)
    .execute();
  const deviceRows = await devices
    .select(contractColumns)
    .select(['device.id as deviceId', 'device.name as deviceName', 'device.model', 'device.location'])
    .select('device.serial_number as serialNumber')
    .orderBy('device.name_key')
    .orderBy('device.id')
    .limit(mostSubjects)
    .execute();
  const whole = contractRows.slice(0, Math.max(mostSubjects / 2, mostSubjects - deviceRows.length));
  const parts = deviceRows.slice(0, mostSubjects - whole.length);
  const services = await servicesOf(
    kysely,
    call,
    [...whole, ...parts].map(({ id }) => id),
  );
  const ofContracts = await contracts.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const ofDevices = await devices.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return {
    subjects: [
      ...whole.map((row) => subjectOf(row, services)),
      ...parts.map(({ deviceId: id, deviceName: name, model, serialNumber, location, ...row }) => ({
        ...subjectOf(row, services),
        device: { id, name, model, serialNumber, location },
      })),
    ],
    total: ofContracts.total + ofDevices.total,
  };
}

const contractColumns = [
  'maintenance_contract.id',
  'maintenance_contract.number',
  'maintenance_contract.name',
  'maintenance_contract.starts_on as startsOn',
  'maintenance_contract.ends_on as endsOn',
] as const;

interface ContractRow {
  readonly id: string;
  readonly number: string | null;
  readonly name: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
}

const subjectOf = (
  { id, number, name, startsOn, endsOn }: ContractRow,
  services: ReadonlyMap<string, readonly TicketService[]>,
): TicketSubject => ({
  contract: { id, number: number ?? '', name: name ?? '', startsOn, endsOn },
  services: services.get(id) ?? [],
});

/** What can be asked here of each contract, in the vendor's order: what is asked elsewhere only is none of it (SUP-13). */
export async function servicesOf(
  database: Kysely<Tables>,
  viewer: Viewer,
  contractIds: readonly string[],
): Promise<ReadonlyMap<string, readonly TicketService[]>> {
  if (contractIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('support_service')
    .innerJoin('maintenance_contract_service', (join) =>
      join
        .onRef('maintenance_contract_service.portal_id', '=', 'support_service.portal_id')
        .onRef('maintenance_contract_service.service_id', '=', 'support_service.id'),
    )
    .select(['maintenance_contract_service.contract_id as contractId', 'support_service.id', 'support_service.name'])
    .where(visible.supportService(viewer))
    .where('support_service.reception', '!=', 'elsewhere')
    .where('maintenance_contract_service.contract_id', 'in', contractIds)
    .orderBy('support_service.position')
    .execute();
  const found = Map.groupBy(rows, ({ contractId }) => contractId);
  return new Map(
    [...found].map(([id, of]) => [id, of.map((row) => ({ id: row.id, name: z.parse(text, JSON.parse(row.name)) }))]),
  );
}
