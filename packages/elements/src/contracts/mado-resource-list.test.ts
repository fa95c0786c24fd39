import type { Resource } from '@madoguchi/sdk';
import { readResources } from '@madoguchi/sdk/contracts/resources.endpoints.js';
import '../define/mado-resource-list.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { listSuite, openList } from '../portal/list/list.suite.ts';
import { equal } from '../testing/assert.ts';
import { until } from '../testing/fixture.ts';
import { all, everything, field, get, textOf } from '../testing/queries.ts';
import { answer, sessionOf, type ScriptedServer } from '../testing/scripted-server.ts';

const resource = (further: Partial<Resource> = {}): Resource => ({
  id: 'one',
  productName: '基盤',
  name: '利用の手引き.pdf',
  version: '2.1.0',
  size: 1_234_567,
  publishedAt: '2026-11-19T15:30:00.000Z',
  url: 'https://portal.example/api/license/resources/one/x',
  ...further,
});
const page = (...items: readonly Resource[]): Response => answer(200, { items, total: items.length });
const set = (element: HTMLElement): void => element.setAttribute('contract', 'c');
const search = (element: HTMLElement, text: string): void => {
  const input = field(element, 'ファイル名、製品名で検索');
  if (input instanceof HTMLInputElement) input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
};
const subject = {
  tag: 'mado-resource-list',
  set,
  operation: readResources,
  part: (names: readonly string[], total: number, next?: string): Response =>
    answer(200, { items: names.map((name) => resource({ id: name, name })), total, next }),
  empty: 'リソースはまだありません',
  narrow: (element: HTMLElement): void => search(element, '手引き'),
} as const;

elementSuite<'mado-resource-list'>({
  tag: 'mado-resource-list',
  set,
  prepare: (server: ScriptedServer) => server.on(readResources, () => page(resource())),
  says: { ja: 'リソース', en: 'Resources' },
  byHand: {
    set: (element) =>
      (element.state = { type: 'ready', filter: {}, part: { items: [resource({ name: '手で置いた' })], total: 1 } }),
    says: '手で置いた',
  },
});
listSuite<'mado-resource-list'>(subject);

describe('mado-resource-list', () => {
  it('LIC-14 shows name, product, version, size and date, and the name stores the file', async () => {
    const { element } = openList(subject, (server) => server.on(readResources, () => page(resource())));
    const link = await until(() => all(element, 'link')[0]);
    equal(link.getAttribute('href'), 'https://portal.example/api/license/resources/one/x');
    equal(link.getAttribute('download'), '利用の手引き.pdf');
    equal(all(element, 'cell').map(textOf), ['基盤', '2.1.0', '1.2 MB', '2026/11/20']);
    equal(get(element, 'rowheader').textContent?.trim(), '利用の手引き.pdf');
  });

  it('LIC-14 searches on the server and marks what was found', async () => {
    const { server, element } = openList(subject, (one) => one.on(readResources, () => page(resource())));
    await until(() => all(element, 'link')[0]);
    search(element, '手引き');
    await until(() => element.renderRoot.querySelector('mark'));
    await until(() => server.requests.at(-1)?.query.get('search') === '手引き');
    equal(server.requests.at(-1)?.query.size, 1);
  });

  it('LIC-14 after signing in again the links work, also in a list of several parts', async () => {
    let session = 1;
    const linked = (id: string): Resource => resource({ id, name: id, url: `https://portal.example/${id}?${session}` });
    const { server, portal, element } = openList(subject, (one) =>
      one.on(readResources, ({ query }) =>
        query.has('cursor')
          ? answer(200, { items: [linked('two')], total: 2 })
          : answer(200, { items: [linked('one')], total: 2, next: 'after-one' }),
      ),
    );
    portal.session.adopt(sessionOf());
    await until(() => all(element, 'link').length === 1);
    get(element, 'button', 'さらに表示').click();
    await until(() => all(element, 'link').length === 2);
    session = 2;
    portal.session.expire(sessionOf());
    portal.session.adopt(sessionOf('hanako@example.jp', { endsAt: '2026-11-29T00:00:00.000Z' }));
    const links = (): readonly (string | null)[] => all(element, 'link').map((link) => link.getAttribute('href'));
    await until(() => links().join() === 'https://portal.example/one?2,https://portal.example/two?2');
    equal(server.count(readResources), 4);
  });

  it('shows names as text and never as markup, and no link that would run', async () => {
    const evil = '<img src=x onerror="throw 1">';
    const { element } = openList(subject, (server) =>
      server.on(readResources, () =>
        page(resource({ name: evil, productName: evil, version: evil, url: 'data:text/html,x' })),
      ),
    );
    await until(() => textOf(element).includes(evil) || undefined);
    equal([...everything(element)].filter((found) => found.matches('img, a')).length, 0);
  });
});
