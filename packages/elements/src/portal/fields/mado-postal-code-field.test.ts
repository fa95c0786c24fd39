import type { PostalCodeLookup } from '@madoguchi/sdk/account/postal-code-lookup.js';
import '../../define/mado-postal-code-field.ts';
import { equal, includes, ok } from '../../testing/assert.ts';
import { settle, until } from '../../testing/fixture.ts';
import { textOf } from '../../testing/queries.ts';
import { retype, type } from '../../testing/typing.ts';
import { controlOf, fieldSuite, placeField } from './field.suite.ts';
import { MadoPostalCodeField } from './mado-postal-code-field.ts';

fieldSuite({
  tag: 'mado-postal-code-field',
  typed: '〒２２３ー００６２',
  stored: '223-0062',
  wrong: '223-006',
  says: { ja: '7桁の数字', en: '7 digits' },
});

describe('mado-postal-code-field', () => {
  const open = async (lookup?: PostalCodeLookup) => {
    const { element } = await placeField('<mado-postal-code-field label="郵便番号"></mado-postal-code-field>');
    ok(element instanceof MadoPostalCodeField);
    element.lookup = lookup;
    const told: string[] = [];
    element.addEventListener('mado-postal-code-completed', ({ postalCode }) => told.push(postalCode));
    element.addEventListener('mado-addresses-found', ({ postalCode, addresses }) =>
      told.push(`${postalCode} ${addresses.join()}`),
    );
    return { element, told, status: () => textOf(element.shadowRoot?.querySelector('[role=status]') ?? element) };
  };

  it('MYP-13 tells when it is whole, once', async () => {
    const { element, told } = await open();
    type(controlOf(element), '223006');
    equal(told, []);
    type(controlOf(element), '2');
    controlOf(element).blur();
    equal(told, ['223-0062']);
    retype(controlOf(element), '150-0001');
    equal(told, ['223-0062', '150-0001']);
  });

  it('MYP-13 has the address looked up by whoever the page names', async () => {
    const { element, told } = await open(async (code) => [`神奈川県横浜市港北区日吉本町 ${code}`]);
    retype(controlOf(element), '2230062');
    await until(() => told.length === 2);
    equal(told, ['223-0062', '223-0062 神奈川県横浜市港北区日吉本町 223-0062']);
  });

  it('MYP-13 says when nothing was found, and when it could not be looked up; a superseded answer counts no more', async () => {
    const aborted: string[] = [];
    const { element, told, status } = await open(async (code, { signal }) => {
      if (code === '000-0000') return [];
      if (code !== '111-1111') throw new TypeError('no line');
      return new Promise((_, reject) =>
        signal.addEventListener('abort', () => {
          aborted.push(code);
          reject(signal.reason);
        }),
      );
    });
    retype(controlOf(element), '0000000');
    await until(() => status().includes('見つかりませんでした'));
    retype(controlOf(element), '1111111');
    await until(() => status().includes('検索しています'));
    retype(controlOf(element), '2222222');
    await until(() => status().includes('検索できませんでした'));
    equal(aborted, ['111-1111']);
    includes(told.join('|'), '000-0000 |');
    retype(controlOf(element), '22');
    await settle(element);
    equal(status(), '');
  });
});
