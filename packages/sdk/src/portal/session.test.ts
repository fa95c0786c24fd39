import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPreferences } from '../account/preferences.endpoints.ts';
import { controllerSuite } from './controller.suite.ts';
import { PortalError } from './errors.ts';
import { follow, held, json, replyServer, portalAt, problem, refusedUrl, session } from './reply-server.suite.ts';
import type { Session, SessionState } from './session.ts';

const active = { type: 'active', ...session };

controllerSuite<SessionState, Session>({
  name: 'portal.session',
  make: (portal) => portal.session,
  reads: { route: 'GET /session', reply: json(200, { session }), becomes: 'active' },
  verbs: {
    refresh: ({ refresh }) => refresh(),
    expire: ({ expire }) => expire(session),
    adopt: ({ adopt }) => adopt(session),
    onExpired: ({ onExpired }) => onExpired(async () => undefined)(),
  },
  routes: {},
});

describe('the session', () => {
  it('INF-01 tells who is signed in, or that nobody is', async (t) => {
    const server = await replyServer(t, json(200, { session, more: 1 }), json(200, { session: null }));
    const { state } = {
      state: await follow(portalAt(server.url).session).until(({ type }) => type !== 'unknown' && type !== 'loading'),
    };
    assert.deepEqual(state, active);
    const nobody = portalAt(server.url).session;
    await nobody.refresh();
    assert.deepEqual(nobody.state, { type: 'anonymous' });
  });

  it('AUTH-04 what is open when its person signs out asks the server for nothing more, until somebody is signed in', async (t) => {
    const server = await replyServer(t, json(200, { session: null }), json(200, { mailAddress: 'taro@example.jp' }));
    const portal = portalAt(server.url);
    await portal.session.refresh();
    const open = portal.call(readPreferences);
    await assert.rejects(open, (error) => error instanceof PortalError && error.code === 'unauthenticated');
    assert.equal(server.requests.length, 1);
    portal.session.adopt(session);
    await portal.call(readPreferences).catch(() => undefined);
    assert.equal(server.requests.length, 2, 'whoever is signed in is answered by the server');
  });

  it('is asked once for calls at the same time, also when nobody follows it', async (t) => {
    const server = await replyServer(t, json(200, { session }));
    const { session: own } = portalAt(server.url);
    assert.deepEqual(own.state, { type: 'unknown' });
    await Promise.all([own.refresh(), own.refresh(), own.refresh()]);
    assert.equal(server.requests.length, 1);
    await own.refresh();
    assert.equal(server.requests.length, 2, 'and anew afterwards');
  });

  it('is not asked by a follower when something is known', async (t) => {
    const server = await replyServer(t, json(200, { session }));
    const portal = portalAt(server.url);
    portal.session.adopt(session);
    follow(portal.session).stop();
    assert.equal(server.requests.length, 0);
  });

  it('fails where nothing is known and can be asked again; what is known stays', async (t) => {
    const server = await replyServer(t, problem(500, 'internal'), json(200, { session }), problem(500, 'internal'));
    const { session: own } = portalAt(server.url);
    await own.refresh();
    assert.equal(own.state.type === 'failed' && own.state.error.code, 'internal');
    await own.refresh();
    assert.deepEqual(own.state, active);
    await own.refresh();
    assert.deepEqual(own.state, active);
  });

  it('AUTH-03 that is gone when the server is asked has expired: what was typed is kept', async (t) => {
    const server = await replyServer(t, json(200, { session: null }));
    const { session: own } = portalAt(server.url);
    own.adopt(session);
    await own.refresh();
    assert.deepEqual(own.state, { ...session, type: 'expired' });
    await own.refresh();
    assert.deepEqual(own.state, { ...session, type: 'expired' });
  });

  it('takes an answer that does not say who is signed in for a wrong one, and signs nobody out by it', async (t) => {
    const server = await replyServer(t, json(200, {}));
    const { session: own } = portalAt(server.url);
    await own.refresh();
    assert.equal(own.state.type === 'failed' && own.state.error.code, 'bad-response');
    own.adopt(session);
    await own.refresh();
    assert.deepEqual(own.state, active);
    assert.equal(server.requests.length, 2);
  });

  it('drops an answer about what has changed meanwhile', async (t) => {
    const gate = held();
    const server = await replyServer(t, gate.reply);
    const { session: own } = portalAt(server.url);
    const refreshing = own.refresh();
    await server.arrived(1);
    own.adopt(session);
    gate.release(json(200, { session: null }));
    await refreshing;
    assert.deepEqual(own.state, active);
  });

  it('AUTH-04 ends when the server has ended it', async (t) => {
    const gate = held();
    const server = await replyServer(t, gate.reply);
    const { session: own } = portalAt(server.url);
    own.adopt(session);
    const leaving = own.signOut();
    await server.arrived(1);
    assert.deepEqual(own.state, active);
    gate.release(json(204, undefined));
    await leaving;
    assert.deepEqual(own.state, { type: 'anonymous' });
    assert.deepEqual([server.requests[0]?.method, server.requests[0]?.path], ['DELETE', '/api/information/session']);
  });

  it('AUTH-04 stays when the server could not be told, and says so to whoever asked for it', async () => {
    const { session: own } = portalAt(await refusedUrl());
    own.adopt(session);
    await assert.rejects(own.signOut(), (error) => error instanceof PortalError && error.code === 'network');
    assert.deepEqual(own.state, active);
  });
});
