import { equal } from '../../testing/assert.ts';
import { foreignLanguage } from './foreign-language.ts';

describe('the language of a text that the vendor wrote', () => {
  it('is Japanese by its kana, or where most of its letters are kanji', () => {
    for (const [text, locale, language] of [
      ['月次処理の基本', 'en', 'ja'],
      ['営業時間変更', 'en', 'ja'],
      ['SIAS Ver. 3.2 をリリースしました', 'de', 'ja'],
      ['Your contact from now on is 髙﨑 Hanako', 'en', undefined],
      ['1,000円', 'en', 'ja'],
      ['营业时间变更', 'zh-Hans', undefined],
      ['營業時間のお知らせ', 'zh-Hant', 'ja'],
      ['2026', 'en', undefined],
      ['月次処理の基本', 'ja-JP', undefined],
      ['月次処理の基本', 'jam', 'ja'],
    ] as const)
      equal(foreignLanguage(text, locale), language, `${text} ${locale}`);
  });
});
