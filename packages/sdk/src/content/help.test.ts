import assert from 'node:assert/strict';
import { it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, replyServer, portalAt } from '../portal/reply-server.suite.ts';
import { createHelp, type Help, type HelpState } from './help.ts';

const help = { windows: [{ id: 'internet', name: { ja: '窓口' }, telephone: '0120-000-917' }] };

const one = {
  name: 'createHelp',
  make: (portal) => createHelp(portal),
  reads: { route: 'GET /help-windows', reply: json(200, help), becomes: 'ready' },
  verbs: { retry: ({ retry }) => retry() },
  routes: {},
} as const satisfies ControllerCase<HelpState, Help>;
controllerSuite<HelpState, Help>(one);
readingSuite<HelpState, Help>(one);

it('MYP-15 windows are shown in the order of the vendor', async (t) => {
  const two = { windows: [{ id: 'b', name: { ja: '乙' } }, ...help.windows] };
  const server = await replyServer(t, json(200, two));
  const { until, stop } = follow(createHelp(portalAt(server.url)));
  assert.deepEqual(await until(({ type }) => type === 'ready'), { type: 'ready', ...two });
  stop();
});
