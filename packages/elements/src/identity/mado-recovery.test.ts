import { presets } from '@madoguchi/sdk';
import {
  beginRecovery,
  finishRecovery,
  giveSecretAnswer,
  inspectRecovery,
  proveByAnswer,
  proveByCode,
} from '@madoguchi/sdk/identity/recovery.endpoints.js';
import '../define/mado-recovery.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite } from '../portal/form/form.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, until } from '../testing/fixture.ts';
import { field, focused, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem } from '../testing/scripted-server.ts';
import { retype } from '../testing/typing.ts';

const expiresAt = '2026-11-20T04:00:00.000Z';
const identifier = 'yuki@example.jp';

formSuite({
  tag: 'mado-recovery',
  operation: finishRecovery,
  accepted: () => answer(204),
  prepare(server) {
    server.on(beginRecovery, () => answer(201, { challenge: 'c', branch: 'code', expiresAt }));
    server.on(proveByCode, () => answer(201, { grant: 'g', identifier, expiresAt }));
  },
  configuration: presets.mypage,
  async open(element) {
    (await until(() => get(element, 'radio', 'パスワードがご不明な場合'))).click();
    get(element, 'button', '次へ').click();
    retype(await until(() => field(element, /^ID（メール/)), identifier);
    get(element, 'button', '次へ').click();
    retype(await until(() => field(element, /^認証コード/)), '123456');
    get(element, 'button', '次へ').click();
    await until(() => element.querySelector('input[autocomplete="new-password"]'));
  },
  fill(element) {
    retype(field(element, /^新しいパスワード(?!（)/), 'Kingyo_sukui2026');
    retype(field(element, /^新しいパスワード（確認）/), 'Kingyo_sukui2026');
  },
  before: 'mado-before-password-save',
  done: 'mado-recovered',
  typed: true,
  survival: { nothing: 'passwords and codes only' },
});
elementSuite<'mado-recovery'>({
  tag: 'mado-recovery',
  says: { ja: '不明な項目を選択してください。', en: 'What do you not know?' },
  byHand: { set: (element) => (element.state = { type: 'saved' }), says: 'パスワードを再設定しました。' },
});

function opened(token?: string) {
  const server = createScriptedServer();
  const element = document.createElement('mado-recovery');
  element.portal = portalOn(server, presets.mypage);
  if (token !== undefined) element.setAttribute('token', token);
  element.setAttribute('registration-href', '/registration');
  element.setAttribute('sign-in-href', '/sign-in');
  return { server, element: place(element) };
}

/** As far as the branch that the server names. */
async function begun(branch: string) {
  const { server, element } = opened();
  server.on(beginRecovery, () => answer(201, { challenge: 'c', branch, expiresAt }));
  (await until(() => get(element, 'radio', 'パスワードがご不明な場合'))).click();
  get(element, 'button', '次へ').click();
  await until(() => field(element, /^ID（メール/));
  retype(field(element, /^ID（メール/), identifier);
  get(element, 'button', '次へ').click();
  await until(() => server.count(beginRecovery) === 1);
  return { server, element };
}

describe('mado-recovery', () => {
  it('MYP-06 leads whoever does not know the ID to the registration, and asks for a choice first', async () => {
    const { element } = opened();
    (await until(() => get(element, 'button', '次へ'))).click();
    await until(() => textOf(element).includes('どちらがご不明かを選んでください。'));
    get(element, 'radio', /^IDがご不明な場合/).click();
    get(element, 'button', '次へ').click();
    const link = await until(() => get(element, 'link', 'ID新規登録へ進む'));
    equal(link.getAttribute('href'), '/registration');
  });

  it('MYP-06 by code: what is typed stands in light DOM with what password managers look for', async () => {
    const { server, element } = await begun('code');
    const code = await until(() => element.querySelector<HTMLInputElement>('input[autocomplete="one-time-code"]'));
    await until(() => focused() === code, 'the focus in the code');
    equal(element.shadowRoot?.querySelector('input'), null);
    server.on(proveByCode, () =>
      problem(400, 'invalid-input', { fieldErrors: [{ field: 'code', code: 'wrong', params: { left: 4 } }] }),
    );
    retype(code, '000000');
    get(element, 'button', '次へ').click();
    await until(() => textOf(element).includes('（あと4回）'));
    equal(code.value, '000000', 'what was typed stays');
    server.on(proveByCode, () => answer(201, { grant: 'g', identifier, expiresAt }));
    retype(code, '１２３ ４５６');
    get(element, 'button', '次へ').click();
    await until(() => element.querySelector('input[autocomplete="new-password"]'));
    retype(field(element, /^新しいパスワード(?!（)/), 'Kingyo_sukui2026');
    retype(field(element, /^新しいパスワード（確認）/), 'Kingyo_sukui2026');
    server.on(finishRecovery, () => answer(204));
    get(element, 'button', '確認').click();
    const link = await until(() => get(element, 'link', 'ログイン'));
    equal(link.getAttribute('href'), '/sign-in');
    equal(server.requests.at(-1)?.body, { grant: 'g', password: 'Kingyo_sukui2026' });
  });

  it('MYP-06 by question: a question and an answer, and then the mail', async () => {
    const { server, element } = await begun('question');
    const select = await until(() => element.querySelector('select'));
    get(element, 'button', '次へ').click();
    await until(() => textOf(element).includes('秘密の質問を選んでください。'));
    equal(server.count(giveSecretAnswer), 0);
    select.value = 'dish';
    retype(field(element, /^答え/), 'オムライス');
    server.on(giveSecretAnswer, () => answer(202));
    get(element, 'button', '次へ').click();
    await until(() => textOf(element).includes('入力されたIDが登録されていれば'));
    equal(server.requests.at(-1)?.body, { challenge: 'c', question: 'dish', answer: 'オムライス' });
  });

  it('MYP-06 at the link asks the same once more, and says when it is over', async () => {
    const { server, element } = opened('a-token');
    server.on(inspectRecovery, () => answer(200, { expiresAt }));
    const select = await until(() => element.querySelector('select'));
    select.value = 'pet';
    retype(field(element, /^答え/), 'ポチ');
    server.on(proveByAnswer, () => problem(410, 'one-time-password-ended'));
    get(element, 'button', 'ID・パスワード再発行').click();
    await until(() => textOf(element).includes('入力の回数を超えました'));
    includes(textOf(element), 'パスワードは変更されていません');
    ok(get(element, 'link', 'ID新規登録へ進む'));
    get(element, 'button', 'はじめからやり直す').click();
    await until(() => get(element, 'radio', 'パスワードがご不明な場合'));
  });
});
