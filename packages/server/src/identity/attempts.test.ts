import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import fc from 'fast-check';
import {
  checkLockout,
  countFailure,
  failuresEnd,
  failuresToLock,
  type Failures,
} from '@madoguchi/sdk/identity/lockout.rules.js';
import type { LockoutConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import { minute } from '@madoguchi/sdk/portal/time.js';
import { onEachDatabase, start } from '../portal/fixture.suite.ts';
import type { Database } from '../portal/ports.ts';
import { inTurn } from '../portal/transaction.ts';
import { countedAs, reserve, takeBack, type CountedAs } from './attempts.ts';

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
  test('AUTH-02 what the database keeps counts and locks exactly as the rules say', async () => {
    const database = await open();
    let run = 0;
    try {
      await fc.assert(
        fc.asyncProperty(rules, pauses, async (rule, gaps) => {
          const as = await countedAs('information', 'sign-in-identifier', `person ${++run}`);
          let failures: Failures = [];
          let now = start;
          for (const gap of gaps) {
            now += gap;
            const decision = checkLockout(failures, rule, now);
            failures = countFailure(failures, rule, now);
            const then = checkLockout(failures, rule, now);
            const left = failuresToLock(failures, rule, now);
            const wrong = then.ok ? { ok: true, left } : { ok: true, locks: then };
            assert.deepEqual(await reserve(database, as, rule, now), decision.ok ? wrong : decision);
            assert.deepEqual(await kept(database, as), [failures, failuresEnd(failures, rule) ?? null]);
          }
        }),
        { numRuns: 100 },
      );
    } finally {
      await database.close();
    }
  });

  test('AUTH-02 of any number of tries at once as many are made as the rule allows, whatever was counted before', async () => {
    const database = await open();
    const rule = presets.information.lockout;
    for (const before of [0, 3]) {
      const as = await countedAs('information', 'sign-in-identifier', `person ${before}`);
      for (let i = 0; i < before; i++) await reserve(database, as, rule, start);
      const decisions = await Promise.all(
        Array.from({ length: 60 }, (_, n) => reserve(database, as, rule, start + (n % 7))),
      );
      assert.equal(decisions.filter(({ ok }) => ok).length, 5 - before);
    }
    await database.close();
  });

  test('AUTH-02 each try is taken back by itself, also of many at once, and the last leaves nothing', async () => {
    const database = await open();
    const rule = { ...presets.information.lockout, failures: 20 };
    const as = await countedAs('information', 'sign-in-address', '192.0.2.1');
    const back = (at: number) => inTurn(database, (transaction) => takeBack(transaction, as, rule, at));
    const times = Array.from({ length: 20 }, (_, n) => start + Math.floor(n / 2));
    await Promise.all(times.map((at) => reserve(database, as, rule, at)));
    assert.equal((await reserve(database, as, rule, start)).ok, false);
    await back(start + 5);
    assert.equal(
      (await reserve(database, as, rule, start + 5)).ok,
      true,
      'the lock is gone with the try that was none',
    );
    await Promise.all(times.slice(0, 12).map(back));
    assert.deepEqual(await kept(database, as), [times.slice(12), start + 9 + rule.windowMinutes * minute]);
    await back(start);
    assert.equal((await kept(database, as))?.[0]?.length, 8, 'what is not counted is not taken back');
    await Promise.all(times.slice(12).map(back));
    assert.equal(await kept(database, as), undefined);
    await database.close();
  });
});

async function kept(
  { kysely }: Database,
  as: CountedAs,
): Promise<readonly [readonly number[], number | null] | undefined> {
  const row = await kysely
    .selectFrom('attempt')
    .select(['failures', 'ends_at'])
    .where((eb) => eb.and({ ...as }))
    .executeTakeFirst();
  return row && [JSON.parse(row.failures), row.ends_at];
}
