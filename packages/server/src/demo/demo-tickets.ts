import { hour } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import type { NewRowContext } from '../portal/new-row.ts';
import type { FileStore } from '../portal/ports.ts';
import type { Tables } from '../portal/tables.ts';
import {
  addTicket,
  addTicketEntries,
  type NewTicketEntry,
  type NewTicketFile,
  type TicketAuthor,
} from '../tickets/ticket-rows.ts';
import { demoTicketFiles, type DemoStep } from './demo-ticket-texts.ts';
import { companyTickets } from './demo-tickets-companies.ts';
import { hospitalTickets } from './demo-tickets-hospital.ts';

/** Files of the demo's tickets that are kept, and not in the database yet, by name. */
export type KeptTicketFiles = ReadonlyMap<string, NewTicketFile>;

const staff: Readonly<Record<'engineer' | 'sales', string>> = { engineer: '藤原 健', sales: '西村 あかね' };

/** Keeps the files of the demo's tickets. Before the transaction that adds them. */
export async function keepDemoTicketFiles(files: FileStore, now: number): Promise<KeptTicketFiles> {
  const kept = new Map<string, NewTicketFile>();
  for (const [name, content] of Object.entries(demoTicketFiles)) {
    const { name: file, size } = await files.put(new Blob([content]).stream(), now);
    kept.set(name, { name, type: 'text/plain', size, file });
  }
  return kept;
}

/** Adds the demo's tickets, the oldest first, over contracts by their numbers, within a transaction. */
export async function addDemoTickets(
  database: Kysely<Tables>,
  context: NewRowContext,
  contracts: ReadonlyMap<string, string>,
  files: KeptTicketFiles,
): Promise<void> {
  const portal_id = context.configuration.id;
  const accounts = await database
    .selectFrom('account')
    .select(['id', 'identifier', 'display_name as name'])
    .where('portal_id', '=', portal_id)
    .execute();
  const devices = await database
    .selectFrom('device')
    .select(['id', 'serial_number as serial'])
    .where('portal_id', '=', portal_id)
    .execute();
  const authorOf = (by: string): TicketAuthor => {
    if (by === 'engineer' || by === 'sales') return { type: by, name: staff[by] };
    const account = accounts.find(({ identifier }) => identifier === by);
    return { type: 'customer', name: account?.name ?? by, ...(account && { accountId: account.id }) };
  };
  const named = (name: string | undefined): readonly NewTicketFile[] => {
    const file = name === undefined ? undefined : files.get(name);
    return file ? [file] : [];
  };
  for (const ticket of [...hospitalTickets, ...companyTickets].toSorted(
    (one, other) => other.hoursAgo - one.hoursAgo,
  )) {
    const { contract, device, service, by, telephone = '', hoursAgo, file, steps, ...told } = ticket;
    const contractId = contracts.get(contract);
    if (contractId === undefined) continue;
    const openedAt = context.now - hoursAgo * hour;
    const author = authorOf(by);
    let row = await addTicket(
      database,
      { ...context, now: openedAt },
      {
        ...told,
        contractId,
        deviceId: devices.find(({ serial }) => serial === device)?.id,
        serviceId: service,
        contact: { name: author.name, mail: author.accountId === undefined ? '' : by, telephone },
        author,
        files: named(file),
      },
    );
    for (const step of steps) {
      const at = openedAt + step.at * hour;
      row = await addTicketEntries(
        database,
        { ...context, now: at },
        row,
        authorOf(step.by),
        entriesOf(step, at, named(step.file)),
      );
    }
  }
}

function entriesOf(
  { says, state, recoversIn }: DemoStep,
  at: number,
  files: readonly NewTicketFile[],
): readonly NewTicketEntry[] {
  return [
    ...(says === undefined ? [] : [{ type: 'message', body: says, files } as const]),
    ...(state === undefined ? [] : [{ type: 'state', state } as const]),
    ...(recoversIn === undefined ? [] : [{ type: 'recovery', at: at + recoversIn * hour } as const]),
  ];
}
