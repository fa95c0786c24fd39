import assert from 'node:assert/strict';
import { it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, replyServer, portalAt } from '../portal/reply-server.suite.ts';
import { createArticleList, type ArticleList, type ArticleListState } from './article-list.ts';

const summary = {
  id: 'a',
  kind: 'knowledge',
  category: 'trouble',
  title: 'VPN装置が再起動を繰り返す',
  excerpt: '版数 7.2 で、…',
  products: ['Mihari Firewall'],
  publishedAt: '2026-11-20T00:00:00.000Z',
};
const page = {
  items: [summary],
  total: 2,
  next: 'n',
  categories: [{ category: 'trouble', count: 2 }],
  products: ['Mihari Firewall'],
  knowledge: true,
};

const one = {
  name: 'createArticleList',
  make: (portal) => createArticleList(portal),
  reads: { route: 'GET /technical-information', reply: json(200, page), becomes: 'ready' },
  verbs: {
    narrow: ({ narrow }) => narrow({ category: 'bug' }),
    search: ({ search }) => search('障害'),
    more: ({ more }) => more(),
    retry: ({ retry }) => retry(),
  },
  routes: {},
} as const satisfies ControllerCase<ArticleListState, ArticleList>;
controllerSuite<ArticleListState, ArticleList>(one);
readingSuite<ArticleListState, ArticleList>(one);

it('SUP-09 technical information is searched within its category and product, and read on where it ended', async (t) => {
  const server = await replyServer(t, json(200, page));
  const list = createArticleList(portalAt(server.url), { kind: 'alert' });
  const { until, stop } = follow(list);
  await until(({ type }) => type === 'ready');
  await list.narrow({ category: 'trouble', product: 'Mihari Firewall' });
  await list.search(' 障害 ');
  await list.more();
  await list.search(' ');
  assert.deepEqual(
    server.requests.map(({ path }) => decodeURIComponent(path.replaceAll('+', ' ').split('?')[1] ?? '')),
    [
      'kind=alert',
      'category=trouble&product=Mihari Firewall',
      'category=trouble&product=Mihari Firewall&text=障害',
      'category=trouble&product=Mihari Firewall&text=障害&cursor=n',
      'category=trouble&product=Mihari Firewall',
    ],
  );
  stop();
});
