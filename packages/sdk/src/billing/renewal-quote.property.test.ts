import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import { anyText, calendarDate, optional, rule, typedNumber } from '../portal/property.suite.ts';
import { storedLines } from '../portal/lines.rules.ts';
import { checkAmount, documentOrder, largestAmount } from './billing-document.rules.ts';
import {
  canAskAgain,
  canOrder,
  canReplace,
  checkRequoteComment,
  daysToOrder,
  isOwnAnswer,
  longestRequoteComment,
  quoteOrder,
  quoteStateOn,
} from './renewal-quote.rules.ts';

const state = fc.oneof(
  fc.constantFrom('unanswered', 'ordered', 'requote-requested', 'replaced', 'expired', 'constructor'),
  anyText,
);
const direction = optional(fc.constantFrom('ascending' as const, 'descending' as const));

describe('rules of renewal quotes and documents', () => {
  rule(
    'SUP-11 quoteStateOn, canOrder, canAskAgain, canReplace and daysToOrder',
    fc.tuple(fc.record({ state, validThrough: calendarDate }), calendarDate, calendarDate),
    ([quote, today, later]) => {
      const on = quoteStateOn(quote, today);
      assert.equal(quoteStateOn({ ...quote, state: on }, today), on, 'what a server told is told again');
      const order = canOrder(quote, today);
      if (order.ok) {
        assert.ok(quote.state === 'unanswered' && today <= quote.validThrough);
        assert.ok(canAskAgain(quote).ok && canReplace(quote).ok);
        assert.equal(canOrder({ ...quote, state: on }, today).ok, true);
      }
      if (today <= later && canOrder(quote, later).ok) assert.ok(order.ok, 'what can be ordered later can be now');
      if (canAskAgain(quote).ok) assert.ok(canReplace(quote).ok);
      const days = daysToOrder(quote, today);
      assert.ok(Number.isInteger(days) && days >= 0);
      assert.equal(days > 0, today < quote.validThrough);
    },
  );

  rule('SUP-11 checkRequoteComment', anyText, (typed) => {
    const check = checkRequoteComment(typed);
    if (check.ok) {
      assert.ok([...check.text].length >= 1 && [...check.text].length <= longestRequoteComment);
      assert.deepEqual(checkRequoteComment(check.text), check);
    } else assert.equal(check.code === 'required', storedLines(typed) === '');
  });

  const answer = fc.record({
    type: fc.constantFrom('ordered' as const, 'requote-requested' as const),
    by: anyText,
    at: fc.constant('2026-11-20T00:00:00.000Z'),
    own: optional(fc.boolean()),
    comment: optional(anyText),
  });
  rule(
    'SUP-11 isOwnAnswer',
    fc.tuple(optional(answer), fc.constantFrom('order' as const, 'ask-again' as const), anyText),
    ([given, kind, comment]) => {
      const isOwn = isOwnAnswer({ answer: given }, kind, comment);
      if (isOwn) assert.ok(given?.own === true && (given.type === 'ordered') === (kind === 'order'));
      if (isOwn && kind === 'ask-again') assert.equal(given?.comment, comment, 'other words are not said yet');
    },
  );

  rule('SUP-12 checkAmount', typedNumber, (typed) => {
    const check = checkAmount(typed);
    if (!check.ok || check.amount === undefined) return;
    assert.ok(Number.isInteger(check.amount) && check.amount >= 0 && check.amount <= largestAmount);
    for (const written of [String(check.amount), `¥${check.amount.toLocaleString('ja-JP')}`, `${check.amount}円`])
      assert.deepEqual(checkAmount(written), check);
  });

  rule('SUP-11 SUP-12 quoteOrder and documentOrder', fc.record({ direction }), (filter) => {
    for (const order of [quoteOrder, documentOrder] as const)
      assert.equal(order(filter).direction, filter.direction ?? 'descending');
    assert.equal(quoteOrder({ ...filter, sort: 'amount' }).direction, filter.direction ?? 'ascending');
    assert.equal(documentOrder({ ...filter, sort: 'amount' }).direction, filter.direction ?? 'ascending');
  });
});
