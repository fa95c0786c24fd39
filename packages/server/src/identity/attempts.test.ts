import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkLockout, countFailure, type FailureCount } from '@madoguchi/sdk/identity/lockout.rules.js';
import type { LockoutConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import { minute } from '@madoguchi/sdk/portal/time.js';
import { onEachDatabase, start } from '../portal/fixture.suite.ts';
import { countedAs, reserve } from './attempts.ts';

const rules = fc.record<LockoutConfiguration>({
  failures: fc.integer({ min: 1, max: 6 }),
  windowMinutes: fc.integer({ min: 1, max: 30 }),
  ends: fc.oneof(
    fc.record({ type: fc.constant('after' as const), minutes: fc.integer({ min: 1, max: 30 }) }),
    fc.constant({ type: 'vendor' as const }),
  ),
});
/** Milliseconds between one try and the next: often on, and just beside, whole minutes. */
const pauses = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 3 }),
    fc
      .tuple(fc.integer({ min: 0, max: 31 }), fc.integer({ min: -1, max: 1 }))
      .map(([minutes, ms]) => Math.max(0, minutes * minute + ms)),
  ),
  { minLength: 1, maxLength: 15 },
);

onEachDatabase('counting tries', (open) => {
  test('AUTH-02 the database counts and locks exactly as the rules say', async () => {
    const database = await open();
    let run = 0;
    try {
      await fc.assert(
        fc.asyncProperty(rules, pauses, async (rule, gaps) => {
          const as = await countedAs('information', 'sign-in-identifier', `person ${++run}`);
          let count: FailureCount | undefined;
          let now = start;
          for (const gap of gaps) {
            now += gap;
            const { ok } = checkLockout(count, rule, now);
            if (ok) count = countFailure(count, rule, now);
            assert.equal(await reserve(database.kysely, as, rule, now), ok);
            const row = await database.kysely
              .selectFrom('attempt')
              .selectAll()
              .where((eb) => eb.and({ ...as }))
              .executeTakeFirstOrThrow();
            assert.deepEqual(
              [row.failures, row.window_started_at, row.locked_at ?? undefined],
              [count?.failures, count?.windowStartedAt, count?.lockedAt],
            );
          }
        }),
        { numRuns: 150 },
      );
    } finally {
      await database.close();
    }
  });
});
