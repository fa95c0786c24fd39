import type { ProductNoticeInput, SentProductNotice } from '@madoguchi/sdk/contracts/product-notices.endpoints.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { localized, type LocalizedText, type PortalConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { OperatorCall } from '../portal/call.ts';
import { putMail } from '../portal/outbox.ts';
import { wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { productNoticeMail } from './product-notice.mail.ts';

/**
 * Mails a notice about a product (LIC-12): to each active person who has notices on in a contract that runs and has the
 * product, once, however many contracts that are.
 */
export async function sendNoticeAsOperator(
  call: OperatorCall,
  { productId, title, body }: ProductNoticeInput,
): Promise<SentProductNotice> {
  const { server, portal, now } = call;
  const { configuration } = portal;
  refuseLanguages(configuration, { title, body });
  const id = randomToken(server.random, 16);
  return call.write(async (transaction) => {
    const product = await transaction
      .selectFrom('product')
      .select('name')
      .where('portal_id', '=', configuration.id)
      .where('id', '=', productId)
      .executeTakeFirst();
    if (!product) throw wrong('productId', 'unknown');
    const readers = await readersOf(transaction, call, productId);
    const context = { random: server.random, portalId: configuration.id, now };
    for (const { displayName, mailAddress, mailLocale, contracts } of readers) {
      const words = { title: localized(title, mailLocale), body: localized(body, mailLocale) };
      const mail = productNoticeMail(
        { portal, displayName, productName: product.name, contracts, ...words },
        mailLocale,
      );
      await putMail(transaction, context, { ...mail, to: mailAddress });
    }
    await audit(transaction, call, { subject: `product:${productId}` });
    return { id, recipients: readers.length };
  });
}

interface Reader {
  readonly displayName: string;
  readonly mailAddress: string;
  readonly mailLocale: string;
  /** Names of the contracts that it is about. */
  readonly contracts: readonly string[];
}

/** Who gets a notice about a product, by the account. */
async function readersOf(
  database: Kysely<Tables>,
  { portal: { configuration }, now }: OperatorCall,
  productId: string,
): Promise<readonly Reader[]> {
  const today = calendarDay(now, configuration.timeZone);
  const rows = await database
    .selectFrom('participant')
    .innerJoin('account', 'account.id', 'participant.account_id')
    .innerJoin('preferences', 'preferences.account_id', 'account.id')
    .innerJoin('contract', 'contract.id', 'participant.contract_id')
    .select(['account.id', 'account.display_name as displayName', 'account.mail_address as mailAddress'])
    .select(['preferences.mail_locale as mailLocale', 'contract.name as contract'])
    .where('participant.portal_id', '=', configuration.id)
    .where('participant.notices', '=', 1)
    .where('account.state', '=', 'active')
    .where('contract.starts_on', '<=', today)
    .where('contract.ends_on', '>=', today)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('contract_product')
          .select('contract_product.id')
          .whereRef('contract_product.contract_id', '=', 'contract.id')
          .where('contract_product.product_id', '=', productId)
          .where('contract_product.starts_on', '<=', today)
          .where((inner) =>
            inner.or([inner('contract_product.ends_on', 'is', null), inner('contract_product.ends_on', '>=', today)]),
          ),
      ),
    )
    .orderBy('account.id')
    .orderBy('contract.number')
    .execute();
  const readers = new Map<string, Reader>();
  for (const { id, contract, ...person } of rows)
    readers.set(id, { ...person, contracts: [...(readers.get(id)?.contracts ?? []), contract] });
  return [...readers.values()];
}

/** Refuses texts that are not in the portal's first language, in one it does not have, or in two that differ. */
function refuseLanguages(
  { locales }: PortalConfiguration,
  texts: Readonly<Record<'title' | 'body', LocalizedText>>,
): void {
  for (const [field, text] of Object.entries(texts)) {
    const written = Object.keys(text);
    if (!written.every((locale) => locales.includes(locale))) throw wrong(field, 'not-offered');
    if (text[locales[0]] === undefined) throw wrong(field, 'required');
  }
  const missing = Object.keys(texts.title).find((locale) => texts.body[locale] === undefined);
  if (missing !== undefined) throw wrong('body', 'required');
  if (Object.keys(texts.body).length > Object.keys(texts.title).length) throw wrong('title', 'required');
}
