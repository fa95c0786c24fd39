import { presets, type Contract, type ContractListState } from '@madoguchi/sdk';
import { readContracts } from '@madoguchi/sdk/contracts/contracts.endpoints.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import '../define/mado-contract-list.ts';
import '../define/mado-portal.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { listSuite } from '../portal/list/list.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { pressLink } from '../testing/press-link.ts';
import { all, everything, field, focused, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, type ScriptedServer } from '../testing/scripted-server.ts';
import type { MadoContractList } from './mado-contract-list.ts';

const contract = (further: Partial<Contract> = {}): Contract => ({
  id: 'one',
  number: 'L-2024-00418',
  name: '全社業務基盤',
  companyName: '東海総合化学工業株式会社',
  startsOn: '2020-04-01',
  endsOn: '2999-03-31',
  role: 'owner',
  ...further,
});
const page = (...items: readonly Contract[]): Response => answer(200, { items, total: items.length });
const ready = (...items: readonly Contract[]): ContractListState => ({
  type: 'ready',
  filter: {},
  part: { items, total: items.length },
});
const type = (element: HTMLElement, text: string): void => {
  const input = field(element, 'ご契約を探す');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const search = (element: HTMLElement, text: string): void => {
  type(element, text);
  field(element, 'ご契約を探す').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
};
const subject = {
  tag: 'mado-contract-list',
  operation: readContracts,
  part: (names: readonly string[], total: number, next?: string): Response =>
    answer(200, { items: names.map((name) => contract({ id: name, name })), total, next }),
  empty: 'ご参加中のご契約はありません',
  narrow: (element: HTMLElement): void => search(element, '基盤'),
} as const;

elementSuite<'mado-contract-list'>({
  tag: 'mado-contract-list',
  prepare: (server: ScriptedServer) => server.on(readContracts, () => page(contract())),
  says: { ja: 'ご契約一覧', en: 'Contracts' },
  byHand: { set: (element) => (element.state = ready(contract({ name: '手で置いた' }))), says: '手で置いた' },
});
listSuite<'mado-contract-list'>(subject);

interface Opened {
  readonly server: ScriptedServer;
  readonly element: MadoContractList;
}

function open(set: (element: MadoContractList) => void, answered: () => Response = () => page(contract())): Opened {
  const server = createScriptedServer();
  server.on(readContracts, answered);
  const element = document.createElement('mado-contract-list');
  element.contractHref = '/contracts/{contract}';
  set(element);
  element.portal = portalOn(server, presets.license);
  return { server, element: place(element) };
}

const names = (element: HTMLElement): readonly string[] => all(element, 'rowheader').map(textOf);
const shows = (element: HTMLElement, ...wanted: readonly string[]): Promise<true> =>
  until(() => names(element).join() === wanted.join() || undefined, wanted.join());

describe('mado-contract-list', () => {
  it('LIC-04 shows name, number, company, last day, state and role, and the name leads to the contract', async () => {
    const { element } = open(() => undefined);
    const link = await until(() => all(element, 'link')[0]);
    equal(link.getAttribute('href'), '/contracts/one');
    const [number, company, endsOn, term, role] = all(element, 'cell').map(textOf);
    equal([number, company, endsOn, role], ['L-2024-00418', '東海総合化学工業株式会社', '2999/03/31', 'オーナー']);
    includes(term ?? '', '残り');
    equal(get(element, 'table').getAttribute('aria-rowcount'), '2');
    equal(
      all(element, 'row').map((row) => row.getAttribute('aria-rowindex')),
      ['1', '2'],
    );
  });

  it('LIC-04 says what has ended, ends today or soon, and a role that it does not know', async () => {
    const today = calendarDay(Date.now(), 'Asia/Tokyo');
    const { element } = open(
      (one) =>
        (one.state = ready(
          contract({ id: 'a', endsOn: '2020-12-31' }),
          contract({ id: 'b', endsOn: today }),
          contract({ id: 'c', startsOn: '2999-01-01', role: 'auditor' }),
        )),
    );
    await until(() => all(element, 'row')[3]);
    const texts = all(element, 'row').map(textOf);
    includes(texts[1] ?? '', '終了（');
    includes(texts[2] ?? '', '本日まで');
    includes(texts[3] ?? '', '日後に開始');
    includes(texts[3] ?? '', '不明');
  });

  it('LIC-04 is sorted on the server by its head, tells so, and turns round', async () => {
    const { server, element } = open(() => undefined);
    const heading = (name: string): HTMLElement => get(element, 'columnheader', name);
    await shows(element, '全社業務基盤');
    equal(server.requests[0]?.query.toString(), '', 'those in force first, which the server knows');
    equal(all(element, 'columnheader').filter((one) => one.hasAttribute('aria-sort')).length, 0);
    const button = get(element, 'button', 'ご契約名');
    button.focus();
    button.click();
    await until(() => server.requests.at(-1)?.query.toString() === 'sort=name&direction=ascending');
    equal(heading('ご契約名').getAttribute('aria-sort'), 'ascending');
    equal(heading('有効期限').hasAttribute('aria-sort'), false);
    ok(all(element, 'status').some((status) => textOf(status) === 'ご契約名の昇順'));
    equal(focused(), button);
    button.click();
    await until(() => heading('ご契約名').getAttribute('aria-sort') === 'descending');
    equal(all(heading('権限'), 'button').length, 0);
  });

  it('LIC-04 keeps its order when the search is taken off', async () => {
    const { server, element } = open(() => undefined);
    await shows(element, '全社業務基盤');
    get(element, 'button', 'ご契約名').click();
    server.on(readContracts, () => page());
    search(element, '無い');
    const clear = await until(() => get(element, 'button', '絞り込みを解除'));
    server.on(readContracts, () => page(contract()));
    clear.click();
    await shows(element, '全社業務基盤');
    equal(server.requests.at(-1)?.query.toString(), 'sort=name&direction=ascending');
  });

  it('LIC-04 tells the host who goes where, and goes nowhere when the host takes that over', async () => {
    const { element } = open(() => undefined);
    const told: string[] = [];
    element.addEventListener('mado-before-contract-open', (event) => told.push(`before ${event.contract.id}`));
    element.addEventListener('mado-contract-opened', (event) => told.push(`opened ${event.contract.id}`));
    const link = await until(() => all(element, 'link')[0]);
    equal(pressLink(link), false);
    equal(told, ['before one', 'opened one']);
    equal(pressLink(link, { ctrlKey: true }), false);
    equal(told.length, 2, 'another tab leads nobody away');
    element.addEventListener('mado-before-contract-open', (event) => event.preventDefault());
    equal(pressLink(link), true);
    equal(told, ['before one', 'opened one', 'before one']);
  });

  it('LIC-04 without an address a row is a button, with an unsafe one too', async () => {
    const { element } = open((one) => (one.contractHref = undefined));
    const opened = new Promise<string>((hear) =>
      element.addEventListener('mado-contract-opened', (event) => hear(event.contract.id), { once: true }),
    );
    (await until(() => get(element, 'button', '全社業務基盤'))).click();
    equal(await opened, 'one');
    element.contractHref = '/contracts/{contract}';
    await until(() => all(element, 'link')[0]);
    element.contractHref = 'data:{contract}';
    await until(() => get(element, 'button', '全社業務基盤'));
  });

  it('shows names as text and never as markup', async () => {
    const evil = '<img src=x onerror="throw 1">';
    const { element } = open((one) => (one.state = ready(contract({ name: evil, number: evil, companyName: evil }))));
    await shows(element, evil);
    equal([...everything(element)].filter((found) => found.matches('img')).length, 0);
  });

  it('LIC-04 calls a role what the contract itself calls it, also where it has a name in one language only', async () => {
    const roles = [
      { id: 'owner', scope: 'portal', name: { ja: '持ち主', en: 'Holder' }, may: [] },
      { id: 'owner', scope: 'contract', name: { ja: 'オーナー', en: 'Owner' }, may: [] },
      { id: 'member', scope: 'contract', name: { ja: 'メンバー' }, may: [] },
    ] as const;
    const { server } = open((one) => (one.state = ready()));
    const element = document.createElement('mado-contract-list');
    element.portal = portalOn(server, { ...presets.license, roles });
    element.state = ready(contract(), contract({ id: 'two', role: 'member' }));
    place(element);
    const shown = (): readonly string[] =>
      all(element, 'row')
        .slice(1)
        .map((row) => textOf(all(row, 'cell').at(-1) ?? row));
    await until(() => shown().join() === 'オーナー,メンバー');
    document.documentElement.lang = 'en';
    await until(() => shown().join() === 'Owner,メンバー');
  });

  it('LIC-04 follows the language with its columns', async () => {
    const { element } = open((one) => (one.state = ready(contract())));
    await shows(element, '全社業務基盤');
    document.documentElement.lang = 'en';
    await until(() => all(element, 'button', 'Valid until')[0]);
    includes(textOf(get(element, 'table')), 'Mar 31, 2999');
    includes(textOf(get(element, 'table')), 'Owner');
  });
});

describe('mado-contract-list as a portlet', () => {
  it('LIC-03 shows names and last days, the next to end first, what ends soon marked, and leads to all', async () => {
    const soon = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    const { server, element } = open(
      (one) => {
        one.portlet = true;
        one.limit = 2;
        one.moreHref = '/contracts';
      },
      () =>
        page(
          contract({ name: '甲', endsOn: soon }),
          contract({ id: 'two', name: '乙' }),
          contract({ id: 'three', name: '丙' }),
        ),
    );
    await until(() => all(element, 'listitem')[0]);
    const [first, second, ...others] = all(element, 'listitem').map(textOf);
    includes(first ?? '', 'まもなく終了');
    equal(second, '乙 有効期限 2999/03/31');
    element.style.setProperty('inline-size', '170px');
    for (const day of element.renderRoot.querySelectorAll('time'))
      equal(day.parentElement?.getClientRects().length, 1, 'a day stands on one line with what it is');
    equal(others.length, 0);
    equal(get(element, 'link', '乙').getAttribute('href'), '/contracts/two');
    equal(get(element, 'link', 'すべてのご契約を見る').getAttribute('href'), '/contracts');
    get(element, 'heading', 'ご契約情報');
    equal(all(element, 'textbox').length, 0);
    equal(server.requests[0]?.query.toString(), 'withoutEnded=true&sort=ends-on');
  });

  it('LIC-03 without addresses opens by the host’s script', async () => {
    const { element } = open((one) => {
      one.portlet = true;
      one.contractHref = undefined;
    });
    const opened = new Promise<string>((hear) =>
      element.addEventListener('mado-contract-opened', (event) => hear(event.contract.id), { once: true }),
    );
    (await until(() => get(element, 'button', '全社業務基盤'))).click();
    equal(await opened, 'one');
  });

  it('LIC-03 of contracts that the host handed in leaves out what has ended', async () => {
    const { server, element } = open((one) => {
      one.portlet = true;
      one.contracts = [
        contract({ name: '後', endsOn: '2999-12-31' }),
        contract({ id: 'two', name: '過去', endsOn: '2020-01-01' }),
        contract({ id: 'three', name: '先', endsOn: '2998-12-31' }),
      ];
    });
    await until(() => all(element, 'listitem')[0]);
    equal(
      all(element, 'listitem').map((item) => textOf(get(item, 'link'))),
      ['先', '後'],
    );
    element.portlet = false;
    await shows(element, '後', '過去', '先');
    equal(server.requests.length, 0);
  });
});

describe('mado-contract-list with contracts from the host', () => {
  const many = (count: number): readonly Contract[] =>
    Array.from({ length: count }, (_, index) => contract({ id: `c${index}`, name: `第${index}号`, number: 'L-2024' }));
  const press = (key: string, init: KeyboardEventInit = {}): boolean =>
    (focused() ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }),
    );
  const body = (element: HTMLElement): Element | undefined => all(element, 'rowgroup')[1];

  it('LIC-04 writes no row again that stays as it is, beside a list in another language', async () => {
    let read = 0;
    const counted = many(600).map((one) => ({
      ...one,
      get companyName() {
        read++;
        return one.companyName;
      },
    }));
    const { element } = open((one) => (one.contracts = counted));
    const { element: beside } = open((one) => (one.contracts = many(600)));
    const english = document.createElement('mado-portal');
    english.locale = 'en';
    const clock = { now: () => Date.UTC(2026, 10, 20) }; // what is made anew each minute is made once
    for (const one of [element, beside]) one.portal = one.portal && { ...one.portal, clock };
    english.portal = beside.portal;
    place(english).append(beside);
    await until(() => textOf(beside).includes('Contracts') && textOf(beside).includes('第0号'));
    await until(() => textOf(element).includes('第0号'));
    let before = read;
    for (let still = 0; still < 5; still = before === read ? still + 1 : 0) {
      before = read;
      await settle(element, beside);
      await new Promise((next) => requestAnimationFrame(next)); // how high a row is may be told late
    }
    for (const one of [beside, element, beside, element]) {
      one.requestUpdate();
      await settle(one);
    }
    equal(read, before);
  });

  it('LIC-04 cuts off only what is too long for its column, in any script, and on cards whatever is', async () => {
    const long = ['長い名前'.repeat(30), 'Договор '.repeat(12), 'W'.repeat(60), '﷽'.repeat(12), '🏢'.repeat(40)];
    const contracts = many(600).map((one, index) => ({ ...one, name: long[index] ?? one.name }));
    const { element } = open((one) => (one.contracts = contracts));
    element.style.setProperty('inline-size', '1200px');
    await until(() => textOf(element).includes('第9号'));
    const cells = () => [...element.renderRoot.querySelectorAll('.table-row:not([hidden]) .table-cell')];
    const isCut = (cell: Element): boolean => getComputedStyle(cell).overflowX === 'hidden';
    await until(() => cells().some((cell) => !isCut(cell)));
    const sticksOut = (cell: Element): boolean => cell.scrollWidth > cell.clientWidth + 1;
    const seen = cells().find((cell) => sticksOut(cell) && !isCut(cell));
    equal(seen, undefined);
    equal(all(element, 'rowheader').slice(0, 5).map(isCut), [true, true, true, true, true]);
    equal(all(element, 'rowheader').slice(5, 9).map(isCut), [false, false, false, false]);
    element.style.setProperty('inline-size', '360px');
    await until(() => cells().every(isCut));
  });

  it('LIC-04 asks the server for nothing, keeps their order, and sorts and searches them itself', async () => {
    const { server, element } = open(
      (one) =>
        (one.contracts = [
          contract({ name: 'Ｂ' }),
          contract({ id: '2', name: 'a' }),
          contract({ id: '3', name: 'C' }),
        ]),
    );
    await shows(element, 'Ｂ', 'a', 'C');
    includes(textOf(element), '全3件');
    equal(element.renderRoot.querySelectorAll('[aria-sort]').length, 0);
    get(element, 'button', 'ご契約名').click();
    await shows(element, 'a', 'Ｂ', 'C');
    get(element, 'button', 'ご契約名').click();
    await shows(element, 'C', 'Ｂ', 'a');
    type(element, 'b');
    await shows(element, 'Ｂ');
    includes(textOf(element), '1件');
    type(element, 'zzz');
    (await until(() => get(element, 'button', '絞り込みを解除'))).click();
    await shows(element, 'C', 'Ｂ', 'a');
    equal(server.requests.length, 0);
  });

  it('LIC-04 keeps search and order when the host hands in others', async () => {
    const { element } = open((one) => (one.contracts = [contract({ name: '帳票 1' }), contract({ name: '基盤' })]));
    await shows(element, '帳票 1', '基盤');
    get(element, 'button', 'ご契約名').click();
    type(element, '帳票');
    await shows(element, '帳票 1');
    element.contracts = [contract({ name: '帳票 2' }), contract({ name: '帳票 1' }), contract({ name: '基盤' })];
    await shows(element, '帳票 1', '帳票 2');
    equal(field(element, 'ご契約を探す').value, '帳票');
  });

  it('LIC-04 500 of them all stand in the document, one more and only a part does', async () => {
    const { element } = open((one) => (one.contracts = many(500)));
    await until(() => body(element)?.childElementCount === 500);
    press('f', { ctrlKey: true });
    element.contracts = many(501);
    await until(() => (body(element)?.childElementCount ?? 500) < 100);
    equal(get(element, 'table').getAttribute('aria-rowcount'), '502');
    includes(textOf(element), '全501件');
  });

  it('LIC-04 Ctrl or Cmd with F leads to the search where not all stand in the document, and on to the browser’s', async () => {
    const { element } = open((one) => (one.contracts = many(501)));
    const first = await until(() => all(element, 'link', '第0号')[0]);
    first.focus();
    equal(press('f'), true, 'F alone is nothing');
    equal(press('f', { ctrlKey: true }), false);
    equal(focused(), field(element, 'ご契約を探す'));
    equal(press('f', { ctrlKey: true }), true, 'from there the browser searches');
    first.focus();
    equal(press('F', { metaKey: true }), false);
    element.contracts = many(500);
    const again = await until(() =>
      body(element)?.childElementCount === 500 ? get(element, 'link', '第0号') : undefined,
    );
    again.focus();
    equal(press('f', { ctrlKey: true }), true, 'they all stand there');
  });

  it('LIC-04 the keys go through ten thousand, Tab reaches one, and the focus stays at its row when it is scrolled away', async () => {
    const { element } = open((one) => (one.contracts = many(10_000)));
    const first = await until(() => all(element, 'link', '第0号')[0]);
    equal(
      all(element, 'link')
        .filter(({ tabIndex }) => tabIndex === 0)
        .map(textOf),
      ['第0号'],
    );
    first.focus({ preventScroll: true }); // else WebKit scrolls to what has the focus a frame later
    press('ArrowDown');
    equal(textOf(focused() ?? element), '第1号');
    press('End');
    equal(textOf(focused() ?? element), '第9999号');
    press('PageUp');
    press('ArrowUp');
    const at = focused();
    const row = at?.closest('[role="row"]');
    ok(Number(row?.getAttribute('aria-rowindex')) > 9_900);
    const name = textOf(at ?? element);
    get(element, 'table').scrollTop = 0;
    await until(() => all(element, 'link', '第0号')[0]);
    equal(focused(), at);
    equal(textOf(at ?? element), name);
    press('ArrowDown');
    equal(textOf(focused() ?? element), `第${Number(name.slice(1, -1)) + 1}号`);
    ok((body(element)?.childElementCount ?? 999) < 100);
    press('Home');
    equal(textOf(focused() ?? element), '第0号');
  });

  it('LIC-04 rows are read in their order once scrolling has come to rest', async () => {
    const { element } = open((one) => (one.contracts = many(10_000)));
    await until(() => all(element, 'link', '第0号')[0]);
    get(element, 'table').scrollTop = 400_123;
    const places = (): readonly number[] =>
      [...(body(element)?.children ?? [])].map((row) => Number(row.getAttribute('aria-rowindex')));
    await until(() => {
      const now = places();
      return (now[0] ?? 0) > 1_000 && now.every((place, index) => index === 0 || place === (now[index - 1] ?? 0) + 1);
    });
    equal(all(element, 'link').filter(({ tabIndex }) => tabIndex === 0).length, 1);
  });

  it('LIC-04 a search shows what it leaves from the first one on, and none loses the focus', async () => {
    const { element } = open((one) => (one.contracts = many(10_000)));
    await until(() => all(element, 'link', '第0号')[0]);
    const table = get(element, 'table');
    table.scrollTop = 400_000;
    await until(() => !names(element).includes('第0号'));
    const input = field(element, 'ご契約を探す');
    input.focus();
    type(element, '第99');
    await until(() => names(element)[0] === '第99号');
    equal(table.scrollTop, 0);
    includes(textOf(element), '111件');
    equal(table.getAttribute('aria-rowcount'), '112');
    type(element, '9999');
    await shows(element, '第9999号');
    equal(focused(), input);
  });

  it('LIC-04 rows that stay tell what has changed: where they lead, the language, a contract that was changed in place', async () => {
    const contracts = many(600);
    const { element } = open((one) => (one.contracts = contracts));
    const link = await until(() => all(element, 'link', '第0号')[0]);
    equal(link.getAttribute('href'), '/contracts/c0');
    element.contractHref = '/elsewhere/{contract}';
    await until(() => link.getAttribute('href') === '/elsewhere/c0');
    Object.assign(contracts[0] ?? {}, { name: '改' });
    element.contracts = [...contracts];
    await until(() => textOf(link) === '改');
    const last = (): string => textOf(all(element, 'row')[1] ?? element);
    includes(last(), 'オーナー');
    element.lang = 'en';
    await until(() => last().includes('Owner'));
  });

  it('LIC-04 the keys bring the page to the row that they lead to, where the list goes on below it', async () => {
    const { element } = open((one) => (one.contracts = many(10_000)));
    Object.assign(element.style, { display: 'block', marginBlockStart: '60vh' });
    (await until(() => all(element, 'link', '第0号')[0])).focus({ preventScroll: true });
    for (const key of ['End', 'ArrowUp', 'Home']) {
      press(key);
      await settle(element);
      const { top, bottom } = (focused() ?? element).getBoundingClientRect();
      ok(top >= 0 && bottom <= innerHeight, `${key}: ${top} to ${bottom} of ${innerHeight}`);
    }
  });

  it('LIC-04 the focus goes to the table when its row is taken away', async () => {
    const { element } = open((one) => (one.contracts = many(600)));
    (await until(() => all(element, 'link', '第0号')[0])).focus();
    press('End');
    element.contracts = many(550);
    await until(() => focused() === get(element, 'table'));
  });

  it('LIC-04 comes back as it was when the element is moved', async () => {
    const { element } = open((one) => (one.contracts = many(10_000)));
    await until(() => all(element, 'link', '第0号')[0]);
    const elsewhere = place(document.createElement('div'));
    elsewhere.append(element);
    await settle(element);
    await until(() => all(element, 'link', '第0号')[0]);
    get(element, 'table').scrollTop = 9_000_000;
    await until(() => names(element).includes('第9999号'));
  });
});
