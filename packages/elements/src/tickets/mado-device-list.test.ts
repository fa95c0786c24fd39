import { presets, type Device } from '@madoguchi/sdk';
import { readDevices } from '@madoguchi/sdk/tickets/devices.endpoints.js';
import '../define/mado-device-list.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { listSuite } from '../portal/list/list.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, everything, field, focused, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, sessionOf } from '../testing/scripted-server.ts';
import { type } from '../testing/typing.ts';

const device = (further: Partial<Device> = {}): Device => ({
  id: 'one',
  name: 'コアスイッチ 1号機',
  model: 'CX-9300',
  serialNumber: 'FOC2611X0A1',
  location: '東京',
  supportHours: { ja: '24時間365日', en: 'at any time' },
  contract: { id: 'c', number: 'ABC1234567', name: '本社', startsOn: '2026-04-01', endsOn: '2099-03-31' },
  ...further,
});
const page = (items: readonly Device[], total: number = items.length, next?: string): Response =>
  answer(200, { items, total, next });
const subject = {
  tag: 'mado-device-list',
  operation: readDevices,
  part: (names: readonly string[], total: number, next?: string): Response =>
    page(
      names.map((name) => device({ id: name, name })),
      total,
      next,
    ),
  empty: '対象機器はありません',
  narrow: (element: HTMLElement): void => type(field(element, '機器を探す'), '東'),
} as const;

elementSuite<'mado-device-list'>({
  tag: 'mado-device-list',
  prepare: (server) => server.on(readDevices, () => page([device()])),
  says: { ja: '対象機器一覧', en: 'Devices' },
  byHand: {
    set: (element) =>
      (element.state = {
        type: 'ready',
        filter: {},
        part: { items: [device({ name: '手で置いた' })], total: 1 },
      }),
    says: '手で置いた',
  },
});
listSuite<'mado-device-list'>(subject);

/** The list in the support portal, where things are asked. */
async function open(items: readonly Device[], set?: (element: HTMLElement) => void, roles = ['inquiry-user']) {
  const server = createScriptedServer();
  server.on(readDevices, () => page(items));
  const portal = portalOn(server, presets.support);
  const session = sessionOf();
  portal.session.adopt({ ...session, account: { ...session.account, roles } });
  const element = document.createElement('mado-device-list');
  element.portal = portal;
  set?.(element);
  place(element);
  await until(() => element.renderRoot.querySelector('[part="row"]'));
  return { server, element };
}

describe('mado-device-list', () => {
  it('SUP-08 tells of each device what it is, its support hours and its contract, and whether that holds', async () => {
    const { contract } = device();
    const { element } = await open(
      [
        device(),
        device({ id: 'two', contract: { ...contract, endsOn: '2026-04-02' } }),
        device({ id: 'three', contract: { ...contract, startsOn: '2099-01-01' } }),
      ],
      (list) => list.setAttribute('contract-href', '/contracts/{contract}'),
      ['contract-manager'],
    );
    const [first, second, third] = all(element, 'row')
      .filter((row) => row.matches('[part="row"]'))
      .map(textOf);
    for (const part of ['コアスイッチ 1号機', 'CX-9300', 'FOC2611X0A1', '東京', '24時間365日', 'ABC1234567'])
      includes(first ?? '', part);
    ok(!first?.includes('契約終了') && !first?.includes('契約開始前'));
    includes(second ?? '', '契約終了');
    includes(third ?? '', '契約開始前');
    equal(all(element, 'link', '契約番号 ABC1234567 の契約を見る')[0]?.getAttribute('href'), '/contracts/c');
  });

  it('SUP-08 leads to asking about a device, and tells the page, which can lead there itself', async () => {
    const { element } = await open([device()], (list) =>
      list.setAttribute('new-ticket-href', '/tickets/new?device={device}&contract={contract}'),
    );
    const link = get(element, 'link', 'コアスイッチ 1号機について問い合わせる');
    equal(link.getAttribute('href'), '/tickets/new?device=one&contract=c');
    const told: string[] = [];
    element.addEventListener('mado-before-device-inquiry', (event) => {
      told.push(`before ${event.device.id}`);
      event.preventDefault();
    });
    element.addEventListener('mado-device-inquiry-begun', ({ device: { id } }) => told.push(id));
    link.click();
    equal(told, ['before one'], 'and it stays where it is');
    element.removeAttribute('new-ticket-href');
    const { element: other } = await open([device()]);
    other.addEventListener('mado-device-inquiry-begun', (event) => told.push(event.device.id));
    get(other, 'button', 'コアスイッチ 1号機について問い合わせる').click();
    equal(told, ['before one', 'one']);
  });

  it('SUP-02 leads nobody to a contract whose type of account has nothing to do with contracts', async () => {
    for (const role of ['inquiry-user', 'inquiry-administrator']) {
      const { element } = await open(
        [device()],
        (list) => list.setAttribute('contract-href', '/contracts/{contract}'),
        [role],
      );
      includes(textOf(element), 'ABC1234567');
      equal(all(element, 'link').length, 0, role);
    }
  });

  it('SUP-02 has no way to ask for who asks nothing here', async () => {
    const { element } = await open([device()], undefined, ['nobody-knows']);
    equal([all(element, 'link').length, all(element, 'button', /問い合わせる/).length], [0, 0]);
  });

  it('SUP-08 searches at the server, and sorts by each column there and back', async () => {
    const { server, element } = await open([device()]);
    type(field(element, '機器を探す'), 'FOC');
    await until(() => server.requests.at(-1)?.query.get('search') === 'FOC');
    const sorted = (): string | undefined => server.requests.at(-1)?.query.toString();
    get(element, 'button', 'シリアル番号').click();
    await until(() => sorted() === 'sort=serial-number&direction=ascending&search=FOC');
    get(element, 'button', 'シリアル番号').click();
    await until(() => sorted() === 'sort=serial-number&direction=descending&search=FOC');
    const heading = all(element, 'columnheader').find((one) => one.getAttribute('aria-sort'));
    equal([textOf(heading ?? element), heading?.getAttribute('aria-sort')], ['シリアル番号', 'descending']);
    ok(all(element, 'status').some((status) => textOf(status) === 'シリアル番号の降順'));
    get(element, 'button', '機器名').click();
    await until(() => sorted()?.startsWith('sort=name&direction=ascending'));
    get(element, 'button', '機器名').click();
    await until(() => sorted()?.startsWith('sort=name&direction=descending'));
  });

  it('SUP-08 of one contract has the devices under it alone, says so, also where a search leaves none, and begins anew for another', async () => {
    const { server, element } = await open([device()], (list) => list.setAttribute('contract', 'c'));
    equal(server.requests.at(-1)?.query.get('contractId'), 'c');
    const titled = (): Promise<unknown> => until(() => get(element, 'heading', '契約番号 ABC1234567 の対象機器'));
    await titled();
    server.on(readDevices, () => page([]));
    type(field(element, '機器を探す'), 'x');
    await until(() => textOf(element).includes('条件に合うものはありません'));
    await titled();
    element.setAttribute('contract', 'other');
    await until(() => server.requests.at(-1)?.query.toString() === 'contractId=other');
    await until(() => get(element, 'heading', '対象機器一覧'));
    equal(field(element, '機器を探す').value, '');
  });

  it('SUP-08 reads ten thousand part by part, and puts the focus at the first new one', async () => {
    const { server, element } = await open([device()]);
    server.on(readDevices, ({ query }) =>
      query.has('cursor') ? page([device({ id: 'two', name: '2号機' })], 10_000) : page([device()], 10_000, 'after-1'),
    );
    get(element, 'button', '型番').click();
    await until(() => textOf(element).includes('10,000件中 1～1件'));
    const more = get(element, 'button', 'さらに表示');
    more.focus();
    more.click();
    await until(() => focused() === get(element, 'button', '2号機について問い合わせる'));
    equal(element.renderRoot.querySelector('[role="table"]')?.getAttribute('aria-rowcount'), '10001');
  });

  it('SUP-08 shows what a device is called as text and never as markup', async () => {
    const evil = '<img src=x onerror="throw 1">';
    const { element } = await open([
      device({ name: evil, model: evil, serialNumber: evil, location: evil, supportHours: { ja: evil } }),
    ]);
    await settle(element);
    equal([...everything(element)].filter((found) => found.matches('img')).length, 0);
    includes(textOf(element), evil);
  });

  describe('in the address', () => {
    const before = location.href;
    afterEach(() => history.replaceState(history.state, '', before));

    it('SUP-08 begins with search and order of the address, and keeps them there; what is none of ours narrows nothing', async () => {
      history.replaceState(history.state, '', '?devices-search=FOC&devices-sort=location&devices-order=sideways');
      const { server, element } = await open([device()], (list) => list.setAttribute('query', 'devices'));
      equal(server.requests.at(-1)?.query.toString(), 'sort=location&search=FOC');
      equal(field(element, '機器を探す').value, 'FOC');
      get(element, 'button', '設置場所').click();
      await until(() => new URLSearchParams(location.search).get('devices-order') === 'descending');
      history.replaceState(history.state, '', '?devices-search=RT');
      window.dispatchEvent(new PopStateEvent('popstate'));
      await until(() => server.requests.at(-1)?.query.toString() === 'search=RT');
    });
  });
});
