import assert from 'node:assert/strict';
import { it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, replyServer, portalAt } from '../portal/reply-server.suite.ts';
import { createFaq, type Faq, type FaqState } from './faq.ts';

const entry = (id: string) => ({
  id,
  processId: 'closing',
  question: '締め処理は取り消せますか。',
  answer: 'はい。',
  updatedAt: '2026-11-20T00:00:00.000Z',
});
const page = {
  system: { id: 'de3', name: 'de3' },
  processes: [{ id: 'closing', name: '締め処理', count: 2 }],
  items: [entry('1')],
  total: 2,
  next: 'after-1',
};

const one = {
  name: 'createFaq',
  make: (portal) => createFaq(portal, { systemId: 'de3' }),
  reads: { route: 'GET /systems/de3/faq', reply: json(200, page), becomes: 'ready' },
  verbs: {
    narrow: ({ narrow }) => narrow({ systemId: 'de3', text: '締め' }),
    more: ({ more }) => more(),
    retry: ({ retry }) => retry(),
  },
  routes: {},
} as const satisfies ControllerCase<FaqState, Faq>;
controllerSuite<FaqState, Faq>(one);
readingSuite<FaqState, Faq>(one);

it('INF-08 FAQ is whole first, narrowed by a process or a search, and read on where it ended', async (t) => {
  const { next: _, ...last } = { ...page, items: [entry('2')] };
  const server = await replyServer(t, json(200, page), json(200, last), json(200, last), json(200, last));
  const faq = createFaq(portalAt(server.url), { systemId: 'de3' });
  await follow(faq).until(({ type }) => type === 'ready');
  await faq.more();
  assert.deepEqual('part' in faq.state && faq.state.part.items.map(({ id }) => id), ['1', '2']);
  await faq.narrow({ systemId: 'de3', processId: 'closing' });
  await faq.narrow({ systemId: 'de3', text: '請求書 ＰＤＦ' });
  assert.deepEqual(
    server.requests.map(({ path }) => decodeURIComponent(path.replaceAll('+', ' ')).split('/faq')[1]),
    ['', '?cursor=after-1', '?processId=closing', '?text=請求書 ＰＤＦ'],
  );
});
