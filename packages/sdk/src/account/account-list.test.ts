import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { support } from '../portal/presets/support.preset.ts';
import { follow, json, portalAt, problem, replyServer, routes, type Reply } from '../portal/reply-server.suite.ts';
import { createAccountList, type AccountList, type AccountListState } from './account-list.ts';
import { anAccount, sessionOf } from './account.suite.ts';

const hanako = anAccount('hanako', { self: true, role: 'user-administrator' });
const jiro = anAccount('jiro');
const saburo = anAccount('saburo', { role: 'contract-manager', state: 'waiting' });
const page = { items: [saburo, jiro, hanako], total: 3, givable: [] };

const one = {
  name: 'createAccountList',
  make: (portal) => createAccountList(portal),
  reads: { route: 'POST /account-search', reply: json(200, page), becomes: 'ready' },
  verbs: {
    ask: ({ ask }) => ask('jiro', 'disable'),
    back: ({ back }) => back('jiro'),
    send: ({ ask, send }) => {
      ask('jiro', 'disable');
      return send('jiro');
    },
    put: ({ put }) => put(anAccount('shiro')),
    narrow: ({ narrow }) => narrow({ search: '次郎' }),
    more: ({ more }) => more(),
    retry: ({ retry }) => retry(),
  },
  routes: { 'PUT /accounts/jiro/disabled': json(200, { ...jiro, state: 'suspended', version: 2 }) },
} satisfies ControllerCase<AccountListState, AccountList>;
controllerSuite<AccountListState, AccountList>(one);
readingSuite<AccountListState, AccountList>(one);

async function opened(t: TestContext, table: Readonly<Record<string, Reply>>, role = 'user-administrator') {
  const server = await replyServer(t, routes({ 'POST /account-search': json(200, page), ...table }));
  const portal = portalAt(server.url, { configuration: support, retries: 0 });
  portal.session.adopt(sessionOf(role));
  const list = createAccountList(portal);
  await follow(list).until(({ type }) => type === 'ready');
  return { server, list };
}
const row = ({ state }: AccountList, id: string) =>
  'part' in state ? state.part.items.find(({ item }) => item.id === id) : undefined;
const workOf = (list: AccountList, id: string): string => {
  const work = row(list, id)?.work;
  return work?.type === 'failed' ? `failed ${work.error.code}` : (work?.type ?? 'absent');
};

describe('SUP-14 the accounts of a company', () => {
  it('SUP-14 asks before somebody is disabled, and shows what became of it', async (t) => {
    const { server, list } = await opened(t, one.routes);
    list.ask('jiro', 'disable');
    assert.equal(workOf(list, 'jiro'), 'confirming');
    assert.equal(server.requests.length, 1, 'nothing is sent before');
    await list.send('jiro');
    assert.equal(row(list, 'jiro')?.item.state, 'suspended');
    assert.deepEqual(row(list, 'jiro')?.work, { type: 'done', act: 'disable' });
    assert.equal(server.requests[1]?.headers['if-match'], '"1"');
  });

  it('SUP-14 says at once of oneself, and of a type that one cannot give, that it cannot be done', async (t) => {
    const { server, list } = await opened(t, {}, 'inquiry-administrator');
    list.ask('hanako', 'disable');
    assert.equal(workOf(list, 'hanako'), 'failed own-account');
    list.ask('saburo', 'resend');
    assert.equal(workOf(list, 'saburo'), 'failed forbidden');
    await list.send('saburo');
    assert.equal(server.requests.length, 1);
  });

  it('SUP-14 goes on with what somebody else made of it: done where that was it, else another try is about that', async (t) => {
    const renamed = { ...jiro, displayName: '次郎', version: 2 };
    const replies = [
      problem(412, 'version-conflict', { current: renamed }),
      problem(412, 'version-conflict', { current: { ...renamed, state: 'suspended', version: 3 } }),
    ];
    const { server, list } = await opened(t, {
      'PUT /accounts/jiro/disabled': (response, request) => replies.shift()?.(response, request),
    });
    list.ask('jiro', 'disable');
    await list.send('jiro');
    assert.equal(workOf(list, 'jiro'), 'failed version-conflict');
    assert.equal(row(list, 'jiro')?.item.displayName, '次郎');
    await list.send('jiro');
    assert.equal(server.requests.at(-1)?.headers['if-match'], '"2"');
    assert.equal(workOf(list, 'jiro'), 'done');
  });

  it('SUP-14 sends the mail again under one key until it is answered', async (t) => {
    let isBroken = true;
    const { server, list } = await opened(t, {
      'POST /accounts/saburo/notice': (response, request) => {
        if (isBroken) response.destroy();
        else json(202, undefined)(response, request);
      },
    });
    list.ask('saburo', 'resend');
    await list.send('saburo');
    assert.equal(workOf(list, 'saburo'), 'failed network');
    isBroken = false;
    await list.send('saburo');
    assert.equal(workOf(list, 'saburo'), 'done');
    const [, first, second] = server.requests.map(({ headers }) => headers['idempotency-key']);
    assert.equal(first, second);
  });

  it('SUP-14 narrows by words, state and type, and takes in whoever was added first', async (t) => {
    const { server, list } = await opened(t, {});
    await list.narrow({ search: ' 次郎 ', state: 'waiting', role: 'inquiry-user' });
    const { path, body } = server.requests[1] ?? assert.fail();
    assert.equal(path.split('?').length, 1, 'no name in the address');
    assert.deepEqual(JSON.parse(body), { search: '次郎', state: 'waiting', role: 'inquiry-user' });
    list.put(anAccount('shiro'));
    assert.equal(list.state.type === 'ready' && list.state.part.total, 4);
    list.put({ ...jiro, displayName: '改' });
    assert.equal(row(list, 'jiro')?.item.displayName, '改');
    assert.equal(list.state.type === 'ready' && list.state.part.total, 4);
  });

  it('SUP-14 takes somebody away whom nobody finds any more', async (t) => {
    let isGone = false;
    const { list } = await opened(t, {
      'POST /account-search': (response, request) =>
        json(200, isGone ? { ...page, items: [hanako], total: 1 } : page)(response, request),
      'PUT /accounts/jiro/disabled': (response, request) => {
        isGone = true;
        problem(404, 'not-found')(response, request);
      },
    });
    list.ask('jiro', 'disable');
    await list.send('jiro');
    assert.equal(workOf(list, 'jiro'), 'absent');
  });
});
