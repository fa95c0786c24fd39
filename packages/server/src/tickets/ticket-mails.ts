import type { Kysely } from 'kysely';
import { peopleOfContract } from '../account/contract-people.ts';
import type { Call } from '../portal/call.ts';
import { putMail } from '../portal/outbox.ts';
import type { Tables } from '../portal/tables.ts';
import { ticketMail } from './ticket.mail.ts';
import type { NewTicketEntry, TicketAuthor, TicketRow } from './ticket-rows.ts';

/** The topic of what happens to tickets, as people choose whether they are mailed (INF-05). */
export const ticketTopic = 'tickets';

/**
 * Mails who opened a ticket and who wrote in it what somebody else added to it, as long as they see it and want such mails, and
 * who opened it that it was received; within the transaction of the change.
 */
export async function tellOfTicket(
  work: Kysely<Tables>,
  { server, portal, now }: Pick<Call, 'server' | 'portal' | 'now'>,
  row: TicketRow,
  author: TicketAuthor,
  entries: readonly NewTicketEntry[],
): Promise<void> {
  const { configuration } = portal;
  const contract = await work
    .selectFrom('maintenance_contract') // oxlint-disable-line madoguchi/visible -- of the ticket that is told of
    .select(['id', 'company_id as companyId'])
    .where('id', '=', row.contract_id)
    .executeTakeFirstOrThrow();
  const writers = await work
    .selectFrom('ticket_entry') // oxlint-disable-line madoguchi/visible -- who wrote in the ticket that is told of
    .select('author_id')
    .distinct()
    .where('ticket_id', '=', row.id)
    .execute();
  const inIt = [row.opened_by_id, ...writers.map(({ author_id }) => author_id)].filter((id) => id !== null);
  const people = await peopleOfContract(work, configuration, contract, 'tickets', ticketTopic, inIt);
  const isNew = row.version === 1;
  for (const { accountId, displayName, mailAddress: to, mailLocale } of people) {
    if (isNew !== (accountId === author.accountId)) continue;
    const mail = ticketMail({ portal, displayName, ticket: row, author, entries }, mailLocale);
    await putMail(work, { random: server.random, portalId: configuration.id, now }, { ...mail, to });
  }
}
