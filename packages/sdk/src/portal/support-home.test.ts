import assert from 'node:assert/strict';
import { it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from './controller.suite.ts';
import { follow, json, replyServer, portalAt } from './reply-server.suite.ts';
import { createSupportHome, type SupportHomeState, type SupportHomeView } from './support-home.ts';

const ticket = {
  id: 't',
  number: 'T-2026-000123',
  title: 'VPNが切れる',
  state: 'awaiting-customer',
  severity: 'high',
  updatedAt: '2026-11-20T00:00:00.000Z',
};
const home = { tickets: { open: 3, awaitingCustomer: 1, latest: [ticket] }, alerts: { newest: [] } };

const one = {
  name: 'createSupportHome',
  make: (portal) => createSupportHome(portal),
  reads: { route: 'GET /support-home', reply: json(200, home), becomes: 'ready' },
  verbs: { retry: ({ retry }) => retry(), refresh: ({ refresh }) => refresh() },
  routes: {},
} as const satisfies ControllerCase<SupportHomeState, SupportHomeView>;
controllerSuite<SupportHomeState, SupportHomeView>(one);
readingSuite<SupportHomeState, SupportHomeView>(one);

it('SUP-02 SUP-11 home has the parts that the server gives, and reads them again when something changed', async (t) => {
  const quotes = { unanswered: 1, next: [] };
  const server = await replyServer(t, json(200, home), json(200, { ...home, quotes }));
  const view = createSupportHome(portalAt(server.url));
  const { until, states, stop } = follow(view);
  assert.deepEqual(await until(({ type }) => type === 'ready'), { type: 'ready', home });
  await view.refresh();
  assert.deepEqual(view.state, { type: 'ready', home: { ...home, quotes } });
  assert.deepEqual(
    states.map(({ type }) => type),
    ['loading', 'ready', 'ready'],
    'what stood there stayed meanwhile',
  );
  stop();
});
