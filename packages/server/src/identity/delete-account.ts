import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import { idempotencyKeyLife } from '@madoguchi/sdk/portal/idempotency.rules.js';
import type { Transaction } from 'kysely';
import type { CustomerCall } from '../portal/call.ts';
import { containing } from '../portal/containing.ts';
import { endSessions } from '../portal/session-tokens.ts';
import type { Tables } from '../portal/tables.ts';

const nobody = JSON.stringify({ name: '', mail: '', telephone: '' });

/** Deletes an account with everything that names it. A table that is forgotten here is told by its foreign key, or by the test. */
export async function deleteAccount(transaction: Transaction<Tables>, portalId: string, id: string): Promise<void> {
  await endSessions(transaction, id);
  for (const table of [
    'participant',
    'preferences',
    'notification_settings',
    'list_settings',
    'terms_agreement',
    'password_link',
    'announcement_reading',
    'video_position',
    'upload',
    'ticket_seen',
    'project_member',
    'access_application',
    'login_certificate',
    'one_time_password',
    'address_change',
    'recovery',
  ] as const)
    await transaction.deleteFrom(table).where('account_id', '=', id).execute();
  const addresses = await ownAddresses(transaction, portalId, id);
  if (addresses.length > 0) {
    await deleteMails(transaction, portalId, addresses);
    await transaction
      .deleteFrom('account_application')
      .where('portal_id', '=', portalId)
      .where('mail_key', 'in', addresses)
      .execute();
  }
  await transaction.updateTable('invitation').set({ invited_by: '' }).where('invited_by', '=', id).execute();
  await transaction
    .updateTable('quote_request')
    .set({ requested_by: '', requested_by_id: null })
    .where('requested_by_id', '=', id)
    .execute();
  await transaction
    .updateTable('ticket')
    .set({ opened_by: '', opened_by_id: null, contact: nobody })
    .where('opened_by_id', '=', id)
    .execute();
  await transaction
    .updateTable('renewal_quote')
    .set({ answered_by: '', answered_by_id: null })
    .where('answered_by_id', '=', id)
    .execute();
  await transaction
    .updateTable('ticket_entry')
    .set({ author_name: '', author_id: null })
    .where('author_id', '=', id)
    .execute();
  await transaction.deleteFrom('account').where('id', '=', id).execute();
}

/**
 * Deletes the answers kept for repeats that tell of the caller: their own, that they joined, that their address was invited,
 * and what they asked for.
 */
export async function deleteKeptAnswers(
  transaction: Transaction<Tables>,
  { portal, actor, now }: CustomerCall,
): Promise<void> {
  const { id, identifier } = actor.account;
  const addresses = await ownAddresses(transaction, portal.configuration.id, id);
  const quotes = await transaction
    .selectFrom('quote_request') // oxlint-disable-line madoguchi/visible -- those of an account, wherever
    .select('id')
    .where('requested_by_id', '=', id)
    .where('answered_at', '>', now - idempotencyKeyLife)
    .execute();
  // as JSON writes them, so that nobody's is met whose address only begins or ends alike
  const told = [identifier, ...addresses, ...quotes.map((quote) => quote.id)].map((text) => JSON.stringify(text));
  await transaction
    .deleteFrom('idempotency')
    .where('portal_id', '=', portal.configuration.id)
    .where((eb) => {
      const answer = eb.fn<string>('lower', ['answer']);
      return eb.or([eb('owner', '=', `account:${id}`), ...told.map((text) => containing(answer, text.toLowerCase()))]);
    })
    .execute();
}

/** The addresses of an account, normalised, without those that another account of the portal has too. */
async function ownAddresses(
  transaction: Transaction<Tables>,
  portalId: string,
  id: string,
): Promise<readonly string[]> {
  const { mail_address, identifier_key } = await transaction
    .selectFrom('account')
    .select(['mail_address', 'identifier_key'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const addresses = [...new Set([normaliseIdentifier(mail_address), identifier_key])];
  const others = await transaction
    .selectFrom('account')
    .select(['mail_address', 'identifier_key'])
    .where('portal_id', '=', portalId)
    .where('id', '!=', id)
    .where((eb) =>
      eb.or([eb(eb.fn<string>('lower', ['mail_address']), 'in', addresses), eb('identifier_key', 'in', addresses)]),
    )
    .execute();
  const shared = new Set(others.flatMap((other) => [normaliseIdentifier(other.mail_address), other.identifier_key]));
  return addresses.filter((address) => !shared.has(address));
}

/** Deletes the mails of a portal to addresses, and the invitations of these, answered or not. */
async function deleteMails(
  transaction: Transaction<Tables>,
  portalId: string,
  addresses: readonly string[],
): Promise<void> {
  await transaction
    .deleteFrom('outbox')
    .where('portal_id', '=', portalId)
    .where((eb) => eb(eb.fn<string>('lower', ['recipient']), 'in', addresses))
    .execute();
  await transaction
    .deleteFrom('invitation_link')
    .where('portal_id', '=', portalId)
    .where('invitation_id', 'in', (eb) =>
      eb
        .selectFrom('invitation') // oxlint-disable-line madoguchi/visible -- those of an address, wherever
        .select('id')
        .where('portal_id', '=', portalId)
        .where('mail_key', 'in', addresses),
    )
    .execute();
  await transaction
    .deleteFrom('invitation')
    .where('portal_id', '=', portalId)
    .where('mail_key', 'in', addresses)
    .execute();
}
