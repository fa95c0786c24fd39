import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { controllerSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { memoryStorage } from '../portal/draft.suite.ts';
import { keptSuite } from '../portal/kept-entries.suite.ts';
import {
  follow,
  json,
  held,
  portalAt,
  problem,
  replyServer,
  routes,
  session,
  type Reply,
} from '../portal/reply-server.suite.ts';
import { createServerClock, hour } from '../portal/time.ts';
import { createTicketReply, type TicketReply, type TicketReplyState } from './ticket-reply.ts';
import { chosen, ticket } from './ticket.suite.ts';

const table = {
  'POST /tickets/t1/messages': json(201, { ...ticket, version: 3 }),
  'POST /uploads': json(201, { id: 'u1', name: 'a.txt', size: 3, type: 'text/plain' }),
};

const reply = {
  name: 'createTicketReply',
  make: (portal) => createTicketReply(portal, { ticketId: 't1' }),
  verbs: {
    type: ({ type }) => type('追加です'),
    addFiles: ({ addFiles }) => addFiles([chosen('a.txt', 'log')]),
    allowFile: ({ allowFile }) => allowFile('absent'),
    retryFile: ({ retryFile }) => retryFile('absent'),
    removeFile: (one) => one.removeFile(one.state.files[0]?.key ?? ''),
    send: ({ send }) => send(),
    sendAnyway: ({ sendAnyway }) => sendAnyway(),
    beginAnew: ({ beginAnew }) => beginAnew(),
  },
  routes: table,
} as const satisfies ControllerCase<TicketReplyState, TicketReply>;
controllerSuite<TicketReplyState, TicketReply>(reply);

keptSuite<TicketReply>({
  name: 'createTicketReply',
  make: (portal, { drafts }) => createTicketReply(portal, { ticketId: 't1', drafts }),
  routes: table,
  fill: ({ type }) => type('追加です'),
  shows: ({ state }) => state.body,
  beginAnew: ({ beginAnew }) => beginAnew(),
  async send(one) {
    await one.send();
    assert.equal(one.state.type, 'sent');
  },
});

async function writing(t: TestContext, message: Reply = table['POST /tickets/t1/messages']) {
  const storage = memoryStorage();
  const server = await replyServer(t, routes({ ...table, 'POST /tickets/t1/messages': message }));
  const make = (ahead = 0): TicketReply => {
    const portal = portalAt(server.url, {
      retries: 0,
      clock: { ...createServerClock(), now: () => Date.now() + ahead },
    });
    portal.session.adopt(session);
    return createTicketReply(portal, { ticketId: 't1', drafts: storage });
  };
  const posted = () => server.requests.filter(({ path }) => path.endsWith('/messages'));
  return { server, storage, make, posted };
}

describe('SUP-07 a message to a ticket', () => {
  it('SUP-07 goes with its files, and is empty again for the next one', async (t) => {
    const { make, posted } = await writing(t);
    const one = make();
    one.type('ログを送ります');
    one.addFiles([chosen('a.txt', 'log')]);
    await one.send();
    assert.ok(one.state.type === 'invalid');
    assert.deepEqual(one.state.fieldErrors, [{ field: 'files', code: 'sending' }]);
    await follow(one).until(({ files }) => files[0]?.work.type === 'sent');
    await Promise.all([one.send(), one.send()]);
    assert.deepEqual([one.state.type, one.state.body, one.state.files.length], ['sent', '', 0]);
    assert.deepEqual(
      posted().map(({ body }) => JSON.parse(body)),
      [{ body: 'ログを送ります', uploads: ['u1'] }],
    );
    one.type('もう一つ');
    assert.equal(one.state.type, 'ready');
    await one.send();
    const keys = posted().map(({ headers }) => headers['idempotency-key']);
    assert.equal(new Set(keys).size, 2);
  });

  it('SUP-07 sent again after a broken line, also on another page, is said once', async (t) => {
    let isBroken = true;
    const { make, posted } = await writing(t, (response, request) => {
      if (isBroken) response.destroy();
      else table['POST /tickets/t1/messages'](response, request);
    });
    const first = make();
    first.type('追加です');
    await first.send();
    assert.equal(first.state.type, 'failed');
    isBroken = false;
    const again = make();
    await follow(again).until(({ restored }) => restored === true);
    await again.send();
    assert.equal(again.state.type, 'sent');
    assert.equal(new Set(posted().map(({ headers }) => headers['idempotency-key'])).size, 1);
  });

  it('SUP-07 that is empty, or was not taken, says why, and stays', async (t) => {
    const { make } = await writing(t, problem(409, 'ticket-closed'));
    const one = make();
    one.type(' ');
    await one.send();
    assert.ok(one.state.type === 'invalid' && one.state.fieldErrors[0]?.code === 'required');
    one.type('追加です');
    await one.send();
    const state = ((): TicketReplyState => one.state)(); // which has changed since it was looked at
    assert.ok(state.type === 'failed');
    assert.deepEqual([state.error.code, state.body], ['ticket-closed', '追加です']);
  });

  it('SUP-07 that looks like a secret is sent only when the person says so, and kept without it', async (t) => {
    const { make, posted, storage } = await writing(t);
    const one = make();
    one.type('設定です\npassword: Xk29!fooBar');
    while (storage.items.size === 0) await new Promise((done) => setTimeout(done, 0));
    await one.send();
    assert.ok(one.state.type === 'warned');
    assert.deepEqual(one.state.findings, [{ field: 'body', kind: 'password', line: 2 }]);
    assert.equal(posted().length, 0);
    assert.ok(![...storage.items.values()].join().includes('Xk29!fooBar'));
    await one.sendAnyway();
    assert.match(posted()[0]?.body ?? '', /Xk29!fooBar/);
  });

  it('SUP-07 what is typed and added while it is sent is not lost: after a failure it is sent with it', async (t) => {
    let answer = held();
    const { make, posted, server } = await writing(t, (response, request) => answer.reply(response, request));
    const one = make();
    one.type('一つ目');
    const first = one.send();
    await server.arrived(1);
    one.type('一つ目と、続き');
    one.addFiles([chosen('a.txt', 'log')]);
    assert.deepEqual([one.state.type, one.state.body], ['submitting', '一つ目と、続き']);
    answer.release((response) => response.destroy());
    await first;
    assert.deepEqual([one.state.type, one.state.body], ['failed', '一つ目と、続き']);
    await follow(one).until(({ files }) => files[0]?.work.type === 'sent');
    answer = held();
    const again = one.send();
    one.type('一つ目と、続き\n次');
    await server.arrived(3);
    answer.release(table['POST /tickets/t1/messages']);
    await again;
    assert.deepEqual(JSON.parse(posted().at(-1)?.body ?? ''), { body: '一つ目と、続き', uploads: ['u1'] });
    assert.deepEqual([one.state.type, one.state.body, one.state.files.length], ['sent', '次', 0]);
    const reloaded = make();
    assert.equal((await follow(reloaded).until(({ restored }) => restored === true)).body, '次');
  });

  it('SUP-07 what is typed while the kept one is still looked for is put behind it, and kept', async (t) => {
    const { make, storage } = await writing(t);
    const first = make();
    follow(first);
    first.type('昨日の続き');
    while (storage.items.size === 0) await new Promise((done) => setTimeout(done, 0));
    const second = make();
    const seen = follow(second);
    second.type('今');
    const { body } = await seen.until(({ restored }) => restored === true);
    assert.equal(body, '昨日の続き\n今');
    const third = make();
    assert.equal((await follow(third).until(({ restored }) => restored === true)).body, '昨日の続き\n今');
  });

  it('SUP-07 one that was sent more than a day ago and never answered says so when it is back', async (t) => {
    const { make } = await writing(t, (response) => response.destroy());
    const first = make();
    first.type('追加です');
    await first.send();
    const fresh = await follow(make()).until(({ restored }) => restored === true);
    assert.equal(fresh.unanswered, undefined);
    const late = make(25 * hour);
    const { unanswered } = await follow(late).until(({ restored }) => restored === true);
    assert.equal(unanswered, true);
  });

  it('SUP-07 a file alone is a message', async (t) => {
    const { make, posted } = await writing(t);
    const one = make();
    one.addFiles([chosen('a.txt', 'log')]);
    await follow(one).until(({ files }) => files[0]?.work.type === 'sent');
    await one.send();
    assert.equal(one.state.type, 'sent');
    assert.deepEqual(JSON.parse(posted()[0]?.body ?? ''), { body: '', uploads: ['u1'] });
  });
});
