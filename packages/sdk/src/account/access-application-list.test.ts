import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, portalAt, replyServer } from '../portal/reply-server.suite.ts';
import {
  createAccessApplicationList,
  type AccessApplicationList,
  type AccessApplicationListState,
} from './access-application-list.ts';

const project = {
  projectName: '社内ネットワーク案件',
  groupName: '社内ネットワーク案件グループ',
  mailAddresses: ['hanako@aozora.example', 'jiro@aozora.example'],
  contractNumbers: ['ABC1234567'],
};
const application = { id: 'a1', project, state: 'received', appliedAt: '2026-04-01T00:00:00.000Z' };
const page = { items: [application], total: 1 };

const list = {
  name: 'createAccessApplicationList',
  make: (portal) => createAccessApplicationList(portal),
  reads: { route: 'GET /access-applications', reply: json(200, page), becomes: 'ready' },
  verbs: {
    put: ({ put }) => put({ ...application, id: 'a2' }),
    narrow: ({ narrow }) => narrow({}),
    more: ({ more }) => more(),
    retry: ({ retry }) => retry(),
  },
  routes: {},
} satisfies ControllerCase<AccessApplicationListState, AccessApplicationList>;
controllerSuite<AccessApplicationListState, AccessApplicationList>(list);
readingSuite<AccessApplicationListState, AccessApplicationList>(list);

describe('SUP-04 what was applied for', () => {
  it('SUP-04 shows what was applied for last first, once', async (t) => {
    const server = await replyServer(t, json(200, page));
    const shown = createAccessApplicationList(portalAt(server.url));
    const { until, stop } = follow(shown);
    await until(({ type }) => type === 'ready');
    shown.put({ ...application, id: 'a2' });
    shown.put({ ...application, id: 'a2' });
    assert.deepEqual(shown.state.type === 'ready' && [shown.state.part.total, shown.state.part.items[0]?.id], [
      2,
      'a2',
    ]);
    stop();
  });
});
