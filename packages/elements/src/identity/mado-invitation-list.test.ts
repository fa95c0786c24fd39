import type { Invitation, InvitationPage } from '@madoguchi/sdk';
import { presets } from '@madoguchi/sdk';
import {
  invite,
  readInvitations,
  resendInvitation,
  withdrawInvitation,
} from '@madoguchi/sdk/identity/invitations.endpoints.js';
import '../define/mado-invitation-list.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite } from '../portal/form/form.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, descriptionOf, field, focused, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem, type ScriptedServer } from '../testing/scripted-server.ts';
import { retype } from '../testing/typing.ts';

const invitation = (id: string, facts: Partial<Invitation> = {}): Invitation => ({
  id,
  mailAddress: `${id}@example.jp`,
  locale: 'ja',
  sentAt: '2026-04-01T06:30:00.000Z',
  expiresAt: '2026-04-08T15:00:00.000Z',
  expired: false,
  ...facts,
});
const jiro = invitation('jiro', { locale: 'en', expiresAt: '2026-04-01T15:00:00.000Z', expired: true });
const saburo = invitation('saburo');
const answered: InvitationPage = { items: [saburo, jiro], total: 2 };

const prepare = (server: ScriptedServer, given: InvitationPage = answered): void =>
  server.on(readInvitations, () => answer(200, given));

async function opened(given: InvitationPage = answered) {
  const server = createScriptedServer();
  prepare(server, given);
  const portal = portalOn(server, presets.license);
  const element = document.createElement('mado-invitation-list');
  element.portal = portal;
  element.contract = 'c';
  place(element);
  await until(() => addresses(element).length === 2);
  return { server, portal, element };
}

const addresses = (element: HTMLElement): readonly string[] =>
  all(element, 'rowheader').map((cell) => textOf(cell.querySelector('.who') ?? cell));

/** Fills the form in and goes on to the confirmation. */
async function review(element: HTMLElement, address: string): Promise<HTMLElement> {
  get(element, 'button', '招待する').click();
  await until(() => focused() === field(element, /^メールアドレス/));
  retype(field(element, /^メールアドレス/), address);
  get(element, 'button', 'メールを送信').click();
  return until(() => all(element, 'dialog')[0], 'the confirmation');
}

formSuite({
  tag: 'mado-invitation-list',
  operation: invite,
  accepted: () => answer(201, invitation('shiro')),
  configuration: presets.license,
  prepare,
  set: (element) => element.setAttribute('contract', 'c'),
  async open(element) {
    (await until(() => get(element, 'button', '招待する'))).click();
  },
  fill: (element) => retype(field(element, /^(メールアドレス|E-mail address)/), 'shiro@example.jp'),
  confirm: '決定',
  before: 'mado-before-invite',
  done: 'mado-invited',
  typed: true,
  survival: { kept: (element) => field(element, /^メールアドレス/).value },
});
elementSuite<'mado-invitation-list'>({
  tag: 'mado-invitation-list',
  prepare,
  set: (element) => element.setAttribute('contract', 'c'),
  says: { ja: 'メールの言語', en: 'Language of the mail' },
  byHand: {
    set: (element) => (element.state = { type: 'ready', filter: {}, part: { items: [], total: 0 } }),
    says: '返事を待っている招待はありません',
  },
});

/** 決定 in the dialog that asks whether to send it again. */
async function decideAgain(element: HTMLElement): Promise<void> {
  get(await until(() => all(element, 'dialog').find((one) => textOf(one).includes('再送'))), 'button', '決定').click();
}

describe('mado-invitation-list', () => {
  it('LIC-09 招待する: the form that is opened before the invitations are read stays open', async () => {
    const server = createScriptedServer();
    prepare(server);
    const element = document.createElement('mado-invitation-list');
    element.contract = 'c';
    place(element);
    element.invite();
    element.portal = portalOn(server, presets.license);
    await until(() => server.count(readInvitations) === 1 && element.state.type === 'ready');
    await settle(element);
    ok(field(element, /^メールアドレス/));
    element.contract = 'other';
    await until(() => server.count(readInvitations) === 2);
    equal(element.form, undefined, 'another contract');
  });

  it('LIC-09 shows whom an answer is waited for, in which language, until the 7th day, and what has expired', async () => {
    const { element } = await opened();
    const [first, second] = all(element, 'row').slice(1);
    ok(first && second);
    for (const text of ['saburo@example.jp', '日本語', '2026/04/01 15:30', '2026/04/08']) includes(textOf(first), text);
    for (const text of ['jiro@example.jp', '英語', '期限切れ', '再送すると']) includes(textOf(second), text);
    equal(textOf(first).includes('期限切れ'), false);
  });

  it('LIC-09 招待する: address, language, メールを送信, 決定, and it waits for an answer', async () => {
    const { server, element } = await opened();
    const shiro = invitation('shiro', { locale: 'en' });
    server.on(invite, () => answer(201, shiro));
    get(element, 'button', '招待する').click();
    const address = await until(() => field(element, /^メールアドレス/));
    await until(() => focused() === address, 'the focus at the address');
    equal(field(element, '日本語').checked, true);
    retype(address, ' ｓｈｉｒｏ@example.jp');
    field(element, '英語').click();
    get(element, 'button', 'メールを送信').click();
    const dialog = await until(() => all(element, 'dialog')[0]);
    for (const text of ['shiro@example.jp', '英語']) includes(textOf(dialog), text);
    equal(server.count(invite), 0);
    const decide = get(dialog, 'button', '決定');
    for (let i = 0; i < 10; i++) decide.click();
    const said = await until(() => get(element, 'status', /に招待のメールを送りました/));
    await until(() => focused() === said, 'the focus at what was said');
    includes(textOf(said), '2026/04/08まで使えます');
    equal(server.count(invite), 1);
    equal(server.requests.at(-1)?.body, { mailAddress: 'shiro@example.jp', locale: 'en' });
    equal(addresses(element), ['shiro@example.jp', 'saburo@example.jp', 'jiro@example.jp']);
    get(element, 'button', '続けて招待する').click();
    await until(() => focused() === field(element, /^メールアドレス/));
    equal(field(element, /^メールアドレス/).value, '');
  });

  it('LIC-09 names what is wrong with an address', async () => {
    const { server, element } = await opened();
    get(element, 'button', '招待する').click();
    await until(() => field(element, /^メールアドレス/));
    retype(field(element, /^メールアドレス/), 'jiro');
    get(element, 'button', 'メールを送信').click();
    await until(() => descriptionOf(field(element, /^メールアドレス/)).includes('メールアドレスの形で'));
    equal(server.count(invite), 0);
  });

  it('LIC-09 an address that was invited already leads to sending that invitation again', async () => {
    const { server, element } = await opened();
    server.on(invite, () => problem(409, 'already-invited'));
    server.on(resendInvitation, () => answer(201, invitation('saburo', { sentAt: '2026-04-02T00:00:00.000Z' })));
    get(await review(element, 'saburo@example.jp'), 'button', '決定').click();
    const alert = await until(() => all(element, 'alert')[0]);
    await until(() => focused() === alert, 'the focus at what was found');
    includes(textOf(alert), 'すでに招待を送っています');
    equal(field(element, /^メールアドレス/).value, 'saburo@example.jp');
    get(alert, 'button', 'この方への招待を再送').click();
    await decideAgain(element);
    await until(() => textOf(element).includes('前のメールのURLは使えなくなりました'));
    equal([server.count(resendInvitation), addresses(element)], [1, ['saburo@example.jp', 'jiro@example.jp']]);
  });

  it('LIC-09 says that somebody takes part already, and keeps the address', async () => {
    const { server, element } = await opened();
    server.on(invite, () => problem(409, 'already-participant'));
    get(await review(element, 'aya@example.jp'), 'button', '決定').click();
    includes(textOf(await until(() => all(element, 'alert')[0])), 'すでにこのご契約に参加しています');
    equal(field(element, /^メールアドレス/).value, 'aya@example.jp');
  });

  it('LIC-09 再送 says what it does, sends it once after 決定, works from then on, and keeps the focus', async () => {
    const { server, element } = await opened();
    const release = server.hold(resendInvitation);
    const told: string[] = [];
    for (const name of ['mado-before-invitation-resend', 'mado-invitation-resent'])
      element.addEventListener(name, (event) => told.push(event.type));
    const resend = get(element, 'button', 'jiro@example.jpへの招待を再送');
    resend.focus();
    resend.click();
    const dialog = await until(() => all(element, 'dialog')[0]);
    includes(textOf(dialog), '前のメールのURLは使えなくなります');
    get(dialog, 'button', '戻る').click();
    await until(() => all(element, 'dialog').length === 0 && focused() === resend, 'the focus where it was');
    resend.click();
    const decide = get(await until(() => all(element, 'dialog')[0]), 'button', '決定');
    equal(server.count(resendInvitation), 0);
    for (let i = 0; i < 10; i++) decide.click();
    await until(() => textOf(element).includes('再送しています'));
    resend.click();
    await settle(element);
    equal(all(element, 'dialog').length, 0, 'while it is sent it is not asked again');
    release(answer(201, invitation('jiro', { sentAt: '2026-04-10T00:00:00.000Z' })));
    await until(() => addresses(element).join() === 'jiro@example.jp,saburo@example.jp');
    await until(() => focused() === get(element, 'button', 'jiro@example.jpへの招待を再送'));
    equal(server.count(resendInvitation), 1);
    equal(told, ['mado-before-invitation-resend', 'mado-invitation-resent']);
    equal(textOf(element).includes('期限切れ'), false);
  });

  it('LIC-09 what could not be sent again says so in its row and above, with the number to quote', async () => {
    const { server, element } = await opened();
    server.on(resendInvitation, () => problem(500, 'internal', { requestId: 'req-7' }));
    get(element, 'button', 'jiro@example.jpへの招待を再送').click();
    await decideAgain(element);
    const alert = await until(() => all(element, 'alert')[0]);
    await until(() => focused() === alert, 'the focus at what went wrong');
    includes(textOf(alert), 'req-7');
    includes(textOf(all(element, 'row')[2] ?? element), '再送できませんでした');
  });

  it('LIC-09 an invitation is withdrawn by 決定; one that is no longer there says so', async () => {
    const { server, element } = await opened();
    server.on(withdrawInvitation, () => answer(204));
    const told: string[] = [];
    for (const name of ['mado-before-invitation-withdraw', 'mado-invitation-withdrawn'])
      element.addEventListener(name, (event) => told.push(event.type));
    get(element, 'button', 'jiro@example.jpへの招待を取り消す').click();
    const dialog = await until(() => all(element, 'dialog')[0]);
    includes(textOf(dialog), 'お送りしたURLは使えなくなります');
    get(dialog, 'button', '戻る').click();
    await until(() => all(element, 'dialog').length === 0);
    get(element, 'button', 'jiro@example.jpへの招待を取り消す').click();
    const decide = get(await until(() => all(element, 'dialog')[0]), 'button', '決定');
    for (let i = 0; i < 10; i++) decide.click();
    const said = await until(() => get(element, 'status', 'jiro@example.jpへの招待を取り消しました。'));
    await until(() => focused() === said, 'the focus at what was said');
    equal([server.count(withdrawInvitation), addresses(element)], [1, ['saburo@example.jp']]);
    equal(told, ['mado-before-invitation-withdraw', 'mado-invitation-withdrawn']);
    server.on(resendInvitation, () => problem(404, 'not-found'));
    get(element, 'button', 'saburo@example.jpへの招待を再送').click();
    await decideAgain(element);
    await until(() => textOf(element).includes('この招待は、もうありません'));
    equal(all(element, 'button', /再送/).length, 0);
  });

  it('LIC-09 shows more of many, with the focus at the first new one', async () => {
    const { server, element } = await opened();
    server.on(readInvitations, ({ query }) =>
      query.has('cursor')
        ? answer(200, { items: [invitation('goro')], total: 3 })
        : answer(200, { ...answered, total: 3, next: 'after-2' }),
    );
    element.contract = 'other';
    (await until(() => get(element, 'button', 'さらに表示'))).click();
    await until(() => addresses(element).join() === 'saburo@example.jp,jiro@example.jp,goro@example.jp');
    await until(() => focused()?.textContent === 'goro@example.jp', 'the focus at the first new one');
  });

  it('LIC-09 says when the invitations could not be read, and reads them again', async () => {
    const server = createScriptedServer();
    server.on(readInvitations, () => problem(500, 'internal', { requestId: 'req-5' }));
    const element = document.createElement('mado-invitation-list');
    element.portal = portalOn(server, presets.license);
    element.contract = 'c';
    place(element);
    const again = await until(() => get(element, 'button', 'もう一度試す'));
    await until(() => textOf(element).includes('req-5'));
    prepare(server);
    again.click();
    await until(() => addresses(element).length === 2);
  });

  it('LIC-09 leaves the form when another contract is shown', async () => {
    const { element } = await opened();
    element.invite();
    await until(() => field(element, /^メールアドレス/));
    element.contract = 'other';
    await until(() => addresses(element).length === 2);
    await settle(element);
    equal(all(element, 'textbox').length, 0);
  });

  it('LIC-09 to a contract that has ended nothing is sent, for the first time or again; it can be withdrawn', async () => {
    const { element } = await opened({ ...answered, ended: true });
    equal(all(element, 'button').map(textOf), ['取り消す', '取り消す']);
    includes(textOf(element), '招待の送信と再送はできません。');
  });
});
