import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import {
  addAccount,
  disableAccount,
  enableAccount,
  readAccounts,
  resendAccountNotice,
  updateAccount,
} from '@madoguchi/sdk/account/accounts.endpoints.js';
import { seesAccount } from '@madoguchi/sdk/account/managed-account.rules.js';
import { setPassword } from '@madoguchi/sdk/identity/password-link.endpoints.js';
import { readPreferences } from '@madoguchi/sdk/account/preferences.endpoints.js';
import fc from 'fast-check';
import { addCompany } from '../identity/account.ts';
import {
  field,
  onEachDatabase,
  openFixture,
  type Fixture,
  type OpenDatabase,
  type Reply,
} from '../portal/fixture.suite.ts';
import { mailedTokens, newestToken, signedIn } from '../portal/samples.suite.ts';
import { codeOf, contextOf, itemsOf, portal, projectOf, wrongFields } from './account-fixture.suite.ts';
import { managedBy } from './managed-accounts.ts';

const admin = 'hanako@aozora.example';

/** Two companies; the first has a user administrator, an inquiry administrator and two others. */
async function openCompany(open: OpenDatabase) {
  const fixture = await openFixture(open, { configurations: [presets.support] });
  const { kysely } = fixture.database;
  const companyId = await addCompany(kysely, contextOf(fixture), '青空電機産業株式会社');
  const person = (identifier: string, role: string, company = companyId) =>
    fixture.account({ portal, identifier, displayName: identifier, roles: [role], companyId: company });
  const ids = {
    hanako: await person(admin, 'user-administrator'),
    jiro: await person('jiro@aozora.example', 'inquiry-administrator'),
    saburo: await person('saburo@aozora.example', 'inquiry-user'),
    shiro: await person('shiro@aozora.example', 'contract-manager'),
    stranger: await person(
      'stranger@elsewhere.example',
      'inquiry-user',
      await addCompany(kysely, contextOf(fixture), '別'),
    ),
  };
  const enter = (identifier: string) => signedIn(fixture, identifier, portal);
  return { fixture, ids, enter, companyId };
}

const named = (reply: Reply): readonly unknown[] => itemsOf(reply).map((item) => field(item, 'displayName'));
const added = { displayName: '新しい 人', mailAddress: 'atarashii@aozora.example', role: 'inquiry-user', locale: 'ja' };

/** What became of an account, past everything that filters. */
const accountOf = ({ database }: Fixture, id: string) =>
  database.kysely
    .selectFrom('account')
    .select(['state', 'roles', 'version', 'company_id', 'password_hash'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

const world = fc.record({
  people: fc.array(fc.record({ company: fc.constantFrom('甲', '乙', null), groups: fc.uniqueArray(fc.nat(2)) }), {
    minLength: 2,
    maxLength: 6,
  }),
});

onEachDatabase('accounts of a company', (open) => {
  test('SUP-14 each administrator sees whom the rule says, whatever companies and groups there are', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ people }) => {
        await using fixture = await openFixture(open, { configurations: [presets.support] });
        const { kysely } = fixture.database;
        const companies = new Map<string, string>();
        for (const name of ['甲', '乙']) companies.set(name, await addCompany(kysely, contextOf(fixture), name));
        const all: { id: string; companyId: string | null; roles: string[]; groups: readonly number[] }[] = [];
        for (const { company, groups } of people) {
          const companyId = company === null ? null : (companies.get(company) ?? '');
          const id = await fixture.account({ portal, companyId: companyId ?? undefined });
          all.push({ id, companyId, roles: ['user-administrator'], groups });
        }
        const projectIds: string[] = [];
        for (const group of [0, 1, 2]) {
          const members = all.filter(({ groups }) => groups.includes(group)).map(({ id }) => id);
          projectIds.push(await projectOf(fixture, members));
        }
        const known = all.map(({ groups, ...one }) => ({
          ...one,
          groupIds: groups.map((group) => projectIds[group] ?? ''),
        }));
        for (const by of known) {
          const account = {
            id: by.id,
            identifier: '',
            displayName: '',
            companyName: null,
            roles: [],
            may: ['accounts'] as const,
          };
          const viewer = {
            portal: fixture.ports.portals[0] ?? assert.fail(),
            actor: {
              type: 'customer',
              account: { ...account, companyId: by.companyId ?? undefined },
              session: { id: 's', startedAt: 0, lastActiveAt: 0, method: 'password' },
              gates: [],
            } as const,
          };
          const rows = await kysely
            .selectFrom('account')
            .select('id')
            .where(() => managedBy(viewer))
            .execute();
          const expected = known.filter((one) => seesAccount(by, one)).map(({ id }) => id);
          assert.deepEqual(rows.map(({ id }) => id).toSorted(), expected.toSorted());
        }
      }),
      { numRuns: process.env['MADO_LONG'] ? 300 : 15 },
    );
  });

  test('SUP-14 an administrator adds an account, whose person gets 新規アカウント登録通知, sets a password and is in', async () => {
    const { fixture, enter, companyId } = await openCompany(open);
    await using _ = fixture;
    const client = await enter(admin);
    const reply = await client.call(addAccount, added);
    assert.equal(reply.status, 201, reply.text);
    const id = String(field(reply.body, 'id'));
    const { company_id, password_hash } = await accountOf(fixture, id);
    assert.deepEqual([company_id, password_hash, field(reply.body, 'state')], [companyId, null, 'waiting']);
    const mail = await fixture.database.kysely.selectFrom('outbox').selectAll().executeTakeFirstOrThrow();
    assert.equal(mail.subject, '[Customer Service Portal]新規アカウント登録通知');
    assert.equal(mail.recipient, added.mailAddress);
    for (const part of [
      '新しい 人 様',
      'https://host.example/support/\n',
      'アカウントの種類: 問い合わせ担当者',
      '2026年4月8日 23:59',
    ])
      assert.ok(mail.body.includes(part), mail.body);
    const token = await newestToken(fixture, portal);
    assert.equal((await fixture.client(portal).call(setPassword, { token, password: 'Correct.Horse_9' })).status, 204);
    const list = await client.call(readAccounts, { search: 'ＡＴＡＲＡＳＨＩＩ' });
    assert.equal(field(list.body, 'items.0.state'), 'active');
    await enter(added.mailAddress);
  });

  test('SUP-14 nobody adds to a company that is not theirs, a type beyond theirs, or an address that is taken; tries are counted', async () => {
    const { fixture, enter } = await openCompany(open);
    await using _ = fixture;
    const jiro = await enter('jiro@aozora.example');
    assert.deepEqual(wrongFields(await jiro.call(addAccount, { ...added, role: 'contract-manager' })), [
      'role not-offered',
    ]);
    for (const mailAddress of ['shiro@aozora.example', 'Stranger@elsewhere.example'])
      assert.equal(codeOf(await jiro.call(addAccount, { ...added, mailAddress })), 'account-exists');
    const shiro = await enter('shiro@aozora.example');
    for (const endpoint of [readAccounts, addAccount])
      assert.equal(codeOf(await shiro.call(endpoint, added)), 'forbidden');
    const tries = await Promise.all(
      Array.from({ length: 100 }, () => jiro.call(addAccount, { ...added, mailAddress: 'shiro@aozora.example' })),
    );
    assert.equal(tries.filter((reply) => codeOf(reply) === 'rate-limited').length, 3);
  });

  test('SUP-14 the list shows one’s company, the newest first, by words, state and type', async () => {
    const { fixture, ids, enter } = await openCompany(open);
    await using _ = fixture;
    const client = await enter(admin);
    assert.equal(field((await client.call(readAccounts, {})).body, 'total'), 4);
    assert.deepEqual(named(await client.call(readAccounts, { role: 'inquiry-user' })), ['saburo@aozora.example']);
    assert.deepEqual(named(await client.call(readAccounts, { search: 'stranger' })), []);
    assert.deepEqual(named(await client.call(readAccounts, { state: 'suspended' })), []);
    await client.call(disableAccount, { accountId: ids.saburo }, { version: 1 });
    assert.deepEqual(named(await client.call(readAccounts, { state: 'suspended' })), ['saburo@aozora.example']);
    await fixture.clock.move(1);
    for (let i = 0; i < 40; i++) await client.call(addAccount, { ...added, mailAddress: `a${i}@aozora.example` });
    const seen: unknown[] = [];
    let cursor: unknown;
    do {
      const part = await client.call(readAccounts, { search: '新しい', ...(cursor !== undefined && { cursor }) });
      seen.push(...itemsOf(part).map((item) => field(item, 'id')));
      cursor = field(part.body, 'next');
    } while (cursor !== undefined);
    assert.deepEqual([seen.length, new Set(seen).size], [40, 40]);
  });

  test('SUP-14 a disabled account’s sessions and links end at once, and enabled it signs in with its password', async () => {
    const { fixture, ids, enter } = await openCompany(open);
    await using _ = fixture;
    const client = await enter(admin);
    const saburo = await enter('saburo@aozora.example');
    assert.equal((await saburo.call(readPreferences)).status, 200);
    const disabled = await client.call(disableAccount, { accountId: ids.saburo }, { version: 1 });
    assert.equal(field(disabled.body, 'state'), 'suspended');
    assert.equal((await saburo.call(readPreferences)).status, 401);
    assert.equal(codeOf(await fixture.client(portal).signIn('saburo@aozora.example')), 'suspended');
    const enabled = await client.call(enableAccount, { accountId: ids.saburo }, { version: 2 });
    assert.deepEqual([field(enabled.body, 'state'), field(enabled.body, 'version')], ['active', 3]);
    assert.equal((await saburo.call(readPreferences)).status, 401, 'the session that ended stays ended');
    await enter('saburo@aozora.example');
  });

  test('SUP-14 a type that is changed holds from the next request on', async () => {
    const { fixture, ids, enter } = await openCompany(open);
    await using _ = fixture;
    const [client, jiro] = [await enter(admin), await enter('jiro@aozora.example')];
    assert.equal((await jiro.call(readAccounts, {})).status, 200);
    const input = { accountId: ids.jiro, displayName: '次郎', role: 'inquiry-user' };
    assert.equal((await client.call(updateAccount, input, { version: 1 })).status, 200);
    assert.equal(codeOf(await jiro.call(readAccounts, {})), 'forbidden');
    assert.deepEqual(named(await client.call(readAccounts, { search: '次郎' })), ['次郎']);
  });

  test('SUP-14 nobody disables or changes the type of themself, or touches a type beyond theirs', async () => {
    const { fixture, ids, enter } = await openCompany(open);
    await using _ = fixture;
    const [client, jiro] = [await enter(admin), await enter('jiro@aozora.example')];
    const own = { accountId: ids.hanako, displayName: '花子' };
    assert.equal(codeOf(await client.call(disableAccount, own, { version: 1 })), 'own-account');
    assert.equal(
      codeOf(await client.call(updateAccount, { ...own, role: 'inquiry-user' }, { version: 1 })),
      'own-account',
    );
    assert.equal(
      (await client.call(updateAccount, { ...own, role: 'user-administrator' }, { version: 1 })).status,
      200,
    );
    for (const accountId of [ids.hanako, ids.shiro]) {
      const { version } = await accountOf(fixture, accountId);
      assert.equal(codeOf(await jiro.call(disableAccount, { accountId }, { version })), 'forbidden');
      const change = { accountId, displayName: '改', role: 'inquiry-user' };
      assert.equal(codeOf(await jiro.call(updateAccount, change, { version })), 'forbidden');
    }
    assert.equal((await jiro.call(disableAccount, { accountId: ids.saburo }, { version: 1 })).status, 200);
  });

  test('SUP-14 two administrators who disable each other at once leave one of them', async () => {
    for (let round = 0; round < 5; round++) {
      const { fixture, ids, enter, companyId } = await openCompany(open);
      await using _ = fixture;
      const otherId = await fixture.account({ portal, identifier: 'goro@aozora.example', companyId });
      const [one, other] = [await enter(admin), await enter('goro@aozora.example')];
      const replies = await Promise.all([
        one.call(disableAccount, { accountId: otherId }, { version: 1 }),
        other.call(disableAccount, { accountId: ids.hanako }, { version: 1 }),
      ]);
      assert.deepEqual(replies.map(({ status }) => String(status)).toSorted(), ['200', '401']);
      const states = [await accountOf(fixture, ids.hanako), await accountOf(fixture, otherId)].map(
        ({ state }) => state,
      );
      assert.deepEqual(states.toSorted(), ['active', 'suspended']);
    }
  });

  test('SUP-14 of 20 edits of one version one wins, the others are shown what it left; without a version none is taken', async () => {
    const { fixture, ids, enter } = await openCompany(open);
    await using _ = fixture;
    const client = await enter(admin);
    const input = { accountId: ids.saburo, displayName: '三郎', role: 'inquiry-user' };
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => client.call(updateAccount, input, { version: 1 })),
    );
    assert.equal(replies.filter(({ status }) => status === 200).length, 1);
    for (const reply of replies.filter(({ status }) => status !== 200)) {
      assert.equal(codeOf(reply), 'version-conflict');
      assert.equal(field(reply.body, 'current.displayName'), '三郎');
    }
    assert.equal(codeOf(await client.call(updateAccount, input)), 'version-required');
    assert.equal((await accountOf(fixture, ids.saburo)).version, 2);
  });

  test('SUP-03 SUP-14 in a group administrators see and give its accounts and groups, and nothing else', async () => {
    const { fixture, ids, enter } = await openCompany(open);
    await using _ = fixture;
    const net = await projectOf(fixture, [ids.jiro, ids.saburo]);
    const shop = await projectOf(fixture, [ids.saburo]);
    const client = await enter('jiro@aozora.example');
    assert.deepEqual(
      named(await client.call(readAccounts, {})),
      ['jiro@aozora.example'],
      'not who is in another group too',
    );
    assert.equal(field((await client.call(readAccounts, {})).body, 'givable.0.id'), net);
    assert.deepEqual(wrongFields(await client.call(addAccount, added)), ['groupIds required']);
    assert.deepEqual(wrongFields(await client.call(addAccount, { ...added, groupIds: [shop] })), [
      'groupIds not-offered',
    ]);
    const reply = await client.call(addAccount, { ...added, groupIds: [net] });
    assert.equal(field(reply.body, 'groups.0.id'), net);
    assert.equal(field((await client.call(readAccounts, {})).body, 'total'), 2);
    const change = { accountId: String(field(reply.body, 'id')), displayName: '改', role: 'inquiry-user' };
    assert.deepEqual(wrongFields(await client.call(updateAccount, { ...change, groupIds: [] }, { version: 1 })), [
      'groupIds required',
    ]);
    const free = await enter(admin);
    assert.equal(field((await free.call(readAccounts, {})).body, 'total'), 5);
    const taken = await free.call(updateAccount, { ...change, groupIds: [] }, { version: 1 });
    assert.deepEqual(wrongFields(taken), ['groupIds not-offered'], 'who is in none takes none');
  });

  test('SUP-14 the mail goes out again, the older link ends, and not to who has a password', async () => {
    const { fixture, ids, enter } = await openCompany(open);
    await using _ = fixture;
    const client = await enter(admin);
    const accountId = String(field((await client.call(addAccount, added)).body, 'id'));
    await fixture.clock.move(1);
    assert.equal((await client.call(resendAccountNotice, { accountId })).status, 202);
    const [newer = '', older = ''] = await mailedTokens(fixture, portal);
    const redeem = (token: string) => fixture.client(portal).call(setPassword, { token, password: 'Correct.Horse_9' });
    assert.equal(codeOf(await redeem(older)), 'link-superseded');
    assert.equal((await redeem(newer)).status, 204);
    assert.equal(codeOf(await client.call(resendAccountNotice, { accountId })), 'action-closed');
    assert.equal(codeOf(await client.call(resendAccountNotice, { accountId: ids.stranger })), 'not-found');
    const tries = async (id: string) =>
      Promise.all(Array.from({ length: 10 }, () => client.call(resendAccountNotice, { accountId: id })));
    const closed = await tries(accountId);
    assert.ok(
      closed.every((reply) => codeOf(reply) === 'action-closed'),
      'what is refused counts nothing',
    );
    const another = { ...added, mailAddress: 'another@company.example' };
    const waiting = String(field((await client.call(addAccount, another)).body, 'id'));
    const replies = await tries(waiting);
    assert.equal(replies.filter(({ status }) => status === 202).length, 5);
    assert.equal(replies.filter((reply) => codeOf(reply) === 'rate-limited').length, 5);
  });
});
