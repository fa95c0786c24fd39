import '../../define/mado-full-width-field.ts';
import { equal } from '../../testing/assert.ts';
import { retype } from '../../testing/typing.ts';
import { controlOf, fieldSuite, placeField } from './field.suite.ts';

fieldSuite({
  tag: 'mado-full-width-field',
  typed: '日吉1-2 ABCﾋﾞﾙ',
  stored: '日吉１－２\u3000ＡＢＣビル',
  wrong: '横浜café😀',
  says: { ja: '全角で表せない文字', en: 'no full-width form' },
});

describe('mado-full-width-field', () => {
  it('CRT-16 leaves rare letters of names as they are', async () => {
    const { element } = await placeField('<mado-full-width-field label="会社名"></mado-full-width-field>');
    retype(controlOf(element), '㈱髙﨑');
    equal(element.value, '㈱髙﨑');
  });
});
