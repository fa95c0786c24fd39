import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as presets from '../portal/presets/index.ts';
import { minute } from '../portal/time.ts';
import {
  checkLockout,
  countFailure,
  failuresEnd,
  failuresToLock,
  takeBackFailure,
  type Failures,
} from './lockout.rules.ts';

const rule = presets.information.lockout;
const vendor = presets.certificate.lockout;
const start = Date.parse('2026-11-20T10:00:00+09:00');
const at = (...times: readonly number[]): Failures => times.map((time) => start + time);
const failed = (times: readonly number[], by = rule): Failures =>
  times.reduce<Failures>((failures, time) => countFailure(failures, by, start + time), []);
const isLocked = (failures: Failures, time: number, by = rule): boolean => !checkLockout(failures, by, start + time).ok;

describe('AUTH-02 lockout', () => {
  it('AUTH-02 locks with the fifth failure, not the fourth', () => {
    assert.equal(isLocked(failed([0, 1, 2, 3]), 3), false);
    assert.equal(isLocked(failed([0, 1, 2, 3, 4]), 4), true);
  });

  it('AUTH-02 tells of the lock from the third failure on, as many more as lock within the window, and not while it holds', () => {
    const told = (times: readonly number[], time: number) => failuresToLock(failed(times), rule, start + time);
    assert.deepEqual(
      [[0], [0, 1], [0, 1, 2], [0, 1, 2, 3], [0, 1, 2, 3, 4]].map((times) => told(times, times.length)),
      [undefined, undefined, 2, 1, undefined],
    );
    assert.equal(told([0, 1, 2], 15 * minute - 1), 2);
    assert.equal(told([0, 1, 2], 15 * minute), undefined, 'the first one counts no more');
  });

  it('AUTH-02 counts a failure for 14:59.999 after it, and not at 15:00.000', () => {
    assert.equal(isLocked(failed([0, 1, 2, 3, 15 * minute - 1]), 15 * minute - 1), true);
    assert.equal(isLocked(failed([0, 1, 2, 3, 15 * minute]), 15 * minute), false);
    assert.deepEqual(failed([0, 1, 2, 3, 15 * minute]), at(1, 2, 3, 15 * minute));
  });

  it('AUTH-02 locks for five failures within any 15 minutes, not only within those that begin with the first', () => {
    const times = [0, 14 * minute, 14.5 * minute, 15 * minute, 28 * minute];
    assert.equal(isLocked(failed(times), 28 * minute), false);
    assert.equal(isLocked(failed([...times, 29 * minute - 1]), 29 * minute - 1), true);
    assert.equal(isLocked(failed([...times, 29 * minute]), 29 * minute), false);
  });

  it('AUTH-02 never locks somebody whose failures are 225 seconds apart', () => {
    const times = Array.from({ length: 40 }, (_, n) => n * 3.75 * minute);
    assert.equal(isLocked(failed(times), 39 * 3.75 * minute), false);
    const denser = Array.from({ length: 5 }, (_, n) => n * (3.75 * minute - 1));
    assert.equal(isLocked(failed(denser), 4 * (3.75 * minute - 1)), true);
  });

  it('AUTH-02 holds the lock until 14:59.999 and lets sign-in be tried at 15:00.000', () => {
    const failures = failed([0, 0, 0, 0, 0]);
    const locked = (minutes: number, retryAfter: number) => ({
      ok: false,
      code: 'locked',
      params: { minutes },
      retryAfter,
    });
    assert.deepEqual(checkLockout(failures, rule, start), locked(15, 900));
    assert.deepEqual(checkLockout(failures, rule, start + 14 * minute - 1), locked(2, 61));
    assert.deepEqual(checkLockout(failures, rule, start + 15 * minute - 1), locked(1, 1));
    assert.deepEqual(checkLockout(failures, rule, start + 15 * minute), { ok: true });
  });

  it('AUTH-02 counts the lock’s minutes from the failure that locked', () => {
    const failures = failed([0, 1, 2, 3, 10 * minute]);
    assert.equal(isLocked(failures, 25 * minute - 1), true);
    assert.equal(isLocked(failures, 25 * minute), false);
  });

  it('AUTH-02 tells a try that came a moment before the failure that locked no longer time than the lock has', () => {
    assert.deepEqual(checkLockout(failed([5, 5, 5, 5, 5]), rule, start), {
      ok: false,
      code: 'locked',
      params: { minutes: 15 },
      retryAfter: 900,
    });
    assert.deepEqual(failed([7, 3, 5]), at(3, 5, 7), 'and counts tries in the order of time');
  });

  it('AUTH-02 does not count what is tried while the lock holds, so that nobody prolongs it', () => {
    const failures = failed([0, 0, 0, 0, 0]);
    assert.equal(countFailure(failures, rule, start + 15 * minute - 1), failures);
    assert.deepEqual(countFailure(failures, rule, start + 15 * minute), at(15 * minute));
  });

  it('AUTH-02 begins anew after a lock that is shorter than the window', () => {
    const short: typeof rule = { ...rule, ends: { type: 'after', minutes: 1 } };
    assert.deepEqual(countFailure(failed([0, 0, 0, 0, 0], short), short, start + minute), at(minute));
  });

  it('AUTH-02 takes one failure back that was none, and with it the lock', () => {
    const failures = failed([0, 1, 1, 2, 3]);
    assert.equal(isLocked(failures, 3), true);
    assert.deepEqual(takeBackFailure(failures, start + 1), at(0, 1, 2, 3));
    assert.equal(isLocked(takeBackFailure(failures, start), 3), false);
    assert.equal(takeBackFailure(failures, start + 4), failures);
  });

  it('CRT-19 holds the lock until the vendor ends it, however long it takes', () => {
    const failures = failed([0, 0, 0, 0, 0], vendor);
    for (const later of [0, 15 * minute, 365 * 24 * 60 * minute]) {
      assert.deepEqual(checkLockout(failures, vendor, start + later), {
        ok: false,
        code: 'locked',
        params: { minutes: 0 },
      });
      assert.equal(countFailure(failures, vendor, start + later), failures);
    }
  });

  it('AUTH-02 says from when failures matter no more', () => {
    assert.equal(failuresEnd(failed([0, minute]), rule), start + 16 * minute);
    const short: typeof rule = { ...rule, ends: { type: 'after', minutes: 1 } };
    assert.equal(failuresEnd(failed([0, 0, 0, 0, 3], short), short), start + 3 + minute);
    assert.equal(failuresEnd(failed([0, minute], vendor), vendor), start + 16 * minute);
    assert.equal(failuresEnd(failed([0, 0, 0, 0, 0], vendor), vendor), undefined);
  });

  it('AUTH-02 lets everybody try who has not failed', () => {
    assert.deepEqual(checkLockout([], rule, start), { ok: true });
  });
});
