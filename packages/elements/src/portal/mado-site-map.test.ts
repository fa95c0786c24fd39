import { definePortal, presets, type PortalConfiguration } from '@madoguchi/sdk';
import { readSystems } from '@madoguchi/sdk/contracts/systems.endpoints.js';
import { readSession } from '@madoguchi/sdk/portal/session.endpoints.js';
import '../define/mado-site-map.ts';
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
import type { MadoSiteMap } from './mado-site-map.ts';

const systems = [
  { id: 'sias', name: 'SIAS', inUse: true },
  { id: 'de3', name: 'de3', inUse: false },
];
const served = (server: ScriptedServer): void => server.on(readSystems, () => answer(200, { systems }));
const scheme = ['java', 'script:'].join('');
const addresses = {
  'home-href': '/',
  'videos-href': '/videos/{system}',
  'contracts-href': '/contracts',
  'notification-settings-href': '/settings',
  'password-change-href': '/password',
  'leaving-href': '/leaving',
} as const;
const set = (element: HTMLElement): void =>
  Object.entries(addresses).forEach(([name, address]) => element.setAttribute(name, address));

elementSuite<'mado-site-map'>({
  tag: 'mado-site-map',
  prepare: served,
  set,
  says: { ja: '個人設定', en: 'Personal settings' },
  byHand: {
    set: (element) => (element.state = { type: 'ready', systems: [{ id: 'x', name: 'X-9', inUse: true }] }),
    says: '講習会（X-9）',
  },
});

async function opened(configuration: PortalConfiguration = presets.license, prepare = served) {
  const server = createScriptedServer();
  prepare(server);
  const element = document.createElement('mado-site-map');
  set(element);
  element.portal = portalOn(server, configuration);
  place(element);
  await until(() => textOf(element).includes('サイトマップ'));
  return { server, element };
}

const groups = (element: MadoSiteMap): readonly (readonly [string, readonly string[]])[] =>
  [...element.renderRoot.querySelectorAll('section')].map((group) => [
    textOf(get(group, 'heading')),
    all(group, 'link').map((link) => `${textOf(link)} ${link.getAttribute('href')}`),
  ]);

describe('mado-site-map', () => {
  it('LIC-03 leads to every area: the contracts under the portal’s name, 退会 under 個人設定', async () => {
    const { server, element } = await opened();
    equal(groups(element), [
      ['ライセンスポータル', ['ホーム /', 'ご契約一覧 /contracts']],
      ['個人設定', ['パスワードの変更 /password', '退会 /leaving']],
    ]);
    await settle(element);
    equal(server.requests.length, 0, 'nothing is read where no area has systems');
  });

  it('LIC-03 leaves out what the portal does not have, and what the host gives no address for', async () => {
    const { element } = await opened(definePortal({ from: presets.license, areas: ['home', 'leaving'] }));
    equal(
      groups(element).flatMap(([, links]) => links),
      ['ホーム /', 'パスワードの変更 /password', '退会 /leaving'],
    );
    element.removeAttribute('home-href');
    element.setAttribute('leaving-href', `${scheme}alert(1)`);
    await settle(element);
    equal(groups(element), [['個人設定', ['パスワードの変更 /password']]]);
  });

  const supportPlaces = {
    'new-ticket': '新規問い合わせ',
    'technical-information': '技術情報',
    'tickets': '問い合わせ一覧',
    'devices': '対象機器',
    'services': 'サービス・窓口',
    'maintenance-contracts': '保守契約',
    'renewal-quotes': '更新見積',
    'documents': '見積書・契約書・請求書',
    'accounts': 'アカウント管理',
    'access-application': 'アクセス制御申請',
  } as const;
  const supported = async (prepare: (server: ScriptedServer) => void, roles?: readonly string[]) => {
    const found = await opened(presets.support, prepare);
    for (const place of Object.keys(supportPlaces)) found.element.setAttribute(`${place}-href`, `/${place}`);
    const session = sessionOf();
    if (roles) found.element.portal?.session.adopt({ ...session, account: { ...session.account, roles } });
    await settle(found.element);
    return found;
  };
  const link = (place: keyof typeof supportPlaces): string => `${supportPlaces[place]} /${place}`;

  it('SUP-02 leads to the places of a support portal in the parts of its navigation, and each type of account to its own', async () => {
    const signedIn = (scripted: ScriptedServer): void =>
      scripted.on(readSession, () => answer(200, { session: sessionOf() }));
    const { element } = await supported(signedIn, ['user-administrator']);
    await until(() => groups(element).length === 5);
    equal(groups(element), [
      ['カスタマーサービスポータル', ['ホーム /', link('new-ticket'), link('technical-information')]],
      ['問い合わせ・機器', [link('tickets'), link('devices'), link('services')]],
      ['契約・見積', [link('maintenance-contracts'), link('renewal-quotes'), link('documents')]],
      ['アカウント', [link('accounts'), link('access-application')]],
      ['個人設定', ['メール受信設定 /settings', 'パスワードの変更 /password']],
    ]);
    const session = sessionOf('b@aozora.example');
    element.portal?.session.adopt({ ...session, account: { ...session.account, roles: ['inquiry-user'] } });
    await until(() => groups(element).length === 3);
    ok(groups(element).every(([name]) => name !== '契約・見積' && name !== 'アカウント'));
  });

  it('SUP-02 leads nobody to what only some have to do with as long as it is not known who is there', async () => {
    const { element } = await supported((scripted) => scripted.hold(readSession));
    equal(
      groups(element).flatMap(([, links]) => links),
      [
        'ホーム /',
        link('technical-information'),
        link('devices'),
        link('services'),
        'メール受信設定 /settings',
        'パスワードの変更 /password',
      ],
    );
  });

  it('CRT-03 leads to the places of a certificate portal', async () => {
    const { element } = await opened(presets.certificate);
    const named = {
      'new-application': '新規申請',
      'applications': 'お申込一覧',
      'account-details': 'アカウント情報登録',
      'coupons': 'クーポン管理',
    };
    for (const place of [...Object.keys(named), 'help']) element.setAttribute(`${place}-href`, `/${place}`);
    await settle(element);
    equal(groups(element)[0]?.[1], ['ホーム /', ...Object.entries(named).map(([place, name]) => `${name} /${place}`)]);
    equal(groups(element)[1], ['ヘルプ', ['よくあるお問い合わせ /help']]);
  });

  for (const [role, internet] of [
    ['subscriber', []],
    ['internet-subscriber', ['メールアドレス /mail-addresses', 'セキュリティサービス /security-service']],
  ] as const)
    it(`MYP-17 leads a ${role} to the places of my page, and nothing else is there`, async () => {
      const signedIn = (scripted: ScriptedServer): void =>
        scripted.on(readSession, () => answer(200, { session: sessionOf() }));
      const { element } = await opened(presets.mypage, signedIn);
      const places =
        'statements payment-method subscribed-services service-history referral customer-details identifier-change mail-addresses security-service help speed-test';
      for (const place of places.split(' ')) element.setAttribute(`${place}-href`, `/${place}`);
      const session = sessionOf();
      element.portal?.session.adopt({ ...session, account: { ...session.account, roles: [role] } });
      await settle(element);
      await until(() => groups(element).length === 6);
      equal(groups(element).slice(1, 5), [
        ['料金', ['ご請求明細 /statements', 'お支払い方法 /payment-method']],
        [
          'ご契約・手続き',
          ['ご契約内容 /subscribed-services', '加入・変更履歴 /service-history', 'お友だち紹介 /referral'],
        ],
        ['各種設定', ['お客さま情報 /customer-details', 'アカウント情報 /identifier-change', ...internet]],
        ['ヘルプ', ['お問い合わせ・サポート /help', '通信速度測定 /speed-test']],
      ]);
    });

  it('INF-07 INF-09 names every system, and says of one that it is not in the contract', async () => {
    const { element } = await opened(presets.information);
    const link = await until(() => get(element, 'link', '講習会（de3）'));
    equal(link.getAttribute('href'), '/videos/de3');
    includes(textOf(link.closest('li') ?? element), '保守契約なし');
  });

  it('says when systems could not be read, and reads them again', async () => {
    const { server, element } = await opened(presets.information, (scripted) =>
      scripted.on(readSystems, () => problem(500, 'internal')),
    );
    const again = await until(() => get(element, 'button', 'もう一度試す'));
    served(server);
    again.click();
    await until(() => get(element, 'link', '講習会（SIAS）'));
  });

  it('marks the page that this is, and tells before it leads to another', async () => {
    const { element } = await opened();
    element.current = 'contracts';
    await until(() => get(element, 'link', 'ご契約一覧').getAttribute('aria-current') === 'page');
    const told: string[] = [];
    element.addEventListener('mado-before-navigate', (event) => {
      told.push(`${event.area} ${event.href}`);
      event.preventDefault();
    });
    const { href } = location;
    get(element, 'link', '退会').click();
    equal([told, location.href], [['leaving /leaving'], href]);
  });

  it('LIC-03 stands behind a button as a menu: opens by a press, closes by Escape, a press elsewhere and when it is left', async () => {
    const { element } = await opened();
    element.menu = true;
    const button = await until(() => get(element, 'button', 'サイトマップ'));
    equal([all(element, 'link').length, button.getAttribute('aria-expanded')], [0, 'false']);
    const open = async (): Promise<HTMLElement> => {
      button.click();
      return until(() => get(element, 'link', 'ご契約一覧'));
    };
    const closed = (): Promise<boolean> => until(() => all(element, 'link').length === 0);
    (await open()).focus();
    focused()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await closed();
    equal(focused(), button);
    await open();
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await closed();
    const elsewhere = place(document.createElement('button'));
    (await open()).focus();
    elsewhere.focus();
    await closed();
    element.addEventListener('mado-before-navigate', (event) => event.preventDefault());
    (await open()).click();
    await closed();
  });
});
