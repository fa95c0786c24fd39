import type { TicketContact } from '@madoguchi/sdk/tickets/ticket.model.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { searchable } from '@madoguchi/sdk/portal/search-text.rules.js';
import { randomToken, type Instant } from '@madoguchi/sdk/portal/time.js';
import type { Kysely, Selectable } from 'kysely';
import type { NewRowContext } from '../portal/new-row.ts';
import { nextNumber } from '../portal/next-number.ts';
import type { TicketTable } from '../portal/ticket-tables.ts';
import type { Tables } from '../portal/tables.ts';
import { indexText, ticketIndex } from '../portal/text-index.ts';

/** Who writes in a ticket. */
export interface TicketAuthor {
  readonly type: 'customer' | 'engineer' | 'sales';
  readonly name: string;
  /** Left out for the vendor, and for who asked otherwise than by the portal. */
  readonly accountId?: string | undefined;
}

/** A file that is kept already. */
export interface NewTicketFile {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** What the file store knows it by. */
  readonly file: string;
}

/** An inquiry, as it came; nothing of it is checked any more. */
export interface NewTicket {
  readonly contractId: string;
  readonly deviceId?: string | undefined;
  readonly serviceId: string;
  readonly kind: string;
  readonly channel: string;
  readonly desk: string;
  readonly severity: string;
  readonly title: string;
  readonly description: string;
  readonly contact: TicketContact;
  readonly author: TicketAuthor;
  readonly files?: readonly NewTicketFile[] | undefined;
}

/** What is added to a timeline. */
export type NewTicketEntry =
  | { readonly type: 'message'; readonly body: string; readonly files?: readonly NewTicketFile[] | undefined }
  | { readonly type: 'state'; readonly state: string }
  /** Null: it is no longer expected at any time. */
  | { readonly type: 'recovery'; readonly at: Instant | null };

export type TicketRow = Selectable<TicketTable>;

/** Adds a ticket with the first entry of its timeline, that it was received, within a transaction. Gives its row. */
export async function addTicket(
  database: Kysely<Tables>,
  context: NewRowContext,
  { author, contact, files, ...ticket }: NewTicket,
): Promise<TicketRow> {
  const { random, configuration, now } = context;
  const number = await numberIn(database, context);
  const text = [number, ticket.title, ticket.description].join('\n');
  const row: TicketRow = {
    id: randomToken(random, 16),
    portal_id: configuration.id,
    contract_id: ticket.contractId,
    device_id: ticket.deviceId ?? null,
    number,
    kind: ticket.kind,
    channel: ticket.channel,
    desk: ticket.desk,
    service_id: ticket.serviceId,
    severity: ticket.severity,
    title: ticket.title,
    description: ticket.description,
    contact: JSON.stringify(contact),
    state: 'received',
    expected_recovery_at: null,
    opened_by_id: author.accountId ?? null,
    opened_by: author.name,
    opened_at: now,
    updated_at: now,
    closed_at: null,
    search_text: searchable(text),
    version: 1,
  };
  await database.insertInto('ticket').values(row).execute();
  await indexText(database, ticketIndex, { portal_id: row.portal_id }, row.id, text);
  await insertEntry(database, context, { ...row, version: 0 }, author, { type: 'state', state: 'received' }, files);
  if (author.accountId !== undefined) await noteSeen(database, row, author.accountId, 1);
  return row;
}

/**
 * Adds entries to a ticket's timeline, within the transaction in which `row` was read, and changes what follows from them.
 * Gives the ticket as it then is. Who wrote them has seen it.
 */
export async function addTicketEntries(
  database: Kysely<Tables>,
  context: NewRowContext,
  row: TicketRow,
  author: TicketAuthor,
  entries: readonly NewTicketEntry[],
): Promise<TicketRow> {
  let now = row;
  for (const entry of entries) {
    await insertEntry(database, context, now, author, entry, entry.type === 'message' ? entry.files : undefined);
    now = changedBy(now, entry, context.now);
    if (entry.type === 'message')
      await indexText(database, ticketIndex, { portal_id: row.portal_id }, row.id, entry.body);
  }
  const { id, state, expected_recovery_at, closed_at, search_text, updated_at, version } = now;
  const changed = { state, expected_recovery_at, closed_at, search_text, updated_at, version };
  await database.updateTable('ticket').set(changed).where('id', '=', id).execute();
  if (author.accountId !== undefined) await noteSeen(database, row, author.accountId, version);
  return now;
}

function changedBy(row: TicketRow, entry: NewTicketEntry, now: Instant): TicketRow {
  const next = { ...row, updated_at: now, version: row.version + 1 };
  if (entry.type === 'message') return { ...next, search_text: `${row.search_text}\n${searchable(entry.body)}` };
  if (entry.type === 'recovery') return { ...next, expected_recovery_at: entry.at };
  return { ...next, state: entry.state, closed_at: entry.state === 'closed' ? now : null };
}

async function insertEntry(
  database: Kysely<Tables>,
  { random, now }: NewRowContext,
  { id: ticket_id, portal_id, version }: TicketRow,
  author: TicketAuthor,
  entry: NewTicketEntry,
  files: readonly NewTicketFile[] = [],
): Promise<void> {
  const id = randomToken(random, 16);
  await database
    .insertInto('ticket_entry')
    .values({
      id,
      portal_id,
      ticket_id,
      position: version + 1,
      kind: entry.type,
      author: author.type,
      author_id: author.accountId ?? null,
      author_name: author.name,
      body: entry.type === 'message' ? entry.body : null,
      state: entry.type === 'state' ? entry.state : null,
      recovery_at: entry.type === 'recovery' ? entry.at : null,
      at: now,
    })
    .execute();
  for (const [position, { name, type, size, file }] of files.entries())
    await database
      .insertInto('ticket_file')
      .values({ id: randomToken(random, 16), portal_id, ticket_id, entry_id: id, position, name, type, size, file })
      .execute();
}

/** Notes how far somebody has seen a ticket, within a transaction or without. It never goes back. */
export async function noteSeen(
  database: Kysely<Tables>,
  { id: ticket_id, portal_id }: Pick<TicketRow, 'id' | 'portal_id'>,
  account_id: string,
  seen: number,
): Promise<void> {
  await database
    .insertInto('ticket_seen')
    .values({ portal_id, ticket_id, account_id, seen })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'ticket_id']).doUpdateSet({ seen }).where('ticket_seen.seen', '<', seen),
    )
    .execute();
}

/** `T-2026-000123`: counted within the portal and the year. */
function numberIn(database: Kysely<Tables>, { configuration, now }: NewRowContext): Promise<string> {
  const { id, timeZone } = configuration;
  return nextNumber(`T-${calendarDay(now, timeZone).slice(0, 4)}-`, 6, async (pattern) => {
    const { last } = await database
      .selectFrom('ticket') // oxlint-disable-line madoguchi/visible -- the last number, for the next one
      .select(({ fn }) => fn.max('number').as('last'))
      .where('portal_id', '=', id)
      .where('number', 'like', pattern)
      .executeTakeFirstOrThrow();
    return last;
  });
}
