import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definePortal, presets } from '@madoguchi/sdk';
import { requestOneTimePassword } from '@madoguchi/sdk/identity/one-time-password.endpoints.js';
import { signIn } from '@madoguchi/sdk/identity/sign-in.endpoints.js';
import { argon2idHasher } from '../node/argon2id-hasher.ts';
import { emptySqlite, openFixture } from '../portal/fixture.suite.ts';

const pairs = 2_000;
const people = 50;

/** Wherever a password is asked for, and nobody is signed in: by itself, or before a code is sent. */
const ways = [
  {
    title: 'AUTH-01',
    preset: presets.information,
    endpoint: signIn,
    name: (i: number) => `known${i}@customer.example`,
  },
  {
    title: 'CRT-01 AUTH-01 before a one-time password',
    preset: presets.certificate,
    endpoint: requestOneTimePassword,
    name: (i: number) => `known${String(i).padStart(3, '0')}`,
  },
] as const;

for (const { title, preset, endpoint, name } of ways)
  test(`${title} an unknown identifier and a wrong password take the same time (${pairs.toLocaleString('en')} of each, interleaved)`, async (t) => {
    const unlocked = definePortal({
      from: preset,
      lockout: { failures: 1e6, windowMinutes: 15, ends: { type: 'after', minutes: 15 } },
    });
    await using fixture = await openFixture(emptySqlite, {
      configurations: [unlocked],
      passwordHasher: argon2idHasher(),
    });
    for (let i = 0; i < people; i++) await fixture.account({ portal: preset.id, identifier: name(i) });
    const client = fixture.client(preset.id, { clientAddress: '192.0.2.1' });
    const measure = async (identifier: string): Promise<number> => {
      const before = performance.now();
      const { status, text } = await client.call(endpoint, { identifier, password: 'Wrong.Password_1' });
      assert.equal(status, 401, text);
      return performance.now() - before;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let i = -50; i < pairs; i++) {
      const one = name(Math.abs(i) % people);
      const measured = [
        async () => [known, await measure(one)] as const,
        async () => [unknown, await measure(one.replace('known', 'other'))] as const,
      ];
      if (Math.random() < 0.5) measured.reverse();
      for (const next of measured) {
        const [times, time] = await next();
        if (i >= 0) times.push(time); // the first ones warm up
      }
    }
    const auc = areaUnderCurve(known, unknown);
    t.diagnostic(`${preset.id}: AUC ${auc.toFixed(4)}`);
    assert.ok(auc > 0.45 && auc < 0.55, `${preset.id}: AUC ${auc}`);
  });

/** How probable it is that one of `a` is larger than one of `b` (Mann–Whitney): 0.5 when they cannot be told apart. */
function areaUnderCurve(a: readonly number[], b: readonly number[]): number {
  const all = [...a.map((value) => ({ value, first: true })), ...b.map((value) => ({ value, first: false }))].toSorted(
    (x, y) => x.value - y.value,
  );
  const ranks = all.reduce((sum, { first }, i) => (first ? sum + i + 1 : sum), 0);
  return (ranks - (a.length * (a.length + 1)) / 2) / (a.length * b.length);
}
