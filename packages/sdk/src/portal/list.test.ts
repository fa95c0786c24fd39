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
function listByHand(): {
  readonly list: OwnedList<Page<string>, string>;
  readonly asked: readonly Asked[];
  /** Another session begins. */
  readonly renew: () => void;
} {
  const asked: Asked[] = [];
  let renew = (): void => undefined;
  const list = createList<string, Page<string>, string>({
    filter: 'all',
    read: (filter, cursor, signal) =>
      new Promise((answer, refuse) => asked.push({ filter, cursor, signal, answer, refuse })),
    renewal(_, again) {
      renew = again;
      return () => (renew = () => undefined);
    },
  });
  return { list, asked, renew: () => renew() };
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
    assert.deepEqual(list.state, { type: 'unavailable', filter: 'all', error });
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
      assert.deepEqual(list.state, { type: 'unavailable', filter: list.state.filter, error });
    });

  it('AUTH-03 shows another account that signs in nothing of the first one’s, and begins anew for it', async () => {
    const { list, asked } = listByHand();
    const { stop } = follow(list);
    asked[0]?.answer(first);
    await settled();
    const more = list.more();
    asked[1]?.refuse(new PortalError('account-changed'));
    await more;
    assert.deepEqual(list.state, { type: 'unavailable', filter: 'all', error: new PortalError('account-changed') });
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

  it('LIC-04 is read again when somebody comes back, as far as it was shown, while that stays', async () => {
    const { list, asked } = listByHand();
    const { stop } = follow(list);
    asked[0]?.answer(first);
    await settled();
    const more = list.more();
    asked[1]?.answer({ items: ['c'], total: 3 });
    await more;
    stop();
    const { states } = follow(list);
    assert.equal(asked[2]?.cursor, undefined);
    asked[2]?.answer({ items: ['new', 'a'], total: 5, next: 'after-a' });
    await settled();
    assert.equal(asked[3]?.cursor, 'after-a');
    asked[3]?.answer({ items: ['b', 'c'], total: 5, next: 'after-c' });
    await settled();
    assert.deepEqual(
      states.map((state) => 'part' in state && state.part),
      [
        { items: ['a', 'b', 'c'], total: 3 },
        { items: ['new', 'a', 'b', 'c'], total: 5, next: 'after-c' },
      ],
    );
    assert.equal(asked.length, 4);
  });

  it('keeps what it shows when it cannot be read again, and shows nothing to somebody who may not see it any more', async () => {
    for (const [code, type] of [
      ['network', 'ready'],
      ['forbidden', 'unavailable'],
      ['not-found', 'unavailable'],
      ['contract-required', 'unavailable'],
    ] as const) {
      const { list, asked } = listByHand();
      const { stop } = follow(list);
      asked[0]?.answer(first);
      await settled();
      stop();
      follow(list);
      asked[1]?.refuse(new PortalError(code));
      await settled();
      assert.equal(list.state.type, type, code);
      void list.retry();
      assert.equal(asked.length, type === 'unavailable' ? 3 : 2);
    }
  });

  it('LIC-14 is read again in the next session, whatever was on its way', async () => {
    const { list, asked, renew } = listByHand();
    const { stop } = follow(list);
    renew();
    assert.equal(asked.length, 1, 'it is being read');
    asked[0]?.answer(first);
    await settled();
    void list.more();
    renew();
    assert.equal(asked.length, 2, 'the next part is being read');
    asked[1]?.answer({ items: ['c'], total: 3 });
    await settled();
    assert.equal(asked[2]?.cursor, undefined);
    asked[2]?.answer({ items: ['A', 'B', 'C'], total: 3, next: 'after-C' });
    await settled();
    assert.deepEqual('part' in list.state && list.state.part.items, ['A', 'B', 'C']);
    void list.more();
    asked[3]?.refuse(new PortalError('network'));
    await settled();
    assert.equal(list.state.type, 'incomplete');
    renew();
    assert.equal(asked[4]?.cursor, 'after-C', 'what failed for want of a session is asked for again');
    stop();
    renew();
    assert.equal(asked.length, 5, 'nobody is there');
  });

  it('keeps a change that the person made while it was read again', async () => {
    const { list, asked, renew } = listByHand();
    follow(list);
    asked[0]?.answer(first);
    await settled();
    renew();
    list.change((part) => ({ ...part, items: ['changed', 'b'] }));
    asked[1]?.answer(first);
    await settled();
    assert.deepEqual('part' in list.state && list.state.part.items, ['changed', 'b']);
    asked[2]?.answer({ items: ['changed', 'x'], total: 3 });
    await settled();
    assert.deepEqual('part' in list.state && list.state.part.items, ['changed', 'x']);
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
