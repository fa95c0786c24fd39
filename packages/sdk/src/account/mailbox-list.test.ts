import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import {
  follow,
  held,
  json,
  portalAt,
  problem,
  replyServer,
  routes,
  type Reply,
} from '../portal/reply-server.suite.ts';
import { createMailboxList, type MailboxList, type MailboxListState } from './mailbox-list.ts';
import { mailboxesOf, storedMailbox } from './mailbox.suite.ts';

const all = mailboxesOf([storedMailbox('a'), storedMailbox('b', { virusCheck: false })]);
const read = 'GET /mailboxes';
const update = 'PUT /mailboxes/a';

const one = {
  name: 'createMailboxList',
  make: createMailboxList,
  reads: { route: read, reply: json(200, all), becomes: 'ready' },
  verbs: {
    switchVirusCheck: ({ switchVirusCheck }) => switchVirusCheck('a', false),
    retry: ({ retry }) => retry(),
  },
  routes: { [update]: json(200, storedMailbox('a', { virusCheck: false, version: 2 })) },
} as const satisfies ControllerCase<MailboxListState, MailboxList>;
controllerSuite<MailboxListState, MailboxList>(one);
readingSuite<MailboxListState, MailboxList>(one);

async function opened(t: Parameters<typeof replyServer>[0], save: Reply) {
  const server = await replyServer(t, routes({ [read]: json(200, all), [update]: save }));
  const list = createMailboxList(portalAt(server.url, { retries: 0 }));
  const { until } = follow(list);
  await until(({ type }) => type === 'ready');
  const row = (id: string) =>
    list.state.type === 'ready' ? list.state.items.find(({ mailbox }) => mailbox.id === id) : undefined;
  return { server, list, row };
}

describe('MYP-08 mail addresses of a contract', () => {
  it('MYP-08 are all there, with the limit', async (t) => {
    const { list } = await opened(t, json(200, {}));
    assert.ok(list.state.type === 'ready');
    assert.equal(list.state.limit, 5);
    assert.deepEqual(
      list.state.items.map(({ mailbox, work }) => [mailbox.id, work.type]),
      [
        ['a', 'idle'],
        ['b', 'idle'],
      ],
    );
  });

  it('MYP-10 switch the virus check once for many clicks, by the version that was seen', async (t) => {
    const gate = held();
    const { server, list, row } = await opened(t, gate.reply);
    const clicks = [1, 2, 3].map(() => list.switchVirusCheck('a', false));
    assert.deepEqual(row('a')?.work, { type: 'saving', virusCheck: false });
    await server.arrived(2);
    const saved = storedMailbox('a', { virusCheck: false, version: 2 });
    gate.release(json(200, saved));
    await Promise.all(clicks);
    assert.equal(server.requests.length, 2);
    assert.equal(server.requests[1]?.headers['if-match'], '"1"');
    assert.deepEqual(row('a'), { mailbox: saved, work: { type: 'saved' } });
  });

  it('MYP-10 send nothing where it is so already, where there is no such row, and where the host says no', async (t) => {
    const { server, list } = await opened(t, json(200, {}));
    await list.switchVirusCheck('a', true);
    await list.switchVirusCheck('c', true);
    await list.switchVirusCheck('a', false, () => false);
    assert.equal(server.requests.length, 1);
  });

  it('MYP-10 stay as they are where it could not be saved, and can be switched again', async (t) => {
    const { list, row } = await opened(t, problem(503, 'unavailable'));
    await list.switchVirusCheck('a', false);
    const now = row('a');
    assert.equal(now?.mailbox.virusCheck, true);
    assert.ok(now?.work.type === 'failed' && now.work.error.code === 'unavailable');
  });

  it('MYP-10 show what is in force where it was switched elsewhere; what was wanted and is so counts as done', async (t) => {
    for (const [virusCheck, expected] of [
      [false, 'saved'],
      [true, 'conflict'],
    ] as const) {
      const current = storedMailbox('a', { virusCheck, version: 3 });
      const { list, row } = await opened(t, problem(412, 'version-conflict', { current }));
      await list.switchVirusCheck('a', false);
      assert.deepEqual(row('a'), { mailbox: current, work: { type: expected } });
    }
  });

  it('MYP-08 that could not be read are read again', async (t) => {
    const server = await replyServer(t, problem(500, 'internal'), json(200, all));
    const list = createMailboxList(portalAt(server.url, { retries: 0 }));
    const { until } = follow(list);
    await until(({ type }) => type === 'unavailable');
    await list.retry();
    assert.equal(list.state.type, 'ready');
  });
});
