import assert from 'node:assert/strict';
import { setTimeout as passed } from 'node:timers/promises';
import type { ServerResponse } from 'node:http';
import { describe, it, type TestContext } from 'node:test';
import { changesOf } from './changes.ts';
import { createChanges } from './change-hub.ts';
import { changeTimes, type ChangeTimes } from './change-stream.ts';
import type { Portal } from './create-portal.ts';
import type { Transport } from './transport.ts';
import { information } from './presets/information.preset.ts';
import { support } from './presets/support.preset.ts';
import { json, portalAt, problem, replyServer, routes, session, type Reply } from './reply-server.suite.ts';

/** Times a test can wait for, in which nothing happens that it does not wait for. */
const times: ChangeTimes = {
  ...changeTimes,
  sent: 1_000,
  open: 1_000,
  pause: 5,
  longestPause: 20,
  poll: 10,
};
const change = (version: number, id = 't1', kind = 'ticket') => ({ kind, id, version });
const text = (type: string, data: object, id?: string): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;

/** A server that streams what the test writes, and answers questions by `poll`. */
async function stage(t: TestContext, { stream, poll = problem(500, 'internal') }: { stream?: Reply; poll?: Reply }) {
  const streams: ServerResponse[] = [];
  const open: Reply = (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(`retry: 3000\n${text('open', {}, '100')}`);
    streams.push(response);
  };
  const server = await replyServer(
    t,
    routes({
      'GET /session': json(200, { session }),
      'DELETE /session': json(204, undefined),
      'GET /events': stream ?? open,
      'GET /changes': poll,
    }),
  );
  const asked = (path: string): readonly string[] =>
    server.requests.map((request) => request.path).filter((one) => one.includes(path));
  return { server, streams, open, asked };
}

/** What one listener was told, one after the other. */
function hear(t: TestContext, portal: Portal, own: Partial<ChangeTimes> = {}, kind = 'ticket') {
  const told: unknown[] = [];
  let wake = (): void => undefined;
  const leave = createChanges(portal, { ...times, ...own }).subscribe(kind, (one) => {
    told.push(one);
    wake();
  });
  t.after(leave);
  return {
    told,
    leave,
    async until(count: number): Promise<readonly unknown[]> {
      while (told.length < count) await new Promise<void>((resolve) => (wake = resolve));
      return told;
    },
  };
}

const at = (url: string, options: Parameters<typeof portalAt>[1] = {}): Portal =>
  portalAt(url, { configuration: support, retries: 0, timeout: 60_000, ...options });

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await passed(2);
}

describe('SUP-07 live changes', () => {
  it('are told of the kind that is listened to, once for each version, by one connection', async (t) => {
    const { server, streams, asked } = await stage(t, {});
    const portal = at(server.url);
    const changes = createChanges(portal, times);
    const told: unknown[] = [];
    t.after(changes.subscribe('ticket', (one) => told.push(one)));
    t.after(changes.subscribe('renewal-quote', (one) => told.push(one)));
    await until(() => streams.length === 1);
    for (const [id, one] of [
      ['101', change(2)],
      ['102', change(2)],
      ['103', change(1)],
      ['104', change(5, 'q1', 'renewal-quote')],
      ['105', change(9, 'x1', 'something newer')],
      ['106', { kind: 'ticket', id: 7, version: 'none' }],
      ['107', change(3)],
    ] as const)
      streams[0]?.write(text('change', one, id));
    streams[0]?.write('event: change\ndata: {\n\n');
    streams[0]?.write(text('change', change(4), '108'));
    await until(() => told.length >= 4);
    assert.deepEqual(told, [change(2), change(5, 'q1', 'renewal-quote'), change(3), change(4)]);
    assert.deepEqual(asked('/events'), ['/api/information/events']);
    assert.equal(changesOf(portal), changesOf(portal));
  });

  it('go on where they stopped when a stream breaks, however often, after a pause that grows', async (t) => {
    const { server, streams, asked } = await stage(t, {});
    const { until: heard } = hear(t, at(server.url), { short: 0 });
    for (let version = 1; version <= 5; version++) {
      await until(() => streams.length === version);
      streams.at(-1)?.write(text('change', change(version), String(100 + version)));
      await heard(version);
      streams.at(-1)?.destroy();
    }
    await until(() => streams.length === 6);
    assert.deepEqual(
      asked('/events').map((path) => path.split('?')[1]),
      [undefined, 'after=101', 'after=102', 'after=103', 'after=104', 'after=105'],
    );
  });

  it('go on from where they stopped where a stream breaks before what was missed is told, and later once it is', async (t) => {
    const { server, streams, asked } = await stage(t, {});
    const { until: heard } = hear(t, at(server.url), { short: 0 });
    await until(() => streams.length === 1);
    streams[0]?.write(text('told', {}, '150'));
    streams[0]?.write(text('change', change(2), '160'));
    await heard(1);
    streams[0]?.write(text('told', {}, '170'));
    streams[0]?.end();
    await until(() => streams.length === 2);
    assert.equal(asked('/events')[1]?.split('?')[1], 'after=170');
  });

  it('are asked for where streams break soon three times in a row, and streams are tried again later', async (t) => {
    let version = 0;
    const cut: Reply = (response) => response.writeHead(200, { 'content-type': 'text/event-stream' }).end();
    const { server, asked } = await stage(t, {
      stream: cut,
      poll: (response, request) => json(200, { changes: [change(++version)], next: '200' })(response, request),
    });
    const { told, until: heard } = hear(t, at(server.url), { again: 60 });
    await heard(3);
    assert.deepEqual(told.slice(0, 3), [change(1), change(2), change(3)]);
    assert.deepEqual(asked('/changes').slice(0, 3), [
      '/api/information/changes',
      '/api/information/changes?after=200',
      '/api/information/changes?after=200',
    ]);
    const before = asked('/events').length;
    assert.equal(before % 3, 0);
    await until(() => asked('/events').length === before + 3);
  });

  it('are asked for where a stream is held back on its way, or is not sent by our means', async (t) => {
    const poll = json(200, { changes: [change(7)], next: '200' });
    const held = await stage(t, { stream: (response) => response.writeHead(200).flushHeaders(), poll });
    await alone(hear(t, at(held.server.url), { open: 30 }), 1);
    assert.equal(held.asked('/events').length, 1);
    const own = await stage(t, { poll });
    await alone(hear(t, at(own.server.url, { transport: hostTransport(own.server.url) }), { sent: 30 }), 1);
    const { server, asked } = await stage(t, { poll });
    await hear(t, at(server.url, { timeout: 50 }), { again: 0 }).until(1);
    await passed(200);
    assert.equal(asked('/events').length, 1, 'the time of a host that is too short for a stream is not tried again');
  });

  it('open a stream anew of which nothing came for long, and after an hour in any case', async (t) => {
    for (const own of [{ silence: 30 }, { whole: 30 }]) {
      const { server, streams } = await stage(t, {});
      const { leave } = hear(t, at(server.url), { ...own, short: 0 });
      await until(() => streams.length >= 3);
      leave();
    }
  });

  it('say that anything may have changed where too much was missed, or where it took long to begin', async (t) => {
    const { server, streams } = await stage(t, {});
    const first = hear(t, at(server.url));
    await until(() => streams.length === 1);
    assert.deepEqual(first.told, []);
    streams[0]?.write(text('missed', {}, '300'));
    assert.deepEqual(await alone(first, 1), [undefined]);
    const slow = await stage(t, {});
    assert.deepEqual(await alone(hear(t, at(slow.server.url), { late: -1 }, 'renewal-quote'), 1), [undefined]);
    const polled = await stage(t, {
      stream: problem(429, 'rate-limited', {}, { 'retry-after': '60' }),
      poll: json(200, { changes: [], next: '1', missed: true }),
    });
    assert.deepEqual((await hear(t, at(polled.server.url)).until(1))[0], undefined);
    assert.equal(polled.asked('/events').length, 1);
  });

  it('OPS-03 tell a failure once while the line is down, and again when it was up meanwhile', async (t) => {
    let broken = true;
    const failing = problem(503, 'unavailable', {}, { 'retry-after': '60' });
    const { server, streams, open, asked } = await stage(t, {
      stream: (response, request) => (broken ? failing : open)(response, request),
      poll: (response, request) => (broken ? failing : json(200, { changes: [], next: '1' }))(response, request),
    });
    const failures: string[] = [];
    const portal = at(server.url, { onError: ({ code }, operation) => failures.push(`${operation} ${code}`) });
    hear(t, portal);
    await until(() => asked('/events').length + asked('/changes').length >= 12);
    assert.deepEqual(failures, ['followChanges unavailable']);
    broken = false;
    await until(() => streams.length === 1);
    await passed(20);
    broken = true;
    streams[0]?.destroy();
    await until(() => failures.length === 2);
  });

  it('of which a portal has none are asked for once or not at all, and nothing is told of it', async (t) => {
    const failures: string[] = [];
    const onError = (_: unknown, operation: string) => failures.push(operation);
    const { server, asked } = await stage(t, { stream: problem(404, 'not-found') });
    hear(t, at(server.url, { onError }));
    await until(() => asked('/events').length === 1);
    await passed(60);
    assert.equal(asked('/events').length + asked('/changes').length, 1);
    hear(t, at(server.url, { configuration: information, onError }));
    await passed(60);
    assert.equal(server.requests.length, 2);
    assert.deepEqual(failures, []);
  });

  it('begin with the first listener and end with the last', async (t) => {
    const { server, streams } = await stage(t, {});
    const changes = createChanges(at(server.url), times);
    const leave = [changes.subscribe('ticket', () => undefined), changes.subscribe('ticket', () => undefined)];
    await until(() => streams.length === 1);
    leave[0]?.();
    leave[0]?.();
    await passed(20);
    assert.equal(streams[0]?.destroyed, false);
    leave[1]?.();
    await until(() => streams[0]?.destroyed === true);
    t.after(changes.subscribe('ticket', () => undefined));
    await until(() => streams.length === 2);
  });

  it('AUTH-04 end with the session at once, and begin anew where it left off when the same person is back', async (t) => {
    const { server, streams, asked } = await stage(t, {});
    const portal = at(server.url);
    const { told, until: heard } = hear(t, portal);
    await until(() => streams.length === 1);
    streams[0]?.write(text('change', change(2), '102'));
    await heard(1);
    const { state } = portal.session;
    assert.ok(state.type === 'active');
    portal.session.expire(state);
    streams[0]?.write(text('change', change(3), '103'));
    await until(() => streams[0]?.destroyed === true);
    portal.session.adopt({ ...session, gates: ['terms'] });
    await passed(30);
    assert.equal(streams.length, 1, 'what stands before everything else stands before this');
    portal.session.adopt(session);
    await until(() => streams.length === 2);
    portal.session.adopt({ ...session, idleEndsAt: session.endsAt });
    streams[1]?.write(text('change', change(3), '103'));
    await heard(2);
    await portal.session.signOut();
    const begun = performance.now();
    await until(() => streams[1]?.destroyed === true);
    assert.ok(performance.now() - begun < 1_000);
    portal.session.adopt({ ...session, account: { ...session.account, id: 'a2' } });
    await until(() => streams.length === 3);
    streams[2]?.write(text('change', change(1), '104'));
    assert.deepEqual(await heard(3), [change(2), change(3), change(1)]);
    assert.deepEqual(
      asked('/events').map((path) => path.split('?')[1]),
      [undefined, 'after=102', undefined],
      'another account begins from nothing',
    );
    assert.equal(told.length, 3);
  });

  it('AUTH-04 that end with the session, as the server tells, ask who is signed in', async (t) => {
    const { server, streams, asked } = await stage(t, {});
    const portal = at(server.url);
    hear(t, portal);
    await until(() => streams.length === 1);
    const before = asked('/session').length;
    streams[0]?.write(text('end', {}));
    await until(() => asked('/session').length === before + 1);
  });

  it('are read by one of several tabs, and by another when that one is closed, from where it stopped', async (t) => {
    if (!('locks' in navigator)) return t.skip('this Node has no Web Locks');
    const { server, streams, asked } = await stage(t, {});
    const first = hear(t, at(server.url));
    await until(() => streams.length === 1);
    const others = [hear(t, at(server.url)), hear(t, at(server.url))];
    await until(() => asked('/session').length === 3);
    await passed(50);
    streams[0]?.write(text('change', change(2), '102'));
    for (const tab of [first, ...others]) assert.deepEqual(await tab.until(1), [change(2)]);
    assert.equal(streams.length, 1);
    const channel = new BroadcastChannel('mado:changes:support:a1');
    t.after(() => channel.close());
    for (const message of [
      null,
      7,
      'hello',
      {},
      { changes: [{ kind: 'ticket' }], next: '1' },
      { changes: [], next: 1 },
    ])
      channel.postMessage(message);
    await passed(20);
    first.leave();
    await until(() => streams.length === 2);
    streams[1]?.write(text('change', change(3), '103'));
    for (const tab of others) assert.deepEqual(await tab.until(2), [change(2), change(3)]);
    assert.deepEqual(asked('/events')[1], '/api/information/events?after=102');
    assert.deepEqual(first.told, [change(2)]);
  });

  it('are read by each for itself where there are no Web Locks', async (t) => {
    const locks = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(navigator), 'locks');
    Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
    t.after(() => Reflect.deleteProperty(navigator, 'locks'));
    assert.equal(navigator.locks, undefined, `it was ${locks ? '' : 'not '}there`);
    const { server, streams } = await stage(t, {});
    hear(t, at(server.url));
    hear(t, at(server.url));
    await until(() => streams.length === 2);
  });
});

/** What was told until so many were, to one that has left then: those of one account share what they hear. */
async function alone({ until: heard, leave }: ReturnType<typeof hear>, count: number): Promise<readonly unknown[]> {
  const told = await heard(count);
  leave();
  return told;
}

/** A transport of a host's own, which pays attention to neither `fetch` nor `signal`. */
function hostTransport(url: string): Transport {
  return async ({ method, path, headers }) => {
    const response = await fetch(url + path, { method, headers });
    const body = await response.text();
    return { status: response.status, headers: response.headers, text: async () => body };
  };
}
