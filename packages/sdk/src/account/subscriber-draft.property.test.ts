import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import { anyText, rule } from '../portal/property.suite.ts';
import { checkSubscriberDraft } from './subscriber-draft.rules.ts';
import { subscriberDraft } from './subscriber-draft.suite.ts';

const digits = fc.oneof(anyText, fc.nat(999_999).map(String));
const typed = fc.record({
  customerNumber: digits,
  name: anyText,
  kana: fc.oneof(anyText, fc.constant(subscriberDraft.kana)),
  telephone: fc.oneof(anyText, fc.constant(subscriberDraft.telephone)),
  postalCode: fc.oneof(anyText, fc.constant(subscriberDraft.postalCode)),
  address: anyText,
  building: anyText,
  bankAccountEnding: digits,
  cardEnding: digits,
  devices: fc.array(digits, { maxLength: 12 }),
  secondProof: fc.boolean(),
  storedContactAddress: fc.oneof(anyText, fc.emailAddress()),
  services: fc.array(
    fc.record({ serviceId: fc.constantFrom('internet', 'phone'), startedOn: fc.constant('2026-04-01') }),
  ),
});

describe('OPS-03 a subscriber whom the vendor adds, for any text', () => {
  rule('checkSubscriberDraft, whose value is taken as it is,', typed, (raw) => {
    const checked = checkSubscriberDraft(raw);
    if (checked.ok) assert.deepEqual(checkSubscriberDraft(checked.value), checked);
    else assert.ok(checked.fieldErrors.length > 0);
  });
});
