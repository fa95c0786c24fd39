import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, portalAt, replyServer } from '../portal/reply-server.suite.ts';
import { createApplicationList, type ApplicationList, type ApplicationListState } from './application-list.ts';
import { issued } from './certificate.suite.ts';

const page = { items: [issued], total: 2, next: 'n' };

const one = {
  name: 'createApplicationList',
  make: (portal) => createApplicationList(portal),
  reads: { route: 'GET /applications', reply: json(200, page), becomes: 'ready' },
  verbs: {
    narrow: ({ narrow }) => narrow({ kind: 'renewal' }),
    search: ({ search }) => search({ downloaded: false }),
    showPast: ({ showPast }) => showPast(true),
    sort: ({ sort }) => sort('validity'),
    more: ({ more }) => more(),
    retry: ({ retry }) => retry(),
    refresh: ({ refresh }) => refresh(),
  },
  routes: {},
} as const satisfies ControllerCase<ApplicationListState, ApplicationList>;
controllerSuite<ApplicationListState, ApplicationList>(one);
readingSuite<ApplicationListState, ApplicationList>(one);

const opened = async (t: TestContext) => {
  const server = await replyServer(t, json(200, page));
  const list = createApplicationList(portalAt(server.url));
  await follow(list).until(({ type }) => type === 'ready');
  const asked = () => server.requests.map(({ path }) => decodeURIComponent(path.split('?')[1] ?? '')).slice(1);
  return { list, asked };
};

describe('CRT-08 searching applications', () => {
  it('CRT-08 asks for what was chosen, and nothing for 指定しない', async (t) => {
    const { list, asked } = await opened(t);
    await list.search({
      dateKind: 'applied',
      from: '2026-01-01',
      to: '',
      kind: 'renewal',
      serviceId: 'sr3',
      downloaded: false,
      serverType: 'Apache',
      conditions: [
        { field: 'organisation', text: ' まどぐち ' },
        { field: 'coupon', text: '　' },
        { field: 'server-name', text: 'www' },
      ],
    });
    await list.search({ from: '2026-01-01', conditions: [] });
    const conditions = '[{"field":"organisation","text":"まどぐち"},{"field":"server-name","text":"www"}]';
    const [first, second] = asked().map((query) => new URLSearchParams(query));
    assert.deepEqual(Object.fromEntries(first ?? []), {
      kind: 'renewal',
      serviceId: 'sr3',
      downloaded: 'false',
      serverType: 'Apache',
      dateKind: 'applied',
      from: '2026-01-01',
      conditions,
    });
    assert.deepEqual([...(second ?? [])], [], 'a date of no kind narrows nothing');
  });

  it('CRT-07 keeps order and 過去案件表示 while it is searched, and the search while it is ordered', async (t) => {
    const { list, asked } = await opened(t);
    await list.showPast(true);
    await list.sort('validity');
    await list.sort('validity');
    await list.search({ kind: 'new' });
    await list.showPast(false);
    await list.more();
    assert.deepEqual(asked(), [
      'past=true',
      'past=true&sort=validity&direction=ascending',
      'past=true&sort=validity&direction=descending',
      'kind=new&sort=validity&direction=descending&past=true',
      'kind=new&sort=validity&direction=descending',
      'kind=new&sort=validity&direction=descending&cursor=n',
    ]);
  });

  it('CRT-07 begins with what came last, and turns that round when it is sorted by it', async (t) => {
    const { list, asked } = await opened(t);
    await list.sort('applied-at');
    await list.sort('applied-at');
    assert.deepEqual(asked(), ['sort=applied-at&direction=ascending', 'sort=applied-at&direction=descending']);
  });
});
