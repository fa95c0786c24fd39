import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSubscriberDraft, mostSubscriberDevices } from './subscriber-draft.rules.ts';
import { subscriberDraft } from './subscriber-draft.suite.ts';
import type { SubscriberDraft } from './subscriber-work.model.ts';

function wrongIn(further: Partial<SubscriberDraft>): readonly string[] {
  const checked = checkSubscriberDraft({ ...subscriberDraft, ...further });
  return checked.ok ? [] : checked.fieldErrors.map(({ field, code }) => `${field} ${code}`);
}

test('OPS-03 MYP-02 a subscriber is stored as an ID is registered by it, however it was typed', () => {
  const checked = checkSubscriberDraft(subscriberDraft);
  assert.ok(checked.ok);
  assert.deepEqual(checked.value, {
    ...subscriberDraft,
    customerNumber: '40019001',
    kana: 'ナカムラ　サクラ',
    telephone: '045-555-9001',
    postalCode: '223-0062',
    cardEnding: '9001',
    devices: ['STB00909001'],
  });
});

test('OPS-03 what no ID could be registered by is refused, each at its field', () => {
  assert.deepEqual(wrongIn({ customerNumber: '123' }), ['customerNumber not-a-number']);
  assert.deepEqual(wrongIn({ customerNumber: '1234' }), []);
  assert.deepEqual(wrongIn({ customerNumber: '1234567890123' }), ['customerNumber not-a-number']);
  assert.deepEqual(wrongIn({ cardEnding: '123' }), ['cardEnding four-digits']);
  assert.deepEqual(wrongIn({ bankAccountEnding: '12345' }), ['bankAccountEnding four-digits']);
  assert.deepEqual(wrongIn({ devices: ['STB'] }), ['devices not-a-number']);
  assert.deepEqual(wrongIn({ kana: '中村' }), ['kana not-katakana']);
  assert.deepEqual(wrongIn({ name: ' ' }), ['name required']);
  assert.deepEqual(wrongIn({ storedContactAddress: 'sakura' }).length, 1);
  assert.deepEqual(wrongIn({ services: [...subscriberDraft.services, ...subscriberDraft.services] }), [
    'services duplicate',
  ]);
});

test('MYP-03 where one proof is not enough there is a second one', () => {
  const only = { secondProof: true, cardEnding: '', devices: [] };
  assert.deepEqual(wrongIn(only), ['secondProof no-second-proof']);
  assert.deepEqual(wrongIn({ ...only, secondProof: false }), []);
  assert.deepEqual(wrongIn({ ...only, bankAccountEnding: '3456' }), []);
  assert.deepEqual(wrongIn({ ...only, devices: ['STB-0090-1'] }), []);
});

test('OPS-03 a subscriber has ten devices, not eleven; an empty line is none, the same number one', () => {
  const devices = Array.from({ length: mostSubscriberDevices }, (_, index) => `STB-${1000 + index}`);
  assert.deepEqual(wrongIn({ devices }), []);
  assert.deepEqual(wrongIn({ devices: [...devices, 'STB-2000'] }), ['devices too-many']);
  const checked = checkSubscriberDraft({ ...subscriberDraft, devices: ['STB-1', ' ', 'ＳＴＢ１'] });
  assert.deepEqual(checked.ok && checked.value.devices, ['STB1']);
});
