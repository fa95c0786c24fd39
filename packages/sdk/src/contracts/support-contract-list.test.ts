import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, replyServer, portalAt } from '../portal/reply-server.suite.ts';
import {
  createSupportContractList,
  type SupportContractList,
  type SupportContractListState,
} from './support-contract-list.ts';
import { supportContractSample } from './support-contract.suite.ts';

const page = { items: [supportContractSample], total: 2, next: 'n' };

const one = {
  name: 'createSupportContractList',
  make: (portal) => createSupportContractList(portal),
  reads: { route: 'GET /maintenance-contracts', reply: json(200, page), becomes: 'ready' },
  verbs: {
    narrow: ({ narrow }) => narrow({ state: 'current' }),
    search: ({ search }) => search('青空'),
    sort: ({ sort }) => sort('number'),
    more: ({ more }) => more(),
    retry: ({ retry }) => retry(),
  },
  routes: {},
} as const satisfies ControllerCase<SupportContractListState, SupportContractList>;
controllerSuite<SupportContractListState, SupportContractList>(one);
readingSuite<SupportContractListState, SupportContractList>(one);

describe('SUP-10 the list of maintenance contracts', () => {
  it('SUP-10 keeps its state and its order while it is searched, and turns round when it is sorted by the same again', async (t) => {
    const server = await replyServer(t, json(200, page));
    const list = createSupportContractList(portalAt(server.url), { state: 'current' });
    const { until, stop } = follow(list);
    await until(({ type }) => type === 'ready');
    await list.sort('ends-on');
    await list.search(' 青空 ');
    await list.sort('ends-on');
    await list.more();
    await list.sort('number');
    await list.search('');
    assert.deepEqual(
      server.requests.map(({ path }) => decodeURIComponent(path.split('?')[1] ?? '')),
      [
        'state=current',
        'state=current&sort=ends-on&direction=ascending',
        'state=current&sort=ends-on&direction=ascending&search=青空',
        'state=current&sort=ends-on&direction=descending&search=青空',
        'state=current&sort=ends-on&direction=descending&search=青空&cursor=n',
        'state=current&sort=number&direction=ascending&search=青空',
        'state=current&sort=number&direction=ascending',
      ],
    );
    stop();
  });
});
