import type { Environment, Environments } from '@madoguchi/sdk';
import { presets } from '@madoguchi/sdk';
import {
  createEnvironment,
  readEnvironments,
  updateEnvironment,
} from '@madoguchi/sdk/environments/environments.endpoints.js';
import '../define/mado-environment-list.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite } from '../portal/form/form.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { leaveAndComeBack, place, settle, until } from '../testing/fixture.ts';
import { all, descriptionOf, field, focused, get, textOf } from '../testing/queries.ts';
import {
  answer,
  createScriptedServer,
  portalOn,
  problem,
  sessionOf,
  type ScriptedServer,
} from '../testing/scripted-server.ts';
import { compose, retype } from '../testing/typing.ts';

const environment = (id: string, name: string, sortKey: number, facts: Partial<Environment> = {}): Environment => ({
  id,
  name,
  sortKey,
  products: 0,
  activation: 'none',
  version: 1,
  ...facts,
});
const answered: Environments = {
  environments: [
    environment('p', '本番環境', 10, { products: 3, activation: 'current' }),
    environment('t', '検証環境', 20, { products: 1, activation: 'outdated', version: 4 }),
  ],
  role: 'owner',
};
const made = environment('d', '開発環境', 15);

const prepare = (server: ScriptedServer, given: Environments = answered): void =>
  server.on(readEnvironments, () => answer(200, given));

async function opened(given: Environments = answered) {
  const server = createScriptedServer();
  prepare(server, given);
  const portal = portalOn(server, presets.license);
  portal.session.adopt(sessionOf());
  const element = document.createElement('mado-environment-list');
  element.portal = portal;
  element.contract = 'c';
  place(element);
  await until(() => textOf(element).includes('環境') && element.state.type === 'ready');
  await settle(element);
  return { server, portal, element };
}

const names = (element: HTMLElement): readonly string[] => all(element, 'rowheader').map(textOf);

/** Fills the form in and goes on to the confirmation. */
async function review(element: HTMLElement, name: string, sortKey: string): Promise<HTMLElement> {
  retype(field(element, /^環境名/), name);
  retype(field(element, /^ソートキー/), sortKey);
  get(element, 'button', '登録').click();
  return until(() => all(element, 'dialog')[0], 'the confirmation');
}

formSuite({
  tag: 'mado-environment-list',
  operation: createEnvironment,
  accepted: () => answer(201, made),
  configuration: presets.license,
  prepare,
  set: (element) => element.setAttribute('contract', 'c'),
  async open(element) {
    (await until(() => get(element, 'button', '新しい環境を作成'))).click();
  },
  fill(element) {
    retype(field(element, /^(環境名|Name)/), '開発環境');
    retype(field(element, /^(ソートキー|Sort key)/), '15');
  },
  confirm: '決定',
  before: 'mado-before-environment-save',
  done: 'mado-environment-saved',
  typed: true,
  survival: { kept: (element) => [/^環境名/, /^ソートキー/].map((name) => field(element, name).value) },
});
elementSuite<'mado-environment-list'>({
  tag: 'mado-environment-list',
  prepare,
  set: (element) => element.setAttribute('contract', 'c'),
  says: { ja: 'ソートキー', en: 'Sort key' },
  byHand: {
    set: (element) => (element.state = { type: 'ready', environments: [], manages: true }),
    says: 'まだ環境がありません',
  },
});

describe('mado-environment-list', () => {
  it('LIC-05 shows the environments with what they are assigned and how far they are activated', async () => {
    const { element } = await opened();
    equal(names(element), ['本番環境', '検証環境']);
    includes(textOf(element), '3製品');
    includes(textOf(element), 'ファイル作成済み');
    includes(textOf(element), '再アクティベートが必要');
  });

  it('LIC-05 LIC-08 members see the environments, and files that were made; what owners do is absent', async () => {
    const { element } = await opened({ ...answered, role: 'member' });
    equal(names(element), ['本番環境', '検証環境']);
    equal(
      all(element, 'button').map((button) => button.getAttribute('aria-label')),
      [
        '本番環境の割り当てを見る',
        '本番環境のアクティベーションファイルを見る',
        '検証環境の割り当てを見る',
        '検証環境のアクティベーションファイルを見る',
      ],
    );
  });

  it('LIC-05 新しい環境を作成: fields, confirmation, 決定, and it stands in its place', async () => {
    const { server, element } = await opened();
    server.on(createEnvironment, () => answer(201, made));
    const told: string[] = [];
    for (const name of ['mado-before-environment-save', 'mado-environment-saved'])
      element.addEventListener(name, (event) => told.push(event.type));
    get(element, 'button', '新しい環境を作成').click();
    const first = await until(() => field(element, /^環境名/));
    await until(() => focused() === first, 'the focus at the first field');
    const dialog = await review(element, '開発環境', '１５');
    includes(textOf(dialog), '開発環境');
    includes(textOf(dialog), '15');
    equal(server.count(createEnvironment), 0);
    equal(told, []);
    const decide = get(dialog, 'button', '決定');
    for (let i = 0; i < 10; i++) decide.click();
    const said = await until(() => get(element, 'status', '環境「開発環境」を作成しました。'));
    await until(() => focused() === said, 'the focus at what was said');
    equal(names(element), ['本番環境', '開発環境', '検証環境']);
    equal(server.count(createEnvironment), 1);
    equal(server.requests.at(-1)?.body, { name: '開発環境', sortKey: 15 });
    ok(server.requests.at(-1)?.headers.get('idempotency-key'));
    equal(told, ['mado-before-environment-save', 'mado-environment-saved']);
    await leaveAndComeBack(element);
    equal(textOf(element).includes('作成しました'), false, 'it is not told again to whoever comes back');
  });

  it('LIC-05 names what is wrong in a summary that leads to each field', async () => {
    const { server, element } = await opened();
    get(element, 'button', '新しい環境を作成').click();
    await until(() => field(element, /^環境名/));
    retype(field(element, /^ソートキー/), '1.5');
    get(element, 'button', '登録').click();
    const summary = await until(() => all(element, 'group')[0]);
    await until(() => focused() === summary, 'the focus at the summary');
    const [name, key] = all(summary, 'link');
    name?.click();
    equal(focused(), field(element, /^環境名/));
    key?.click();
    equal(focused(), field(element, /^ソートキー/));
    includes(descriptionOf(field(element, /^ソートキー/)), '整数で入力してください');
    equal(server.count(createEnvironment), 0);
    equal(all(element, 'dialog').length, 0);
  });

  it('LIC-05 says that a name is taken, at the name, and keeps what was typed', async () => {
    const { server, element } = await opened();
    server.on(createEnvironment, () =>
      problem(400, 'invalid-input', { fieldErrors: [{ field: 'name', code: 'taken' }] }),
    );
    get(element, 'button', '新しい環境を作成').click();
    await until(() => field(element, /^環境名/));
    get(await review(element, '開発環境', '5'), 'button', '決定').click(); // somebody else has just made it
    await until(() => descriptionOf(field(element, /^環境名/)).includes('すでにあります'));
    equal(field(element, /^環境名/).value, '開発環境');
    equal(all(element, 'dialog').length, 0);
  });

  it('LIC-05 says that a name is taken as soon as its field is left, in any width and case, and asks nobody', async () => {
    const { server, element } = await opened();
    const [edit] = all(element, 'button', '本番環境の編集');
    edit?.click();
    const name = await until(() => field(element, /^環境名/));
    const leave = (text: string): void => {
      retype(name, text);
      name.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const isTold = (): boolean => descriptionOf(name).includes('すでにあります');
    leave('本番環境');
    await settle(element);
    equal(isTold(), false, 'its own name is none of another');
    leave(' 検証環境');
    await until(isTold);
    equal(all(element, 'alert').length, 0, 'nothing takes the focus from the next field');
    retype(field(element, /^ソートキー/), '7');
    await settle(element);
    equal(isTold(), true);
    get(element, 'button', '登録').click();
    await until(() => element.form?.type === 'invalid');
    equal(all(element, 'dialog').length, 0);
    retype(name, '検証環境2');
    await until(() => !isTold());
    equal(server.count(createEnvironment), 0);
  });

  it('LIC-05 in a contract that has ended no environment is made, and it says why', async () => {
    for (const environments of [answered.environments, []]) {
      const { element } = await opened({ environments, role: 'owner', ended: true });
      equal(all(element, 'button', '新しい環境を作成').length, 0);
      includes(textOf(element), '終了しているため、新しい環境は作成できません。');
    }
  });

  it('LIC-06 LIC-08 in a contract that has ended assignments and files are looked at, and names still change', async () => {
    const { element } = await opened({ ...answered, ended: true });
    const named = (role: 'button' | 'link'): readonly string[] => all(element, role).map(textOf);
    equal(
      [...named('button'), ...named('link')],
      ['割り当てを見る', 'ファイルを見る', '編集', '割り当てを見る', 'ファイルを見る', '編集'],
    );
  });

  it('LIC-05 goes back from the confirmation by 戻る and by Escape, with the focus where it was', async () => {
    const { element } = await opened();
    get(element, 'button', '新しい環境を作成').click();
    await until(() => field(element, /^環境名/));
    const submit = get(element, 'button', '登録');
    submit.focus();
    for (const leave of [
      (dialog: HTMLElement) => get(dialog, 'button', '戻る').click(),
      (dialog: HTMLElement) => void dialog.dispatchEvent(new Event('cancel', { cancelable: true })),
    ]) {
      const dialog = await review(element, '開発環境', '1');
      await until(() => focused() === get(dialog, 'heading'), 'the focus at the title of the dialog');
      leave(dialog);
      await until(() => all(element, 'dialog').length === 0);
      await until(() => focused() === field(element, /^ソートキー/), 'the focus where it was');
      equal(field(element, /^環境名/).value, '開発環境');
    }
  });

  it('LIC-05 a host keeps it from being sent, and a failure keeps what was typed', async () => {
    const { server, element } = await opened();
    server.on(createEnvironment, () => problem(500, 'internal', { requestId: 'req-9' }));
    get(element, 'button', '新しい環境を作成').click();
    await until(() => field(element, /^環境名/));
    const dialog = await review(element, '開発環境', '1');
    element.addEventListener('mado-before-environment-save', (event) => event.preventDefault(), { once: true });
    get(dialog, 'button', '決定').click();
    await settle(element);
    equal(server.count(createEnvironment), 0);
    get(dialog, 'button', '決定').click();
    const alert = await until(() => all(element, 'alert')[0]);
    await until(() => focused() === alert, 'the focus at what went wrong');
    includes(textOf(alert), 'req-9');
    equal(field(element, /^環境名/).value, '開発環境');
  });

  it('LIC-05 編集: begins with what is saved; changed elsewhere meanwhile it shows both', async () => {
    const { server, element } = await opened();
    const newer = environment('t', '第二環境', 30, { version: 9 });
    server.on(updateEnvironment, () => problem(412, 'version-conflict', { current: newer }));
    get(element, 'button', '検証環境の編集').click();
    await until(() => field(element, /^環境名/));
    equal(field(element, /^環境名/).value, '検証環境');
    get(await review(element, '私の環境', '20'), 'button', '決定').click();
    const alert = await until(() => all(element, 'alert')[0]);
    includes(textOf(alert), '第二環境');
    equal(field(element, /^環境名/).value, '私の環境');
    equal(server.requests.at(-1)?.headers.get('if-match'), '"4"');
    get(element, 'button', '保存されている内容を使う').click();
    await until(() => field(element, /^環境名/).value === '第二環境');
    server.on(updateEnvironment, () => answer(200, { ...newer, name: '第三環境', version: 10 }));
    get(await review(element, '第三環境', '30'), 'button', '決定').click();
    await until(() => names(element).includes('第三環境'));
    equal(server.requests.at(-1)?.headers.get('if-match'), '"9"');
  });

  it('LIC-05 キャンセル goes back to the list, and the focus to what began it', async () => {
    const { element } = await opened();
    get(element, 'button', '検証環境の編集').click();
    await until(() => field(element, /^環境名/));
    get(element, 'button', 'キャンセル').click();
    await until(() => focused() === get(element, 'button', '検証環境の編集'));
  });

  it('LIC-06 leads to the assignment by a link of the host, or tells where there is none', async () => {
    const { element } = await opened();
    const told: string[] = [];
    element.addEventListener('mado-before-environment-open', (event) => {
      told.push(`${event.purpose} ${event.environment.id}`);
      event.preventDefault();
    });
    get(element, 'button', '検証環境の割り当て').click();
    get(element, 'button', '検証環境の利用').click();
    element.assignmentHref = '/contracts/{contract}/environments/{environment}';
    const link = await until(() => get(element, 'link', '本番環境の割り当て'));
    equal(link.getAttribute('href'), '/contracts/c/environments/p');
    const { hash } = location;
    link.click();
    equal([told, location.hash], [['assignment t', 'activation t', 'assignment p'], hash]);
  });

  it('LIC-05 makes an environment once where the answer was lost and the page was loaded anew', async () => {
    const first = await opened();
    first.server.on(createEnvironment, () => problem(500, 'internal'));
    get(first.element, 'button', '新しい環境を作成').click();
    await until(() => field(first.element, /^環境名/));
    get(await review(first.element, '開発環境', '15'), 'button', '決定').click();
    await until(() => first.element.form?.type === 'failed');
    first.element.remove();
    const { server, element } = await opened();
    server.on(createEnvironment, () => answer(201, made));
    get(element, 'button', '新しい環境を作成').click();
    await until(() => element.form?.restored);
    await settle(element);
    get(element, 'button', '登録').click();
    get(await until(() => all(element, 'dialog')[0]), 'button', '決定').click();
    await until(() => names(element).includes('開発環境'));
    const keys = [first.server, server].flatMap(({ requests }) =>
      requests
        .filter(({ operation }) => operation === createEnvironment.name)
        .map(({ headers }) => headers.get('idempotency-key')),
    );
    equal([server.count(createEnvironment), new Set(keys).size], [1, 1]);
  });

  it('LIC-05 leaves a composition alone: Enter in it sends nothing', async () => {
    const { element } = await opened();
    get(element, 'button', '新しい環境を作成').click();
    const name = await until(() => field(element, /^環境名/));
    for (const order of ['chromium', 'safari'] as const) {
      name.value = '';
      compose(name, '環境', order);
      await settle(element);
      equal([name.value, all(element, 'group').length], ['環境', 0]);
    }
  });

  it('LIC-05 says when the environments could not be read, and reads them again', async () => {
    const server = createScriptedServer();
    server.on(readEnvironments, () => problem(500, 'internal', { requestId: 'req-5' }));
    const element = document.createElement('mado-environment-list');
    element.portal = portalOn(server, presets.license);
    element.contract = 'c';
    place(element);
    const again = await until(() => get(element, 'button', 'もう一度試す'));
    await until(() => textOf(element).includes('req-5'));
    prepare(server);
    again.click();
    await until(() => names(element).length === 2);
  });

  it('AUTH-03 gives another account nothing of what the first one typed', async () => {
    const { server, portal, element } = await opened();
    portal.session.adopt(sessionOf());
    await settle(element);
    get(element, 'button', '新しい環境を作成').click();
    await until(() => field(element, /^環境名/));
    portal.session.adopt(sessionOf('jiro@example.jp'));
    await until(() => server.count(readEnvironments) === 2 && names(element).length === 2);
    equal(all(element, 'textbox').length, 0);
  });

  it('LIC-05 shows another contract when it is told to', async () => {
    const { server, element } = await opened();
    prepare(server, { environments: [made], role: 'owner' });
    element.contract = 'other';
    await until(() => names(element).join() === '開発環境');
  });
});
