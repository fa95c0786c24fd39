import { presets, type SupportHome } from '@madoguchi/sdk';
import { readChanges } from '@madoguchi/sdk/portal/changes.endpoints.js';
import { readSupportHome } from '@madoguchi/sdk/portal/support-home.endpoints.js';
import '../define/mado-support-home.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, until } from '../testing/fixture.ts';
import { all, everything, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem, sessionOf } from '../testing/scripted-server.ts';
import { elementSuite } from './element.suite.ts';

const ticket = {
  id: 't',
  number: 'T-2026-000123',
  title: 'VPNが切れる',
  state: 'awaiting-customer',
  severity: 'high',
  updatedAt: '2026-11-19T15:30:00.000Z',
};
const quote = {
  id: 'q',
  number: 'Q-2026-000812',
  title: '本社保守 更新',
  amount: 1_848_000,
  validThrough: '2026-11-30',
};
const alert = {
  id: 'a',
  category: 'vulnerability',
  title: '脆弱性のお知らせ',
  publishedAt: '2026-11-19T15:30:00.000Z',
};
const home: SupportHome = {
  tickets: { open: 3, awaitingCustomer: 1, latest: [ticket] },
  quotes: { unanswered: 2, next: [quote] },
  alerts: { newest: [alert] },
};
const { tickets, alerts } = home;

elementSuite<'mado-support-home'>({
  tag: 'mado-support-home',
  prepare: (server) => server.on(readSupportHome, () => answer(200, { alerts })),
  says: { ja: 'アラート情報', en: 'Alerts' },
  byHand: {
    set: (element) =>
      (element.state = { type: 'ready', home: { alerts: { newest: [{ ...alert, title: '手で置いた' }] } } }),
    says: '手で置いた',
  },
});

async function open(answered: SupportHome = home, later: Promise<Response> = new Promise(() => undefined)) {
  const server = createScriptedServer();
  server.on(readSupportHome, () => answer(200, answered));
  server.on(readChanges, ({ query }) => (query.has('after') ? later : answer(200, { changes: [], next: '1' })));
  const portal = portalOn(server, presets.support);
  portal.session.adopt(sessionOf());
  const element = document.createElement('mado-support-home');
  element.portal = portal;
  place(element);
  await until(() => all(element, 'heading').length > 0);
  return { server, portal, element };
}
const headings = (element: HTMLElement): readonly string[] => all(element, 'heading').map(textOf);

describe('mado-support-home', () => {
  it('SUP-06 SUP-11 leads to what waits for the person, and says where a quote ends today', async () => {
    const { element } = await open();
    equal(all(element, 'link', /回答をお待ちしています/).length, 0);
    ok(!textOf(element).includes('本日まで'));
    element.ticketsAwaitingHref = '/tickets/?state=awaiting-customer';
    const { state } = element;
    ok(state.type === 'ready');
    const validThrough = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Tokyo' }).format(Date.now());
    const next = state.home.quotes?.next.map((quote) => ({ ...quote, validThrough })) ?? [];
    element.state = { ...state, home: { ...state.home, quotes: { unanswered: 2, next } } };
    const link = await until(() => get(element, 'link', '1件がお客様の回答をお待ちしています'));
    equal(link.getAttribute('href'), '/tickets/?state=awaiting-customer');
    includes(textOf(element), '本日まで');
  });

  it('SUP-11 SUP-06 SUP-09 has quotes to answer, open tickets and the newest alerts, with how many there are', async () => {
    const { element } = await open();
    equal(headings(element), ['未回答の更新見積', '対応中のお問い合わせ', 'アラート情報']);
    const text = textOf(element);
    for (const part of [
      '2件',
      '本社保守 更新',
      '有効期限 2026/11/30',
      '1,848,000円（税込）',
      '3件',
      '1件がお客様の回答をお待ちしています',
      'VPNが切れる',
      'お客様の回答待ち',
      'T-2026-000123',
      '2026/11/20',
      '脆弱性情報',
    ])
      includes(text, part);
  });

  it('SUP-02 a part that the person has nothing to do with is absent', async () => {
    equal(headings((await open({ tickets, alerts })).element), ['対応中のお問い合わせ', 'アラート情報']);
    equal(headings((await open({ alerts })).element), ['アラート情報']);
  });

  it('SUP-06 SUP-11 says calmly where nothing waits', async () => {
    const { element } = await open({
      tickets: { open: 0, awaitingCustomer: 0, latest: [] },
      quotes: { unanswered: 0, next: [] },
      alerts: { newest: [] },
    });
    for (const part of ['未回答の更新見積はありません', '対応中のお問い合わせはありません', 'アラート情報はありません'])
      includes(textOf(element), part);
    ok(!textOf(element).includes('お待ちしています'));
  });

  it('leads to each of them and to all of them, and tells the page, which can lead there itself', async () => {
    const { element } = await open();
    const told: string[] = [];
    element.addEventListener('mado-support-home-opened', ({ entry }) => told.push(entry.type));
    for (const title of ['VPNが切れる', '本社保守 更新', '脆弱性のお知らせ']) get(element, 'button', title).click();
    equal(told, ['ticket', 'quote', 'alert']);
    for (const [name, href] of [
      ['ticket-href', '/tickets/{ticket}'],
      ['quote-href', '/quotes/{quote}'],
      ['article-href', '/articles/{article}'],
      ['tickets-href', '/tickets'],
      ['renewal-quotes-href', '/quotes'],
      ['alerts-href', '/alerts'],
      ['new-ticket-href', '/tickets/new'],
    ] as const)
      element.setAttribute(name, href);
    await until(() => all(element, 'link').length === 7);
    equal(
      all(element, 'link').map((link) => link.getAttribute('href')),
      ['/quotes/q', '/quotes', '/tickets/new', '/tickets/t', '/tickets', '/articles/a', '/alerts'],
    );
    element.addEventListener('mado-before-support-home-open', (event) => event.preventDefault());
    get(element, 'link', 'VPNが切れる').click();
    equal(told.length, 3);
  });

  it('SUP-07 reads again when a ticket changed, and what stands there stays meanwhile', async () => {
    const later = Promise.withResolvers<Response>();
    const { server, element } = await open(home, later.promise);
    const release = server.hold(readSupportHome);
    later.resolve(answer(200, { changes: [{ kind: 'ticket', id: 't', version: 9 }], next: '2' }));
    await until(() => server.count(readSupportHome) === 2);
    includes(textOf(element), 'VPNが切れる');
    release(answer(200, { ...home, tickets: { ...tickets, open: 4 } }));
    await until(() => textOf(element).includes('4件'));
  });

  it('says when it could not be read, and reads when asked again', async () => {
    const server = createScriptedServer();
    server.on(readSupportHome, () => problem(500, 'internal'));
    const element = document.createElement('mado-support-home');
    element.portal = portalOn(server, presets.support);
    place(element);
    await until(() => all(element, 'alert')[0]);
    server.on(readSupportHome, () => answer(200, { alerts }));
    get(element, 'button', 'もう一度試す').click();
    await until(() => get(element, 'heading', 'アラート情報'));
  });

  it('shows what was written as text and never as markup', async () => {
    const evil = '<img src=x onerror="throw 1">';
    const { element } = await open({
      tickets: { open: 1, awaitingCustomer: 1, latest: [{ ...ticket, title: evil, number: evil, state: evil }] },
      quotes: { unanswered: 1, next: [{ ...quote, title: evil, number: evil }] },
      alerts: { newest: [{ ...alert, title: evil, category: evil }] },
    });
    equal([...everything(element)].filter((found) => found.matches('img')).length, 0);
  });
});
