import { agreeToTerms, readTerms } from '@madoguchi/sdk/identity/terms.endpoints.js';
import { signIn } from '@madoguchi/sdk/identity/sign-in.endpoints.js';
import { readPreferences } from '@madoguchi/sdk/account/preferences.endpoints.js';
import { presets } from '@madoguchi/sdk';
import {
  requestOneTimePassword,
  signInWithOneTimePassword,
} from '@madoguchi/sdk/identity/one-time-password.endpoints.js';
import '../define/mado-one-time-login.ts';
import '../define/mado-portal.ts';
import '../define/mado-terms.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, descriptionOf, field, focused, get, languagesIn, nameOf, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem, sessionOf } from '../testing/scripted-server.ts';
import { type } from '../testing/typing.ts';

const terms = {
  version: 1,
  publishedAt: '2026-10-01T00:00:00.000Z',
  documents: [{ id: 'service', title: { ja: 'サービス利用規約' }, body: { ja: '本規約は、…' } }],
};

/** A page where somebody is signed in and has read the terms, and whose session has just ended on the server. */
async function openEnded() {
  const server = createScriptedServer();
  server.on(readTerms, () => answer(200, terms));
  server.on(agreeToTerms, () => problem(401, 'unauthenticated'));
  server.on(signIn, ({ body }) => {
    const { identifier } = body as { identifier: string };
    server.on(agreeToTerms, () => answer(201, sessionOf(identifier)));
    server.on(readPreferences, () => answer(200, { mailLocale: 'ja', version: 1 }));
    return answer(201, sessionOf(identifier));
  });
  const portal = portalOn(server);
  portal.session.adopt(sessionOf());
  const around = document.createElement('mado-portal');
  around.portal = portal;
  const element = document.createElement('mado-terms');
  around.append(element);
  place(around);
  const submit = await until(() => get(element, 'button', '同意して進む'));
  element.renderRoot.querySelector('summary')?.click();
  const box = field(element, '利用規約に同意する');
  await until(() => box.getAttribute('aria-disabled') !== 'true');
  box.click();
  await until(() => box.checked);
  submit.focus();
  submit.click();
  const dialog = await until(() => document.querySelector('dialog'));
  await until(() => field(dialog, /^メールアドレス/));
  return { server, portal, around, element, submit, box, dialog };
}

const password = (dialog: HTMLElement): HTMLInputElement => field(dialog, 'パスワード');

describe('signing in again in place', () => {
  it('AUTH-03 asks also where the page names a language that is none', async () => {
    const portal = portalOn(createScriptedServer());
    const session = sessionOf();
    portal.session.adopt(session);
    const around = document.createElement('mado-portal');
    around.portal = portal;
    around.locale = 'x';
    place(around);
    await around.ready;
    portal.session.expire(session);
    void portal.session.reauthenticate?.(session.account);
    const dialog = await until(() => document.querySelector('dialog'));
    equal(nameOf(dialog), 'Your session has ended');
    await until(() => field(dialog, /^Password/));
    equal(languagesIn(dialog), ['en'], 'on a page in Japanese');
    dialog.close();
  });

  it('AUTH-03 asks in a dialog of the page’s own light DOM, modal, named, with the identifier filled in', async () => {
    const { around, dialog, portal } = await openEnded();
    equal(dialog.parentElement, around);
    equal(dialog.matches(':modal'), true);
    equal(nameOf(dialog), 'ログインの有効期限が切れました');
    equal(field(dialog, /^メールアドレス/).value, 'hanako@example.jp');
    equal(portal.session.state.type, 'expired');
    const fields = [...document.querySelectorAll<HTMLInputElement>('dialog input[autocomplete]')];
    equal(
      fields.map(({ autocomplete }) => autocomplete),
      ['username', 'current-password'],
    );
  });

  it('AUTH-03 CRT-01 asks by the way that the person came: with a one-time password who has no login certificate', async () => {
    const server = createScriptedServer();
    const portal = portalOn(server, presets.certificate);
    const session = { ...sessionOf('k7m2p9qa'), method: 'one-time-password' } as const;
    portal.session.adopt(session);
    const around = document.createElement('mado-portal');
    around.portal = portal;
    place(around);
    await around.ready;
    portal.session.expire(session);
    const asked = portal.session.reauthenticate?.(session.account);
    const dialog = await until(() => document.querySelector('dialog'));
    equal((await until(() => field(dialog, /^アクセスキー/))).value, 'k7m2p9qa');
    type(field(dialog, /^パスワード(?!を)/), 'Tulip.meadow7');
    server.on(requestOneTimePassword, () =>
      answer(201, { challenge: 'c'.repeat(43), expiresAt: '2026-04-01T00:10:00.000Z' }),
    );
    get(dialog, 'button', 'ワンタイムパスワードを送信').click();
    type(await until(() => field(dialog, /^ワンタイムパスワード/)), '123456');
    server.on(signInWithOneTimePassword, () => answer(201, session));
    get(dialog, 'button', 'ログイン').click();
    await asked;
    equal(portal.session.state.type, 'active');
    equal(document.querySelector('dialog'), null);
  });

  it('AUTH-03 puts the focus on the password, which is what is wanted', async () => {
    const { dialog } = await openEnded();
    await until(() => focused() === password(dialog), 'the focus at the password');
  });

  it('AUTH-03 goes on where it was after signing in: the request is sent again with the same key', async () => {
    const { server, dialog, element } = await openEnded();
    const heard: string[] = [];
    document.addEventListener('mado-signed-in', (event) => heard.push(event.type), { once: true });
    type(password(dialog), 'x');
    get(dialog, 'button', 'ログイン').click();
    await until(() => get(element, 'status', '同意を受け付けました。'));
    equal(document.querySelector('dialog'), null);
    const keys = server.requests
      .filter(({ operation }) => operation === 'agreeToTerms')
      .map(({ headers }) => headers.get('idempotency-key'));
    equal(keys.length, 2);
    equal(keys[0], keys[1]);
    equal(heard, [], 'the page was told of a new sign-in');
  });

  it('AUTH-03 cancelled, it leaves the entries, tells why, and brings the focus back', async () => {
    const { portal, dialog, element, box } = await openEnded();
    get(dialog, 'button', 'あとでログインする').click();
    const alert = await until(() => all(element, 'alert')[0]);
    includes(textOf(alert), '有効期限が切れました');
    equal(box.checked, true);
    equal(portal.session.state.type, 'expired');
    equal(document.querySelector('dialog'), null);
    await until(() => focused() === alert, 'the focus inside the form');
  });

  it('AUTH-03 closed, it gives the focus back to where it was, in a shadow root too', async () => {
    const { portal, dialog, server, submit } = await openEnded();
    get(dialog, 'button', 'あとでログインする').click();
    await until(() => document.querySelector('dialog') === null);
    await settle();
    submit.focus();
    server.on(readPreferences, () => problem(401, 'unauthenticated'));
    const call = portal.call(readPreferences).catch(String);
    const again = await until(() => document.querySelector('dialog'));
    await until(() => focused() !== submit);
    again.close();
    await call;
    equal(focused(), submit);
  });

  it('AUTH-03 stays closed when the page changes in the moment it is closed', async () => {
    const { around, dialog } = await openEnded();
    const opened: boolean[] = [];
    dialog.addEventListener('close', () => opened.push(dialog.open));
    dialog.close();
    around.append(document.createElement('p'));
    await until(() => opened.length > 0);
    equal(opened, [false]);
    await until(() => document.querySelector('dialog') === null);
  });

  it('AUTH-03 asks once for ten calls, and all go on', async () => {
    const { server, portal, dialog } = await openEnded();
    server.on(readPreferences, () => problem(401, 'unauthenticated'));
    const calls = Array.from({ length: 10 }, () => portal.call(readPreferences).catch(String));
    await settle();
    equal(document.querySelectorAll('dialog').length, 1);
    type(password(dialog), 'x');
    get(dialog, 'button', 'ログイン').click();
    for (const outcome of await Promise.all(calls)) ok(typeof outcome === 'object', String(outcome));
  });

  it('AUTH-03 gives another account nothing of the first one’s: it says so, and what was begun begins anew', async () => {
    const { server, portal, dialog, element, around } = await openEnded();
    const told: string[] = [];
    around.addEventListener('mado-signed-in', ({ session }) => told.push(session.account.identifier));
    server.on(readPreferences, () => problem(401, 'unauthenticated'));
    const call = portal.call(readPreferences).catch((error: unknown) => String(error));
    const identifier = field(dialog, /^メールアドレス/);
    identifier.value = '';
    type(identifier, 'jiro@example.jp');
    type(password(dialog), 'x');
    get(dialog, 'button', 'ログイン').click();
    const alert = await until(() => get(dialog, 'alert'));
    includes(textOf(alert), '取り消しました');
    equal(descriptionOf(dialog), textOf(alert));
    equal(nameOf(dialog), '別のアカウントでログインしました');
    equal(dialog.querySelector('input'), null);
    await until(() => focused() === get(dialog, 'button', '続ける'), 'the focus at the way on');
    equal(told, []);
    get(dialog, 'button', '続ける').click();
    includes(String(await call), 'account-changed');
    await until(() => document.querySelector('dialog') === null);
    equal(told, ['jiro@example.jp']);
    await until(() => server.count(readTerms) === 2 && field(element, '利用規約に同意する'));
    equal(field(element, '利用規約に同意する').checked, false);
    equal(all(element, 'alert').length, 0);
    equal(server.count(agreeToTerms), 1);
  });

  it('AUTH-03 says why the session ended', async () => {
    const { dialog } = await openEnded();
    includes(textOf(dialog), 'ログインしてから12時間がたったため、ログアウトしました。'); // long ago
    includes(textOf(dialog), '入力した内容は残っています');
  });

  it('AUTH-03 goes on by itself when the person signs in again in another tab, and ends when they sign out there', async () => {
    const { server, portal, element } = await openEnded();
    server.on(agreeToTerms, () => answer(201, sessionOf()));
    portal.session.adopt(sessionOf());
    await until(() => get(element, 'status', '同意を受け付けました。'));
    equal(document.querySelector('dialog'), null);
    server.on(readPreferences, () => problem(401, 'unauthenticated'));
    const call = portal.call(readPreferences).catch((error: unknown) => String(error));
    await until(() => document.querySelector('dialog'));
    portal.session.adopt(undefined);
    includes(String(await call), 'unauthenticated');
    equal(document.querySelector('dialog'), null);
  });

  it('AUTH-03 ends the waiting when the portal leaves the page with the dialog open', async () => {
    const { portal, around, server } = await openEnded();
    server.on(readPreferences, () => problem(401, 'unauthenticated'));
    const call = portal.call(readPreferences).catch((error: unknown) => String(error));
    await settle();
    around.remove();
    includes(String(await call), 'unauthenticated');
  });

  it('AUTH-03 stays modal when the portal is moved in the page with the dialog open', async () => {
    const { around, dialog } = await openEnded();
    place(document.createElement('section')).append(around);
    await until(() => dialog.matches(':modal'));
    equal(document.querySelectorAll('dialog').length, 1);
  });
});
