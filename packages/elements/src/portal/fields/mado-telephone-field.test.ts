import '../../define/mado-telephone-field.ts';
import { equal } from '../../testing/assert.ts';
import { retype } from '../../testing/typing.ts';
import { controlOf, fieldSuite, placeField } from './field.suite.ts';

fieldSuite({
  tag: 'mado-telephone-field',
  typed: '＋８１ ４５５５５０１０１',
  stored: '045-555-0101',
  wrong: '555-0101',
  says: { ja: '10桁または11桁の番号', en: '10 or 11 digits' },
});

describe('mado-telephone-field', () => {
  it('MYP-02 shows hyphens: those typed, else those of the numbering plan', async () => {
    const { element } = await placeField('<mado-telephone-field label="電話番号"></mado-telephone-field>');
    for (const [typed, shown] of [
      ['09012345678', '090-1234-5678'],
      ['０１２０−１２５−６０７', '0120-125-607'],
      ['03(5555)0104', '03-5555-0104'],
      ['0467221234', '0467-22-1234'],
    ] as const) {
      retype(controlOf(element), typed);
      controlOf(element).blur();
      equal([controlOf(element).value, element.raw], [shown, typed]);
    }
  });

  it('asks for the keyboard with digits, and is filled in by the browser', async () => {
    const { element } = await placeField(
      '<mado-telephone-field label="電話番号" autocomplete="home tel"></mado-telephone-field>',
    );
    equal([controlOf(element).inputMode, controlOf(element).getAttribute('autocomplete')], ['tel', 'home tel']);
    element.autocomplete = undefined;
    await element.updateComplete;
    equal(controlOf(element).getAttribute('autocomplete'), 'tel');
  });
});
