import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc, { type Arbitrary } from 'fast-check';
import * as presets from './presets/index.ts';

const numRuns = process.env['MADO_LONG'] ? 100_000 : 1_000;
/** No rule may take longer than this for one value, in milliseconds of this process’s own time. */
const longest = 250;

/** The test of one rule, or of several that belong together: with any value it neither throws nor hangs, and `holds`. */
export function rule<Value>(name: string, value: Arbitrary<Value>, holds: (value: Value) => void): void {
  it(`${name} never throws, never hangs and keeps its promise`, () => {
    fc.assert(
      fc.property(value, (one) => {
        // what was slow is tried again: it may have been the collection of everybody's garbage
        const spent = timeOf(holds, one) < longest ? 0 : timeOf(holds, one);
        assert.ok(spent < longest, `${spent} ms`);
      }),
      { numRuns },
    );
  });
}

/** The same of what answers later. */
export function asyncRule<Value>(name: string, value: Arbitrary<Value>, holds: (value: Value) => Promise<void>): void {
  it(`${name} never throws, never hangs and keeps its promise`, async () => {
    await fc.assert(
      fc.asyncProperty(value, async (one) => {
        const timed = async (): Promise<number> => {
          const start = process.cpuUsage();
          await holds(one);
          return since(start);
        };
        const spent = (await timed()) < longest ? 0 : await timed();
        assert.ok(spent < longest, `${spent} ms`);
      }),
      { numRuns },
    );
  });
}

/** Milliseconds of this process's own time. */
function timeOf<Value>(holds: (value: Value) => void, one: Value): number {
  const start = process.cpuUsage();
  holds(one);
  return since(start);
}

function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/** What somebody may type, or a program send. */
export const anyText: Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 50 }),
  fc.stringMatching(/^[!-~]{0,140}$/),
  fc
    .tuple(fc.constantFrom('a', '/', '@', '-', ' ', '{', 'é', '\uD800'), fc.nat(5_000))
    .map(([unit, times]) => unit.repeat(times)),
);

/** A number as people type it. */
export const typedNumber: Arbitrary<string> = fc.oneof(
  anyText,
  fc.integer().map(String),
  fc.integer({ min: -20, max: 200 }).map((value) => value.toLocaleString('ja-JP-u-nu-fullwide')),
);

export const configuration: Arbitrary<(typeof presets)[keyof typeof presets]> = fc.constantFrom(
  ...Object.values(presets),
);

export const instant: Arbitrary<number> = fc.integer({
  min: Date.parse('1950-01-01T00:00:00Z'),
  max: Date.parse('2100-01-01T00:00:00Z'),
});

/** A calendar day from 2000 to 2109. */
export const calendarDate: Arbitrary<string> = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => new Date(Date.UTC(2000, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

export const optional = <T>(value: Arbitrary<T>): Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
