import { presets } from '@madoguchi/sdk';
import {
  requestOneTimePassword,
  signInWithOneTimePassword,
} from '@madoguchi/sdk/identity/one-time-password.endpoints.js';
import '../define/mado-one-time-login.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite, openForm, type FormSubject } from '../portal/form/form.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { settle, until } from '../testing/fixture.ts';
import { all, descriptionOf, field, focused, get, textOf } from '../testing/queries.ts';
import { answer, problem, sessionOf } from '../testing/scripted-server.ts';
import { compose, retype, type } from '../testing/typing.ts';

const expiresAt = '2026-04-01T00:10:00.000Z';
const sent = () => answer(201, { challenge: 'c'.repeat(43), expiresAt });
const code = /^ワンタイムパスワード/;

const subject: FormSubject<'mado-one-time-login'> = {
  tag: 'mado-one-time-login',
  operation: requestOneTimePassword,
  accepted: sent,
  configuration: presets.certificate,
  fill(element) {
    retype(field(element, /^アクセスキー/), 'k7m2p9qa');
    retype(field(element, /^パスワード(?!を)/), 'Tulip.meadow7');
  },
  before: 'mado-before-one-time-password',
  done: 'mado-one-time-password-sent',
  typed: true,
  survival: { nothing: 'an access key and a password' },
};
formSuite(subject);
elementSuite<'mado-one-time-login'>({
  tag: 'mado-one-time-login',
  says: { ja: 'ワンタイムパスワードを送信', en: 'Send a one-time password' },
  byHand: {
    set: (element) => (element.state = { type: 'sent', expiresAt, fieldErrors: [] }),
    says: '6桁のワンタイムパスワードをお送りしました',
  },
});

/** Asks for a code, and waits for its field. */
async function asked() {
  const open = await openForm(subject);
  open.server.on(requestOneTimePassword, sent);
  void subject.fill(open.element);
  open.submit.click();
  const input = await until(() => field(open.element, code));
  return { ...open, input };
}

describe('mado-one-time-login', () => {
  it('CRT-01 asks for access key and password, then for the code from the mail, and tells the session', async () => {
    const { server, portal, element, form, input } = await asked();
    equal(server.requests[0]?.body, { identifier: 'k7m2p9qa', password: 'Tulip.meadow7' });
    await until(() => focused() === input, 'the focus at the code');
    equal([input.getAttribute('autocomplete'), input.inputMode], ['one-time-code', 'numeric']);
    includes(descriptionOf(input), '9:10まで');
    equal(document.querySelectorAll('input[autocomplete="one-time-code"]').length, 1, 'where password managers look');
    equal(form.querySelector<HTMLElement>('input[autocomplete="username"]')?.checkVisibility(), false);
    server.on(signInWithOneTimePassword, () => answer(201, sessionOf()));
    const told: string[] = [];
    for (const name of ['mado-before-sign-in', 'mado-signed-in'] as const)
      element.addEventListener(name, ({ type: one }) => told.push(one));
    type(input, '１２３ ４５６');
    get(element, 'button', 'ログイン').click();
    await until(() => portal.session.state.type === 'active');
    equal(told, ['mado-before-sign-in', 'mado-signed-in']);
    equal(server.requests.at(-1)?.body, { challenge: 'c'.repeat(43), code: '１２３ ４５６' });
    await until(() => textOf(element).includes('ログインしました'));
    equal(element.querySelectorAll('input').length, 0, 'nothing that was typed is left');
  });

  it('CRT-01 tells a wrong code at its field with the tries that are left, and lets it be typed again', async () => {
    const { server, element, input } = await asked();
    server.on(signInWithOneTimePassword, () =>
      problem(400, 'invalid-input', { fieldErrors: [{ field: 'code', code: 'wrong', params: { left: 4 } }] }),
    );
    type(input, '111111');
    get(element, 'button', 'ログイン').click();
    await until(() => descriptionOf(input).includes('あと4回'));
    const summary = await until(() => all(element, 'group')[0]);
    await until(() => focused() === summary, 'the focus at the summary');
    get(summary, 'link', /あと4回/).click();
    equal(focused(), input);
    server.on(signInWithOneTimePassword, () => answer(201, sessionOf()));
    retype(input, '123456');
    get(element, 'button', 'ログイン').click();
    await until(() => textOf(element).includes('ログインしました'));
  });

  it('CRT-01 asks for the code where none or only a part was typed, without asking the server', async () => {
    const { server, element, input } = await asked();
    get(element, 'button', 'ログイン').click();
    await until(() => descriptionOf(input).includes('ワンタイムパスワードを入力してください'));
    type(input, '12');
    get(element, 'button', 'ログイン').click();
    await until(() => descriptionOf(input).includes('数字6桁です'));
    equal(server.count(signInWithOneTimePassword), 0);
  });

  it('CRT-01 sends another code without asking for the password again, into an empty field', async () => {
    const { server, element, input } = await asked();
    type(input, '111');
    server.on(requestOneTimePassword, () =>
      answer(201, { challenge: 'd'.repeat(43), expiresAt: '2026-04-01T00:20:00.000Z' }),
    );
    get(element, 'button', 'もう一度送信する').click();
    await until(() => textOf(element).includes('9:20まで'));
    equal(server.requests.at(-1)?.body, { identifier: 'k7m2p9qa', password: 'Tulip.meadow7' });
    const next = field(element, code);
    equal(next.value, '');
    await until(() => focused() === next, 'the focus at the code');
  });

  it('CRT-01 says how long to wait where too many were asked for; the code that was sent still works', async () => {
    const { server, element, input } = await asked();
    server.on(requestOneTimePassword, () => problem(429, 'rate-limited', { retryAfter: 1800 }));
    get(element, 'button', 'もう一度送信する').click();
    await until(() => all(element, 'alert')[0]);
    equal(field(element, code), input);
    server.on(signInWithOneTimePassword, () => answer(201, sessionOf()));
    type(input, '123456');
    get(element, 'button', 'ログイン').click();
    await until(() => textOf(element).includes('ログインしました'));
  });

  it('CRT-01 begins anew after a code that works no more, with what was typed first still there', async () => {
    const { server, element, input } = await asked();
    server.on(signInWithOneTimePassword, () => problem(410, 'one-time-password-ended'));
    type(input, '111111');
    get(element, 'button', 'ログイン').click();
    await until(() => all(element, 'alert')[0]);
    equal(field(element, /^アクセスキー/).value, 'k7m2p9qa');
    equal(field(element, /^アクセスキー/).checkVisibility(), true);
    get(element, 'button', 'ワンタイムパスワードを送信').click();
    await until(() => field(element, code));
    equal(server.count(requestOneTimePassword), 2);
  });

  it('CRT-19 AUTH-02 says what to do when the vendor has to end a lock, and leads to help', async () => {
    const { server, element } = await asked();
    element.signInHelpHref = '/help';
    server.on(signInWithOneTimePassword, () => problem(423, 'locked'));
    type(field(element, code), '111111');
    get(element, 'button', 'ログイン').click();
    includes(textOf(await until(() => all(element, 'alert')[0])), '特約店コードとアクセスキー');
    equal(get(element, 'link', 'ログインできないとき').getAttribute('href'), '/help');
  });

  it('CRT-01 goes back to the first step on request', async () => {
    const { element } = await asked();
    get(element, 'button', 'はじめからやり直す').click();
    const key = await until(() => field(element, /^アクセスキー/));
    await until(() => focused() === key, 'the focus at the access key');
    equal(element.querySelector('input[name="code"]'), null);
  });

  it('CRT-01 AUTH-04 has its form again after signing out, on a page that stays', async () => {
    const { server, portal, element, input } = await asked();
    server.on(signInWithOneTimePassword, () => answer(201, sessionOf()));
    type(input, '123456');
    get(element, 'button', 'ログイン').click();
    await until(() => textOf(element).includes('ログインしました'));
    portal.session.adopt(undefined);
    await until(() => field(element, /^アクセスキー/));
    equal(textOf(element).includes('ログインしました'), false);
  });

  it('CRT-01 sends nothing where the host cancels, nor while a code is composed', async () => {
    const { server, element, input } = await asked();
    compose(input, '１２３４５６', 'safari');
    await settle(element);
    equal(server.count(signInWithOneTimePassword), 0);
    element.addEventListener('mado-before-sign-in', (event) => event.preventDefault(), { once: true });
    get(element, 'button', 'ログイン').click();
    await settle(element);
    equal(server.count(signInWithOneTimePassword), 0);
    ok(input.value === '１２３４５６');
  });

  it('CRT-01 ten clicks redeem a code once', async () => {
    const { server, element, input } = await asked();
    const release = server.hold(signInWithOneTimePassword);
    type(input, '123456');
    const button = get(element, 'button', 'ログイン');
    for (let i = 0; i < 10; i++) button.click();
    await until(() => server.count(signInWithOneTimePassword) === 1);
    await settle(element);
    equal(server.count(signInWithOneTimePassword), 1);
    release(answer(201, sessionOf()));
    await until(() => textOf(element).includes('ログインしました'));
  });
});
