import type { OpenInvitation } from '@madoguchi/sdk';
import { presets } from '@madoguchi/sdk';
import { inspectInvitation, join } from '@madoguchi/sdk/identity/invitations.endpoints.js';
import '../define/mado-join.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite, openForm, type FormSubject } from '../portal/form/form.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, descriptionOf, field, focused, get, textOf } from '../testing/queries.ts';
import {
  answer,
  createScriptedServer,
  portalOn,
  problem,
  sessionOf,
  type ScriptedServer,
} from '../testing/scripted-server.ts';
import { retype, type } from '../testing/typing.ts';

const invitation: OpenInvitation = {
  contractName: '統合業務基盤',
  companyName: '月白製作所',
  invitedBy: '渡邉 彩',
  mailAddress: 'jiro@example.jp',
  hasAccount: false,
  terms: {
    version: 3,
    publishedAt: '2026-03-01T00:00:00.000Z',
    documents: [{ id: 'use', title: { ja: '利用規約', en: 'Terms of use' }, body: { ja: '第1条', en: 'Article 1' } }],
  },
  expiresAt: '2026-04-08T15:00:00.000Z',
};
const joined = { identifier: 'jiro@example.jp', displayName: '次郎', contractName: '統合業務基盤' };
const password = /^(パスワード|Password)(?!（| again|を表示)/;
const repeated = /^(パスワード（確認）|Password again)/;
const name = /^(ユーザ名|Name)/;
const secret = 'Kingyo.sukui2026';

const inspected = (server: ScriptedServer, given: OpenInvitation = invitation): void =>
  server.on(inspectInvitation, () => answer(200, given));

/** Opens each document of the terms, and ticks the box. */
async function agree(element: HTMLElement): Promise<void> {
  for (const details of element.querySelectorAll('details')) details.open = true;
  const box = await until(() => field(element, /^(利用規約に同意する|I agree)/));
  await until(() => box.getAttribute('aria-disabled') === null, 'the box to be open');
  if (!box.checked) box.click();
}

const subject: FormSubject<'mado-join'> = {
  tag: 'mado-join',
  operation: join,
  accepted: () => answer(201, joined),
  configuration: presets.license,
  prepare: inspected,
  set: (element) => element.setAttribute('token', 'a-token'),
  async fill(element) {
    retype(field(element, name), '次郎');
    retype(field(element, password), secret);
    retype(field(element, repeated), secret);
    await agree(element);
  },
  confirm: '決定',
  before: 'mado-before-join',
  done: 'mado-joined',
  typed: true,
  survival: { own: 'the name of a new account, in this tab' },
};
formSuite(subject);
elementSuite<'mado-join'>({
  tag: 'mado-join',
  prepare: inspected,
  set: (element) => element.setAttribute('token', 'a-token'),
  says: { ja: 'ご契約に参加する', en: 'Join a contract' },
  byHand: {
    set: (element) => (element.state = { type: 'refused', reason: 'link-expired' }),
    says: '招待の有効期限が過ぎています',
  },
});

const decide = async (element: HTMLElement, submit: HTMLElement): Promise<HTMLElement> => {
  submit.click();
  return get(await until(() => all(element, 'dialog')[0], 'the confirmation'), 'button', '決定');
};

describe('mado-join', () => {
  it('LIC-10 looks at the link first, and says who invites to what, until when', async () => {
    const { server, element } = await openForm(subject);
    equal(server.requests[0]?.body, { token: 'a-token' });
    for (const text of ['渡邉 彩さんから', '統合業務基盤', '月白製作所', '2026/04/08', 'ユーザコードはjiro@example.jp'])
      includes(textOf(element), text);
  });

  it('LIC-10 a new person joins: name, password twice, terms, 登録, 決定, and is told the user code', async () => {
    const { server, element, submit } = await openForm(subject);
    element.setAttribute('sign-in-href', '/sign-in');
    server.on(join, subject.accepted);
    await subject.fill(element);
    submit.click();
    const dialog = await until(() => all(element, 'dialog')[0]);
    for (const text of ['統合業務基盤', '次郎', 'jiro@example.jp']) includes(textOf(dialog), text);
    equal(textOf(dialog).includes(secret), false);
    equal(server.count(join), 0);
    const button = get(dialog, 'button', '決定');
    for (let i = 0; i < 10; i++) button.click();
    const said = await until(() => all(element, 'status').find((found) => textOf(found).includes('参加しました')));
    await until(() => focused() === said, 'the focus at what was said');
    includes(textOf(said), 'ユーザコードはjiro@example.jpです');
    equal(get(element, 'link', 'ログイン').getAttribute('href'), '/sign-in');
    equal(server.count(join), 1);
    equal(server.requests.findLast(({ operation }) => operation === join.name)?.body, {
      token: 'a-token',
      account: { type: 'new', displayName: '次郎', password: secret },
      termsVersion: 3,
      opened: ['use'],
    });
    equal(element.querySelector('input'), null, 'fields afterwards');
  });

  it('LIC-10 AUTH-05 shows the rules of a password as a checklist, and password managers see every field', async () => {
    const { element } = await openForm(subject);
    ok(all(element, 'listitem').some((item) => textOf(item).includes('12～128文字')));
    equal(
      [...element.querySelectorAll('input[autocomplete]')].map((input) => input.getAttribute('autocomplete')),
      ['username', 'name', 'new-password', 'new-password'],
    );
    equal(element.querySelector<HTMLInputElement>('input[autocomplete="username"]')?.value, 'jiro@example.jp');
    type(field(element, password), 'jiro@example.jp.A1');
    await until(() => all(element, 'listitem').some((item) => /ログインに使うものを含まない まだ/.test(textOf(item))));
  });

  it('LIC-10 AUTH-09 the terms can be agreed to when each was opened; before, the box says so where it is', async () => {
    const { element } = await openForm(subject);
    const box = field(element, '利用規約に同意する');
    equal(box.getAttribute('aria-disabled'), 'true');
    box.focus();
    box.click();
    const alert = await until(() => all(element, 'alert')[0]);
    includes(textOf(alert), '先に利用規約を開いて');
    equal([box.checked, focused()], [false, box]);
    equal(all(element, 'group').length, 0, 'summaries');
  });

  it('LIC-10 joins with an account that exists, by its user code and password', async () => {
    const { server, element, submit } = await openForm(subject);
    server.on(join, () => answer(201, { ...joined, identifier: 'TKS-00418-02' }));
    get(element, 'radio', 'すでにあるアカウントで参加する').click();
    retype(await until(() => field(element, /^ユーザコード/)), 'TKS-00418-02');
    retype(field(element, password), 'secret');
    equal(field(element, password).autocomplete, 'current-password');
    await agree(element);
    (await decide(element, submit)).click();
    await until(() => textOf(element).includes('ユーザコードはTKS-00418-02です'));
    equal(server.requests.findLast(({ operation }) => operation === join.name)?.body, {
      token: 'a-token',
      account: { type: 'existing', identifier: 'TKS-00418-02', password: 'secret' },
      termsVersion: 3,
      opened: ['use'],
    });
  });

  it('LIC-10 asks for the password of the account where the invited address has one', async () => {
    const server = createScriptedServer();
    inspected(server, { ...invitation, hasAccount: true });
    const element = document.createElement('mado-join');
    element.portal = portalOn(server, presets.license);
    element.token = 'a-token';
    place(element);
    await until(() => textOf(element).includes('jiro@example.jpのアカウントがあります'));
    equal(field(element, /^ユーザコード/).value, 'jiro@example.jp');
    equal(all(element, 'radio').length, 0);
  });

  it('LIC-10 AUTH-02 tells a wrong password of an account that exists, and a lock, and keeps what was typed', async () => {
    const { server, element, submit } = await openForm(subject);
    get(element, 'radio', 'すでにあるアカウントで参加する').click();
    retype(await until(() => field(element, /^ユーザコード/)), 'TKS-00418-02');
    retype(field(element, password), 'wrong');
    await agree(element);
    for (const [refusal, words] of [
      [problem(401, 'invalid-credentials'), 'ユーザコードまたはパスワードが違います'],
      [problem(429, 'locked', { params: { minutes: 15 } }), '15分'],
    ] as const) {
      server.on(join, () => refusal.clone());
      (await decide(element, submit)).click();
      const alert = await until(() => all(element, 'alert').find((found) => textOf(found).includes(words)));
      await until(() => focused() === alert, 'the focus at what went wrong');
      equal([field(element, /^ユーザコード/).value, field(element, password).value], ['TKS-00418-02', 'wrong']);
    }
  });

  it('LIC-10 an address that got an account meanwhile goes on with its password', async () => {
    const { server, element, submit } = await openForm(subject);
    server.on(join, () => problem(409, 'account-exists'));
    await subject.fill(element);
    (await decide(element, submit)).click();
    await until(() => textOf(element).includes('jiro@example.jpのアカウントがあります'));
    includes(textOf(await until(() => all(element, 'alert')[0])), 'すでにあります');
    equal(field(element, '利用規約に同意する').checked, true);
  });

  it('AUTH-08 LIC-10 an account with its initial password is told to change it first', async () => {
    const { server, element, submit } = await openForm(subject);
    server.on(join, () => problem(403, 'password-change-required'));
    await subject.fill(element);
    (await decide(element, submit)).click();
    const alert = await until(() => all(element, 'alert')[0]);
    includes(textOf(alert), '先に、ログインしてパスワードを変更');
  });

  it('LIC-10 new terms meanwhile are read anew, and what was typed stays', async () => {
    const { server, element, submit } = await openForm(subject);
    await subject.fill(element);
    server.on(join, () => problem(409, 'terms-changed'));
    inspected(server, { ...invitation, terms: invitation.terms && { ...invitation.terms, version: 4 } });
    (await decide(element, submit)).click();
    const alert = await until(() => get(element, 'alert', /利用規約が新しくなりました/));
    await until(() => focused() === alert, 'the focus at what was said');
    equal([field(element, name).value, field(element, password).value], ['次郎', secret]);
    equal(element.querySelector('details')?.open, false);
    equal(field(element, '利用規約に同意する').checked, false);
  });

  it('LIC-10 tells apart links that have expired, were used, were withdrawn, have a newer one, or are unknown', async () => {
    for (const [reason, words] of [
      ['link-expired', '有効期限が過ぎています'],
      ['link-used', 'すでに使われています'],
      ['link-withdrawn', '取り消されました'],
      ['link-superseded', '最新のメール'],
      ['link-unknown', 'URLが正しくありません'],
    ] as const) {
      const server = createScriptedServer();
      server.on(inspectInvitation, () => problem(410, reason));
      const element = document.createElement('mado-join');
      element.portal = portalOn(server, presets.license);
      element.token = 'a-token';
      element.signInHref = '/sign-in';
      const told: unknown[] = [];
      element.addEventListener('mado-invitation-refused', (event) => told.push(event.reason));
      place(element);
      await until(() => textOf(element).includes(words));
      equal(told, [reason]);
      equal(all(element, 'link').length, reason === 'link-used' ? 1 : 0);
      element.remove();
    }
  });

  it('LIC-10 without a token asks nobody; with one it looks at the link', async () => {
    const server = createScriptedServer();
    inspected(server);
    const element = document.createElement('mado-join');
    element.portal = portalOn(server, presets.license);
    place(element);
    await until(() => textOf(element).includes('URLが正しくありません'));
    equal(server.requests.length, 0);
    element.token = 'a-token';
    await until(() => field(element, name));
  });

  it('LIC-10 says who is signed in already, joins with that account on request, and says where the contract is', async () => {
    const { server, portal, element, submit } = await openForm(subject);
    element.setAttribute('continue-href', '/contracts');
    portal.session.adopt(sessionOf('TKS-00418-02'));
    await until(() => textOf(element).includes('現在、TKS-00418-02としてログインしています'));
    get(element, 'button', 'TKS-00418-02で参加する').click();
    await until(() => field(element, /^ユーザコード/).value === 'TKS-00418-02');
    equal(textOf(element).includes('現在、TKS-00418-02'), false);
    retype(field(element, password), 'secret');
    await agree(element);
    server.on(join, () => answer(201, { ...joined, identifier: 'TKS-00418-02' }));
    (await decide(element, submit)).click();
    const on = await until(() => get(element, 'link', '続ける'));
    equal(on.getAttribute('href'), '/contracts');
  });

  it('LIC-10 tells whoever is signed in as somebody else to sign in with the account that joined', async () => {
    const { server, portal, element, submit } = await openForm(subject);
    portal.session.adopt(sessionOf('TKS-00418-02'));
    server.on(join, subject.accepted);
    await subject.fill(element);
    (await decide(element, submit)).click();
    await until(() => textOf(element).includes('現在はTKS-00418-02としてログインしています'));
    equal(portal.session.state.type, 'active');
  });

  it('LIC-10 goes back from the confirmation with everything kept, and the focus at 登録', async () => {
    const { element, submit } = await openForm(subject);
    await subject.fill(element);
    submit.click();
    get(await until(() => all(element, 'dialog')[0]), 'button', '戻る').click();
    await until(() => all(element, 'dialog').length === 0);
    await until(() => focused() === submit, 'the focus where it was');
    equal([field(element, name).value, field(element, password).value], ['次郎', secret]);
    retype(field(element, repeated), 'other');
    submit.click();
    await until(() => descriptionOf(field(element, repeated)).includes('2つのパスワードが違います'));
    await settle(element);
    equal(all(element, 'dialog').length, 0);
  });

  it('LIC-10 the name that was typed is there after the page was loaded anew, in this tab and until the person has joined', async () => {
    const first = await openForm(subject);
    await subject.fill(first.element);
    equal([localStorage.length, sessionStorage.length], [0, 1]);
    first.element.remove();
    const { server, element, submit } = await openForm(subject);
    equal(field(element, name).value, '次郎');
    equal(field(element, password).value, '');
    equal(
      all(element, 'checkbox').some((box) => box instanceof HTMLInputElement && box.checked),
      false,
    );
    server.on(join, subject.accepted);
    await subject.fill(element);
    (await decide(element, submit)).click();
    await until(() => all(element, 'status').find((found) => textOf(found).includes('参加しました')));
    equal(sessionStorage.length, 0);
  });
});
