import { presets } from '@madoguchi/sdk';
import { readCustomerDetails } from '@madoguchi/sdk/account/customer-details.endpoints.js';
import { requestIdentifierChange } from '@madoguchi/sdk/identity/address-change.endpoints.js';
import '../define/mado-identifier-change.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite, openForm, type FormSubject } from '../portal/form/form.suite.ts';
import { equal, includes } from '../testing/assert.ts';
import { until } from '../testing/fixture.ts';
import { all, field, focused, get, textOf } from '../testing/queries.ts';
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
const requested = { address: 'new@example.jp', expiresAt: '2026-11-20T04:00:00.000Z' };
const prepare = (server: ScriptedServer): void => server.on(readCustomerDetails, () => answer(200, details));
const subject: FormSubject<'mado-identifier-change'> = {
  tag: 'mado-identifier-change',
  operation: requestIdentifierChange,
  accepted: () => answer(201, requested),
  prepare,
  configuration: presets.mypage,
  fill: (element) => retype(field(element, /新しいID/), 'new@example.jp'),
  before: 'mado-before-identifier-change',
  done: 'mado-identifier-change-requested',
  typed: true,
  survival: { nothing: 'one address, which is typed again at once' },
};
formSuite({
  ...subject,
  async open(element) {
    retype(await until(() => field(element, /新しいID/)), 'new@example.jp');
    get(element, 'button', '次へ').click();
    await until(() => get(element, 'button', '登録'));
  },
  fill: (element) => get(element, 'radio', /^設定する/).click(),
  typed: false,
});
elementSuite<'mado-identifier-change'>({
  tag: 'mado-identifier-change',
  prepare,
  says: { ja: '次へ', en: 'Next' },
  byHand: {
    set: (element) => (element.state = { type: 'sent', details, typed: '', address: 'new@example.jp', requested }),
    says: 'まだ完了していません',
  },
});

/** As far as the choice. */
async function chosen() {
  const opened = await openForm(subject);
  const { element, submit } = opened;
  await subject.fill(element);
  submit.click();
  await until(() => get(element, 'button', '登録'));
  return opened;
}

describe('mado-identifier-change', () => {
  it('MYP-07 asks whether the new ID becomes the contact address before it is sent, and sends it once', async () => {
    const { server, element } = await chosen();
    equal(server.count(requestIdentifierChange), 0);
    server.on(requestIdentifierChange, subject.accepted);
    const send = get(element, 'button', '登録');
    send.click();
    await until(() => textOf(element).includes('設定するかどうかを選んでください'));
    get(element, 'radio', /^設定しない/).click();
    for (let click = 0; click < 10; click++) send.click();
    await until(() => textOf(element).includes('IDの変更は、まだ完了していません。'));
    includes(textOf(element), 'いまのIDでログインしてください');
    equal(server.count(requestIdentifierChange), 1);
    equal(server.requests.at(-1)?.body, { identifier: 'new@example.jp', becomesContact: false });
  });

  it('MYP-07 keeps what was typed and chosen where the server fails, and goes back to the field', async () => {
    const { server, element } = await chosen();
    server.on(requestIdentifierChange, () => problem(500, 'internal', { requestId: 'req-9' }));
    get(element, 'radio', /^設定する/).click();
    get(element, 'button', '登録').click();
    await until(() => all(element, 'alert')[0]);
    includes(textOf(element), 'new@example.jp');
    get(element, 'button', '入力し直す').click();
    await until(() => focused() === field(element, /新しいID/), 'the focus in the field');
    equal(field(element, /新しいID/).value, 'new@example.jp');
  });

  it('MYP-07 tells an ID that cannot be one, and sends nothing', async () => {
    const { server, element, submit } = await openForm(subject);
    retype(field(element, /新しいID/), 'YUKI@example.jp');
    submit.click();
    await until(() => textOf(element).includes('現在と同じメールアドレスです'));
    retype(field(element, /新しいID/), 'a+b@example.jp');
    submit.click();
    await until(() => textOf(element).includes('使えない文字があります: +'));
    equal(server.count(requestIdentifierChange), 0);
  });
});
