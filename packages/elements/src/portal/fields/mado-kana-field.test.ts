import '../../define/mado-kana-field.ts';
import { equal, includes } from '../../testing/assert.ts';
import { settle } from '../../testing/fixture.ts';
import { retype } from '../../testing/typing.ts';
import { controlOf, fieldSuite, placeField } from './field.suite.ts';

fieldSuite({
  tag: 'mado-kana-field',
  typed: 'やまの ﾕｳｷﾞ',
  stored: 'ヤマノ\u3000ユウギ',
  wrong: '山之内 由紀',
  says: { ja: 'カタカナで入力してください', en: 'must be in katakana' },
});

describe('mado-kana-field', () => {
  it('MYP-02 takes as many characters as the page says, in their full-width form', async () => {
    const { element } = await placeField('<mado-kana-field label="カナ" maxlength="3"></mado-kana-field>');
    retype(controlOf(element), 'ｶﾞｷﾞｸﾞ');
    equal([element.value, element.validity.valid], ['ガギグ', true]);
    retype(controlOf(element), 'ガギグゲ');
    await settle(element);
    equal(element.validity.tooLong, true);
    includes(element.validationMessage, '3文字以内');
  });
});
