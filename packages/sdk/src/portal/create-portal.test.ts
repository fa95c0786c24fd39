import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { describe, it } from 'node:test';
import { readPreferences } from '../account/preferences.endpoints.ts';
import { createPortal } from './create-portal.ts';
import { PortalError } from './errors.ts';
import { json, replyServer, portalAt, problem, refusedUrl, uncaught } from './reply-server.suite.ts';
import { information } from './presets/information.preset.ts';

const preferences = { mailLocale: 'ja', version: 1 };
const withCode = (code: string) => (error: unknown) => error instanceof PortalError && error.code === code;

describe('createPortal', () => {
  it('asks for baseUrl or transport, and sends nothing by itself', () => {
    assert.throws(() => createPortal({ configuration: information }), TypeError);
    assert.ok(createPortal({ configuration: information, baseUrl: '/api/information' }));
  });

  // runs before any other call of this file: modules are loaded once
  it('works when its code could not be fetched at first and the line is back', async (t) => {
    const server = await replyServer(t, json(200, preferences));
    const portal = createPortal({ configuration: information, baseUrl: server.url });
    for (const part of ['/portal/call.ts', '/portal/http-transport.ts']) {
      const hooks = registerHooks({
        resolve(specifier, context, next) {
          const resolved = next(specifier, context);
          if (resolved.url.endsWith(part)) throw new TypeError('Failed to fetch dynamically imported module');
          return resolved;
        },
      });
      await assert.rejects(portal.call(readPreferences), withCode('network'));
      hooks.deregister();
    }
    assert.deepEqual(await portal.call(readPreferences), preferences);
    assert.equal(server.requests.length, 1);
  });

  it('tells a base URL that cannot be one as what it is', async () => {
    await assert.rejects(
      createPortal({ configuration: information, baseUrl: 'nowhere' }).call(readPreferences),
      (error) => {
        assert.ok(error instanceof PortalError);
        return error.code === 'network' && error.cause instanceof TypeError;
      },
    );
  });

  it('takes another transport, clock and chance, and shows the server’s time', async () => {
    const observed: number[] = [];
    const now = Date.parse('2031-05-01T00:00:00Z');
    const portal = createPortal({
      configuration: information,
      transport: async ({ headers }) => ({
        status: 200,
        headers: new Headers({ 'mado-time': String(now), 'echo': JSON.stringify(headers) }),
        text: async () => JSON.stringify(preferences),
      }),
      clock: { now: () => now, elapsed: () => 5, observe: (serverTime, sentAt) => observed.push(serverTime, sentAt) },
      random: (bytes) => bytes.fill(1),
    });
    assert.deepEqual(await portal.call(readPreferences), preferences);
    assert.deepEqual(observed, [now, 5]);
    assert.equal(portal.clock.now(), now);
  });

  it('takes whatever a host’s transport throws for a broken line', async () => {
    const portal = createPortal({ configuration: information, transport: () => Promise.reject(new Error('x')) });
    await assert.rejects(portal.call(readPreferences), withCode('network'));
  });

  it('tolerates fields of a newer server', async (t) => {
    const server = await replyServer(t, json(200, { ...preferences, theme: 'dark', nested: { a: [1] } }));
    const answer = await portalAt(server.url).call(readPreferences);
    assert.deepEqual([answer.mailLocale, answer.version], ['ja', 1]);
  });

  it('tells onError of every failure, once and with its operation, but of none that was taken back', async (t) => {
    const told: unknown[] = [];
    const server = await replyServer(t, problem(403, 'forbidden'));
    const portal = portalAt(server.url, { onError: ({ code }, operation) => told.push(operation, code) });
    await assert.rejects(portal.call(readPreferences));
    await assert.rejects(portal.call(readPreferences, undefined, { signal: AbortSignal.abort() }), withCode('aborted'));
    assert.deepEqual(told, ['readPreferences', 'forbidden']);
    const heard: unknown[] = [];
    const stop = portal.onError(({ code }, operation) => heard.push(operation, code));
    portal.fail(new TypeError('a part could not be loaded'), 'messages');
    stop();
    await assert.rejects(portal.call(readPreferences));
    assert.deepEqual(heard, ['messages', 'network']);
    assert.equal(told.length, 6, 'who handed it in hears all of it');
  });

  it('goes on when onError throws, whose error is reported as uncaught', async (t) => {
    const bug = new Error('a host’s bug');
    const thrown = uncaught(t);
    const portal = portalAt(await refusedUrl(), {
      retries: 0,
      onError: () => {
        throw bug;
      },
    });
    await assert.rejects(portal.call(readPreferences), withCode('network'));
    assert.deepEqual(thrown, [bug]);
  });

  it('makes a key of its own for each write, also where a caller names none', async (t) => {
    const server = await replyServer(t, json(202, undefined));
    const { requestPasswordLink } = await import('../identity/password-link.endpoints.ts');
    const portal = portalAt(server.url);
    await portal.call(requestPasswordLink, { identifier: 'a@b' });
    await portal.call(requestPasswordLink, { identifier: 'a@b' }, { idempotencyKey: undefined });
    await portal.call(requestPasswordLink, { identifier: 'a@b' }, { idempotencyKey: 'own' });
    const [one, two, own] = server.requests.map(({ headers }) => headers['idempotency-key']);
    assert.match(String(one), /^[\w-]{22}$/);
    assert.match(String(two), /^[\w-]{22}$/);
    assert.notEqual(one, two);
    assert.equal(own, 'own');
  });

  it('keeps two portals apart', async (t) => {
    const one = portalAt((await replyServer(t, json(200, { session: null }))).url);
    const two = portalAt((await replyServer(t, problem(500, 'internal'))).url);
    await Promise.all([one.session.refresh(), two.session.refresh()]);
    assert.deepEqual([one.session.state.type, two.session.state.type], ['anonymous', 'failed']);
  });
});
