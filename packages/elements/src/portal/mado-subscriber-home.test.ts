import { presets } from '@madoguchi/sdk';
import { readSession } from '@madoguchi/sdk/portal/session.endpoints.js';
import '../define/mado-subscriber-home.ts';
import { equal } from '../testing/assert.ts';
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

const served = (server: ScriptedServer): void => server.on(readSession, () => answer(200, { session: sessionOf() }));

elementSuite<'mado-subscriber-home'>({
  tag: 'mado-subscriber-home',
  prepare: served,
  keepsContent: true,
  says: { ja: 'いつもご利用いただき', en: 'Welcome' },
  byHand: {
    set: (element) =>
      (element.state = {
        type: 'ready',
        account: { ...sessionOf().account, displayName: '山之内 由紀' },
        notificationSettings: 'unknown',
      }),
    says: '山之内 由紀',
  },
});

const places = [
  'statements',
  'payment-method',
  'subscribed-services',
  'service-history',
  'referral',
  'customer-details',
  'identifier-change',
  'mail-addresses',
  'security-service',
  'help',
  'speed-test',
];

async function open(prepare: (server: ScriptedServer) => void = served, role?: string) {
  const server = createScriptedServer();
  prepare(server);
  const element = document.createElement('mado-subscriber-home');
  const portal = (element.portal = portalOn(server, presets.mypage));
  for (const name of places) element.setAttribute(`${name}-href`, `/${name}`);
  element.setAttribute('sign-in-href', '/sign-in');
  const bill = document.createElement('p');
  bill.slot = 'bill';
  bill.textContent = '今月のご請求';
  element.append(bill);
  place(element);
  const session = sessionOf();
  if (role !== undefined) portal.session.adopt({ ...session, account: { ...session.account, roles: [role] } });
  await settle(element);
  return { element, server, bill };
}
const linksOf = (element: HTMLElement): readonly string[] =>
  all(element, 'link').map((link) => link.getAttribute('href')?.slice(1) ?? '');

describe('mado-subscriber-home', () => {
  for (const [role, internet] of [
    ['subscriber', []],
    ['internet-subscriber', ['mail-addresses', 'security-service']],
  ] as const)
    it(`MYP-17 leads a ${role} everywhere, with the shortcut first, and what is for internet subscribers only as one`, async () => {
      const { element, bill } = await open(served, role);
      await until(() => get(element, 'link', 'お客さま情報を変更'));
      equal(linksOf(element), [
        'customer-details',
        ...places.filter((one) => !['mail-addresses', 'security-service', 'help', 'speed-test'].includes(one)),
        ...internet,
        'help',
        'speed-test',
      ]);
      equal(
        [...element.renderRoot.querySelectorAll('h3')].map((heading) => textOf(heading)),
        ['料金', 'ご契約・手続き', '各種設定', 'ヘルプ'],
      );
      equal(bill.checkVisibility(), true);
    });

  it('MYP-17 leads nowhere the host gives no address for, and lets the host lead by itself', async () => {
    const { element } = await open(served, 'subscriber');
    for (const name of places.filter((one) => one !== 'help')) element.removeAttribute(`${name}-href`);
    const link = await until(() => (linksOf(element).length === 1 ? get(element, 'link') : undefined));
    const chosen: string[] = [];
    element.addEventListener('mado-before-navigate', (event) => {
      chosen.push(`${event.area} ${event.href}`);
      event.preventDefault();
    });
    link.click();
    equal(chosen, ['help /help']);
    equal(all(element, 'heading').length, 2);
  });

  it('leads to sign-in while nobody is signed in, without bill and ways', async () => {
    const { element, bill } = await open((server) => server.on(readSession, () => answer(200, { session: null })));
    await until(() => get(element, 'link', 'ログイン'));
    equal(linksOf(element), ['sign-in']);
    equal(bill.checkVisibility(), false);
  });

  it('says when nobody could be asked, and asks again', async () => {
    const { element, server } = await open((scripted) => scripted.on(readSession, () => problem(500, 'internal')));
    const again = await until(() => get(element, 'button', 'もう一度試す'));
    served(server);
    again.click();
    await until(() => get(element, 'heading', '髙﨑 花子 様'));
  });
});
