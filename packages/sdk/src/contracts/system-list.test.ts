import assert from 'node:assert/strict';
import { it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, replyServer, portalAt, problem } from '../portal/reply-server.suite.ts';
import { createSystemList, type SystemList, type SystemListState } from './system-list.ts';

const systems = [
  { id: 'sias', name: 'SIAS', inUse: true },
  { id: 'de3', name: 'de3', inUse: false },
];

const one = {
  name: 'createSystemList',
  make: createSystemList,
  reads: {
    route: 'GET /systems',
    reply: json(200, { systems }),
    becomes: 'ready',
    once: 'a menu of what seldom changes',
  },
  verbs: { retry: ({ retry }) => retry() },
  routes: {},
} as const satisfies ControllerCase<SystemListState, SystemList>;
controllerSuite<SystemListState, SystemList>(one);
readingSuite<SystemListState, SystemList>(one);

it('INF-09 names every system and which are in use, and asks again when it could not', async (t) => {
  const server = await replyServer(t, problem(500, 'internal'), json(200, { systems }));
  const list = createSystemList(portalAt(server.url, { retries: 0 }));
  const { until } = follow(list);
  await until(({ type }) => type === 'unavailable');
  await list.retry();
  assert.deepEqual(list.state, { type: 'ready', systems });
  await list.retry();
  assert.equal(server.requests.length, 2);
});
