import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPassword, passwordPolicies, presets, type PasswordPolicy } from '@madoguchi/sdk';
import { cryptoRandom } from '@madoguchi/sdk/portal/time.js';
import { makeInitialPassword } from './initial-password.ts';

const identifier = 'tanaka@customer.example';
const make = (policy: PasswordPolicy): string => makeInitialPassword(policy, identifier, cryptoRandom);

test('AUTH-08 an initial password keeps the rules of every preset and can be read out', () => {
  const policies = [...Object.values(presets).map(({ passwordPolicy }) => passwordPolicy), passwordPolicies.nist];
  for (const policy of policies)
    for (let round = 0; round < 500; round++) {
      const value = make(policy);
      assert.ok(checkPassword(policy, value, { identifier }).ok, value);
      assert.match(value, /^([A-Z][aeiou][a-z][aeiou][-.])+\d{3}$/);
    }
});

test('AUTH-08 no two initial passwords are alike', () => {
  const { passwordPolicy } = presets.certificate;
  assert.equal(new Set(Array.from({ length: 5_000 }, () => make(passwordPolicy))).size, 5_000);
});

test('AUTH-08 it is as long as the policy wants and no longer than it lets', () => {
  const { passwordPolicy } = presets.support;
  for (const [min, max, length] of [
    [30, 128, 33],
    [12, 20, 18],
    [8, 8, 8],
  ] as const)
    assert.equal([...make({ ...passwordPolicy, length: { min, max } })].length, length);
  assert.match(make({ ...passwordPolicy, symbols: '', require: [] }), /^([A-Z][aeiou][a-z][aeiou]){4}\d{3}$/);
});

test('AUTH-08 a policy that allows nothing of the kind is a fault of the configuration', () => {
  assert.throws(() => make({ ...presets.support.passwordPolicy, length: { min: 1, max: 6 } }));
});
