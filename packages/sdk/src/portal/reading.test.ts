import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readEnvironments } from '../environments/environments.endpoints.ts';
import { follow, held, json, replyServer, portalAt, problem, session, type Reply } from './reply-server.suite.ts';
import { createReading, type Reading } from './reading.ts';

interface Shown {
  readonly count: number;
}
const opened = async (t: Parameters<typeof replyServer>[0], ...replies: readonly [Reply, ...Reply[]]) => {
  const server = await replyServer(t, ...replies);
  const portal = portalAt(server.url, { retries: 0 });
  const reading: Reading<Shown> = createReading({
    ask: (signal) => portal.call(readEnvironments, { contractId: 'c' }, { signal }),
    show: ({ environments }, before?: Shown) => ({ count: environments.length + (before?.count ?? 0) + 1 }),
  });
  return { server, portal, reading };
};
const answer = json(200, { environments: [], role: 'member' });
/** Subscribes until a state of this type is told, and leaves again. */
const visit = async ({ subscribe }: Reading<Shown>, fits: (state: Reading<Shown>['state']) => boolean) => {
  const followed = follow({ subscribe });
  const state = await followed.until(fits);
  followed.stop();
  return state;
};

describe('something that is read as a whole', () => {
  it('is read again when somebody comes back, with what was shown before', async (t) => {
    const { reading } = await opened(t, answer);
    assert.deepEqual(await visit(reading, ({ type }) => type === 'ready'), { type: 'ready', count: 1 });
    await visit(reading, (state) => state.type === 'ready' && state.count === 2);
  });

  it('is read again where the person changed it while an older answer was on its way', async (t) => {
    const late = held();
    const { server, reading } = await opened(t, answer, late.reply, answer);
    await visit(reading, ({ type }) => type === 'ready');
    const followed = follow(reading);
    await server.arrived(2);
    reading.change(() => ({ count: 7 }));
    late.release(answer);
    await followed.until((state) => state.type === 'ready' && state.count === 8);
    assert.deepEqual(
      followed.states.filter(({ type }) => type === 'ready'),
      [1, 7, 8].map((count) => ({ type: 'ready', count })),
    );
    followed.stop();
  });

  it('is not shown any longer to somebody who may not see it any more', async (t) => {
    for (const code of ['not-found', 'forbidden', 'contract-required']) {
      const { reading } = await opened(t, answer, problem(403, code));
      await visit(reading, ({ type }) => type === 'ready');
      const state = await visit(reading, ({ type }) => type === 'unavailable');
      assert.equal(state.type === 'unavailable' && state.error.code, code);
      reading.change(() => ({ count: 99 }));
      assert.equal(reading.state, state);
    }
  });

  it('AUTH-03 shows another account that signs in nothing of the first one’s', async (t) => {
    const { portal, reading } = await opened(t, answer, problem(401, 'unauthenticated'), answer);
    portal.session.adopt(session);
    portal.session.onExpired(async () =>
      portal.session.adopt({ ...session, account: { ...session.account, id: 'a2' } }),
    );
    await visit(reading, ({ type }) => type === 'ready');
    const state = await visit(reading, ({ type }) => type === 'unavailable');
    assert.equal(state.type === 'unavailable' && state.error.code, 'account-changed');
    assert.deepEqual(await visit(reading, ({ type }) => type === 'ready'), { type: 'ready', count: 1 });
  });
});
