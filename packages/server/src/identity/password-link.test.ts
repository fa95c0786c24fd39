import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  inspectPasswordLink,
  requestPasswordLink,
  setPassword,
} from '@madoguchi/sdk/identity/password-link.endpoints.js';
import { readMailbox } from '@madoguchi/sdk/portal/operator.endpoints.js';
import { readSession } from '@madoguchi/sdk/portal/session.endpoints.js';
import { endpoints } from '@madoguchi/sdk/portal/endpoints.js';
import { field, onEachDatabase, openFixture, password, type Fixture } from '../portal/fixture.suite.ts';
import { linkToken, mailedTokens, newestToken, signedIn } from '../portal/samples.suite.ts';
import { sendFirstPasswordLink } from './first-password-link.ts';

const next = 'Neuer.Hengst_10';
const known = 'known@customer.example';

async function mails(
  fixture: Fixture,
  portal = 'information',
): Promise<readonly { to: string; subject: string; text: string }[]> {
  const { body } = await fixture.client(portal).call(readMailbox, {}, { asOperator: true });
  const list = field(body, 'mails');
  assert.ok(Array.isArray(list));
  return list;
}

onEachDatabase('password links', (open) => {
  test('AUTH-07 INF-02 INF-04 a forgotten password is replaced by a link from a mail', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: known, mailAddress: 'mail-of@customer.example' });
    const elsewhere = await signedIn(fixture, known);
    const token = await linkToken(fixture, 'Ｋnown@CUSTOMER.example');
    assert.match(token, /^[\w-]{43}$/);
    const client = fixture.client();
    const link = await client.call(inspectPasswordLink, { token });
    assert.deepEqual(link.body, {
      purpose: 'reset',
      identifier: known,
      expiresAt: new Date(fixture.clock.now() + 3_600_000).toISOString(),
    });
    await fixture.clock.move(1);
    assert.equal((await client.call(setPassword, { token, password: next })).status, 204);
    assert.deepEqual((await elsewhere.call(readSession)).body, { session: null }, 'every session has ended');
    assert.equal((await client.signIn(known, password)).status, 401);
    assert.equal((await client.signIn(known, next)).status, 201);
    const [told, asked, ...more] = await mails(fixture);
    assert.deepEqual(more, []);
    assert.equal(told?.to, 'mail-of@customer.example');
    assert.match(told.subject, /パスワード変更のお知らせ/);
    assert.match(told.text, /2026年4月1日/);
    assert.match(
      asked?.text ?? '',
      /髙﨑 恵 1 様[^]*https:\/\/host\.example\/information\/password#mado-token=[\w-]{43}\n[^]*（送信から1時間）/,
    );
    const { text } = await client.call(inspectPasswordLink, { token });
    assert.ok(!text.includes(token));
    const rows = await fixture.database.kysely.selectFrom('password_link').selectAll().execute();
    assert.ok(!JSON.stringify(rows).includes(token), 'only the hash is stored');
  });

  test('AUTH-07 a link works for 59:59.999 and not at 60:00.000', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: known });
    const token = await linkToken(fixture, known);
    const client = fixture.client();
    await fixture.clock.move(3_600_000 - 1);
    assert.equal((await client.call(inspectPasswordLink, { token })).status, 200);
    await fixture.clock.move(1);
    for (const endpoint of [inspectPasswordLink, setPassword]) {
      const reply = await client.call(endpoint, { token, password: next });
      assert.deepEqual([reply.status, field(reply.body, 'code')], [410, 'link-expired']);
    }
    assert.equal((await client.signIn(known)).status, 201);
    const late = await linkToken(fixture, known);
    await fixture.clock.move(3_600_000 - 1);
    assert.equal((await client.call(setPassword, { token: late, password: next })).status, 204);
  });

  test('INF-03 a link says why it does not work: used, replaced by a newer one, unknown', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: known });
    const older = await linkToken(fixture, known);
    await fixture.clock.move(1);
    const newer = await linkToken(fixture, known);
    const client = fixture.client();
    const code = async (token: string) =>
      field((await client.call(setPassword, { token, password: next })).body, 'code');
    assert.equal(await code(older), 'link-superseded');
    assert.equal(await code(newer), undefined);
    assert.equal(await code(newer), 'link-used');
    assert.equal(await code(older), 'link-superseded');
    assert.equal(await code('A'.repeat(43)), 'link-unknown');
    assert.equal(
      field((await fixture.client('support').call(inspectPasswordLink, { token: newer })).body, 'code'),
      'link-unknown',
    );
  });

  test('AUTH-07 of 20 uses of one link at once one succeeds', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: known });
    const token = await linkToken(fixture, known);
    const passwords = Array.from({ length: 20 }, (_, i) => `Parallel.Horse_${i + 10}`);
    const replies = await Promise.all(
      passwords.map((value) => fixture.client().call(setPassword, { token, password: value })),
    );
    const won = replies.flatMap(({ status }, i) => (status === 204 ? [passwords[i] ?? ''] : []));
    assert.equal(won.length, 1);
    for (const reply of replies)
      if (reply.status !== 204) assert.equal(field(reply.body, 'code'), 'link-used', reply.text);
    assert.equal((await fixture.client().signIn(known, won[0])).status, 201);
    await fixture.clock.move(1);
    assert.equal((await mails(fixture)).length, 2);
  });

  test('AUTH-07 asking never reveals whether somebody has an account', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: known });
    await fixture.account({ identifier: 'suspended@customer.example', suspended: true });
    const replies = [];
    const count = () =>
      fixture.database.kysely
        .selectFrom('outbox')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
    for (const identifier of [known, 'unknown@customer.example', 'suspended@customer.example', 'not an address']) {
      const { n: before } = await count();
      const { status, text, headers } = await fixture.client().call(requestPasswordLink, { identifier });
      const { n: after } = await count();
      const kept = [...headers].filter(([name]) => name !== 'mado-request-id');
      replies.push({ status, text, kept, written: after - before });
    }
    assert.equal(replies[0]?.status, 202);
    for (const reply of replies) assert.deepEqual(reply, replies[0]);
    const sent = await mails(fixture);
    assert.deepEqual(
      sent.map(({ to }) => to),
      [known],
    );
    await fixture.app.deliverMail();
    assert.equal((await mails(fixture)).length, 1);
  });

  test('AUTH-07 an identifier gets five mails an hour, with the same answer beyond; an address is told', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: known });
    const client = fixture.client('information', { clientAddress: '192.0.2.1' });
    for (let i = 0; i < 8; i++)
      assert.equal((await client.call(requestPasswordLink, { identifier: known })).status, 202);
    assert.equal((await mails(fixture)).length, 5);
    await fixture.clock.move(3_600_000);
    assert.equal((await client.call(requestPasswordLink, { identifier: known })).status, 202);
    assert.equal((await mails(fixture)).length, 6);
    for (let i = 0; i < 99; i++) await client.call(requestPasswordLink, { identifier: `nobody${i}` });
    const refused = await client.call(requestPasswordLink, { identifier: 'nobody' });
    assert.equal(field(refused.body, 'code'), 'rate-limited');
    assert.equal(refused.headers.get('retry-after'), '3600');
  });

  test('AUTH-05 AUTH-07 the portal’s rules decide, the previous password included, and a refusal leaves the link usable', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: known });
    const token = await linkToken(fixture, known);
    const client = fixture.client();
    const broken = async (value: string) => {
      const { body, status } = await client.call(setPassword, { token, password: value });
      const errors = field(body, 'fieldErrors');
      assert.ok(status === 204 || Array.isArray(errors));
      return Array.isArray(errors)
        ? errors.map((error) => [field(error, 'field'), field(error, 'code')].join(' '))
        : [];
    };
    assert.deepEqual(await broken(password), ['password not-previous']);
    assert.deepEqual(await broken('Short.Hors1'), ['password length']);
    assert.deepEqual(await broken(`Aa1!${'x'.repeat(125)}`), ['password length']);
    assert.deepEqual(await broken('With-Hyphen.123'), ['password characters']);
    assert.deepEqual(await broken('With/Slash.1234'), ['password characters']);
    assert.deepEqual(await broken('With\\Backslash.1'), ['password characters']);
    assert.deepEqual(await broken('Ｆull.Width.123456'), ['password characters']);
    assert.deepEqual(await broken('Is.Known.Here_1'), ['password not-identifier']);
    assert.deepEqual(
      await broken(''),
      ['length', 'upper', 'lower', 'digit', 'symbol'].map((code) => `password ${code}`),
    );
    assert.deepEqual(await broken(`Aa1!${'x'.repeat(124)}`), []);
  });

  test('AUTH-07 setting the password ends a lock that time would end', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: known });
    const client = fixture.client();
    for (let i = 0; i < 6; i++) await client.signIn(known, 'wrong');
    assert.equal((await client.signIn(known)).status, 423);
    await client.call(setPassword, { token: await linkToken(fixture, known), password: next });
    assert.equal((await client.signIn(known, next)).status, 201);
  });

  test('INF-01 the first password comes by the same link, where the portal says so', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: 'first@customer.example', passwordHash: undefined });
    await fixture.account({
      portal: 'license',
      identifier: 'TKS-1',
      mailAddress: 'first@customer.example',
      passwordHash: undefined,
    });
    const token = await linkToken(fixture, 'first@customer.example');
    assert.equal((await fixture.client().call(setPassword, { token, password: next })).status, 204);
    assert.equal((await fixture.client().signIn('first@customer.example', next)).status, 201);
    assert.equal((await fixture.client('license').call(requestPasswordLink, { identifier: 'TKS-1' })).status, 202);
    assert.deepEqual(await mailedTokens(fixture, 'license'), []);
  });

  test('AUTH-07 portals without mail links do not have them', async () => {
    await using fixture = await openFixture(open);
    for (const portal of ['mypage', 'certificate'])
      assert.equal((await fixture.client(portal).call(requestPasswordLink, { identifier: known })).status, 404);
    for (const portal of ['license', 'support'])
      assert.equal((await fixture.client(portal).call(requestPasswordLink, { identifier: known })).status, 202);
  });

  test('AUTH-07 a first link from the vendor works to the end of its seventh day, in the language of the account', async () => {
    await using fixture = await openFixture(open);
    const id = await fixture.account({
      portal: 'support',
      identifier: 'sarah@customer.example',
      displayName: 'Sarah',
      passwordHash: undefined,
      mailLocale: 'en',
    });
    await sendFirstPasswordLink(fixture.ports, 'support', id);
    const line = await fixture.database.kysely
      .selectFrom('audit')
      .select(['actor', 'subject', 'outcome'])
      .where('operation', '=', 'sendFirstPasswordLink')
      .executeTakeFirstOrThrow();
    assert.deepEqual({ ...line }, { actor: 'vendor', subject: `account:${id}`, outcome: 'ok' });
    const [mail] = await mails(fixture, 'support');
    assert.match(mail?.subject ?? '', /^\[Customer Service Portal\] Set your first password$/);
    assert.match(mail?.text ?? '', /Dear Sarah[^]*works once, until 8 April 2026 at 23:59/);
    const token = await newestToken(fixture, 'support');
    const client = fixture.client('support');
    const { body } = await client.call(inspectPasswordLink, { token });
    assert.deepEqual([field(body, 'purpose'), field(body, 'expiresAt')], ['first', '2026-04-08T15:00:00.000Z']);
    await assert.rejects(sendFirstPasswordLink(fixture.ports, 'support', 'nobody'), /no active account/);
    assert.equal((await client.call(setPassword, { token, password: next })).status, 204);
  });

  test('a sent mail keeps no working link, unless the outbox is the inbox', async () => {
    const sent: string[] = [];
    await using fixture = await openFixture(open, {
      mailer: { keepsLinks: false, send: async ({ text }) => void sent.push(text) },
    });
    await fixture.account({ identifier: known });
    await fixture.client().call(requestPasswordLink, { identifier: known });
    assert.deepEqual(await mailedTokens(fixture), [], 'not even before it is sent');
    await fixture.app.deliverMail();
    const token = /#mado-token=([\w-]+)/.exec(sent[0] ?? '')?.[1] ?? '';
    assert.equal((await fixture.client().call(inspectPasswordLink, { token })).status, 200);
    const rows = await fixture.database.kysely.selectFrom('outbox').selectAll().execute();
    assert.ok(!JSON.stringify(rows).includes(token));
  });
});

test('no operation of a link or a password takes it from an address, which would stand in logs', () => {
  for (const { name, method, path } of endpoints)
    if (/link|Password/i.test(name)) assert.ok((method === 'POST' || method === 'PUT') && !path.includes('{'), name);
});
