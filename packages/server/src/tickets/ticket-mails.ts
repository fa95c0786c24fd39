import { portalCapabilities } from '@madoguchi/sdk/account/portal-role.rules.js';
import { sql, type Kysely } from 'kysely';
import { wantsTopic } from '../account/wanted-topic.ts';
import { readRoles } from '../portal/account-columns.ts';
import type { Call } from '../portal/call.ts';
import { putMail } from '../portal/outbox.ts';
import type { Tables } from '../portal/tables.ts';
import { seesContractOf } from '../portal/visible-support.ts';
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
  const people = await work
    .selectFrom('account')
    .innerJoin('preferences', 'preferences.account_id', 'account.id')
    .select(['account.id', 'account.display_name as displayName', 'account.mail_address as to', 'account.roles'])
    .select('preferences.mail_locale as locale')
    .where('account.portal_id', '=', configuration.id)
    .where('account.state', '=', 'active')
    .where((eb) =>
      eb.or([
        eb('account.id', '=', row.opened_by_id),
        eb(
          'account.id',
          'in',
          eb
            .selectFrom('ticket_entry') // oxlint-disable-line madoguchi/visible -- who wrote in the ticket that is told of
            .select('ticket_entry.author_id')
            .where('ticket_entry.ticket_id', '=', row.id)
            .where('ticket_entry.author_id', 'is not', null)
            .$castTo<{ author_id: string }>(),
        ),
      ]),
    )
    .where(
      seesContractOf(
        configuration.id,
        { id: sql.ref<string>('account.id'), companyId: sql.ref<string | null>('account.company_id') },
        sql.val(row.contract_id),
      ),
    )
    .orderBy('account.id')
    .execute();
  const isNew = row.version === 1;
  for (const { id, displayName, to, roles, locale } of people) {
    if (isNew !== (id === author.accountId)) continue;
    if (!portalCapabilities(configuration, readRoles(roles)).includes('tickets')) continue;
    if (!(await wantsTopic(work, configuration.id, id, ticketTopic))) continue;
    const mail = ticketMail({ portal, displayName, ticket: row, author, entries }, locale);
    await putMail(work, { random: server.random, portalId: configuration.id, now }, { ...mail, to });
  }
}
