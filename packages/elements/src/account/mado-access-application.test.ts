import { presets, type AccessApplication } from '@madoguchi/sdk';
import { applyForAccess, readAccessApplications } from '@madoguchi/sdk/account/access-applications.endpoints.js';
import '../define/mado-access-application.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite } from '../portal/form/form.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, everything, field, focused, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem, type ScriptedServer } from '../testing/scripted-server.ts';
import { retype } from '../testing/typing.ts';
import { administering, sessionAs, wholeSupport } from './administrators.suite.ts';

const project = {
  projectName: '社内ネットワーク案件',
  groupName: '情シスグループ',
  mailAddresses: ['hanako@aozora.example'],
  contractNumbers: ['ABC1234567'],
};
const made: AccessApplication = { id: '2', project, state: 'received', appliedAt: '2026-11-20T00:00:00.000Z' };
const refused: AccessApplication = {
  id: '1',
  project: { ...project, projectName: 'サービス案件' },
  state: 'refused',
  note: '契約番号が確認できませんでした。',
  appliedAt: '2026-11-01T00:00:00.000Z',
  settledAt: '2026-11-02T00:00:00.000Z',
};
const prepare = (server: ScriptedServer): void =>
  server.on(readAccessApplications, () => answer(200, { items: [refused], total: 1 }));

async function opened(role = 'user-administrator') {
  const server = createScriptedServer();
  prepare(server);
  server.on(applyForAccess, () => answer(201, made));
  const portal = portalOn(server, presets.support);
  portal.session.adopt(sessionAs(role));
  const element = document.createElement('mado-access-application');
  element.portal = portal;
  place(element);
  await until(() => element.hasUpdated);
  await settle(element);
  return { server, portal, element };
}

const account = (at: number): RegExp =>
  new RegExp(`^(アカウント名（メールアドレス） ${at}件目|Accounts \\(mail addresses\\) ${at})$`);
const number = (at: number): RegExp => new RegExp(`^(保守契約番号 ${at}件目|Maintenance contract numbers ${at})$`);

function fill(element: HTMLElement): void {
  retype(field(element, /^(案件名|Project name)/), '社内ネットワーク案件');
  retype(field(element, /^(顧客案件グループ名|Group name)/), '情シスグループ');
  retype(field(element, account(1)), 'hanako@aozora.example');
  retype(field(element, number(1)), 'ａｂｃ１２３４５６７');
}

/** Pastes a text at the end of a field, as a browser does unless somebody prevents it. */
function paste(input: HTMLInputElement, text: string): void {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  input.focus();
  input.setSelectionRange(input.value.length, input.value.length);
  const event = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: data }); // the constructor of Firefox takes none
  if (input.dispatchEvent(event)) retype(input, input.value + text.replaceAll(/[\r\n]/g, ''));
}

formSuite({
  tag: 'mado-access-application',
  operation: applyForAccess,
  accepted: () => answer(201, made),
  configuration: wholeSupport,
  prepare,
  async open(element) {
    await until(() => textOf(element).includes('サービス案件'));
  },
  fill,
  confirm: '申請する',
  before: 'mado-before-access-application',
  done: 'mado-access-applied',
  typed: true,
  survival: {
    kept: (element) =>
      [/^案件名/, /^顧客案件グループ名/, account(1), number(1)].map((name) => field(element, name).value),
  },
});
elementSuite<'mado-access-application'>({
  tag: 'mado-access-application',
  prepare,
  says: { ja: '申請の状況', en: 'Maintenance contract numbers' },
  byHand: {
    set: (element) => (element.state = { type: 'sent', typed: project, application: made }),
    says: 'アクセス制御の設定を申請しました',
  },
});

describe('mado-access-application', () => {
  it('SUP-04 shows what will be sent, sends it once confirmed, and puts it into the list with its state', async () => {
    const { server, element } = await opened();
    fill(element);
    get(element, 'button', '確認').click();
    const dialog = await until(() => all(element, 'dialog')[0], 'the confirmation');
    for (const text of ['社内ネットワーク案件', '情シスグループ', 'hanako@aozora.example', 'ABC1234567'])
      includes(textOf(dialog), text);
    includes(textOf(dialog), '所属するグループの案件だけを見られるようになります');
    get(dialog, 'button', '申請する').click();
    const said = await until(() => all(element, 'status').find((one) => textOf(one).includes('申請しました')));
    await until(() => focused() === said, 'the focus at what was said');
    equal(server.requests.find(({ operation }) => operation === 'applyForAccess')?.body, project);
    const headings = (): readonly string[] => all(element, 'heading').map(textOf);
    await until(() => headings().includes('社内ネットワーク案件'));
    equal(headings().slice(-2), ['社内ネットワーク案件', 'サービス案件']);
    includes(textOf(element), '受付済み');
    get(element, 'button', '続けて申請する').click();
    const first = await until(() => field(element, /^案件名/));
    equal(first.value, '');
    await until(() => focused() === first);
  });

  it('SUP-04 shows what became of each application, and what was applied for', async () => {
    const { element } = await opened();
    const row = await until(() => all(element, 'listitem').find((one) => textOf(one).includes('サービス案件')));
    for (const text of ['お断り', '契約番号が確認できませんでした。', '申請日 2026/11/01', '完了日 2026/11/02'])
      includes(textOf(row), text);
    get(row, 'button', /サービス案件の申請内容/).click();
    await until(() => textOf(row).includes('hanako@aozora.example') && row.querySelector('details')?.open);
  });

  it('SUP-04 makes rows of a list that is pasted, whatever stands between its entries, and goes on in the last', async () => {
    const { element } = await opened();
    paste(field(element, number(1)), 'ABC1234567\r\nDEF1234567\tGHI1234567\n');
    const last = await until(() => field(element, number(3)));
    equal(
      [1, 2, 3].map((at) => field(element, number(at)).value),
      ['ABC1234567', 'DEF1234567', 'GHI1234567'],
    );
    await until(() => focused() === last);
    retype(field(element, account(1)), 'a@aozora.example');
    paste(field(element, account(1)), ',\nb@aozora.example');
    await until(() => field(element, account(2)).value === 'b@aozora.example');
    equal(field(element, account(1)).value, 'a@aozora.example');
  });

  it('SUP-04 adds a row and takes one out, and the focus stays with what is left', async () => {
    const { element } = await opened();
    equal(all(element, 'button', /取り除く/).length, 0, 'the only row cannot be taken out');
    retype(field(element, number(1)), 'ABC1234567');
    get(element, 'button', '契約番号を追加').click();
    const second = await until(() => field(element, number(2)));
    await until(() => focused() === second);
    retype(second, 'DEF1234567');
    await settle(element);
    get(element, 'button', '保守契約番号 1件目を取り除く').click();
    await until(() => all(element, 'textbox', /^保守契約番号/).length === 1);
    equal(field(element, number(1)).value, 'DEF1234567');
    equal(focused(), field(element, number(1)));
  });

  it('SUP-04 names each row that is wrong, and leads to it', async () => {
    const { server, element } = await opened();
    fill(element);
    paste(field(element, account(1)), '\nhanako\nhanako@aozora.example');
    await until(() => field(element, account(3)));
    paste(field(element, number(1)), '\nABC12');
    await until(() => field(element, number(2)));
    get(element, 'button', '確認').click();
    const summary = await until(() => all(element, 'group').find((one) => one.id === 'form-outcome'));
    equal(all(summary, 'link').map(textOf), [
      'アカウント名（メールアドレス） 2件目: メールアドレスの形で入力してください。',
      'アカウント名（メールアドレス） 3件目: 同じメールアドレスが、上の行にあります。',
      '保守契約番号 2件目: 英字3文字と数字7桁で入力してください（例: ABC1234567）。',
    ]);
    all(summary, 'link')[1]?.click();
    equal(focused(), field(element, account(3)));
    equal(server.count(applyForAccess), 0);
  });

  for (const [role, does] of Object.entries(administering))
    it(`SUP-02 ${does ? 'is there' : 'says why there is nothing'} for the type ${role}`, async () => {
      const { server, element } = await opened(role);
      equal(all(element, 'form').length > 0, does);
      equal(
        [...everything(element)].some((one) => one.matches('h2, button')),
        does,
      );
      equal(textOf(element).includes('申請いただけないアカウント'), !does);
      equal(server.requests.length, does ? 1 : 0);
    });

  it('SUP-02 comes and goes with who is signed in', async () => {
    const { portal, element } = await opened('inquiry-user');
    equal(all(element, 'form').length, 0);
    portal.session.adopt(sessionAs('inquiry-administrator'));
    await until(() => all(element, 'form').length === 1);
    await until(() => textOf(element).includes('サービス案件'));
    portal.session.adopt(sessionAs('contract-manager'));
    await until(() => all(element, 'form').length === 0);
    ok(!textOf(element).includes('サービス案件'));
  });

  it('SUP-04 tells that the applications could not be read, and reads them again, while the form is there', async () => {
    const { server, element } = await opened();
    element.remove();
    server.on(readAccessApplications, () => problem(500, 'internal'));
    const again = document.createElement('mado-access-application');
    const portal = portalOn(server, presets.support);
    portal.session.adopt(sessionAs('user-administrator'));
    again.portal = portal;
    place(again);
    const retry = await until(() => get(again, 'button', 'もう一度試す'));
    fill(again);
    prepare(server);
    retry.click();
    await until(() => textOf(again).includes('サービス案件'));
    equal(field(again, /^案件名/).value, '社内ネットワーク案件');
  });
});
