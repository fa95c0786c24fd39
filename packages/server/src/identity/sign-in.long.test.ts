import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definePortal, presets } from '@madoguchi/sdk';
import { requestOneTimePassword } from '@madoguchi/sdk/identity/one-time-password.endpoints.js';
import { signIn } from '@madoguchi/sdk/identity/sign-in.endpoints.js';
import { argon2idHasher } from '../node/argon2id-hasher.ts';
import { emptySqlite, openFixture } from '../portal/fixture.suite.ts';
import { toldApart } from '../portal/timing.suite.ts';

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
    const refused = (identifier: string) => async (): Promise<void> => {
      const { status, text } = await client.call(endpoint, { identifier, password: 'Wrong.Password_1' });
      assert.equal(status, 401, text);
    };
    const known = (i: number): string => name(i % people);
    const auc = await toldApart(
      pairs,
      (i) => refused(known(i)),
      (i) => refused(known(i).replace('known', 'other')),
    );
    t.diagnostic(`${preset.id}: AUC ${auc.toFixed(4)}`);
    assert.ok(auc > 0.45 && auc < 0.55, `${preset.id}: AUC ${auc}`);
  });
