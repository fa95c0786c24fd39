import { presets } from '@madoguchi/sdk';
import { confirmRegistration, inspectRegistration } from '@madoguchi/sdk/identity/registration.endpoints.js';
import '../define/mado-registration-confirmation.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite } from '../portal/form/form.suite.ts';
import { equal, includes } from '../testing/assert.ts';
import { place, until } from '../testing/fixture.ts';
import { get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem } from '../testing/scripted-server.ts';

const identifier = 'kenichi@minna-mail.example';
const open = {
  name: '田村 健一',
  identifier,
  otherContact: null,
  replaces: false,
  expiresAt: '2026-11-23T03:00:00.000Z',
};
const withOther = { ...open, otherContact: 'k•••@kaisha-mail.example', replaces: true };
const submit = (element: Element) => get(element, 'button', '次へ');

formSuite({
  tag: 'mado-registration-confirmation',
  operation: confirmRegistration,
  accepted: () => answer(201, { identifier }),
  prepare: (server) => server.on(inspectRegistration, () => answer(200, open)),
  configuration: presets.mypage,
  set: (element) => element.setAttribute('token', 'a-token'),
  fill: () => undefined,
  before: 'mado-before-registration-confirmation',
  done: 'mado-registered',
  typed: false,
  alwaysComplete: true,
  survival: { nothing: 'there is nothing to type' },
});
elementSuite<'mado-registration-confirmation'>({
  tag: 'mado-registration-confirmation',
  says: { ja: 'このURLは使えません', en: 'This link does not work' },
  byHand: { set: (element) => (element.state = { type: 'registered', identifier }), says: 'IDの登録が完了しました' },
});

function opened(facts: object) {
  const server = createScriptedServer();
  server.on(inspectRegistration, () => answer(200, facts));
  const element = document.createElement('mado-registration-confirmation');
  element.portal = portalOn(server, presets.mypage);
  element.setAttribute('token', 'a-token');
  element.setAttribute('sign-in-href', '/sign-in');
  element.setAttribute('registration-href', '/registration');
  return { server, element: place(element) };
}

describe('mado-registration-confirmation', () => {
  it('MYP-05 shows what is registered, and registers it by the button alone', async () => {
    const { server, element } = opened(open);
    await until(() => textOf(element).includes('田村 健一'));
    includes(textOf(element), identifier);
    equal(element.shadowRoot?.querySelectorAll('input[type="radio"]').length, 0);
    equal(server.count(confirmRegistration), 0);
    server.on(confirmRegistration, () => answer(201, { identifier }));
    submit(element).click();
    const link = await until(() => get(element, 'link', 'ログイン'));
    equal(link.getAttribute('href'), '/sign-in');
  });

  it('MYP-05 asks which address mails go to where another one is stored, and tells what it replaces', async () => {
    const { server, element } = opened(withOther);
    (await until(() => submit(element))).click();
    await until(() => get(element, 'link', '連絡先メールアドレスを選択してください。'));
    includes(textOf(element), 'これまでのIDとパスワードは使えなくなり');
    equal(server.count(confirmRegistration), 0);
    get(element, 'radio', /k•••@kaisha-mail\.example/).click();
    server.on(confirmRegistration, () => answer(201, { identifier }));
    await until(() => element.shadowRoot?.querySelector('input:checked'));
    submit(element).click();
    await until(() => textOf(element).includes('IDの登録が完了しました'));
    equal(server.requests.at(-1)?.body, { token: 'a-token', contact: 'other' });
  });

  it('MYP-05 an ID that another contract has meanwhile leads back to the first step', async () => {
    const { server, element } = opened(open);
    server.on(confirmRegistration, () => problem(409, 'account-exists'));
    (await until(() => submit(element))).click();
    await until(() => textOf(element).includes('このIDは使えません'));
    equal(get(element, 'link', 'ID新規登録からやり直す').getAttribute('href'), '/registration');
  });

  for (const [code, says] of [
    ['link-expired', 'まだ何も登録されていません'],
    ['link-used', 'すでに完了しています'],
    ['link-superseded', '最後に届いたメール'],
    ['link-unknown', 'URLが正しくありません'],
  ] as const)
    it(`MYP-05 says of a link why it does not work: ${code}`, async () => {
      const { server, element } = opened(open);
      server.on(inspectRegistration, () => problem(410, code));
      await until(() => textOf(element).includes(says));
      equal(get(element, 'link', 'ID新規登録からやり直す').getAttribute('href'), '/registration');
    });
});
