import type { Announcement } from '@madoguchi/sdk';
import { openAnnouncement, readAnnouncements } from '@madoguchi/sdk/content/announcements.endpoints.js';
import '../define/mado-announcements.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { listSuite, openList } from '../portal/list/list.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, everything, field, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, sessionOf, type ScriptedServer } from '../testing/scripted-server.ts';

const announcement = (further: Partial<Announcement> = {}): Announcement => ({
  id: 'one',
  kind: 'announcement',
  title: '年末年始の営業',
  body: '休みます。\n\n緊急のときは、\nお電話ください。',
  important: false,
  publishedAt: '2026-11-19T15:30:00.000Z',
  read: true,
  ...further,
});
const page = (...items: readonly Announcement[]): Response =>
  answer(200, { items, total: items.length, unread: items.filter(({ read }) => !read).length });
const subject = {
  tag: 'mado-announcements',
  operation: readAnnouncements,
  part: (titles: readonly string[], total: number, next?: string): Response =>
    answer(200, { items: titles.map((title) => announcement({ id: title, title })), total, unread: 0, next }),
  empty: 'お知らせはまだありません',
  narrow: (element: HTMLElement): void => field(element, /^未読のみ/).click(),
} as const;
const open = (...items: readonly Announcement[]) =>
  openList(subject, (server) => {
    server.on(readAnnouncements, () => page(...items));
    server.on(openAnnouncement, () => answer(204));
  });
const row = (element: HTMLElement, title: string | RegExp): Promise<HTMLElement> =>
  until(() => all(element, 'button').find((button) => textOf(button).match(title)));

elementSuite<'mado-announcements'>({
  tag: 'mado-announcements',
  prepare: (server: ScriptedServer) => server.on(readAnnouncements, () => page(announcement())),
  says: { ja: 'お知らせ・サポート情報', en: 'Announcements and support' },
  byHand: {
    set: (element) =>
      (element.state = {
        type: 'ready',
        filter: {},
        part: { items: [announcement({ title: '手で置いた' })], total: 1, unread: 0 },
      }),
    says: '手で置いた',
  },
});
listSuite<'mado-announcements'>(subject);

describe('mado-announcements', () => {
  it('INF-10 says on a page in English at the row what is in Japanese only, and marks it as such', async () => {
    const { element } = open(announcement(), announcement({ id: 'two', title: 'Closed', body: 'In January.' }));
    await row(element, '年末年始');
    const marked = (): string[] =>
      all(element, 'button').map((button) => button.querySelector('[lang]')?.textContent ?? '');
    equal(marked(), ['', '']);
    element.lang = 'en';
    await until(() => textOf(element).includes('2 items'));
    equal(
      all(element, 'button').map((button) => /in Japanese only/.test(textOf(button))),
      [true, false],
    );
    equal(textOf(element).includes('2 items ·'), false, 'not of the whole list');
    equal(marked(), ['年末年始の営業', '']);
    (await row(element, '年末年始')).click();
    await until(() => [...everything(element)].some((found) => found.matches('[part="body"][lang="ja"]')));
  });

  it('INF-10 says once above the rows on a page in English that all of them are in Japanese only', async () => {
    const { element } = open(announcement(), announcement({ id: 'two', title: '更新' }));
    await row(element, '年末年始');
    element.lang = 'en';
    await until(() => textOf(element).includes('2 items · in Japanese only'));
    equal(textOf(element).match(/in Japanese only/g)?.length, 1);
    element.setAttribute('limit', '1');
    await until(() => all(element, 'button').length === 1);
    equal(textOf(element).match(/in Japanese only/g)?.length, 1);
    includes(textOf(element), 'These are in Japanese only.');
    equal(all(element, 'button', /Announcement (?!s)/).length, 1, 'the tag of one');
  });

  it('INF-10 shows date in the portal’s time zone, kind and title, and marks what is unread and important in words', async () => {
    const { element } = open(
      announcement({ read: false, important: true }),
      announcement({ id: 'two', kind: 'support', title: '更新' }),
      announcement({ id: 'three', kind: 'of-a-newer-server', title: '新種' }),
    );
    equal(textOf(await row(element, '年末')), '未読 2026/11/20お知らせ 重要年末年始の営業');
    equal(textOf(await row(element, '更新')), '2026/11/20サポート情報 更新');
    equal(textOf(await row(element, '新種')), '2026/11/20その他 新種');
  });

  it('INF-10 opens one in place as paragraphs, tells the server and the page, and it is read', async () => {
    const { server, element } = open(announcement({ read: false }));
    const told: string[] = [];
    element.addEventListener('mado-announcement-opened', (event) => told.push(event.announcement.id));
    const button = await row(element, '年末');
    equal(button.getAttribute('aria-expanded'), 'false');
    equal(button.closest('h3') !== null, true, 'it is a heading');
    button.click();
    await until(() => textOf(element).includes('お電話ください'));
    equal(button.getAttribute('aria-expanded'), 'true');
    equal(element.renderRoot.querySelectorAll('[part="body"] p').length, 2);
    await until(() => server.count(openAnnouncement) === 1);
    await until(() => !textOf(button).includes('未読'));
    includes(textOf(element), '未読のみ（0件）');
    equal(told, ['one']);
    button.click();
    await until(() => button.getAttribute('aria-expanded') === 'false');
    button.click();
    await settle(element);
    equal(server.count(openAnnouncement), 1);
  });

  it('INF-10 shows the heading that the page put inside before there is anything to draw', async () => {
    const element = document.createElement('mado-announcements');
    const heading = document.createElement('h1');
    heading.slot = 'header';
    element.append(heading);
    place(element);
    ok(heading.assignedSlot, 'without a portal');
    element.portal = portalOn(createScriptedServer());
    await until(() => element.hasUpdated);
    equal(element.renderRoot.querySelectorAll('slot[name="header"]').length, 1);
    ok(heading.assignedSlot);
  });

  it('INF-10 breaks the lines of a text between phrases, where the browser knows them', async () => {
    const { element } = open(announcement());
    (await row(element, '年末')).click();
    const paragraph = await until(() => element.renderRoot.querySelector('[part="body"] p'));
    const byPhrase = CSS.supports('word-break', 'auto-phrase') ? 'auto-phrase' : 'normal';
    equal(
      [paragraph, ...all(element, 'heading')].map((one) => getComputedStyle(one).wordBreak),
      [byPhrase, byPhrase, byPhrase],
    );
  });

  it('INF-10 begins a line with a bracket at its edge, where the browser knows how', async () => {
    const { element } = open(announcement());
    (await row(element, '年末')).click();
    const paragraph = await until(() => element.renderRoot.querySelector('[part="body"] p'));
    const known = CSS.supports('text-spacing-trim', 'trim-start');
    equal(getComputedStyle(paragraph).getPropertyValue('text-spacing-trim'), known ? 'trim-start' : '');
  });

  it('INF-10 is narrowed to a kind, and to what is unread', async () => {
    const { server, element } = open(announcement());
    await row(element, '年末');
    field(element, 'サポート情報').click();
    await until(() => server.count(readAnnouncements) === 2);
    equal(server.requests.at(-1)?.query.toString(), 'kind=support');
    field(element, /^未読のみ/).click();
    await until(() => server.count(readAnnouncements) === 3);
    equal(server.requests.at(-1)?.query.toString(), 'kind=support&unread=true');
    field(element, 'すべて').click();
    await until(() => server.count(readAnnouncements) === 4);
    equal(server.requests.at(-1)?.query.toString(), 'unread=true');
  });

  it('INF-10 keeps in the address what is chosen where the host allows it, and begins with what stands there', async () => {
    const before = location.href;
    const kept = (search: string): void => history.replaceState(history.state, '', search || location.pathname);
    try {
      kept('?news-kind=support&news-unread=1&other=2');
      const { server, element } = openList(
        { tag: 'mado-announcements', set: (list) => list.setAttribute('query', 'news') },
        (scripted) => scripted.on(readAnnouncements, () => page(announcement())),
      );
      await row(element, '年末');
      equal(server.requests.at(-1)?.query.toString(), 'kind=support&unread=true');
      field(element, /^未読のみ/).click();
      await until(() => location.search === '?news-kind=support&other=2');
      kept('?news-kind=nothing-we-know');
      window.dispatchEvent(new PopStateEvent('popstate'));
      await until(() => server.count(readAnnouncements) === 3);
      equal(server.requests.at(-1)?.query.toString(), '');
    } finally {
      kept(before);
    }
  });

  it('INF-10 on a home page shows the newest few, how many are unread, and the way to all', async () => {
    const { element } = open(...['甲', '乙', '丙'].map((title) => announcement({ id: title, title, read: false })));
    element.setAttribute('limit', '2');
    element.setAttribute('more-href', '/announcements');
    await row(element, '乙');
    equal(all(element, 'listitem').length, 2);
    includes(textOf(element), '未読3件');
    equal(get(element, 'link', 'すべて見る').getAttribute('href'), '/announcements');
    equal(all(element, 'radio').length, 0);
    element.setAttribute('more-href', 'data:text/html,x');
    await until(() => all(element, 'link').length === 0);
  });

  it('INF-10 leads to the addresses in a text, and to nothing but http and https', async () => {
    const body = '詳しくはhttps://example.jp/a?b=c#d。\n（http://example.jp/）javascript:alert(1) data:text/html,x';
    const { element } = open(announcement({ body }));
    (await row(element, '年末')).click();
    await until(() => all(element, 'link').length > 0);
    equal(
      all(element, 'link').map((link) => [link.getAttribute('href'), link.getAttribute('rel')]),
      [
        ['https://example.jp/a?b=c#d', 'noreferrer'],
        ['http://example.jp/', 'noreferrer'],
      ],
    );
    includes(textOf(element), 'alert(1)');
  });

  it('shows titles and texts as text and never as markup', async () => {
    const evil = '<img src=x onerror="throw 1"><script>throw 1</script>';
    const { element } = open(announcement({ title: evil, body: evil, kind: evil }));
    (await row(element, 'img')).click();
    await until(() => textOf(element).match(/<script>.*<script>/));
    equal([...everything(element)].filter((found) => found.matches('img, script')).length, 0);
  });

  it('leaves nothing of one person’s list to the next one', async () => {
    const { server, portal, element } = open(announcement());
    await row(element, '年末');
    portal.session.adopt(sessionOf('taro@example.jp'));
    await settle(element);
    server.hold(readAnnouncements);
    portal.session.adopt(sessionOf('jiro@example.jp'));
    await until(() => !textOf(element).includes('年末年始'));
    await until(() => server.count(readAnnouncements) > 1);
  });
});
