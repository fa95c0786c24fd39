import { mailboxKey } from '@madoguchi/sdk/account/mailbox.rules.js';
import { day, randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { mailboxTermsKind } from '../account/mailboxes.service.ts';
import { publishTerms } from '../identity/terms.store.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import type { ServedPortal } from '../portal/ports.ts';
import type { Tables } from '../portal/tables.ts';
import { demoMailboxTerms } from './demo-mailbox-terms.ts';

interface DemoMailboxes {
  /** Where the contract has not as many as others. */
  readonly limit?: number;
  /** What stands before @, the subdomain, how many days ago it was registered, and whether mails are checked. */
  readonly addresses: readonly (readonly [string, string, number, boolean])[];
}

/** By customer number: somebody with room for more, somebody with none, and somebody with one place left of three. */
const mailboxes: Readonly<Record<string, DemoMailboxes>> = {
  '40010001': {
    addresses: [
      ['yuki-yamanouchi', 'hinata03', 1_690, true],
      ['yamanouchi_ie', 'komorebi07', 640, false],
    ],
  },
  '40010005': {
    addresses: [
      ['takahashi-k', 'soyokaze00', 2_540, true],
      ['mariko-t', 'soyokaze00', 2_540, true],
      ['takahashi_shigoto', 'wakaba05', 1_980, true],
      ['sora2011', 'niji02', 730, true],
      ['jitaku-camera', 'yunagi09', 210, false],
    ],
  },
  '40010006': {
    limit: 3,
    addresses: [
      ['emily-carter', 'aozora01', 870, true],
      ['Carter_Family', 'minamo04', 300, true],
    ],
  },
};

/** Adds mail addresses and their terms where a portal's provider gives some and it has none, within a transaction. */
export async function addDemoMailboxes(
  database: Kysely<Tables>,
  { random, now }: NewRowContext,
  { configuration, mailboxes: offer }: ServedPortal,
  password_hash: string,
): Promise<void> {
  const portal_id = configuration.id;
  if (!offer) return;
  const some = await database
    .selectFrom('terms')
    .select('version')
    .where('portal_id', '=', portal_id)
    .where('scope', '=', mailboxTermsKind)
    .executeTakeFirst();
  if (some) return;
  await publishTerms(database, portal_id, demoMailboxTerms, now, mailboxTermsKind);
  for (const [customerNumber, { limit, addresses }] of Object.entries(mailboxes)) {
    const subscriber = await database
      .selectFrom('subscriber')
      .select('id')
      .where('portal_id', '=', portal_id)
      .where('customer_number', '=', customerNumber)
      .executeTakeFirst();
    if (!subscriber) continue;
    const subscriber_id = subscriber.id;
    if (limit !== undefined)
      await database.insertInto('mailbox_allowance').values({ subscriber_id, portal_id, addresses: limit }).execute();
    for (const [localPart, subdomain, days, checked] of addresses)
      await database
        .insertInto('mailbox')
        .values({
          id: randomToken(random, 16),
          portal_id,
          subscriber_id,
          address: `${localPart}@${subdomain}.${offer.domain}`,
          address_key: mailboxKey(localPart, subdomain),
          virus_check: checked ? 1 : 0,
          password_hash,
          registered_at: now - days * day,
          version: 1,
        })
        .execute();
  }
}
