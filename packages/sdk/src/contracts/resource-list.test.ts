import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, replyServer, portalAt, session } from '../portal/reply-server.suite.ts';
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

  it('LIC-14 have links that work after signing in again', async (t) => {
    const url = `${resource.url}?next`;
    const server = await replyServer(t, json(200, page), json(200, { ...page, items: [{ ...resource, url }] }));
    const portal = portalAt(server.url);
    portal.session.adopt(session);
    const list = createResourceList(portal, { contractId: 'c' });
    const { until } = follow(list);
    await until(({ type }) => type === 'ready');
    portal.session.expire(session);
    portal.session.adopt({ ...session, endsAt: '2026-11-21T13:00:00.000Z' });
    await until((state) => 'part' in state && state.part.items[0]?.url === url);
  });

  it('LIC-14 shows one that moved between two parts once, as it came last', async (t) => {
    const renamed = { ...resource, name: 'renamed' };
    const server = await replyServer(t, json(200, page), json(200, { items: [renamed], total: 2 }));
    const list = createResourceList(portalAt(server.url), { contractId: 'c' });
    await follow(list).until(({ type }) => type === 'ready');
    await list.more();
    const { state } = list;
    assert.ok('part' in state);
    assert.deepEqual(
      state.part.items.map(({ name }) => name),
      ['renamed'],
    );
  });
});
