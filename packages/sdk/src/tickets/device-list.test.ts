import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, replyServer, portalAt } from '../portal/reply-server.suite.ts';
import { createDeviceList, type DeviceList, type DeviceListState } from './device-list.ts';
import { deviceSample } from './device.suite.ts';

const page = { items: [deviceSample], total: 10_000, next: 'n' };

const one = {
  name: 'createDeviceList',
  make: (portal) => createDeviceList(portal),
  reads: { route: 'GET /devices', reply: json(200, page), becomes: 'ready' },
  verbs: {
    narrow: ({ narrow }) => narrow({ contractId: 'c' }),
    search: ({ search }) => search('本社'),
    sort: ({ sort }) => sort('model'),
    more: ({ more }) => more(),
    retry: ({ retry }) => retry(),
  },
  routes: {},
} as const satisfies ControllerCase<DeviceListState, DeviceList>;
controllerSuite<DeviceListState, DeviceList>(one);
readingSuite<DeviceListState, DeviceList>(one);

describe('SUP-08 the list of devices', () => {
  it('SUP-08 of one contract is searched and sorted by the server, and read on with its cursor', async (t) => {
    const server = await replyServer(t, json(200, page));
    const list = createDeviceList(portalAt(server.url), { contractId: 'c' });
    const { until, stop } = follow(list);
    await until(({ type }) => type === 'ready');
    await list.sort('name'); // which is its order already
    await list.search(' 本社 18階 ');
    await list.sort('location');
    await list.more();
    assert.deepEqual(
      server.requests.map(({ path }) => decodeURIComponent(path.replaceAll('+', ' ').split('?')[1] ?? '')),
      [
        'contractId=c',
        'contractId=c&sort=name&direction=descending',
        'contractId=c&sort=name&direction=descending&search=本社 18階',
        'contractId=c&sort=location&direction=ascending&search=本社 18階',
        'contractId=c&sort=location&direction=ascending&search=本社 18階&cursor=n',
      ],
    );
    stop();
  });
});
