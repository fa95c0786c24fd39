import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, replyServer, portalAt } from '../portal/reply-server.suite.ts';
import { createResourceList, type ResourceList, type ResourceListState } from './resource-list.ts';

const resource = {
  id: 'r1',
  productName: '基盤',
  name: 'manual.pdf',
  version: '1.2.0',
  size: 1_234_567,
  publishedAt: '2026-11-20T00:00:00.000Z',
  url: 'https://portal.example/api/license/resources/r1/manual.pdf',
};
const page = { items: [resource], total: 2, next: 'n' };

const one = {
  name: 'createResourceList',
  make: (portal) => createResourceList(portal, { contractId: 'c' }),
  reads: { route: 'GET /contracts/c/resources', reply: json(200, page), becomes: 'ready' },
  verbs: {
    narrow: ({ narrow }) => narrow({ search: '基盤' }),
    more: ({ more }) => more(),
    retry: ({ retry }) => retry(),
  },
  routes: {},
} as const satisfies ControllerCase<ResourceListState, ResourceList>;
controllerSuite<ResourceListState, ResourceList>(one);
readingSuite<ResourceListState, ResourceList>(one);

describe('LIC-14 resources', () => {
  it('LIC-14 are searched on the server, and read on with its cursor', async (t) => {
    const server = await replyServer(t, json(200, page));
    const list = createResourceList(portalAt(server.url), { contractId: 'c' });
    await follow(list).until(({ type }) => type === 'ready');
    await list.more();
    await list.narrow({ search: 'manual' });
    await list.narrow({ search: '' });
    assert.deepEqual(
      server.requests.map(({ path }) => path.split('?')[1]),
      [undefined, 'cursor=n', 'search=manual', undefined],
    );
  });
});
