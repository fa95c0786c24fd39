import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkLeavingComment } from './leaving.rules.ts';

test('LIC-21 the reason is one of the list, or the person’s own words, of which there are 1,000', () => {
  assert.deepEqual(checkLeavingComment('job-changed'), { ok: true, comment: undefined });
  assert.deepEqual(checkLeavingComment('job-changed', ' 異動のため '), { ok: true, comment: '異動のため' });
  assert.deepEqual(checkLeavingComment('other', ' 　\n'), { ok: false, code: 'required', params: {} });
  assert.deepEqual(checkLeavingComment('other', '𠮷'.repeat(1000)), { ok: true, comment: '𠮷'.repeat(1000) });
  assert.deepEqual(checkLeavingComment('other', '𠮷'.repeat(1001)), {
    ok: false,
    code: 'length',
    params: { max: 1000 },
  });
});
