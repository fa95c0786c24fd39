import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createMailbox,
  findSubdomains,
  readMailboxes,
  updateMailbox,
} from '@madoguchi/sdk/account/mailboxes.endpoints.js';
import { isMailSubdomain } from '@madoguchi/sdk/account/mailbox.rules.js';
import { field, onEachDatabase, type Client, type OpenDatabase, type Reply } from '../portal/fixture.suite.ts';
import { addMailboxTo } from './mailbox-samples.suite.ts';
import { subdomainsFor } from './mailbox-subdomains.ts';
import { openSubscribers } from './subscriber-fixture.suite.ts';

const identifier = 'yuki@subscriber.example';
const neighbour = 'neighbour@subscriber.example';

async function opened(open: OpenDatabase) {
  const mypage = await openSubscribers(open);
  const { fixture } = mypage;
  await mypage.registered(identifier, { customerNumber: '40010001' });
  const termsVersion = await fixture.publish('mypage', 'mailbox');
  const client = await mypage.signedIn(identifier);
  const read = { termsVersion, opened: ['use', 'privacy'] };
  const register = (localPart: string, subdomain: string, by: Client = client, key?: string): Promise<Reply> =>
    by.call(createMailbox, { localPart, subdomain, virusCheck: true, ...read }, key === undefined ? {} : { key });
  return {
    mypage,
    fixture,
    client,
    read,
    register,
    offered: subdomainsFor(fixture.ports.portals[0]?.mailboxes?.subdomains ?? [], '40010001'),
    [Symbol.asyncDispose]: () => mypage[Symbol.asyncDispose](),
  };
}
const outcome = ({ status, body }: Reply) => (status < 300 ? status : [status, field(body, 'code')]);
const wrongField = ({ body }: Reply) => [field(body, 'fieldErrors.0.field'), field(body, 'fieldErrors.0.code')];
const many = async (client: Client) => {
  const items = field((await client.call(readMailboxes)).body, 'items');
  return Array.isArray(items) ? items.length : -1;
};

onEachDatabase('mail addresses', (open) => {
  test('MYP-08 are the person’s own, oldest first, with how many the contract has: five unless it says otherwise', async () => {
    await using at = await opened(open);
    const { fixture, client, mypage } = at;
    await mypage.registered(neighbour);
    await addMailboxTo(fixture, neighbour, 'somebody@hinata03');
    await addMailboxTo(fixture, identifier, 'first@hinata03');
    await fixture.clock.move(1);
    await addMailboxTo(fixture, identifier, 'second@hinata03');
    const { status, body } = await client.call(readMailboxes);
    assert.equal(status, 200);
    assert.deepEqual(
      [0, 1, 2].map((index) => field(body, `items.${index}.address`)),
      ['first@hinata03.hidamari-mail.example', 'second@hinata03.hidamari-mail.example', undefined],
    );
    assert.deepEqual([field(body, 'limit'), field(body, 'domain')], [5, 'hidamari-mail.example']);
    const row = await fixture.database.kysely
      .selectFrom('mailbox')
      .select('subscriber_id')
      .where('address_key', '=', 'first@hinata03')
      .executeTakeFirstOrThrow();
    await fixture.database.kysely
      .insertInto('mailbox_allowance')
      .values({ subscriber_id: row.subscriber_id, portal_id: 'mypage', addresses: 2 })
      .execute();
    assert.equal(field((await client.call(readMailboxes)).body, 'limit'), 2);
    assert.deepEqual(outcome(await at.register('third', at.offered[0] ?? '')), [409, 'too-many-mailboxes']);
  });

  test('MYP-08 are absent for people without the internet, whatever they call', async () => {
    await using at = await opened(open);
    await at.mypage.registered(neighbour, { has: ['television'] });
    const client = await at.mypage.signedIn(neighbour);
    for (const reply of [
      await client.call(readMailboxes),
      await client.call(findSubdomains, { localPart: 'hanako' }),
      await at.register('hanako', at.offered[0] ?? '', client),
      await client.call(updateMailbox, { mailboxId: 'm', virusCheck: true }, { version: 1 }),
    ])
      assert.equal(reply.status, 403);
  });

  test('MYP-08 what was typed in full width is stored in half width, and what breaks the rule is told at its field', async () => {
    await using at = await opened(open);
    const [subdomain = ''] = at.offered;
    const made = await at.register('Ｙｕｋｉ－Ｙ', subdomain);
    assert.equal(made.status, 201, made.text);
    assert.equal(field(made.body, 'mailbox.address'), `Yuki-Y@${subdomain}.hidamari-mail.example`);
    assert.deepEqual(wrongField(await at.register('yuki-', subdomain)), ['localPart', 'edge']);
    assert.deepEqual(wrongField(await at.client.call(findSubdomains, { localPart: 'ab' })), ['localPart', 'length']);
    assert.deepEqual(wrongField(await at.register('yUKI-y', subdomain)), ['subdomain', 'taken'], 'case does not count');
  });

  test('MYP-08 of several at once for the last place one is registered, and none beyond the limit', async () => {
    await using at = await opened(open);
    for (const number of [1, 2, 3, 4]) await addMailboxTo(at.fixture, identifier, `one${number}@hinata03`);
    const [subdomain = ''] = at.offered;
    const replies = await Promise.all(
      Array.from({ length: 6 }, (_, index) => at.register(`racer-${index}`, subdomain)),
    );
    assert.equal(replies.filter(({ status }) => status === 201).length, 1);
    const refused = replies.filter(({ status }) => status !== 201);
    for (const reply of refused) {
      assert.deepEqual(outcome(reply), [409, 'too-many-mailboxes']);
      assert.equal(field(reply.body, 'params.most'), 5);
    }
    assert.equal(await many(at.client), 5);
  });

  test('MYP-09 subdomains are offered three at a time, the same each time, until there are no more', async () => {
    await using at = await opened(open);
    const seen: unknown[] = [];
    let after: unknown;
    for (let page = 0; page < 10; page++) {
      const input = { localPart: 'hanako', ...(after !== undefined && { after }) };
      const { body } = await at.client.call(findSubdomains, input);
      const candidates = field(body, 'candidates');
      assert.ok(Array.isArray(candidates) && candidates.length === 3);
      seen.push(...candidates);
      after = field(body, 'next');
      if (after === undefined) break;
    }
    assert.deepEqual(seen, at.offered);
    assert.equal(seen.length, 12);
    for (const one of at.offered) assert.ok(isMailSubdomain(one), one);
    assert.deepEqual(
      field((await at.client.call(findSubdomains, { localPart: 'x-1' })).body, 'candidates'),
      seen.slice(0, 3),
    );
  });

  test('MYP-09 one with which somebody has the address is not offered, in whatever case', async () => {
    await using at = await opened(open);
    await at.mypage.registered(neighbour);
    const [first, second, third, fourth] = at.offered;
    await addMailboxTo(at.fixture, neighbour, `hanako@${second}`);
    const { body } = await at.client.call(findSubdomains, { localPart: 'Hanako' });
    assert.deepEqual(field(body, 'candidates'), [first, third, fourth]);
    for (const subdomain of at.offered)
      if (subdomain !== second) await addMailboxTo(at.fixture, neighbour, `hanako@${subdomain}`);
    const none = (await at.client.call(findSubdomains, { localPart: 'Hanako' })).body;
    assert.deepEqual([field(none, 'candidates'), field(none, 'next')], [[], undefined]);
  });

  test('MYP-09 a subdomain that was not offered is refused', async () => {
    await using at = await opened(open);
    for (const subdomain of ['hinata10', 'nonsense01', 'constructor'])
      assert.deepEqual(wrongField(await at.register('hanako', subdomain)), ['subdomain', 'not-offered']);
  });

  test('MYP-09 of several at once for the same address one is registered, the others are told that it is taken', async () => {
    await using at = await opened(open);
    const [subdomain = ''] = at.offered;
    const replies = await Promise.all(
      Array.from({ length: 6 }, (_, index) => at.register(index % 2 ? 'HANAKO' : 'hanako', subdomain)),
    );
    assert.equal(replies.filter(({ status }) => status === 201).length, 1);
    for (const reply of replies.filter(({ status }) => status !== 201))
      assert.deepEqual(wrongField(reply), ['subdomain', 'taken']);
    assert.equal(await many(at.client), 1);
  });

  test('MYP-10 takes the terms in force, each of whose documents was opened, and keeps the agreement', async () => {
    await using at = await opened(open);
    const [subdomain = ''] = at.offered;
    const input = { localPart: 'hanako', subdomain, virusCheck: false };
    const unread = await at.client.call(createMailbox, { ...input, ...at.read, opened: ['use'] });
    assert.deepEqual(wrongField(unread), ['opened', 'unopened']);
    const newer = await at.fixture.publish('mypage', 'mailbox');
    assert.deepEqual(outcome(await at.client.call(createMailbox, { ...input, ...at.read })), [409, 'terms-changed']);
    const made = await at.client.call(createMailbox, { ...input, ...at.read, termsVersion: newer });
    assert.equal(made.status, 201, made.text);
    assert.equal(field(made.body, 'mailbox.virusCheck'), false);
    const agreements = await at.fixture.database.kysely
      .selectFrom('terms_agreement')
      .select(['scope', 'version'])
      .execute();
    assert.deepEqual(
      agreements.map((one) => ({ ...one })),
      [{ scope: 'mailbox', version: newer }],
    );
  });

  test('MYP-10 the password stands in the answer alone: in no table, no log, and not in what is kept for a repeat', async () => {
    await using at = await opened(open);
    const [subdomain = ''] = at.offered;
    const made = await at.register('hanako', subdomain, at.client, 'a-key');
    const password = String(field(made.body, 'password'));
    assert.match(password, /^(?:[A-Z][a-z]{3}-){4}\d{3}$/);
    const { kysely } = at.fixture.database;
    for (const table of ['mailbox', 'idempotency', 'audit', 'outbox', 'terms_agreement'] as const)
      assert.ok(!JSON.stringify(await kysely.selectFrom(table).selectAll().execute()).includes(password), table);
    assert.ok(!JSON.stringify(at.fixture.log).includes(password));
    assert.ok(!(await at.client.call(readMailboxes)).text.includes(password));
  });

  test('MYP-10 a repeat registers nothing more: it gets another password, and only that one works', async () => {
    await using at = await opened(open);
    const [subdomain = ''] = at.offered;
    const first = await at.register('hanako', subdomain, at.client, 'a-key');
    const again = await at.register('hanako', subdomain, at.client, 'a-key');
    assert.equal(again.status, 201, again.text);
    assert.deepEqual(field(again.body, 'mailbox'), field(first.body, 'mailbox'));
    assert.notEqual(field(again.body, 'password'), field(first.body, 'password'));
    assert.equal(await many(at.client), 1);
    const { password_hash } = await at.fixture.database.kysely
      .selectFrom('mailbox')
      .select('password_hash')
      .executeTakeFirstOrThrow();
    const works = (reply: Reply) => at.fixture.hasher.verify(password_hash, String(field(reply.body, 'password')));
    assert.deepEqual([await works(first), await works(again)], [false, true]);
    assert.deepEqual(outcome(await at.register('another', subdomain, at.client, 'a-key')), [
      422,
      'idempotency-mismatch',
    ]);
  });

  test('MYP-10 the virus check is switched at any time, by the version that was seen', async () => {
    await using at = await opened(open);
    const mailboxId = await addMailboxTo(at.fixture, identifier);
    const turn = (virusCheck: boolean, version: number) =>
      at.client.call(updateMailbox, { mailboxId, virusCheck }, { version });
    const off = await turn(false, 1);
    assert.deepEqual([off.status, field(off.body, 'virusCheck'), field(off.body, 'version')], [200, false, 2]);
    const stale = await turn(true, 1);
    assert.equal(stale.status, 412);
    assert.deepEqual(field(stale.body, 'current'), off.body);
    const races = await Promise.all(Array.from({ length: 10 }, () => turn(true, 2)));
    assert.equal(races.filter(({ status }) => status === 200).length, 1);
    assert.equal(field((await at.client.call(readMailboxes)).body, 'items.0.virusCheck'), true);
    const trail = await at.fixture.database.kysely
      .selectFrom('audit')
      .select('subject')
      .where('operation', '=', 'updateMailbox')
      .execute();
    assert.deepEqual([...new Set(trail.map(({ subject }) => subject))], [`mailbox:${mailboxId}`]);
  });
});

test('MYP-09 the subdomains of a subscriber are of different names, whatever the seed, and follow from it', () => {
  const names = Array.from({ length: 30 }, (_, index) =>
    `name${'abcdefghijklmnopqrstuvwxyzABCD'.charAt(index)}`.toLowerCase(),
  );
  for (let seed = 0; seed < 500; seed++) {
    const one = subdomainsFor(names, `4001${seed}`);
    assert.deepEqual(subdomainsFor(names, `4001${seed}`), one);
    assert.equal(new Set(one.map((text) => text.slice(0, -2))).size, 12);
    for (const text of one) assert.ok(isMailSubdomain(text), text);
  }
  assert.notDeepEqual(subdomainsFor(names, '40010001'), subdomainsFor(names, '40010002'));
  assert.deepEqual(subdomainsFor([], '1'), []);
});
