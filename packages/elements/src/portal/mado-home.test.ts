import { readNotificationSettings } from '@madoguchi/sdk/account/notification-settings.endpoints.js';
import { readSession } from '@madoguchi/sdk/portal/session.endpoints.js';
import '../define/mado-home.ts';
import { equal, includes } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, get, textOf } from '../testing/queries.ts';
import {
  answer,
  createScriptedServer,
  portalOn,
  problem,
  sessionOf,
  type ScriptedServer,
} from '../testing/scripted-server.ts';
import { elementSuite } from './element.suite.ts';

const served = (server: ScriptedServer, saved = false): void => {
  server.on(readSession, () => answer(200, { session: sessionOf() }));
  server.on(readNotificationSettings, () => answer(200, { topics: [], saved, version: saved ? 1 : 0 }));
};

elementSuite<'mado-home'>({
  tag: 'mado-home',
  prepare: served,
  set: (element) => element.setAttribute('notification-settings-href', '/settings'),
  keepsContent: true,
  says: { ja: 'いつもご利用いただき', en: 'Welcome' },
  byHand: {
    set: (element) =>
      (element.state = { type: 'ready', account: sessionOf('jiro@example.jp').account, notificationSettings: 'unset' }),
    says: 'メール受信設定がまだ保存されていません',
  },
});

async function open(prepare: (server: ScriptedServer) => void = served) {
  const server = createScriptedServer();
  prepare(server);
  const portal = portalOn(server);
  const element = document.createElement('mado-home');
  element.portal = portal;
  element.setAttribute('notification-settings-href', '/settings');
  element.setAttribute('sign-in-href', '/sign-in');
  place(element);
  return { server, portal, element };
}

describe('mado-home', () => {
  it('INF-10 greets with company and name, and holds what the host puts there', async () => {
    const { element } = await open();
    const portlet = document.createElement('p');
    portlet.textContent = '新しいお知らせ';
    element.append(portlet);
    await until(() => get(element, 'heading', '髙﨑 花子 様'));
    includes(textOf(element), '株式会社みどり');
    equal(portlet.checkVisibility(), true);
  });

  it('INF-05 leads to the settings of mails as long as they were never saved', async () => {
    const { element } = await open();
    const link = await until(() => get(element, 'link', 'メール受信設定へ'));
    equal(link.getAttribute('href'), '/settings');
    element.removeAttribute('notification-settings-href');
    await until(() => all(element, 'link').length === 0);
    const { element: other, server } = await open((scripted) => served(scripted, true));
    await until(() => server.count(readNotificationSettings) === 1 && get(other, 'heading'));
    await settle(other);
    equal(all(other, 'link').length, 0);
  });

  it('INF-09 says when the contract has ended', async () => {
    const { element } = await open((server) => {
      served(server);
      server.on(readNotificationSettings, () => problem(403, 'contract-required'));
    });
    await until(() => textOf(element).includes('現在有効な保守契約がないため'));
    get(element, 'heading', '髙﨑 花子 様');
  });

  it('leads to sign-in while nobody is signed in', async () => {
    const { element } = await open((server) => server.on(readSession, () => answer(200, { session: null })));
    const link = await until(() => get(element, 'link', 'ログイン'));
    equal(link.getAttribute('href'), '/sign-in');
    equal(all(element, 'heading').length, 0);
  });

  it('says when nobody could be asked, and asks again', async () => {
    const { server, element } = await open((scripted) => scripted.on(readSession, () => problem(500, 'internal')));
    const again = await until(() => get(element, 'button', 'もう一度試す'));
    await until(() => all(element, 'alert')[0]);
    served(server);
    again.click();
    await until(() => get(element, 'heading', '髙﨑 花子 様'));
  });

  it('AUTH-03 greets another account with its own name', async () => {
    const { portal, element } = await open();
    await until(() => get(element, 'heading', '髙﨑 花子 様'));
    const other = sessionOf('jiro@example.jp');
    portal.session.adopt({ ...other, account: { ...other.account, displayName: '佐藤 次郎' } });
    await until(() => get(element, 'heading', '佐藤 次郎 様'));
  });

  it('breaks no name at its hyphen, unless it is longer than the line', async () => {
    const { portal, element } = await open();
    const other = sessionOf('sarah@example.jp');
    const linesOf = (word: string): number => {
      const found = [...element.renderRoot.querySelectorAll('.word')].find(({ textContent }) => textContent === word);
      const range = document.createRange();
      if (found) range.selectNodeContents(found);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    };
    element.style.setProperty('inline-size', '262px');
    portal.session.adopt({ ...other, account: { ...other.account, displayName: 'Sarah Thompson-O’Neill' } });
    await until(() => get(element, 'heading', 'Sarah Thompson-O’Neill 様'));
    equal(['Sarah', 'Thompson-O’Neill', '様'].map(linesOf), [1, 1, 1]);
    element.style.setProperty('inline-size', '120px');
    equal(linesOf('Thompson-O’Neill') > 1, true);
    equal(element.scrollWidth <= 120, true);
  });

  it('takes a greeting of the host', async () => {
    const { element } = await open();
    const own = document.createElement('h1');
    own.slot = 'header';
    own.textContent = 'ようこそ';
    element.append(own);
    await until(() => get(element, 'link', 'メール受信設定へ'));
    equal(own.checkVisibility(), true);
    equal(all(element, 'heading').map(textOf), ['ようこそ']);
  });
});
