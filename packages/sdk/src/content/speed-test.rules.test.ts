import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jitter, median, megabits, mostMeasured, sampleSizes, toldMegabits, uploadSizes } from './speed-test.rules.ts';

describe('measuring a connection', () => {
  it('MYP-15 the median is the middle, of an even count between the two in the middle', () => {
    assert.equal(median([]), 0);
    assert.equal(median([7]), 7);
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([10, 1, 4, 2]), 3);
  });

  it('MYP-15 jitter is by how much answers that follow each other differ', () => {
    assert.equal(jitter([]), 0);
    assert.equal(jitter([12]), 0);
    assert.equal(jitter([10, 14, 8]), 5);
  });

  it('MYP-15 megabits are of 10⁶ bits, without the time until the first byte', () => {
    assert.equal(megabits(1_250_000, 1_000), 10);
    assert.equal(megabits(1_250_000, 1_100, 100), 10);
    assert.equal(megabits(0, 1_000), 0);
  });

  it('MYP-15 an answer’s time that is longer than the whole does not make a line infinitely fast', () => {
    assert.equal(megabits(1_250_000, 1_000, 5_000), 100);
    assert.ok(Number.isFinite(megabits(1_250_000, 0)));
  });

  it('MYP-15 a speed is told as exactly as it is known', () => {
    assert.deepEqual([0.1834, 9.996, 10.04, 99.96, 100.4, 941.7].map(toldMegabits), [0.18, 10, 10, 100, 100, 942]);
  });

  it('MYP-15 samples grow, and what a measurement takes at most is what people are told', () => {
    for (const sizes of [sampleSizes, uploadSizes])
      assert.deepEqual(
        sizes.toSorted((one, other) => one - other),
        sizes,
      );
    assert.equal(Math.ceil(mostMeasured / 1_000_000), 37);
  });
});
