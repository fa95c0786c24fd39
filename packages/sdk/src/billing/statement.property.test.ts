import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import { anyText, calendarDate, rule } from '../portal/property.suite.ts';
import { changesFromMonth, isPaymentToken, methodsIn } from './payment-method.rules.ts';
import { isInvoiceNumber, largestLine, mostLines, statementTaxes, statementTotal } from './statement.rules.ts';

const line = fc.record({
  amount: fc.integer({ min: -largestLine, max: largestLine }),
  taxRate: fc.constantFrom(0, 8, 10),
});
const month = calendarDate.map((day) => day.slice(0, 7));
const method = fc.record({ type: fc.constantFrom('card', 'bank-account') });

describe('MYP-11 rules of statements and payment', () => {
  rule('statementTaxes and statementTotal, which add up,', fc.array(line, { maxLength: mostLines }), (lines) => {
    const taxes = statementTaxes(lines);
    assert.equal(statementTotal(taxes), statementTotal(lines));
    for (const { rate, amount, tax } of taxes) {
      assert.ok(Math.abs(tax - (amount * rate) / (100 + rate)) < 1);
      assert.ok(Math.abs(tax) <= Math.abs(amount));
    }
    assert.deepEqual(
      taxes.map(({ rate }) => rate),
      [...new Set(lines.map(({ taxRate }) => taxRate))].toSorted((one, other) => other - one),
    );
  });
  rule('isInvoiceNumber', anyText, (text) => assert.equal(isInvoiceNumber(text), /^T[0-9]{13}$/.test(text)));
  rule(
    'isPaymentToken, which no number of a card is,',
    fc.tuple(anyText, fc.stringMatching(/^\d{12,19}$/)),
    ([text, card]) => {
      if (isPaymentToken(text)) assert.doesNotMatch(text, /\s|\d{12}/);
      assert.equal(isPaymentToken(card), false);
      assert.equal(isPaymentToken(`tok_${card}`), false);
    },
  );
  rule(
    'changesFromMonth, never before its day,',
    fc.tuple(calendarDate, fc.integer({ min: 1, max: 31 })),
    ([today, through]) => {
      const from = changesFromMonth(today, through);
      assert.ok(from >= today.slice(0, 7));
      assert.equal(from === today.slice(0, 7), Number(today.slice(8)) <= through);
    },
  );
  rule(
    'methodsIn, told again from what it told,',
    fc.tuple(method, method, month, month),
    ([one, other, fromMonth, asked]) => {
      const told = methodsIn({ method: one, next: { method: other, fromMonth } }, asked);
      assert.deepEqual(methodsIn(told, asked), { ...told, ...(told.next ? {} : { next: undefined }) });
    },
  );
});
