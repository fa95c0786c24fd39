import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { uncaught } from './reply-server.suite.ts';
import { createStore } from './store.ts';

describe('a store', () => {
  it('calls a listener at once and after each change, not for the same state', () => {
    const store = createStore({ n: 0 });
    const heard: number[] = [];
    store.subscribe(({ n }) => heard.push(n));
    const next = { n: 1 };
    store.set(next);
    store.set(next);
    assert.deepEqual(heard, [0, 1]);
    assert.equal(store.state, next);
  });

  it('starts with the first subscriber and stops with the last, each time anew', () => {
    const log: string[] = [];
    const store = createStore(0, () => {
      log.push('start');
      return () => log.push('stop');
    });
    assert.deepEqual(log, []);
    const one = store.subscribe(() => undefined);
    const two = store.subscribe(() => undefined);
    one();
    one();
    assert.deepEqual(log, ['start']);
    two();
    store.subscribe(() => undefined)();
    assert.deepEqual(log, ['start', 'stop', 'start', 'stop']);
  });

  it('tells a subscriber once of a state that starting led to', () => {
    const heard: string[] = [];
    const store = createStore('unknown', () => {
      store.set('loading');
      return undefined;
    });
    store.subscribe((state) => heard.push(state));
    assert.deepEqual(heard, ['loading']);
  });

  it('lets the same function subscribe twice, and each leave alone', () => {
    const store = createStore(0);
    let calls = 0;
    const listener = (): void => void calls++;
    const one = store.subscribe(listener);
    const two = store.subscribe(listener);
    one();
    store.set(1);
    assert.equal(calls, 3);
    two();
    store.set(2);
    assert.equal(calls, 3);
  });

  it('tells everybody the newest state, once, when a listener sets another', () => {
    const store = createStore(0);
    const heard: Record<'first' | 'last', number[]> = { first: [], last: [] };
    store.subscribe((n) => {
      heard.first.push(n);
      if (n === 1) store.set(2);
    });
    store.subscribe((n) => heard.last.push(n));
    store.set(1);
    assert.deepEqual(heard, { first: [0, 1, 2], last: [0, 2] });
  });

  it('tells nobody who has left while others were told, and whoever came only what they were told at once', () => {
    const store = createStore(0);
    const heard: string[] = [];
    let leave: () => void = () => undefined;
    let came = false;
    store.subscribe((n) => {
      heard.push(`a${n}`);
      if (n !== 1 || came) return;
      came = true;
      leave();
      store.subscribe((m) => heard.push(`c${m}`));
    });
    leave = store.subscribe((n) => heard.push(`b${n}`));
    store.set(1);
    assert.deepEqual(heard, ['a0', 'b0', 'a1', 'c1']);
  });

  it('goes on when a listener throws, whose error is reported as uncaught', async (t) => {
    const store = createStore(0);
    const bug = new Error('a host’s bug');
    const thrown = uncaught(t);
    const heard: number[] = [];
    const stop = store.subscribe((n) => {
      heard.push(n);
      throw bug;
    });
    store.subscribe((n) => heard.push(n + 10));
    store.set(1);
    assert.deepEqual(heard, [0, 10, 1, 11]);
    await Promise.resolve();
    assert.deepEqual(thrown, [bug, bug]);
    stop();
    store.set(2);
    assert.deepEqual(heard.at(-1), 12);
  });
});
