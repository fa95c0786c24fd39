import { presets, type AccountGroup, type ManagedAccount } from '@madoguchi/sdk';
import {
  addAccount,
  disableAccount,
  enableAccount,
  readAccounts,
  resendAccountNotice,
  updateAccount,
} from '@madoguchi/sdk/account/accounts.endpoints.js';
import { readSession } from '@madoguchi/sdk/portal/session.endpoints.js';
import '../define/mado-account-list.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite } from '../portal/form/form.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, everything, field, focused, get, textOf } from '../testing/queries.ts';
import {
  answer,
  createScriptedServer,
  portalOn,
  problem,
  sessionOf,
  type ScriptedServer,
} from '../testing/scripted-server.ts';
import { retype } from '../testing/typing.ts';
import { administering, sessionAs, wholeSupport } from './administrators.suite.ts';

const network: AccountGroup = { id: 'n', name: '情シスグループ', projectName: '社内ネットワーク案件' };
const service: AccountGroup = { id: 's', name: '法人営業グループ', projectName: 'サービス案件' };
const account = (id: string, displayName: string, facts: Partial<ManagedAccount> = {}): ManagedAccount => ({
  id,
  displayName,
  identifier: `${id}@aozora.example`,
  role: 'inquiry-user',
  state: 'active',
  self: false,
  groups: [],
  createdAt: '2026-11-20T00:00:00.000Z',
  version: 3,
  ...facts,
});
const akari = account('akari', '武藤 灯', { state: 'waiting' });
const sota = account('sota', '廣瀬 蒼太', { role: 'contract-manager', groups: [network] });
const ren = account('ren', '淺井 蓮', { state: 'suspended' });
const hanako = account('hanako', '大空 花子', { role: 'user-administrator', self: true });
const added = account('jun', '髙﨑 潤');

const prepare = (
  server: ScriptedServer,
  items: readonly ManagedAccount[] = [akari, sota, ren, hanako],
  givable: readonly AccountGroup[] = [],
): void => server.on(readAccounts, () => answer(200, { items, total: items.length, givable }));

async function opened({
  role = 'user-administrator',
  items,
  givable,
}: {
  readonly role?: string;
  readonly items?: readonly ManagedAccount[];
  readonly givable?: readonly AccountGroup[];
} = {}) {
  const server = createScriptedServer();
  prepare(server, items, givable);
  const portal = portalOn(server, presets.support);
  portal.session.adopt(sessionAs(role));
  const element = document.createElement('mado-account-list');
  element.portal = portal;
  place(element);
  await until(() => element.state.type !== 'loading');
  await settle(element);
  return { server, portal, element };
}

const names = (element: HTMLElement): readonly string[] => all(element, 'rowheader').map(textOf);
const rowOf = (element: HTMLElement, name: string): HTMLElement => {
  const row = all(element, 'row').find((one) => textOf(one).includes(name));
  ok(row, `no row of ${name}`);
  return row;
};
const dialogOf = (element: HTMLElement): Promise<HTMLElement> => until(() => all(element, 'dialog')[0], 'a dialog');
const bodyOf = (server: ScriptedServer, name: string): unknown =>
  server.requests.findLast(({ operation }) => operation === name)?.body;

function fill(element: HTMLElement): void {
  retype(field(element, /^(氏名|Name)$/), '髙﨑 潤');
  retype(field(element, /^(メールアドレス|Mail address)/), 'jun@aozora.example');
  get(element, 'radio', /^(問い合わせ担当者|Inquiry user)$/).click();
}

const open = async (element: HTMLElement): Promise<void> => {
  (await until(() => get(element, 'button', 'アカウントを追加'))).click();
  await until(() => all(element, 'form')[0]);
};

formSuite({
  tag: 'mado-account-list',
  operation: addAccount,
  accepted: () => answer(201, added),
  configuration: wholeSupport,
  prepare(server) {
    prepare(server);
    server.on(readSession, () => answer(200, { session: sessionOf() }));
  },
  async open(element) {
    await open(element);
    await until(() => all(element, 'radio')[0], 'the types that can be given');
  },
  fill,
  confirm: '決定',
  before: 'mado-before-account-save',
  done: 'mado-account-saved',
  typed: true,
  survival: { kept: (element) => [/^氏名$/, /^メールアドレス/].map((name) => field(element, name).value) },
});
elementSuite<'mado-account-list'>({
  tag: 'mado-account-list',
  prepare,
  says: { ja: '顧客案件グループ', en: 'Account type' },
  byHand: {
    set: (element) =>
      (element.state = {
        type: 'ready',
        filter: {},
        part: { items: [{ item: ren, work: { type: 'idle' } }], total: 1, givable: [] },
      }),
    says: '淺井 蓮',
  },
});

describe('mado-account-list', () => {
  it('SUP-14 SUP-03 shows who has an account, of which type, in which groups with which projects, and its state', async () => {
    const { element } = await opened();
    equal(names(element).length, 4);
    const row = textOf(rowOf(element, '廣瀬'));
    for (const text of ['sota@aozora.example', '契約担当者', '情シスグループ', '案件: 社内ネットワーク案件', '利用中'])
      includes(row, text);
    includes(textOf(rowOf(element, '武藤')), 'アクセス制御なし');
    includes(textOf(rowOf(element, '大空')), 'ご自身');
    includes(textOf(element), '全4件');
  });

  for (const [role, does] of Object.entries(administering))
    it(`SUP-02 ${does ? 'is there' : 'says why there is nothing'} for the type ${role}`, async () => {
      const { server, element } = await opened({ role });
      if (!does) server.on(readAccounts, () => problem(403, 'forbidden'));
      equal(
        [...everything(element)].some((one) => one.matches('h2, button, table')),
        does,
      );
      equal(textOf(element).includes('ご利用いただけないアカウント'), !does);
    });

  it('SUP-14 an inquiry administrator gives the two inquiry types alone, and does nothing to accounts of others', async () => {
    const { element } = await opened({ role: 'inquiry-administrator' });
    equal(all(rowOf(element, '廣瀬'), 'button').length, 0);
    equal(all(rowOf(element, '武藤'), 'button').length, 3);
    includes(textOf(element), 'ユーザー管理者にご依頼ください');
    await open(element);
    equal(
      all(element, 'radio').map((radio) => radio.getAttribute('value')),
      ['inquiry-user', 'inquiry-administrator'],
    );
  });

  it('SUP-14 adds an account once that is confirmed, says so, and puts it first', async () => {
    const { server, element } = await opened();
    server.on(addAccount, () => answer(201, added));
    await open(element);
    await until(() => focused() === field(element, '氏名'));
    equal(all(element, 'checkbox').length, 0, 'who is in no group gives none');
    fill(element);
    get(element, 'button', '確認').click();
    const dialog = await dialogOf(element);
    for (const text of ['髙﨑 潤', 'jun@aozora.example', '問い合わせ担当者', 'パスワード設定用のURLをお送りします'])
      includes(textOf(dialog), text);
    get(dialog, 'button', '決定').click();
    const said = await until(() => get(element, 'status', '髙﨑 潤さんのアカウントを追加しました。'));
    await until(() => focused() === said);
    includes(names(element)[0] ?? '', '髙﨑 潤');
    equal(bodyOf(server, 'addAccount'), {
      displayName: '髙﨑 潤',
      role: 'inquiry-user',
      mailAddress: 'jun@aozora.example',
      locale: 'ja',
    });
  });

  it('SUP-14 under access control gives only groups that the person is in, one at least', async () => {
    const { server, element } = await opened({ givable: [network, service] });
    server.on(addAccount, () => answer(201, added));
    includes(textOf(element), 'ご自身が所属する顧客案件グループ');
    await open(element);
    fill(element);
    get(element, 'button', '確認').click();
    const summary = await until(() => all(element, 'group').find((one) => one.id === 'form-outcome'));
    get(summary, 'link', '顧客案件グループを1つ以上選択してください。').click();
    equal(focused()?.id, 'groupIds');
    equal(all(element, 'checkbox').length, 2);
    get(element, 'checkbox', '法人営業グループ（案件: サービス案件）').click();
    await settle(element);
    get(element, 'button', '確認').click();
    includes(textOf(await dialogOf(element)), '法人営業グループ（案件: サービス案件）');
    get(await dialogOf(element), 'button', '決定').click();
    await until(() => server.count(addAccount) === 1);
    equal(Object(bodyOf(server, 'addAccount')).groupIds, ['s']);
  });

  it('SUP-14 says in the order of the page what is wrong, and of an address that has an account that it has one', async () => {
    const { server, element } = await opened();
    await open(element);
    get(element, 'button', '確認').click();
    const summary = await until(() => all(element, 'group').find((one) => one.id === 'form-outcome'));
    equal(all(summary, 'link').map(textOf), [
      '氏名を入力してください。',
      'メールアドレスを入力してください。',
      'アカウントの種類を選択してください。',
    ]);
    server.on(addAccount, () => problem(409, 'account-exists'));
    fill(element);
    await settle(element);
    get(element, 'button', '確認').click();
    get(await dialogOf(element), 'button', '決定').click();
    await until(() => textOf(element).includes('このメールアドレスは、すでに登録されています'));
    equal(field(element, '氏名').value, '髙﨑 潤');
  });

  it('SUP-14 changes an account by its version, shows what somebody else saved meanwhile, and keeps what was typed', async () => {
    const { server, element } = await opened();
    get(element, 'button', '武藤 灯さんのアカウントを変更').click();
    const name = await until(() => field(element, '氏名'));
    equal(name.value, '武藤 灯');
    includes(textOf(element), 'メールアドレスは変更できません');
    get(element, 'button', '確認').click();
    await until(() => textOf(element).includes('変更した項目がありません'));
    retype(name, '武藤 あかり');
    const newer = { ...akari, role: 'contract-manager', version: 4 };
    server.on(updateAccount, () => problem(412, 'version-conflict', { current: newer }));
    await settle(element);
    get(element, 'button', '確認').click();
    get(await dialogOf(element), 'button', '決定').click();
    const told = await until(() => all(element, 'alert').find((one) => textOf(one).includes('先に変更しました')));
    includes(textOf(told), '武藤 灯、契約担当者');
    equal(field(element, '氏名').value, '武藤 あかり');
    equal(server.requests.at(-1)?.headers.get('if-match'), '"3"');
    server.on(updateAccount, () =>
      answer(200, { ...newer, displayName: '武藤 あかり', role: 'inquiry-user', version: 5 }),
    );
    get(element, 'button', '入力した内容で保存').click();
    get(await dialogOf(element), 'button', '決定').click();
    await until(() => get(element, 'status', '武藤 あかりさんのアカウントを変更しました。'));
    equal(server.requests.at(-1)?.headers.get('if-match'), '"4"');
    includes(textOf(rowOf(element, 'akari@')), '武藤 あかり');
  });

  it('SUP-14 takes what somebody else saved where that is wanted', async () => {
    const { server, element } = await opened();
    get(element, 'button', '武藤 灯さんのアカウントを変更').click();
    retype(await until(() => field(element, '氏名')), '武藤 あかり');
    const newer = { ...akari, displayName: '武藤 明', version: 4 };
    server.on(updateAccount, () => problem(412, 'version-conflict', { current: newer }));
    get(element, 'button', '確認').click();
    get(await dialogOf(element), 'button', '決定').click();
    (await until(() => get(element, 'button', '保存されている内容を使う'))).click();
    await until(() => field(element, '氏名').value === '武藤 明');
  });

  it('SUP-14 of one’s own account changes the name alone, and does not disable it', async () => {
    const { element } = await opened();
    equal(all(rowOf(element, '大空'), 'button').length, 1);
    get(element, 'button', '大空 花子さんのアカウントを変更').click();
    await until(() => field(element, '氏名'));
    equal(all(element, 'radio').length, 0);
    includes(textOf(element), 'ご自身の種類とグループは、変更できません');
  });

  it('SUP-14 disables an account once confirmed, enables it again, and sends the first link again', async () => {
    const { server, element } = await opened();
    const acted: string[] = [];
    element.addEventListener('mado-account-acted', ({ act, account: { id } }) => acted.push(`${act} ${id}`));
    server.on(disableAccount, () => answer(200, { ...sota, state: 'suspended', version: 4 }));
    server.on(enableAccount, () => answer(200, { ...ren, state: 'active', version: 4 }));
    server.on(resendAccountNotice, () => answer(202));
    for (const [label, said] of [
      ['廣瀬 蒼太さんのアカウントを利用停止にする', '廣瀬 蒼太さんのアカウントを利用停止にしました。'],
      ['淺井 蓮さんのアカウントを利用再開する', '淺井 蓮さんのアカウントの利用を再開しました。'],
      ['武藤 灯さんへのパスワード設定用URLを再送', '武藤 灯さんにパスワード設定用URLを再送しました。'],
    ] as const) {
      get(element, 'button', label).click();
      get(await dialogOf(element), 'button', '決定').click();
      const told = await until(() => get(element, 'status', said));
      await until(() => focused() === told, said);
    }
    equal(acted, ['disable sota', 'enable ren', 'resend akari']);
    includes(textOf(rowOf(element, '廣瀬')), '利用停止中');
    includes(textOf(rowOf(element, '淺井')), '利用中');
  });

  it('SUP-14 asks before, lets the host keep it from being sent, and keeps a failure in the dialog to be tried again', async () => {
    const { server, element } = await opened();
    server.on(disableAccount, () => problem(500, 'internal', { requestId: 'req-7' }));
    element.addEventListener('mado-before-account-act', (event) => event.preventDefault(), { once: true });
    get(element, 'button', '廣瀬 蒼太さんのアカウントを利用停止にする').click();
    const dialog = await dialogOf(element);
    includes(textOf(dialog), 'すぐにログアウトし、ログインできなくなります');
    get(dialog, 'button', '決定').click();
    await settle(element);
    equal(server.count(disableAccount), 0);
    get(dialog, 'button', '決定').click();
    await until(() => textOf(dialog).includes('req-7'));
    server.on(disableAccount, () => answer(200, { ...sota, state: 'suspended', version: 4 }));
    get(dialog, 'button', '決定').click();
    await until(() => all(element, 'dialog').length === 0);
    includes(textOf(rowOf(element, '廣瀬')), '利用停止中');
  });

  it('SUP-14 says that an account is there no more that somebody else took away', async () => {
    const { server, element } = await opened();
    server.on(disableAccount, () => problem(404, 'not-found'));
    get(element, 'button', '廣瀬 蒼太さんのアカウントを利用停止にする').click();
    prepare(server, [akari, ren, hanako]);
    get(await dialogOf(element), 'button', '決定').click();
    await until(() => get(element, 'status', 'このアカウントは、もう表示できません。'));
    equal(names(element).length, 3);
  });

  it('SUP-14 narrows by words, state and type, says when none fits, and shows all again', async () => {
    const { server, element } = await opened();
    const address = location.href;
    const asked = (): unknown => server.requests.at(-1)?.body;
    const asks = (name: string): unknown => Reflect.get(Object(asked()), name);
    get(element, 'radio', /^利用停止中/).click();
    await until(() => asks('state') === 'suspended');
    const [select] = [...everything(element)].filter((one) => one instanceof HTMLSelectElement);
    ok(select instanceof HTMLSelectElement);
    select.value = 'contract-manager';
    select.dispatchEvent(new Event('change'));
    await until(() => asks('role') === 'contract-manager');
    prepare(server, []);
    retype(field(element, '氏名・メールアドレスで検索'), '大空');
    await until(() => asks('search') === '大空');
    const clear = await until(() => get(element, 'button', '絞り込みを解除'));
    equal(location.href, address, 'names do not stand in the address');
    prepare(server);
    clear.click();
    await until(() => names(element).length === 4);
    equal(Object.keys(Object(asked())).length, 0);
    equal(select.value, '');
    equal(field(element, '氏名・メールアドレスで検索').value, '');
  });

  it('SUP-14 shows nothing of it any more to somebody else', async () => {
    const { server, portal, element } = await opened();
    server.on(readAccounts, () => problem(403, 'forbidden'));
    portal.session.adopt(sessionAs('inquiry-user'));
    await until(() => all(element, 'table').length === 0);
    equal(names(element), []);
    prepare(server);
    portal.session.adopt(sessionAs('user-administrator', 'b@aozora.example'));
    await until(() => names(element).length === 4);
  });
});
