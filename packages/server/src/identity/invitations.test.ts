import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContracts } from '@madoguchi/sdk/contracts/contracts.endpoints.js';
import { linkTokenIn } from '@madoguchi/sdk/identity/link-token.rules.js';
import {
  inspectInvitation,
  invite,
  join,
  readInvitations,
  resendInvitation,
  withdrawInvitation,
} from '@madoguchi/sdk/identity/invitations.endpoints.js';
import { readTerms } from '@madoguchi/sdk/identity/terms.endpoints.js';
import { day } from '@madoguchi/sdk/portal/time.js';
import { invitation, makeContract } from '../contracts/contract-fixture.suite.ts';
import { field, onEachDatabase, openFixture, password, type Client, type Fixture } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';
import { countedAs, linkAddressLimit, reserve } from './attempts.ts';

const owner = 'TKS-00418-01';
const invited = 'hanako@customer.example';
const newAccount = { type: 'new', displayName: '髙﨑 花子', password: 'Tulip.Meadow_7' };

interface Stage {
  readonly contractId: string;
  readonly client: Client;
  /** The newest mail to an address, by default the invited one, and the token in it. */
  mail(to?: string): Promise<{ readonly subject: string; readonly body: string; readonly token: string }>;
}

async function stageOf(fixture: Fixture): Promise<Stage> {
  await fixture.account({ portal: 'license', identifier: owner, displayName: '渡邉 彩' });
  const { id: contractId } = await makeContract(fixture, {
    owners: [owner],
    company: '東海総合化学',
    name: '基盤の契約',
  });
  return {
    contractId,
    client: await signedIn(fixture, owner, 'license'),
    async mail(to = invited) {
      const mails = await fixture.database.kysely
        .selectFrom('outbox')
        .select(['subject', 'body', 'created_at'])
        .where('recipient', '=', to)
        .orderBy('created_at', 'desc')
        .execute();
      const [newest] = mails;
      assert.ok(newest);
      return { ...newest, token: linkTokenIn(newest.body) ?? '' };
    },
  };
}

onEachDatabase('invitations', (open) => {
  test('LIC-09 an invitation goes out by mail in the language chosen, and waits in the list', async () => {
    await using fixture = await openFixture(open);
    const { contractId, client, mail } = await stageOf(fixture);
    const { status, body } = await client.call(invite, { contractId, mailAddress: ` ${invited} `, locale: 'en' });
    assert.equal(status, 201);
    assert.deepEqual([field(body, 'mailAddress'), field(body, 'expired')], [invited, false]);
    assert.equal(field(body, 'expiresAt'), '2026-04-08T15:00:00.000Z', 'the end of the 7th day after, in Tokyo');
    const { subject, body: text } = await mail();
    assert.match(subject, /Invitation to a contract/);
    assert.match(text, /渡邉 彩 of 東海総合化学[^]*基盤の契約[^]*April/);
    const list = await client.call(readInvitations, { contractId });
    assert.deepEqual(field(list.body, 'items.0.mailAddress'), invited);
  });

  test('LIC-09 LIC-10 an address in full width is invited, mailed and becomes a user code as it is without', async () => {
    await using fixture = await openFixture(open);
    const { contractId, client, mail } = await stageOf(fixture);
    const { body } = await client.call(invite, { contractId, mailAddress: 'Ａｙａ＠customer．example', locale: 'ja' });
    const address = 'aya@customer.example';
    assert.equal(field(body, 'mailAddress'), address);
    const { token } = await mail(address);
    const joined = await fixture.client('license').call(join, { token, account: newAccount, opened: [] });
    assert.equal(field(joined.body, 'identifier'), address);
  });

  test('LIC-09 what is no address, a language that is not offered, and who takes part already are refused', async () => {
    await using fixture = await openFixture(open);
    const { contractId, client } = await stageOf(fixture);
    await fixture.account({ portal: 'license', identifier: 'M-1', mailAddress: 'Taro@Customer.example' });
    const code = async (mailAddress: string, locale = 'ja'): Promise<unknown> => {
      const { body } = await client.call(invite, { contractId, mailAddress, locale });
      return field(body, 'fieldErrors.0.code') ?? field(body, 'code');
    };
    for (const address of ['x', 'a@b', 'a@b.example\r\nBcc: c@d.example', '<a@b.example>'])
      assert.equal(await code(address), 'not-an-address', address);
    assert.equal(await code(invited, 'fr'), 'not-offered');
    const { kysely } = fixture.database;
    const { id } = await kysely
      .selectFrom('account')
      .select('id')
      .where('identifier', '=', 'M-1')
      .executeTakeFirstOrThrow();
    const part = { id: 'part', portal_id: 'license', contract_id: contractId, account_id: id, role: 'member' } as const;
    await kysely
      .insertInto('participant')
      .values({ ...part, notices: 1, joined_at: 0, version: 1 })
      .execute();
    assert.equal(await code('taro@customer.example'), 'already-participant');
  });

  test('LIC-09 one invitation waits for an address, however often and in whatever case it is invited at once', async () => {
    await using fixture = await openFixture(open);
    const { contractId, client } = await stageOf(fixture);
    const replies = await Promise.all(
      [invited, invited.toUpperCase(), 'Ｈanako@customer.example', invited].map((mailAddress) =>
        client.call(invite, { contractId, mailAddress, locale: 'ja' }),
      ),
    );
    assert.equal(replies.filter(({ status }) => status === 201).length, 1);
    assert.equal(replies.filter(({ body }) => field(body, 'code') === 'already-invited').length, 3);
    const key = 'one';
    const again = { contractId, mailAddress: 'other@customer.example', locale: 'ja' };
    const [first, second] = [await client.call(invite, again, { key }), await client.call(invite, again, { key })];
    assert.deepEqual(first.body, second.body);
    const mails = await fixture.database.kysely.selectFrom('outbox').select('id').execute();
    assert.equal(mails.length, 2);
  });

  test('LIC-09 LIC-10 sent again, the newest link works alone; withdrawn, none', async () => {
    await using fixture = await openFixture(open);
    const { contractId, client, mail } = await stageOf(fixture);
    const { body } = await client.call(invite, { contractId, mailAddress: invited, locale: 'ja' });
    const invitationId = String(field(body, 'id'));
    const first = await mail();
    await fixture.clock.move(60_000);
    assert.equal((await client.call(resendInvitation, { contractId, invitationId })).status, 201);
    const second = await mail();
    const anybody = fixture.client('license');
    const code = async (token: string): Promise<unknown> => {
      const reply = await anybody.call(inspectInvitation, { token });
      return reply.status === 200 ? 'ok' : field(reply.body, 'code');
    };
    assert.deepEqual([await code(first.token), await code(second.token)], ['link-superseded', 'ok']);
    assert.equal((await client.call(withdrawInvitation, { contractId, invitationId })).status, 204);
    assert.equal(await code(second.token), 'link-withdrawn');
    assert.equal((await client.call(withdrawInvitation, { contractId, invitationId })).status, 404);
    assert.deepEqual((await client.call(readInvitations, { contractId })).body, { items: [], total: 0 });
    assert.equal(await code('absent'), 'link-unknown');
  });

  test('LIC-09 nobody fills a stranger’s mailbox: an address gets five invitations an hour, sent again or anew', async () => {
    await using fixture = await openFixture(open);
    const { contractId, client } = await stageOf(fixture);
    const { id: another } = await makeContract(fixture, { owners: [owner] });
    const input = { contractId, mailAddress: invited, locale: 'ja' };
    const invitationId = String(field((await client.call(invite, input)).body, 'id'));
    for (let attempt = 0; attempt < 6; attempt++)
      assert.equal(
        field((await client.call(invite, input)).body, 'code'),
        'already-invited',
        'no mail, and not counted',
      );
    for (let attempt = 0; attempt < 3; attempt++)
      assert.equal((await client.call(resendInvitation, { contractId, invitationId })).status, 201);
    assert.equal((await client.call(withdrawInvitation, { contractId, invitationId })).status, 204);
    const fifth = await client.call(invite, input);
    assert.equal(fifth.status, 201);
    const newest = { contractId, invitationId: String(field(fifth.body, 'id')) };
    const sixth = await client.call(resendInvitation, newest);
    assert.deepEqual([sixth.status, field(sixth.body, 'code')], [429, 'rate-limited']);
    assert.equal(sixth.headers.get('retry-after'), '3600');
    assert.equal((await client.call(invite, { ...input, contractId: another })).status, 429, 'whatever the contract');
    assert.equal((await client.call(invite, { ...input, mailAddress: 'other@customer.example' })).status, 201);
    const mails = fixture.database.kysely.selectFrom('outbox').select('id').where('recipient', '=', invited);
    assert.equal((await mails.execute()).length, 5);
    await fixture.clock.move(3_600_000);
    await client.signIn(owner);
    assert.equal((await client.call(resendInvitation, newest)).status, 201);
  });

  test('LIC-09 nobody writes to any number of strangers: an account sends a hundred invitations an hour, also at once', async () => {
    await using fixture = await openFixture(open);
    const { contractId, client } = await stageOf(fixture);
    const { kysely } = fixture.database;
    const { id: inviter } = await kysely.selectFrom('account').select('id').executeTakeFirstOrThrow();
    const as = await countedAs('license', 'invitation-account', inviter);
    for (let sent = 0; sent < 94; sent++) await reserve(fixture.database, as, linkAddressLimit, fixture.clock.now());
    const input = (n: number) => ({ contractId, mailAddress: `stranger${n}@elsewhere.example`, locale: 'ja' });
    const replies = await Promise.all(Array.from({ length: 12 }, (_, n) => client.call(invite, input(n))));
    assert.equal(replies.filter(({ status }) => status === 201).length, 6);
    const refused = replies.filter(({ body }) => field(body, 'code') === 'rate-limited');
    assert.deepEqual(
      refused.map(({ headers }) => headers.get('retry-after')),
      Array(6).fill('3600'),
    );
    assert.equal((await kysely.selectFrom('outbox').select('id').execute()).length, 6);
    const { body } = await client.call(readInvitations, { contractId });
    const resent = await client.call(resendInvitation, { contractId, invitationId: field(body, 'items.0.id') });
    assert.equal(resent.status, 429, 'sent again it is a mail too');
    const colleague = 'TKS-00418-02';
    await fixture.account({ portal: 'license', identifier: colleague });
    const { id: theirs } = await makeContract(fixture, { owners: [colleague] });
    const other = await signedIn(fixture, colleague, 'license');
    assert.equal((await other.call(invite, { ...input(0), contractId: theirs })).status, 201);
    await fixture.clock.move(3_600_000);
    await client.signIn(owner);
    assert.equal((await client.call(invite, input(100))).status, 201);
  });

  test('LIC-09 what sends no mail counts neither for the address nor for the account', async () => {
    await using fixture = await openFixture(open);
    const { contractId, client } = await stageOf(fixture);
    const input = { contractId, mailAddress: invited, locale: 'ja' };
    const invitationId = String(field((await client.call(invite, input)).body, 'id'));
    const counted = async () =>
      (await fixture.database.kysely.selectFrom('attempt').select(['kind', 'failures']).orderBy('kind').execute()).map(
        ({ kind, failures }) => [kind, JSON.parse(failures).length],
      );
    await Promise.all(Array.from({ length: 3 }, () => client.call(invite, input)));
    const once = [
      ['invitation-account', 1],
      ['invitation-address', 1],
    ];
    assert.deepEqual(await counted(), once, 'invited already');
    for (let sent = 1; sent < 5; sent++) await client.call(resendInvitation, { contractId, invitationId });
    for (let refused = 0; refused < 3; refused++)
      assert.equal((await client.call(resendInvitation, { contractId, invitationId })).status, 429);
    assert.deepEqual(
      await counted(),
      once.map(([kind]) => [kind, 5]),
      'the address has had its five',
    );
  });

  test('LIC-10 an invitation works through the 7th day; after it the address can be invited anew', async () => {
    await using fixture = await openFixture(open);
    const { contractId, client, mail } = await stageOf(fixture);
    await client.call(invite, { contractId, mailAddress: invited, locale: 'ja' });
    const { token } = await mail();
    const anybody = fixture.client('license');
    await fixture.clock.move(Date.parse('2026-04-08T23:59:59.999+09:00') - fixture.clock.now());
    assert.equal((await anybody.call(inspectInvitation, { token })).status, 200);
    await fixture.clock.move(1);
    assert.equal(field((await anybody.call(inspectInvitation, { token })).body, 'code'), 'link-expired');
    const late = await anybody.call(join, { token, account: newAccount, opened: [] });
    assert.equal(field(late.body, 'code'), 'link-expired');
    await client.signIn(owner);
    assert.equal(field((await client.call(readInvitations, { contractId })).body, 'items.0.expired'), true);
    assert.equal((await client.call(invite, { contractId, mailAddress: invited, locale: 'ja' })).status, 201);
    assert.equal(field((await anybody.call(inspectInvitation, { token })).body, 'code'), 'link-superseded');
  });

  test('LIC-09 LIC-10 30 days after its end nothing is kept of an invitation, nor of whom it was for', async () => {
    await using fixture = await openFixture(open);
    const { contractId, client } = await stageOf(fixture);
    const addresses = ['waiting', 'withdrawn', 'joined'].map((name) => `${name}@customer.example`);
    const sent = await Promise.all(addresses.map((address) => invitation(fixture, contractId, address)));
    const [expired, withdrawn, joining] = sent;
    await client.call(withdrawInvitation, { contractId, invitationId: withdrawn?.id });
    const anybody = fixture.client('license');
    assert.equal((await anybody.call(join, { token: joining?.token, account: newAccount, opened: [] })).status, 201);
    const { kysely } = fixture.database;
    const left = async () => [
      (await kysely.selectFrom('invitation').select('id').execute()).length,
      (await kysely.selectFrom('invitation_link').select('token_hash').execute()).length,
    ];
    const inspected = async () =>
      field((await anybody.call(inspectInvitation, { token: expired?.token })).body, 'code');
    const { ends } = await kysely
      .selectFrom('invitation')
      .select(({ fn }) => fn.max<number>('expires_at').as('ends'))
      .executeTakeFirstOrThrow();
    await fixture.clock.move(ends + 30 * day - 1 - fixture.clock.now());
    await fixture.app.tidyUp();
    assert.deepEqual(await left(), [3, 3]);
    assert.equal(await inspected(), 'link-expired');
    await fixture.clock.move(1);
    const fresh = await invitation(fixture, contractId, 'fresh@customer.example');
    await fixture.app.tidyUp();
    assert.deepEqual(await left(), [1, 1]);
    assert.equal(await inspected(), 'link-unknown');
    assert.equal((await anybody.call(inspectInvitation, { token: fresh.token })).status, 200);
  });

  test('LIC-10 joining makes the account under the invited address, as a member who agreed to the terms', async () => {
    await using fixture = await openFixture(open);
    const { contractId, client, mail } = await stageOf(fixture);
    await client.call(invite, { contractId, mailAddress: invited, locale: 'en' });
    await fixture.publish('license');
    const { token } = await mail();
    const anybody = fixture.client('license');
    const { body } = await anybody.call(inspectInvitation, { token });
    assert.deepEqual(
      ['contractName', 'companyName', 'invitedBy', 'mailAddress', 'hasAccount'].map((name) => field(body, name)),
      ['基盤の契約', '東海総合化学', '渡邉 彩', invited, false],
    );
    const read = { termsVersion: 1, opened: ['use', 'privacy'] };
    const unread = await anybody.call(join, { token, account: newAccount, termsVersion: 1, opened: ['use'] });
    assert.equal(field(unread.body, 'fieldErrors.0.field'), 'opened');
    const stale = await anybody.call(join, { token, account: newAccount, termsVersion: 2, opened: [] });
    assert.equal(field(stale.body, 'code'), 'terms-changed');
    const weak = await anybody.call(join, { token, account: { ...newAccount, password: 'short' }, ...read });
    assert.equal(field(weak.body, 'fieldErrors.0.field'), 'password');
    const { status, body: joinedBody } = await anybody.call(join, { token, account: newAccount, ...read });
    assert.equal(status, 201);
    assert.deepEqual(joinedBody, { identifier: invited, displayName: '髙﨑 花子', contractName: '基盤の契約' });
    assert.equal((await anybody.signIn(invited, newAccount.password)).status, 201);
    assert.ok(field((await anybody.call(readTerms)).body, 'agreedAt'));
    const contracts = await anybody.call(readContracts);
    assert.deepEqual([field(contracts.body, 'total'), field(contracts.body, 'items.0.role')], [1, 'member']);
    const used = await fixture.client('license').call(join, { token, account: newAccount, ...read });
    assert.equal(field(used.body, 'code'), 'link-used');
  });

  test('LIC-10 an existing account joins with its password, which counts like a sign-in, and under any user code', async () => {
    await using fixture = await openFixture(open);
    const { contractId } = await stageOf(fixture);
    await fixture.account({ portal: 'license', identifier: 'HBJ-01277-01' });
    await fixture.account({ portal: 'license', identifier: invited });
    const { token } = await invitation(fixture, contractId, invited);
    const anybody = fixture.client('license', { clientAddress: '192.0.2.1' });
    assert.equal(field((await anybody.call(inspectInvitation, { token })).body, 'hasAccount'), true);
    const asNew = await anybody.call(join, { token, account: newAccount, opened: [] });
    assert.equal(field(asNew.body, 'code'), 'account-exists');
    const joining = (value: string) => ({
      token,
      account: { type: 'existing', identifier: 'hbj-01277-01 ', password: value },
      opened: [],
    });
    for (let attempt = 0; attempt < 4; attempt++)
      assert.equal(field((await anybody.call(join, joining('wrong'))).body, 'code'), 'invalid-credentials');
    const { status, body } = await anybody.call(join, joining(password));
    assert.deepEqual([status, field(body, 'identifier')], [201, 'HBJ-01277-01']);
    for (let attempt = 0; attempt < 5; attempt++) await anybody.signIn('HBJ-01277-01', 'wrong');
    assert.equal(field((await anybody.signIn('HBJ-01277-01')).body, 'code'), 'locked');
  });

  test('AUTH-08 LIC-10 CRT-02 nobody joins with a password that is to be changed first, or that has ended', async () => {
    await using fixture = await openFixture(open);
    const { contractId } = await stageOf(fixture);
    await fixture.account({ portal: 'license', identifier: 'HBJ-01277-01' });
    const { token } = await invitation(fixture, contractId, invited);
    const anybody = fixture.client('license', { clientAddress: '192.0.2.1' });
    const account = { type: 'existing', identifier: 'HBJ-01277-01', password };
    const be = (mustChange: 0 | 1, endsAt: number | null) =>
      fixture.database.kysely
        .updateTable('account')
        .set({ must_change_password: mustChange, initial_password_ends_at: endsAt })
        .where('identifier', '=', 'HBJ-01277-01')
        .execute();
    const attempt = () => anybody.call(join, { token, account, opened: [] });
    const end = fixture.clock.now() + 1;
    for (const [mustChange, endsAt, code] of [
      [1, null, 'password-change-required'],
      [1, end, 'password-change-required'],
      [1, end - 1, 'initial-password-expired'],
    ] as const) {
      await be(mustChange, endsAt);
      for (let time = 0; time < 6; time++) {
        const { status, body } = await attempt();
        assert.deepEqual([status, field(body, 'code')], [403, code], 'and it is no failed sign-in');
      }
    }
    await be(0, null);
    assert.equal((await attempt()).status, 201);
  });

  test('LIC-10 who takes part already cannot join again, and the invitation stays for somebody else', async () => {
    await using fixture = await openFixture(open);
    const { contractId } = await stageOf(fixture);
    const { token } = await invitation(fixture, contractId, invited);
    const anybody = fixture.client('license');
    const account = { type: 'existing', identifier: owner, password };
    assert.equal(field((await anybody.call(join, { token, account, opened: [] })).body, 'code'), 'joined-already');
    assert.equal((await anybody.call(join, { token, account: newAccount, opened: [] })).status, 201);
  });

  test('AUTH-02 LIC-10 the right password is no failure, however often joining is refused for something else', async () => {
    await using fixture = await openFixture(open);
    const { contractId } = await stageOf(fixture);
    const { token } = await invitation(fixture, contractId, invited);
    const anybody = fixture.client('license', { clientAddress: '192.0.2.1' });
    const joining = { token, account: { type: 'existing', identifier: owner, password }, opened: [] };
    for (let attempt = 0; attempt < 6; attempt++)
      assert.equal(field((await anybody.call(join, joining)).body, 'code'), 'joined-already');
    await fixture.publish('license');
    for (let attempt = 0; attempt < 6; attempt++)
      assert.equal(field((await anybody.call(join, joining)).body, 'code'), 'terms-changed');
    assert.equal((await anybody.signIn(owner)).status, 201);
  });

  test('LIC-10 of ten who use one invitation at once one joins, and one account is made', async () => {
    await using fixture = await openFixture(open);
    const { contractId } = await stageOf(fixture);
    const { token } = await invitation(fixture, contractId, invited);
    const replies = await Promise.all(
      Array.from({ length: 10 }, () =>
        fixture.client('license').call(join, { token, account: newAccount, opened: [] }),
      ),
    );
    assert.equal(replies.filter(({ status }) => status === 201).length, 1);
    const accounts = await fixture.database.kysely
      .selectFrom('account')
      .select('id')
      .where('identifier', '=', invited)
      .execute();
    assert.equal(accounts.length, 1);
  });
});
