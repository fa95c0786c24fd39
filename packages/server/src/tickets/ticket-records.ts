import type { LocalizedText } from '@madoguchi/sdk/portal/configuration.model.js';
import type {
  Ticket,
  TicketContact,
  TicketDetail,
  TicketEntry,
  TicketFile,
} from '@madoguchi/sdk/tickets/ticket.model.js';
import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import * as z from 'zod/mini';
import type { FileLinks } from '../portal/file-link.ts';
import type { Tables } from '../portal/tables.ts';
import { visible, type Asked, type Viewer } from '../portal/visible.ts';

const text: z.ZodMiniType<LocalizedText> = z.record(z.string(), z.string());
const contactShape: z.ZodMiniType<TicketContact> = z.object({
  name: z.string(),
  mail: z.string(),
  telephone: z.string(),
});

/** A ticket as a viewer gets it, and whose it is. */
export interface FoundTicket {
  readonly ticket: Ticket;
  readonly companyName: string;
  readonly description: string;
  readonly contact: TicketContact;
  /** What a cursor names. */
  readonly updatedAt: number;
}

type Where = (eb: ExpressionBuilder<Tables, 'ticket'>) => Expression<SqlBool>;

/** The tickets that a viewer sees and that fit, the newest change first, `limit` at most. */
export async function findTickets(
  database: Kysely<Tables>,
  viewer: Viewer,
  where: Where,
  limit: number,
  asked: Asked = 'list',
): Promise<readonly FoundTicket[]> {
  const accountId = viewer.actor.type === 'customer' ? viewer.actor.account.id : '';
  const rows = await database
    .selectFrom('ticket')
    .innerJoin('maintenance_contract', 'maintenance_contract.id', 'ticket.contract_id')
    .innerJoin('company', 'company.id', 'maintenance_contract.company_id')
    .leftJoin('device', 'device.id', 'ticket.device_id')
    .leftJoin('support_service', (join) =>
      join
        .onRef('support_service.portal_id', '=', 'ticket.portal_id')
        .onRef('support_service.id', '=', 'ticket.service_id'),
    )
    .leftJoin('ticket_seen', (join) =>
      join.onRef('ticket_seen.ticket_id', '=', 'ticket.id').on('ticket_seen.account_id', '=', accountId),
    )
    .select(['ticket.id', 'ticket.number', 'ticket.kind', 'ticket.channel', 'ticket.desk', 'ticket.severity'])
    .select(['ticket.state', 'ticket.title', 'ticket.description', 'ticket.contact', 'ticket.version'])
    .select(['ticket.opened_by', 'ticket.opened_at', 'ticket.updated_at', 'ticket.closed_at'])
    .select(['ticket.expected_recovery_at', 'ticket.service_id', 'support_service.name as service_name'])
    .select(['maintenance_contract.id as contract_id', 'maintenance_contract.number as contract_number'])
    .select(['maintenance_contract.name as contract_name', 'company.name as company_name'])
    .select(['device.id as device_id', 'device.name as device_name', 'device.model', 'device.serial_number'])
    .select('ticket_seen.seen')
    .where(visible.ticket(viewer, asked))
    .where(where)
    .orderBy('ticket.updated_at', 'desc')
    .orderBy('ticket.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ticket: {
      id: row.id,
      number: row.number,
      kind: row.kind,
      channel: row.channel,
      desk: row.desk,
      severity: row.severity,
      state: row.state,
      title: row.title,
      contract: { id: row.contract_id, number: row.contract_number ?? '', name: row.contract_name ?? '' },
      ...(row.device_id !== null && {
        device: {
          id: row.device_id,
          name: row.device_name ?? '',
          model: row.model ?? '',
          serialNumber: row.serial_number ?? '',
        },
      }),
      service: {
        id: row.service_id,
        name: row.service_name === null ? {} : z.parse(text, JSON.parse(row.service_name)),
      },
      openedBy: row.opened_by,
      openedAt: iso(row.opened_at),
      updatedAt: iso(row.updated_at),
      ...(row.expected_recovery_at !== null && { expectedRecoveryAt: iso(row.expected_recovery_at) }),
      ...(row.closed_at !== null && { closedAt: iso(row.closed_at) }),
      version: row.version,
      ...(row.seen !== null && { seen: row.seen }),
    },
    companyName: row.company_name,
    description: row.description,
    contact: z.parse(contactShape, JSON.parse(row.contact)),
    updatedAt: row.updated_at,
  }));
}

/** One ticket with its timeline; undefined where the viewer sees none of that id. Without `links` files have none. */
export async function findTicketDetail(
  database: Kysely<Tables>,
  viewer: Viewer,
  ticketId: string,
  links?: FileLinks,
): Promise<{ readonly detail: TicketDetail; readonly companyName: string } | undefined> {
  const [found] = await findTickets(database, viewer, (eb) => eb('ticket.id', '=', ticketId), 1, 'id');
  if (!found) return undefined;
  const { ticket, companyName, description, contact } = found;
  const entries = await entriesOf(database, viewer, ticketId, links);
  return { detail: { ...ticket, description, contact, entries }, companyName };
}

async function entriesOf(
  database: Kysely<Tables>,
  viewer: Viewer,
  ticketId: string,
  links: FileLinks | undefined,
): Promise<readonly TicketEntry[]> {
  const rows = await database
    .selectFrom('ticket_entry')
    .selectAll()
    .where(visible.ticketEntry(viewer, 'id'))
    .where('ticket_id', '=', ticketId)
    .orderBy('position')
    .execute();
  const files = await database
    .selectFrom('ticket_file')
    .select(['id', 'entry_id', 'name', 'size', 'type'])
    .where(visible.ticketFile(viewer, 'id'))
    .where('ticket_id', '=', ticketId)
    .orderBy('position')
    .execute();
  const linked = await Promise.all(
    files.map(async ({ entry_id, id, name, size, type }) => {
      const file: TicketFile = { id, name, size, type, ...(links && { url: await links(id, name) }) };
      return { entry_id, file };
    }),
  );
  const own = viewer.actor.type === 'customer' ? viewer.actor.account.id : undefined;
  return rows.map((row) => ({
    position: row.position,
    type: row.kind,
    author: row.author,
    authorName: row.author_name,
    ...(own !== undefined && row.author_id === own && { own: true }),
    ...(row.body !== null && { body: row.body }),
    ...(row.state !== null && { state: row.state }),
    ...(row.recovery_at !== null && { recoveryAt: iso(row.recovery_at) }),
    at: iso(row.at),
    files: linked.filter(({ entry_id }) => entry_id === row.id).map(({ file }) => file),
  }));
}

const iso = (instant: number): string => new Date(instant).toISOString();
