import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPreferences, updatePreferences } from '../account/preferences.endpoints.ts';
import { agreeToTerms } from '../identity/terms.endpoints.ts';
import type { Portal } from './create-portal.ts';
import { defineEndpoint } from './endpoint.ts';
import { PortalError } from './errors.ts';
import { held, json, replyServer, portalAt, problem, session, uncaught, type Reply } from './reply-server.suite.ts';

const preferences = { mailLocale: 'ja', version: 1 };
const expired = problem(401, 'unauthenticated');
const other = { ...session, account: { ...session.account, id: 'a2', displayName: '佐藤 太郎' } };
const withCode = (code: string) => (error: unknown) => error instanceof PortalError && error.code === code;
const signedIn = (url: string, options: Parameters<typeof portalAt>[1] = {}): Portal => {
  const portal = portalAt(url, options);
  portal.session.adopt(session);
  return portal;
};
/** Refuses until `open` is called. */
function gate(then: Reply = json(200, preferences)): { readonly reply: Reply; open(): void } {
  let renewed = false;
  return {
    reply: (response, request) => (renewed ? then : expired)(response, request),
    open: () => void (renewed = true),
  };
}

describe('AUTH-03 a session that ended under requests', () => {
  it('AUTH-03 asks once for ten parallel requests, then all go on once', async (t) => {
    const door = gate();
    const server = await replyServer(t, door.reply);
    const portal = signedIn(server.url);
    const prompts: string[] = [];
    portal.session.onExpired(async (account) => {
      prompts.push(account.id);
      assert.deepEqual(portal.session.state, { ...session, type: 'expired' });
      await server.arrived(10);
      door.open();
      portal.session.adopt(session);
    });
    const answers = await Promise.all(Array.from({ length: 10 }, () => portal.call(readPreferences)));
    assert.deepEqual(answers, Array(10).fill(preferences));
    assert.deepEqual(prompts, ['a1']);
    assert.equal(server.requests.length, 20);
  });

  it('AUTH-03 sends a write again with the same key, version and body', async (t) => {
    const server = await replyServer(
      t,
      expired,
      json(201, session),
      expired,
      json(200, { ...preferences, version: 2 }),
    );
    const portal = signedIn(server.url);
    portal.session.onExpired(async () => portal.session.adopt({ ...session }));
    await portal.call(agreeToTerms, { version: 3, opened: ['use'] });
    await portal.call(updatePreferences, { mailLocale: 'en' }, { ifMatch: 1 });
    const [first, again, edit, editAgain] = server.requests.map(({ headers, body }) => [
      headers['idempotency-key'],
      headers['if-match'],
      body,
    ]);
    assert.deepEqual(first, again);
    assert.deepEqual(edit, [undefined, '"1"', '{"mailLocale":"en"}']);
    assert.deepEqual(edit, editAgain);
  });

  it('AUTH-03 gives another account nothing of the first one’s: held requests are dropped', async (t) => {
    const server = await replyServer(t, expired);
    const told: string[] = [];
    const portal = signedIn(server.url, { onError: ({ code }, operation) => told.push(`${operation} ${code}`) });
    portal.session.onExpired(async () => portal.session.adopt(other));
    const calls = await Promise.allSettled(Array.from({ length: 3 }, () => portal.call(readPreferences)));
    for (const call of calls) assert.ok(call.status === 'rejected' && withCode('account-changed')(call.reason));
    assert.equal(server.requests.length, 3, 'nothing was sent again');
    assert.deepEqual(told, Array(3).fill('readPreferences account-changed'));
    assert.deepEqual(portal.session.state, { type: 'active', ...other });
  });

  it('AUTH-03 without anybody to ask, is told: the session says expired', async (t) => {
    const portal = signedIn((await replyServer(t, expired)).url);
    await assert.rejects(portal.call(readPreferences), withCode('unauthenticated'));
    assert.deepEqual(portal.session.state, { ...session, type: 'expired' });
  });

  it('AUTH-03 is told too when the person would not sign in, and asks again at their next act', async (t) => {
    const door = gate();
    const server = await replyServer(t, door.reply);
    const portal = signedIn(server.url);
    let prompts = 0;
    portal.session.onExpired(async () => {
      prompts++;
    });
    await assert.rejects(portal.call(readPreferences), withCode('unauthenticated'));
    const { state } = portal.session;
    assert.equal(state.type, 'expired');
    portal.session.onExpired(async () => {
      assert.equal(portal.session.state, state, 'what is told already is not told again');
      prompts++;
      door.open();
      portal.session.adopt(session);
    });
    assert.deepEqual(await portal.call(readPreferences), preferences);
    assert.equal(prompts, 2);
  });

  it('AUTH-03 does not bring a prompt back that was closed: not for requests already under way, not for background ones', async (t) => {
    const late = held();
    const server = await replyServer(t, late.reply, expired, expired);
    const portal = signedIn(server.url);
    let prompts = 0;
    portal.session.onExpired(async () => void prompts++);
    const slow = portal.call(readPreferences);
    await server.arrived(1);
    await assert.rejects(portal.call(readPreferences), withCode('unauthenticated'));
    late.release(expired);
    await assert.rejects(slow, withCode('unauthenticated'));
    await assert.rejects(portal.call({ ...readPreferences, activity: false }), withCode('unauthenticated'));
    assert.equal(prompts, 1);
  });

  it('AUTH-03 asks also when the end was learnt in the background while the person’s request was under way', async (t) => {
    const late = held();
    const server = await replyServer(t, late.reply, json(200, { session: null }), json(200, preferences));
    const portal = signedIn(server.url);
    let prompts = 0;
    portal.session.onExpired(async () => {
      prompts++;
      portal.session.adopt(session);
    });
    const answer = portal.call(readPreferences);
    await server.arrived(1);
    await portal.session.refresh();
    assert.equal(portal.session.state.type, 'expired');
    late.release(expired);
    assert.deepEqual(await answer, preferences);
    assert.equal(prompts, 1);
  });

  it('AUTH-03 asks also when a background request is the first to hear of it', async (t) => {
    const door = gate();
    const server = await replyServer(t, door.reply);
    const portal = signedIn(server.url);
    portal.session.onExpired(async () => {
      door.open();
      portal.session.adopt(session);
    });
    assert.deepEqual(await portal.call({ ...readPreferences, activity: false }), preferences);
  });

  it('AUTH-03 sends a request again without asking when somebody signed in while it was under way', async (t) => {
    const late = held();
    const server = await replyServer(t, late.reply, json(200, preferences));
    const portal = signedIn(server.url);
    portal.session.onExpired(() => assert.fail('nobody is to be asked'));
    const slow = portal.call(readPreferences);
    await server.arrived(1);
    portal.session.expire(session);
    portal.session.adopt({ ...session });
    late.release(expired);
    assert.deepEqual(await slow, preferences);
  });

  it('AUTH-03 drops a late request when another account signed in while it was under way', async (t) => {
    const late = held();
    const server = await replyServer(t, late.reply);
    const portal = signedIn(server.url);
    const slow = portal.call(readPreferences);
    await server.arrived(1);
    portal.session.adopt(other);
    late.release(expired);
    await assert.rejects(slow, withCode('account-changed'));
    assert.equal(server.requests.length, 1);
  });

  it('AUTH-04 asks nobody who signed out while a request was under way', async (t) => {
    const late = held();
    const server = await replyServer(t, late.reply, json(204, undefined));
    const portal = signedIn(server.url);
    portal.session.onExpired(() => assert.fail('nobody is to be asked'));
    const slow = portal.call(readPreferences);
    await server.arrived(1);
    await portal.session.signOut();
    late.release(expired);
    await assert.rejects(slow, withCode('unauthenticated'));
    assert.deepEqual(portal.session.state, { type: 'anonymous' });
  });

  it('AUTH-03 asks once where signing in does not help, and says so', async (t) => {
    const server = await replyServer(t, expired);
    const portal = signedIn(server.url);
    let prompts = 0;
    portal.session.onExpired(async () => {
      prompts++;
      portal.session.adopt({ ...session });
    });
    await assert.rejects(portal.call(readPreferences), withCode('unauthenticated'));
    assert.equal(prompts, 1);
    assert.equal(server.requests.length, 2);
    assert.equal(portal.session.state.type, 'expired');
  });

  it('AUTH-03 takes a prompt that breaks for nobody asked; its error is the host’s and uncaught', async (t) => {
    const server = await replyServer(t, expired);
    const bug = new Error('a host’s bug');
    const thrown = uncaught(t);
    const asks: readonly (() => Promise<void>)[] = [
      () => Promise.reject(bug),
      () => {
        throw bug;
      },
    ];
    for (const ask of asks) {
      const portal = signedIn(server.url);
      portal.session.onExpired(ask);
      await assert.rejects(portal.call(readPreferences), withCode('unauthenticated'));
    }
    assert.deepEqual(thrown, [bug, bug]);
  });

  it('AUTH-03 asks for no sign-in where nobody was signed in, nor for an operation that is open to anyone', async (t) => {
    const server = await replyServer(t, expired);
    const portal = portalAt(server.url);
    portal.session.onExpired(() => assert.fail('nobody is to be asked'));
    await assert.rejects(portal.call(readPreferences), withCode('unauthenticated'));
    portal.session.adopt(session);
    const open = defineEndpoint<void, void>({
      name: 'open',
      summary: '',
      method: 'GET',
      path: '/open',
      status: 200,
      access: 'anyone',
    });
    await assert.rejects(portal.call(open), withCode('unauthenticated'));
    assert.equal(portal.session.state.type, 'active');
  });

  it('AUTH-03 asks by the way that was handed in last, and no longer by one taken back', async (t) => {
    const door = gate();
    const server = await replyServer(t, door.reply);
    const portal = signedIn(server.url);
    const asked: string[] = [];
    const by = (name: string) => portal.session.onExpired(async () => void asked.push(name));
    by('page');
    const stop = by('dialog');
    const same = async (): Promise<void> => void asked.push('same');
    const [one, two] = [portal.session.onExpired(same), portal.session.onExpired(same)];
    one();
    one();
    await assert.rejects(portal.call(readPreferences));
    two();
    await assert.rejects(portal.call(readPreferences));
    stop();
    await assert.rejects(portal.call(readPreferences));
    assert.deepEqual(asked, ['same', 'dialog', 'page']);
  });
});
