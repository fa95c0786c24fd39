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
const answer = { companies: [company('1', '東海運輸'), company('2', '東海化成')], role: 'owner' };
const read = 'GET /contracts/c/group-companies';
const remove = 'DELETE /contracts/c/group-companies/1';

const one = {
  name: 'createGroupCompanyList',
  make: (portal) => createGroupCompanyList(portal, { contractId: 'c' }),
  reads: { route: read, reply: json(200, answer), becomes: 'ready' },
  verbs: {
    put: ({ put }) => put(company('3', 'あ')),
    remove: ({ remove: verb }) => verb('1'),
    back: ({ back }) => back(),
    send: ({ remove: verb, send }) => {
      verb('1');
      return send();
    },
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
    list.remove('1');
    await list.send();
    return { list };
  };
  const shown = ({ state }: GroupCompanyList): unknown =>
    state.type === 'ready' ? [state.companies.map(({ name }) => name), state.removal?.type] : undefined;

  it('LIC-13 are removed once, after a confirmation', async (t) => {
    const gate = held();
    const { server, list } = await opened(t, gate.reply);
    list.remove('1');
    assert.deepEqual(shown(list), [['東海運輸', '東海化成'], 'confirming']);
    const sending = [list.send(), list.send()];
    await server.arrived(2);
    list.back();
    list.remove('2');
    assert.deepEqual(shown(list), [['東海運輸', '東海化成'], 'submitting']);
    gate.release(json(204, undefined));
    await Promise.all(sending);
    assert.deepEqual(shown(list), [['東海化成'], 'done']);
    assert.equal(server.requests.length, 2);
  });

  it('LIC-13 stay when the person goes back, or the host keeps it from being sent', async (t) => {
    const { server, list } = await opened(t, json(204, undefined));
    list.remove('1');
    await list.send(() => false);
    list.back();
    await list.send();
    assert.deepEqual(shown(list), [['東海運輸', '東海化成'], undefined]);
    assert.equal(server.requests.length, 1);
  });

  it('LIC-13 that somebody else removed meanwhile are gone too', async (t) => {
    const { list } = await reread(t, json(200, { ...answer, companies: [company('2', '東海化成')] }));
    assert.deepEqual(shown(list), [['東海化成'], 'done']);
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
    list.remove('1');
    await list.send();
    assert.deepEqual(shown(list), [['東海運輸', '東海化成'], 'failed']);
    await list.send();
    assert.equal(server.requests.length, 3);
  });

  it('LIC-13 show one that was added by its name, and say no longer that another was removed', async (t) => {
    const { list } = await opened(t, json(204, undefined));
    list.remove('1');
    await list.send();
    list.put(company('0', '東海ガラス'));
    assert.deepEqual(shown(list), [['東海ガラス', '東海化成'], undefined]);
  });

  it('LIC-13 are removed by owners only', async (t) => {
    const { list } = await opened(t, json(204, undefined), 'member');
    list.remove('1');
    assert.deepEqual(shown(list), [['東海運輸', '東海化成'], undefined]);
    assert.equal(list.state.type === 'ready' && list.state.manages, false);
  });
});
