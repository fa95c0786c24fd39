import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, replyServer, portalAt } from '../portal/reply-server.suite.ts';
import { createQuoteRequestList, type QuoteRequestList, type QuoteRequestListState } from './quote-request-list.ts';

const request = (id: string) => ({
  id,
  number: `Q-2026-00000${id}`,
  state: 'requested',
  requestedAt: '2026-11-20T00:00:00.000Z',
  requestedBy: '渡邉 彩',
  lines: [{ name: '基盤', unit: 'license', type: 'add', after: 1 }],
});
const page = { items: [request('2')], total: 2, next: 'n' };

const one = {
  name: 'createQuoteRequestList',
  make: (portal) => createQuoteRequestList(portal, { contractId: 'c' }),
  reads: { route: 'GET /contracts/c/quote-requests', reply: json(200, page), becomes: 'ready' },
  verbs: {
    put: ({ put }) => put(request('3')),
    narrow: ({ narrow }) => narrow({}),
    more: ({ more }) => more(),
    retry: ({ retry }) => retry(),
  },
  routes: {},
} as const satisfies ControllerCase<QuoteRequestListState, QuoteRequestList>;
controllerSuite<QuoteRequestListState, QuoteRequestList>(one);
readingSuite<QuoteRequestListState, QuoteRequestList>(one);

describe('LIC-18 the quote requests of a contract', () => {
  it('LIC-18 show one that was made as the newest, once, and are read on with the server’s cursor', async (t) => {
    const server = await replyServer(t, json(200, page), json(200, { items: [request('1')], total: 2 }));
    const list = createQuoteRequestList(portalAt(server.url), { contractId: 'c' });
    await follow(list).until(({ type }) => type === 'ready');
    list.put(request('3'));
    list.put(request('3'));
    assert.equal('part' in list.state && list.state.part.total, 3);
    await list.more();
    assert.equal(server.requests[1]?.path.split('?')[1], 'cursor=n');
    assert.deepEqual('part' in list.state && list.state.part.items.map(({ id }) => id), ['3', '2', '1']);
  });
});
