import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { anyText, rule } from '../portal/property.suite.ts';
import { hour, minute } from '../portal/time.ts';
import { checkSecretAnswer, longestAnswer, normaliseAnswer, recoveryLife, secretQuestions } from './recovery.rules.ts';

const codes = (question: string, answer: string) =>
  checkSecretAnswer(question, answer).map(({ field, code }) => [field, code]);

describe('MYP-06 secret questions and answers', () => {
  it('MYP-06 are compared without width, case and spaces', () => {
    for (const typed of ['ポチ 2', 'ﾎﾟﾁ２', '　ポ チ2 ']) assert.equal(normaliseAnswer(typed), 'ポチ2', typed);
    assert.equal(normaliseAnswer('Ｒｅｘ'), normaliseAnswer('rEX'));
    assert.notEqual(normaliseAnswer('ポチ'), normaliseAnswer('ホチ'));
  });

  it('MYP-06 need one of the questions and an answer of 1 to 100 characters', () => {
    assert.deepEqual(codes('pet', 'ポチ'), []);
    assert.deepEqual(codes('', '　'), [
      ['question', 'required'],
      ['answer', 'required'],
    ]);
    assert.deepEqual(codes('pet', '犬'.repeat(longestAnswer)), []);
    assert.deepEqual(codes('pet', '犬'.repeat(longestAnswer + 1)), [['answer', 'length']]);
  });

  it('MYP-06 a code works for ten minutes and five tries, a link for an hour', () => {
    assert.deepEqual(recoveryLife, {
      code: 10 * minute,
      question: hour,
      link: hour,
      grant: 10 * minute,
      tries: 5,
    });
  });

  rule('normaliseAnswer, whose result is its own,', anyText, (raw) => {
    assert.equal(normaliseAnswer(normaliseAnswer(raw)), normaliseAnswer(raw));
  });
  rule('checkSecretAnswer', fc.tuple(fc.oneof(anyText, fc.constantFrom(...secretQuestions)), anyText), ([q, a]) => {
    assert.equal(checkSecretAnswer(q, a).length === 0, secretQuestions.includes(q) && codes('pet', a).length === 0);
  });
});
