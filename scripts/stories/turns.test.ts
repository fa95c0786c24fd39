import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { combinations } from './combinations.ts';
import { elementOf, inTurn } from './turns.ts';

/** Ids of an index: elements with so many stories each. */
const indexes = fc
  .array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 })
  .map((counts) =>
    counts.flatMap((count, element) => Array.from({ length: count }, (_, n) => `a-b${element}--s-${n}`)),
  );

test('every story is looked at in both languages and both widths, in light and in dark or forced colours', () => {
  fc.assert(
    fc.property(indexes, (stories) => {
      const views = inTurn(stories);
      for (const story of stories) {
        const seen = views.flatMap(([combination, some]) => (some.includes(story) ? [combination] : []));
        assert.equal(new Set(seen.map(({ locale }) => locale)).size, 2, story);
        assert.equal(new Set(seen.map(({ context }) => context.viewport?.width)).size, 2, story);
        const isPlain = seen.map(({ theme, context }) => theme === 'light' && context.forcedColors === undefined);
        assert.equal(new Set(isPlain).size, 2, story);
      }
    }),
  );
});

test('every element, and every two of its stories that follow each other, are looked at in all four combinations', () => {
  fc.assert(
    fc.property(indexes, (stories) => {
      const views = inTurn(stories);
      const seenOf = (some: readonly string[]): number =>
        views.filter(([, shown]) => shown.some((story) => some.includes(story))).length;
      for (const [index, story] of stories.entries()) {
        const own = stories.filter((one) => elementOf(one) === elementOf(story));
        assert.equal(seenOf(own), combinations.length, story);
        const next = stories[index + 1] ?? '';
        if (elementOf(next) === elementOf(story)) assert.equal(seenOf([story, next]), combinations.length, story);
      }
    }),
  );
});
