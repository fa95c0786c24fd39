import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import { anyText, configuration, instant, optional, rule } from '../portal/property.suite.ts';
import { checkOneTimePassword, checkTypedCode, normaliseCode, oneTimePassword } from './one-time-password.rules.ts';
import { asksCurrentPassword } from './password-change.rules.ts';

describe('rules of signing in', () => {
  rule('CRT-01 normaliseCode', anyText, (raw) => {
    const code = normaliseCode(raw);
    assert.equal(normaliseCode(code), code);
    assert.doesNotMatch(code, /[\s０-９-]/);
  });

  const digits = fc.stringMatching(/^\d{6}$/);
  rule('CRT-01 checkTypedCode', anyText, (raw) => {
    assert.equal(checkTypedCode(raw) === undefined, /^\d{6}$/.test(normaliseCode(raw)));
  });

  rule('CRT-01 normaliseCode and checkTypedCode of a code however it is typed', digits, (code) => {
    const wide = [...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
    for (const typed of [code, wide, ` ${code.slice(0, 3)} - ${wide.slice(3)}\t`]) {
      assert.equal(normaliseCode(typed), code);
      assert.equal(checkTypedCode(typed), undefined);
    }
  });

  const facts = fc.record({
    expiresAt: instant,
    tries: fc.nat(10),
    usedAt: optional(instant),
    supersededAt: optional(instant),
  });
  rule('CRT-01 checkOneTimePassword', fc.tuple(optional(facts), instant), ([one, now]) => {
    const { ok } = checkOneTimePassword(one, now);
    const isOpen = one !== undefined && one.usedAt === undefined && one.supersededAt === undefined;
    assert.equal(ok, isOpen && one.tries < oneTimePassword.tries && now < one.expiresAt);
  });

  rule('CRT-15 AUTH-06 asksCurrentPassword', fc.tuple(configuration, optional(anyText)), ([one, method]) => {
    const asks = asksCurrentPassword(one, method);
    if (one.passwordChange.asksCurrent) assert.ok(asks);
    else assert.equal(asks, method !== undefined && method !== 'certificate');
  });
});
