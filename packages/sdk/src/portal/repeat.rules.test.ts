import assert from 'node:assert/strict';
import { it } from 'node:test';
import { jitter, repeatDelay } from './repeat.rules.ts';
import type { Random } from './time.ts';

const now = Date.parse('2026-11-20T01:00:00Z');
const chance =
  (byte: number): Random =>
  (bytes) =>
    bytes.fill(byte);
const facts = (byte: number) => ({ retryDelay: 300, random: chance(byte), now });
const answer = (headers: Record<string, string>) => ({ headers: new Headers(headers) });

it('waits longer before each repeat, half to all of it by chance', () => {
  assert.deepEqual(
    [1, 2, 3].map((count) => repeatDelay(count, undefined, facts(0))),
    [150, 300, 600],
  );
  assert.deepEqual(
    [1, 2, 3].map((count) => repeatDelay(count, undefined, facts(255))),
    [300, 600, 1_200],
  );
  assert.equal(repeatDelay(1, answer({}), facts(255)), 300);
});

it('waits at least as long as Retry-After says, with chance on top', () => {
  assert.equal(repeatDelay(1, answer({ 'retry-after': '2' }), facts(0)), 2_150);
  assert.equal(repeatDelay(2, answer({ 'retry-after': '2' }), facts(255)), 2_300);
  assert.equal(repeatDelay(1, answer({ 'retry-after': '5' }), facts(0)), 5_150);
  assert.equal(repeatDelay(1, answer({ 'retry-after': 'soon' }), facts(0)), 150);
});

it('does not sit out a wait of more than 5 seconds', () => {
  assert.equal(repeatDelay(1, answer({ 'retry-after': '6' }), facts(0)), undefined);
  assert.equal(repeatDelay(1, answer({ 'retry-after': 'Fri, 20 Nov 2026 02:00:00 GMT' }), facts(0)), undefined);
});

it('reads a date by the clock that wrote it, so that a wrong clock here does not matter', () => {
  const at = 'Fri, 20 Nov 2026 12:00:02 GMT';
  const wrote = Date.parse('2026-11-20T12:00:00Z');
  assert.equal(repeatDelay(1, answer({ 'retry-after': at, 'mado-time': String(wrote) }), facts(0)), 2_150);
  assert.equal(repeatDelay(1, answer({ 'retry-after': at, 'date': new Date(wrote).toUTCString() }), facts(0)), 2_150);
  assert.equal(repeatDelay(1, answer({ 'retry-after': at }), { ...facts(0), now: wrote }), 2_150);
});

it('takes half to all of a delay, by chance', () => {
  assert.deepEqual(
    [0, 51, 255].map((byte) => jitter(chance(byte))),
    [0.5, 0.6, 1],
  );
});
