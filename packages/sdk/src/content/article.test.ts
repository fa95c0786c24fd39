import assert from 'node:assert/strict';
import { it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, replyServer, portalAt, problem } from '../portal/reply-server.suite.ts';
import { createArticle, type ArticleView, type ArticleViewState } from './article.ts';

const article = {
  id: 'a',
  kind: 'alert',
  category: 'vulnerability',
  title: '管理画面の脆弱性について',
  body: '概要\n\n対処',
  products: [],
  publishedAt: '2026-11-20T00:00:00.000Z',
  correctedAt: '2026-11-21T00:00:00.000Z',
};

const one = {
  name: 'createArticle',
  make: (portal) => createArticle(portal, { articleId: 'a' }),
  reads: { route: 'GET /technical-information/a', reply: json(200, article), becomes: 'ready' },
  verbs: { retry: ({ retry }) => retry() },
  routes: {},
} as const satisfies ControllerCase<ArticleViewState, ArticleView>;
controllerSuite<ArticleViewState, ArticleView>(one);
readingSuite<ArticleViewState, ArticleView>(one);

it('SUP-09 an article is shown whole, also of a kind and category of a newer server, and is gone when it may not be seen', async (t) => {
  const newer = { ...article, kind: 'survey', category: 'lifecycle' };
  const server = await replyServer(t, json(200, newer), problem(404, 'not-found'));
  const view = createArticle(portalAt(server.url), { articleId: 'a' });
  const first = follow(view);
  assert.deepEqual(await first.until(({ type }) => type === 'ready'), { type: 'ready', article: newer });
  first.stop();
  const second = follow(view);
  await second.until(({ type }) => type === 'unavailable');
  second.stop();
});
