import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { controllerSuite } from './controller.suite.ts';
import { createPortal } from './create-portal.ts';
import { follow, json, session as signedIn, uncaught } from './reply-server.suite.ts';
import { information } from './presets/information.preset.ts';
import { createSessionExpiry, type SessionExpiry, type SessionExpiryState } from './session-expiry.ts';
import { extendSession } from './session.endpoints.ts';
import type { ActiveSession } from './session.model.ts';
import { tellSessionUse } from './session-use.ts';
import { hour, minute, second, type Instant, type ServerClock } from './time.ts';
import type { Transport, TransportRequest } from './transport.ts';

controllerSuite<SessionExpiryState, SessionExpiry>({
  name: 'createSessionExpiry',
  make: (portal) => {
    portal.session.adopt(signedIn); // what is known needs no read
    return createSessionExpiry(portal);
  },
  verbs: {
    extend: ({ extend }) => extend(),
    signOut: ({ signOut }) => signOut(),
    signInAgain: (one) => one.signInAgain(),
    check: (one) => one.check(),
  },
  routes: { 'POST /session/extension': json(200, signedIn), 'GET /session': json(200, { session: signedIn }) },
});

const start = Date.parse('2026-11-20T01:00:00Z');

/** A portal whose time is moved by hand, with the timers, and a server that ends sessions by it. */
function timed(t: TestContext, { endsIn = 12 * hour }: { readonly endsIn?: number } = {}) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let now = start;
  let idleEndsAt = start + 30 * minute;
  let broken = false;
  let gate: Promise<void> | undefined;
  const endsAt = start + endsIn;
  const asked: string[] = [];
  const clock: ServerClock = { now: () => now, elapsed: () => now, observe: () => undefined };
  const current = (): ActiveSession => ({
    ...signedIn,
    idleEndsAt: new Date(Math.min(idleEndsAt, endsAt)).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
  });
  const answer = (status: number, body: unknown) => ({
    status,
    headers: new Headers(),
    text: async () => JSON.stringify(body),
  });
  const transport: Transport = async ({ method, path }: TransportRequest) => {
    asked.push(`${method} ${path}`);
    if (method !== 'GET') await gate;
    if (broken) throw new TypeError('a line');
    const over = now >= Math.min(idleEndsAt, endsAt);
    if (method === 'GET') return answer(200, { session: over ? null : current() });
    if (over) return answer(401, { code: 'unauthenticated' });
    idleEndsAt = now + 30 * minute;
    return answer(200, current());
  };
  const portal = createPortal({ configuration: information, transport, clock });
  portal.session.adopt(current());
  const expiry = createSessionExpiry(portal);
  return {
    portal,
    expiry,
    asked,
    current,
    followed: follow(expiry),
    /** Activity in another tab, of which this one hears nothing. */
    actElsewhere: () => (idleEndsAt = now + 30 * minute),
    breakLine: () => (broken = true),
    mendLine: () => (broken = false),
    /** Whatever is told to the server waits from now on, until what is given back is called. */
    holdLine(): () => void {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return resolve;
    },
    /** The server's clock goes on without this machine's: it slept, or time was moved. */
    jump: (span: number) => (now += span),
    /** Moves time on, and lets what that causes happen. */
    async pass(span: number): Promise<void> {
      now += span;
      t.mock.timers.tick(span);
      for (let turn = 0; turn < 20; turn++) await new Promise((done) => setImmediate(done));
    },
  };
}

const at = (offset: number): Instant => start + offset;

describe('AUTH-03 the end of a session', () => {
  it('AUTH-03 is told 5 minutes before, once the server has confirmed it', async (t) => {
    const { expiry, asked, pass } = timed(t);
    await pass(25 * minute - 1);
    assert.deepEqual(expiry.state, { type: 'quiet' });
    assert.deepEqual(asked, []);
    await pass(1);
    assert.deepEqual(expiry.state, { type: 'ending', endsAt: at(30 * minute), final: false });
    assert.deepEqual(asked, ['GET /session']);
  });

  it('AUTH-03 is not told while there is activity in another tab', async (t) => {
    const { expiry, pass, actElsewhere } = timed(t);
    await pass(20 * minute);
    actElsewhere();
    await pass(5 * minute);
    assert.deepEqual(expiry.state, { type: 'quiet' });
    await pass(20 * minute);
    assert.deepEqual(expiry.state, { type: 'ending', endsAt: at(50 * minute), final: false });
  });

  it('AUTH-03 is put off by the person', async (t) => {
    const { expiry, asked, pass, followed } = timed(t);
    await pass(27 * minute);
    await Promise.all([expiry.extend(), expiry.extend()]);
    assert.deepEqual(
      followed.states.map(({ type }) => type),
      ['quiet', 'ending', 'extending', 'quiet'],
    );
    assert.equal(asked.filter((one) => one === 'POST /session/extension').length, 1);
    await pass(25 * minute);
    assert.deepEqual(expiry.state, { type: 'ending', endsAt: at(57 * minute), final: false });
  });

  it('AUTH-03 is not told any more once something was done on this page that prolonged the session', async (t) => {
    const { portal, expiry, asked, pass, followed } = timed(t);
    await pass(26 * minute);
    assert.equal(expiry.state.type, 'ending');
    await Promise.all([portal.call(extendSession), portal.call(extendSession)]); // any call that counts as activity
    await pass(second);
    assert.deepEqual(
      followed.states.map(({ type }) => type),
      ['quiet', 'ending', 'quiet'],
    );
    assert.equal(asked.filter((one) => one === 'GET /session').length, 2, 'once for both');
    await pass(25 * minute);
    assert.deepEqual(expiry.state, { type: 'ending', endsAt: at(56 * minute), final: false });
  });

  it('AUTH-03 is not told any more once something was done in another tab', async (t) => {
    const { portal, expiry, pass, actElsewhere } = timed(t);
    await pass(26 * minute);
    actElsewhere();
    tellSessionUse(portal.session, true);
    await pass(second);
    assert.deepEqual(expiry.state, { type: 'quiet' });
  });

  it('AUTH-03 near as it is when a page begins is told once the page has asked for what it shows', async (t) => {
    const { portal, pass, current, followed, jump } = timed(t);
    followed.stop();
    jump(26 * minute);
    portal.session.adopt(undefined);
    const begun = follow(createSessionExpiry(portal));
    portal.session.adopt(current());
    await portal.call(extendSession);
    await pass(second);
    assert.deepEqual(begun.states, [{ type: 'quiet' }], 'it was prolonged by that');
    await pass(25 * minute);
    assert.equal(begun.states.at(-1)?.type, 'ending');
  });

  it('AUTH-03 that came while the machine slept is told when the page is seen again', async (t) => {
    const { expiry, jump } = timed(t);
    jump(31 * minute);
    await expiry.check();
    assert.deepEqual(expiry.state, { type: 'ended', reason: 'idle' });
  });

  it('AUTH-03 is as near as the next answer tells, where time was moved', async (t) => {
    const { portal, expiry, pass, jump } = timed(t, { endsIn: 28 * minute });
    jump(24 * minute);
    await portal.call(extendSession);
    await pass(second);
    assert.deepEqual(expiry.state, { type: 'ending', endsAt: at(28 * minute), final: true });
  });

  it('AUTH-03 is told once: by the prompt to sign in again while that stands open, and not anew once it was put off', async (t) => {
    const { portal, expiry, pass, current, followed, actElsewhere } = timed(t);
    let close = (): void => undefined;
    portal.session.onExpired(() => new Promise((done) => (close = done)));
    await pass(25 * minute);
    portal.session.expire(current());
    const asking = expiry.signInAgain();
    await pass(0);
    assert.deepEqual(expiry.state, { type: 'asking' });
    close();
    await asking;
    assert.deepEqual(expiry.state, { type: 'put-off' });
    const again = expiry.signInAgain();
    await pass(0);
    actElsewhere();
    portal.session.adopt(current());
    close();
    await again;
    portal.session.expire(current());
    assert.deepEqual(
      followed.states.map(({ type }) => type),
      ['quiet', 'ending', 'ended', 'asking', 'put-off', 'asking', 'quiet', 'ended'],
    );
  });

  it('AUTH-03 is told here where the prompt could not be shown', async (t) => {
    const { portal, expiry, pass, current } = timed(t);
    const reported = uncaught(t);
    portal.session.onExpired(() => Promise.reject(new TypeError('a line')));
    portal.session.expire(current());
    await expiry.signInAgain();
    await pass(0);
    assert.equal(reported.length, 1);
    assert.deepEqual(expiry.state, { type: 'ended', reason: 'elsewhere' });
  });

  it('AUTH-03 comes when nobody puts it off: the session has expired and nothing more is asked', async (t) => {
    const { portal, expiry, asked, pass } = timed(t);
    await pass(25 * minute);
    await pass(5 * minute - 1);
    assert.equal(portal.session.state.type, 'active');
    await pass(1);
    assert.equal(portal.session.state.type, 'expired');
    assert.deepEqual(expiry.state, { type: 'ended', reason: 'idle' });
    const { length } = asked;
    await pass(hour);
    assert.equal(asked.length, length);
  });

  it('AUTH-03 after the longest time is final: nothing puts it off', async (t) => {
    const { expiry, asked, pass } = timed(t, { endsIn: 20 * minute });
    await pass(15 * minute);
    assert.deepEqual(expiry.state, { type: 'ending', endsAt: at(20 * minute), final: true });
    await expiry.extend();
    assert.deepEqual(asked, ['GET /session']);
  });

  it('AUTH-03 after the longest time is told as that', async (t) => {
    const { expiry, pass } = timed(t, { endsIn: 20 * minute });
    await pass(15 * minute);
    await pass(5 * minute);
    assert.deepEqual(expiry.state, { type: 'ended', reason: 'longest' });
  });

  it('AUTH-03 that something else caused is told as that, and is forgotten when somebody signs in again', async (t) => {
    const { portal, expiry, current } = timed(t);
    portal.session.expire(current());
    assert.deepEqual(expiry.state, { type: 'ended', reason: 'elsewhere' });
    const asked: string[] = [];
    portal.session.onExpired(async (account) => {
      asked.push(account.id);
      portal.session.adopt(current());
    });
    await expiry.signInAgain();
    assert.deepEqual(asked, [signedIn.account.id]);
    assert.deepEqual(expiry.state, { type: 'quiet' });
  });

  it('AUTH-04 is not waited for by who signs out; where that fails it is told', async (t) => {
    const { portal, expiry, pass, breakLine, followed } = timed(t);
    await pass(26 * minute);
    breakLine();
    await Promise.all([expiry.signOut(), expiry.signOut()]);
    assert.deepEqual(
      followed.states.map(({ type }) => type),
      ['quiet', 'ending', 'signing-out', 'failed'],
    );
    assert.equal(portal.session.state.type, 'active');
  });

  for (const [intent, verb] of [
    ['signing-out', 'signOut'],
    ['extending', 'extend'],
  ] as const)
    it(`AUTH-03 looked at again while it is ${intent}: asked for once, and told where that fails`, async (t) => {
      const { portal, expiry, asked, pass, breakLine, holdLine, followed } = timed(t);
      await pass(26 * minute);
      const release = holdLine();
      const done = expiry[verb]();
      await pass(0);
      await expiry.check();
      tellSessionUse(portal.session, true);
      await pass(second);
      void expiry[verb]();
      await pass(0);
      breakLine();
      release();
      await done;
      assert.deepEqual(
        followed.states.map(({ type }) => type),
        ['quiet', 'ending', intent, 'failed'],
      );
      assert.equal(asked.filter((one) => !one.startsWith('GET')).length, 1);
    });

  it('AUTH-03 prolonged a little elsewhere while it is put off here says the new end, and what came of it', async (t) => {
    const { portal, expiry, pass, breakLine, holdLine } = timed(t, { endsIn: 31 * minute });
    await pass(27 * minute);
    const release = holdLine();
    const done = expiry.extend();
    await pass(0);
    const endsAt = new Date(at(30.5 * minute)).toISOString();
    if (portal.session.state.type === 'active') portal.session.adopt({ ...portal.session.state, idleEndsAt: endsAt });
    assert.deepEqual(expiry.state, { type: 'extending', endsAt: at(30.5 * minute), final: false });
    breakLine();
    release();
    await done;
    const { state } = expiry;
    assert.ok(state.type === 'failed' && state.endsAt === at(30.5 * minute));
  });

  it('AUTH-03 is put off as far as the longest time allows, which is told then', async (t) => {
    const { expiry, pass } = timed(t, { endsIn: 32 * minute });
    await pass(28 * minute);
    await expiry.extend();
    assert.deepEqual(expiry.state, { type: 'ending', endsAt: at(32 * minute), final: true });
  });

  it('AUTH-03 is told also when the server cannot be asked, and putting it off can be tried again', async (t) => {
    const { expiry, pass, breakLine } = timed(t);
    breakLine();
    await pass(26 * minute);
    await expiry.extend();
    await expiry.extend();
    const { state } = expiry;
    assert.equal(state.type === 'failed' && state.error.code, 'network');
  });

  it('AUTH-03 that came while the line was down is asked for once a minute, and told when the line is back', async (t) => {
    const { portal, expiry, asked, pass, breakLine, mendLine } = timed(t);
    await pass(29 * minute);
    breakLine();
    await pass(minute);
    assert.equal(portal.session.state.type, 'active');
    const { length } = asked;
    for (let passed = 0; passed < 10; passed++) await pass(minute);
    assert.equal(asked.length, length + 10);
    mendLine();
    await pass(minute);
    assert.equal(portal.session.state.type, 'expired');
    assert.deepEqual(expiry.state, { type: 'ended', reason: 'idle' });
    await pass(hour);
    assert.equal(asked.length, length + 11);
  });

  it('AUTH-03 is forgotten with the session', async (t) => {
    const { portal, expiry, asked, pass } = timed(t);
    await pass(26 * minute);
    portal.session.adopt(undefined);
    assert.deepEqual(expiry.state, { type: 'quiet' });
    const { length } = asked;
    await pass(hour);
    assert.equal(asked.length, length);
  });

  it('AUTH-03 is waited for by nobody once nobody follows', async (t) => {
    const { followed, asked, pass } = timed(t);
    followed.stop();
    await pass(hour);
    assert.deepEqual(asked, []);
  });
});
