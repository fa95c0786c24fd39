import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkAmount, documentOrder, largestAmount } from './billing-document.rules.ts';
import {
  canAskAgain,
  canOrder,
  canReplace,
  checkRequoteComment,
  daysToOrder,
  quoteOrder,
  quoteStateOn,
} from './renewal-quote.rules.ts';

const quote = (state: string) => ({ state, validThrough: '2026-12-31' });
const yes = { ok: true };
const no = (code: string) => ({ ok: false, code });

describe('SUP-11 renewal quotes', () => {
  it('SUP-11 are open on their last day and expired on the next, unless they were answered', () => {
    assert.equal(quoteStateOn(quote('unanswered'), '2026-12-31'), 'unanswered');
    assert.equal(quoteStateOn(quote('unanswered'), '2027-01-01'), 'expired');
    for (const state of ['ordered', 'requote-requested', 'replaced', 'of a newer server'])
      assert.equal(quoteStateOn(quote(state), '2027-01-01'), state);
  });

  it('SUP-11 are ordered once, and not after their last day', () => {
    assert.deepEqual(canOrder(quote('unanswered'), '2026-12-31'), yes);
    assert.deepEqual(canOrder(quote('unanswered'), '2027-01-01'), no('quote-expired'));
    assert.deepEqual(canOrder(quote('expired'), '2026-12-31'), no('quote-expired'), 'as the server says');
    assert.deepEqual(canOrder(quote('ordered'), '2027-01-01'), no('quote-answered'));
    assert.deepEqual(canOrder(quote('requote-requested'), '2026-12-31'), no('quote-answered'));
    assert.deepEqual(canOrder(quote('replaced'), '2026-12-31'), no('quote-replaced'));
    assert.deepEqual(canOrder(quote('of a newer server'), '2026-12-31'), no('quote-answered'));
  });

  it('SUP-11 a new one is asked for once, also after the last day', () => {
    for (const state of ['unanswered', 'expired']) assert.deepEqual(canAskAgain({ state }), yes);
    for (const state of ['ordered', 'requote-requested', 'of a newer server'])
      assert.deepEqual(canAskAgain({ state }), no('quote-answered'));
    assert.deepEqual(canAskAgain({ state: 'replaced' }), no('quote-replaced'));
  });

  it('OPS-03 are replaced once, and never when they were ordered', () => {
    for (const state of ['unanswered', 'expired', 'requote-requested']) assert.deepEqual(canReplace({ state }), yes);
    assert.deepEqual(canReplace({ state: 'ordered' }), no('quote-answered'));
    assert.deepEqual(canReplace({ state: 'replaced' }), no('quote-replaced'));
  });

  it('SUP-11 tell on how many further days they can be ordered', () => {
    assert.deepEqual(
      ['2026-12-01', '2026-12-30', '2026-12-31', '2027-01-01'].map((today) => daysToOrder(quote('unanswered'), today)),
      [30, 1, 0, 0],
    );
  });

  it('SUP-11 what is asked for is 1 to 2,000 characters, however many units they are', () => {
    assert.deepEqual(checkRequoteComment(' 台数を減らしたい '), { ok: true, text: '台数を減らしたい' });
    assert.deepEqual(checkRequoteComment(' \n'), { ok: false, code: 'required', params: {} });
    assert.equal(checkRequoteComment('𠮷'.repeat(2000)).ok, true);
    assert.deepEqual(checkRequoteComment('𠮷'.repeat(2001)), { ok: false, code: 'length', params: { max: 2000 } });
  });

  it('SUP-11 SUP-12 come newest first, and by anything else from the smallest on', () => {
    assert.deepEqual(quoteOrder({}), { sort: 'issued-on', direction: 'descending' });
    assert.deepEqual(quoteOrder({ sort: 'valid-through' }), { sort: 'valid-through', direction: 'ascending' });
    assert.deepEqual(quoteOrder({ direction: 'ascending' }), { sort: 'issued-on', direction: 'ascending' });
    assert.deepEqual(documentOrder({}), { sort: 'dated-on', direction: 'descending' });
    assert.deepEqual(documentOrder({ sort: 'partner' }), { sort: 'partner', direction: 'ascending' });
  });

  it('SUP-12 amounts are read in any width, with yen and thousands', () => {
    for (const [typed, amount] of [
      ['', undefined],
      ['　', undefined],
      ['0', 0],
      ['1234000', 1_234_000],
      ['¥1,234,000', 1_234_000],
      ['￥ １，２３４，０００', 1_234_000],
      ['１２３４０００円', 1_234_000],
      [String(largestAmount), largestAmount],
    ] as const)
      assert.deepEqual(checkAmount(typed), { ok: true, amount }, typed);
    for (const typed of ['円', '¥', 'abc', '1.5', '12,34', '1e3'])
      assert.deepEqual(checkAmount(typed), { ok: false, code: 'not-whole', params: {} }, typed);
    for (const typed of ['-1', String(largestAmount + 1)])
      assert.deepEqual(checkAmount(typed), { ok: false, code: 'range', params: { min: 0, max: largestAmount } }, typed);
  });
});
