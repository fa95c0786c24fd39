import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { QuoteOptions } from './quote-request.model.ts';
import { checkQuoteCount, checkQuoteRequest, type QuoteDraft } from './quote-request.rules.ts';

const options: QuoteOptions = {
  contracted: [
    { id: 'p', name: '基盤', unit: 'license', count: 10 },
    { id: 'w', name: 'ワークフロー', unit: 'user', count: 300 },
  ],
  offered: [{ id: 'b', name: '帳票', unit: 'license' }],
  contact: { name: '営業部' },
};
const decide = (draft: Partial<QuoteDraft>, from = options) =>
  checkQuoteRequest(from, { changes: [], additions: [], ...draft });
const codeOf = (draft: Partial<QuoteDraft>): string => {
  const decision = decide(draft);
  return decision.ok ? 'ok' : decision.code;
};

describe('LIC-18 a quote request', () => {
  it('LIC-18 says for each product what becomes of it, also for those that go on', () => {
    const decision = decide({ changes: [{ productId: 'w', change: { type: 'change', count: 250 } }] });
    assert.deepEqual(decision, {
      ok: true,
      lines: [
        { name: '基盤', unit: 'license', type: 'continue', before: 10, after: 10 },
        { name: 'ワークフロー', unit: 'user', type: 'change', before: 300, after: 250 },
      ],
    });
  });

  it('LIC-19 names what is bought in addition, also where all the rest goes on', () => {
    const decision = decide({ additions: [{ productId: 'b', count: 5 }] });
    assert.deepEqual(decision.ok && decision.lines.at(-1), { name: '帳票', unit: 'license', type: 'add', after: 5 });
  });

  it('LIC-18 is none where nothing changes, also when a count is „changed“ to itself', () => {
    assert.equal(codeOf({}), 'nothing-requested');
    assert.equal(codeOf({ changes: [{ productId: 'p', change: { type: 'continue' } }] }), 'nothing-requested');
    assert.equal(codeOf({ changes: [{ productId: 'p', change: { type: 'change', count: 10 } }] }), 'nothing-requested');
  });

  it('LIC-18 LIC-20 may cancel all products but one; the last one is the contract itself, also with additions', () => {
    const cancel = (productId: string) => ({ productId, change: { type: 'cancel' } as const });
    assert.equal(codeOf({ changes: [cancel('p')] }), 'ok');
    assert.equal(codeOf({ changes: [cancel('p'), cancel('w')] }), 'cancels-contract');
    assert.equal(
      codeOf({ changes: [cancel('p'), cancel('w')], additions: [{ productId: 'b', count: 1 }] }),
      'cancels-contract',
    );
  });

  it('LIC-19 can add to a contract without products', () => {
    const decision = decide({ additions: [{ productId: 'b', count: 1 }] }, { ...options, contracted: [] });
    assert.equal(decision.ok, true);
  });

  it('LIC-18 LIC-19 takes counts in any width, from 1 to 9,999,999', () => {
    const range = { ok: false, code: 'range', params: { min: 1, max: 9_999_999 } };
    assert.deepEqual(checkQuoteCount(' １，２００'), { ok: true, count: 1200 });
    assert.deepEqual(checkQuoteCount('9999999'), { ok: true, count: 9_999_999 });
    for (const typed of ['0', '-1', '10000000']) assert.deepEqual(checkQuoteCount(typed), range);
    assert.deepEqual(checkQuoteCount(''), { ok: false, code: 'required', params: {} });
    assert.deepEqual(checkQuoteCount('十'), { ok: false, code: 'not-whole', params: {} });
  });

  it('LIC-18 LIC-19 tells which line is wrong', () => {
    const errors = (draft: Partial<QuoteDraft>): unknown => {
      const decision = decide(draft);
      return decision.ok ? [] : decision.fieldErrors.map(({ field, code }) => `${field} ${code}`);
    };
    const change = (productId: string, count: number) => ({ productId, change: { type: 'change', count } as const });
    assert.deepEqual(errors({ changes: [change('x', 1)] }), ['changes.0 not-offered']);
    assert.deepEqual(errors({ changes: [change('p', 1), change('p', 2)] }), ['changes.1 repeated']);
    for (const count of [0, -1, 1.5, Number.NaN, 10_000_000])
      assert.deepEqual(errors({ changes: [change('p', count)] }), ['changes.0 count']);
    assert.deepEqual(errors({ additions: [{ productId: 'p', count: 1 }] }), ['additions.0 not-offered']);
    assert.deepEqual(errors({ additions: [{ productId: 'b', count: 9_999_999 }] }), []);
    assert.deepEqual(errors({ comment: '𠮷'.repeat(1001) }), ['comment length']);
  });
});
