import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import type { TicketDetail } from '@madoguchi/sdk/tickets/ticket.model.js';
import { checkTicket, checkTicketReply, checkTicketText } from '@madoguchi/sdk/tickets/ticket-entries.rules.js';
import {
  canAskAbout,
  canCloseTicket,
  canReopenTicket,
  canReplyToTicket,
  stateAfterReply,
  type TicketDecision,
} from '@madoguchi/sdk/tickets/ticket.rules.js';
import type {
  OpenedTicket,
  OpenTicketInput,
  ReplyToTicketInput,
  SettleTicketInput,
} from '@madoguchi/sdk/tickets/tickets.endpoints.js';
import type { Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { Call, CustomerCall, Replaces } from '../portal/call.ts';
import { noteChange } from '../portal/change.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { openTicketUploads, takeTicketUploads } from './ticket-files.ts';
import { tellOfTicket } from './ticket-mails.ts';
import { addTicket, addTicketEntries, type NewTicketEntry, type TicketAuthor, type TicketRow } from './ticket-rows.ts';
import { servicesOf } from './ticket-subjects.service.ts';
import { openTicketRow, readOwnTicket } from './tickets.service.ts';

/** 障害受付 (SUP-05). */
export async function openOwnTicket(call: CustomerCall, input: OpenTicketInput): Promise<OpenedTicket> {
  const { entries, fieldErrors } = checkTicket({ ...input, deviceId: input.deviceId ?? '' });
  if (fieldErrors.length > 0) throw new Refusal('invalid-input', { fieldErrors });
  const uploads = await openTicketUploads(call, input.uploads);
  return call.write(async (work) => {
    await checkSubject(work, call, input);
    const files = await takeTicketUploads(work, uploads);
    const row = await addTicket(work, contextOf(call), {
      ...entries,
      deviceId: input.deviceId,
      channel: 'web',
      author: authorOf(call),
      files,
    });
    await finish(work, call, row, [{ type: 'state', state: 'received' }]);
    return { id: row.id, number: row.number };
  });
}

/** Whether contract, device and service are the caller's to ask about, and fit. */
async function checkSubject(
  database: Kysely<Tables>,
  call: CustomerCall,
  { contractId, deviceId, serviceId, desk }: OpenTicketInput,
): Promise<void> {
  const contract = await database
    .selectFrom('maintenance_contract')
    .select(['starts_on as startsOn', 'ends_on as endsOn'])
    .where(visible.maintenanceContract(call, 'id'))
    .where('maintenance_contract.id', '=', contractId)
    .executeTakeFirst();
  if (!contract) throw wrong('contractId', 'unknown');
  const decision = canAskAbout(contract, desk, calendarDay(call.now, call.portal.configuration.timeZone));
  if (!decision.ok) throw wrong('contractId', decision.code);
  if (deviceId !== undefined) {
    const device = await database
      .selectFrom('device')
      .select('device.id')
      .where(visible.device(call, 'id'))
      .where('device.id', '=', deviceId)
      .where('device.contract_id', '=', contractId)
      .executeTakeFirst();
    if (!device) throw wrong('deviceId', 'unknown');
  }
  const services = await servicesOf(database, call, [contractId]);
  if (!services.get(contractId)?.some(({ id }) => id === serviceId)) throw wrong('serviceId', 'unknown');
}

/** Adds a message (SUP-07). The answer is read afterwards, and again for a repeat: its links hold for one session. */
export async function replyToOwnTicket(call: CustomerCall, input: ReplyToTicketInput): Promise<TicketDetail> {
  const { text: body, fieldErrors } = checkTicketReply(input.body, input.uploads.length);
  if (fieldErrors.length > 0) throw new Refusal('invalid-input', { fieldErrors });
  await openTicketRow(call.server.database.kysely, call, input.ticketId);
  const uploads = await openTicketUploads(call, input.uploads);
  await call.write(async (work) => {
    const row = await openTicketRow(work, call, input.ticketId);
    allowed(canReplyToTicket(row));
    const files = await takeTicketUploads(work, uploads);
    const next = stateAfterReply(row.state);
    await add(work, call, row, [
      { type: 'message', body, files },
      ...(next === row.state ? [] : [{ type: 'state', state: next } as const]),
    ]);
  });
  return readOwnTicket(call, input);
}

/** Closes a ticket as the caller saw it (SUP-07). */
export function closeOwnTicket(call: CustomerCall & Replaces, input: SettleTicketInput): Promise<TicketDetail> {
  return settle(call, input, canCloseTicket, 'closed');
}

/** Opens a ticket again (SUP-07). */
export function reopenOwnTicket(call: CustomerCall & Replaces, input: SettleTicketInput): Promise<TicketDetail> {
  const { timeZone } = call.portal.configuration;
  return settle(
    call,
    input,
    ({ state, closed_at }) =>
      canReopenTicket(
        { state, ...(closed_at !== null && { closedAt: new Date(closed_at).toISOString() }) },
        call.now,
        timeZone,
      ),
    'in-progress',
  );
}

async function settle(
  call: CustomerCall & Replaces,
  { ticketId, body }: SettleTicketInput,
  decide: (row: TicketRow) => TicketDecision,
  state: string,
): Promise<TicketDetail> {
  const said = body === undefined || body.trim() === '' ? undefined : checkTicketText('body', body);
  if (said && said.fieldErrors.length > 0) throw new Refusal('invalid-input', { fieldErrors: said.fieldErrors });
  await call.write(async (work) => {
    const row = await openTicketRow(work, call, ticketId);
    if (row.version !== call.ifMatch)
      throw new Refusal('version-conflict', { current: await readOwnTicket(call, { ticketId }, work) });
    allowed(decide(row));
    await add(work, call, row, [
      ...(said ? [{ type: 'message', body: said.text } as const] : []),
      { type: 'state', state },
    ]);
  });
  return readOwnTicket(call, { ticketId });
}

async function add(
  work: Kysely<Tables>,
  call: CustomerCall,
  row: TicketRow,
  entries: readonly NewTicketEntry[],
): Promise<void> {
  await finish(work, call, await addTicketEntries(work, contextOf(call), row, authorOf(call), entries), entries);
}

/** What goes with every change of a ticket: those who look at it are told, those who take part are mailed, and it is on record. */
async function finish(
  work: Kysely<Tables>,
  call: CustomerCall,
  row: TicketRow,
  entries: readonly NewTicketEntry[],
): Promise<void> {
  await noteChange(work, call, 'ticket', row.id, row.version);
  await tellOfTicket(work, call, row, authorOf(call), entries);
  await audit(work, call, { subject: `ticket:${row.id}` });
}

function allowed(decision: TicketDecision): void {
  if (!decision.ok) throw new Refusal(decision.code, { params: decision.params });
}

/** The customer who calls, as they stand in a timeline. */
const authorOf = ({ actor: { account } }: CustomerCall): TicketAuthor => ({
  type: 'customer',
  name: account.displayName,
  accountId: account.id,
});

/** What is said is said when it has come whole: a list that is read on in between has its newest change first. */
export const contextOf = ({ server, portal }: Call): NewRowContext => ({
  random: server.random,
  configuration: portal.configuration,
  now: server.clock.now(),
});
