import { definePortal, PortalError, presets, type PortalConfiguration } from '@madoguchi/sdk';
import { readSystems } from '@madoguchi/sdk/contracts/systems.endpoints.js';
import { readSession } from '@madoguchi/sdk/portal/session.endpoints.js';
import '../define/mado-nav.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, focused, get, textOf } from '../testing/queries.ts';
import {
  answer,
  createScriptedServer,
  portalOn,
  problem,
  sessionOf,
  type ScriptedServer,
} from '../testing/scripted-server.ts';
import { elementSuite } from './element.suite.ts';
import type { MadoNav } from './mado-nav.ts';

const systems = [
  { id: 'sias', name: 'SIAS', inUse: true },
  { id: 'de3', name: 'de3', inUse: false },
];
const served = (server: ScriptedServer): void => server.on(readSystems, () => answer(200, { systems }));
const scheme = ['java', 'script:'].join('');
const addresses = {
  'home-href': '/',
  'videos-href': '/videos/{system}',
  'faq-href': '/faq/{system}',
  'notification-settings-href': '/settings',
} as const;
const setAddresses = (element: HTMLElement): void =>
  Object.entries(addresses).forEach(([name, address]) => element.setAttribute(name, address));

elementSuite<'mado-nav'>({
  tag: 'mado-nav',
  prepare: served,
  set: setAddresses,
  says: { ja: 'メール受信設定', en: 'E-mail settings' },
  byHand: {
    set: (element) => (element.state = { type: 'ready', systems: [{ id: 'x', name: 'X-9', inUse: true }] }),
    says: '講習会（X-9）',
  },
});

interface Options {
  readonly prepare?: (server: ScriptedServer) => void;
  readonly configuration?: PortalConfiguration;
  readonly width?: number;
  /** What the portal is named, once it is drawn. */
  readonly name?: string;
}

async function open({ prepare = served, configuration, width = 1000, name = 'お客様専用情報ポータル' }: Options = {}) {
  const server = createScriptedServer();
  prepare(server);
  const element = document.createElement('mado-nav');
  setAddresses(element);
  element.portal = portalOn(server, configuration);
  const around = document.createElement('div');
  around.style.setProperty('inline-size', `${width}px`);
  around.append(element);
  place(around);
  await until(() => textOf(element).includes(name));
  return { server, element, around };
}

const videos = (element: MadoNav): HTMLElement => get(element, 'button', '講習会動画（アーカイブ）');
const faq = (element: MadoNav): HTMLElement => get(element, 'button', '製品FAQ');
const isOpen = (button: HTMLElement): boolean => button.getAttribute('aria-expanded') === 'true';
const entries = (element: MadoNav): readonly string[] =>
  all(element, 'link')
    .filter(({ part }) => part.contains('entry'))
    .map(textOf);
const press = (target: Element | null, key: string): boolean =>
  target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true })) ??
  false;
/** A pointer comes to a menu or leaves it, as browsers tell it. */
function point(button: HTMLElement, type: 'pointerenter' | 'pointerleave', pointerType = 'mouse'): void {
  button.closest('[data-menu]')?.dispatchEvent(new PointerEvent(type, { pointerType }));
}

/** Waits as long as a mouse has to rest on a menu: another navigation shows when. */
async function rested(): Promise<void> {
  const { element } = await open();
  point(videos(element), 'pointerenter');
  await until(() => isOpen(videos(element)));
}

describe('mado-nav', () => {
  it('INF-06 leads home by its title', async () => {
    const { element } = await open();
    equal(get(element, 'link', 'お客様専用情報ポータル').getAttribute('href'), '/');
  });

  it('INF-05 INF-07 INF-08 has the menus and links of the portal that the host gives an address for, and no other', async () => {
    const { element } = await open();
    equal(all(element, 'button').map(textOf), ['講習会動画（アーカイブ）', '製品FAQ']);
    equal(get(element, 'link', 'メール受信設定').getAttribute('href'), '/settings');
    element.removeAttribute('faq-href');
    element.setAttribute('announcements-href', '/announcements');
    element.setAttribute('password-change-href', '/password');
    await settle(element);
    equal(all(element, 'button').map(textOf), ['講習会動画（アーカイブ）']);
    equal(all(element, 'link').map(textOf), [
      'お客様専用情報ポータル',
      'お知らせ・サポート情報',
      'メール受信設定',
      'パスワードの変更',
    ]);
    element.setAttribute('notification-settings-href', `${scheme}alert(1)`);
    await settle(element);
    equal(all(element, 'link', 'メール受信設定').length, 0);
  });

  it('INF-07 leaves out what the configuration does not list, and then asks only who is signed in', async () => {
    const { server, element } = await open({
      prepare: (scripted) => scripted.on(readSession, () => answer(200, { session: sessionOf() })),
      configuration: definePortal({ from: presets.information, areas: ['home'] }),
    });
    await until(() => element.state.type === 'ready');
    equal(all(element, 'button').length, 0);
    equal(all(element, 'link').map(textOf), ['お客様専用情報ポータル']);
    equal(
      server.requests.map(({ operation }) => operation),
      ['readSession'],
    );
  });

  it('CRT-03 has the menu of a portal without systems for who is signed in, and none for nobody', async () => {
    const { element } = await open({
      prepare: (scripted) => scripted.on(readSession, () => answer(200, { session: sessionOf() })),
      configuration: presets.certificate,
      name: 'サーバ証明書お申込サイト',
    });
    for (const place of ['new-application', 'applications', 'account-details', 'coupons', 'help', 'password-change'])
      element.setAttribute(`${place}-href`, `/${place}`);
    element.current = 'applications';
    await until(() => element.state.type === 'ready');
    await settle(element);
    const links = all(element, 'link').slice(1);
    equal(
      links.map((link) => [textOf(link), link.getAttribute('href'), link.getAttribute('aria-current')]),
      [
        ['新規申請', '/new-application', null],
        ['お申込一覧', '/applications', 'page'],
        ['アカウント情報登録', '/account-details', null],
        ['クーポン管理', '/coupons', null],
        ['よくあるお問い合わせ', '/help', null],
        ['パスワード変更', '/password-change', null],
      ],
    );
    const chosen: string[] = [];
    element.addEventListener('mado-before-navigate', (event) => {
      event.preventDefault();
      chosen.push(event.area);
    });
    links[0]?.click();
    equal(chosen, ['new-application']);
    element.usedPortal?.session.adopt(undefined);
    await until(() => all(element, 'link').length === 1);
  });

  for (const [role, own] of [
    ['inquiry-user', []],
    ['inquiry-administrator', ['accounts', 'access-application']],
    ['contract-manager', ['maintenance-contracts', 'renewal-quotes', 'documents']],
    ['user-administrator', ['maintenance-contracts', 'renewal-quotes', 'documents', 'accounts', 'access-application']],
  ] as const)
    it(`SUP-02 leads the type ${role} to what it has to do with, and nothing else is there`, async () => {
      const forAll = ['new-ticket', 'tickets', 'devices', 'technical-information', 'services'];
      const forSome = ['maintenance-contracts', 'renewal-quotes', 'documents', 'accounts', 'access-application'];
      const settings = ['notification-settings', 'password-change'];
      const { element } = await open({
        prepare: (scripted) => scripted.on(readSession, () => answer(200, { session: sessionOf() })),
        configuration: presets.support,
        name: 'カスタマーサービスポータル',
      });
      for (const name of [...forAll, ...forSome, ...settings]) element.setAttribute(`${name}-href`, `/${name}`);
      const shown = () => [...element.renderRoot.querySelectorAll('a')].map(({ pathname }) => pathname.slice(1));
      const session = sessionOf('b@aozora.example');
      element.usedPortal?.session.adopt({ ...session, account: { ...session.account, roles: [role] } });
      await until(() => shown().includes('new-ticket'));
      await settle(element);
      equal(shown().toSorted(), ['', ...forAll, ...own, ...settings].toSorted());
      const menus = [
        '問い合わせ・機器',
        ...(role === 'contract-manager' || role === 'user-administrator' ? ['契約・見積'] : []),
        ...(role.endsWith('-administrator') ? ['アカウント'] : []),
      ];
      equal(all(element, 'button').map(textOf), menus, 'a place alone is a link, and no menu');
      element.usedPortal?.session.adopt(undefined);
      await until(() => shown().length === 1);
    });

  for (const [role, internet] of [
    ['subscriber', []],
    ['internet-subscriber', ['mail-addresses', 'security-service']],
  ] as const)
    it(`MYP-17 leads a ${role} to the four menus of my page, and to what is for internet subscribers only as one`, async () => {
      const bills = ['statements', 'payment-method', 'subscribed-services', 'service-history', 'referral'];
      const forAll = [...bills, 'customer-details', 'identifier-change', 'help', 'speed-test', 'password-change'];
      const prepare = (scripted: ScriptedServer): void =>
        scripted.on(readSession, () => answer(200, { session: sessionOf() }));
      const { element } = await open({ prepare, configuration: presets.mypage, name: 'マイページ' });
      for (const name of [...forAll, 'mail-addresses', 'security-service'])
        element.setAttribute(`${name}-href`, `/${name}`);
      const shown = (): readonly string[] =>
        [...element.renderRoot.querySelectorAll('a')].map((link) => link.getAttribute('href')?.slice(1) ?? '');
      const session = sessionOf('b@aozora.example');
      element.usedPortal?.session.adopt({ ...session, account: { ...session.account, roles: [role] } });
      await until(() => shown().includes('statements') && settle(element));
      equal(shown().toSorted(), ['', ...forAll, ...internet].toSorted());
      equal(all(element, 'button').map(textOf), ['料金', 'ご契約・手続き', '各種設定', 'ヘルプ']);
      const roles = [role === 'subscriber' ? 'internet-subscriber' : 'subscriber'];
      element.usedPortal?.session.adopt({ ...session, account: { ...session.account, roles } }); // what they subscribe to changed
      await until(() => shown().includes('mail-addresses') === (role === 'subscriber'));
    });

  it('SUP-02 shows nobody’s links to what only some have to do with as long as it is not known who is there', async () => {
    const { element } = await open({
      prepare: (scripted) => scripted.hold(readSession),
      configuration: presets.support,
      name: 'カスタマーサービスポータル',
    });
    for (const name of ['devices', 'tickets', 'accounts', 'documents'])
      element.setAttribute(`${name}-href`, `/${name}`);
    await until(() => all(element, 'link', '対象機器').length === 1);
    equal(
      all(element, 'link').map((link) => link.getAttribute('href')),
      ['/', '/devices', '/settings'],
    );
  });

  it('INF-07 INF-08 INF-09 names every system, leads to each, and says of one that it is not in the contract', async () => {
    const { element } = await open();
    videos(element).click();
    await until(() => entries(element).length === 2);
    equal(entries(element), ['講習会（SIAS）', '講習会（de3）保守契約なし']);
    equal(get(element, 'link', /de3/).getAttribute('href'), '/videos/de3');
    faq(element).click();
    await until(() => entries(element)[0] === 'SIAS');
    equal(isOpen(videos(element)), false, 'one menu at a time');
    equal(get(element, 'link', 'SIAS').getAttribute('href'), '/faq/sias');
  });

  it('INF-07 opens while a mouse rests on it, stays while it is inside, and gives it time to come back', async () => {
    const { element } = await open();
    const button = videos(element);
    point(button, 'pointerenter');
    await settle(element);
    equal(isOpen(button), false, 'passing over opens nothing');
    await until(() => isOpen(button));
    point(button, 'pointerleave');
    await settle(element);
    equal(isOpen(button), true);
    point(button, 'pointerenter');
    button.click();
    await settle(element);
    equal(isOpen(button), true, 'the press that follows the mouse closes nothing');
    point(button, 'pointerleave');
    point(faq(element), 'pointerenter');
    await until(() => isOpen(faq(element)));
    equal(isOpen(button), false);
    point(faq(element), 'pointerleave');
    await until(() => !isOpen(faq(element)));
  });

  it('INF-07 opens by a tap and closes by another, and a finger that passes opens nothing', async () => {
    const { element } = await open();
    const button = videos(element);
    point(button, 'pointerenter', 'touch');
    await rested();
    equal(isOpen(button), false);
    button.click();
    await until(() => isOpen(button));
    button.click();
    await until(() => !isOpen(button));
  });

  it('INF-07 opens when the keyboard comes to it, closes when it goes on, and opens the next one', async () => {
    const { element } = await open();
    const home = get(element, 'link', 'お客様専用情報ポータル');
    await until(() => element.state.type === 'ready');
    home.focus();
    videos(element).focus();
    await until(() => isOpen(videos(element)));
    get(element, 'link', '講習会（SIAS）').focus(); // Tab goes on into what is seen
    await settle(element);
    equal(isOpen(videos(element)), true);
    press(focused(), 'Escape');
    await until(() => !isOpen(videos(element)));
    equal(focused(), videos(element));
    await settle(element);
    equal(isOpen(videos(element)), false, 'Escape leaves it closed');
    press(focused(), 'ArrowRight');
    equal(focused(), faq(element));
    await until(() => isOpen(faq(element)));
    equal(isOpen(videos(element)), false);
    press(focused(), 'ArrowLeft');
    await until(() => isOpen(videos(element)) && !isOpen(faq(element)));
  });

  it('INF-07 stays open for the press that brings the focus, as of a screen reader, and closes by the next', async () => {
    const { element } = await open();
    const button = videos(element);
    button.focus();
    button.click();
    await settle(element);
    equal(isOpen(button), true);
    button.click();
    await until(() => !isOpen(button));
    button.blur();
    button.focus(); // the window comes back
    await settle(element);
    equal(isOpen(button), false, 'closed by hand, it stays closed');
    button.click();
    await until(() => isOpen(button));
  });

  it('INF-07 is gone through with the keys of the ARIA practices', async () => {
    const { element } = await open();
    const button = videos(element);
    await until(() => element.state.type === 'ready');
    button.focus();
    press(focused(), 'ArrowDown');
    const first = await until(() => get(element, 'link', '講習会（SIAS）'));
    await until(() => focused() === first);
    press(focused(), 'ArrowDown');
    includes(textOf(focused() ?? button), '講習会（de3）');
    press(focused(), 'ArrowDown');
    includes(textOf(focused() ?? button), '講習会（de3）');
    press(focused(), 'Home');
    equal(focused(), first);
    press(focused(), 'End');
    includes(textOf(focused() ?? button), '講習会（de3）');
    press(focused(), 'ArrowUp');
    equal(focused(), first);
    press(focused(), 'Escape');
    await until(() => !isOpen(button));
    equal(focused(), button, 'the focus after Escape');
    press(button, 'ArrowRight');
    equal(focused(), faq(element));
    press(focused(), 'End');
    equal(focused(), get(element, 'link', 'メール受信設定'));
    press(focused(), 'Home');
    equal(focused(), get(element, 'link', 'お客様専用情報ポータル'));
    press(focused(), 'ArrowLeft');
    equal(focused(), get(element, 'link', 'お客様専用情報ポータル'));
  });

  it('INF-07 closes when the focus goes on, by a press elsewhere, and by Escape wherever the focus is', async () => {
    const { element } = await open();
    const other = place(document.createElement('button'));
    const button = videos(element);
    button.focus();
    button.click();
    await until(() => isOpen(button));
    other.focus();
    await until(() => !isOpen(button));
    button.click();
    await until(() => isOpen(button));
    other.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await until(() => !isOpen(button));
    other.focus();
    point(button, 'pointerenter');
    await until(() => isOpen(button));
    press(other, 'Escape');
    await until(() => !isOpen(button));
    equal(focused(), other);
  });

  it('marks the page this is, and the menu it stands in', async () => {
    const { element } = await open();
    element.setAttribute('current', 'videos/sias');
    await until(() => videos(element).getAttribute('aria-current') === 'true');
    videos(element).click();
    const here = await until(() => get(element, 'link', '講習会（SIAS）'));
    equal(here.getAttribute('aria-current'), 'page');
    element.current = 'home';
    await settle(element);
    equal(get(element, 'link', 'お客様専用情報ポータル').getAttribute('aria-current'), 'page');
    equal(here.hasAttribute('aria-current'), false);
  });

  it('tells the host where somebody goes, who can lead there without loading a page', async () => {
    const { element } = await open();
    const told: unknown[] = [];
    document.addEventListener(
      'mado-before-navigate',
      (event) => {
        event.preventDefault();
        told.push([event.area, event.systemId, event.href]);
      },
      { once: true },
    );
    const address = location.href;
    videos(element).click();
    const link = await until(() => get(element, 'link', '講習会（SIAS）'));
    link.click();
    equal(told, [['videos', 'sias', '/videos/sias']]);
    equal(location.href, address);
    await until(() => !isOpen(videos(element)));
  });

  it('INF-09 keeps its menus when the systems could not be read, and reads them again', async () => {
    const { server, element } = await open({
      prepare: (scripted) => scripted.on(readSystems, () => problem(500, 'internal')),
    });
    await until(() => element.state.type === 'unavailable');
    faq(element).click();
    const alert = await until(() => all(element, 'alert')[0]);
    includes(textOf(alert), '読み込めませんでした');
    served(server);
    get(element, 'button', 'もう一度試す').click();
    equal(focused(), faq(element), 'the focus stays at the menu');
    await until(() => entries(element)[0] === 'SIAS');
  });

  it('has its height while the systems are on their way', async () => {
    const server = createScriptedServer();
    const release = server.hold(readSystems);
    const { element } = await open({
      prepare: (scripted) => scripted.on(readSystems, () => server.fetch('/api/test/systems')),
    });
    const before = element.getBoundingClientRect().height;
    ok(before > 0);
    release(answer(200, { systems }));
    await until(() => element.state.type === 'ready');
    await settle(element);
    equal(element.getBoundingClientRect().height, before);
  });

  it('offers only the way home while nobody is signed in', async () => {
    const { element } = await open({
      prepare: (server) => server.on(readSystems, () => problem(401, 'unauthenticated')),
    });
    await until(() => all(element, 'button').length === 0);
    equal(all(element, 'link').map(textOf), ['お客様専用情報ポータル']);
  });

  it('is folded from its first drawing on where it is narrow, so that nothing below it moves', async () => {
    const folded: unknown[] = [];
    const watch = new MutationObserver(([change]) => {
      const { target } = change ?? {};
      if (target instanceof ShadowRoot) folded.push(target.querySelector<HTMLElement>('#items')?.hidden);
    });
    const watched = document.createElement('mado-nav');
    setAddresses(watched);
    watched.portal = portalOn(createScriptedServer());
    const around = document.createElement('div');
    around.style.setProperty('inline-size', '360px');
    around.append(watched);
    place(around);
    watch.observe(watched.renderRoot, { childList: true });
    await until(() => folded.length > 0);
    watch.disconnect();
    equal(folded, [true]);
  });

  it('folds behind one button where it is narrow, and unfolds in place', async () => {
    const { element, around } = await open({ width: 360 });
    const toggle = await until(() => get(element, 'button', 'メニュー'));
    equal(all(element, 'link').map(textOf), ['お客様専用情報ポータル']);
    toggle.click();
    await until(() => videos(element));
    point(videos(element), 'pointerenter');
    await rested();
    equal(isOpen(videos(element)), false, 'nothing opens under a mouse');
    videos(element).click();
    await until(() => entries(element).length === 2);
    ok(
      get(element, 'link', '講習会（SIAS）').getBoundingClientRect().bottom <= faq(element).getBoundingClientRect().top,
    );
    faq(element).focus();
    press(focused(), 'Escape');
    await until(() => all(element, 'button').length === 1);
    equal(focused(), get(element, 'button', 'メニュー'));
    around.style.setProperty('inline-size', '1000px');
    await until(() => all(element, 'button', 'メニュー').length === 0);
    ok(videos(element).checkVisibility());
  });

  it('takes a logo and further links of the host', async () => {
    const { element } = await open();
    const [logo, link] = [document.createElement('b'), document.createElement('a')];
    logo.slot = 'title';
    logo.textContent = '株式会社みどり';
    link.slot = 'end';
    link.href = '/contact';
    link.textContent = 'お問い合わせ';
    element.append(logo, link);
    await settle(element);
    equal(logo.assignedSlot?.closest('a')?.getAttribute('href'), '/');
    equal(link.checkVisibility(), true);
    element.state = { type: 'unavailable', error: new PortalError('unauthenticated') };
    await settle(element);
    equal(link.checkVisibility(), true);
  });
});
