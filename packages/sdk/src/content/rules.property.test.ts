import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import { anyText, rule } from '../portal/property.suite.ts';
import { clockText, minutesOf, nextSpeed, playerCommand, seekBy, speeds } from './playback.rules.ts';
import { resumeAt } from './resume.rules.ts';
import { jitter, median, megabits, toldMegabits } from './speed-test.rules.ts';
import {
  fewestShared,
  longestSuggestionText,
  mostSuggestionPairs,
  suggestionPairs,
  suggestionText,
} from './suggestion.rules.ts';

describe('rules of content', () => {
  const seconds = fc.oneof(fc.double(), fc.double({ min: 0, max: 20_000, noNaN: true }));

  rule('INF-07 minutesOf and clockText', seconds, (length) => {
    const { minutes, seconds: rest } = minutesOf(length);
    assert.ok(minutes >= 0 && rest >= 0 && rest < 60);
    if (length >= 0 && length < 1e9) assert.ok(minutes * 60 + rest <= length && length < minutes * 60 + rest + 1);
    if (!(length >= 1e9)) assert.match(clockText(length), /^(?:\d+:[0-5]\d:[0-5]\d|[1-5]?\d:[0-5]\d)$/);
  });

  const times = fc.array(fc.double({ min: 0, max: 100_000, noNaN: true }), { maxLength: 20 });
  rule('MYP-15 median and jitter', times, (values) => {
    const middle = median(values);
    assert.ok(values.filter((value) => value <= middle).length * 2 >= values.length);
    assert.ok(values.filter((value) => value >= middle).length * 2 >= values.length);
    const most = Math.max(0, ...values) - Math.min(0, ...values);
    assert.ok(jitter(values) >= 0 && jitter(values) <= most);
  });

  const measured = fc.tuple(fc.nat(), fc.double({ min: 0, max: 60_000, noNaN: true }), fc.nat(60_000));
  rule('MYP-15 megabits and toldMegabits', measured, ([bytes, elapsed, latency]) => {
    const speed = megabits(bytes, elapsed, latency);
    assert.ok(Number.isFinite(speed) && speed >= 0);
    assert.ok(speed >= megabits(bytes, elapsed), 'an answer’s time is no transfer');
    assert.ok(Math.abs(toldMegabits(speed) - speed) <= Math.max(0.006, speed * 0.006));
  });

  rule('INF-07 seekBy', fc.tuple(seconds, fc.constantFrom(-10, -5, 5, 10), seconds), ([position, by, duration]) => {
    fc.pre(!Number.isNaN(position));
    const to = seekBy(position, by, duration);
    assert.ok(to >= 0);
    if (duration >= 0) assert.ok(to <= duration);
  });

  rule('INF-07 resumeAt', fc.tuple(seconds, seconds), ([position, duration]) => {
    const at = resumeAt(position, duration);
    if (at !== undefined) assert.ok(at === position && at > 0 && at < duration);
    if (position >= 5 && position <= duration - 5) assert.equal(at, position);
  });

  rule(
    'INF-07 nextSpeed',
    fc.tuple(fc.double({ noNaN: true }), fc.constantFrom(1 as const, -1 as const)),
    ([speed, way]) => {
      const next = nextSpeed(speed, way);
      assert.ok(next === speed || speeds.some((one) => one === next));
      assert.ok((next - speed) * way >= 0 || next === speed);
    },
  );

  rule(
    'INF-07 playerCommand',
    fc.oneof(anyText, fc.constantFrom('K', 'ArrowLeft', 'constructor', '__proto__')),
    (key) => {
      const command = playerCommand(key);
      assert.deepEqual(playerCommand(key.toLowerCase()), command);
      if (command?.type === 'seek') assert.ok(Number.isInteger(command.by));
    },
  );

  rule('SUP-05 suggestionText and suggestionPairs', fc.tuple(anyText, anyText), ([title, description]) => {
    const text = suggestionText(title, description);
    assert.ok(text.length <= longestSuggestionText && text.isWellFormed());
    const pairs = suggestionPairs(text);
    assert.ok(pairs.length <= mostSuggestionPairs);
    assert.equal(new Set(pairs).size, pairs.length);
    for (const pair of pairs) assert.match(pair, /^[\p{L}\p{N}]{2}$/u);
    assert.deepEqual(suggestionPairs(text.normalize('NFKC')), pairs, 'width does not count');
  });

  rule('SUP-05 fewestShared', fc.nat(1_000), (pairs) => {
    const fewest = fewestShared(pairs);
    assert.ok(fewest >= 1 && fewest <= 5);
    if (pairs > 0) assert.ok(fewest <= pairs);
    assert.ok(fewestShared(pairs + 1) >= fewest);
  });
});
