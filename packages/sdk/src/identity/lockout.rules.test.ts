import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as presets from '../portal/presets/index.ts';
import { minute } from '../portal/time.ts';
import { checkLockout, countFailure, type FailureCount } from './lockout.rules.ts';

const rule = presets.information.lockout;
const vendor = presets.certificate.lockout;
const start = Date.parse('2026-11-20T10:00:00+09:00');
const failures = (times: readonly number[], by = rule): FailureCount | undefined =>
  times.reduce<FailureCount | undefined>((count, at) => countFailure(count, by, start + at), undefined);

describe('AUTH-02 lockout', () => {
  it('AUTH-02 locks with the fifth failure, not the fourth', () => {
    assert.equal(failures([0, 1, 2, 3])?.lockedAt, undefined);
    assert.deepEqual(failures([0, 1, 2, 3, 4]), { failures: 5, windowStartedAt: start, lockedAt: start + 4 });
  });

  it('AUTH-02 counts failures until 14:59.999 after the first, and begins anew at 15:00.000', () => {
    assert.equal(failures([0, 1, 2, 3, 15 * minute - 1])?.lockedAt, start + 15 * minute - 1);
    assert.deepEqual(failures([0, 1, 2, 3, 15 * minute]), { failures: 1, windowStartedAt: start + 15 * minute });
  });

  it('AUTH-02 holds the lock until 14:59.999 and lets sign-in be tried at 15:00.000', () => {
    const count = failures([0, 0, 0, 0, 0]);
    assert.deepEqual(checkLockout(count, rule, start), {
      ok: false,
      code: 'locked',
      params: { minutes: 15 },
      retryAfter: 900,
    });
    assert.deepEqual(checkLockout(count, rule, start + 14 * minute - 1), {
      ok: false,
      code: 'locked',
      params: { minutes: 2 },
      retryAfter: 61,
    });
    assert.deepEqual(checkLockout(count, rule, start + 15 * minute - 1), {
      ok: false,
      code: 'locked',
      params: { minutes: 1 },
      retryAfter: 1,
    });
    assert.deepEqual(checkLockout(count, rule, start + 15 * minute), { ok: true });
  });

  it('AUTH-02 does not count what is tried while the lock holds, so that nobody prolongs it', () => {
    const count = failures([0, 0, 0, 0, 0]);
    assert.equal(countFailure(count, rule, start + 15 * minute - 1), count);
    assert.deepEqual(countFailure(count, rule, start + 15 * minute), {
      failures: 1,
      windowStartedAt: start + 15 * minute,
    });
  });

  it('AUTH-02 begins anew after a lock that is shorter than the window', () => {
    const short: typeof rule = { ...rule, ends: { type: 'after', minutes: 1 } };
    const count = failures([0, 0, 0, 0, 0], short);
    assert.deepEqual(countFailure(count, short, start + minute), { failures: 1, windowStartedAt: start + minute });
  });

  it('CRT-19 holds the lock until the vendor ends it, however long it takes', () => {
    const count = failures([0, 0, 0, 0, 0], vendor);
    for (const later of [0, 15 * minute, 365 * 24 * 60 * minute]) {
      assert.deepEqual(checkLockout(count, vendor, start + later), {
        ok: false,
        code: 'locked',
        params: { minutes: 0 },
      });
      assert.equal(countFailure(count, vendor, start + later), count);
    }
  });

  it('AUTH-02 lets everybody try who has not failed five times', () => {
    assert.deepEqual(checkLockout(undefined, rule, start), { ok: true });
    assert.deepEqual(checkLockout(failures([0, 0, 0, 0]), rule, start), { ok: true });
  });
});
