import type { Assignment, AssignmentLine } from '@madoguchi/sdk';
import { presets } from '@madoguchi/sdk';
import { readAssignment, updateAssignment } from '@madoguchi/sdk/environments/assignment.endpoints.js';
import '../define/mado-environment-assignment.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite } from '../portal/form/form.suite.ts';
import { equal, includes } from '../testing/assert.ts';
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
import { compose, retype } from '../testing/typing.ts';

const line = (productId: string, name: string, facts: Partial<AssignmentLine> = {}): AssignmentLine => ({
  productId,
  name,
  unit: 'license',
  origin: 'contract',
  licensed: 10,
  elsewhere: 4,
  count: 2,
  expired: false,
  ...facts,
});
const assignment: Assignment = {
  environmentId: 'e',
  environmentName: '本番環境',
  lines: [
    line('a', '基盤'),
    line('b', '帳票', { count: 0 }),
    line('k', '連携', { origin: 'key', licensed: 5, elsewhere: 0, count: 0 }),
  ],
  role: 'owner',
  version: 3,
};
const having = (count: number, version: number): Assignment => ({
  ...assignment,
  lines: [line('a', '基盤', { count }), ...assignment.lines.slice(1)],
  version,
});
const prepare = (server: ScriptedServer, given: Assignment = assignment): void =>
  server.on(readAssignment, () => answer(200, given));

async function opened(given: Assignment = assignment) {
  const server = createScriptedServer();
  prepare(server, given);
  const portal = portalOn(server, presets.license);
  const element = document.createElement('mado-environment-assignment');
  element.portal = portal;
  element.contract = 'c';
  element.environment = 'e';
  place(element);
  await until(() => element.state.type === 'ready' && all(element, 'rowheader').length > 0);
  await settle(element);
  return { server, portal, element };
}

const count = (element: HTMLElement, name: string): HTMLInputElement => field(element, `${name}の割り当て数`);

/** 割り当て, up to the confirmation. */
async function review(element: HTMLElement): Promise<HTMLElement> {
  get(element, 'button', '割り当て').click();
  return until(() => all(element, 'dialog')[0], 'the confirmation');
}

function paste(input: HTMLInputElement, text: string): boolean {
  const event = new Event('paste', { bubbles: true, cancelable: true, composed: true });
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  Object.defineProperty(event, 'clipboardData', { value: clipboardData }); // Firefox takes none from a page
  return !input.dispatchEvent(event);
}

formSuite({
  tag: 'mado-environment-assignment',
  operation: updateAssignment,
  accepted: () => answer(200, having(5, 4)),
  configuration: presets.license,
  prepare,
  set: (element) => {
    element.setAttribute('contract', 'c');
    element.setAttribute('environment', 'e');
  },
  fill: (element) => retype(field(element, /基盤/), '5'),
  confirm: '決定',
  before: 'mado-before-assignment-save',
  done: 'mado-assignment-saved',
  typed: false,
  survival: { kept: (element) => field(element, /基盤/).value },
  alwaysComplete: true,
});
elementSuite<'mado-environment-assignment'>({
  tag: 'mado-environment-assignment',
  prepare,
  set: (element) => {
    element.setAttribute('contract', 'c');
    element.setAttribute('environment', 'e');
  },
  says: { ja: '残り', en: 'Remaining' },
  byHand: {
    set: (element) => (element.state = { type: 'ready', assignment, rows: [], others: [], manages: true }),
    says: '割り当てられる製品がありません',
  },
});

describe('mado-environment-assignment', () => {
  it('LIC-06 shows what remains while typing, in any width, and what is too many', async () => {
    const { element } = await opened();
    const input = count(element, '基盤');
    equal([input.value, descriptionOf(input)], ['2', '残り 4']);
    retype(input, '５');
    await until(() => descriptionOf(input).includes('残り 1'));
    equal(input.value, '５');
    includes(textOf(element), '保存していない変更');
    await until(() => get(element, 'status', /^基盤 残り 1$/));
    retype(input, '9');
    await until(() => descriptionOf(input).includes('この環境に割り当てられるのは6までです'));
    equal(input.getAttribute('aria-invalid'), 'true');
  });

  it('LIC-06 steps with buttons and arrow keys, from 0 to the last licence', async () => {
    const { element } = await opened();
    const input = count(element, '帳票');
    get(element, 'button', '帳票を1減らす').click();
    await until(() => input.value === '0');
    get(element, 'button', '帳票を1増やす').click();
    await until(() => input.value === '1');
    for (let i = 0; i < 9; i++)
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true, cancelable: true }));
    await until(() => input.value === '6' && descriptionOf(input) === '残り 0');
    await until(() => get(element, 'status', '帳票 残り 0 これ以上は増やせません。'));
    equal(all(element, 'row').filter((row) => textOf(row).includes('これ以上は増やせません。')).length, 1);
    get(element, 'button', '帳票を1減らす').click();
    await until(() => !textOf(element).includes('これ以上は増やせません。'));
  });

  it('LIC-06 割り当て, confirmation, 決定: what changes is shown, sent once, and told', async () => {
    const { server, element } = await opened();
    const release = server.hold(updateAssignment);
    const told: string[] = [];
    for (const name of ['mado-before-assignment-save', 'mado-assignment-saved'])
      element.addEventListener(name, (event) => told.push(event.type));
    retype(count(element, '基盤'), '5');
    const dialog = await review(element);
    includes(textOf(dialog), '「本番環境」の割り当てを変更します');
    includes(textOf(dialog), '基盤');
    includes(textOf(dialog), '全環境の合計 '); // what all environments have of it then
    equal(textOf(dialog).includes('帳票'), false, 'what stays is not repeated');
    const decide = get(dialog, 'button', /^決定/);
    for (let i = 0; i < 10; i++) decide.click();
    await until(() => decide.getAttribute('aria-disabled') === 'true');
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    equal(all(element, 'dialog').length, 1, 'what is under way is not left');
    release(answer(200, having(5, 4)));
    const saved = await until(() => get(element, 'status', /^割り当てました。/));
    await until(() => focused() === saved, 'the focus at what was said');
    equal(server.count(updateAssignment), 1);
    equal(server.requests.at(-1)?.body, { counts: [{ productId: 'a', count: 5 }] });
    equal(server.requests.at(-1)?.headers.get('if-match'), '"3"');
    equal(told, ['mado-before-assignment-save', 'mado-assignment-saved']);
    equal(textOf(element).includes('保存していない'), false);
  });

  it('LIC-06 names what cannot be in a summary that leads to each field', async () => {
    const { server, element } = await opened();
    retype(count(element, '基盤'), '7');
    retype(count(element, '帳票'), '　');
    equal(descriptionOf(count(element, '帳票')).includes('入力してください'), false, 'not while it is being typed');
    get(element, 'button', '割り当て').click();
    const summary = await until(() => all(element, 'group')[0]);
    await until(() => focused() === summary, 'the focus at the summary');
    const links = all(summary, 'link');
    equal(links.length, 2);
    links[1]?.click();
    equal(focused(), count(element, '帳票'));
    equal(server.count(updateAssignment), 0);
  });

  it('LIC-06 says so where nothing would change', async () => {
    const { element } = await opened();
    get(element, 'button', '割り当て').click();
    const said = await until(() => get(element, 'status', '割り当て数は変わっていません。'));
    await until(() => focused() === said);
    equal(all(element, 'dialog').length, 0);
  });

  it('LIC-06 fills the rows from a spreadsheet, and leaves a single cell to the browser', async () => {
    const { element } = await opened();
    const input = count(element, '基盤');
    equal(paste(input, '5'), false);
    equal(paste(input, '3\n4\n5'), true);
    await until(() => input.value === '3' && count(element, '帳票').value === '4');
    includes(textOf(element), '2行に入力しました');
    includes(textOf(element), '1件の数は入力しませんでした');
    equal(paste(input, '製品\t数\n連携\t2\nほかの製品\t1'), true);
    await until(() => count(element, '連携').value === '2');
    includes(textOf(element), 'ほかの製品');
  });

  it('LIC-07 while the contract has no product of a key, it is said where one is added', async () => {
    const told = 'ライセンスキーを追加すると';
    const { element } = await opened({ ...assignment, lines: assignment.lines.slice(0, 2) });
    includes(textOf(element), told);
    const { element: other } = await opened();
    equal(textOf(other).includes(told), false);
  });

  it('LIC-07 その他の製品を追加: chosen from a list, with the focus in the new row, then 割り当て and 決定', async () => {
    const { server, element } = await opened();
    server.on(updateAssignment, () => answer(200, having(2, 4)));
    get(element, 'button', 'その他の製品を追加').click();
    const dialog = await until(() => all(element, 'dialog')[0]);
    get(dialog, 'button', '選択').click();
    await until(() => all(dialog, 'alert').length === 1, 'that nothing is chosen');
    field(dialog, '連携').click();
    await until(() => all(dialog, 'alert').length === 0);
    get(dialog, 'button', '選択').click();
    const input = await until(() => count(element, '連携'));
    await until(() => focused() === input, 'the focus in the new row');
    equal(input.value, '1');
    equal(all(element, 'button', 'その他の製品を追加').length, 0);
    get(await review(element), 'button', '決定').click();
    await until(() => server.count(updateAssignment) === 1);
    equal(server.requests.at(-1)?.body, {
      counts: [
        { productId: 'a', count: 2 },
        { productId: 'k', count: 1 },
      ],
    });
  });

  it('LIC-07 the list of other products is left by 閉じる, and the focus goes back', async () => {
    const { element } = await opened();
    const add = get(element, 'button', 'その他の製品を追加');
    add.focus();
    add.click();
    const dialog = await until(() => all(element, 'dialog')[0]);
    get(dialog, 'button', '閉じる').click();
    await until(() => focused() === add);
    equal(all(element, 'dialog').length, 0);
  });

  it('LIC-06 assigned elsewhere meanwhile shows both, and keeps what was typed', async () => {
    const { server, element } = await opened();
    server.on(updateAssignment, () => problem(412, 'version-conflict', { current: having(1, 9) }));
    retype(count(element, '基盤'), '5');
    get(await review(element), 'button', '決定').click();
    const alert = await until(() => all(element, 'alert')[0]);
    await until(() => focused() === alert, 'the focus at the conflict');
    includes(descriptionOf(count(element, '基盤')), '保存されている数: 1');
    equal(count(element, '基盤').value, '5');
    server.on(updateAssignment, () => answer(200, having(5, 10)));
    get(await review(element), 'button', '決定').click();
    await until(() => get(element, 'status', /^割り当てました。/));
    equal(server.requests.at(-1)?.headers.get('if-match'), '"9"');
  });

  it('LIC-06 assigned elsewhere meanwhile takes what is stored if that is wanted', async () => {
    const { server, element } = await opened();
    server.on(updateAssignment, () => problem(412, 'version-conflict', { current: having(1, 9) }));
    retype(count(element, '基盤'), '5');
    get(await review(element), 'button', '決定').click();
    await until(() => all(element, 'alert')[0]);
    get(element, 'button', '保存されている割り当てを使う').click();
    await until(() => count(element, '基盤').value === '1');
    equal(all(element, 'alert').length, 0);
  });

  it('LIC-06 LIC-08 leads on to 利用 once something is assigned: by a link, or by whoever hears of it', async () => {
    const { server, element } = await opened();
    server.on(updateAssignment, () => answer(200, having(5, 4)));
    retype(count(element, '基盤'), '5');
    get(await review(element), 'button', '決定').click();
    const told: string[] = [];
    element.addEventListener('mado-before-activation-open', (event) => {
      told.push(`${event.purpose} ${event.environment.id}`);
      event.preventDefault();
    });
    (await until(() => all(element, 'button', '利用（アクティベート）へ進む')[0])).click();
    element.activationHref = '/contracts/{contract}/environments/{environment}/activation';
    const link = await until(() => all(element, 'link', '利用（アクティベート）へ進む')[0]);
    equal(link.getAttribute('href'), '/contracts/c/environments/e/activation');
    link.click();
    equal(told, ['activation e', 'activation e']);
  });

  it('LIC-06 what was typed or pasted by mistake is given up for what is saved', async () => {
    const { element } = await opened();
    equal(all(element, 'button', '保存されている割り当てを使う').length, 0);
    retype(count(element, '基盤'), '5');
    (await until(() => all(element, 'button', '保存されている割り当てを使う')[0])).click();
    await until(() => count(element, '基盤').value === '2' && focused() === count(element, '基盤'));
    equal(all(element, 'button', '保存されている割り当てを使う').length, 0);
  });

  it('LIC-06 says in words that nothing remains, where nothing does', async () => {
    const { element } = await opened({ ...assignment, lines: [line('a', '基盤', { elsewhere: 10, count: 0 })] });
    retype(count(element, '基盤'), '1');
    await until(() => descriptionOf(count(element, '基盤')).includes('残りがないため'));
  });

  it('LIC-06 the last licences gone meanwhile: says so, keeps what was typed, shows what remains now', async () => {
    const { server, element } = await opened();
    server.on(updateAssignment, () => problem(409, 'not-enough-licenses'));
    retype(count(element, '基盤'), '6');
    const dialog = await review(element);
    prepare(server, { ...assignment, lines: [line('a', '基盤', { elsewhere: 8 })] });
    get(dialog, 'button', '決定').click();
    const alert = await until(() => all(element, 'alert')[0]);
    includes(textOf(alert), 'ライセンス数を超えて');
    includes(descriptionOf(count(element, '基盤')), '割り当てられるのは2まで');
    equal(count(element, '基盤').value, '6');
  });

  it('LIC-06 members see what is assigned, without fields and buttons', async () => {
    const { element } = await opened({ ...assignment, role: 'member' });
    includes(textOf(element), '本番環境の割り当て');
    equal([all(element, 'textbox').length, all(element, 'button').length], [0, 0]);
  });

  it('LIC-06 what has expired, and what the contract has shrunk below, is said', async () => {
    const { element } = await opened({
      ...assignment,
      lines: [line('a', '基盤', { licensed: 3 }), line('x', '旧製品', { expired: true })],
    });
    includes(descriptionOf(count(element, '基盤')), '3超過');
    includes(descriptionOf(count(element, '基盤')), 'ご契約数より多く');
    includes(textOf(element), '期限切れ');
    retype(count(element, '旧製品'), '3');
    await until(() => descriptionOf(count(element, '旧製品')).includes('2より増やせません'));
  });

  it('LIC-06 what has not begun is said, and why it cannot be assigned yet', async () => {
    const { element } = await opened({ ...assignment, lines: [line('a', '次期版', { count: 0, coming: true })] });
    includes(textOf(element), '利用開始前');
    includes(descriptionOf(count(element, '次期版')), '利用開始前');
    retype(count(element, '次期版'), '1');
    await until(() => descriptionOf(count(element, '次期版')).includes('まだ割り当てられません'));
  });

  it('LIC-06 leaves a composition alone: nothing is written into the field, and Enter sends nothing', async () => {
    const { element } = await opened();
    const input = count(element, '基盤');
    for (const order of ['chromium', 'safari'] as const) {
      input.value = '';
      compose(input, '３', order);
      await settle(element);
      equal([input.value, focused() === input, all(element, 'dialog').length], ['３', true, 0]);
    }
  });

  it('LIC-06 keeps what was typed when it is moved and when the language changes', async () => {
    const { element } = await opened();
    retype(count(element, '基盤'), '5');
    place(document.createElement('div')).append(element);
    await settle(element);
    document.documentElement.lang = 'en';
    await until(() => field(element, 'Assigned of 基盤').value === '5');
  });

  it('LIC-06 says when it could not be read, and reads it again', async () => {
    const server = createScriptedServer();
    server.on(readAssignment, () => problem(500, 'internal', { requestId: 'req-5' }));
    const element = document.createElement('mado-environment-assignment');
    element.portal = portalOn(server, presets.license);
    element.contract = 'c';
    element.environment = 'e';
    place(element);
    const again = await until(() => get(element, 'button', 'もう一度試す'));
    await until(() => textOf(element).includes('req-5'));
    prepare(server);
    again.click();
    await until(() => count(element, '基盤'));
  });

  it('AUTH-03 gives another account nothing of what the first one typed', async () => {
    const { server, portal, element } = await opened();
    portal.session.adopt(sessionOf());
    await settle(element);
    retype(count(element, '基盤'), '5');
    portal.session.adopt(sessionOf('jiro@example.jp'));
    await until(() => server.count(readAssignment) === 2 && all(element, 'textbox').length === 2);
    equal(count(element, '基盤').value, '2');
  });

  it('LIC-06 in a contract that has ended what is assigned is shown without fields, and owners are told why', async () => {
    for (const role of ['owner', 'member']) {
      const { element } = await opened({ ...assignment, role, ended: true });
      equal([all(element, 'textbox').length, all(element, 'button').length], [0, 0]);
      equal(textOf(element).includes('終了しているため、割り当ては変更できません。'), role === 'owner');
    }
  });

  it('LIC-06 what was typed in a contract that ends meanwhile is refused with that reason, and then cannot be typed', async () => {
    const { server, element } = await opened();
    server.on(updateAssignment, () => problem(409, 'contract-ended'));
    retype(count(element, '基盤'), '5');
    const dialog = await review(element);
    prepare(server, { ...assignment, ended: true });
    get(dialog, 'button', '決定').click();
    await until(() => textOf(element).includes('この操作はできません') || undefined, 'the reason');
    equal(all(element, 'textbox').length, 0);
  });

  it('LIC-07 keys of one product are told apart by their last day, and one of which nothing remains says so and is not chosen', async () => {
    const key = (productId: string, facts: Partial<AssignmentLine>): AssignmentLine =>
      line(productId, '連携', { origin: 'key', licensed: 5, elsewhere: 0, count: 0, ...facts });
    const { element } = await opened({
      ...assignment,
      lines: [
        key('k1', { endsOn: '2027-03-31', elsewhere: 5 }),
        key('k2', { endsOn: '2028-03-31' }),
        key('k3', { coming: true }),
        key('k4', { endsOn: '2029-03-31', count: 1 }),
      ],
    });
    get(element, 'button', 'その他の製品を追加').click();
    const dialog = await until(() => all(element, 'dialog')[0]);
    const boxes = all(dialog, 'checkbox');
    equal(
      boxes.map((box) => [descriptionOf(box), box.getAttribute('aria-disabled')]),
      [
        ['2027/03/31まで ご契約数 5、残り 0 残りがないため、この環境には割り当てられません。', 'true'],
        ['2028/03/31まで ご契約数 5、残り 5', null],
        [
          '期限なし ご契約数 5、残り 5 利用開始前のため、まだ割り当てられません。開始日は、ご契約の「製品」で確認できます。',
          'true',
        ],
      ],
    );
    for (const box of boxes) box.click();
    equal(
      boxes.map((box) => box instanceof HTMLInputElement && box.checked),
      [false, true, false],
    );
    await settle(element);
    get(dialog, 'button', '選択').click();
    await until(() => count(element, '連携 (2028/03/31まで)').value === '1');
    equal(count(element, '連携 (2029/03/31まで)').value, '1');
    includes(textOf(await review(element)), '連携 (2028/03/31まで)');
  });
});
