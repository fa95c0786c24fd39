import { randomUUID } from 'node:crypto';
import { presets } from '@madoguchi/sdk';
import { cryptoRandom } from '@madoguchi/sdk/portal/time.js';
import { demoMailboxOffer } from '../demo/demo-mailbox-offer.ts';
import { start, type Fixture } from '../portal/fixture.suite.ts';
import type { Sample, SampleFor } from '../portal/samples.suite.ts';
import { transaction } from '../portal/transaction.ts';
import { subdomainsFor } from './mailbox-subdomains.ts';
import { mailboxTermsKind } from './mailboxes.service.ts';
import { addFixtureSubscriber } from './subscriber-rows.suite.ts';

/** What makes each operation on mail addresses succeed. */
export const mailboxSamples: Readonly<Record<string, (sample: SampleFor) => Promise<Sample>>> = {
  readMailboxes: async () => ({}),
  findSubdomains: async () => ({ input: { localPart: 'hanako' } }),
  createMailbox: async ({ fixture, identifier }) => {
    const termsVersion = await fixture.publish('mypage', mailboxTermsKind);
    const { customer_number } = await subscriberOf(fixture, identifier);
    const [subdomain] = subdomainsFor(demoMailboxOffer.subdomains, customer_number);
    const input = { localPart: 'hanako', subdomain, virusCheck: true, termsVersion, opened: ['use', 'privacy'] };
    return { input };
  },
  updateMailbox: async ({ fixture, identifier }) => ({
    input: { mailboxId: await addMailboxTo(fixture, identifier), virusCheck: false },
    options: { version: 1 },
  }),
};

interface MadeSubscriber {
  readonly id: string;
  readonly customer_number: string;
}

/** The subscriber behind an account; one without an account where there is none, as for somebody else. */
async function subscriberOf(fixture: Fixture, identifier: string): Promise<MadeSubscriber> {
  const { kysely } = fixture.database;
  const found = await kysely
    .selectFrom('subscriber')
    .innerJoin('account', 'account.id', 'subscriber.account_id')
    .select(['subscriber.id', 'subscriber.customer_number'])
    .where('account.identifier', '=', identifier)
    .where('account.portal_id', '=', 'mypage')
    .executeTakeFirst();
  if (found) return found;
  const context = { random: cryptoRandom, configuration: presets.mypage, now: start };
  const id = (await transaction(fixture.ports, (work) => addFixtureSubscriber(work, context, {}))) ?? '';
  return kysely
    .selectFrom('subscriber')
    .select(['id', 'customer_number'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** Adds a mail address, and gives its id. */
export async function addMailboxTo(fixture: Fixture, identifier: string, key: string = randomUUID()): Promise<string> {
  const subscriber = await subscriberOf(fixture, identifier);
  const id = randomUUID();
  await fixture.database.kysely
    .insertInto('mailbox')
    .values({
      id,
      portal_id: 'mypage',
      subscriber_id: subscriber.id,
      address: `${key}.hidamari-mail.example`,
      address_key: key,
      virus_check: 1,
      password_hash: 'quick:',
      registered_at: fixture.clock.now(),
      version: 1,
    })
    .execute();
  return id;
}
