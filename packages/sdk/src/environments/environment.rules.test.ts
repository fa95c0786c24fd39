import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canAddEnvironment, checkEnvironmentName, checkSortKey, environmentNameKey } from './environment.rules.ts';

test('LIC-05 a name has 1 to 100 characters on one line and keeps its own', () => {
  assert.deepEqual(checkEnvironmentName('　本番環境（髙﨑）Ａ '), { ok: true, text: '本番環境（髙﨑）Ａ' });
  assert.deepEqual(checkEnvironmentName(' 　'), { ok: false, code: 'required', params: {} });
  assert.deepEqual(checkEnvironmentName('𠮟'.repeat(100)), { ok: true, text: '𠮟'.repeat(100) });
  assert.deepEqual(checkEnvironmentName('あ'.repeat(101)), { ok: false, code: 'length', params: { max: 100 } });
  assert.deepEqual(checkEnvironmentName('本番\n環境'), { ok: false, code: 'not-usable', params: {} });
});

test('LIC-05 a contract can have 500 environments', () => {
  assert.deepEqual(canAddEnvironment(499), { ok: true });
  assert.deepEqual(canAddEnvironment(500), { ok: false, code: 'too-many-environments', params: { most: 500 } });
});

test('LIC-05 two names that differ in width, case or spaces only are one', () => {
  assert.equal(environmentNameKey('ＰＲＯＤ　環境 '), environmentNameKey('prod  環境'));
  assert.equal(environmentNameKey('ﾃｽﾄ'), environmentNameKey('テスト'));
  assert.notEqual(environmentNameKey('髙環境'), environmentNameKey('高環境'));
});

test('LIC-05 a sort key is a whole number of any sign, typed in any width', () => {
  for (const [typed, sortKey] of [
    ['10', 10],
    ['１０', 10],
    ['－５', -5],
    ['ー5', -5],
    ['−5', -5],
    ['1,000', 1000],
    ['-0', 0],
    [' 7 ', 7],
    ['2147483647', 2_147_483_647],
    ['-2147483648', -2_147_483_648],
  ] as const)
    assert.deepEqual(checkSortKey(typed), { ok: true, sortKey }, typed);
  const code = (typed: string | number) => {
    const check = checkSortKey(typed);
    return check.ok ? 'ok' : check.code;
  };
  assert.equal(code('　'), 'required');
  for (const typed of ['1.5', '十', '1e3', '0x10', '1,00', '--1', '1 000', '9'.repeat(16), 'Infinity', NaN])
    assert.equal(code(typed), 'not-whole', String(typed));
  for (const typed of ['2147483648', '-2147483649', 4_000_000_000]) assert.equal(code(typed), 'range', String(typed));
});
