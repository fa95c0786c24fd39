import { presets, type ClientCertificate } from '@madoguchi/sdk';
import { readClientCertificate } from '@madoguchi/sdk/identity/client-certificate.endpoints.js';
import '../define/mado-client-certificate.ts';
import '../define/mado-login.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { equal, includes } from '../testing/assert.ts';
import { place, until } from '../testing/fixture.ts';
import { all, everything, field, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem } from '../testing/scripted-server.ts';

const shown = {
  subject: 'CN=髙﨑 花子',
  issuer: 'Login CA 11',
  notBefore: '2025-04-01T00:00:00.000Z',
  notAfter: '2026-03-31T14:59:59.000Z',
};
const seen = (state: string, further: Partial<ClientCertificate> = {}): ClientCertificate => ({
  state,
  expectedIssuer: 'Login CA 11',
  support: 'ssl-support@vendor.example',
  ...further,
});

elementSuite<'mado-client-certificate'>({
  tag: 'mado-client-certificate',
  prepare: (server) => server.on(readClientCertificate, () => answer(200, seen('accepted', { shown }))),
  says: { ja: 'お客様専用ページへのログイン', en: 'Sign in to the customer pages' },
  byHand: {
    set: (element) => (element.state = { type: 'ready', certificate: seen('none') }),
    says: 'お客様専用ページへのログイン',
  },
});

const opened = (certificate: ClientCertificate, configuration = presets.certificate) => {
  const server = createScriptedServer();
  server.on(readClientCertificate, () => answer(200, certificate));
  const element = document.createElement('mado-client-certificate');
  element.portal = portalOn(server, configuration);
  element.certificateHref = '/sign-in';
  element.codeHref = '/code';
  element.innerHTML = '<ul slot="services"><li>SR3.0</li><li>EV2.0</li></ul>';
  place(element);
  return { server, element };
};
const links = (element: HTMLElement): string[] => all(element, 'link').map((one) => one.getAttribute('href') ?? '');

describe('mado-client-certificate', () => {
  it('CRT-01 names the covered services and shows both ways in', async () => {
    const { element } = opened(seen('accepted', { shown }));
    await until(() => textOf(element).includes('ログイン用電子証明書を確認しました'));
    includes(textOf(element), '対象サービス');
    includes(textOf(element), 'EV2.0');
    get(element, 'heading', 'ログイン用電子証明書ご利用のお客様');
    get(element, 'heading', 'ワンタイムパスワードご利用のお客様');
    equal(links(element), ['/sign-in', '/code']);
    includes(textOf(element), '髙﨑 花子');
  });

  for (const [state, says] of [
    ['none', 'ログイン用電子証明書が確認できませんでした'],
    ['not-accepted', 'このサイトのログイン用電子証明書ではない証明書'],
    ['revoked', '失効しています'],
    ['expired', '有効期間が過ぎています（2026/03/31まで）'],
    ['not-yet-valid', '有効期間がまだ始まっていません（2025/04/01から）'],
    ['of-a-newer-server', '選ばれた証明書では、ログインできません'],
  ] as const)
    it(`CRT-01 with a certificate that is “${state}” it says so, names the expected issuer and whom to ask, and lets nobody on`, async () => {
      const { element } = opened(seen(state, state === 'none' ? {} : { shown }));
      await until(() => textOf(element).includes(says));
      includes(textOf(element), '発行者が「Login CA 11」の証明書');
      includes(textOf(element), 'ブラウザーのウィンドウをすべて閉じて');
      equal(
        get(element, 'link', 'ssl-support@vendor.example').getAttribute('href'),
        'mailto:ssl-support@vendor.example',
      );
      equal(links(element).includes('/sign-in'), false);
      equal(links(element).includes('/code'), true, 'the other way in stays');
    });

  it('CRT-01 takes issuer and support from the portal’s configuration where the server names none', async () => {
    const { element } = opened(
      { state: 'none' },
      {
        ...presets.certificate,
        signIn: { ...presets.certificate.signIn, certificateIssuer: 'Vendor CA' },
        contact: { name: { ja: '窓口' }, mail: 'help@vendor.example' },
      },
    );
    await until(() => textOf(element).includes('発行者が「Vendor CA」'));
    includes(textOf(element), 'help@vendor.example');
  });

  it('CRT-01 shows access key and password of the sign-in form only once the certificate is accepted', async () => {
    for (const [state, visible] of [
      ['accepted', true],
      ['expired', false],
    ] as const) {
      const { element } = opened(seen(state, { shown }));
      const login = document.createElement('mado-login');
      login.slot = 'sign-in';
      login.portal = element.portal;
      element.append(login);
      await until(() => element.shadowRoot?.querySelector('[part="seen"]'));
      const key = await until(() => field(login, 'アクセスキー'));
      equal(key.checkVisibility(), visible, state);
      equal(key.autocomplete, 'username');
      equal(field(login, 'パスワード').autocomplete, 'current-password');
      element.remove();
    }
  });

  it('CRT-01 shows only the ways that the portal has and that lead somewhere', async () => {
    const { element } = opened(seen('accepted'), presets.license);
    await until(() => textOf(element).includes('お客様専用ページ'));
    equal(links(element), []);
    const other = opened(seen('accepted'));
    other.element.codeHref = undefined;
    await until(() => links(other.element).includes('/sign-in'));
    equal(links(other.element), ['/sign-in']);
  });

  it('CRT-01 says when the server could not be asked, keeps both ways in, and asks again', async () => {
    const { server, element } = opened(seen('accepted'));
    element.remove();
    server.on(readClientCertificate, () => problem(500, 'internal', { requestId: 'req-3' }));
    const again = document.createElement('mado-client-certificate');
    again.portal = portalOn(server, presets.certificate);
    again.certificateHref = '/sign-in';
    again.codeHref = '/code';
    place(again);
    await until(() => textOf(again).includes('req-3'));
    equal(links(again), ['/sign-in', '/code']);
    server.on(readClientCertificate, () => answer(200, seen('accepted')));
    get(again, 'button', 'もう一度試す').click();
    await until(() => textOf(again).includes('ログイン用電子証明書を確認しました'));
  });

  it('shows names of certificates as text and never as markup', async () => {
    const evil = '<img src=x onerror="throw 1">';
    const { element } = opened(
      seen('not-accepted', { expectedIssuer: evil, support: evil, shown: { ...shown, subject: evil, issuer: evil } }),
    );
    await until(() => textOf(element).includes(evil));
    equal([...everything(element)].filter((one) => one.matches('img')).length, 0);
  });
});
