import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PortalError } from './errors.ts';
import { createList, type OwnedList } from './list.ts';
import { follow } from './reply-server.suite.ts';
import type { Page } from './page.model.ts';

interface Asked {
  readonly filter: string;
  readonly cursor: string | undefined;
  readonly signal: AbortSignal;
  answer(part: Page<string>): void;
  refuse(error: unknown): void;
}

/** A list whose reads are answered by hand. */
function listByHand(): { readonly list: OwnedList<Page<string>, string>; readonly asked: readonly Asked[] } {
  const asked: Asked[] = [];
  const list = createList<string, Page<string>, string>({
    filter: 'all',
    read: (filter, cursor, signal) =>
      new Promise((answer, refuse) => asked.push({ filter, cursor, signal, answer, refuse })),
  });
  return { list, asked };
}

const settled = (): Promise<void> => new Promise((done) => setImmediate(done));
const first = { items: ['a', 'b'], total: 3, next: 'after-b' };

describe('a list', () => {
  it('reads when somebody follows it, and puts further parts behind', async () => {
    const { list, asked } = listByHand();
    assert.equal(asked.length, 0);
    const { states } = follow(list);
    asked[0]?.answer(first);
    await settled();
    const more = list.more();
    assert.equal(asked[1]?.cursor, 'after-b');
    asked[1]?.answer({ items: ['c'], total: 3 });
    await more;
    assert.deepEqual(
      states.map(({ type }) => type),
      ['loading', 'ready', 'loading-more', 'ready'],
    );
    assert.deepEqual(list.state, {
      type: 'ready',
      filter: 'all',
      part: { items: ['a', 'b', 'c'], total: 3 },
    });
    await list.more();
    assert.equal(asked.length, 2, 'there is no further part');
  });

  it('asks for the next part once, however often it is wanted', async () => {
    const { list, asked } = listByHand();
    follow(list);
    asked[0]?.answer(first);
    await settled();
    void list.more();
    void list.more();
    assert.equal(asked.length, 2);
  });

  it('keeps what it shows while it is narrowed, and takes back what was asked before', async () => {
    const { list, asked } = listByHand();
    follow(list);
    asked[0]?.answer(first);
    await settled();
    void list.narrow('x');
    assert.deepEqual([list.state.type, 'part' in list.state && list.state.part.items], ['narrowing', ['a', 'b']]);
    const last = list.narrow('xy');
    assert.equal(asked[1]?.signal.aborted, true);
    asked[2]?.answer({ items: ['xyz'], total: 1 });
    await last;
    asked[1]?.answer({ items: ['late'], total: 1 });
    await settled();
    assert.deepEqual(list.state, { type: 'ready', filter: 'xy', part: { items: ['xyz'], total: 1 } });
  });

  it('narrowed while the next part is on its way shows the narrowed list alone', async () => {
    const { list, asked } = listByHand();
    follow(list);
    asked[0]?.answer(first);
    await settled();
    void list.more();
    const narrowed = list.narrow('x');
    asked[1]?.answer({ items: ['c'], total: 3 });
    asked[2]?.answer({ items: ['x'], total: 1 });
    await narrowed;
    assert.deepEqual('part' in list.state && list.state.part.items, ['x']);
  });

  it('fails with nothing to show, and is read again when asked', async () => {
    const { list, asked } = listByHand();
    follow(list);
    const error = new PortalError('unavailable');
    asked[0]?.refuse(error);
    await settled();
    assert.deepEqual(list.state, { type: 'failed', filter: 'all', error });
    const again = list.retry();
    assert.deepEqual(list.state, { type: 'loading', filter: 'all' });
    asked[1]?.answer({ items: [], total: 0 });
    await again;
    await list.retry();
    assert.equal(asked.length, 2, 'nothing is missing');
  });

  it('keeps what it shows when a further part cannot be read, and asks for that part again', async () => {
    const { list, asked } = listByHand();
    follow(list);
    asked[0]?.answer(first);
    await settled();
    const more = list.more();
    asked[1]?.refuse(new TypeError('a line'));
    await more;
    const { state } = list;
    assert.ok(state.type === 'incomplete');
    assert.deepEqual([state.part.items, state.error.code], [['a', 'b'], 'network']);
    const again = list.retry();
    assert.equal(asked[2]?.cursor, 'after-b');
    asked[2]?.answer({ items: ['c'], total: 3 });
    await again;
    assert.deepEqual('part' in list.state && list.state.part.items, ['a', 'b', 'c']);
  });

  it('keeps what it shows when it cannot be narrowed, and says that it is not narrowed', async () => {
    const { list, asked } = listByHand();
    follow(list);
    asked[0]?.answer(first);
    await settled();
    const narrowed = list.narrow('x');
    const error = new PortalError('timeout');
    asked[1]?.refuse(error);
    await narrowed;
    assert.deepEqual(list.state, { type: 'not-narrowed', filter: 'x', part: first, error });
    const again = list.retry();
    asked[2]?.answer({ items: ['x'], total: 1 });
    await again;
    assert.deepEqual(list.state, { type: 'ready', filter: 'x', part: { items: ['x'], total: 1 } });
  });

  for (const [way, ask] of [
    ['narrowed', (list: OwnedList<Page<string>, string>) => list.narrow('x')],
    ['read on', (list: OwnedList<Page<string>, string>) => list.more()],
  ] as const)
    it(`INF-09 a list whose contract ended is closed when it is ${way}: nothing of it stays`, async () => {
      const { list, asked } = listByHand();
      follow(list);
      asked[0]?.answer(first);
      await settled();
      const further = ask(list);
      const error = new PortalError('contract-required');
      asked[1]?.refuse(error);
      await further;
      assert.deepEqual(list.state, { type: 'failed', filter: list.state.filter, error });
    });

  it('AUTH-03 shows another account that signs in nothing of the first one’s, and begins anew for it', async () => {
    const { list, asked } = listByHand();
    const { stop } = follow(list);
    asked[0]?.answer(first);
    await settled();
    const more = list.more();
    asked[1]?.refuse(new PortalError('account-changed'));
    await more;
    assert.deepEqual(list.state, { type: 'failed', filter: 'all', error: new PortalError('account-changed') });
    void list.retry();
    assert.equal(asked[2]?.cursor, undefined);
    stop();
  });

  it('takes its read back when the last follower leaves, and goes on for the next one', async () => {
    const { list, asked } = listByHand();
    const { stop } = follow(list);
    stop();
    assert.equal(asked[0]?.signal.aborted, true);
    asked[0]?.answer(first);
    await settled();
    assert.equal(list.state.type, 'loading');
    follow(list);
    asked[1]?.answer(first);
    await settled();
    assert.equal(list.state.type, 'ready');
    follow(list);
    assert.equal(asked.length, 2, 'what is there is not read again');
  });

  it('shows what its owner changed, and a change of nothing is none', async () => {
    const { list, asked } = listByHand();
    const { states } = follow(list);
    list.change((part) => ({ ...part, total: 9 }));
    asked[0]?.answer(first);
    await settled();
    list.change((part) => ({ ...part, items: part.items.map((item) => item.toUpperCase()) }));
    assert.deepEqual('part' in list.state && list.state.part.items, ['A', 'B']);
    const { length } = states;
    list.change((part) => part);
    assert.equal(states.length, length);
  });
});
