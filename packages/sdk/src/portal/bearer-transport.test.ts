import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { readPreferences, updatePreferences } from '../account/preferences.endpoints.ts';
import { requestPasswordLink } from '../identity/password-link.endpoints.ts';
import { signIn } from '../identity/sign-in.endpoints.ts';
import { createPortal, type Portal, type PortalOptions } from './create-portal.ts';
import { PortalError } from './errors.ts';
import {
  held,
  json,
  replyServer,
  problem,
  routes,
  session,
  type ReplyServer,
  type Reply,
} from './reply-server.suite.ts';
import { information } from './presets/information.preset.ts';

const preferences = { mailLocale: 'ja', version: 1 };
const unauthenticated = problem(401, 'unauthenticated');
const withCode = (code: string) => (error: unknown) => error instanceof PortalError && error.code === code;
const token = (name: string) => ({ 'mado-access-token': name });
const renewal = 'POST /session/token';
const bearerOf = ({ headers }: ReplyServer['requests'][number]): string | undefined => headers.authorization;

const portalAt = ({ url }: ReplyServer, options: Partial<PortalOptions> = {}): Portal =>
  createPortal({ configuration: information, baseUrl: url, timeout: 2_000, credentials: 'bearer', ...options });

/** Hands out `t1`, `t2`… on renewal, and lets in whoever has the newest. */
function tokens(further: Readonly<Record<string, Reply>> = {}) {
  let count = 0;
  const newest = (): string => `Bearer t${count}`;
  const reply = routes({
    [renewal]: (response, request) => json(204, undefined, token(`t${++count}`))(response, request),
    'GET /preferences': (response, request) =>
      (bearerOf(request) === newest() ? json(200, preferences) : unauthenticated)(response, request),
    'PUT /preferences': (response, request) =>
      (bearerOf(request) === newest() ? json(200, preferences) : unauthenticated)(response, request),
    ...further,
  });
  return { reply, end: () => void count++ };
}

const paths = ({ requests }: ReplyServer): readonly string[] =>
  requests.map(({ method, path }) => `${method} ${path.replace('/api/information', '')}`);

async function begun(t: TestContext, further?: Readonly<Record<string, Reply>>) {
  const door = tokens(further);
  const server = await replyServer(t, door.reply);
  const portal = portalAt(server);
  portal.session.adopt(session);
  await portal.call(readPreferences);
  return { door, server, portal };
}

describe('bearer mode', () => {
  it('gets an access token by the refresh cookie first, and sends it along', async (t) => {
    const { server } = await begun(t);
    assert.deepEqual(paths(server), [renewal, 'GET /preferences']);
    assert.deepEqual(server.requests.map(bearerOf), [undefined, 'Bearer t1']);
    assert.equal(server.requests[0]?.headers['mado-credentials'], 'bearer');
    assert.ok(!server.requests.some(({ path, body }) => `${path}${body}`.includes('t1')));
  });

  it('AUTH-03 renews once for ten parallel requests, then all go on once, and nobody is asked', async (t) => {
    const { door, server, portal } = await begun(t);
    const before = server.requests.length;
    portal.session.onExpired(async () => assert.fail('a person was asked'));
    door.end();
    const answers = await Promise.all(Array.from({ length: 10 }, () => portal.call(readPreferences)));
    assert.deepEqual(answers, Array(10).fill(preferences));
    assert.equal(
      paths(server)
        .slice(before)
        .filter((path) => path === renewal).length,
      1,
    );
    assert.equal(server.requests.length - before, 21);
    assert.equal(portal.session.state.type, 'active');
  });

  it('sends a write again with the same version and body', async (t) => {
    const { door, server, portal } = await begun(t);
    door.end();
    await portal.call(updatePreferences, { mailLocale: 'en' }, { ifMatch: 1 });
    const writes = server.requests.filter(({ method }) => method === 'PUT');
    assert.deepEqual(
      writes.map(({ body, headers }) => [body, headers['if-match'], headers.authorization]),
      [
        ['{"mailLocale":"en"}', '"1"', 'Bearer t1'],
        ['{"mailLocale":"en"}', '"1"', 'Bearer t3'],
      ],
    );
  });

  it('AUTH-03 asks the person only after the renewal was refused, and goes on for the same account', async (t) => {
    const prompts: string[] = [];
    let over = false;
    const { server, portal } = await begun(t, {
      [renewal]: (response, request) => (over ? unauthenticated : json(204, undefined, token('t0')))(response, request),
      'POST /session': json(201, session, token('new')),
      'GET /preferences': (response, request) =>
        ((over ? bearerOf(request) === 'Bearer new' : true) ? json(200, preferences) : unauthenticated)(
          response,
          request,
        ),
    });
    over = true;
    portal.session.onExpired(async ({ id }) => {
      prompts.push(id);
      portal.session.adopt(await portal.call(signIn, { identifier: 'hanako@example.jp', password: 'x' }));
    });
    const answers = await Promise.all([1, 2, 3].map(() => portal.call(readPreferences)));
    assert.deepEqual(answers, Array(3).fill(preferences));
    assert.deepEqual(prompts, ['a1']);
    const signsIn = server.requests.find(({ method, path }) => method === 'POST' && path.endsWith('/session'));
    assert.equal(signsIn?.headers['mado-credentials'], 'bearer');
    assert.equal(signsIn?.headers.authorization, undefined);
  });

  it('gives another account that signs in nothing of the first one’s', async (t) => {
    const gate = held();
    const { portal, server } = await begun(t, {
      'PUT /preferences': gate.reply,
      'POST /session': json(201, { ...session, account: { ...session.account, id: 'a2' } }, token('t9')),
    });
    const write = portal.call(updatePreferences, { mailLocale: 'en' }, { ifMatch: 1 });
    await server.arrived(3);
    portal.session.adopt(await portal.call(signIn, { identifier: 'taro@example.jp', password: 'x' }));
    gate.release(unauthenticated);
    await assert.rejects(write, withCode('account-changed'));
    assert.equal(server.requests.filter(({ method }) => method === 'PUT').length, 1);
  });
});

describe('bearer mode where somebody signs in while a session of before is renewed', () => {
  const other = { ...session, account: { ...session.account, id: 'a2' } };
  /** Begins with a renewal that is answered by `late`, as late as `release` says, and signs another person in meanwhile. */
  async function signedInMeanwhile(t: TestContext, late: Reply) {
    const gate = held();
    let renewals = 0;
    const server = await replyServer(
      t,
      routes({
        [renewal]: (response, request) =>
          (renewals++ === 0 ? gate.reply : json(204, undefined, token('again')))(response, request),
        'GET /session': json(200, { session: null }),
        'POST /session': json(201, other, token('theirs')),
        'GET /preferences': json(200, preferences),
      }),
    );
    const portal = portalAt(server);
    const begins = portal.session.refresh();
    await server.arrived(1);
    const signsIn = portal.call(signIn, { identifier: 'taro@example.jp', password: 'x' });
    // time enough for a sign-in that does not wait to arrive
    for (let round = 0; round < 200 && server.requests.length < 2; round++) await new Promise(setImmediate);
    assert.deepEqual(paths(server), [renewal]);
    gate.release(late);
    portal.session.adopt(await signsIn);
    await begins;
    assert.equal(portal.session.state.type === 'active' && portal.session.state.account.id, 'a2');
    await portal.call(readPreferences);
    return server;
  }

  for (const [outcome, late] of [
    ['brought a token', json(204, undefined, token('late'))],
    ['was refused', unauthenticated],
  ] as const)
    it(`AUTH-03 waits for it, and goes on as that person, where it ${outcome}`, async (t) => {
      const server = await signedInMeanwhile(t, late);
      assert.equal(paths(server).filter((path) => path === renewal).length, 1);
      assert.equal(bearerOf(server.requests.at(-1) ?? assert.fail()), 'Bearer theirs');
    });

  it('AUTH-03 waits for it where a browser has no locks, too', async (t) => {
    t.mock.getter(globalThis.navigator, 'locks', () => undefined);
    await signedInMeanwhile(t, unauthenticated);
  });

  it('AUTH-03 renews nothing that was asked for while a person signed in', async (t) => {
    const gate = held();
    const { door, server, portal } = await begun(t, { 'POST /session': gate.reply });
    const before = server.requests.length;
    const signsIn = portal.call(signIn, { identifier: 'taro@example.jp', password: 'x' });
    await server.arrived(before + 1);
    door.end();
    const call = portal.call(readPreferences);
    await server.arrived(before + 2);
    gate.release(json(201, session, token('t2')));
    portal.session.adopt(await signsIn);
    assert.deepEqual(await call, preferences);
    assert.deepEqual(paths(server).slice(before), ['POST /session', 'GET /preferences', 'GET /preferences']);
  });

  it('AUTH-04 keeps no token that was asked for before a sign-out and came after it', async (t) => {
    const leaving = held();
    const server = await replyServer(
      t,
      routes({ 'DELETE /session': leaving.reply, 'GET /preferences': unauthenticated }),
    );
    const late = Promise.withResolvers<string>();
    const tokensToGive = ['first', late.promise, 'third'];
    const asked = Promise.withResolvers<void>();
    const portal = portalAt(server, {
      tokenSource: async () => {
        if (tokensToGive.length === 2) asked.resolve();
        return tokensToGive.shift() ?? '';
      },
    });
    portal.session.adopt(session);
    const leaves = portal.session.signOut();
    await server.arrived(1);
    const call = portal.call(readPreferences).catch(() => undefined);
    await asked.promise;
    leaving.release(json(204, undefined));
    await leaves;
    late.resolve('second');
    await call;
    await portal.call(readPreferences).catch(() => undefined);
    assert.ok(!server.requests.map(bearerOf).includes('Bearer second'));
  });
});

describe('bearer mode where another tab signed another account in', () => {
  const other = { ...session, account: { ...session.account, id: 'a2' } };
  const forWhom = ({ headers }: ReplyServer['requests'][number]): unknown => headers['mado-account'];

  it('AUTH-03 renews for its own account only, and asks the person once that is refused', async (t) => {
    let their = false;
    const { server, portal } = await begun(t, {
      [renewal]: (response, request) =>
        (their && request.headers['mado-account'] !== 'a2' ? unauthenticated : json(204, undefined, token('t')))(
          response,
          request,
        ),
      'GET /preferences': (response, request) =>
        (their && bearerOf(request) !== 'Bearer new' ? unauthenticated : json(200, preferences))(response, request),
      'POST /session': json(201, session, token('new')),
    });
    assert.deepEqual(server.requests.map(forWhom), ['a1', 'a1']);
    their = true;
    portal.session.onExpired(async () =>
      portal.session.adopt(await portal.call(signIn, { identifier: 'hanako@example.jp', password: 'x' })),
    );
    assert.deepEqual(await portal.call(readPreferences), preferences);
    assert.deepEqual(paths(server).slice(2), [
      'GET /preferences',
      renewal,
      'GET /preferences',
      'POST /session',
      'GET /preferences',
    ]);
    assert.equal(bearerOf(server.requests[4] ?? assert.fail()), undefined, 'nothing is sent by a token of theirs');
  });

  it('learns who is signed in by a renewal for whomever, and goes on as that account', async (t) => {
    let their = false;
    const { server, portal } = await begun(t, {
      [renewal]: (response, request) =>
        (their && request.headers['mado-account'] === 'a1' ? unauthenticated : json(204, undefined, token('t')))(
          response,
          request,
        ),
      'GET /session': (response, request) =>
        json(200, { session: bearerOf(request) ? other : null })(response, request),
      'GET /preferences': (response, request) =>
        (their && request.headers['mado-account'] === 'a1' ? unauthenticated : json(200, preferences))(
          response,
          request,
        ),
    });
    their = true;
    await assert.rejects(portal.call(readPreferences), withCode('unauthenticated'));
    await portal.session.refresh();
    assert.deepEqual(portal.session.state, { type: 'active', ...other });
    assert.deepEqual(await portal.call(readPreferences), preferences);
    assert.equal(forWhom(server.requests.at(-1) ?? assert.fail()), 'a2');
  });
});

describe('bearer mode without a session', () => {
  it('knows that nobody is signed in, and asks for a token again only to learn who is', async (t) => {
    const server = await replyServer(
      t,
      routes({
        [renewal]: unauthenticated,
        'GET /session': json(200, { session: null }),
        'POST /password-links': json(202, undefined),
      }),
    );
    const portal = portalAt(server);
    await portal.call(requestPasswordLink, { identifier: 'hanako@example.jp' });
    await portal.call(requestPasswordLink, { identifier: 'hanako@example.jp' });
    await portal.session.refresh();
    assert.equal(portal.session.state.type, 'anonymous');
    assert.deepEqual(paths(server), [renewal, 'POST /password-links', 'POST /password-links', renewal, 'GET /session']);
  });

  it('AUTH-04 forgets the token on signing out', async (t) => {
    const { server, portal } = await begun(t, { 'DELETE /session': json(204, undefined) });
    await portal.session.signOut();
    assert.equal(bearerOf(server.requests.at(-1) ?? assert.fail()), 'Bearer t1');
    assert.equal(portal.session.state.type, 'anonymous');
    await assert.rejects(portal.call(readPreferences), withCode('unauthenticated'));
    assert.equal(
      paths(server).at(-1),
      'DELETE /session',
      'of a portal that knows that nobody is signed in, nothing is asked',
    );
    await portal.call(requestPasswordLink, { identifier: 'taro' }).catch(() => undefined);
    assert.equal(paths(server).at(-1), 'POST /password-links');
    assert.equal(bearerOf(server.requests.at(-1) ?? assert.fail()), undefined);
  });

  it('AUTH-04 signs out also when the token has ended meanwhile', async (t) => {
    let ends = 0;
    const { server, portal } = await begun(t, {
      'DELETE /session': (response, request) =>
        (ends++ === 0 ? unauthenticated : json(204, undefined))(response, request),
    });
    await portal.session.signOut();
    assert.deepEqual(paths(server).slice(2), ['DELETE /session', renewal, 'DELETE /session']);
    assert.equal(bearerOf(server.requests.at(-1) ?? assert.fail()), 'Bearer t2');
  });

  it('tells a broken line or a busy server at the renewal as that, and the session stays', async (t) => {
    let reply: Reply = json(204, undefined, token('t1'));
    let over = false;
    const { portal } = await begun(t, {
      [renewal]: (response, request) => reply(response, request),
      'GET /preferences': (response, request) => (over ? unauthenticated : json(200, preferences))(response, request),
    });
    over = true;
    reply = problem(503, 'unavailable', {}, { 'retry-after': '60' });
    await assert.rejects(portal.call(readPreferences), withCode('unavailable'));
    reply = (response) => response.destroy();
    await assert.rejects(portal.call(readPreferences), withCode('network'));
    assert.equal(portal.session.state.type, 'active');
  });
});

describe('a host’s token source', () => {
  it('gives the token, and another one when that works no more', async (t) => {
    const given = ['h1', 'h2'];
    const server = await replyServer(
      t,
      routes({
        'GET /preferences': (response, request) =>
          (bearerOf(request) === 'Bearer h2' ? json(200, preferences) : unauthenticated)(response, request),
      }),
    );
    let asked = 0;
    const portal = portalAt(server, { credentials: undefined, tokenSource: async () => given[asked++] ?? '' });
    portal.session.adopt(session);
    const answers = await Promise.all([1, 2, 3].map(() => portal.call(readPreferences)));
    assert.deepEqual(answers, Array(3).fill(preferences));
    assert.equal(asked, 2);
    assert.ok(!paths(server).includes(renewal));
  });

  it('that has none says that nobody is signed in, and is asked again the next time', async (t) => {
    const server = await replyServer(
      t,
      routes({
        'GET /session': (response, request) =>
          json(200, { session: bearerOf(request) === 'Bearer h1' ? session : null })(response, request),
      }),
    );
    let current = '';
    const portal = portalAt(server, { tokenSource: async () => current });
    await portal.session.refresh();
    assert.equal(portal.session.state.type, 'anonymous');
    current = 'h1';
    await portal.session.refresh();
    assert.equal(portal.session.state.type, 'active');
  });

  it('that fails is a broken line', async (t) => {
    const server = await replyServer(t, json(200, preferences));
    const portal = portalAt(server, { tokenSource: () => Promise.reject(new Error('host')) });
    await assert.rejects(portal.call(readPreferences), withCode('network'));
    assert.equal(server.requests.length, 0);
  });
});

describe('cookie mode', () => {
  it('sends no token and asks for none', async (t) => {
    const server = await replyServer(t, json(200, preferences, token('t1')));
    const portal = portalAt(server, { credentials: 'cookie' });
    await portal.call(readPreferences);
    await portal.call(readPreferences);
    for (const { headers, path } of server.requests) {
      assert.equal(headers.authorization, undefined);
      assert.equal(headers['mado-credentials'], undefined);
      assert.ok(path.endsWith('/preferences'));
    }
  });
});
