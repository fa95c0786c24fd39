import assert from 'node:assert/strict';
import { it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, replyServer, portalAt } from '../portal/reply-server.suite.ts';
import { createSupportServices, type SupportServices, type SupportServicesState } from './support-services.ts';

const overview = {
  services: [
    {
      id: 'csq-tool',
      name: { ja: 'CSQTOOL' },
      description: { ja: 'これまでのWeb問い合わせ窓口です。' },
      reception: 'partly',
      note: { ja: '一部の製品は、引き続きCSQTOOLで受け付けています。' },
      link: 'https://csq.example/',
      inUse: false,
    },
  ],
  channels: [{ kind: 'mail', level: 'extended', value: 'extended@support.example' }],
};

const one = {
  name: 'createSupportServices',
  make: (portal) => createSupportServices(portal),
  reads: { route: 'GET /support-services', reply: json(200, overview), becomes: 'ready' },
  verbs: { retry: ({ retry }) => retry() },
  routes: {},
} as const satisfies ControllerCase<SupportServicesState, SupportServices>;
controllerSuite<SupportServicesState, SupportServices>(one);
readingSuite<SupportServicesState, SupportServices>(one);

it('SUP-13 services and channels are shown as the vendor orders them, with kinds of a newer server as they are', async (t) => {
  const newer = { ...overview, channels: [...overview.channels, { kind: 'chat', value: 'https://chat.example/' }] };
  const server = await replyServer(t, json(200, newer));
  const { until, stop } = follow(createSupportServices(portalAt(server.url)));
  assert.deepEqual(await until(({ type }) => type === 'ready'), { type: 'ready', ...newer });
  stop();
});
