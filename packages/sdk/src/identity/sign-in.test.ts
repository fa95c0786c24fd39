import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite } from '../portal/controller.suite.ts';
import {
  follow,
  held,
  json,
  replyServer,
  portalAt,
  problem,
  refusedUrl,
  routes,
  session,
  uncaught,
} from '../portal/reply-server.suite.ts';
import { createSignIn, type SignIn, type SignInState } from './sign-in.ts';

const input = { identifier: 'Hanako@example.jp', password: 'Tulip.meadow7' };

controllerSuite<SignInState, SignIn>({
  name: 'createSignIn',
  make: (portal) => {
    portal.session.adopt(session);
    return createSignIn(portal);
  },
  verbs: { signIn: ({ signIn }) => signIn(input), reset: ({ reset }) => reset() },
  routes: { 'POST /session': json(201, session) },
});

describe('AUTH-01 sign-in', () => {
  it('AUTH-01 signs in, tells the session and sends what was typed as it is', async (t) => {
    const server = await replyServer(t, json(201, session));
    const portal = portalAt(server.url);
    const signIn = createSignIn(portal);
    const { states } = follow(signIn);
    await signIn.signIn(input);
    assert.deepEqual(
      states.map(({ type }) => type),
      ['ready', 'submitting', 'signed-in'],
    );
    assert.deepEqual(signIn.state, { type: 'signed-in', session });
    assert.deepEqual(portal.session.state, { type: 'active', ...session });
    assert.deepEqual(JSON.parse(server.requests[0]?.body ?? ''), input);
  });

  it('AUTH-04 is there to sign in at again after signing out, on a page that stays', async (t) => {
    const server = await replyServer(t, json(201, session));
    const portal = portalAt(server.url);
    const signIn = createSignIn(portal);
    for (let time = 0; time < 2; time++) {
      await signIn.signIn(input);
      portal.session.expire(session);
      assert.equal(signIn.state.type, 'signed-in');
      portal.session.adopt(undefined);
      assert.deepEqual(signIn.state, { type: 'ready' });
    }
    await signIn.signIn({ identifier: '', password: '' });
    portal.session.adopt(undefined);
    assert.equal(signIn.state.type, 'invalid', 'what was done since stays');
    assert.equal(server.requests.length, 2);
  });

  it('AUTH-04 is followed as long as somebody follows it, and leaves nothing behind on the session', async (t) => {
    const portal = portalAt((await replyServer(t, json(201, session))).url);
    const { subscribe } = portal.session;
    let listeners = 0;
    Object.assign(portal.session, {
      subscribe(listener: Parameters<typeof subscribe>[0]) {
        listeners++;
        const leave = subscribe(listener);
        return () => {
          listeners--;
          leave();
        };
      },
    });
    for (let time = 0; time < 20; time++) await createSignIn(portal).signIn(input);
    const signIn = createSignIn(portal);
    const followed = follow(signIn);
    assert.equal(listeners, 0, 'before somebody has signed in, to follow the session would be to ask for it');
    for (let time = 0; time < 20; time++) await signIn.signIn(input);
    assert.equal(listeners, 1);
    followed.stop();
    assert.equal(listeners, 0);
    const again = follow(signIn);
    assert.equal(signIn.state.type, 'signed-in');
    portal.session.adopt(undefined);
    assert.deepEqual(again.states.at(-1), { type: 'ready' });
    again.stop();
  });

  it('AUTH-01 says what is missing without asking the server', async (t) => {
    const server = await replyServer(t, json(201, session));
    const signIn = createSignIn(portalAt(server.url));
    await signIn.signIn({ identifier: ' ', password: '' });
    const missing = (...fields: string[]): unknown => ({
      type: 'invalid',
      fieldErrors: fields.map((field) => ({ field, code: 'required' })),
    });
    assert.deepEqual(signIn.state, missing('identifier', 'password'));
    await signIn.signIn({ identifier: 'hanako', password: '' });
    assert.deepEqual(signIn.state, missing('password'));
    await signIn.signIn({ identifier: '　', password: ' ' });
    assert.deepEqual(signIn.state, missing('identifier'));
    assert.equal(server.requests.length, 0);
  });

  it('AUTH-01 leaves it to the server what an identifier is, so that nothing tells it apart from a wrong password', async (t) => {
    const server = await replyServer(t, problem(401, 'invalid-credentials'));
    const signIn = createSignIn(portalAt(server.url));
    await signIn.signIn({ identifier: 'not an address', password: 'x' });
    assert.equal(signIn.state.type === 'failed' && signIn.state.error.code, 'invalid-credentials');
  });

  it('AUTH-01 sends one request for ten calls at once', async (t) => {
    const gate = held();
    const server = await replyServer(t, gate.reply);
    const signIn = createSignIn(portalAt(server.url));
    const calls = Array.from({ length: 10 }, () => signIn.signIn(input));
    await server.arrived(1);
    signIn.reset();
    assert.equal(signIn.state.type, 'submitting', 'nothing takes back what is on its way');
    gate.release(json(201, session));
    await Promise.all(calls);
    assert.equal(server.requests.length, 1);
    assert.equal(signIn.state.type, 'signed-in');
  });

  it('AUTH-01 AUTH-02 tells a refusal and a lock with what a message shows, and never repeats by itself', async (t) => {
    const server = await replyServer(
      t,
      problem(401, 'invalid-credentials'),
      problem(429, 'locked', { params: { minutes: 15 } }, { 'retry-after': '900' }),
      problem(503, 'unavailable'),
    );
    const signIn = createSignIn(portalAt(server.url));
    const failures = [];
    for (let i = 0; i < 3; i++) {
      await signIn.signIn(input);
      failures.push(
        signIn.state.type === 'failed'
          ? [signIn.state.error.code, signIn.state.error.params, signIn.state.error.retryAfter]
          : undefined,
      );
    }
    assert.deepEqual(failures, [
      ['invalid-credentials', {}, undefined],
      ['locked', { minutes: 15 }, 900],
      ['unavailable', {}, undefined],
    ]);
    assert.equal(server.requests.length, 3);
  });

  it('AUTH-01 tells a broken line and works when the line is back', async (t) => {
    const signIn = createSignIn(portalAt(await refusedUrl()));
    await signIn.signIn(input);
    assert.equal(signIn.state.type === 'failed' && signIn.state.error.code, 'network');
    signIn.reset();
    assert.deepEqual(signIn.state, { type: 'ready' });

    const server = await replyServer(t, (response) => response.destroy(), json(201, session));
    const again = createSignIn(portalAt(server.url));
    await again.signIn(input);
    await again.signIn(input);
    assert.equal(again.state.type, 'signed-in');
  });

  it('AUTH-01 never takes a listener’s mistake for a failure', async (t) => {
    const server = await replyServer(t, routes({ 'POST /session': json(201, session) }));
    const signIn = createSignIn(portalAt(server.url));
    const bug = new Error('a host’s bug');
    const thrown = uncaught(t);
    signIn.subscribe((state) => {
      if (state.type === 'signed-in') throw bug;
    });
    await signIn.signIn(input);
    assert.equal(signIn.state.type, 'signed-in');
    assert.deepEqual(thrown, [bug]);
  });
});
