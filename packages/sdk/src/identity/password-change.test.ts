import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite } from '../portal/controller.suite.ts';
import { follow, held, json, replyServer, portalAt, problem, session } from '../portal/reply-server.suite.ts';
import { certificate } from '../portal/presets/certificate.preset.ts';
import { createPasswordChange, type PasswordChange, type PasswordChangeState } from './password-change.ts';

const typed = { current: 'Kingyo.sukui2025', password: 'Kingyo.sukui2026', repeated: 'Kingyo.sukui2026' };

controllerSuite<PasswordChangeState, PasswordChange>({
  name: 'createPasswordChange',
  make: (portal) => {
    portal.session.adopt(session); // what is known needs no read
    return createPasswordChange(portal);
  },
  verbs: { check: ({ check }) => check('x'), save: ({ save }) => save(typed) },
  routes: { 'PUT /password': json(200, session) },
});

describe('AUTH-06 changing the password', () => {
  it('AUTH-06 sends the current and the new one, and goes on in the renewed session', async (t) => {
    const server = await replyServer(t, json(200, session));
    const portal = portalAt(server.url);
    const change = createPasswordChange(portal);
    await change.save(typed);
    assert.deepEqual(JSON.parse(server.requests[0]?.body ?? ''), { current: typed.current, password: typed.password });
    assert.match(String(server.requests[0]?.headers['idempotency-key']), /^[\w-]{22}$/);
    assert.deepEqual(change.state, { type: 'saved', session });
    assert.equal(portal.session.state.type, 'active');
    await change.save(typed);
    assert.equal(server.requests.length, 1, 'it is done');
  });

  it('CRT-15 leaves the current one out where the portal does not ask for it', async (t) => {
    const server = await replyServer(t, json(200, session));
    const change = createPasswordChange(portalAt(server.url, { configuration: certificate }));
    await change.save({ ...typed, current: undefined });
    assert.deepEqual(JSON.parse(server.requests[0]?.body ?? ''), { password: typed.password });
  });

  it('AUTH-06 says what is missing or not allowed before anything is sent', async (t) => {
    const server = await replyServer(t, json(200, session));
    const portal = portalAt(server.url);
    portal.session.adopt(session);
    const change = createPasswordChange(portal);
    const errorsOf = async (input: typeof typed) => {
      await change.save(input);
      return change.state.type === 'invalid'
        ? change.state.fieldErrors.map(({ field, code }) => `${field} ${code}`)
        : change.state.type;
    };
    assert.deepEqual(await errorsOf({ current: '', password: '', repeated: '' }), [
      'current required',
      'password required',
      'repeated required',
    ]);
    assert.deepEqual(await errorsOf({ ...typed, password: typed.current, repeated: typed.current }), [
      'password not-previous',
    ]);
    assert.deepEqual(await errorsOf({ ...typed, repeated: 'x' }), ['repeated unlike']);
    const own = 'Hanako@example.jp1';
    assert.deepEqual(await errorsOf({ ...typed, password: own, repeated: own }), ['password not-identifier']);
    assert.equal(server.requests.length, 0);
  });

  it('AUTH-06 tells at its field that the current one is wrong, and of everything else as a whole', async (t) => {
    const server = await replyServer(
      t,
      problem(400, 'invalid-input', { fieldErrors: [{ field: 'current', code: 'wrong' }] }),
      problem(429, 'locked', { params: { minutes: 15 } }),
      json(200, session),
    );
    const change = createPasswordChange(portalAt(server.url, { retries: 0 }));
    await change.save(typed);
    assert.deepEqual(change.state, {
      type: 'invalid',
      forced: false,
      fieldErrors: [{ field: 'current', code: 'wrong', params: {} }],
    });
    await change.save(typed);
    assert.equal(change.state.type === 'failed' && change.state.error.code, 'locked');
    await change.save(typed);
    assert.equal(change.state.type, 'saved');
  });

  it('AUTH-06 is sent once for many clicks, and again under the same key after a broken line', async (t) => {
    const gate = held();
    const server = await replyServer(t, (response) => response.destroy(), gate.reply);
    const change = createPasswordChange(portalAt(server.url, { retries: 0 }));
    await change.save(typed);
    assert.equal(change.state.type, 'failed');
    const saving = [change.save(typed), change.save(typed)];
    await server.arrived(2);
    gate.release(json(200, session));
    await Promise.all(saving);
    const [first, second, third] = server.requests.map(({ headers }) => headers['idempotency-key']);
    assert.equal(first, second);
    assert.equal(third, undefined);
  });

  it('AUTH-08 says that it has to be done first, also when that is learnt later', async (t) => {
    const portal = portalAt((await replyServer(t, json(200, session))).url);
    const change = createPasswordChange(portal);
    assert.deepEqual(change.state, { type: 'ready', forced: false });
    const { states, stop } = follow(change);
    portal.session.adopt({ ...session, gates: ['password-change', 'terms'] });
    assert.deepEqual(states.at(-1), { type: 'ready', forced: true });
    await change.save({ ...typed, repeated: 'x' });
    assert.equal(change.state.type === 'invalid' && change.state.forced, true);
    await change.save(typed);
    assert.equal(change.state.type, 'saved');
    stop();
  });

  it('AUTH-05 checks a new password against the current one as far as that was typed', async (t) => {
    const { check } = createPasswordChange(portalAt((await replyServer(t, json(200, session))).url));
    const previous = (typedBefore?: string) =>
      check('Kingyo.sukui2026', typedBefore).rules.find(({ code }) => code === 'not-previous')?.met;
    assert.equal(previous(), undefined);
    assert.equal(previous(''), undefined);
    assert.equal(previous('Kingyo.sukui2026'), false);
    assert.equal(previous('Kingyo.sukui2025'), true);
  });
});
