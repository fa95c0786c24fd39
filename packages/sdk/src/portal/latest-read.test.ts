import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PortalError } from './errors.ts';
import { createLatestRead } from './latest-read.ts';

describe('reads of which only the latest counts', () => {
  it('give what was read, or what went wrong as a PortalError', async () => {
    const { read } = createLatestRead();
    assert.deepEqual(await read(async () => 7), { ok: true, value: 7 });
    const error = new PortalError('unavailable');
    assert.deepEqual(await read(() => Promise.reject(error)), { ok: false, error });
    const outcome = await read(() => Promise.reject(new TypeError('a line')));
    assert.ok(outcome && !outcome.ok);
    assert.equal(outcome.error.code, 'network');
  });

  it('give nothing once another one was made or they were stopped, however they end', async () => {
    const { read, stop } = createLatestRead();
    const signals: AbortSignal[] = [];
    const ask = (ends: () => Promise<number>) => (signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<number>((done) => setImmediate(done, 0)).then(ends);
    };
    const outcomes = [
      read(ask(async () => 1)),
      read(ask(() => Promise.reject(new Error('late')))),
      read(ask(async () => 3)),
    ];
    assert.deepEqual(
      signals.map(({ aborted }) => aborted),
      [true, true, false],
    );
    assert.deepEqual(await Promise.all(outcomes), [undefined, undefined, { ok: true, value: 3 }]);
    const stopped = read(ask(async () => 4));
    stop();
    assert.equal(await stopped, undefined);
    assert.deepEqual(await read(async () => 5), { ok: true, value: 5 });
  });
});
