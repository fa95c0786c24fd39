import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { memoryStorage } from '../portal/draft.suite.ts';
import {
  follow,
  json,
  portalAt,
  problem,
  replyServer,
  routes,
  session,
  type Reply,
} from '../portal/reply-server.suite.ts';
import { createTicket, type TicketView, type TicketViewState } from './ticket-view.ts';
import type { TicketDetail } from './ticket.model.ts';
import { ticket } from './ticket.suite.ts';

const said: TicketDetail = {
  ...ticket,
  version: 3,
  seen: 3,
  entries: [
    ...ticket.entries,
    {
      ...ticket.entries[1],
      position: 3,
      type: 'message',
      author: 'customer',
      authorName: '花子',
      own: true,
      body: '追加です',
      at: ticket.updatedAt,
      files: [],
    },
  ],
};
const closed: TicketDetail = { ...said, state: 'closed', closedAt: '2026-11-20T03:00:00.000Z' };
const table = {
  'POST /tickets/t1/messages': json(201, said),
  'POST /tickets/t1/closing': json(200, closed),
  'POST /tickets/t1/reopening': json(200, said),
  'PUT /tickets/t1/seen': json(204, undefined),
  'POST /uploads': json(201, { id: 'u1', name: 'a.txt', size: 3, type: 'text/plain' }),
};

const view = {
  name: 'createTicket',
  make: (portal) => createTicket(portal, { ticketId: 't1' }),
  reads: { route: 'GET /tickets/t1', reply: json(200, ticket), becomes: 'ready' },
  verbs: {
    see: ({ see }) => see(),
    ask: ({ ask }) => ask('close'),
    say: ({ say }) => say('解決しました'),
    back: ({ back }) => back(),
    settleAnyway: ({ settleAnyway }) => settleAnyway(),
    settle: ({ ask, settle }) => {
      ask('close');
      return settle();
    },
    refresh: ({ refresh }) => refresh(),
    retry: ({ retry }) => retry(),
  },
  routes: table,
} as const satisfies ControllerCase<TicketViewState, TicketView>;
controllerSuite<TicketViewState, TicketView>(view);
readingSuite<TicketViewState, TicketView>(view);

async function reading(t: TestContext, first: TicketDetail, more: Readonly<Record<string, Reply>> = {}) {
  let shown = first;
  const server = await replyServer(
    t,
    routes({ ...table, 'GET /tickets/t1': (response, request) => json(200, shown)(response, request), ...more }),
  );
  const storage = memoryStorage();
  const make = async () => {
    const portal = portalAt(server.url, { retries: 0 });
    portal.session.adopt(session);
    const view = createTicket(portal, { ticketId: 't1', drafts: storage });
    await follow(view).until(({ type }) => type === 'ready');
    return view;
  };
  const one = await make();
  const now = () => {
    assert.ok(one.state.type === 'ready');
    return one.state;
  };
  return { server, storage, make, one, now, become: (next: TicketDetail) => (shown = next) };
}

describe('SUP-07 a ticket', () => {
  it('SUP-07 marks what others added since the person saw it last, also while it is open, and tells what was seen', async (t) => {
    const { server, one, now, become } = await reading(t, { ...ticket, seen: 1 });
    assert.equal(now().newFrom, 2);
    await one.see();
    await one.see();
    const told = server.requests.filter(({ method }) => method === 'PUT');
    assert.deepEqual([told.length, told[0]?.body], [1, '{"seen":2}']);
    const quiet = await reading(t, ticket);
    assert.equal(quiet.now().newFrom, undefined);
    const added = {
      ...ticket.entries[1],
      position: 3,
      type: 'message',
      author: 'engineer',
      authorName: '一郎',
      at: ticket.updatedAt,
      files: [],
    };
    quiet.become({ ...ticket, version: 3, entries: [...ticket.entries, added] });
    await quiet.one.refresh();
    assert.equal(quiet.now().newFrom, 3);
    become(said);
    await one.refresh();
    assert.equal(now().ticket.version, 3);
    const never = await reading(t, { ...ticket, seen: undefined });
    assert.equal(never.now().newFrom, undefined, 'all of it would be new');
  });

  it('SUP-07 shows what was written at once, and the message is empty again', async (t) => {
    const { one, now, server } = await reading(t, ticket);
    one.writing.type('追加です');
    await one.writing.send();
    assert.equal(one.writing.state.type, 'sent');
    assert.deepEqual([now().ticket.version, one.writing.state.body], [3, '']);
    assert.deepEqual(JSON.parse(server.requests.at(-1)?.body ?? ''), { body: '追加です', uploads: [] });
  });

  it('SUP-07 is closed in the version that was seen, with what is said, once', async (t) => {
    const { one, now, server } = await reading(t, ticket);
    one.ask('reopen');
    assert.equal(now().settling.type, 'idle', 'which cannot be done with an open one');
    one.ask('close');
    one.say(' 解決しました ');
    await Promise.all([one.settle(), one.settle()]);
    assert.deepEqual(now().settling, { type: 'done', act: 'close' });
    const posts = server.requests.filter(({ method }) => method === 'POST');
    assert.equal(posts.length, 1);
    assert.equal(posts[0]?.headers['if-match'], '"2"');
    assert.deepEqual(JSON.parse(posts[0]?.body ?? ''), { body: '解決しました' });
    assert.deepEqual([now().reply.ok, now().close.ok], [false, false]);
  });

  it('SUP-07 changed meanwhile: what is new is shown first, and it is closed only when the person still wants it', async (t) => {
    let isFirst = true;
    const conflict: Reply = (response, request) => {
      (isFirst
        ? problem(412, 'version-conflict', { current: { ...said, seen: 2 } })
        : json(200, { ...closed, version: 4 }))(response, request);
      isFirst = false;
    };
    const { one, now, server } = await reading(t, ticket, { 'POST /tickets/t1/closing': conflict });
    one.ask('close');
    await one.settle();
    assert.deepEqual(now().settling, { type: 'changed', act: 'close', body: '' });
    assert.equal(now().ticket.version, 3);
    await one.settle();
    assert.equal(now().settling.type, 'done');
    const posts = server.requests.filter(({ method }) => method === 'POST');
    assert.deepEqual(
      posts.map(({ headers }) => headers['if-match']),
      ['"2"', '"3"'],
    );
    assert.notEqual(posts[0]?.headers['idempotency-key'], posts[1]?.headers['idempotency-key']);
  });

  it('SUP-07 that was closed long ago says that a new one is the way on', async (t) => {
    const { now } = await reading(t, { ...closed, closedAt: '2020-01-01T00:00:00.000Z' });
    assert.deepEqual(now().reopen, { ok: false, code: 'reopening-over', params: { days: 30 } });
  });

  it('SUP-07 a message to a ticket that was closed meanwhile stays, and says why it was not sent', async (t) => {
    const { one } = await reading(t, ticket, { 'POST /tickets/t1/messages': problem(409, 'ticket-closed') });
    one.writing.type('追加です');
    await one.writing.send();
    const { state } = one.writing;
    assert.ok(state.type === 'failed');
    assert.deepEqual([state.error.code, state.body], ['ticket-closed', '追加です']);
  });

  it('SUP-07 a message that looks like a secret is sent only when the person says so', async (t) => {
    const { one, server } = await reading(t, ticket);
    one.writing.type('password: Xk29!fooBar');
    await one.writing.send();
    assert.equal(one.writing.state.type, 'warned');
    assert.equal(server.requests.length, 1);
    await one.writing.sendAnyway();
    assert.equal(one.writing.state.type, 'sent');
  });

  it('SUP-07 is read anew when the person signed in again: links to files hold for one session', async (t) => {
    const server = await replyServer(t, json(200, ticket));
    const portal = portalAt(server.url, { retries: 0 });
    portal.session.adopt(session);
    const one = createTicket(portal, { ticketId: 't1' });
    await follow(one).until(({ type }) => type === 'ready');
    portal.session.adopt({ ...session, endsAt: '2026-11-21T13:00:00.000Z' });
    await server.arrived(2);
  });

  it('SUP-07 what is said with closing outlives the page, without what looks like a secret, which is asked about', async (t) => {
    const { one, make, now, server, storage } = await reading(t, ticket);
    one.ask('close');
    one.say('password: Xk29!fooBar');
    await one.settle();
    const posts = () => server.requests.filter(({ method }) => method === 'POST');
    assert.ok(now().settling.type === 'warned' && posts().length === 0);
    one.back();
    one.ask('close');
    assert.deepEqual(now().settling, { type: 'confirming', act: 'close', body: 'password: Xk29!fooBar' });
    while (storage.items.size === 0) await new Promise((done) => setTimeout(done, 0));
    assert.ok(![...storage.items.values()].join().includes('Xk29!fooBar'));
    const again = await make();
    again.ask('close');
    const settling = () => again.state.type === 'ready' && again.state.settling;
    await follow(again).until(() => JSON.stringify(settling()).includes('●●●'));
    await again.settle();
    const { findings } = { findings: [], ...settling() };
    assert.deepEqual(findings, [{ field: 'body', kind: 'taken-out', line: 1 }]);
    await again.settleAnyway();
    assert.deepEqual(JSON.parse(posts().at(-1)?.body ?? ''), { body: 'password: ●●●' });
    assert.equal(storage.items.size, 0);
  });

  it('SUP-07 closed, but the answer is lost and the closed one is read: the same again is what was confirmed', async (t) => {
    let isBroken = true;
    const { one, now, become, server } = await reading(t, ticket, {
      'POST /tickets/t1/closing': (response, request) => {
        if (isBroken) response.destroy();
        else json(200, closed)(response, request);
      },
    });
    one.ask('close');
    await one.settle();
    assert.equal(now().settling.type, 'failed');
    become(closed);
    await one.refresh();
    isBroken = false;
    await one.settle();
    assert.equal(now().settling.type, 'done');
    const posts = server.requests.filter(({ method }) => method === 'POST');
    const sent = posts.map(({ headers }) => JSON.stringify([headers['if-match'], headers['idempotency-key']]));
    assert.deepEqual([sent.length, new Set(sent).size], [2, 1]);
  });
});
