import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import { readPostalCode, readRegistrationNumber, readTelephone } from './japanese-numbers.rules.ts';
import { checkFullWidth, checkKatakana, toFullWidth, toHalfWidth, toKatakana } from './japanese-text.rules.ts';
import { addDays, addMonths, daysBetween } from './calendar-day.rules.ts';
import { anyText, calendarDate, rule } from './property.suite.ts';

/** Names as they are typed in Japan, in every width. */
const japanese = fc.oneof(
  anyText,
  fc.string({ unit: fc.constantFrom(...Array.from('ｱｶﾊﾞﾟﾞｰあが゛カ\u3099Ａa1１　 髙﨑㈱ヴ・')), maxLength: 30 }),
  fc.string({ unit: fc.integer({ min: 0xff00, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 30 }),
);
const typedDigits = fc.oneof(
  anyText,
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789０１２９-ー－−()（）　 +〒')), maxLength: 20 }),
);

describe('rules of Japanese input', () => {
  rule('CRT-16 toFullWidth, toHalfWidth and toKatakana', japanese, (raw) => {
    const wide = toFullWidth(raw);
    assert.equal(toFullWidth(wide), wide);
    assert.doesNotMatch(wide, /[ -~\uFF61-\uFF9F]/);
    const others = (text: string): string => text.replaceAll(/[\0-~\u3000-\u30FF\uFF01-\uFF9F]/g, '');
    assert.equal(others(wide), others(raw), 'no other character changes');
    assert.equal(toHalfWidth(toHalfWidth(raw)), toHalfWidth(raw));
    assert.equal(toHalfWidth(raw).length, raw.length);
    assert.equal(toKatakana(toKatakana(raw)), toKatakana(raw));
    assert.equal(toKatakana(raw).length, raw.length);
  });

  rule('CRT-16 checkFullWidth and checkKatakana', fc.tuple(japanese, fc.integer({ min: 1, max: 60 })), ([raw, max]) => {
    const names = [checkFullWidth(raw, max), checkFullWidth] as const;
    const readings = [checkKatakana(raw, max), checkKatakana] as const;
    for (const [checked, check] of [names, readings]) {
      if (!checked.ok) continue;
      assert.deepEqual(check(checked.value, max), checked, 'what is stored stays');
      assert.ok(checked.value !== '' && [...checked.value].length <= max && checked.value.isWellFormed());
      assert.ok(checkFullWidth(checked.value, max).ok, 'a reading is in full width');
    }
  });

  rule('CRT-16 readPostalCode, readTelephone and readRegistrationNumber', typedDigits, (raw) => {
    const forms = [
      [readPostalCode(raw), readPostalCode, /^\d{3}-\d{4}$/],
      [readTelephone(raw), readTelephone, /^0[1-9]\d*(?:-\d+)*$/],
      [readRegistrationNumber(raw), readRegistrationNumber, /^\d{4}-\d{2}-\d{6}$/],
    ] as const;
    for (const [number, read, form] of forms) {
      if (!number.ok) continue;
      assert.match(number.value, form);
      assert.deepEqual(read(number.value), number, 'what is stored stays');
      assert.deepEqual(read(toFullWidth(number.value)), number, 'width does not count');
    }
  });

  rule(
    'CRT-07 addDays, daysBetween and addMonths',
    fc.tuple(calendarDate, fc.integer({ min: -400, max: 400 })),
    ([from, count]) => {
      assert.equal(addDays(addDays(from, count), -count), from);
      assert.equal(daysBetween(from, addDays(from, count)), count);
      const [there, back] = [addMonths(from, count), addMonths(addMonths(from, count), -count)];
      assert.ok(back <= from && back.slice(0, 7) === from.slice(0, 7));
      assert.ok(there.slice(8) <= from.slice(8));
      assert.ok(there.slice(8) === from.slice(8) || addDays(there, 1).endsWith('-01'), 'or the month has ended');
    },
  );
});
