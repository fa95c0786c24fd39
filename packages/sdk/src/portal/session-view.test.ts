import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite } from './controller.suite.ts';
import { follow, held, json, replyServer, portalAt, problem, refusedUrl, session } from './reply-server.suite.ts';
import { createSessionView, type SessionView, type SessionViewState } from './session-view.ts';

const signedIn = json(200, { session });
const { account } = session;

controllerSuite<SessionViewState, SessionView>({
  name: 'createSessionView',
  make: createSessionView,
  reads: { route: 'GET /session', reply: signedIn, becomes: 'active' },
  verbs: { signOut: ({ signOut }) => signOut(), retry: ({ retry }) => retry() },
  routes: { 'DELETE /session': json(204, undefined) },
});

describe('the view of a session', () => {
  it('INF-01 shows who is signed in, also when nobody follows it', async (t) => {
    const portal = portalAt((await replyServer(t, signedIn)).url);
    const view = createSessionView(portal);
    assert.deepEqual(view.state, { type: 'unknown' });
    await portal.session.refresh();
    assert.equal(view.state, portal.session.state);
  });

  it('AUTH-04 signs out in one step, with one request for many calls', async (t) => {
    const gate = held();
    const server = await replyServer(t, gate.reply);
    const portal = portalAt(server.url);
    portal.session.adopt(session);
    const view = createSessionView(portal);
    const { states } = follow(view);
    const leaving = [view.signOut(), view.signOut(), view.signOut()];
    await server.arrived(1);
    assert.deepEqual(view.state, { type: 'signing-out', account });
    portal.session.adopt({ ...session, idleEndsAt: session.endsAt });
    assert.equal(view.state.type, 'signing-out', 'news of the same session change nothing');
    gate.release(json(204, undefined));
    await Promise.all(leaving);
    assert.deepEqual(
      states.map(({ type }) => type),
      ['active', 'signing-out', 'anonymous'],
    );
    assert.equal(server.requests.length, 1);
    await view.signOut();
    assert.equal(server.requests.length, 1, 'nobody is signed in any more');
  });

  it('AUTH-04 says that the person is still signed in when the server could not be told, and can be asked again', async (t) => {
    const portal = portalAt((await replyServer(t, problem(500, 'internal'), json(204, undefined))).url, { retries: 0 });
    portal.session.adopt(session);
    const view = createSessionView(portal);
    await view.signOut();
    const { state } = view;
    assert.ok(state.type === 'sign-out-failed');
    assert.deepEqual([state.account, state.error.code], [account, 'internal']);
    await view.signOut();
    assert.deepEqual(view.state, { type: 'anonymous' });
  });

  it('AUTH-03 shows that the session ended while it was being left', async (t) => {
    const gate = held();
    const server = await replyServer(t, gate.reply);
    const portal = portalAt(server.url);
    portal.session.adopt(session);
    const view = createSessionView(portal);
    const { states } = follow(view);
    const leaving = view.signOut();
    await server.arrived(1);
    portal.session.expire({ account });
    gate.release(problem(500, 'internal'));
    await leaving;
    assert.deepEqual(
      states.map(({ type }) => type),
      ['active', 'signing-out', 'expired'],
    );
  });

  it('asks again who is signed in after nobody could be asked, and only then', async () => {
    const portal = portalAt(await refusedUrl(), { retries: 0 });
    const view = createSessionView(portal);
    await view.retry();
    assert.deepEqual(view.state, { type: 'unknown' });
    await portal.session.refresh();
    assert.equal(view.state.type, 'failed');
    const { states } = follow(view);
    await view.retry();
    assert.deepEqual(
      states.map(({ type }) => type),
      ['failed', 'loading', 'failed'],
    );
  });
});
