import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesFromMonth, isPaymentToken, methodsIn, paymentSetupLife } from './payment-method.rules.ts';
import { isInvoiceNumber, statementTaxes, statementTotal } from './statement.rules.ts';

test('MYP-11 the tax of a statement is rounded down once for each rate, not for each line', () => {
  const lines = [
    { amount: 105, taxRate: 10 },
    { amount: 105, taxRate: 10 },
    { amount: 107, taxRate: 8 },
    { amount: 300, taxRate: 0 },
  ];
  assert.deepEqual(statementTaxes(lines), [
    { rate: 10, amount: 210, tax: 19 }, // 9 + 9 line by line
    { rate: 8, amount: 107, tax: 7 },
    { rate: 0, amount: 300, tax: 0 },
  ]);
  assert.equal(statementTotal(lines), 617);
});

test('MYP-11 what is taken off lowers the tax of its rate, and no line makes none', () => {
  const lines = [
    { amount: 1_100, taxRate: 10 },
    { amount: -2_200, taxRate: 10 },
  ];
  assert.deepEqual(statementTaxes(lines), [{ rate: 10, amount: -1_100, tax: -100 }]);
  assert.deepEqual(statementTaxes([{ amount: -1, taxRate: 10 }]), [{ rate: 10, amount: -1, tax: 0 }]);
  assert.deepEqual(statementTaxes([]), []);
});

test('MYP-11 a registered issuer has T and 13 digits', () => {
  assert.ok(isInvoiceNumber('T1234567890123'));
  for (const text of [
    '1234567890123',
    'T123456789012',
    'T12345678901234',
    't1234567890123',
    'T１２３４５６７８９０１２３',
    '',
  ])
    assert.equal(isInvoiceNumber(text), false, text);
});

test('MYP-11 a change through the 10th counts from this month on, one on the 11th from the next, over the turn of a year too', () => {
  assert.equal(changesFromMonth('2026-11-10', 10), '2026-11');
  assert.equal(changesFromMonth('2026-11-11', 10), '2026-12');
  assert.equal(changesFromMonth('2026-12-11', 10), '2027-01');
});

test('MYP-11 what was to pay from a month on pays in it, and not in the month before', () => {
  const bank = { type: 'bank-account', ending: '7788' };
  const card = { type: 'card', ending: '4242' };
  const kept = { method: bank, next: { method: card, fromMonth: '2026-12' } };
  assert.deepEqual(methodsIn(kept, '2026-11'), kept);
  assert.deepEqual(methodsIn(kept, '2026-12'), { method: card });
  assert.deepEqual(methodsIn(kept, '2027-01'), { method: card });
  assert.deepEqual(methodsIn({ method: bank }, '2027-01'), { method: bank, next: undefined });
});

test('MYP-11 the number of a card is no token of a payment provider, however it is written', () => {
  for (const token of ['tok_8fk2Lq09-XyZ', 'pm.1234567890a', 'tok_12345678901'])
    assert.ok(isPaymentToken(token), token);
  for (const text of [
    '4242424242424242',
    '4242-4242-4242-4242',
    '4242 4242 4242 4242',
    'card_4242424242424242',
    'pan4242.4242.4242.4242x',
    'tok_123456789012',
    '４２４２４２４２４２４２４２４２',
    '12345678',
    'tok_abc',
    'tok_ab\n12',
    '',
    `t${'a'.repeat(256)}`,
  ])
    assert.equal(isPaymentToken(text), false, text);
  assert.ok(isPaymentToken('a'.repeat(256)));
});

test('MYP-11 a setup can be used for half an hour', () => {
  assert.equal(paymentSetupLife, 1_800_000);
});
