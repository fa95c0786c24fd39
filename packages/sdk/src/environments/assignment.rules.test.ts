import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkAssignment, checkCount, checkTypedCount, mostFor, remainingWith } from './assignment.rules.ts';

const line = (facts: Partial<Parameters<typeof checkCount>[0]> = {}) => ({
  licensed: 10,
  elsewhere: 4,
  count: 2,
  expired: false,
  ...facts,
});

describe('LIC-06 what an environment can have', () => {
  test('LIC-06 whole numbers from 0 to what the others leave', () => {
    assert.deepEqual(checkCount(line(), 6), { ok: true, count: 6 });
    assert.deepEqual(checkCount(line(), 0), { ok: true, count: 0 });
    assert.deepEqual(checkCount(line(), 7), { ok: false, code: 'too-many', params: { remaining: 6 } });
    assert.deepEqual(checkCount(line(), -1), { ok: false, code: 'negative', params: {} });
    for (const count of [1.5, NaN, Infinity, 2 ** 60])
      assert.deepEqual(checkCount(line(), count), { ok: false, code: 'not-whole', params: {} });
  });

  test('LIC-06 the last licence can be had, and once others have it cannot', () => {
    assert.equal(checkCount(line({ licensed: 1, elsewhere: 0, count: 0 }), 1).ok, true);
    assert.deepEqual(checkCount(line({ licensed: 1, elsewhere: 1, count: 0 }), 1), {
      ok: false,
      code: 'too-many',
      params: { remaining: 0 },
    });
  });

  test('LIC-06 a contract that shrank below what is assigned: it can stay or go down, never up', () => {
    const shrunk = line({ licensed: 5, elsewhere: 4, count: 6 });
    assert.equal(remainingWith(shrunk, 6), -5);
    assert.equal(mostFor(shrunk), 6);
    for (const count of [6, 3, 0]) assert.equal(checkCount(shrunk, count).ok, true);
    assert.deepEqual(checkCount(shrunk, 7), { ok: false, code: 'too-many', params: { remaining: 1 } });
  });

  test('LIC-06 what has not begun can only be lowered', () => {
    const coming = line({ coming: true });
    assert.equal(checkCount(coming, 2).ok, true);
    assert.deepEqual(checkCount(coming, 3), { ok: false, code: 'not-begun', params: { count: 2 } });
  });

  test('LIC-06 what has expired can only be lowered', () => {
    const expired = line({ expired: true });
    assert.equal(checkCount(expired, 2).ok, true);
    assert.equal(checkCount(expired, 0).ok, true);
    assert.deepEqual(checkCount(expired, 3), { ok: false, code: 'expired', params: { count: 2 } });
  });

  test('LIC-06 what was typed in any width is a count', () => {
    assert.deepEqual(checkTypedCount(line(), '６'), { ok: true, count: 6 });
    assert.deepEqual(checkTypedCount(line(), ''), { ok: false, code: 'required', params: {} });
    assert.deepEqual(checkTypedCount(line(), '2.5'), { ok: false, code: 'not-whole', params: {} });
    assert.deepEqual(checkTypedCount(line(), 'ー1'), { ok: false, code: 'negative', params: {} });
    assert.deepEqual(checkTypedCount(line(), '9,999'), { ok: false, code: 'too-many', params: { remaining: 6 } });
  });

  test('LIC-06 all counts fit at once, and each that does not is named by its place', () => {
    const lines = [
      { ...line(), productId: 'a' },
      { ...line({ expired: true }), productId: 'b' },
    ];
    assert.deepEqual(checkAssignment(lines, [{ productId: 'a', count: 6 }]), { ok: true });
    assert.deepEqual(checkAssignment(lines, []), { ok: true });
    assert.deepEqual(
      checkAssignment(lines, [
        { productId: 'b', count: 3 },
        { productId: 'a', count: 7 },
      ]),
      {
        ok: false,
        code: 'not-enough-licenses',
        fieldErrors: [
          { field: 'counts.0', code: 'expired', params: { count: 2 } },
          { field: 'counts.1', code: 'too-many', params: { remaining: 6 } },
        ],
      },
    );
    const strange = checkAssignment(lines, [
      { productId: 'a', count: 1 },
      { productId: 'a', count: 1 },
      { productId: 'of another contract', count: 1 },
    ]);
    assert.deepEqual(strange, {
      ok: false,
      code: 'invalid-input',
      fieldErrors: [
        { field: 'counts.1', code: 'repeated' },
        { field: 'counts.2', code: 'not-offered' },
      ],
    });
  });
});
