import type { TicketDetail, TicketPage } from '@madoguchi/sdk/tickets/ticket.model.js';
import type { NoteTicketSeenInput, ReadTicketsInput, TicketInput } from '@madoguchi/sdk/tickets/tickets.endpoints.js';
import type { Kysely } from 'kysely';
import { offeredFile, type FindFile } from '../portal/answer-file.ts';
import type { CustomerCall } from '../portal/call.ts';
import { fileLinks } from '../portal/file-link.ts';
import { narrowedToSeen } from '../portal/narrowed-to-seen.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible, type Viewer } from '../portal/visible.ts';
import { readTicketPage } from './ticket-list.ts';
import { findTicketDetail } from './ticket-records.ts';
import { noteSeen, type TicketRow } from './ticket-rows.ts';

/** お問い合わせ一覧 (SUP-06). */
export async function readOwnTickets(call: CustomerCall, input: ReadTicketsInput): Promise<TicketPage> {
  const narrowed = await narrowedToSeen(call.server.database.kysely, call, input);
  return readTicketPage(call, narrowed, ({ ticket }) => ticket);
}

/** One ticket with its timeline, and links to its files for this session (SUP-07). */
export async function readOwnTicket(
  call: CustomerCall,
  { ticketId }: TicketInput,
  database: Kysely<Tables> = call.server.database.kysely,
): Promise<TicketDetail> {
  const found = await findTicketDetail(database, call, ticketId, await fileLinks(call, 'ticket-files'));
  if (!found) throw new Refusal('not-found');
  return found.detail;
}

/** Notes how far the caller has seen a ticket: not farther than it goes (SUP-07). */
export async function noteOwnTicketSeen(call: CustomerCall, { ticketId, seen }: NoteTicketSeenInput): Promise<void> {
  const { kysely } = call.server.database;
  const row = await openTicketRow(kysely, call, ticketId);
  await noteSeen(kysely, row, call.actor.account.id, Math.min(seen, row.version));
}

/** A ticket that the viewer sees, as it is kept; refuses what is not there and what is not theirs alike. */
export async function openTicketRow(database: Kysely<Tables>, viewer: Viewer, ticketId: string): Promise<TicketRow> {
  const row = await database
    .selectFrom('ticket')
    .selectAll()
    .where(visible.ticket(viewer, 'id'))
    .where('ticket.id', '=', ticketId)
    .executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  return row;
}

/** Finds a file of a ticket for somebody who still sees the ticket, and for the vendor. It is stored under its name, never shown. */
export const findTicketFile: FindFile = async (linked) => {
  const { server, portal, actor, id, name } = linked;
  const found = await server.database.kysely
    .selectFrom('ticket_file')
    .select('ticket_file.file')
    .where(visible.ticketFile({ portal, actor }, 'id'))
    .where('ticket_file.id', '=', id)
    .where('ticket_file.name', '=', name)
    .executeTakeFirst();
  return offeredFile(linked, found?.file);
};
