import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, replyServer, portalAt, problem, routes, type Reply } from '../portal/reply-server.suite.ts';
import { createPasswordForm, type PasswordForm, type PasswordFormState } from './password-form.ts';

const token = 'a-token-of-a-mail';
const link = { purpose: 'first', identifier: 'hanako@example.jp', expiresAt: '2026-11-20T02:00:00.000Z' };
const good = { password: 'Tulip.meadow7', repeated: 'Tulip.meadow7' };
const inspection = 'POST /password-links/inspection';
const redemption = 'POST /password-links/redemption';

const one = {
  name: 'createPasswordForm',
  make: (portal) => createPasswordForm(portal, { token }),
  reads: {
    route: inspection,
    reply: json(200, link),
    becomes: 'ready',
    once: 'what is typed or chosen in it stays as it stands',
  },
  verbs: { check: ({ check }) => check('x'), save: ({ save }) => save(good), retry: ({ retry }) => retry() },
  routes: { [redemption]: json(204, undefined) },
} as const satisfies ControllerCase<PasswordFormState, PasswordForm>;
controllerSuite<PasswordFormState, PasswordForm>(one);
readingSuite<PasswordFormState, PasswordForm>(one);

/** A form whose link has been looked at, on a server that answers the saving as told. */
async function opened(t: Parameters<typeof replyServer>[0], ...savings: readonly [Reply, ...Reply[]]) {
  let count = 0;
  const save: Reply = (response, request) => savings[Math.min(count++, savings.length - 1)]?.(response, request);
  const server = await replyServer(t, routes({ [inspection]: json(200, link), [redemption]: save }));
  const form = createPasswordForm(portalAt(server.url, { retries: 0 }), { token });
  const followed = follow(form);
  await followed.until(({ type }) => type === 'ready');
  return { form, server, ...followed };
}

describe('INF-04 setting a password', () => {
  it('INF-04 saves the new password by the link and tells it', async (t) => {
    const { form, states, server } = await opened(t, json(204, undefined));
    await form.save(good);
    assert.deepEqual(
      states.map(({ type }) => type),
      ['loading', 'ready', 'submitting', 'saved'],
    );
    assert.deepEqual(JSON.parse(server.requests[1]?.body ?? ''), { token, password: good.password });
    await form.save(good);
    assert.equal(server.requests.length, 2, 'a link is used once');
  });

  it('AUTH-05 INF-04 lists the rules a password breaks, whose link it is included, and sends nothing', async (t) => {
    const { form, server } = await opened(t, json(204, undefined));
    const codes = () =>
      form.state.type === 'invalid' ? form.state.fieldErrors.map(({ field, code }) => `${field} ${code}`) : [];
    await form.save({ password: 'Hanako-7', repeated: 'Hanako-8' });
    assert.deepEqual(codes(), [
      'password length',
      'password characters',
      'password symbol',
      'password not-identifier',
      'repeated unlike',
    ]);
    await form.save({ password: '', repeated: '' });
    assert.deepEqual(codes(), ['password required', 'repeated required']);
    assert.equal(server.requests.length, 1);
  });

  it('AUTH-05 INF-04 knows whose password it is once the link was read', async (t) => {
    const { form } = await opened(t, json(204, undefined));
    assert.equal(form.check('7.Hanako.meadow').rules.find(({ code }) => code === 'not-identifier')?.met, false);
    const unread = createPasswordForm(portalAt('http://127.0.0.1:9/api/information'), { token });
    assert.equal(
      unread.check('7.Hanako.meadow').rules.some(({ code }) => code === 'not-identifier'),
      false,
    );
  });

  for (const code of ['link-unknown', 'link-used', 'link-superseded', 'link-expired'] as const)
    it(`INF-03 tells ${code} before anything is typed, and also when it happens meanwhile`, async (t) => {
      const server = await replyServer(t, problem(410, code));
      const dead = createPasswordForm(portalAt(server.url), { token });
      assert.deepEqual(await follow(dead).until(({ type }) => type !== 'loading'), { type: 'refused', reason: code });
      await dead.save(good);
      await dead.retry();
      assert.equal(server.requests.length, 1, 'a dead link is not tried again');

      const { form } = await opened(t, problem(410, code));
      await form.save(good);
      assert.deepEqual(form.state, { type: 'refused', reason: code, link });
      await form.save(good);
      assert.equal(form.state.type, 'refused', 'nor once it was refused');
    });

  it('INF-03 can be tried again when the link could not be looked at', async (t) => {
    const server = await replyServer(t, problem(500, 'internal'), json(200, link));
    const form = createPasswordForm(portalAt(server.url), { token });
    const { until, states } = follow(form);
    await until(({ type }) => type === 'unavailable');
    await form.retry();
    await until(({ type }) => type === 'ready');
    assert.deepEqual(
      states.map(({ type }) => type),
      ['loading', 'unavailable', 'loading', 'ready'],
    );
    await form.retry();
    assert.equal(form.state.type, 'ready', 'trying again is for what went wrong');
  });

  it('AUTH-05 INF-04 shows what only the server can know as errors of the field', async (t) => {
    const fieldErrors = [{ field: 'password', code: 'not-previous', params: {} }];
    const { form } = await opened(t, problem(400, 'invalid-input', { fieldErrors }));
    await form.save(good);
    assert.deepEqual(form.state, { type: 'invalid', link, fieldErrors });
  });

  it('INF-04 repeats after a lost answer under the same key, so that a used link is no refusal; another password gets another key', async (t) => {
    const broken: Reply = (response) => response.destroy();
    const cut: Reply = (response) => response.writeHead(204, { 'content-type': 'text/plain' }).end();
    const { form, server } = await opened(t, broken, problem(502, 'unavailable'), broken, cut);
    await form.save(good);
    assert.equal(form.state.type === 'failed' && form.state.error.code, 'network');
    await form.save(good);
    const other = { password: 'Clover.meadow8', repeated: 'Clover.meadow8' };
    await form.save(other);
    await form.save(other);
    assert.equal(form.state.type, 'saved');
    const [a, b, c, d] = server.requests.slice(1).map(({ headers }) => headers['idempotency-key']);
    assert.equal(a, b);
    assert.equal(c, d);
    assert.notEqual(b, c);
  });
});
