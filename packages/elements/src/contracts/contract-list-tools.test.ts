import { presets, type Contract, type ListSettings } from '@madoguchi/sdk';
import { readContracts } from '@madoguchi/sdk/contracts/contracts.endpoints.js';
import { readListSettings, updateListSettings } from '@madoguchi/sdk/portal/list-settings.endpoints.js';
import '../define/mado-contract-list.ts';
import { equal, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, field, get, textOf } from '../testing/queries.ts';
import { savedFiles } from '../testing/saved-files.ts';
import {
  answer,
  createScriptedServer,
  portalOn,
  problem,
  sessionOf,
  type ScriptedServer,
} from '../testing/scripted-server.ts';
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
const kept = (further: Partial<ListSettings> = {}): ListSettings => ({
  list: 'contracts',
  columns: null,
  views: [],
  version: 0,
  ...further,
});

interface Opened {
  readonly server: ScriptedServer;
  readonly element: MadoContractList;
  readonly files: readonly File[];
}

function open(
  settings: () => Response | Promise<Response>,
  set: (element: MadoContractList) => void = () => undefined,
): Opened {
  const server = createScriptedServer();
  server.on(readContracts, () => answer(200, { items: [contract()], total: 1 }));
  server.on(readListSettings, settings);
  server.on(updateListSettings, ({ body }) =>
    answer(200, { ...(body as ListSettings), list: 'contracts', version: 9 }),
  );
  const element = document.createElement('mado-contract-list');
  const files: File[] = [];
  element.addEventListener('mado-list-exported', ({ file }) => files.push(file));
  element.contractHref = '/contracts/{contract}';
  element.tools = true;
  set(element);
  element.portal = portalOn(server, presets.license);
  place(element);
  return { server, element, files };
}
const heads = (element: HTMLElement): string => all(element, 'columnheader').map(textOf).join();
const whole = 'ご契約名,ご契約番号,会社名,有効期限,状態,権限';
const tool = (element: HTMLElement, name: string): Promise<HTMLElement> => until(() => get(element, 'button', name));

describe('mado-contract-list with tools', () => {
  it('LIC-04 without the attribute has none, and asks for nothing of them', async () => {
    const { server, element } = open(
      () => answer(200, kept()),
      (one) => (one.tools = false),
    );
    await until(() => heads(element) === whole);
    equal(server.count(readListSettings), 0);
    equal(all(element, 'button', 'CSVで書き出す').length, 0);
  });

  it('LIC-04 shows no row before it is known which columns somebody chose, and then those', async () => {
    const { promise, resolve } = Promise.withResolvers<Response>();
    const { server, element } = open(() => promise);
    await until(() => textOf(element).includes('全1件'));
    await until(() => server.count(readListSettings) === 1);
    equal(all(element, 'row').length, 0);
    resolve(answer(200, kept({ columns: ['name', 'role', 'nonsense'] })));
    await until(() => heads(element) === 'ご契約名,権限');
  });

  it('LIC-04 AUTH-03 shows another account no row with the columns that the first one chose', async () => {
    const { promise, resolve } = Promise.withResolvers<Response>();
    let asked = 0;
    const { server, element } = open(() =>
      asked++ === 0 ? answer(200, kept({ columns: ['name', 'role'] })) : promise,
    );
    await until(() => heads(element) === 'ご契約名,権限');
    element.usedPortal?.session.adopt(sessionOf());
    await settle(element);
    element.usedPortal?.session.adopt(sessionOf('jiro@example.jp'));
    await until(() => server.count(readContracts) === 2 && server.count(readListSettings) === 2);
    await until(() => textOf(element).includes('全1件'));
    equal(heads(element), '');
    resolve(answer(200, kept({ columns: ['name', 'role'] })));
    await until(() => heads(element) === 'ご契約名,権限');
  });

  it('LIC-04 keeps its rows while what could not be read is read again', async () => {
    let works = false;
    const { promise, resolve } = Promise.withResolvers<Response>();
    const { server, element } = open(() => (works ? promise : problem(500, 'internal')));
    await until(() => heads(element) === whole);
    works = true;
    (await tool(element, '表示項目')).click();
    (await until(() => get(element, 'button', 'もう一度試す'))).click();
    await until(() => server.count(readListSettings) === 2);
    element.requestUpdate();
    await settle(element);
    equal(heads(element), whole);
    resolve(answer(200, kept({ columns: ['name'] })));
    await until(() => heads(element) === 'ご契約名');
  });

  it('LIC-04 what is left of a card stays in its place when other columns are hidden', async () => {
    const { element } = open(() => answer(200, kept({ columns: ['name', 'number', 'ends-on', 'term'] })));
    element.style.setProperty('inline-size', '360px');
    await until(() => heads(element) === 'ご契約名,ご契約番号,有効期限,状態');
    const box = (column: string): DOMRect =>
      element.renderRoot.querySelector(`.table-body .table-${column}`)?.getBoundingClientRect() ?? new DOMRect();
    await until(() => box('ends-on').top > box('number').top);
    equal(Math.round(box('ends-on').left), Math.round(box('number').left));
    equal(Math.round(box('term').right), Math.round(box('name').right));
    ok(Math.abs(box('term').top - box('ends-on').top) < 8, 'in one line');
  });

  it('LIC-04 hides and shows columns, and goes on with all where nothing could be read', async () => {
    const { element } = open(() => answer(200, kept()));
    await until(() => heads(element) === whole);
    get(element, 'button', '有効期限').click();
    await until(() => element.state.filter.sort === 'ends-on');
    (await tool(element, '表示項目')).click();
    (await until(() => field(element, '有効期限'))).click();
    await until(() => heads(element) === whole.replace(',有効期限', ''));
    await until(() => textOf(element).includes('並び順：有効期限の昇順（非表示）'));
    equal(all(element, 'cell').length, 4);
    const other = open(() => problem(403, 'forbidden'));
    await until(() => heads(other.element) === whole);
    element.tools = false;
    await until(() => heads(element) === whole);
  });

  it('LIC-04 a view searches, sorts and shows what it was kept with', async () => {
    const views = [{ name: '東海', search: '東海', sort: 'name', direction: 'descending', columns: ['name'] }] as const;
    const { server, element } = open(() => answer(200, kept({ views })));
    (await tool(element, '表示')).click();
    (await tool(element, '東海')).click();
    await until(() => heads(element) === 'ご契約名');
    const asked = (): string | undefined =>
      server.requests.findLast(({ operation }) => operation === 'readContracts')?.query.toString();
    const narrowed = new URLSearchParams({ search: '東海', sort: 'name', direction: 'descending' }).toString();
    await until(() => asked() === narrowed);
    equal(field(element, 'ご契約を探す').value, '東海');
    (await tool(element, '標準の表示')).click();
    await until(() => heads(element) === whole);
    equal(field(element, 'ご契約を探す').value, '');
    await until(() => asked() === '');
  });

  it('LIC-04 exports every part of the list in its order, with days as calendar days', async () => {
    const { server, element, files } = open(() => answer(200, kept({ columns: ['name', 'ends-on', 'role'] })));
    server.on(readContracts, ({ query }) =>
      query.has('cursor')
        ? answer(200, { items: [contract({ id: 'two', name: '＝1+1' })], total: 2 })
        : answer(200, { items: [contract()], total: 2, next: 'n' }),
    );
    const press = await tool(element, 'CSVで書き出す');
    await savedFiles(async () => {
      press.click();
      await until(() => files[0]);
    });
    const [file] = files;
    ok(file);
    ok(file.name.startsWith('ご契約一覧-'));
    equal(
      await file.text(),
      '"ご契約名","有効期限","権限"\r\n"全社業務基盤","2999-03-31","オーナー"\r\n"\'＝1+1","2999-03-31","オーナー"\r\n',
    );
  });

  it('LIC-04 exports what the host handed in, as it is searched and sorted on the screen', async () => {
    const names = ['東海', '西国', '東都'];
    const { server, element, files } = open(
      () => answer(200, kept({ columns: ['name'] })),
      (one) => (one.contracts = names.map((name) => contract({ id: name, name, companyName: name }))),
    );
    const search = await until(() => field(element, 'ご契約を探す'));
    await until(() => heads(element) === 'ご契約名');
    search.value = '東';
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    get(element, 'button', 'ご契約名').click();
    get(element, 'button', 'ご契約名').click();
    await until(() => all(element, 'rowheader').map(textOf).join() === '東都,東海');
    const press = await tool(element, 'CSVで書き出す');
    await savedFiles(async () => {
      press.click();
      await until(() => files[0]);
    });
    equal(await files[0]?.text(), '"ご契約名"\r\n"東都"\r\n"東海"\r\n');
    equal(server.count(readContracts), 0);
  });

  it('a state that is set by hand has its tools too, and sends nothing', async () => {
    const { server, element } = open(
      () => answer(200, kept()),
      (one) => (one.state = { type: 'ready', filter: {}, part: { items: [contract()], total: 1 } }),
    );
    await until(() => heads(element) === whole);
    await tool(element, '表示項目');
    await settle(element);
    equal(server.requests, []);
  });
});
