import type { ApplicationContacts, ContactRole } from '@madoguchi/sdk/certificates/application-entries.model.js';
import { ownLanguage } from '@madoguchi/sdk/portal/messages.js';
import type { Kysely, Selectable } from 'kysely';
import { putMail, type MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';
import type { Tables } from '../portal/tables.ts';
import { applicationMail, type ApplicationNews } from './application.mail.ts';
import type { WriteContext } from './application-writes.ts';
import type { ApplicationTable } from '../portal/certificate-tables.ts';
import { readContacts, readEntries } from './kept-entries.ts';
import { offerOf } from './offer-of.ts';

/** Who hears of what (CRT-18). */
const readers: Readonly<Record<ApplicationNews['kind'], ContactRole>> = {
  'received': 'registration',
  'documents-asked': 'registration',
  'accepted': 'registration',
  'refused': 'registration',
  'withdrawn': 'registration',
  'issued': 'registration',
  'done': 'registration',
  'revoked': 'registration',
  'issue-notice': 'technical',
  'invoice': 'administrative',
};

/** Mails one of the contacts what happened to an application; within the transaction of it. */
export async function tellOfApplication(
  database: Kysely<Tables>,
  context: WriteContext,
  row: Selectable<ApplicationTable>,
  news: ApplicationNews,
): Promise<void> {
  const { portal } = context;
  const contacts = await contactsOf(database, row);
  const contract = await database
    .selectFrom('certificate_contract') // oxlint-disable-line madoguchi/visible -- of the application that is told of
    .select('code')
    .where('id', '=', row.contract_id ?? '')
    .executeTakeFirst();
  await mailContact(database, context, contacts[readers[news.kind]], row.account_id, (locale) =>
    applicationMail(
      {
        portal,
        documents: offerOf(portal).catalogue.documents,
        documentsTo: offerOf(portal).catalogue.documentsTo,
        service: offerOf(portal).catalogue.services.find(({ id }) => id === row.service_id)?.name,
        application: row,
        contractCode: contract?.code,
      },
      news,
      locale,
    ),
  );
}

/** The contacts of an application: those of its contract as they are by now, or those that were entered in it. */
async function contactsOf(
  database: Kysely<Tables>,
  { contract_id, entries }: Selectable<ApplicationTable>,
): Promise<ApplicationContacts> {
  const contract = await database
    .selectFrom('certificate_contract') // oxlint-disable-line madoguchi/visible -- of the application that is told of
    .select('contacts')
    .where('id', '=', contract_id ?? '')
    .executeTakeFirst();
  return contract ? readContacts(contract.contacts) : readEntries(entries).contacts;
}

/** Mails a contact in the language of the account, with who they are above. */
export async function mailContact(
  database: Kysely<Tables>,
  { server, portal, now }: WriteContext,
  contact: Pick<ApplicationContacts['registration'], 'organisation' | 'name' | 'mailAddress'>,
  accountId: string,
  text: (locale: string) => MailText,
): Promise<void> {
  if (contact.mailAddress === '') return;
  const locale = await mailLocale(database, portal, accountId);
  const { senderName, subject, text: body } = text(locale);
  const greeting =
    locale === 'ja'
      ? `${[contact.organisation, `${contact.name} 様`].filter(Boolean).join('\n')}\n\n`
      : `Dear ${contact.name},\n\n`;
  await putMail(
    database,
    { random: server.random, portalId: portal.configuration.id, now },
    { to: contact.mailAddress, senderName, subject, text: greeting + body },
  );
}

async function mailLocale(
  database: Kysely<Tables>,
  { configuration }: ServedPortal,
  accountId: string,
): Promise<'ja' | 'en'> {
  const chosen = await database
    .selectFrom('preferences') // oxlint-disable-line madoguchi/visible -- the language of whoever is written to
    .select('mail_locale')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return ownLanguage(chosen?.mail_locale ?? configuration.locales[0]);
}
