import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definePortal, presets } from '@madoguchi/sdk';
import { argon2idHasher } from '../node/argon2id-hasher.ts';
import { emptySqlite, openFixture } from '../portal/fixture.suite.ts';

const pairs = 2_000;
const people = 50;

test(`AUTH-01 an unknown identifier and a wrong password take the same time (${pairs.toLocaleString('en')} of each, interleaved)`, async (t) => {
  const unlocked = definePortal({
    from: presets.information,
    lockout: { failures: 1e6, windowMinutes: 15, ends: { type: 'after', minutes: 15 } },
  });
  await using fixture = await openFixture(emptySqlite, {
    configurations: [unlocked],
    passwordHasher: argon2idHasher(),
  });
  for (let i = 0; i < people; i++) await fixture.account({ identifier: `known${i}@customer.example` });
  const client = fixture.client('information', { clientAddress: '192.0.2.1' });
  const measure = async (identifier: string): Promise<number> => {
    const before = performance.now();
    const { status } = await client.signIn(identifier, 'Wrong.Password_1');
    assert.equal(status, 401);
    return performance.now() - before;
  };
  const known: number[] = [];
  const unknown: number[] = [];
  for (let i = -50; i < pairs; i++) {
    const measured = [
      async () => [known, await measure(`known${Math.abs(i) % people}@customer.example`)] as const,
      async () => [unknown, await measure(`other${Math.abs(i) % people}@customer.example`)] as const,
    ];
    if (Math.random() < 0.5) measured.reverse();
    for (const next of measured) {
      const [times, time] = await next();
      if (i >= 0) times.push(time); // the first ones warm up
    }
  }
  const auc = areaUnderCurve(known, unknown);
  t.diagnostic(`AUC ${auc.toFixed(4)}`);
  assert.ok(auc > 0.45 && auc < 0.55, `AUC ${auc}`);
});

/** How probable it is that one of `a` is larger than one of `b` (Mann–Whitney): 0.5 when they cannot be told apart. */
function areaUnderCurve(a: readonly number[], b: readonly number[]): number {
  const all = [...a.map((value) => ({ value, first: true })), ...b.map((value) => ({ value, first: false }))].toSorted(
    (x, y) => x.value - y.value,
  );
  const ranks = all.reduce((sum, { first }, i) => (first ? sum + i + 1 : sum), 0);
  return (ranks - (a.length * (a.length + 1)) / 2) / (a.length * b.length);
}
