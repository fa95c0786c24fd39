import type { ArticleSummary } from '@madoguchi/sdk';
import { readArticles } from '@madoguchi/sdk/content/articles.endpoints.js';
import '../define/mado-article-list.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { listSuite, openList } from '../portal/list/list.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { until } from '../testing/fixture.ts';
import { all, everything, field, get, textOf } from '../testing/queries.ts';
import { answer, problem, sessionOf, type ScriptedServer } from '../testing/scripted-server.ts';
import { compose, type } from '../testing/typing.ts';

const article = (further: Partial<ArticleSummary> = {}): ArticleSummary => ({
  id: 'one',
  kind: 'knowledge',
  category: 'trouble',
  title: 'ＶＰＮが切れる',
  excerpt: '障害対応の記録をご覧ください。',
  products: ['SecureGate'],
  publishedAt: '2026-11-19T15:30:00.000Z',
  ...further,
});
const alert = (further: Partial<ArticleSummary> = {}): ArticleSummary =>
  article({ id: 'alert', kind: 'alert', category: 'vulnerability', title: '脆弱性のお知らせ', ...further });
const known = {
  categories: [
    { category: 'qa', count: 2 },
    { category: 'trouble', count: 1 },
  ],
  products: ['SecureGate', 'PX'],
  knowledge: true,
};
const page = (
  items: readonly ArticleSummary[],
  total: number = items.length,
  further: Readonly<Record<string, unknown>> = {},
): Response => answer(200, { ...known, items, total, ...further });
const noAlerts = {
  type: 'ready',
  filter: { kind: 'alert' },
  part: { ...known, items: [], total: 0 },
} as const;
const subject = {
  tag: 'mado-article-list',
  set: (element: HTMLElement): void => void Reflect.set(element, 'alerts', noAlerts),
  operation: readArticles,
  part: (names: readonly string[], total: number, next?: string): Response =>
    page(
      names.map((title) => article({ id: title, title })),
      total,
      { ...(next && { next }), ...(total === 0 && { categories: [] }) },
    ),
  empty: '技術情報はまだありません',
  narrow: (element: HTMLElement): void => field(element, /^Q&A/).click(),
} as const;
/** The list on a server with these alerts and this knowledge. */
const open = (alerts: readonly ArticleSummary[], knowledge: readonly ArticleSummary[]) =>
  openList({ tag: 'mado-article-list' }, (server: ScriptedServer) =>
    server.on(readArticles, ({ query }) =>
      query.get('kind') === 'alert' ? page(alerts.slice(0, 20), alerts.length) : page(knowledge),
    ),
  );
const search = (element: HTMLElement): HTMLInputElement => field(element, 'キーワードで探す');
const asked = (server: ScriptedServer, kind: string): string | undefined =>
  server.requests.findLast(({ query }) => query.get('kind') === kind)?.query.toString();
const rows = (element: HTMLElement): readonly string[] =>
  all(element, 'listitem')
    .filter((row) => row.matches('[part="row"]'))
    .map(textOf);

elementSuite<'mado-article-list'>({
  tag: 'mado-article-list',
  prepare: (server) => server.on(readArticles, () => page([article()])),
  says: { ja: '公開日', en: 'Published' },
  byHand: {
    set: (element) =>
      (element.state = {
        type: 'ready',
        filter: {},
        part: { ...known, items: [article({ title: '手で置いた' })], total: 1 },
      }),
    says: '手で置いた',
  },
});
listSuite<'mado-article-list'>(subject);

describe('mado-article-list', () => {
  it('SUP-09 has alerts apart and first, the newest three, and the knowledge base below', async () => {
    const alerts = [1, 2, 3, 4].map((n) => alert({ id: `${n}`, title: `警告${n}` }));
    const { server, element } = open(alerts, [article()]);
    await until(() => rows(element).length === 1 && all(element, 'listitem').length === 4);
    const [first, second, third, fourth] = all(element, 'listitem').map(textOf);
    for (const [text, title] of [
      [first, '警告1'],
      [second, '警告2'],
      [third, '警告3'],
      [fourth, 'ＶＰＮが切れる'],
    ])
      includes(text ?? '', title ?? '');
    includes(textOf(get(element, 'heading', 'アラート情報').parentElement ?? element), '4件');
    equal([asked(server, 'knowledge'), asked(server, 'alert')], ['kind=knowledge', 'kind=alert']);
    get(element, 'button', 'アラート情報をすべて見る').click();
    await until(() => rows(element).length === 4);
    equal(all(element, 'heading', 'アラート情報').length, 0, 'they are the list now');
    equal(field(element, 'アラート').checked, true);
  });

  it('SUP-09 searches alerts and knowledge alike, one character too, and marks what it found in any width', async () => {
    const { server, element } = open([alert({ title: 'vpnの脆弱性' })], [article()]);
    await until(() => rows(element).length === 1);
    type(search(element), '障 vpn');
    await until(() => asked(server, 'knowledge')?.includes('text='));
    await until(() => asked(server, 'alert')?.includes('text='));
    equal(server.requests.at(-1)?.query.get('text'), '障 vpn');
    await until(() => element.renderRoot.querySelectorAll('mark').length === 3);
    equal(
      [...element.renderRoot.querySelectorAll('mark')].map(({ textContent }) => textContent),
      ['vpn', 'ＶＰＮ', '障'],
    );
  });

  for (const order of ['chromium', 'safari'] as const)
    it(`SUP-09 searches nothing while an input method composes (${order})`, async () => {
      const { server, element } = open([], [article()]);
      await until(() => rows(element).length === 1);
      const before = server.count(readArticles);
      compose(search(element), '障害', order);
      await element.updateComplete;
      equal(server.count(readArticles), before);
      await until(() => asked(server, 'knowledge')?.includes('text='));
    });

  it('SUP-09 is narrowed by category, with how many each has, and by product', async () => {
    const { server, element } = open([], [article()]);
    await until(() => rows(element).length === 1);
    equal(
      all(element, 'radio').map((radio) => textOf(radio.parentElement ?? radio)),
      [
        '技術情報',
        'アラート',
        'すべてのカテゴリー3',
        'Q&A2',
        'トラブル事例1',
        '不具合情報0',
        'パッチ情報0',
        '製品情報0',
        '脆弱性情報0',
      ],
    );
    field(element, /^Q&A/).click();
    await until(() => asked(server, 'knowledge') === 'kind=knowledge&category=qa');
    await until(() => asked(server, 'alert') === 'kind=alert&category=qa');
    const product = element.renderRoot.querySelector('select');
    equal(
      [...(product?.options ?? [])].map(({ text }) => text),
      ['すべての製品', 'SecureGate', 'PX'],
    );
    if (product) product.value = 'PX';
    product?.dispatchEvent(new Event('change'));
    await until(() => asked(server, 'knowledge') === 'kind=knowledge&category=qa&product=PX');
  });

  it('SUP-09 without product maintenance there are alerts alone, all of them, and it is said why', async () => {
    const { server, element } = openList({ tag: 'mado-article-list' }, (scripted) =>
      scripted.on(readArticles, ({ query }) =>
        page(query.get('kind') === 'alert' ? [alert()] : [], undefined, { knowledge: false, categories: [] }),
      ),
    );
    await until(() => rows(element).length === 1);
    includes(rows(element)[0] ?? '', '脆弱性のお知らせ');
    includes(textOf(element), 'ナレッジは、製品保守のご契約が有効なお客様にご覧いただけます');
    equal(all(element, 'heading', 'アラート情報').length, 0);
    equal(all(element, 'radio', '技術情報').length, 0);
    equal(asked(server, 'knowledge'), 'kind=knowledge', 'asked once');
  });

  it('SUP-09 says that other categories have what the chosen one has not, and searches all', async () => {
    const { server, element } = openList(subject, (scripted) =>
      scripted.on(readArticles, ({ query }) => page(query.has('category') ? [] : [article()])),
    );
    await until(() => rows(element).length === 1);
    field(element, /^製品情報/).click();
    await until(() => textOf(element).includes('ほかのカテゴリーに3件あります。'));
    get(element, 'button', 'すべてのカテゴリーから探す').click();
    await until(() => rows(element).length === 1);
    equal(server.requests.at(-1)?.query.toString(), 'kind=knowledge');
  });

  it('SUP-09 says that alerts could not be read, beside the rest, and reads them when asked again', async () => {
    const { server, element } = openList({ tag: 'mado-article-list' }, (scripted) =>
      scripted.on(readArticles, ({ query }) =>
        query.get('kind') === 'alert' ? problem(500, 'internal') : page([article()]),
      ),
    );
    await until(() => textOf(element).includes('アラート情報を読み込めませんでした'));
    equal(rows(element).length, 1);
    server.on(readArticles, () => page([alert()]));
    get(element, 'button', 'もう一度試す').click();
    await until(() => get(element, 'button', '脆弱性のお知らせ'));
  });

  it('SUP-09 leads to an article, and tells the page, which can lead there itself', async () => {
    const { element } = open([alert()], [article()]);
    await until(() => rows(element).length === 1);
    const told: string[] = [];
    element.addEventListener('mado-article-opened', (event) => told.push(event.article.id));
    (await until(() => get(element, 'button', 'ＶＰＮが切れる'))).click();
    (await until(() => get(element, 'button', '脆弱性のお知らせ'))).click();
    equal(told, ['one', 'alert']);
    element.setAttribute('article-href', '/articles/{article}');
    const link = await until(() => get(element, 'link', 'ＶＰＮが切れる'));
    equal(link.getAttribute('href'), '/articles/one');
    element.addEventListener('mado-before-article-open', (event) => event.preventDefault());
    link.click();
    equal(told.length, 2);
  });

  it('SUP-09 shows what was written, found and searched as text and never as markup', async () => {
    const evil = '<img src=x onerror="throw 1">';
    const evils = { title: evil, excerpt: evil, products: [evil] };
    const { element } = open([alert(evils)], [article(evils)]);
    await until(() => rows(element).length === 1);
    type(search(element), 'img');
    await until(() => element.renderRoot.querySelectorAll('mark').length > 1);
    equal([...everything(element)].filter((found) => found.matches('img')).length, 0);
  });

  it('SUP-09 leaves what stands below the alerts where it is, however many a search leaves', async () => {
    const { server, element } = open([alert(), alert({ id: '2' }), alert({ id: '3' })], [article()]);
    await until(() => rows(element).length === 1 && all(element, 'listitem').length === 4);
    const top = (): number | undefined => element.renderRoot.querySelector('[part="row"]')?.getBoundingClientRect().top;
    const before = top();
    server.on(readArticles, ({ query }) => (query.get('kind') === 'alert' ? page([]) : page([article()])));
    type(search(element), 'x');
    await until(() => textOf(element).includes('条件に合うアラート情報はありません'));
    ok(Math.abs((top() ?? 0) - (before ?? 0)) < 1);
  });

  describe('in the address', () => {
    const before = location.href;
    afterEach(() => history.replaceState(history.state, '', before));
    const under = (address: string) => {
      history.replaceState(history.state, '', address);
      return openList(
        { tag: 'mado-article-list', set: (element) => element.setAttribute('query', 'articles') },
        (server) => server.on(readArticles, () => page([article()])),
      );
    };

    it('SUP-09 begins with what stands there, and keeps what is searched and chosen there', async () => {
      const { server, element } = under('?articles-text=VPN&articles-category=trouble&articles-kind=alert');
      await until(() => rows(element).length === 1);
      equal(server.requests[0]?.query.toString(), 'kind=alert&category=trouble&text=VPN');
      equal(search(element).value, 'VPN');
      field(element, '技術情報').click();
      await until(() => !location.search.includes('kind'));
      await until(() => asked(server, 'knowledge') === 'kind=knowledge&category=trouble&text=VPN');
    });

    it('AUTH-03 leaves nothing of one person’s search there for the next one', async () => {
      const { portal, server, element } = under('?');
      portal.session.adopt(sessionOf('taro@example.jp'));
      await until(() => rows(element).length === 1);
      type(search(element), '障害');
      await until(() => location.search.includes('articles-text'));
      portal.session.adopt(sessionOf('jiro@example.jp'));
      await until(() => location.search === '');
      await until(() => asked(server, 'alert') === 'kind=alert' && asked(server, 'knowledge') === 'kind=knowledge');
      equal(search(element).value, '');
    });
  });
});
