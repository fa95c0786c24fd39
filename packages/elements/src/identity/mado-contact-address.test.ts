import { presets } from '@madoguchi/sdk';
import { readCustomerDetails } from '@madoguchi/sdk/account/customer-details.endpoints.js';
import { requestContactAddress } from '@madoguchi/sdk/identity/address-change.endpoints.js';
import { readSession } from '@madoguchi/sdk/portal/session.endpoints.js';
import '../define/mado-contact-address.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite, openForm, type FormSubject } from '../portal/form/form.suite.ts';
import { equal, includes } from '../testing/assert.ts';
import { until } from '../testing/fixture.ts';
import { field, focused, get, textOf } from '../testing/queries.ts';
import { answer, sessionOf, type ScriptedServer } from '../testing/scripted-server.ts';
import { retype } from '../testing/typing.ts';

const details = {
  customerNumber: '40010002',
  name: '大野 節子',
  kana: 'オオノ セツコ',
  identifier: 'setsuko@example.jp',
  telephone: '045-555-0102',
  postalCode: '225-0002',
  address: '神奈川県横浜市青葉区美しが丘2-14-5',
  version: 1,
};
const requested = { address: 'new@example.jp', expiresAt: '2026-11-20T04:00:00.000Z' };
const prepare = (server: ScriptedServer): void => server.on(readCustomerDetails, () => answer(200, details));

const subject: FormSubject<'mado-contact-address'> = {
  tag: 'mado-contact-address',
  operation: requestContactAddress,
  accepted: () => answer(201, requested),
  prepare,
  configuration: presets.mypage,
  fill: (element) => retype(field(element, /連絡先メールアドレス/), 'new@example.jp'),
  before: 'mado-before-contact-address',
  done: 'mado-contact-address-requested',
  typed: true,
  survival: { nothing: 'one address, which is typed again at once' },
};
formSuite(subject);
elementSuite<'mado-contact-address'>({
  tag: 'mado-contact-address',
  prepare,
  says: { ja: '確認メールを送信', en: 'Send the confirmation' },
  byHand: {
    set: (element) => (element.state = { type: 'sent', details, typed: '', address: 'new@example.jp', requested }),
    says: 'まだ完了していません',
  },
});

describe('mado-contact-address', () => {
  it('MYP-13 says where the mail went, and looks whether the link was opened when that is said', async () => {
    const { server, element, submit } = await openForm(subject);
    await subject.fill(element);
    server.on(requestContactAddress, subject.accepted);
    submit.click();
    await until(() => textOf(element).includes('new@example.jp に確認メールをお送りしました'));
    let asked = 0;
    server.on(readSession, () => {
      asked++;
      return answer(200, { session: sessionOf() });
    });
    get(element, 'button', '登録が済んだので次へ進む').click();
    await until(() => asked > 0);
    get(element, 'button', '別のメールアドレスを入力する').click();
    await until(() => focused() === field(element, /連絡先メールアドレス/), 'the focus in the field');
    equal(field(element, /連絡先メールアドレス/).value, 'new@example.jp');
  });

  it('MYP-13 tells an address that there is already from one that cannot be', async () => {
    const { server, element, submit } = await openForm({
      ...subject,
      prepare: (one) =>
        one.on(readCustomerDetails, () => answer(200, { ...details, contactAddress: 'old@example.jp' })),
    });
    retype(field(element, /新しい連絡先/), 'OLD@example.jp');
    submit.click();
    await until(() => textOf(element).includes('現在と同じメールアドレスです'));
    retype(field(element, /新しい連絡先/), 'hanako');
    submit.click();
    await until(() => textOf(element).includes('メールアドレスの形で入力してください'));
    includes(textOf(element), 'old@example.jp');
    equal(server.count(requestContactAddress), 0);
  });
});
