import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite } from '../portal/controller.suite.ts';
import { follow, json, replyServer, portalAt, problem } from '../portal/reply-server.suite.ts';
import { createDeviceSearch, type DeviceSearch, type DeviceSearchState } from './device-search.ts';
import { deviceSample } from './device.suite.ts';

const found = { devices: [deviceSample], contracts: [deviceSample.contract] };

controllerSuite<DeviceSearchState, DeviceSearch>({
  name: 'createDeviceSearch',
  make: (portal) => createDeviceSearch(portal),
  verbs: { search: ({ search }) => search('hq') },
  routes: { 'GET /inquiry-subjects': json(200, found) },
});

describe('SUP-05 SUP-08 looking for what an inquiry is about', () => {
  it('SUP-05 finds devices and contracts for what was typed last', async (t) => {
    const server = await replyServer(t, json(200, found));
    const search = createDeviceSearch(portalAt(server.url));
    const { until, stop } = follow(search);
    for (const text of ['h', 'hq', ' hq-fw ']) search.search(text);
    assert.deepEqual(await until(({ type }) => type === 'found'), { type: 'found', found });
    assert.deepEqual(
      server.requests.map(({ path }) => path.split('?')[1]),
      ['text=hq-fw'],
    );
    stop();
  });

  it('SUP-05 begins with the first ones, takes no more than the server does, and goes on after a failure', async (t) => {
    const server = await replyServer(t, problem(422, 'invalid-input'), json(200, found), json(200, found));
    const search = createDeviceSearch(portalAt(server.url));
    const { until, stop } = follow(search);
    search.search(`${'字'.repeat(199)}𠮷`);
    await until(({ type }) => type === 'failed');
    search.search('');
    await until(({ type }) => type === 'found');
    const texts = server.requests.map(({ path }) => new URLSearchParams(path.split('?')[1]).get('text'));
    assert.deepEqual(texts, [`${'字'.repeat(199)}\uFFFD`, '']);
    stop();
  });
});
