import { presets } from '@madoguchi/sdk';
import {
  inspectPasswordLink,
  requestPasswordLink,
  setPassword,
} from '@madoguchi/sdk/identity/password-link.endpoints.js';
import '../define/mado-password-form.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite, openForm, type FormSubject } from '../portal/form/form.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, descriptionOf, field, focused, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem } from '../testing/scripted-server.ts';
import { retype, type } from '../testing/typing.ts';

const link = { purpose: 'reset', identifier: 'hanako@example.jp', expiresAt: '2026-11-20T04:00:00.000Z' };
const password = /^新しいパスワード(?!（)/;
const repeated = /^新しいパスワード（確認）/;

const subject: FormSubject<'mado-password-form'> = {
  tag: 'mado-password-form',
  operation: setPassword,
  accepted: () => answer(204),
  prepare: (server) => server.on(inspectPasswordLink, () => answer(200, link)),
  set(element) {
    if (history.state) history.replaceState(null, ''); // the password was not set by that link before
    element.setAttribute('token', 'a-token');
  },
  fill(element) {
    type(field(element, password), 'Kingyo.sukui2026');
    type(field(element, repeated), 'Kingyo.sukui2026');
  },
  before: 'mado-before-password-save',
  done: 'mado-password-saved',
  typed: true,
  survival: { nothing: 'passwords only' },
};
formSuite(subject);
elementSuite<'mado-password-form'>({
  tag: 'mado-password-form',
  prepare: (server) => subject.prepare?.(server),
  set: (element) => subject.set?.(element),
  says: { ja: 'パスワードを保存', en: 'Save password' },
  byHand: { set: (element) => (element.state = { type: 'saved', link }), says: 'パスワードをリセットしました。' },
});

/** The checklist as it is read out: each rule and whether it is met. */
function checklist(element: HTMLElement): Record<string, boolean> {
  const rules = all(element, 'listitem').map((item): [string, boolean] => {
    const text = textOf(item);
    return [text.replace(/ ?(満たしています|まだ満たしていません)$/, ''), text.endsWith('満たしています')];
  });
  return Object.fromEntries(rules);
}

describe('mado-password-form', () => {
  it('AUTH-07 looks at the link first, and names whose password it sets', async () => {
    const { server, element } = await openForm(subject);
    equal(server.requests[0]?.body, { token: 'a-token' });
    includes(textOf(element), 'hanako@example.jp のパスワードを設定します');
  });

  it('INF-04 saves the password and shows パスワードをリセットしました。 with a ログイン link', async () => {
    const { server, element, submit } = await openForm(subject);
    element.setAttribute('sign-in-href', '/sign-in');
    server.on(setPassword, subject.accepted);
    equal(textOf(submit), 'パスワードを保存');
    void subject.fill(element);
    submit.click();
    const saved = await until(() => all(element, 'status').find((status) => textOf(status).includes('リセット')));
    includes(textOf(saved), 'パスワードをリセットしました。');
    await until(() => focused() === saved, 'the focus at what was said');
    equal(get(element, 'link', 'ログイン').getAttribute('href'), '/sign-in');
    equal(server.requests.at(-1)?.body, { token: 'a-token', password: 'Kingyo.sukui2026' });
    equal(element.querySelector('input'), null, 'fields afterwards');
  });

  it('INF-04 says after a reload that the password was set, asks nobody, keeps nothing of the link, and still refuses another one', async () => {
    const { server, element, submit } = await openForm(subject);
    history.replaceState({ page: 7 }, '');
    server.on(setPassword, subject.accepted);
    void subject.fill(element);
    submit.click();
    await until(() => textOf(element).includes('パスワードをリセットしました。'));
    element.remove();
    const { length } = server.requests;
    const again = document.createElement('mado-password-form');
    again.setAttribute('sign-in-href', '/sign-in');
    again.token = 'a-token';
    again.portal = portalOn(server);
    place(again);
    await until(() => textOf(again).includes('パスワードをリセットしました。'));
    ok(get(again, 'link', 'ログイン'));
    equal(server.requests.length, length);
    equal(history.state.page, 7, 'what the page keeps');
    equal(JSON.stringify(history.state).includes('a-token'), false);
    server.on(inspectPasswordLink, () => problem(410, 'link-used'));
    again.token = 'another';
    await until(() => textOf(again).includes('すでに使われています'));
  });

  it('AUTH-05 asks for a password first where none was typed: no rule counts as broken by an empty field', async () => {
    const { element, submit } = await openForm(subject);
    const broken = (): number => element.querySelectorAll('.mado-rule-unmet').length;
    submit.click();
    await until(() => descriptionOf(field(element, password)).includes('新しいパスワードを入力してください'));
    equal(broken(), 0);
    type(field(element, password), 'k');
    submit.click();
    await until(() => broken() > 0);
  });

  it('AUTH-05 says while full-width letters are typed to switch Japanese input off, and takes that back', async () => {
    const { element } = await openForm(subject);
    const input = field(element, password);
    type(input, 'Ｋんg');
    await until(() => descriptionOf(input).includes('全角の文字が入っています。日本語入力を切り、'));
    equal(textOf(element).includes('Ｋ'), false, 'what stands in a field that hides it is not repeated');
    retype(input, 'Kg');
    await until(() => !descriptionOf(input).includes('全角の文字'));
    type(input, '-');
    await settle(element);
    equal(descriptionOf(input).includes('使えない文字'), false, 'the list says that, and is quieter');
  });

  it('INF-03 shows the request form with the reason for a link that no longer works, and says so to the page', async () => {
    for (const reason of ['link-expired', 'link-used', 'link-superseded', 'link-unknown']) {
      const server = createScriptedServer();
      server.on(inspectPasswordLink, () => problem(410, reason));
      server.on(requestPasswordLink, () => answer(202));
      const element = document.createElement('mado-password-form');
      element.portal = portalOn(server);
      element.token = 'old';
      const told: unknown[] = [];
      element.addEventListener('mado-password-link-refused', (event) => told.push(event.reason));
      place(element);
      const alert = await until(() => all(element, 'alert')[0]);
      includes(textOf(alert), reason === 'link-expired' ? '有効期間' : 'URL');
      equal(told, [reason]);
      type(field(element, /^メールアドレス/), 'hanako@example.jp');
      get(element, 'button', '新しいパスワードを取得').click();
      await until(() => textOf(element).includes('メールを送信しました'));
      equal(server.count(requestPasswordLink), 1);
      element.remove();
    }
  });

  it('INF-03 a link that runs out while a password is typed says so where the person is, with the address for the next one', async () => {
    const { server, element, submit } = await openForm(subject);
    server.on(setPassword, () => problem(410, 'link-expired'));
    server.on(requestPasswordLink, () => answer(202));
    for (const name of [password, repeated]) type(field(element, name), 'Kingyo.sukui2026');
    submit.focus();
    submit.click();
    await until(() => focused() !== null && focused() === all(element, 'alert')[0], 'the focus on the reason');
    includes(textOf(all(element, 'alert')[0] ?? element), '有効期間');
    equal(field(element, /^メールアドレス/).value, 'hanako@example.jp');
    get(element, 'button', '新しいパスワードを取得').click();
    await until(() => textOf(element).includes('メールを送信しました'));
  });

  it('INF-03 an address without a token asks for a link too, and nothing is sent before that', async () => {
    const server = createScriptedServer();
    server.on(requestPasswordLink, () => answer(202));
    const element = document.createElement('mado-password-form');
    element.portal = portalOn(server);
    place(element);
    type(await until(() => field(element, /^メールアドレス/)), 'hanako@example.jp');
    equal(server.requests.length, 0);
    get(element, 'button', '新しいパスワードを取得').click();
    await until(() => textOf(element).includes('メールを送信しました'));
  });

  it('INF-03 a link that ran out while the password was typed shows the request form too', async () => {
    const { server, element, submit } = await openForm(subject);
    server.on(setPassword, () => problem(410, 'link-expired'));
    void subject.fill(element);
    submit.click();
    const alert = await until(() => all(element, 'alert')[0]);
    includes(textOf(alert), '有効期間');
  });

  it('AUTH-05 shows the rules beforehand and ticks them off while typing', async () => {
    const { element } = await openForm(subject);
    const before = checklist(element);
    equal(Object.keys(before).length >= 7, true, JSON.stringify(before));
    equal(before['12～128文字'], false);
    type(field(element, password), 'Kingyo.sukui');
    await until(() => checklist(element)['12～128文字'] === true);
    equal(checklist(element)['半角数字を含む'], false);
    type(field(element, password), '2');
    await until(() => Object.values(checklist(element)).every(Boolean));
  });

  it('AUTH-05 takes what was said of a field back as soon as it is mended, and ticks nothing off in an empty one', async () => {
    const { element } = await openForm(subject);
    equal(Object.values(checklist(element)).some(Boolean), false);
    type(field(element, password), 'kingyo');
    type(field(element, repeated), 'k');
    get(element, 'button', 'パスワードを保存').click();
    await until(() => descriptionOf(field(element, repeated)).includes('違います'));
    type(field(element, repeated), 'ingyo');
    await until(() => !descriptionOf(field(element, repeated)).includes('違います'));
    type(field(element, password), '.Sukui2');
    await until(() => field(element, password).getAttribute('aria-invalid') === null);
  });

  it('AUTH-05 refuses 11 and 129 characters, and takes 12 and 128', async () => {
    const { element } = await openForm(subject);
    const input = field(element, password);
    for (const [length, met] of [
      [11, false],
      [12, true],
      [128, true],
      [129, false],
    ] as const) {
      input.value = '';
      input.value = 'aB3.'.repeat(40).slice(0, length - 1);
      type(input, '.');
      await until(() => checklist(element)['12～128文字'] === met, `${length} characters`);
    }
  });

  it('AUTH-05 says each change once to those who listen, and only what changed', async () => {
    const { element } = await openForm(subject);
    const said: string[] = [];
    const status = await until(() => element.querySelector('p[role="status"]'));
    const observer = new MutationObserver(() => said.push(textOf(status)));
    observer.observe(status, { subtree: true, childList: true, characterData: true });
    const input = field(element, password);
    type(input, 'k');
    await until(() => said.length === 1);
    includes(said[0], '半角英字（小文字）を含む: 満たしています');
    equal(said[0]?.includes('128文字'), false, said[0] ?? '');
    type(input, 'i');
    await settle(element);
    equal(said.length <= 2, true, said.join(' | '));
    type(input, 'N');
    await until(() => said.at(-1)?.includes('大文字'));
    equal(said.filter((sentence) => sentence.includes('小文字')).length, 1, said.join(' | '));
    observer.disconnect();
  });

  it('AUTH-05 what was said last to those who listen follows the language', async () => {
    const { element } = await openForm(subject);
    const status = await until(() => element.querySelector('p[role="status"]'));
    type(field(element, password), 'k');
    await until(() => textOf(status).includes('満たしています'));
    document.documentElement.lang = 'en';
    await until(() => textOf(status) !== '' && !/[ぁ-ん]/.test(textOf(status)));
  });

  it('AUTH-05 names - / \\ as symbols that cannot be used, and says so at the field', async () => {
    const { server, element, submit } = await openForm(subject);
    const input = field(element, password);
    includes(descriptionOf(input), '下の条件にあるものを使えます。「-」「/」は使えません。');
    for (const character of ['-', '/', '\\']) {
      retype(input, `Kingyo.sukui2026${character}`);
      retype(field(element, repeated), `Kingyo.sukui2026${character}`);
      submit.click();
      await until(
        () => descriptionOf(input).includes(`使えない文字があります: ${character}`),
        `refusal of ${character}`,
      );
    }
    equal(server.count(setPassword), 0);
  });

  it('AUTH-05 refuses full-width letters without changing them', async () => {
    const { element, submit } = await openForm(subject);
    const input = field(element, password);
    type(input, 'Ｋingyo.sukui2026');
    submit.click();
    await until(() => descriptionOf(input).includes('全角の文字が入っています。'));
    equal(textOf(element).includes('Ｋ'), false);
    equal(input.value, 'Ｋingyo.sukui2026');
  });

  it('AUTH-05 goes on telling what is wrong now, not what was, while something is left of it', async () => {
    const { element, submit } = await openForm(subject);
    const input = field(element, password);
    type(input, 'Abc-12');
    submit.click();
    await until(() => descriptionOf(input).includes('3つあります。使えない文字があります: -'), descriptionOf(input));
    retype(input, 'かな');
    await until(() => descriptionOf(input).includes('全角の文字が入っています。'));
    equal(descriptionOf(input).includes(': -'), false);
    const unmet = element.querySelectorAll('.mado-rule-unmet').length;
    includes(descriptionOf(input), `${unmet}つあります。`);
  });

  it('AUTH-05 refuses a password that holds the identifier', async () => {
    const { element } = await openForm(subject);
    type(field(element, password), 'X9.hanako@example.jp');
    await until(() =>
      Object.entries(checklist(element)).some(([rule, met]) => rule.includes('ログインに使うもの') && !met),
    );
  });

  it('AUTH-05 says when the two differ, at the second field', async () => {
    const { server, element, submit } = await openForm(subject);
    type(field(element, password), 'Kingyo.sukui2026');
    type(field(element, repeated), 'Kingyo.sukui2025');
    submit.click();
    await until(() => descriptionOf(field(element, repeated)).includes('2つのパスワードが違います'));
    equal(server.count(setPassword), 0);
  });

  it('AUTH-05 shows what the server alone knows: the previous password', async () => {
    const { server, element, submit } = await openForm(subject);
    server.on(setPassword, () =>
      problem(422, 'invalid-input', { fieldErrors: [{ field: 'password', code: 'not-previous' }] }),
    );
    void subject.fill(element);
    submit.click();
    await until(() => descriptionOf(field(element, password)).includes('現在のパスワードと違うものにしてください'));
    equal(field(element, password).value, 'Kingyo.sukui2026');
  });

  it('AUTH-05 says of what only a newer server knows that it cannot be accepted, and never shows a bare code', async () => {
    const { server, element, submit } = await openForm(subject);
    for (const name of ['password', 'of-the-future']) {
      server.on(setPassword, () =>
        problem(422, 'invalid-input', { fieldErrors: [{ field: name, code: 'not-a-palindrome' }] }),
      );
      void subject.fill(element);
      submit.click();
      const summary = await until(() =>
        all(element, 'group').find((found) => textOf(found).includes('受け付けられない')),
      );
      equal(textOf(summary).includes('palindrome'), false);
      retype(field(element, password), '');
      retype(field(element, repeated), '');
    }
  });

  it('shows both passwords and hides them again', async () => {
    const { element } = await openForm(subject);
    void subject.fill(element);
    get(element, 'checkbox', 'パスワードを表示').click();
    await until(() => field(element, password).type === 'text' && field(element, repeated).type === 'text');
    equal(field(element, repeated).value, 'Kingyo.sukui2026');
  });

  it('lets password managers see whose new password it is', async () => {
    await openForm(subject);
    equal(
      [...document.querySelectorAll<HTMLInputElement>('input[autocomplete]')].map((input) => [
        input.autocomplete,
        input.type,
        input.form !== null,
      ]),
      [
        ['username', 'text', true],
        ['new-password', 'password', true],
        ['new-password', 'password', true],
      ],
    );
    equal(document.querySelector<HTMLInputElement>('input[autocomplete="username"]')?.value, link.identifier);
  });

  it('says when the link could not be looked at, and looks again when asked', async () => {
    const server = createScriptedServer();
    server.on(inspectPasswordLink, () => problem(500, 'internal', { requestId: 'req-1' }));
    const element = document.createElement('mado-password-form');
    element.portal = portalOn(server);
    element.token = 'a-token';
    place(element);
    const again = await until(() => get(element, 'button', 'もう一度試す'));
    await until(() => textOf(element).includes('req-1'));
    server.on(inspectPasswordLink, () => answer(200, link));
    again.click();
    await until(() => field(element, password));
  });

  it('waits for a token, and looks at another one when the host hands it in', async () => {
    const server = createScriptedServer();
    const element = document.createElement('mado-password-form');
    element.portal = portalOn(server);
    place(element);
    await settle(element);
    equal(server.requests.length, 0);
    subject.prepare?.(server);
    element.token = 'first';
    await until(() => field(element, password));
    element.token = 'second';
    await until(() => server.requests.length === 2);
    equal(server.requests.at(-1)?.body, { token: 'second' });
  });

  it('writes no password into an attribute', async () => {
    const { element, submit } = await openForm(subject);
    type(field(element, password), 'Kingyo.sukui2026');
    get(element, 'checkbox', 'パスワードを表示').click();
    submit.click();
    await until(() => all(element, 'group')[0]);
    ok(!element.outerHTML.includes('Kingyo'), 'the password stands in the markup');
  });

  it('gives every rule of every preset words of its own', async () => {
    for (const preset of Object.values(presets)) {
      const server = createScriptedServer();
      subject.prepare?.(server);
      const element = document.createElement('mado-password-form');
      element.portal = portalOn(server, preset);
      element.token = 'a-token';
      place(element);
      await until(() => field(element, password));
      for (const rule of Object.keys(checklist(element)))
        ok(!/\{[a-z]+\}|^[a-z-]+$/.test(rule), `${preset.id}: "${rule}"`);
      element.remove();
    }
  });
});
