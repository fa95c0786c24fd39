import { presets, type SupportContract } from '@madoguchi/sdk';
import { readSupportContracts } from '@madoguchi/sdk/contracts/support-contracts.endpoints.js';
import '../define/mado-support-contract-list.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { listSuite, openList } from '../portal/list/list.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, until } from '../testing/fixture.ts';
import { all, everything, field, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem, sessionOf } from '../testing/scripted-server.ts';
import { type } from '../testing/typing.ts';

const contract = (further: Partial<SupportContract> = {}): SupportContract => ({
  id: 'one',
  number: 'ABC1234567',
  name: '本社ネットワーク保守',
  companyName: 'みどり商事',
  startsOn: '2020-04-01',
  endsOn: '2099-03-31',
  level: 'extended',
  services: [],
  products: [],
  devices: 48,
  ...further,
});
const page = (items: readonly SupportContract[], total: number = items.length, next?: string): Response =>
  answer(200, { items, total, next });
const subject = {
  tag: 'mado-support-contract-list',
  operation: readSupportContracts,
  configuration: presets.support,
  roles: ['user-administrator'],
  part: (names: readonly string[], total: number, next?: string): Response =>
    page(
      names.map((name) => contract({ id: name, name })),
      total,
      next,
    ),
  empty: 'ご覧いただける保守契約はありません',
  narrow: (element: HTMLElement): void => field(element, '終了').click(),
} as const;
const open = (...items: readonly SupportContract[]) =>
  openList({ tag: 'mado-support-contract-list' }, (server) => server.on(readSupportContracts, () => page(items)));
const rows = (element: HTMLElement): readonly string[] =>
  all(element, 'row')
    .filter((row) => row.matches('[part="row"]'))
    .map(textOf);

elementSuite<'mado-support-contract-list'>({
  tag: 'mado-support-contract-list',
  prepare: (server) => server.on(readSupportContracts, () => page([contract()])),
  says: { ja: '保守契約一覧', en: 'Maintenance contracts' },
  byHand: {
    set: (element) =>
      (element.state = { type: 'ready', filter: {}, part: { items: [contract({ name: '手で置いた' })], total: 1 } }),
    says: '手で置いた',
  },
});
listSuite<'mado-support-contract-list'>(subject);

describe('mado-support-contract-list', () => {
  it('SUP-10 tells number, company, type, last day, how far each is and how many devices are under it', async () => {
    const { element } = open(
      contract(),
      contract({ id: 'two', startsOn: '2098-04-01', level: 'normal' }),
      contract({ id: 'three', endsOn: '2021-03-31', level: 'by-robot', devices: 0 }),
    );
    await until(() => rows(element).length === 3);
    const [current, coming, ended] = rows(element);
    for (const part of ['ABC1234567', 'みどり商事', '拡張契約', '2099/03/31', '48台']) includes(current ?? '', part);
    ok(/契約中（残り[\d,]+日）/.test(current ?? ''), current);
    ok(/通常契約.*開始前（[\d,]+日後に開始）/.test(coming ?? ''), coming);
    ok(/その他の契約.*終了（[\d,]+日前）.*0台/.test(ended ?? ''), ended);
  });

  it('SUP-10 is searched, narrowed by state and sorted at the server', async () => {
    const { server, element } = open(contract());
    await until(() => rows(element).length === 1);
    const asked = (): string | undefined => server.requests.at(-1)?.query.toString();
    type(field(element, '保守契約を探す'), 'ABC');
    await until(() => asked() === 'search=ABC');
    field(element, '契約中').click();
    await until(() => asked() === 'state=current&search=ABC');
    get(element, 'button', '契約終了日').click();
    await until(() => asked() === 'state=current&sort=ends-on&direction=ascending&search=ABC');
    get(element, 'button', '契約終了日').click();
    await until(() => asked() === 'state=current&sort=ends-on&direction=descending&search=ABC');
    ok(all(element, 'status').some((status) => textOf(status) === '契約終了日の降順'));
    server.on(readSupportContracts, ({ query }) => page(query.has('search') ? [] : [contract()]));
    field(element, '終了').click();
    (await until(() => get(element, 'button', '絞り込みを解除'))).click();
    await until(() => asked() === 'sort=ends-on&direction=descending');
    equal(field(element, '保守契約を探す').value, '');
  });

  it('SUP-10 leads to a contract, and tells the page, which can lead there itself', async () => {
    const { element } = open(contract());
    const told: string[] = [];
    element.addEventListener('mado-support-contract-opened', (event) => told.push(event.contract.number));
    (await until(() => get(element, 'button', '本社ネットワーク保守'))).click();
    equal(told, ['ABC1234567']);
    element.setAttribute('contract-href', '/contracts/{contract}');
    const link = await until(() => get(element, 'link', '本社ネットワーク保守'));
    equal(link.getAttribute('href'), '/contracts/one');
    element.addEventListener('mado-before-support-contract-open', (event) => event.preventDefault());
    link.click();
    equal(told.length, 1);
  });

  it('SUP-02 SUP-10 who has nothing to do with contracts is told so, and nothing is asked for', async () => {
    for (const role of ['inquiry-user', 'inquiry-administrator']) {
      const server = createScriptedServer();
      server.on(readSupportContracts, () => page([contract()]));
      const portal = portalOn(server, presets.support);
      const session = sessionOf();
      portal.session.adopt({ ...session, account: { ...session.account, roles: [role] } });
      const element = document.createElement('mado-support-contract-list');
      element.portal = portal;
      place(element);
      await until(() => textOf(element).includes('ご覧いただけないアカウントです'));
      equal([server.count(readSupportContracts), rows(element).length], [0, 0], role);
    }
    const { element } = openList({ tag: 'mado-support-contract-list' }, (server) =>
      server.on(readSupportContracts, () => problem(403, 'forbidden')),
    );
    await until(() => textOf(element).includes('ご覧いただけないアカウントです'));
    equal(all(element, 'alert').length, 0);
  });

  it('SUP-10 shows what was written as text and never as markup', async () => {
    const evil = '<img src=x onerror="throw 1">';
    const { element } = open(contract({ name: evil, number: evil, companyName: evil, level: evil }));
    await until(() => rows(element).length === 1);
    equal([...everything(element)].filter((found) => found.matches('img')).length, 0);
  });

  describe('in the address', () => {
    const before = location.href;
    afterEach(() => history.replaceState(history.state, '', before));

    it('SUP-10 begins with what stands there; what is none of ours narrows nothing', async () => {
      history.replaceState(history.state, '', '?c-search=ABC&c-state=ended&c-sort=company&c-order=descending');
      const { server, element } = openList(
        { tag: 'mado-support-contract-list', set: (list) => list.setAttribute('query', 'c') },
        (scripted) => scripted.on(readSupportContracts, () => page([contract()])),
      );
      await until(() => rows(element).length === 1);
      equal(server.requests.at(-1)?.query.toString(), 'state=ended&direction=descending&search=ABC');
      field(element, 'すべての状態').click();
      await until(() => !location.search.includes('c-state'));
    });
  });
});
