import type { LeavingConsequences } from '@madoguchi/sdk';
import { presets } from '@madoguchi/sdk';
import { checkLeaving, leave, readLeavingConsequences } from '@madoguchi/sdk/identity/leaving.endpoints.js';
import { readSession } from '@madoguchi/sdk/portal/session.endpoints.js';
import '../define/mado-leaving.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite, type FormSubject } from '../portal/form/form.suite.ts';
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
import { retype } from '../testing/typing.ts';

const alone: LeavingConsequences = {
  withoutOwner: [
    {
      id: 'c1',
      number: 'TKS-00418',
      name: '統合業務基盤',
      members: 2,
      contact: { name: '営業部', telephone: '03-0000-1155' },
    },
    { id: 'c2', number: 'TKS-00501', name: '検証環境', members: 0 },
  ],
};
const secret = 'Madoguchi_2026';
const password = /^(パスワード|Password)(?!を表示)/;

const prepare = (server: ScriptedServer, given: LeavingConsequences = { withoutOwner: [] }): void => {
  server.on(readLeavingConsequences, () => answer(200, given));
  server.on(readSession, () => answer(200, { session: sessionOf() }));
};

/** Ticks the box and goes on, as far as the account is named to whatever fills in passwords. */
async function proceed(element: HTMLElement): Promise<void> {
  (await until(() => get(element, 'checkbox'))).click();
  get(element, 'button', '退会手続きへ').click();
  await until(() => field(element, password), 'the reason and the password');
  await until(() => element.querySelector<HTMLInputElement>('input[name="username"]')?.value, 'the account');
}

const subject: FormSubject<'mado-leaving'> = {
  tag: 'mado-leaving',
  operation: leave,
  accepted: () => answer(204),
  configuration: presets.license,
  prepare,
  open: proceed,
  fill(element) {
    get(element, 'radio', /^(異動や退職で担当が変わった|.*moved.*|.*job.*)/i).click();
    retype(field(element, password), secret);
  },
  before: 'mado-before-leave',
  done: 'mado-left',
  typed: true,
  survival: {
    kept: (element) => all(element, 'radio').map((radio) => radio instanceof HTMLInputElement && radio.checked),
  },
};
formSuite(subject);
elementSuite<'mado-leaving'>({
  tag: 'mado-leaving',
  prepare,
  says: { ja: '退会手続きへ', en: 'cannot be undone' },
  byHand: { set: (element) => (element.state = { type: 'left' }), says: '退会しました。' },
});

async function opened(given?: LeavingConsequences) {
  const server = createScriptedServer();
  prepare(server, given);
  const portal = portalOn(server, presets.license);
  portal.session.adopt(sessionOf());
  const element = document.createElement('mado-leaving');
  element.portal = portal;
  place(element);
  await until(() => get(element, 'checkbox'));
  return { server, portal, element };
}

describe('mado-leaving', () => {
  it('LIC-21 says what leaving means, the contracts left without an owner first', async () => {
    const { element } = await opened(alone);
    for (const text of [
      'オーナーがひとりもいなくなります',
      '統合業務基盤 TKS-00418ほかの関係者: 2名',
      '担当窓口: 営業部 03-0000-1155',
      'ほかの関係者はいません',
      'アカウントと、登録されている個人の情報が削除されます',
      'ログインできなくなります',
      'ご契約そのものは解約されません',
    ])
      includes(textOf(element).replaceAll(' ほか', 'ほか'), text);
    const none = await opened();
    equal(textOf(none.element).includes('オーナーがひとりもいなくなります'), false);
  });

  it('LIC-21 goes on only when that is ticked as read, and says so', async () => {
    const { element } = await opened();
    get(element, 'button', '退会手続きへ').click();
    const summary = await until(() => all(element, 'group')[0]);
    await until(() => focused() === summary, 'the focus at the summary');
    get(summary, 'link').click();
    const box = get(element, 'checkbox');
    equal(focused(), box);
    includes(descriptionOf(box), 'チェックしてください');
    box.click();
    get(element, 'button', '退会手続きへ').click();
    await until(() => focused() === get(element, 'heading', '退会手続き'), 'the focus at the next step');
    get(element, 'button', '戻る').click();
    await until(() => focused() === get(element, 'heading', '退会'), 'the focus at the first step');
    equal(field(element, /^上記の内容/).checked, true);
  });

  it('LIC-21 reason and password, 退会する: the account is gone, nobody is signed in, in another tab too', async () => {
    const { server, portal, element } = await opened(alone);
    const other = portalOn(server, presets.license);
    other.session.adopt(sessionOf());
    const elsewhere = document.createElement('mado-leaving');
    elsewhere.portal = other;
    place(elsewhere);
    await until(() => get(elsewhere, 'checkbox'));
    await settle(elsewhere);
    server.on(leave, () => answer(204));
    await proceed(element);
    void subject.fill(element);
    const told: string[] = [];
    for (const name of ['mado-before-leave', 'mado-left'])
      element.addEventListener(name, (event) => told.push(event.type));
    const submit = get(element, 'button', '退会する');
    for (let i = 0; i < 10; i++) submit.click();
    const said = await until(() => all(element, 'status').find((found) => textOf(found).includes('退会しました')));
    await until(() => focused() === said, 'the focus at what was said');
    equal(server.count(leave), 1);
    const body = server.requests.findLast(({ operation }) => operation === leave.name)?.body;
    ok(typeof body === 'object' && body && 'receipt' in body);
    equal(
      { ...body, receipt: undefined },
      {
        reason: 'job-changed',
        password: secret,
        withoutOwner: ['c1', 'c2'],
        receipt: undefined,
      },
    );
    equal(told, ['mado-before-leave', 'mado-left']);
    equal(portal.session.state.type, 'anonymous');
    await until(() => other.session.state.type === 'anonymous', 'the other tab to follow');
    await settle(element);
    equal(element.state.type, 'left');
    equal(element.querySelector('input'), null, 'fields afterwards');
  });

  it('LIC-21 その他 asks for words, of which it says how many are left', async () => {
    const { server, element } = await opened();
    await proceed(element);
    get(element, 'radio', 'その他').click();
    retype(field(element, password), secret);
    get(element, 'button', '退会する').click();
    const area = await until(() => element.querySelector('textarea[aria-invalid]'));
    includes(descriptionOf(area), '退会の理由を入力してください');
    ok(area instanceof HTMLTextAreaElement);
    area.value = '統合のため';
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => descriptionOf(area).includes('あと995文字'));
    server.on(leave, () => answer(204));
    get(element, 'button', '退会する').click();
    await until(() => element.state.type === 'left');
  });

  it('LIC-21 AUTH-02 tells a wrong password at its field, and a lock, and keeps the reason', async () => {
    const { server, element } = await opened();
    server.on(leave, () => problem(400, 'invalid-input', { fieldErrors: [{ field: 'password', code: 'wrong' }] }));
    await proceed(element);
    void subject.fill(element);
    get(element, 'button', '退会する').click();
    await until(() => descriptionOf(field(element, password)).includes('パスワードが違います'));
    equal(field(element, '異動や退職で担当が変わった').checked, true);
    server.on(leave, () => problem(429, 'locked', { params: { minutes: 15 } }));
    retype(field(element, password), 'again');
    get(element, 'button', '退会する').click();
    const alert = await until(() => all(element, 'alert')[0]);
    await until(() => focused() === alert, 'the focus at what went wrong');
    includes(textOf(alert), '15分');
    equal(field(element, '異動や退職で担当が変わった').checked, true);
  });

  it('LIC-21 shows what changed meanwhile, to be read anew', async () => {
    const { server, element } = await opened();
    server.on(leave, () => problem(409, 'leaving-changed', { current: alone }));
    await proceed(element);
    void subject.fill(element);
    get(element, 'button', '退会する').click();
    const alert = await until(() => get(element, 'alert', /退会による影響が変わりました/));
    await until(() => focused() === alert, 'the focus at what was said');
    includes(textOf(element), '統合業務基盤');
    equal(field(element, /^上記の内容/).checked, false);
  });

  it('LIC-21 ends as left where the answer was lost and the account is gone', async () => {
    const { server, portal, element } = await opened();
    server.on(leave, () => Promise.reject(new TypeError('the line is down')));
    server.on(checkLeaving, () => Promise.reject(new TypeError('the line is down')));
    await proceed(element);
    void subject.fill(element);
    get(element, 'button', '退会する').click();
    await until(() => all(element, 'alert')[0]);
    server.on(leave, () => problem(401, 'unauthenticated'));
    server.on(checkLeaving, () => answer(200, { left: true }));
    get(element, 'button', '退会する').click();
    await until(() => textOf(element).includes('退会しました'));
    equal([server.count(leave), portal.session.state.type], [1, 'anonymous']);
  });

  it('AUTH-03 LIC-21 gives another account nothing of what the first one typed', async () => {
    const { server, portal, element } = await opened();
    await proceed(element);
    void subject.fill(element);
    portal.session.adopt(sessionOf('jiro@example.jp'));
    await until(() => server.count(readLeavingConsequences) === 2 && get(element, 'checkbox'));
    equal(element.querySelector('input[type="password"]'), null);
  });

  it('LIC-21 says when what leaving means could not be read, and reads it again', async () => {
    const server = createScriptedServer();
    server.on(readLeavingConsequences, () => problem(500, 'internal', { requestId: 'req-5' }));
    const element = document.createElement('mado-leaving');
    element.portal = portalOn(server, presets.license);
    place(element);
    const again = await until(() => get(element, 'button', 'もう一度試す'));
    await until(() => textOf(element).includes('req-5'));
    prepare(server);
    again.click();
    await until(() => get(element, 'checkbox'));
  });
});
