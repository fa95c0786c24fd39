import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite } from './controller.suite.ts';
import { createHome, type Home, type HomeState } from './home.ts';
import { follow, json, replyServer, portalAt, problem, routes, session, type Reply } from './reply-server.suite.ts';
import { license } from './presets/license.preset.ts';

const settings = { topics: [], saved: false, version: 0 };
const signedIn = json(200, { session });

controllerSuite<HomeState, Home>({
  name: 'createHome',
  make: createHome,
  reads: { route: 'GET /session', reply: signedIn, becomes: 'ready' },
  verbs: { retry: ({ retry }) => retry() },
  routes: { 'GET /notification-settings': json(200, settings) },
});

async function opened(t: Parameters<typeof replyServer>[0], answers: Readonly<Record<string, Reply>>) {
  const server = await replyServer(t, routes({ 'GET /session': signedIn, ...answers }));
  const portal = portalAt(server.url, { retries: 0 });
  const home = createHome(portal);
  return { server, portal, home, followed: follow(home) };
}

describe('home', () => {
  it('INF-05 says that mail settings were never saved, and that they were', async (t) => {
    for (const [saved, notificationSettings] of [
      [false, 'unset'],
      [true, 'set'],
    ] as const) {
      const { followed } = await opened(t, { 'GET /notification-settings': json(200, { ...settings, saved }) });
      const state = await followed.until((told) => told.type === 'ready' && told.notificationSettings !== 'unknown');
      assert.deepEqual(state, { type: 'ready', account: session.account, notificationSettings });
      followed.stop();
    }
  });

  it('INF-10 greets also when the mail settings could not be read', async (t) => {
    const { home, followed, portal } = await opened(t, { 'GET /notification-settings': problem(500, 'internal') });
    await followed.until(({ type }) => type === 'ready');
    await portal.session.refresh();
    assert.deepEqual(home.state, { type: 'ready', account: session.account, notificationSettings: 'unknown' });
    followed.stop();
  });

  it('INF-09 says that the contract has ended', async (t) => {
    const { followed } = await opened(t, { 'GET /notification-settings': problem(403, 'contract-required') });
    const state = await followed.until(({ type }) => type === 'refused');
    assert.equal(state.type === 'refused' && state.error.code, 'contract-required');
    followed.stop();
  });

  it('INF-05 asks for no mail settings where the portal has none, or where something else has to be done first', async (t) => {
    const server = await replyServer(t, signedIn);
    const other = follow(createHome(portalAt(server.url, { configuration: license })));
    await other.until(({ type }) => type === 'ready');
    other.stop();
    const gated = portalAt(server.url);
    gated.session.adopt({ ...session, gates: ['terms'] });
    const { states, stop } = follow(createHome(gated));
    assert.equal(states.at(-1)?.type, 'ready');
    gated.session.adopt({ ...session, gates: ['terms'] });
    stop();
    assert.equal(server.requests.length, 1);
  });

  it('AUTH-04 is nobody’s after sign-out, and stays as it was while a session has ended', async (t) => {
    const { home, portal, followed } = await opened(t, { 'GET /notification-settings': json(200, settings) });
    await followed.until((told) => told.type === 'ready' && told.notificationSettings === 'unset');
    const before = home.state;
    portal.session.expire(session);
    assert.equal(home.state, before);
    portal.session.adopt(undefined);
    assert.deepEqual(home.state, { type: 'anonymous' });
    followed.stop();
  });

  it('asks again who is signed in when nobody could be asked', async (t) => {
    const server = await replyServer(t, problem(500, 'internal'), signedIn, json(200, settings));
    const home = createHome(portalAt(server.url, { retries: 0 }));
    const followed = follow(home);
    await followed.until(({ type }) => type === 'unavailable');
    await home.retry();
    assert.equal(home.state.type, 'ready');
    followed.stop();
  });
});
