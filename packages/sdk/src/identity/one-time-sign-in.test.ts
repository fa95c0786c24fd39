import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite } from '../portal/controller.suite.ts';
import { follow, json, portalAt, problem, replyServer, session } from '../portal/reply-server.suite.ts';
import { certificate } from '../portal/presets/certificate.preset.ts';
import { createOneTimeSignIn, type OneTimeSignIn, type OneTimeSignInState } from './one-time-sign-in.ts';

const input = { identifier: 'k7m2p9qa', password: 'Tulip.meadow7' };
const expiresAt = '2026-04-01T00:10:00.000Z';
const sent = { challenge: 'c'.repeat(43), expiresAt };
const sending = json(201, sent);

controllerSuite<OneTimeSignInState, OneTimeSignIn>({
  name: 'createOneTimeSignIn',
  make: (portal) => {
    portal.session.adopt(session); // it follows the session once somebody has signed in
    return createOneTimeSignIn(portal);
  },
  verbs: {
    request: ({ request }) => request(input),
    redeem: ({ redeem }) => redeem('123456'),
    reset: ({ reset }) => reset(),
  },
  routes: { 'POST /one-time-passwords': sending, 'POST /one-time-passwords/redemption': json(201, session) },
});

const wrong = (left: number) =>
  problem(400, 'invalid-input', { fieldErrors: [{ field: 'code', code: 'wrong', params: { left } }] });

describe('CRT-01 sign-in with a one-time password', () => {
  it('CRT-01 asks for a code, takes it with what goes with it, and tells the session', async (t) => {
    const server = await replyServer(t, sending, json(201, session));
    const portal = portalAt(server.url, { configuration: certificate });
    const signIn = createOneTimeSignIn(portal);
    const { states } = follow(signIn);
    await signIn.request(input);
    assert.deepEqual(signIn.state, { type: 'sent', expiresAt, fieldErrors: [] });
    await signIn.redeem(' １２３４５６ ');
    assert.deepEqual(
      states.map(({ type }) => type),
      ['ready', 'requesting', 'sent', 'redeeming', 'signed-in'],
    );
    assert.deepEqual(portal.session.state, { type: 'active', ...session });
    assert.deepEqual(
      server.requests.map(({ body }): unknown => JSON.parse(body)),
      [input, { challenge: sent.challenge, code: ' １２３４５６ ' }],
    );
    assert.ok(!JSON.stringify(states).includes(sent.challenge), 'what goes with the code is in no state');
  });

  it('CRT-01 AUTH-04 is there to sign in at again after signing out, on a page that stays', async (t) => {
    const redeemed = json(201, session);
    const server = await replyServer(t, sending, redeemed, sending, redeemed);
    const portal = portalAt(server.url, { configuration: certificate });
    const signIn = createOneTimeSignIn(portal);
    const { states, stop } = follow(signIn);
    for (let time = 0; time < 2; time++) {
      await signIn.request(input);
      await signIn.redeem('123456');
      portal.session.expire(session);
      assert.equal(signIn.state.type, 'signed-in');
      portal.session.adopt(undefined);
      assert.deepEqual(states.at(-1), { type: 'ready' }, 'whoever follows is told');
    }
    stop();
    assert.equal(server.requests.length, 4);
  });

  it('CRT-01 says what is missing without asking the server', async (t) => {
    const server = await replyServer(t, sending);
    const signIn = createOneTimeSignIn(portalAt(server.url));
    await signIn.redeem('123456');
    assert.deepEqual(signIn.state, { type: 'ready' }, 'there is no code yet');
    await signIn.request({ identifier: ' ', password: '' });
    assert.deepEqual(signIn.state, {
      type: 'invalid',
      fieldErrors: [
        { field: 'identifier', code: 'required' },
        { field: 'password', code: 'required' },
      ],
    });
    await signIn.request(input);
    await signIn.redeem(' \n');
    assert.deepEqual(signIn.state, { type: 'sent', expiresAt, fieldErrors: [{ field: 'code', code: 'required' }] });
    for (const code of ['12', '12345', '1234567', '12345a', 'www.example']) {
      await signIn.redeem(code);
      const fieldErrors = [{ field: 'code', code: 'incomplete', params: { digits: 6 } }];
      assert.deepEqual(signIn.state, { type: 'sent', expiresAt, fieldErrors }, code);
    }
    assert.equal(server.requests.length, 1, 'none of these costs one of five tries');
  });

  it('CRT-01 a wrong code can be typed again, a broken line leaves the code as it is, an ended one begins anew', async (t) => {
    const broken = (response: { destroy(): void }): void => response.destroy();
    const server = await replyServer(t, sending, wrong(4), broken, problem(410, 'one-time-password-ended'), sending);
    const signIn = createOneTimeSignIn(portalAt(server.url, { retries: 0 }));
    await signIn.request(input);
    await signIn.redeem('111111');
    assert.deepEqual(signIn.state, {
      type: 'sent',
      expiresAt,
      fieldErrors: [{ field: 'code', code: 'wrong', params: { left: 4 } }],
    });
    await signIn.redeem('222222');
    assert.equal(signIn.state.type === 'sent' && signIn.state.error?.code, 'network');
    await signIn.redeem('222222');
    assert.equal(signIn.state.type === 'failed' && signIn.state.error.code, 'one-time-password-ended');
    await signIn.redeem('222222');
    assert.equal(server.requests.length, 4, 'there is nothing to redeem any more');
    await signIn.request(input);
    assert.equal(signIn.state.type, 'sent');
    signIn.reset();
    assert.deepEqual(signIn.state, { type: 'ready' });
  });

  it('CRT-01 asks for another code while one is on its way; that one stays where no other was sent', async (t) => {
    const later = '2026-04-01T00:20:00.000Z';
    const again = json(201, { challenge: 'd'.repeat(43), expiresAt: later });
    const tooOften = problem(429, 'rate-limited');
    const server = await replyServer(t, sending, tooOften, again, json(201, session));
    const signIn = createOneTimeSignIn(portalAt(server.url, { retries: 0 }));
    await signIn.request(input);
    const { states } = follow(signIn);
    await signIn.request(input);
    assert.equal(signIn.state.type === 'sent' && signIn.state.error?.code, 'rate-limited');
    assert.equal(signIn.state.type === 'sent' && signIn.state.expiresAt, expiresAt);
    await signIn.request(input);
    assert.deepEqual(signIn.state, { type: 'sent', expiresAt: later, fieldErrors: [] });
    assert.ok(
      states.every((state) => 'expiresAt' in state),
      'that a code is on its way is known all the time',
    );
    await signIn.redeem('123456');
    assert.equal(signIn.state.type, 'signed-in');
    assert.deepEqual(JSON.parse(server.requests.at(-1)?.body ?? ''), { challenge: 'd'.repeat(43), code: '123456' });
  });

  it('CRT-01 AUTH-02 a refusal of another code ends the one before', async (t) => {
    const server = await replyServer(t, sending, problem(423, 'locked'));
    const signIn = createOneTimeSignIn(portalAt(server.url, { retries: 0 }));
    await signIn.request(input);
    await signIn.request(input);
    assert.equal(signIn.state.type === 'failed' && signIn.state.error.code, 'locked');
  });

  it('CRT-01 AUTH-02 tells of a refusal at either step', async (t) => {
    const server = await replyServer(t, problem(401, 'invalid-credentials'), sending, problem(423, 'locked'));
    const signIn = createOneTimeSignIn(portalAt(server.url));
    await signIn.request(input);
    assert.equal(signIn.state.type === 'failed' && signIn.state.error.code, 'invalid-credentials');
    await signIn.request(input);
    await signIn.redeem('111111');
    assert.equal(signIn.state.type === 'failed' && signIn.state.error.code, 'locked');
  });

  it('CRT-01 one intent is one request, and a host may stop it', async (t) => {
    const server = await replyServer(t, sending, json(201, session));
    const signIn = createOneTimeSignIn(portalAt(server.url));
    await signIn.request(input, () => false);
    assert.equal(server.requests.length, 0);
    await Promise.all(Array.from({ length: 10 }, () => signIn.request(input)));
    await Promise.all(Array.from({ length: 10 }, () => signIn.redeem('123456')));
    assert.equal(server.requests.length, 2);
  });
});
