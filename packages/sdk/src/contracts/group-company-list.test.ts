import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import {
  follow,
  held,
  json,
  replyServer,
  portalAt,
  problem,
  routes,
  type Reply,
} from '../portal/reply-server.suite.ts';
import { license } from '../portal/presets/license.preset.ts';
import { createGroupCompanyList, type GroupCompanyList, type GroupCompanyListState } from './group-company-list.ts';

const company = (id: string, name: string) => ({ id, name, corporateNumber: '1234567890123', address: '名古屋市' });
const answer = { items: [company('1', '東海運輸'), company('2', '東海化成')], total: 2, role: 'owner' };
const read = 'GET /contracts/c/group-companies';
const remove = 'DELETE /contracts/c/group-companies/1';

const one = {
  name: 'createGroupCompanyList',
  make: (portal) => createGroupCompanyList(portal, { contractId: 'c' }),
  reads: { route: read, reply: json(200, answer), becomes: 'ready' },
  verbs: {
    put: ({ put }) => put(company('3', 'あ')),
    ask: ({ ask }) => ask('1', 'remove'),
    back: ({ back }) => back('1'),
    send: ({ ask, send }) => {
      ask('1', 'remove');
      return send('1');
    },
    more: ({ more }) => more(),
    retry: ({ retry }) => retry(),
  },
  routes: { [remove]: json(204, undefined) },
} as const satisfies ControllerCase<GroupCompanyListState, GroupCompanyList>;
controllerSuite<GroupCompanyListState, GroupCompanyList>(one);
readingSuite<GroupCompanyListState, GroupCompanyList>(one);

describe('LIC-13 the group companies of a contract', () => {
  const opened = async (t: Parameters<typeof replyServer>[0], removed: Reply, role = 'owner') => {
    const server = await replyServer(t, routes({ [read]: json(200, { ...answer, role }), [remove]: removed }));
    const portal = portalAt(server.url, { configuration: license, retries: 0 });
    const list = createGroupCompanyList(portal, { contractId: 'c' });
    await follow(list).until(({ type }) => type === 'ready');
    return { server, list };
  };
  /** A company is removed that is not found, and the list is read again. */
  const reread = async (t: Parameters<typeof replyServer>[0], again: Reply) => {
    const server = await replyServer(t, json(200, answer), problem(404, 'not-found'), again);
    const list = createGroupCompanyList(portalAt(server.url, { configuration: license, retries: 0 }), {
      contractId: 'c',
    });
    await follow(list).until(({ type }) => type === 'ready');
    list.ask('1', 'remove');
    await list.send('1');
    return { list };
  };
  /** The names, and how far the removal of the first one is. */
  const shown = ({ state }: GroupCompanyList): unknown => {
    if (!('part' in state)) return undefined;
    const { items, removed } = state.part;
    const work = items.find(({ item }) => item.id === '1')?.work.type;
    return [items.map(({ item }) => item.name), removed ? 'removed' : work];
  };

  it('LIC-13 are removed once, after a confirmation', async (t) => {
    const gate = held();
    const { server, list } = await opened(t, gate.reply);
    list.ask('1', 'remove');
    assert.deepEqual(shown(list), [['東海運輸', '東海化成'], 'confirming']);
    const sending = [list.send('1'), list.send('1')];
    await server.arrived(2);
    list.back('1');
    list.ask('1', 'remove');
    assert.deepEqual(shown(list), [['東海運輸', '東海化成'], 'submitting']);
    gate.release(json(204, undefined));
    await Promise.all(sending);
    assert.deepEqual(shown(list), [['東海化成'], 'removed']);
    assert.equal(server.requests.length, 2);
  });

  it('LIC-13 stay when the person goes back, or the host keeps it from being sent', async (t) => {
    const { server, list } = await opened(t, json(204, undefined));
    list.ask('1', 'remove');
    await list.send('1', () => false);
    list.back('1');
    await list.send('1');
    assert.deepEqual(shown(list), [['東海運輸', '東海化成'], 'idle']);
    assert.equal(server.requests.length, 1);
  });

  it('LIC-13 that somebody else removed meanwhile are gone too', async (t) => {
    const { list } = await reread(t, json(200, { ...answer, items: [company('2', '東海化成')], total: 1 }));
    assert.deepEqual(shown(list), [['東海化成'], 'removed']);
  });

  it('LIC-13 are not said to be removed to somebody who does not take part any more, and not shown either', async (t) => {
    const { list } = await reread(t, problem(404, 'not-found'));
    assert.equal(list.state.type === 'unavailable' && list.state.error.code, 'not-found');
  });

  it('LIC-13 are not said to be removed where nobody knows', async (t) => {
    const { list } = await reread(t, problem(500, 'internal'));
    assert.deepEqual(shown(list), [['東海運輸', '東海化成'], 'failed']);
  });

  it('LIC-13 that could not be removed stay, and it can be tried again', async (t) => {
    const { server, list } = await opened(t, problem(500, 'internal'));
    list.ask('1', 'remove');
    await list.send('1');
    assert.deepEqual(shown(list), [['東海運輸', '東海化成'], 'failed']);
    await list.send('1');
    assert.equal(server.requests.length, 3);
  });

  it('LIC-13 show one that was added by its name, and say no longer that another was removed', async (t) => {
    const { list } = await opened(t, json(204, undefined));
    list.ask('1', 'remove');
    await list.send('1');
    list.put(company('0', '東海ガラス'));
    assert.deepEqual(shown(list), [['東海ガラス', '東海化成'], undefined]);
  });

  it('LIC-13 are removed by owners only', async (t) => {
    const { list } = await opened(t, json(204, undefined), 'member');
    list.ask('1', 'remove');
    assert.deepEqual(shown(list), [['東海運輸', '東海化成'], 'idle']);
    assert.equal('part' in list.state && list.state.part.manages, false);
  });
});
