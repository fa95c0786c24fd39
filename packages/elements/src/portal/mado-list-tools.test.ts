import {
  createListExport,
  presets,
  PortalError,
  type ListSettings,
  type ListSettingsState,
  type ListView,
} from '@madoguchi/sdk';
import { readListSettings, updateListSettings } from '@madoguchi/sdk/portal/list-settings.endpoints.js';
import '../define/mado-list-tools.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, descriptionOf, field, focused, get, textOf } from '../testing/queries.ts';
import { savedFiles } from '../testing/saved-files.ts';
import {
  answer,
  createScriptedServer,
  portalOn,
  problem,
  sessionOf,
  type ScriptedServer,
} from '../testing/scripted-server.ts';
import { type } from '../testing/typing.ts';
import { elementSuite } from './element.suite.ts';
import { MadoListTools, type TooledList } from './mado-list-tools.ts';

interface Fruit {
  readonly id: string;
  readonly name: string;
  readonly price: number;
}
const fruits: readonly Fruit[] = [
  { id: '1', name: '林檎', price: 120 },
  { id: '2', name: '=HYPERLINK("http://x","y")', price: -5 },
];
const listOf = (further: Partial<TooledList<Fruit>> = {}): TooledList<Fruit> => ({
  name: 'contracts',
  title: '果物一覧',
  columns: [
    { name: 'name', label: '名前', fixed: true },
    { name: 'price', label: '値段' },
    { name: 'place', label: '産地' },
  ],
  look: { search: '林', sort: 'price', direction: 'descending' },
  sort: 'price',
  direction: 'descending',
  read: () => createListExport({ read: async () => ({ items: fruits, total: 2 }) }),
  cell: (fruit, column) => (column === 'price' ? fruit.price : column === 'name' ? fruit.name : '青森'),
  ...further,
});
const kept = (further: Partial<ListSettings> = {}): ListSettings => ({
  list: 'contracts',
  columns: null,
  views: [],
  version: 0,
  ...further,
});
const view = (name: string, further: Partial<ListView> = {}): ListView => ({ name, columns: null, ...further });
const ready = (settings = kept()): ListSettingsState => ({ type: 'ready', settings, columns: settings.columns });

elementSuite<'mado-list-tools'>({
  tag: 'mado-list-tools',
  prepare: (server: ScriptedServer) => server.on(readListSettings, () => answer(200, kept())),
  set: (element) => {
    if (element instanceof MadoListTools) element.list = listOf();
  },
  says: { ja: '表示項目', en: 'Columns' },
  byHand: {
    set(element) {
      element.state = ready(kept({ views: [view('手で置いた')] }));
      element.open = 'views';
    },
    says: '手で置いた',
  },
});

interface Opened {
  readonly server: ScriptedServer;
  readonly element: MadoListTools;
  readonly told: string[];
}

/** The tools, on a server that keeps what it is sent. */
async function open(settings = kept(), list = listOf()): Promise<Opened> {
  const server = createScriptedServer();
  let now = settings;
  server.on(readListSettings, () => answer(200, now));
  server.on(updateListSettings, ({ body }) => {
    now = { ...(body as ListSettings), list: 'contracts', version: now.version + 1 };
    return answer(200, now);
  });
  const element = document.createElement('mado-list-tools');
  const told: string[] = [];
  element.addEventListener('mado-list-columns-shown', ({ columns }) => told.push(`shown ${columns?.join() ?? 'all'}`));
  element.addEventListener('mado-list-view-chosen', ({ look }) => told.push(`view ${look.search} ${look.sort}`));
  element.addEventListener('mado-before-list-export', ({ columns }) => told.push(`before ${columns.join()}`));
  element.addEventListener('mado-list-exported', ({ file, rows }) => told.push(`exported ${file.name} ${rows}`));
  element.list = list;
  element.portal = portalOn(server, presets.license);
  place(element);
  await until(() => told[0]);
  return { server, element, told };
}
const sentViews = (server: ScriptedServer): readonly ListView[] => {
  const { body } = server.requests.at(-1) ?? {};
  return (body as ListSettings | undefined)?.views ?? [];
};
const tool = (element: HTMLElement, name: string): HTMLElement => get(element, 'button', name);
const press = (element: HTMLElement, key: string): boolean =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
const checked = (element: HTMLElement, label: string): boolean => field(element, label).checked;

describe('mado-list-tools: columns', () => {
  it('LIC-04 shows and hides columns at once, keeps them, and shows all again', async () => {
    const { server, element, told } = await open();
    equal(told, ['shown all']);
    tool(element, '表示項目').click();
    await until(() => all(element, 'checkbox')[2]);
    field(element, '産地').click();
    await until(() => told.length === 2);
    equal(told.at(-1), 'shown name,price');
    await until(() => server.count(updateListSettings) === 1);
    equal(server.requests.at(-1)?.body, { columns: ['name', 'price'], views: [] });
    get(element, 'button', 'すべての項目を表示').click();
    await until(() => told.at(-1) === 'shown all');
    await until(() => checked(element, '産地'));
  });

  it('LIC-04 the column that opens a row stays, and says so', async () => {
    const { server, element } = await open();
    tool(element, '表示項目').click();
    const box = await until(() => field(element, '名前'));
    box.click();
    equal(box.checked, true);
    equal(box.getAttribute('aria-disabled'), 'true');
    includes(descriptionOf(box), '名前はいつも表示されます');
    equal(server.count(updateListSettings), 0);
  });

  it('LIC-04 ignores a column that it does not know, and keeps it', async () => {
    const { server, element, told } = await open(kept({ columns: ['name', 'newer'], version: 3 }));
    equal(told, ['shown name,newer']);
    tool(element, '表示項目').click();
    await until(() => field(element, '値段')).then((box) => box.click());
    await until(() => server.count(updateListSettings) === 1);
    equal(server.requests.at(-1)?.body, { columns: ['name', 'price', 'newer'], views: [] });
  });

  it('LIC-04 tells by what the list is sorted where that column is hidden', async () => {
    const { element } = await open(kept({ columns: ['name'] }));
    await until(() => all(element, 'status').some((status) => textOf(status) === '並び順：値段の降順（非表示）'));
  });

  it('LIC-04 what could not be kept is told, tried again, or taken back', async () => {
    const { server, element, told } = await open();
    server.on(updateListSettings, () => problem(403, 'forbidden'));
    tool(element, '表示項目').click();
    (await until(() => field(element, '産地'))).click();
    await until(() => textOf(element).includes('保存できませんでした'));
    get(element, 'button', '保存しない').click();
    await until(() => told.at(-1) === 'shown all');
    await until(() => checked(element, '産地') && !textOf(element).includes('保存できませんでした'));
  });

  it('LIC-04 the list goes on where nothing kept could be read, which can be tried again', async () => {
    const server = createScriptedServer();
    server.on(readListSettings, () => problem(403, 'forbidden'));
    const element = document.createElement('mado-list-tools');
    const shown = new Promise((hear) => element.addEventListener('mado-list-columns-shown', hear, { once: true }));
    element.list = listOf();
    element.portal = portalOn(server, presets.license);
    place(element);
    await shown;
    tool(element, '表示').click();
    await until(() => textOf(element).includes('一覧はそのままお使いいただけます'));
    server.on(readListSettings, () => answer(200, kept({ views: [view('戻った')] })));
    get(element, 'button', 'もう一度試す').click();
    await until(() => textOf(element).includes('戻った'));
  });
});

describe('mado-list-tools: what opens', () => {
  it('opens one at a time, closes with Escape and gives the focus back, and closes when somebody goes elsewhere', async () => {
    const { element } = await open();
    const columns = tool(element, '表示項目');
    const views = tool(element, '表示');
    columns.focus();
    columns.click();
    await until(() => all(element, 'checkbox')[0]);
    equal([columns.getAttribute('aria-expanded'), views.getAttribute('aria-expanded')], ['true', 'false']);
    views.click();
    const name = await until(() => all(element, 'textbox')[0]);
    equal(all(element, 'checkbox').length, 0);
    name.focus();
    equal(press(name, 'Escape'), false);
    await until(() => views.getAttribute('aria-expanded') === 'false');
    equal(focused(), views);
    equal(press(views, 'Escape'), true, 'with nothing open it is the page’s');
    for (const leave of [
      (): unknown => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })),
      (): void => place(document.createElement('button')).focus(),
    ]) {
      views.click();
      await until(() => views.getAttribute('aria-expanded') === 'true');
      leave();
      await until(() => views.getAttribute('aria-expanded') === 'false');
    }
  });
});

describe('mado-list-tools: views', () => {
  const named = (element: HTMLElement, name: string): void => {
    field(element, 'いまの表示を保存').value = name;
    get(element, 'button', '保存').click();
  };

  it('LIC-04 keeps how the list looks under a name, and shows it again', async () => {
    const { server, element, told } = await open(
      kept({ views: [view('東京', { search: '東京', columns: ['name'] })] }),
    );
    tool(element, '表示').click();
    await until(() => all(element, 'textbox')[0]);
    named(element, ' 林檎 ');
    await until(() => all(element, 'status').some((status) => textOf(status) === '「林檎」を保存しました。'));
    const look = { search: '林', sort: 'price', direction: 'descending', columns: null };
    equal(sentViews(server).at(-1), { ...look, name: '林檎' });
    equal(field(element, 'いまの表示を保存').value, '');
    equal(get(element, 'button', '林檎').getAttribute('aria-current'), 'true');
    get(element, 'button', '東京').click();
    await until(() => told.includes('shown name'));
    ok(told.includes('view 東京 undefined'));
    get(element, 'button', '標準の表示').click();
    await until(() => told.at(-1) === 'shown all');
    ok(told.includes('view undefined undefined'));
  });

  it('LIC-04 says what is wrong with a name, and replaces the view that has it', async () => {
    const { server, element } = await open(kept({ views: [view('東京')] }));
    tool(element, '表示').click();
    const name = await until(() => field(element, 'いまの表示を保存'));
    named(element, '');
    await until(() => name.getAttribute('aria-invalid') === 'true');
    includes(descriptionOf(name), '入力してください');
    equal(focused(), name);
    named(element, ' 東京');
    (await until(() => get(element, 'button', '「東京」に上書き'))).click();
    await until(() => server.count(updateListSettings) === 1);
    equal(sentViews(server).length, 1);
    await until(() => textOf(element).includes('「東京」を保存しました'));
  });

  it('Enter in the name keeps the view, and never while an input method composes', async () => {
    const { server, element } = await open();
    tool(element, '表示').click();
    const name = await until(() => field(element, 'いまの表示を保存'));
    name.value = '林檎';
    const enter = (init: KeyboardEventInit): void =>
      void name.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ...init }));
    enter({ isComposing: true });
    enter({ keyCode: 229 });
    await settle(element);
    equal(server.count(updateListSettings), 0);
    enter({});
    await until(() => server.count(updateListSettings) === 1);
  });

  it('LIC-04 asks before a view is deleted, and can be left', async () => {
    const { server, element } = await open(kept({ views: [view('東京')] }));
    tool(element, '表示').click();
    (await until(() => get(element, 'button', '「東京」を削除'))).click();
    const dialog = await until(() => get(element, 'dialog', 'この表示を削除しますか？'));
    includes(textOf(dialog), '一覧の内容は変わりません');
    get(dialog, 'button', '戻る').click();
    await until(() => all(element, 'dialog').length === 0);
    equal(server.count(updateListSettings), 0);
    get(element, 'button', '「東京」を削除').click();
    get(await until(() => get(element, 'dialog', 'この表示を削除しますか？')), 'button', '削除').click();
    await until(() => all(element, 'status').some((status) => textOf(status) === '「東京」を削除しました。'));
    equal(sentViews(server), []);
    ok(element.renderRoot.contains(focused()));
  });

  it('LIC-04 keeps both where a view was changed elsewhere meanwhile, until somebody decides', async () => {
    const { server, element } = await open(kept({ views: [view('東京')], version: 1 }));
    const current = kept({ views: [view('東京', { search: '他' })], version: 2 });
    server.on(updateListSettings, () => problem(412, 'version-conflict', { current }));
    tool(element, '表示').click();
    (await until(() => get(element, 'button', '「東京」を削除'))).click();
    get(await until(() => get(element, 'dialog', 'この表示を削除しますか？')), 'button', '削除').click();
    await until(() => textOf(element).includes('ほかの画面で変更されました'));
    server.on(updateListSettings, () => answer(200, kept({ version: 3 })));
    get(element, 'button', 'それでも削除する').click();
    await until(() => all(element, 'button', '東京').length === 0);
    equal(server.requests.at(-1)?.headers.get('if-match'), '"2"');
  });

  it('LIC-04 with twenty views there is no room for another, and each can be replaced', async () => {
    const views = Array.from({ length: 20 }, (_, index) => view(`表示${index}`));
    const { server, element } = await open(kept({ views }));
    tool(element, '表示').click();
    const name = await until(() => field(element, 'いまの表示を保存'));
    includes(descriptionOf(name), '20件までです');
    named(element, '21件目');
    await until(() => name.getAttribute('aria-invalid') === 'true');
    equal(descriptionOf(name).split('20件までです').length, 2);
    equal(server.count(updateListSettings), 0);
    named(element, '表示7');
    (await until(() => get(element, 'button', '「表示7」に上書き'))).click();
    await until(() => server.count(updateListSettings) === 1);
    equal(sentViews(server).length, 20);
    equal(sentViews(server)[7]?.search, '林');
  });

  it('LIC-04 AUTH-03 a name that was typed is there when the views are opened again, and not for another account', async () => {
    const { server, element } = await open();
    const { usedPortal } = element;
    usedPortal?.session.adopt(sessionOf());
    await settle(element);
    tool(element, '表示').click();
    const name = await until(() => field(element, 'いまの表示を保存'));
    type(name, '東京の契約');
    press(name, 'Escape');
    await until(() => all(element, 'textbox').length === 0);
    tool(element, '表示').click();
    equal((await until(() => field(element, 'いまの表示を保存'))).value, '東京の契約');
    usedPortal?.session.adopt(sessionOf('jiro@example.jp'));
    await until(() => server.count(readListSettings) === 2);
    equal((await until(() => all(element, 'textbox')[0] && field(element, 'いまの表示を保存'))).value, '');
  });
});

describe('mado-list-tools: export', () => {
  it('SUP-12 a list whose columns and views are not kept has its file alone, which goes with whoever asked for it', async () => {
    const server = createScriptedServer();
    const element = document.createElement('mado-list-tools');
    const read = (): Promise<never> => new Promise(() => undefined);
    element.list = listOf({ name: 'fruits', read: () => createListExport({ read }) });
    const portal = portalOn(server, presets.license);
    portal.session.adopt(sessionOf());
    element.portal = portal;
    place(element);
    await until(() => all(element, 'button')[0]);
    equal([all(element, 'button').length, server.count(readListSettings)], [1, 0]);
    tool(element, 'CSVで書き出す').click();
    await until(() => all(element, 'button', '中止')[0]);
    portal.session.adopt(sessionOf('taro@example.jp'));
    await until(() => element.exporting === undefined);
    await settle(element);
    equal([all(element, 'button').length, element.renderRoot.querySelectorAll('.panel:not([hidden])').length], [1, 0]);
  });

  it('LIC-04 saves all rows with the columns that are shown, a formula made harmless, and tells so', async () => {
    const { element, told } = await open(kept({ columns: ['name', 'price'] }));
    const [file] = await savedFiles(async () => {
      tool(element, 'CSVで書き出す').click();
      await until(() => textOf(element).includes('2件を書き出しました'));
    });
    ok(file);
    equal(file.type, 'text/csv;charset=utf-8');
    ok(/^果物一覧-\d{4}-\d\d-\d\d\.csv$/.test(file.name), file.name);
    const bytes = new Uint8Array(await file.arrayBuffer());
    equal(Array.from(bytes.subarray(0, 3)), [0xef, 0xbb, 0xbf]);
    equal(
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.slice(3)),
      '"名前","値段"\r\n"林檎",120\r\n"\'=HYPERLINK(""http://x"",""y"")",-5\r\n',
    );
    equal(told.slice(1), ['before name,price', `exported ${file.name} 2`]);
  });

  it('LIC-04 reads nothing where the host keeps it from being exported', async () => {
    let read = 0;
    const list = listOf({
      read() {
        read++;
        return createListExport<Fruit>({ read: async () => ({ items: [], total: 0 }) });
      },
    });
    const { element } = await open(kept(), list);
    element.addEventListener('mado-before-list-export', (event) => event.preventDefault());
    tool(element, 'CSVで書き出す').click();
    await settle(element);
    equal([read, element.exporting, element.open], [0, undefined, undefined]);
  });

  it('LIC-04 tells how far it is, is cancelled, fails without a file and goes on', async () => {
    let part: () => Promise<{ items: readonly Fruit[]; total: number; next?: string }> = async () => ({
      items: fruits.slice(0, 1),
      total: 2,
      next: 'two',
    });
    let signal: AbortSignal | undefined;
    const list = listOf({
      read: () =>
        createListExport<Fruit>({
          read: async (cursor, by) => {
            signal = by;
            return cursor === undefined ? { items: fruits.slice(0, 1), total: 2, next: 'two' } : part();
          },
        }),
    });
    const { element, told } = await open(kept(), list);
    part = () => new Promise(() => undefined);
    const files = await savedFiles(async () => {
      tool(element, 'CSVで書き出す').click();
      await until(() => textOf(element).includes('2件中 1件'));
      get(element, 'button', '中止').click();
      await until(() => element.exporting === undefined);
      equal(signal?.aborted, true);
      equal(focused(), tool(element, 'CSVで書き出す'));
      part = () => Promise.reject(new PortalError('network'));
      tool(element, 'CSVで書き出す').click();
      await until(() => textOf(element).includes('ファイルは保存されていません'));
    });
    equal(files.length, 0);
    part = async () => ({ items: fruits.slice(1), total: 2 });
    const [file] = await savedFiles(async () => {
      const again = get(element, 'button', 'もう一度試す');
      again.focus();
      again.click();
      await until(() => told.some((one) => one.startsWith('exported')));
    });
    equal(focused(), tool(element, 'CSVで書き出す'), 'the button that had the focus is gone');
    ok(all(element, 'status').some((status) => textOf(status).includes('2件を書き出しました')));
    equal((await file?.text())?.split('\r\n').length, 4);
  });

  it('LIC-04 AUTH-03 an export that is under way ends with its account, and nothing of it stays', async () => {
    const list = listOf({ read: () => createListExport<Fruit>({ read: () => new Promise(() => undefined) }) });
    const { server, element } = await open(kept(), list);
    const { usedPortal } = element;
    usedPortal?.session.adopt(sessionOf());
    await settle(element);
    tool(element, 'CSVで書き出す').click();
    await until(() => element.exporting?.type === 'reading');
    usedPortal?.session.adopt(sessionOf('jiro@example.jp'));
    await until(() => server.count(readListSettings) === 2 && element.state.type === 'ready');
    equal([element.exporting, element.open], [undefined, undefined]);
  });

  it('LIC-04 says plainly that there are too many', async () => {
    const list = listOf({
      read: () => createListExport<Fruit>({ read: async () => ({ items: fruits, total: 10_001, next: 'n' }) }),
    });
    const { element } = await open(kept(), list);
    tool(element, 'CSVで書き出す').click();
    await until(() => textOf(element).includes('10,001件あります。一度に書き出せるのは10,000件までです'));
  });
});
