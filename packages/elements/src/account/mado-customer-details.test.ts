import { presets } from '@madoguchi/sdk';
import {
  lookUpPostalCode,
  readCustomerDetails,
  updateCustomerDetails,
} from '@madoguchi/sdk/account/customer-details.endpoints.js';
import '../define/mado-customer-details.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite, openForm, type FormSubject } from '../portal/form/form.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { settle, until } from '../testing/fixture.ts';
import { field, focused, get, textOf } from '../testing/queries.ts';
import { answer, problem, type ScriptedServer } from '../testing/scripted-server.ts';
import { retype } from '../testing/typing.ts';

const details = {
  customerNumber: '40010001',
  name: '山之内 由紀',
  kana: 'ヤマノウチ ユキ',
  identifier: 'yuki@example.jp',
  contactAddress: 'contact@example.jp',
  telephone: '045-555-0101',
  postalCode: '223-0062',
  address: '神奈川県横浜市港北区日吉本町1-22-10',
  version: 3,
};
const stored = { ...details, telephone: '045-555-0199', version: 4 };
const prepare = (server: ScriptedServer): void => server.on(readCustomerDetails, () => answer(200, details));
/** With one field to fill in, so that something can be missing. */
const incomplete = (server: ScriptedServer): void =>
  server.on(readCustomerDetails, () => answer(200, { ...details, postalCode: '' }));

const subject: FormSubject<'mado-customer-details'> = {
  tag: 'mado-customer-details',
  operation: updateCustomerDetails,
  accepted: () => answer(200, stored),
  prepare: incomplete,
  configuration: presets.mypage,
  fill(element) {
    retype(field(element, /郵便番号/), '223-0062');
    retype(field(element, /電話番号/), '045-555-0199');
  },
  before: 'mado-before-customer-details-save',
  done: 'mado-customer-details-saved',
  typed: true,
  survival: { kept: (element) => field(element, /電話番号/).value },
};
formSuite(subject);
elementSuite<'mado-customer-details'>({
  tag: 'mado-customer-details',
  prepare,
  says: { ja: 'お客さま番号', en: 'Customer number' },
  byHand: {
    set: (element) =>
      (element.state = {
        type: 'saved',
        details,
        typed: { telephone: '', postalCode: '', address: '', building: '' },
      }),
    says: 'お客さま情報を変更しました。',
  },
});

describe('mado-customer-details', () => {
  it('MYP-13 shows who it is, with the ways to ID and contact address where the host has them', async () => {
    const { element } = await openForm(subject);
    includes(textOf(element), '40010001');
    includes(textOf(element), 'contact@example.jp');
    equal(element.shadowRoot?.querySelector('a'), null);
    element.setAttribute('identifier-change-href', '/id');
    const link = await until(() => element.shadowRoot?.querySelector('a'));
    equal([link.textContent, link.getAttribute('href')], ['IDを変更', '/id']);
  });

  it('MYP-13 fills in the address of a postal code, and leads there for the house number', async () => {
    const { server, element } = await openForm(subject);
    server.on(lookUpPostalCode, () => answer(200, { addresses: ['東京都渋谷区神宮前'] }));
    retype(field(element, /郵便番号/), '150-0001');
    retype(field(element, /ご住所/), ' ');
    get(element, 'button', '住所を検索').click();
    await until(() => field(element, /ご住所/).value === '東京都渋谷区神宮前');
    await until(() => focused() === field(element, /ご住所/), 'the focus in the address');
  });

  it('MYP-13 asks whom the host hands in instead, and offers what would replace an address', async () => {
    const { server, element } = await openForm({ ...subject, prepare });
    const asked: string[] = [];
    element.postalCodes = async (code) => {
      asked.push(code);
      return ['愛知県弥富市', '三重県桑名郡木曽岬町'];
    };
    get(element, 'button', '住所を検索').click();
    (await until(() => get(element, 'button', '三重県桑名郡木曽岬町'))).click();
    await until(() => field(element, /ご住所/).value === '三重県桑名郡木曽岬町');
    equal([asked, server.count(lookUpPostalCode)], [['223-0062'], 0]);
  });

  it('MYP-13 changed elsewhere meanwhile shows both, keeps what was typed, and either can be taken', async () => {
    const { server, element, submit } = await openForm(subject);
    await subject.fill(element);
    const current = { ...details, telephone: '045-555-0188', version: 9 };
    server.on(updateCustomerDetails, () => problem(412, 'version-conflict', { current }));
    submit.click();
    await until(() => textOf(element).includes('ほかの画面で先に変更されました'));
    includes(textOf(element), '保存されている内容: 045-555-0188');
    equal(field(element, /電話番号/).value, '045-555-0199');
    get(element, 'button', '保存されている内容を使う').click();
    await until(() => field(element, /電話番号/).value === '045-555-0188');
    await settle(element);
    ok(!textOf(element).includes('ほかの画面'));
  });
});
