import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { applyForAccess, readAccessApplications } from '@madoguchi/sdk/account/access-applications.endpoints.js';
import {
  acceptAccessApplication,
  acceptAccountApplication,
  readAccountApplications,
  readRequestedAccess,
  refuseAccessApplication,
  refuseAccountApplication,
} from '@madoguchi/sdk/account/account-work.endpoints.js';
import { readCustomerCompanies } from '@madoguchi/sdk/account/projects.endpoints.js';
import { applyForAccount } from '@madoguchi/sdk/identity/account-application.endpoints.js';
import { setPassword } from '@madoguchi/sdk/identity/password-link.endpoints.js';
import { hour } from '@madoguchi/sdk/portal/time.js';
import { addCompany } from '../identity/account.ts';
import { field, onEachDatabase, openFixture, type Fixture, type OpenDatabase } from '../portal/fixture.suite.ts';
import { newestToken, signedIn } from '../portal/samples.suite.ts';
import { visible } from '../portal/visible.ts';
import {
  accessApplication,
  accountApplication,
  codeOf,
  contextOf,
  itemsOf,
  portal,
  projectOf,
  supportContract,
  wrongFields,
} from './account-fixture.suite.ts';

const application = {
  companyName: '青空電機産業 株式会社',
  displayName: '武藤 灯',
  mailAddress: 'akari@aozora.example',
  role: 'inquiry-user',
  functions: ['inquiries'],
  locale: 'ja',
};
const operator = { asOperator: true } as const;
const openSupport = (open: OpenDatabase) => openFixture(open, { configurations: [presets.support] });

interface Mail {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}

const tellsOfArrival = ({ subject }: Mail): boolean => /受け付けました|We received/.test(subject);

/** What was mailed besides that an application has come. */
const mails = async (fixture: Fixture) => (await allMails(fixture)).filter((mail) => !tellsOfArrival(mail));
const arrivals = async (fixture: Fixture) => (await allMails(fixture)).filter(tellsOfArrival);

async function allMails({ database }: Fixture): Promise<readonly Mail[]> {
  return database.kysely
    .selectFrom('outbox')
    .select(['recipient', 'subject', 'body'])
    .where('state', '!=', 'decoy')
    .orderBy('recipient')
    .execute();
}

async function openCompany(open: OpenDatabase) {
  const fixture = await openSupport(open);
  const companyId = await addCompany(fixture.database.kysely, contextOf(fixture), '青空電機産業株式会社');
  const hanako = await fixture.account({
    portal,
    identifier: 'hanako@aozora.example',
    displayName: '花子',
    companyId,
  });
  const contract = await supportContract(fixture, companyId);
  const client = fixture.client(portal);
  return { fixture, companyId, hanako, contract, client };
}

onEachDatabase('applications for accounts', (open) => {
  test('SUP-01 whether an address has an account changes neither the answer nor what is written', async () => {
    await using fixture = await openSupport(open);
    await fixture.account({ portal, identifier: application.mailAddress });
    const client = fixture.client(portal);
    const seen: unknown[] = [];
    for (const mailAddress of [application.mailAddress, 'nobody@aozora.example']) {
      const { status, text, headers } = await client.call(applyForAccount, { ...application, mailAddress });
      const names = [...headers.keys()];
      const rows = await fixture.database.kysely.selectFrom('account_application').selectAll().execute();
      seen.push({ status, text, names, rows: rows.length });
      await fixture.database.kysely.deleteFrom('account_application').execute();
    }
    assert.deepEqual(seen[0], seen[1]);
    const told = await arrivals(fixture);
    assert.deepEqual(
      told.map(({ recipient }) => recipient),
      [application.mailAddress, 'nobody@aozora.example'],
    );
    for (const { body } of told)
      for (const typed of ['青空', '武藤', '@aozora.example'])
        assert.ok(!body.includes(typed), 'nobody writes to others in the portal’s name');
  });

  test('SUP-01 at most 5 an hour are kept for one address, and 100 from one client', async () => {
    await using fixture = await openSupport(open);
    const client = fixture.client(portal, { clientAddress: '192.0.2.1' });
    const apply = (mailAddress: string, by = client) => by.call(applyForAccount, { ...application, mailAddress });
    const replies = await Promise.all(Array.from({ length: 8 }, () => apply(application.mailAddress)));
    assert.equal(replies.filter(({ status }) => status === 202).length, 5);
    assert.equal((await arrivals(fixture)).length, 5, 'nobody fills the mailbox of others');
    const other = fixture.client(portal, { clientAddress: '192.0.2.2' });
    assert.equal(codeOf(await apply('ＡＫＡＲＩ@aozora.example', other)), 'rate-limited');
    const many = await Promise.all(Array.from({ length: 100 }, (_, index) => apply(`a${index}@aozora.example`)));
    assert.equal(many.filter(({ status }) => status === 202).length, 92);
    await fixture.clock.move(hour);
    assert.equal((await apply(application.mailAddress)).status, 202);
  });

  test('SUP-01 what cannot be applied for is told at its field', async () => {
    await using fixture = await openSupport(open);
    const client = fixture.client(portal);
    const apply = async (more: object) => wrongFields(await client.call(applyForAccount, { ...application, ...more }));
    assert.deepEqual(await apply({ functions: ['documents'] }), ['functions not-for-type']);
    assert.deepEqual(await apply({ role: 'vendor' }), ['role not-offered']);
    assert.deepEqual(await apply({ locale: 'fr' }), ['locale not-offered']);
    const project = {
      projectName: '案件',
      groupName: 'グループ',
      mailAddresses: ['x'],
      contractNumbers: ['ABC1234567', 'x'],
    };
    assert.deepEqual(await apply({ project }), [
      'project.mailAddresses.0 not-an-address',
      'project.contractNumbers.1 not-a-contract-number',
    ]);
  });

  test('SUP-01 OPS-04 the vendor makes the account in its company, and the person sets a password and signs in', async () => {
    const { fixture, companyId, client } = await openCompany(open);
    await using _ = fixture;
    assert.equal((await client.call(applyForAccount, application)).status, 202);
    const [waiting] = itemsOf(await client.call(readAccountApplications, { state: 'received' }, operator));
    const [arrival] = await arrivals(fixture);
    assert.ok(arrival?.body.includes(`申請番号: ${String(field(waiting, 'id'))}`));
    assert.deepEqual(field(waiting, 'companies'), [{ id: companyId, name: '青空電機産業株式会社' }]);
    assert.deepEqual([field(waiting, 'hasAccount'), field(waiting, 'functions')], [false, ['inquiries']]);
    const input = { accountApplicationId: field(waiting, 'id'), companyId, role: 'inquiry-user', projectIds: [] };
    const done = await client.call(acceptAccountApplication, input, { ...operator, version: 1 });
    assert.equal(done.status, 200, done.text);
    assert.deepEqual([field(done.body, 'state'), field(done.body, 'hasAccount')], ['done', true]);
    const [mail] = await mails(fixture);
    assert.deepEqual(
      [mail?.recipient, mail?.subject],
      [application.mailAddress, '[Customer Service Portal]新規アカウント登録通知'],
    );
    const token = await newestToken(fixture, portal);
    await client.call(setPassword, { token, password: 'Correct.Horse_9' });
    const person = await signedIn(fixture, application.mailAddress, portal);
    assert.notEqual(person.cookie, '');
    assert.deepEqual(itemsOf(await client.call(readAccountApplications, { state: 'received' }, operator)), []);
  });

  test('SUP-03 SUP-04 who applied with access control is in their groups from the first, and never sees more', async () => {
    const { fixture, companyId, hanako, contract, client } = await openCompany(open);
    await using _ = fixture;
    const kept = await supportContract(fixture, companyId);
    const project = {
      projectName: '社内ネットワーク案件',
      groupName: '情シスグループ',
      mailAddresses: [application.mailAddress, 'hanako@aozora.example'],
      contractNumbers: [contract.number],
    };
    const accountApplicationId = await accountApplication(fixture, { mailAddress: application.mailAddress, project });
    const other = await projectOf(fixture, [], []);
    const input = { accountApplicationId, companyId, role: 'inquiry-user', projectIds: [other] };
    const accept = (more: object) =>
      client.call(acceptAccountApplication, { ...input, ...more }, { ...operator, version: 1 });
    const unknown = { ...project, mailAddresses: ['nobody@aozora.example'], contractNumbers: ['ZZZ9999999'] };
    assert.deepEqual(wrongFields(await accept({ project: unknown })), [
      'project.mailAddresses.0 unknown',
      'project.contractNumbers.0 unknown',
    ]);
    assert.deepEqual(wrongFields(await accept({ projectIds: ['absent'] })), ['projectIds unknown']);
    assert.equal((await mails(fixture)).length, 0, 'a refusal leaves nothing');
    assert.equal((await accept({ project })).status, 200);
    const subjects = (await mails(fixture)).map(({ recipient, subject }) => `${recipient} ${subject.split(']')[1]}`);
    assert.deepEqual(subjects.toSorted(), [
      'akari@aozora.example 新規アカウント登録通知',
      'akari@aozora.example 設定完了通知',
      'hanako@aozora.example 設定完了通知',
    ]);
    const { id } = await fixture.database.kysely
      .selectFrom('account')
      .select('id')
      .where('identifier', '=', application.mailAddress)
      .executeTakeFirstOrThrow();
    for (const person of [id, hanako])
      assert.deepEqual(await contractsSeenBy(fixture, person, companyId), [contract.id]);
    assert.ok(kept.id !== contract.id);
  });

  test('SUP-03 SUP-04 a project that names only colleagues has the applicant too; none at all is said in so many words', async () => {
    const { fixture, companyId, hanako, contract, client } = await openCompany(open);
    await using _ = fixture;
    const kept = await supportContract(fixture, companyId);
    const project = {
      projectName: '社内ネットワーク案件',
      groupName: '情シスグループ',
      mailAddresses: ['hanako@aozora.example'],
      contractNumbers: [contract.number],
    };
    const accept = async (mailAddress: string, more: object) => {
      const accountApplicationId = await accountApplication(fixture, { mailAddress, project });
      const input = { accountApplicationId, companyId, role: 'inquiry-user', projectIds: [], ...more };
      return client.call(acceptAccountApplication, input, { ...operator, version: 1 });
    };
    const accountOf = async (mailAddress: string) => {
      const accounts = fixture.database.kysely.selectFrom('account').select('id');
      const { id } = await accounts.where('identifier', '=', mailAddress).executeTakeFirstOrThrow();
      return id;
    };
    assert.equal((await accept(application.mailAddress, { project })).status, 200);
    for (const person of [await accountOf(application.mailAddress), hanako])
      assert.deepEqual(await contractsSeenBy(fixture, person, companyId), [contract.id]);
    const second = 'second@aozora.example';
    for (const more of [{}, { withoutAccessControl: false }])
      assert.deepEqual(wrongFields(await accept(second, more)), ['project required']);
    assert.equal((await accept(second, { withoutAccessControl: true })).status, 200);
    assert.deepEqual(
      (await contractsSeenBy(fixture, await accountOf(second), companyId)).toSorted(),
      [contract.id, kept.id].toSorted(),
    );
  });

  test('OPS-04 a company is one there is or a new one, an address has one account, a type is the portal’s', async () => {
    const { fixture, companyId, client } = await openCompany(open);
    await using _ = fixture;
    const { kysely } = fixture.database;
    const accept = async (mailAddress: string, more: object) =>
      client.call(
        acceptAccountApplication,
        {
          accountApplicationId: await accountApplication(fixture, { mailAddress }),
          role: 'inquiry-user',
          projectIds: [],
          ...more,
        },
        { ...operator, version: 1 },
      );
    await kysely.insertInto('company').values({ id: 'foreign', portal_id: 'license', name: '別' }).execute();
    for (const id of ['foreign', 'absent'])
      assert.deepEqual(wrongFields(await accept('a@b.example', { companyId: id })), ['companyId unknown']);
    assert.deepEqual(wrongFields(await accept('a@b.example', {})), ['companyName required']);
    assert.deepEqual(wrongFields(await accept('a@b.example', { companyName: '青空電機産業株式会社' })), [
      'companyName already-used',
    ]);
    assert.deepEqual(wrongFields(await accept('a@b.example', { companyId, role: 'vendor' })), ['role not-offered']);
    assert.equal(codeOf(await accept('hanako@aozora.example', { companyId })), 'account-exists');
    assert.equal((await accept('a@b.example', { companyName: '株式会社新規' })).status, 200);
    const companies = itemsOf(await client.call(readCustomerCompanies, { search: '新規' }, operator));
    assert.deepEqual([companies.length, field(companies[0], 'accounts')], [1, 1]);
  });

  test('OPS-04 of 20 who settle one application at once one does; the others are shown what it became', async () => {
    const { fixture, companyId, client } = await openCompany(open);
    await using _ = fixture;
    const accountApplicationId = await accountApplication(fixture, { mailAddress: application.mailAddress });
    const input = { accountApplicationId, companyId, role: 'inquiry-user', projectIds: [], note: 'お断り' };
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_one, index) =>
        client.call(index % 2 === 0 ? acceptAccountApplication : refuseAccountApplication, input, {
          ...operator,
          version: 1,
        }),
      ),
    );
    const [done, ...others] = replies.filter(({ status }) => status === 200);
    assert.equal(others.length, 0);
    for (const reply of replies.filter((one) => one !== done)) {
      assert.equal(codeOf(reply), 'version-conflict');
      assert.equal(field(reply.body, 'current.state'), field(done?.body, 'state'));
    }
    assert.equal((await mails(fixture)).length, 1);
    const again = await client.call(refuseAccountApplication, input, { ...operator, version: 2 });
    assert.equal(codeOf(again), 'not-in-this-state');
  });

  test('OPS-04 a refusal is mailed with its reason, in the applicant’s language', async () => {
    const { fixture, client } = await openCompany(open);
    await using _ = fixture;
    await client.call(applyForAccount, { ...application, locale: 'en' });
    const [waiting] = itemsOf(await client.call(readAccountApplications, {}, operator));
    const input = { accountApplicationId: field(waiting, 'id'), note: 'We know of no contract.' };
    const refused = await client.call(refuseAccountApplication, input, { ...operator, version: 1 });
    assert.deepEqual([field(refused.body, 'state'), field(refused.body, 'note')], ['refused', input.note]);
    const [mail] = await mails(fixture);
    assert.equal(mail?.subject, '[Customer Service Portal] Your application for an account');
    assert.ok(mail?.body.includes(input.note));
  });
});

/** The maintenance contracts that an account sees, by the filter that everything of the portal hangs on. */
async function contractsSeenBy(
  { database, ports }: Fixture,
  id: string,
  companyId: string,
): Promise<readonly string[]> {
  const rows = await database.kysely
    .selectFrom('maintenance_contract')
    .select('id')
    .where(
      visible.maintenanceContract({
        portal: ports.portals[0] ?? assert.fail(),
        actor: {
          type: 'customer',
          account: { id, identifier: '', displayName: '', companyId, companyName: null, roles: [], may: [] },
          session: { id: 's', startedAt: 0, lastActiveAt: 0, method: 'password' },
          gates: [],
        },
      }),
    )
    .execute();
  return rows.map((row) => row.id);
}

onEachDatabase('applications for access control', (open) => {
  const project = (number: string) => ({
    projectName: '社内ネットワーク案件',
    groupName: '情シスグループ',
    mailAddresses: ['hanako@aozora.example', 'nobody@aozora.example'],
    contractNumbers: [number, 'ZZZ9999999'],
  });

  test('SUP-04 an application tells nothing of addresses and numbers; the vendor is told, corrects it and sets it up', async () => {
    const { fixture, companyId, hanako, contract, client } = await openCompany(open);
    await using _ = fixture;
    const person = await signedIn(fixture, 'hanako@aozora.example', portal);
    const asked = project(contract.number);
    const made = await person.call(applyForAccess, asked);
    assert.equal(made.status, 201, made.text);
    assert.deepEqual(field(made.body, 'project'), asked);
    const [arrival, ...more] = await arrivals(fixture);
    assert.deepEqual([arrival?.recipient, more.length], ['hanako@aozora.example', 0]);
    assert.match(arrival?.subject ?? '', /アクセス制御申請を受け付けました/);
    for (const part of ['花子 様', `申請番号: ${String(field(made.body, 'id'))}`, '案件名: 社内ネットワーク案件'])
      assert.ok(arrival?.body.includes(part), part);
    assert.ok(!arrival?.body.includes('nobody@aozora.example'));
    const [waiting] = itemsOf(await client.call(readRequestedAccess, { state: 'received' }, operator));
    assert.deepEqual(field(waiting, 'unknown'), {
      mailAddresses: ['nobody@aozora.example'],
      contractNumbers: ['ZZZ9999999'],
    });
    assert.equal(field(waiting, 'applicant.companyName'), '青空電機産業株式会社');
    const accessApplicationId = field(made.body, 'id');
    const accept = (input: object) =>
      client.call(acceptAccessApplication, { accessApplicationId, ...input }, { ...operator, version: 1 });
    assert.deepEqual(wrongFields(await accept(asked)), ['mailAddresses.1 unknown', 'contractNumbers.1 unknown']);
    const corrected = { ...asked, mailAddresses: asked.mailAddresses.slice(0, 1), contractNumbers: [contract.number] };
    assert.equal((await accept(corrected)).status, 200);
    assert.deepEqual(await contractsSeenBy(fixture, hanako, companyId), [contract.id]);
    const [mail, ...others] = await mails(fixture);
    assert.equal(others.length, 0, 'the applicant, who is a member, gets one');
    assert.deepEqual(
      [mail?.recipient, mail?.subject],
      ['hanako@aozora.example', '[Customer Service Portal]設定完了通知'],
    );
    assert.ok(mail?.body.includes('案件名: 社内ネットワーク案件'));
    const [own] = itemsOf(await person.call(readAccessApplications, {}));
    assert.equal(field(own, 'state'), 'done');
  });

  test('SUP-04 OPS-04 the trail says of an acceptance what was settled and what was made', async () => {
    const { fixture, companyId, contract, client } = await openCompany(open);
    await using _ = fixture;
    const subjects = async (operation: string) =>
      (await fixture.database.kysely.selectFrom('audit').select('subject').where('operation', '=', operation).execute())
        .map(({ subject }) => subject.replace(/:.*/, ''))
        .toSorted();
    const accountApplicationId = await accountApplication(fixture);
    const project = {
      projectName: '案件',
      groupName: 'グループ',
      mailAddresses: ['hanako@aozora.example'],
      contractNumbers: [contract.number],
    };
    const input = { accountApplicationId, companyId, role: 'inquiry-user', projectIds: [], project };
    const accepted = await client.call(acceptAccountApplication, input, { ...operator, version: 1 });
    assert.equal(accepted.status, 200, accepted.text);
    assert.deepEqual(await subjects('acceptAccountApplication'), ['account', 'account-application', 'project']);
    const accessApplicationId = await accessApplication(fixture, 'hanako@aozora.example');
    const asked = { ...project, projectName: '別', groupName: '別の' };
    const set = await client.call(
      acceptAccessApplication,
      { accessApplicationId, ...asked },
      { ...operator, version: 1 },
    );
    assert.equal(set.status, 200, set.text);
    assert.deepEqual(await subjects('acceptAccessApplication'), ['access-application', 'project']);
  });

  test('SUP-04 an account applies a hundred times an hour at most', async () => {
    const { fixture, contract } = await openCompany(open);
    await using _ = fixture;
    const person = await signedIn(fixture, 'hanako@aozora.example', portal);
    const apply = () => person.call(applyForAccess, project(contract.number));
    for (let i = 0; i < 100; i++) assert.equal((await apply()).status, 201);
    assert.equal(codeOf(await apply()), 'rate-limited');
  });

  test('SUP-04 somebody else’s applications are not shown, and a refusal is mailed with its reason', async () => {
    const { fixture, companyId, contract, client } = await openCompany(open);
    await using _ = fixture;
    await fixture.account({ portal, identifier: 'jiro@aozora.example', companyId });
    const person = await signedIn(fixture, 'hanako@aozora.example', portal);
    const made = await person.call(applyForAccess, project(contract.number));
    const jiro = await signedIn(fixture, 'jiro@aozora.example', portal);
    assert.deepEqual(itemsOf(await jiro.call(readAccessApplications, {})), []);
    const input = { accessApplicationId: field(made.body, 'id'), note: '契約番号が違います。' };
    assert.equal((await client.call(refuseAccessApplication, input, { ...operator, version: 1 })).status, 200);
    const [own] = itemsOf(await person.call(readAccessApplications, {}));
    assert.deepEqual([field(own, 'state'), field(own, 'note')], ['refused', input.note]);
    assert.ok((await mails(fixture))[0]?.body.includes(input.note));
  });

  test('OPS-04 of 10 who set one application up at once one does', async () => {
    const { fixture, contract, client } = await openCompany(open);
    await using _ = fixture;
    const person = await signedIn(fixture, 'hanako@aozora.example', portal);
    const asked = {
      ...project(contract.number),
      mailAddresses: ['hanako@aozora.example'],
      contractNumbers: [contract.number],
    };
    const made = await person.call(applyForAccess, asked);
    const input = { accessApplicationId: field(made.body, 'id'), ...asked };
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => client.call(acceptAccessApplication, input, { ...operator, version: 1 })),
    );
    assert.equal(replies.filter(({ status }) => status === 200).length, 1);
    assert.equal(replies.filter((reply) => codeOf(reply) === 'version-conflict').length, 9);
    assert.equal((await fixture.database.kysely.selectFrom('project').select('id').execute()).length, 1);
  });
});
