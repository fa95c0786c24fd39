import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parseRetryAfter } from './retry-after.ts';

const now = Date.parse('2026-11-20T01:00:00.500Z');

it('reads Retry-After in seconds', () => {
  for (const [text, seconds] of [
    ['0', 0],
    ['120', 120],
    [' 7 ', 7],
    ['999999999', 999_999_999],
  ] as const)
    assert.equal(parseRetryAfter(text, now), seconds);
});

it('reads Retry-After as each of the three forms of a date, rounded up', () => {
  for (const text of ['Fri, 20 Nov 2026 01:00:10 GMT', 'Friday, 20-Nov-26 01:00:10 GMT', 'Fri Nov 20 01:00:10 2026'])
    assert.equal(parseRetryAfter(text, now), 10, text);
  assert.equal(parseRetryAfter('Fri, 20 Nov 2026 01:00:00 GMT', now), 0, 'past');
});

it('takes anything else as no answer', () => {
  for (const text of [
    null,
    '',
    ' ',
    '-1',
    '1.5',
    '1e3',
    '0x10',
    '9999999999',
    'soon',
    'Fri',
    '2026-11-20',
    'foo 1',
    'after Fri, 20 Nov 2026 01:00:10 GMT',
    'Fri, 99 Foo 2026 01:00:10 GMT',
  ])
    assert.equal(parseRetryAfter(text, now), undefined, String(text));
});
