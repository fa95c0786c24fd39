import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  checkContractProof,
  checkProof,
  checkRegistration,
  maskedAddress,
  otherContactAddress,
  proofKinds,
  proofLife,
  secondProofKinds,
} from './registration.rules.ts';

test('MYP-02 what was typed is checked field by field before anything is compared', () => {
  const nothing = checkContractProof({ kana: '', telephone: '', proof: { kind: 'card', value: '' } });
  assert.ok(!nothing.ok);
  assert.deepEqual(
    nothing.fieldErrors.map(({ field, code }) => `${field} ${code}`),
    ['kana required', 'telephone required', 'proof required'],
  );
  const typed = {
    kana: 'ﾀﾑﾗ ｹﾝｲﾁ',
    telephone: '０４５ー５５５ー０１０３',
    proof: { kind: 'card', value: '１８８１' },
  } as const;
  assert.deepEqual(checkContractProof(typed), {
    ok: true,
    keys: { kanaKey: 'タムラケンイチ', telephoneKey: '0455550103', proof: { kind: 'card', value: '1881' } },
  });
});

test('MYP-02 four digits of an account or a card, not three and not five; numbers have no letters but a device’s', () => {
  for (const kind of ['bank-account', 'card'] as const) {
    for (const value of ['123', '12345', '12a4']) assert.equal(errorOf(kind, value), 'four-digits', value);
    assert.equal(errorOf(kind, '0000'), undefined);
  }
  assert.equal(errorOf('customer-number', '123'), 'not-a-number');
  assert.equal(errorOf('customer-number', '1234'), undefined);
  assert.equal(errorOf('customer-number', '1'.repeat(12)), undefined);
  assert.equal(errorOf('customer-number', '1'.repeat(13)), 'not-a-number');
  assert.equal(errorOf('device', 'STB-0090'), undefined);
  assert.equal(errorOf('device', 'テレビ'), 'not-a-number');
  assert.equal(errorOf('device', 'A'.repeat(31)), 'not-a-number');
});

test('MYP-03 the second proof is a customer number or a device, and not what was given before', () => {
  assert.deepEqual(secondProofKinds('card'), ['customer-number', 'device']);
  assert.deepEqual(secondProofKinds('device'), ['customer-number']);
  assert.deepEqual(secondProofKinds('customer-number'), ['device']);
  assert.equal(proofKinds.length, 4);
});

test('MYP-04 what was proved holds for 30 minutes and not at their end', () => {
  const registration = { expiresAt: proofLife };
  assert.deepEqual(checkRegistration(registration, proofLife - 1), { ok: true });
  assert.deepEqual(checkRegistration(registration, proofLife), { ok: false, code: 'registration-ended' });
  assert.equal(checkRegistration(undefined, 0).ok, false);
});

test('MYP-05 the other contact address is the registered one, else the stored one, and never the ID itself', () => {
  const both = { contactAddress: 'a@a.example', storedContactAddress: 'b@b.example' };
  assert.equal(otherContactAddress(both, 'id@a.example'), 'a@a.example');
  assert.equal(otherContactAddress({ ...both, contactAddress: null }, 'id@a.example'), 'b@b.example');
  assert.equal(otherContactAddress(both, 'A@A.example'), null);
  assert.equal(otherContactAddress({ contactAddress: null, storedContactAddress: null }, 'id@a.example'), null);
  assert.equal(maskedAddress('yumi@kaisha.example'), 'y•••@kaisha.example');
  assert.equal(maskedAddress('nothing'), '•••');
});

function errorOf(kind: (typeof proofKinds)[number], value: string): string | undefined {
  const check = checkProof({ kind, value });
  return check.ok ? undefined : check.error.code;
}
