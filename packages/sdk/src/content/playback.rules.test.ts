import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clockText, minutesOf, nextSpeed, playerCommand, seekBy, speeds } from './playback.rules.ts';

describe('INF-07 playing a video', () => {
  it('INF-07 goes faster and slower from 0.5 to 2, and no further', () => {
    assert.equal(nextSpeed(1, 1), 1.25);
    assert.equal(nextSpeed(1, -1), 0.75);
    assert.equal(nextSpeed(2, 1), 2);
    assert.equal(nextSpeed(0.5, -1), 0.5);
    assert.equal(nextSpeed(1.1, 1), 1.25, 'from a speed of the browser’s own');
    assert.deepEqual([speeds[0], speeds.at(-1)], [0.5, 2]);
  });

  it('INF-07 goes on and back within the video', () => {
    assert.equal(seekBy(10, 5, 60), 15);
    assert.equal(seekBy(3, -5, 60), 0);
    assert.equal(seekBy(58, 10, 60), 60);
    assert.equal(seekBy(3, 5, Number.NaN), 8, 'its length is not known yet');
  });

  it('INF-07 writes times as players do', () => {
    assert.deepEqual([0, 7.9, 192, 3725, 360_000].map(clockText), ['0:00', '0:07', '3:12', '1:02:05', '100:00:00']);
    assert.deepEqual([-1, Number.NaN, Number.POSITIVE_INFINITY].map(clockText), ['0:00', '0:00', '0:00']);
    assert.deepEqual(minutesOf(192.5), { minutes: 3, seconds: 12 });
  });

  it('INF-07 is worked by keys, whatever their case', () => {
    assert.deepEqual(playerCommand(' '), { type: 'toggle' });
    assert.deepEqual(playerCommand('K'), { type: 'toggle' });
    assert.deepEqual(playerCommand('ArrowLeft'), { type: 'seek', by: -5 });
    assert.deepEqual(playerCommand('ArrowRight'), { type: 'seek', by: 5 });
    assert.deepEqual(playerCommand('j'), { type: 'seek', by: -10 });
    assert.deepEqual(playerCommand('l'), { type: 'seek', by: 10 });
    assert.deepEqual(
      ['c', 'f', 'm'].map((key) => playerCommand(key)?.type),
      ['captions', 'fullscreen', 'mute'],
    );
    assert.deepEqual(playerCommand('<'), { type: 'speed', direction: -1 });
    assert.deepEqual(playerCommand('>'), { type: 'speed', direction: 1 });
    for (const other of ['x', 'Tab', 'Enter', 'constructor', '']) assert.equal(playerCommand(other), undefined);
  });
});
