import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import { anyText, rule } from '../portal/property.suite.ts';
import { clockText, minutesOf, nextSpeed, playerCommand, seekBy, speeds } from './playback.rules.ts';
import { resumeAt } from './resume.rules.ts';

describe('rules of content', () => {
  const seconds = fc.oneof(fc.double(), fc.double({ min: 0, max: 20_000, noNaN: true }));

  rule('INF-07 minutesOf and clockText', seconds, (length) => {
    const { minutes, seconds: rest } = minutesOf(length);
    assert.ok(minutes >= 0 && rest >= 0 && rest < 60);
    if (length >= 0 && length < 1e9) assert.ok(minutes * 60 + rest <= length && length < minutes * 60 + rest + 1);
    if (!(length >= 1e9)) assert.match(clockText(length), /^(?:\d+:[0-5]\d:[0-5]\d|[1-5]?\d:[0-5]\d)$/);
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
});
