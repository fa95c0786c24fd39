import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { readAccounts, updateAccount } from '@madoguchi/sdk/account/accounts.endpoints.js';
import {
  createProject,
  readCustomerCompanies,
  readProjects,
  updateProject,
} from '@madoguchi/sdk/account/projects.endpoints.js';
import { addCompany } from '../identity/account.ts';
import { field, onEachDatabase, openFixture, type OpenDatabase } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';
import {
  codeOf,
  contextOf,
  itemsOf,
  portal,
  projectOf,
  supportContract,
  wrongFields,
} from './account-fixture.suite.ts';

const operator = { asOperator: true } as const;

async function openCompany(open: OpenDatabase) {
  const fixture = await openFixture(open, { configurations: [presets.support] });
  const companyId = await addCompany(fixture.database.kysely, contextOf(fixture), '青空電機産業株式会社');
  const person = (identifier: string) => fixture.account({ portal, identifier, companyId });
  const ids = { hanako: await person('hanako@aozora.example'), jiro: await person('jiro@aozora.example') };
  const contracts = [await supportContract(fixture, companyId), await supportContract(fixture, companyId)] as const;
  const draft = {
    projectName: '社内ネットワーク案件',
    groupName: '情シスグループ',
    mailAddresses: ['hanako@aozora.example'],
    contractNumbers: [contracts[0].number],
  };
  return { fixture, ids, contracts, draft, client: fixture.client(portal) };
}

onEachDatabase('projects with their groups', (open) => {
  test('SUP-04 OPS-04 a group that grew beyond 100 can still be edited; one that is set up has 100 at most', async () => {
    const { fixture, client, draft } = await openCompany(open);
    await using _ = fixture;
    const mailAddresses = Array.from({ length: 101 }, (_one, index) => `m${index}@aozora.example`);
    const accountIds: string[] = [];
    for (const identifier of mailAddresses) accountIds.push(await fixture.account({ portal, identifier }));
    const projectId = await projectOf(fixture, accountIds, []);
    const input = { ...draft, mailAddresses, projectId };
    const changed = await client.call(updateProject, input, { ...operator, version: 1 });
    assert.equal(changed.status, 200, changed.text);
    assert.equal(itemsOf({ ...changed, body: { items: field(changed.body, 'members') } }).length, 101);
    const made = await client.call(
      createProject,
      { ...draft, projectName: '別', groupName: '別', mailAddresses },
      operator,
    );
    assert.equal(made.status, 400);
  });

  test('OPS-04 a project is set up without an application, by names that no other has', async () => {
    const { fixture, client, draft } = await openCompany(open);
    await using _ = fixture;
    const made = await client.call(createProject, draft, operator);
    assert.equal(made.status, 201, made.text);
    assert.equal(field(made.body, 'members.0.onlyGroup'), true);
    assert.deepEqual(wrongFields(await client.call(createProject, draft, operator)), [
      'projectName already-used',
      'groupName already-used',
    ]);
    await projectOf(fixture, [], []);
    const found = await client.call(readProjects, { search: 'ネットワーク' }, operator);
    assert.deepEqual([field(found.body, 'total'), field(found.body, 'items.0.groupName')], [1, draft.groupName]);
    const recipients = await fixture.database.kysely.selectFrom('outbox').select('recipient').execute();
    assert.deepEqual(
      recipients.map(({ recipient }) => recipient),
      ['hanako@aozora.example'],
    );
  });

  test('OPS-04 two of one name at once make one', async () => {
    const { fixture, client, draft } = await openCompany(open);
    await using _ = fixture;
    const replies = await Promise.all(Array.from({ length: 10 }, () => client.call(createProject, draft, operator)));
    assert.equal(replies.filter(({ status }) => status === 201).length, 1);
    assert.ok(replies.every(({ status }) => status === 201 || status === 400));
  });

  test('OPS-04 members and contracts change later, new members are mailed, and of two edits of one version one wins', async () => {
    const { fixture, client, draft, contracts } = await openCompany(open);
    await using _ = fixture;
    const projectId = String(field((await client.call(createProject, draft, operator)).body, 'id'));
    await fixture.database.kysely.deleteFrom('outbox').execute();
    const input = {
      ...draft,
      projectId,
      mailAddresses: ['jiro@aozora.example'],
      contractNumbers: contracts.map(({ number }) => number),
    };
    const changed = await client.call(updateProject, input, { ...operator, version: 1 });
    assert.deepEqual(
      [field(changed.body, 'members.0.identifier'), field(changed.body, 'version')],
      ['jiro@aozora.example', 2],
    );
    const after = field(changed.body, 'contracts');
    assert.equal(Array.isArray(after) && after.length, 2);
    const recipients = await fixture.database.kysely.selectFrom('outbox').select('recipient').execute();
    assert.deepEqual(
      recipients.map(({ recipient }) => recipient),
      ['jiro@aozora.example'],
    );
    const late = await client.call(updateProject, { ...input, projectName: '別名' }, { ...operator, version: 1 });
    assert.deepEqual([codeOf(late), field(late.body, 'current.version')], ['version-conflict', 2]);
    const empty = { ...input, mailAddresses: [], contractNumbers: [] };
    const emptied = await client.call(updateProject, empty, { ...operator, version: 2 });
    assert.deepEqual(field(emptied.body, 'members'), []);
  });

  test('SUP-14 OPS-04 an administrator’s and the vendor’s edits of one membership do not undo each other unseen', async () => {
    const { fixture, client, ids } = await openCompany(open);
    await using _ = fixture;
    const [net, shop] = [await projectOf(fixture, [ids.hanako, ids.jiro]), await projectOf(fixture, [ids.hanako])];
    const hanako = await signedIn(fixture, 'hanako@aozora.example', portal);
    const change = { accountId: ids.jiro, displayName: '次郎', role: 'inquiry-user' };
    const { body } = await hanako.call(readAccounts, { search: 'jiro' });
    const version = Number(field(body, 'items.0.version'));
    const projects = await client.call(readProjects, {}, operator);
    const row = itemsOf(projects).find((one) => field(one, 'id') === shop);
    const draft = {
      projectId: shop,
      projectName: String(field(row, 'projectName')),
      groupName: String(field(row, 'groupName')),
      mailAddresses: ['hanako@aozora.example', 'jiro@aozora.example'],
      contractNumbers: [],
    };
    assert.equal((await client.call(updateProject, draft, { ...operator, version: 1 })).status, 200);
    const late = await hanako.call(updateAccount, { ...change, groupIds: [net] }, { version });
    assert.equal(codeOf(late), 'version-conflict');
    const now = Number(field(late.body, 'current.version'));
    assert.equal((await hanako.call(updateAccount, { ...change, groupIds: [net] }, { version: now })).status, 200);
    assert.equal(codeOf(await client.call(updateProject, draft, { ...operator, version: 2 })), 'version-conflict');
  });

  test('OPS-04 companies are found by name in any width and by number, with their contracts', async () => {
    const { fixture, client, contracts } = await openCompany(open);
    await using _ = fixture;
    for (let i = 0; i < 25; i++) await addCompany(fixture.database.kysely, contextOf(fixture), `会社 ${i}`);
    const find = async (search: string) => {
      const { body } = await client.call(readCustomerCompanies, { search }, operator);
      return [field(body, 'total'), field(body, 'items.0.name'), field(body, 'items.0.accounts')];
    };
    assert.deepEqual(await find('青空'), [1, '青空電機産業株式会社', 2]);
    assert.deepEqual(await find(contracts[1].number.toLowerCase()), [1, '青空電機産業株式会社', 2]);
    const first = await client.call(readCustomerCompanies, { search: '会社 ' }, operator);
    const second = await client.call(
      readCustomerCompanies,
      { search: '会社 ', cursor: field(first.body, 'next') },
      operator,
    );
    const names = [first, second].flatMap((part) => itemsOf(part).map((one) => field(one, 'name')));
    assert.deepEqual([names.length, new Set(names).size], [26, 26]);
  });
});
