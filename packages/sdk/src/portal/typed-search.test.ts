import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { PortalError } from './errors.ts';
import { follow } from './reply-server.suite.ts';
import { createTypedSearch } from './typed-search.ts';

interface Asked {
  readonly query: string;
  readonly signal: AbortSignal;
  answer(found: string): void;
  fail(): void;
}

/** A search whose questions are answered by the test, and whose time it moves. */
function opened(t: TestContext) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const asked: Asked[] = [];
  const search = createTypedSearch<string, string>({
    gap: 500,
    ask: (query, signal) =>
      query === ''
        ? undefined
        : new Promise((answer, reject) =>
            asked.push({ query, signal, answer, fail: () => reject(new PortalError('unavailable')) }),
          ),
  });
  const settle = (): Promise<void> => new Promise((done) => setImmediate(done));
  const pass = async (milliseconds: number): Promise<void> => {
    t.mock.timers.tick(milliseconds);
    await settle();
  };
  return { search, asked, pass, settle };
}

describe('a search while somebody types', () => {
  it('asks for what was typed last, once in each gap, and takes back what it asked before', async (t) => {
    const { search, asked, pass, settle } = opened(t);
    const { states, stop } = follow(search);
    for (const text of ['障', '障害', '障害対']) search.look(text);
    await pass(499);
    assert.equal(asked.length, 0);
    await pass(1);
    assert.deepEqual(
      asked.map(({ query }) => query),
      ['障害対'],
    );
    for (let typed = 0; typed < 20; typed++) {
      search.look(`障害対応${typed}`);
      await pass(100);
    }
    assert.equal(asked.length, 5, 'two seconds are four more');
    assert.deepEqual(
      asked.map(({ signal }) => signal.aborted),
      [true, true, true, true, false],
    );
    asked[3]?.answer('late');
    asked[4]?.answer('found');
    await settle();
    assert.deepEqual(states.at(-1), { type: 'found', found: 'found' });
    assert.ok(!states.some((state) => 'found' in state && state.found === 'late'));
    stop();
  });

  it('keeps what was found while it looks again, and forgets it when there is nothing to look for', async (t) => {
    const { search, asked, pass, settle } = opened(t);
    const { stop } = follow(search);
    search.look('一');
    await pass(500);
    assert.deepEqual(search.state, { type: 'looking' });
    asked[0]?.answer('甲');
    await settle();
    search.look('二');
    await pass(500);
    assert.deepEqual(search.state, { type: 'looking', found: '甲' });
    search.look('');
    await pass(500);
    assert.deepEqual(search.state, { type: 'none' });
    assert.equal(asked[1]?.signal.aborted, true);
    assert.equal(asked.length, 2);
    stop();
  });

  it('tells that it could not look, and tries again with the next change', async (t) => {
    const { search, asked, pass, settle } = opened(t);
    const { stop } = follow(search);
    search.look('一');
    await pass(500);
    asked[0]?.fail();
    await settle();
    assert.equal(search.state.type === 'failed' && search.state.error.code, 'unavailable');
    await pass(5_000);
    assert.equal(asked.length, 1);
    search.look('二');
    await pass(500);
    assert.equal(asked.length, 2);
    stop();
  });

  it('asks nothing while nobody follows, and what is open for who comes next', async (t) => {
    const { search, asked, pass, settle } = opened(t);
    search.look('一');
    await pass(1_000);
    assert.equal(asked.length, 0);
    const first = follow(search);
    await pass(500);
    first.stop();
    assert.equal(asked[0]?.signal.aborted, true);
    await pass(1_000);
    assert.equal(asked.length, 1);
    const second = follow(search);
    await pass(500);
    assert.equal(asked.length, 2);
    asked[1]?.answer('甲');
    await settle();
    assert.deepEqual(search.state, { type: 'found', found: '甲' });
    second.stop();
    const third = follow(search);
    await pass(1_000);
    assert.equal(asked.length, 2, 'what was answered is not asked again');
    third.stop();
  });
});
