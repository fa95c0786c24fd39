import { presets, type PasswordLinkRefusal } from '@madoguchi/sdk';
import { requestPasswordLink } from '@madoguchi/sdk/identity/password-link.endpoints.js';
import '../define/mado-password-request.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite, openForm, type FormSubject } from '../portal/form/form.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, until } from '../testing/fixture.ts';
import { all, descriptionOf, field, focused, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn } from '../testing/scripted-server.ts';
import { type } from '../testing/typing.ts';

const subject: FormSubject<'mado-password-request'> = {
  tag: 'mado-password-request',
  operation: requestPasswordLink,
  accepted: () => answer(202),
  fill: (element) => type(field(element, /^メールアドレス/), 'hanako@example.jp'),
  before: 'mado-before-password-request',
  done: 'mado-password-requested',
  typed: true,
  survival: { nothing: 'one address, and the sign-in before it may be another person’s' },
};

formSuite(subject);
elementSuite<'mado-password-request'>({
  tag: 'mado-password-request',
  says: { ja: '新しいパスワードを取得', en: 'Send me a link' },
  byHand: { set: (element) => (element.state = { type: 'sent', identifier: 'a@example.jp' }), says: 'a@example.jp' },
});

describe('mado-password-request', () => {
  it('INF-02 sends the address and says that a mail was sent, never whether the address is known', async () => {
    const { server, element, submit } = await openForm(subject);
    server.on(requestPasswordLink, subject.accepted);
    equal(textOf(submit), '新しいパスワードを取得');
    void subject.fill(element);
    submit.click();
    const sent = await until(() => all(element, 'status').find((status) => textOf(status).includes('送信しました')));
    await until(() => focused() === sent, 'the focus at what was said');
    includes(textOf(sent), 'hanako@example.jp が登録されていれば');
    includes(textOf(element), '1時間');
    equal(server.requests[0]?.body, { identifier: 'hanako@example.jp' });
  });

  it('INF-02 takes a full-width ＠ as it is typed', async () => {
    const { server, element, submit } = await openForm(subject);
    server.on(requestPasswordLink, subject.accepted);
    type(field(element, /^メールアドレス/), 'ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ');
    submit.click();
    await until(() => server.count(requestPasswordLink) === 1);
    equal(server.requests[0]?.body, { identifier: 'ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ' });
  });

  it('INF-02 says what an address lacks before anything is sent', async () => {
    const { server, element, submit } = await openForm(subject);
    const address = field(element, /^メールアドレス/);
    for (const [typed, said] of [
      ['hanako', 'メールアドレスの形で'],
      [`${'a'.repeat(250)}@example.jp`, '254文字'],
      [' ', 'メールアドレスを入力'],
    ] as const) {
      address.value = typed;
      submit.click();
      await until(() => descriptionOf(address).includes(said), said);
    }
    equal(server.requests.length, 0);
  });

  it('INF-02 asks again, with the address still there, when no mail came', async () => {
    const { server, element, submit } = await openForm(subject);
    server.on(requestPasswordLink, subject.accepted);
    void subject.fill(element);
    submit.click();
    const again = await until(() => get(element, 'button', 'メールアドレスを入力し直す'));
    again.click();
    const address = await until(() => field(element, /^メールアドレス/));
    equal(address.value, 'hanako@example.jp');
  });

  it('INF-02 goes back from what was sent to the form, by Back and by its button, where the page lets it', async () => {
    const { server, element, submit } = await openForm(subject);
    element.history = true;
    server.on(requestPasswordLink, subject.accepted);
    history.replaceState({ page: 'ours' }, '');
    void subject.fill(element);
    submit.click();
    await until(() => get(element, 'button', 'メールアドレスを入力し直す'));
    equal(Object.keys(history.state).length, 2, 'an entry of its own, with what the page keeps');
    history.back();
    await until(() => field(element, /^メールアドレス/).value === 'hanako@example.jp');
    equal(history.state, { page: 'ours' });
    get(element, 'button', '新しいパスワードを取得').click();
    (await until(() => get(element, 'button', 'メールアドレスを入力し直す'))).click();
    await until(() => field(element, /^メールアドレス/));
    equal(history.state, { page: 'ours' }, 'the button is Back');
  });

  it('INF-02 goes back to the form where the page was loaded anew, or gone forward to, after a mail was sent', async () => {
    const { server, element, submit } = await openForm(subject);
    element.history = true;
    server.on(requestPasswordLink, subject.accepted);
    const { state } = history;
    void subject.fill(element);
    submit.click();
    await until(() => get(element, 'button', 'メールアドレスを入力し直す'));
    const { length } = history;
    element.remove();
    const again = document.createElement('mado-password-request'); // as the page loaded anew has it
    again.portal = element.portal;
    again.history = true;
    place(again);
    await until(() => field(again, /^メールアドレス/));
    void subject.fill(again);
    get(again, 'button', '新しいパスワードを取得').click();
    (await until(() => get(again, 'button', 'メールアドレスを入力し直す'))).click();
    await until(() => field(again, /^メールアドレス/).value === 'hanako@example.jp');
    get(again, 'button', '新しいパスワードを取得').click();
    await until(() => get(again, 'button', 'メールアドレスを入力し直す'));
    equal(history.length, length);
    history.back();
    await until(() => field(again, /^メールアドレス/).value === 'hanako@example.jp');
    equal(history.state, state);
  });

  it('INF-02 takes back what it said of an address as soon as that is typed on, and says the reason of a link no more', async () => {
    const element = document.createElement('mado-password-request');
    element.portal = portalOn(createScriptedServer());
    element.reason = 'link-expired';
    place(element);
    const address = await until(() => field(element, /^メールアドレス/));
    get(element, 'button', '新しいパスワードを取得').click();
    await until(() => descriptionOf(address).includes('メールアドレスを入力'));
    address.focus();
    type(address, 'hanako@example.jp');
    await until(() => descriptionOf(address) === '');
    equal(all(element, 'alert').length, 0);
    equal(focused(), address);
  });

  it('INF-03 tells why an earlier link did not work, for each reason, and asks for the next mail at once', async () => {
    const reasons: Readonly<Record<PasswordLinkRefusal, string>> = {
      'link-expired': '有効期間が過ぎています',
      'link-used': 'すでに使われています',
      'link-superseded': '最新のメール',
      'link-unknown': 'URLが正しくありません',
    };
    for (const [reason, said] of Object.entries(reasons)) {
      const element = document.createElement('mado-password-request');
      element.portal = portalOn(createScriptedServer());
      element.setAttribute('reason', reason);
      place(element);
      const alert = await until(() => all(element, 'alert')[0]);
      includes(textOf(alert), said);
      ok(field(element, /^メールアドレス/));
      element.remove();
    }
  });

  it('INF-03 says nothing for a reason it does not know', async () => {
    const element = document.createElement('mado-password-request');
    element.portal = portalOn(createScriptedServer());
    element.setAttribute('reason', '<img src=x onerror=alert(1)>');
    place(element);
    await until(() => field(element, /^メールアドレス/));
    equal(all(element, 'alert').length, 0);
    equal(element.querySelector('img'), null);
  });

  it('leads back to sign-in where the host says where that is', async () => {
    const element = document.createElement('mado-password-request');
    element.portal = portalOn(createScriptedServer(), presets.license);
    element.setAttribute('sign-in-href', '/sign-in');
    place(element);
    const link = await until(() => get(element, 'link', 'ログインへ戻る'));
    equal(link.getAttribute('href'), '/sign-in');
    ok(field(element, /^ユーザコード/), 'the label of the preset');
  });
});
