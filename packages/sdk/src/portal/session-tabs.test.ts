import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import * as z from 'zod/mini';
import type { Portal } from './create-portal.ts';
import { memoryStorage } from './draft.suite.ts';
import { openDraft } from './draft.ts';
import { follow, held, json, replyServer, portalAt, routes, session } from './reply-server.suite.ts';
import { license } from './presets/license.preset.ts';
import { readSession, signOut } from './session.endpoints.ts';
import type { ActiveSession } from './session.model.ts';
import { followOtherTabs } from './session-tabs.ts';
import { onSessionUse } from './session-use.ts';

const other: ActiveSession = { ...session, account: { ...session.account, id: 'a2', identifier: 'taro@example.jp' } };

/** Two tabs of one browser, at one server that knows who is signed in. */
async function tabs(t: TestContext) {
  let current: ActiveSession | undefined = session;
  const server = await replyServer(t, (response, request) => {
    if (request.method === 'DELETE') current = undefined;
    routes({
      'GET /session': (...args) => json(200, { session: current ?? null })(...args),
      'DELETE /session': json(204, undefined),
    })(response, request);
  });
  const changes: string[] = [];
  const open = (): Portal => {
    const portal = portalAt(server.url);
    t.after(followOtherTabs(portal, ({ account }) => void changes.push(account.id)));
    return portal;
  };
  const [one, two] = [open(), open()];
  const followed = follow(two.session);
  await follow(one.session).until(({ type }) => type === 'active');
  await followed.until(({ type }) => type === 'active');
  return { server, one, two, followed, changes, open, become: (next: ActiveSession) => (current = next) };
}

/** Resolves when messages posted so far have been delivered: one that was posted after them was. */
async function delivered(t: TestContext): Promise<void> {
  const [from, to] = [
    new BroadcastChannel('mado:session:information'),
    new BroadcastChannel('mado:session:information'),
  ];
  t.after(() => [from, to].forEach((channel) => channel.close()));
  const heard = new Promise((done) => to.addEventListener('message', done));
  from.postMessage('the last one');
  await heard;
}

/** Says something as another tab would. */
function post(t: TestContext, ...messages: readonly object[]): void {
  const channel = new BroadcastChannel('mado:session:information');
  t.after(() => channel.close());
  for (const message of messages) channel.postMessage(message);
}

describe('AUTH-04 tabs of one browser', () => {
  it('AUTH-04 are signed out together, by one request', async (t) => {
    const { server, one, two, followed } = await tabs(t);
    await one.session.signOut();
    await followed.until(({ type }) => type === 'anonymous');
    assert.deepEqual(two.session.state, { type: 'anonymous' });
    assert.equal(server.requests.filter(({ method }) => method === 'DELETE').length, 1);
  });

  it('AUTH-04 learn who is signed in when somebody signs in, in place of nobody or of another account', async (t) => {
    const { one, two, followed, changes, become } = await tabs(t);
    become(other);
    one.session.adopt(other);
    const state = await followed.until((told) => told.type === 'active' && told.account.id === 'a2');
    assert.equal(state.type, 'active');
    await delivered(t);
    assert.deepEqual(changes, ['a2'], 'told in the tab where somebody else was, and nowhere else');
    await one.session.signOut();
    await followed.until(({ type }) => type === 'anonymous');
    become(session);
    one.session.adopt(session);
    const { length } = followed.states;
    await followed.until((told) => followed.states.indexOf(told) >= length - 1 && told.type === 'active');
    assert.equal(two.session.state.type === 'active' && two.session.state.account.id, 'a1');
    await delivered(t);
    assert.deepEqual(changes, ['a2'], 'there was nobody in between');
  });

  it('AUTH-04 ask anew: an answer that is on its way already may be older than what was heard', async (t) => {
    const late = held();
    let count = 0;
    const server = await replyServer(t, (response, request) =>
      [json(200, { session }), late.reply, json(200, { session: other })][Math.min(count++, 2)]?.(response, request),
    );
    const changes: string[] = [];
    const portal = portalAt(server.url);
    t.after(followOtherTabs(portal, ({ account }) => void changes.push(account.id)));
    const followed = follow(portal.session);
    await followed.until(({ type }) => type === 'active');
    const asked = portal.session.refresh();
    await server.arrived(2);
    post(t, { type: 'signed-in', accountId: 'a2' }, { type: 'signed-in', accountId: 'a2' });
    await followed.until((told) => told.type === 'active' && told.account.id === 'a2');
    late.release(json(200, { session }));
    await asked;
    await delivered(t);
    await server.arrived(4);
    await followed.until(({ type }) => type === 'active');
    assert.equal(portal.session.state.type === 'active' && portal.session.state.account.id, 'a2');
    assert.deepEqual(changes, ['a2'], 'once, though two tabs told of it');
  });

  it('AUTH-04 are signed out also where one of them was still loading when the other was', async (t) => {
    const { one, open } = await tabs(t);
    const server = await replyServer(t, json(200, { session }), json(200, { session: null }));
    const late = portalAt(server.url);
    const followed = follow(late.session);
    await followed.until(({ type }) => type === 'active');
    await one.session.signOut();
    await delivered(t);
    t.after(followOtherTabs(late));
    await followed.until(({ type }) => type === 'anonymous');
    assert.equal(open().session.state.type, 'loading', 'a tab that is opened then is told nothing of it');
  });

  it('AUTH-04 that hear of a sign-out while they load show nobody, whatever was answered before it', async (t) => {
    const late = held();
    const server = await replyServer(t, late.reply, json(200, { session: null }));
    const portal = portalAt(server.url);
    t.after(followOtherTabs(portal));
    const followed = follow(portal.session);
    await server.arrived(1);
    post(t, { type: 'signed-out', accountId: session.account.id });
    await delivered(t);
    late.release(json(200, { session }));
    await followed.until(({ type }) => type === 'anonymous');
  });

  it('AUTH-04 that have credentials of their own stay signed in, though another one finds nobody', async (t) => {
    const server = await replyServer(t, json(200, { session: null }));
    const without = portalAt(server.url);
    t.after(followOtherTabs(without));
    await follow(without.session).until(({ type }) => type === 'anonymous');
    const own = await replyServer(t, json(200, { session }));
    const alone = portalAt(own.url);
    const followed = follow(alone.session);
    await followed.until(({ type }) => type === 'active');
    t.after(followOtherTabs(alone)); // it tells of that, and is doubted
    await own.arrived(2);
    await delivered(t);
    assert.ok(followed.states.every(({ type }) => type === 'loading' || type === 'active'));
  });

  it('AUTH-04 that hear late of a sign-out keep no draft either; AUTH-03 where the time of the session was over it stays', async (t) => {
    const letter = z.string();
    for (const [at, left] of [
      ['2026-11-20T01:59:59.999Z', 0],
      [session.idleEndsAt, 1],
    ] as const) {
      const server = await replyServer(t, json(200, { session }), json(200, { session: null }));
      const clock = { now: () => Date.parse(at), elapsed: () => 0, observe: () => undefined };
      const portal = portalAt(server.url, { clock });
      const followed = follow(portal.session);
      await followed.until(({ type }) => type === 'active');
      const storage = memoryStorage();
      (await openDraft({ portal, storage, form: 'letter', schema: letter })).keep('Dear');
      const stop = followOtherTabs(portal);
      t.after(stop);
      post(t, { type: 'nobody', accountId: session.account.id });
      await followed.until(({ type }) => type === 'anonymous');
      assert.equal(storage.items.size, left, at);
      stop();
    }
  });

  it('AUTH-03 ask nobody when one of them is opened or asks the server again', async (t) => {
    const { server, one, open } = await tabs(t);
    const before = server.requests.length;
    const third = open();
    await follow(third.session).until(({ type }) => type === 'active');
    await one.session.refresh();
    await delivered(t);
    assert.equal(server.requests.length, before + 2);
  });

  it('AUTH-03 learn that the session goes on when it is extended in one of them, and ask once', async (t) => {
    const { server, one, two, followed, become } = await tabs(t);
    const later = { ...session, idleEndsAt: new Date(Date.parse(session.idleEndsAt) + 60_000).toISOString() };
    const before = server.requests.length;
    become(later);
    one.session.adopt(later);
    await followed.until((told) => told.type === 'active' && told.idleEndsAt === later.idleEndsAt);
    await delivered(t);
    assert.deepEqual(two.session.state, { type: 'active', ...later });
    assert.equal(server.requests.length, before + 1);
  });

  it('AUTH-03 hear of what is done in one of them, without asking anything for that', async (t) => {
    const { server, one, two } = await tabs(t);
    await delivered(t);
    const heard: string[] = [];
    for (const [name, { session: own }] of Object.entries({ one, two }))
      t.after(onSessionUse(own, (elsewhere) => heard.push(`${name} ${elsewhere ? 'elsewhere' : 'here'}`)));
    const before = server.requests.length;
    await one.call(signOut); // any call that counts as activity
    await one.call(readSession);
    await delivered(t);
    assert.deepEqual(heard, ['one here', 'two elsewhere']);
    assert.equal(server.requests.length, before + 2);
  });

  it('AUTH-03 take a page that was opened for something that was done', async (t) => {
    const { one, open } = await tabs(t);
    await delivered(t);
    const heard: boolean[] = [];
    t.after(onSessionUse(one.session, (elsewhere) => heard.push(elsewhere)));
    await follow(open().session).until(({ type }) => type === 'active');
    await delivered(t);
    assert.deepEqual(heard, [true]);
  });

  it('AUTH-04 of another portal, and messages that are none, change nothing', async (t) => {
    const { one, two } = await tabs(t);
    const foreign = portalAt((await replyServer(t, json(200, { session }))).url, { configuration: license });
    t.after(followOtherTabs(foreign));
    await follow(foreign.session).until(({ type }) => type === 'active');
    const channel = new BroadcastChannel('mado:session:information');
    t.after(() => channel.close());
    for (const message of [
      null,
      7,
      {},
      { type: 'signed-out' },
      { type: 'signed-out', accountId: 'a2' },
      { type: 'x', accountId: 'a1' },
      { type: 'extended', accountId: 'a1' },
      { type: 'extended', accountId: 'a2', idleEndsAt: '2100-01-01T00:00:00.000Z' },
    ])
      channel.postMessage(message);
    await one.session.signOut();
    await follow(two.session).until(({ type }) => type === 'anonymous');
    assert.equal(foreign.session.state.type, 'active');
  });

  it('AUTH-04 that were left hear nothing any more', async (t) => {
    const server = await replyServer(t, json(200, { session }));
    const portal = portalAt(server.url);
    const stop = followOtherTabs(portal);
    await follow(portal.session).until(({ type }) => type === 'active');
    stop();
    const channel = new BroadcastChannel('mado:session:information');
    t.after(() => channel.close());
    channel.postMessage({ type: 'signed-out', accountId: 'a1' });
    await delivered(t);
    assert.equal(portal.session.state.type, 'active');
  });
});
