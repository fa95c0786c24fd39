import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, portalAt, problem, replyServer, routes } from '../portal/reply-server.suite.ts';
import { createDraftList, type DraftList, type DraftListState } from './draft-list.ts';

const summary = {
  id: 'd1',
  kind: 'new',
  serviceId: 'sr3',
  contractType: 'fixed',
  months: 12,
  step: 'basics',
  serverName: 'www.example.co.jp',
  updatedAt: '2026-11-22T03:00:00.000Z',
};
const page = { items: [summary, { ...summary, id: 'd2' }], total: 2 };
const deletion = { 'DELETE /application-drafts/d1': json(204, undefined) };

const one = {
  name: 'createDraftList',
  make: (portal) => createDraftList(portal),
  reads: { route: 'GET /application-drafts', reply: json(200, page), becomes: 'ready' },
  verbs: {
    ask: ({ ask }) => ask('d1', 'remove'),
    back: ({ back }) => back('d1'),
    send: ({ ask, send }) => {
      ask('d1', 'remove');
      return send('d1');
    },
    more: ({ more }) => more(),
    retry: ({ retry }) => retry(),
    refresh: ({ refresh }) => refresh(),
  },
  routes: deletion,
} as const satisfies ControllerCase<DraftListState, DraftList>;
controllerSuite<DraftListState, DraftList>(one);
readingSuite<DraftListState, DraftList>(one);

describe('CRT-04 drafts', () => {
  const opened = async (t: Parameters<typeof replyServer>[0], reply = deletion['DELETE /application-drafts/d1']) => {
    const server = await replyServer(
      t,
      routes({ 'GET /application-drafts': json(200, page), 'DELETE /application-drafts/d1': reply }),
    );
    const list = createDraftList(portalAt(server.url, { retries: 0 }));
    await follow(list).until(({ type }) => type === 'ready');
    const shown = () => ('part' in list.state ? list.state.part : undefined);
    return { list, server, shown };
  };

  it('CRT-04 are thrown away after being asked, and the others stay', async (t) => {
    const { list, server, shown } = await opened(t);
    await list.send('d1');
    assert.equal(server.requests.length, 1, 'nobody was asked');
    list.ask('d1', 'remove');
    await Promise.all([list.send('d1'), list.send('d1')]);
    assert.deepEqual(
      shown()?.items.map(({ item }) => item.id),
      ['d2'],
    );
    assert.equal(shown()?.total, 1);
    assert.equal(shown()?.removed?.id, 'd1');
    assert.equal(server.requests.length, 2);
  });

  it('CRT-04 stay where that failed, which stands in the row', async (t) => {
    const { list, shown } = await opened(t, problem(503, 'unavailable'));
    list.ask('d1', 'remove');
    await list.send('d1');
    const work = shown()?.items[0]?.work;
    assert.ok(work?.type === 'failed' && work.error.code === 'unavailable');
  });
});
