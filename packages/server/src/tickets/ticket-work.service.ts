import { checkLine } from '@madoguchi/sdk/portal/line.rules.js';
import type { AnswerTicketInput, EnterTicketInput } from '@madoguchi/sdk/tickets/ticket-work.endpoints.js';
import type { FieldError } from '@madoguchi/sdk/portal/errors.js';
import type { WorkedTicketDetail, WorkedTicketPage } from '@madoguchi/sdk/tickets/ticket.model.js';
import { checkTicket, checkTicketText } from '@madoguchi/sdk/tickets/ticket-entries.rules.js';
import { nextTicketStates } from '@madoguchi/sdk/tickets/ticket.rules.js';
import type { ReadTicketsInput, TicketInput } from '@madoguchi/sdk/tickets/tickets.endpoints.js';
import type { Kysely } from 'kysely';
import { deviceBySerial } from '../contracts/device-by-serial.ts';
import { maintenanceContractBy } from '../contracts/maintenance-contract-by.ts';
import { audit } from '../portal/audit.ts';
import type { OperatorCall, Replaces } from '../portal/call.ts';
import { noteChange } from '../portal/change.ts';
import { fileLinks } from '../portal/file-link.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { readTicketPage } from './ticket-list.ts';
import { tellOfTicket } from './ticket-mails.ts';
import { findTicketDetail } from './ticket-records.ts';
import { addTicket, addTicketEntries, type NewTicketEntry, type TicketRow } from './ticket-rows.ts';
import { servicesOf } from './ticket-subjects.service.ts';
import { contextOf } from './ticket-writes.service.ts';
import { openTicketRow } from './tickets.service.ts';

/** The tickets of all customers (OPS-02). */
export function readTicketsAsOperator(call: OperatorCall, input: ReadTicketsInput): Promise<WorkedTicketPage> {
  return readTicketPage(call, input, ({ ticket, companyName }) => ({ ticket, companyName }));
}

/** One ticket of any customer (OPS-02). */
export function readTicketAsOperator(call: OperatorCall, { ticketId }: TicketInput): Promise<WorkedTicketDetail> {
  return readWorked(call.server.database.kysely, call, ticketId);
}

async function readWorked(database: Kysely<Tables>, call: OperatorCall, ticketId: string): Promise<WorkedTicketDetail> {
  const found = await findTicketDetail(database, call, ticketId, await fileLinks(call, 'ticket-files'));
  if (!found) throw new Refusal('not-found');
  return { ticket: found.detail, companyName: found.companyName, version: found.detail.version };
}

/**
 * Answers, sets the state and the expected recovery (OPS-02), in the version that the vendor saw. The answer is read afterwards, and
 * again for a repeat: its links end.
 */
export async function answerTicketAsOperator(
  call: OperatorCall & Replaces,
  { ticketId, author, authorName, body, state, expectedRecoveryAt }: AnswerTicketInput,
): Promise<WorkedTicketDetail> {
  const name = checkLine(authorName, 100);
  if (!name.ok) throw wrong('authorName', name.code, name.params);
  const said = body === undefined || body.trim() === '' ? undefined : checkTicketText('body', body);
  if (said && said.fieldErrors.length > 0) throw new Refusal('invalid-input', { fieldErrors: said.fieldErrors });
  await call.write(async (work) => {
    const row = await openTicketRow(work, call, ticketId);
    if (row.version !== call.ifMatch)
      throw new Refusal('version-conflict', { current: await readWorked(work, call, ticketId) });
    if (state !== undefined && !nextTicketStates(row.state).includes(state)) throw wrong('state', 'not-possible');
    const at = recoveryOf(expectedRecoveryAt);
    const entries: readonly NewTicketEntry[] = [
      ...(said ? [{ type: 'message', body: said.text } as const] : []),
      ...(state === undefined ? [] : [{ type: 'state', state } as const]),
      ...(at === undefined || at === row.expected_recovery_at ? [] : [{ type: 'recovery', at } as const]),
    ];
    if (entries.length === 0) throw wrong('body', 'required');
    const by = { type: author, name: name.text };
    await finish(work, call, await addTicketEntries(work, contextOf(call), row, by, entries), by, entries);
  });
  return readTicketAsOperator(call, { ticketId });
}

const recoveryOf = (text: string | null | undefined): number | null | undefined =>
  typeof text === 'string' ? Date.parse(text) : text;

/** Enters what was asked otherwise than by the portal, for a contract by its number (OPS-02). */
export function enterTicketAsOperator(
  call: OperatorCall,
  { contractNumber, serialNumber, serviceId, channel, ...input }: EnterTicketInput,
): Promise<WorkedTicketDetail> {
  return call.write(async (work) => {
    const contract = await maintenanceContractBy(work, call, contractNumber);
    const device = serialNumber ? await deviceBySerial(work, call, serialNumber, contract.id) : undefined;
    if (serialNumber && !device) throw wrong('serialNumber', 'unknown');
    const services = (await servicesOf(work, call, [contract.id])).get(contract.id) ?? [];
    const service = serviceId === undefined ? services[0] : services.find(({ id }) => id === serviceId);
    if (!service) throw wrong('serviceId', 'unknown');
    const subject = { contractId: contract.id, deviceId: device?.id ?? '', serviceId: service.id };
    const { entries, fieldErrors } = checkTicket({ ...input, ...subject });
    refuse(fieldErrors);
    const author = { type: 'customer', name: entries.contact.name } as const;
    const row = await addTicket(work, contextOf(call), { ...entries, deviceId: device?.id, channel, author });
    await finish(work, call, row, author, [{ type: 'state', state: 'received' }]);
    return readWorked(work, call, row.id);
  });
}

function refuse(fieldErrors: readonly FieldError[]): void {
  if (fieldErrors.length > 0) throw new Refusal('invalid-input', { fieldErrors });
}

async function finish(
  work: Kysely<Tables>,
  call: OperatorCall,
  row: TicketRow,
  author: Parameters<typeof tellOfTicket>[3],
  entries: readonly NewTicketEntry[],
): Promise<void> {
  await noteChange(work, call, 'ticket', row.id, row.version);
  await tellOfTicket(work, call, row, author, entries);
  await audit(work, call, { subject: `ticket:${row.id}` });
}
