import { presets, type Article } from '@madoguchi/sdk';
import { readArticle } from '@madoguchi/sdk/content/articles.endpoints.js';
import '../define/mado-article.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { equal, includes } from '../testing/assert.ts';
import { place, until } from '../testing/fixture.ts';
import { all, everything, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem, sessionOf } from '../testing/scripted-server.ts';

const article = (further: Partial<Article> = {}): Article => ({
  id: 'one',
  kind: 'knowledge',
  category: 'trouble',
  title: 'VPNが切れる',
  body: '間隔をご確認ください。\n\n例は https://docs.example/vpn をご覧ください。',
  products: ['SecureGate', 'RT-1200'],
  publishedAt: '2026-11-19T15:30:00.000Z',
  correctedAt: '2026-11-20T15:30:00.000Z',
  ...further,
});

elementSuite<'mado-article'>({
  tag: 'mado-article',
  set: (element) => element.setAttribute('article', 'one'),
  prepare: (server) => server.on(readArticle, () => answer(200, article())),
  says: { ja: '対象製品', en: 'Published' },
  byHand: {
    set: (element) => (element.state = { type: 'ready', article: article({ title: '手で置いた' }) }),
    says: '手で置いた',
  },
});

async function open(reply: () => Response, roles = ['inquiry-user']) {
  const server = createScriptedServer();
  server.on(readArticle, reply);
  const portal = portalOn(server, presets.support);
  const session = sessionOf();
  portal.session.adopt({ ...session, account: { ...session.account, roles } });
  const element = document.createElement('mado-article');
  element.portal = portal;
  element.setAttribute('article', 'one');
  element.setAttribute('articles-href', '/articles');
  element.setAttribute('new-ticket-href', '/tickets/new?about={article}');
  place(element);
  await until(() => server.count(readArticle) === 1 && element.state.type !== 'loading');
  await element.updateComplete;
  return { server, element };
}

describe('mado-article', () => {
  it('SUP-09 shows kind, category, days in the portal’s time zone, products and text, whose addresses are links', async () => {
    const { element } = await open(() => answer(200, article()));
    get(element, 'heading', 'VPNが切れる');
    const text = textOf(element);
    for (const part of ['技術情報', 'トラブル事例', '公開日 2026/11/20', '更新日 2026/11/21', 'SecureGate, RT-1200'])
      includes(text, part);
    equal(element.renderRoot.querySelectorAll('.mado-paragraph').length, 2);
    const link = get(element, 'link', 'https://docs.example/vpn');
    equal([link.getAttribute('href'), link.getAttribute('rel')], ['https://docs.example/vpn', 'noreferrer']);
  });

  it('SUP-09 leads back, and on to asking for who asks here', async () => {
    const { element } = await open(() => answer(200, article()));
    equal(get(element, 'link', '技術情報の一覧へ戻る').getAttribute('href'), '/articles');
    equal(get(element, 'link', '解決しないときは問い合わせる').getAttribute('href'), '/tickets/new?about=one');
    const { element: other } = await open(() => answer(200, article()), ['nobody-knows']);
    equal(all(other, 'link', '解決しないときは問い合わせる').length, 0);
  });

  it('SUP-09 says that one is not there, in the same words for one that is not theirs, with the way back', async () => {
    const { element } = await open(() => problem(404, 'not-found'));
    await until(() => textOf(element).includes('この記事は見つかりません'));
    equal([all(element, 'alert').length, all(element, 'button').length], [0, 0]);
    get(element, 'link', '技術情報の一覧へ戻る');
  });

  it('SUP-09 says when it could not be read, and reads when asked again', async () => {
    const { server, element } = await open(() => problem(500, 'internal', { requestId: 'req-7' }));
    includes(textOf(await until(() => all(element, 'alert')[0])), 'req-7');
    server.on(readArticle, () => answer(200, article()));
    get(element, 'button', 'もう一度試す').click();
    await until(() => get(element, 'heading', 'VPNが切れる'));
  });

  it('SUP-09 shows another one when it is named, and what was written as text and never as markup', async () => {
    const { server, element } = await open(() => answer(200, article()));
    const evil = '<img src=x onerror="throw 1"> javascript:throw/1 https://ok.example/"onmouseover="throw 1';
    server.on(readArticle, () => answer(200, article({ id: 'two', title: evil, body: evil, products: [evil] })));
    element.setAttribute('article', 'two');
    await until(() => textOf(element).includes('onerror'));
    equal([...everything(element)].filter((found) => found.matches('img, [onmouseover]')).length, 0);
    equal(
      all(element, 'link')
        .map((link) => link.getAttribute('href'))
        .filter((href) => href?.startsWith('javascript')),
      [],
    );
  });
});
