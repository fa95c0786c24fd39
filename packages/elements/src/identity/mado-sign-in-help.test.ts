import { presets, type PortalConfiguration } from '@madoguchi/sdk';
import '../define/mado-sign-in-help.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { equal, includes } from '../testing/assert.ts';
import { place, until } from '../testing/fixture.ts';
import { all, everything, get, textOf } from '../testing/queries.ts';
import { createScriptedServer, portalOn } from '../testing/scripted-server.ts';

elementSuite<'mado-sign-in-help'>({
  tag: 'mado-sign-in-help',
  says: { ja: 'ログインできないとき', en: 'Trouble signing in' },
  byHand: { set: () => undefined, says: 'ログインできないとき' },
});

const opened = async (configuration: PortalConfiguration) => {
  const element = document.createElement('mado-sign-in-help');
  element.portal = portalOn(createScriptedServer(), configuration);
  place(element);
  await until(() => all(element, 'heading').length > 0);
  return element;
};

describe('mado-sign-in-help', () => {
  it('CRT-19 says what to tell the vendor for a new initial password, how long that takes, and that no mail resets it', async () => {
    const element = await opened(presets.certificate);
    const text = textOf(element);
    includes(text, '特約店コードとアクセスキーを、お問い合わせ窓口に');
    includes(text, '2～3営業日');
    const span = [...everything(element)].find((one) => one.textContent === '2～3');
    equal(span && getComputedStyle(span).whiteSpace, 'nowrap');
    includes(text, 'メールでの再設定はできません');
    includes(text, '新しいログイン用電子証明書を発行します');
  });

  it('CRT-02 CRT-19 says how long an initial password works', async () => {
    includes(textOf(await opened(presets.certificate)), '30日間');
  });

  it('CRT-19 says it from the portal’s configuration: other days, whom to ask, only the ways in that there are', async () => {
    const element = await opened({
      ...presets.certificate,
      recovery: { type: 'vendor', businessDays: [4, 5] },
      signIn: { ...presets.certificate.signIn, methods: ['certificate'] },
      contact: { name: { ja: 'サポート窓口' }, telephone: '03-0000-8730', mail: 'ssl@vendor.example' },
    });
    includes(textOf(element), '4～5営業日');
    equal(textOf(element).includes('ワンタイムパスワード'), false);
    equal(get(element, 'link', '03-0000-8730').getAttribute('href'), 'tel:0300008730');
    equal(get(element, 'link', 'ssl@vendor.example').getAttribute('href'), 'mailto:ssl@vendor.example');
  });

  it('says nothing of the vendor’s help where a password is reset by mail', async () => {
    const element = await opened(presets.information);
    equal(textOf(element).includes('営業日'), false);
  });
});
