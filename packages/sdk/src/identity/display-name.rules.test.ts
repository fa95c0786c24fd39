import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDisplayName } from './display-name.rules.ts';

test('LIC-10 a user name keeps its characters and loses the spaces around it', () => {
  for (const name of ['髙﨑 恵', '辻󠄀 博', 'Ｊｏｈｎ', 'Sarah O’Neill', '𠮷'.repeat(100)])
    assert.deepEqual(checkDisplayName(`　${name} `), { ok: true, name });
});

test('LIC-10 a user name is 1 to 100 characters on one line', () => {
  const code = (raw: string): string => {
    const check = checkDisplayName(raw);
    return check.ok ? 'ok' : check.code;
  };
  assert.equal(code(' 　'), 'required');
  assert.equal(code('𠮷'.repeat(101)), 'length');
  for (const sign of ['\n', '\u0000', '\u202E', '\u2066', '\u2028', '\uD842'])
    assert.equal(code(`a${sign}b`), 'not-usable');
});
