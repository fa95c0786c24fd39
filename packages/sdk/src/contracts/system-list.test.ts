import assert from 'node:assert/strict';
import { it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { certificate } from '../portal/presets/certificate.preset.ts';
import { follow, json, replyServer, portalAt, problem, session } from '../portal/reply-server.suite.ts';
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

it('CRT-03 asks a portal without systems only who is signed in, which nobody is, somebody, or it cannot be said', async (t) => {
  const server = await replyServer(t, problem(500, 'internal'), json(200, { session: null }), json(200, { session }));
  const portal = portalAt(server.url, { retries: 0, configuration: certificate });
  const list = createSystemList(portal);
  const { until } = follow(list);
  await until(({ type }) => type === 'unavailable');
  await list.retry();
  assert.equal(list.state.type === 'unavailable' && list.state.error.code, 'unauthenticated');
  await portal.session.refresh();
  assert.deepEqual(list.state, { type: 'ready', systems: [] });
  assert.deepEqual(new Set(server.requests.map(({ path }) => path)), new Set(['/api/information/session']));
});
