import { definePortal, presets } from '@madoguchi/sdk';
import { signIn } from '@madoguchi/sdk/identity/sign-in.endpoints.js';
import { readSession } from '@madoguchi/sdk/portal/session.endpoints.js';
import '../define/mado-login.ts';
import '../define/mado-portal.ts';
import '../define/mado-session.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, placeMarkup, settle, until } from '../testing/fixture.ts';
import { countLeaks } from '../testing/leaks.ts';
import { all, field, get, textOf } from '../testing/queries.ts';
import { openRealm } from '../testing/realm.ts';
import { answer, createScriptedServer, portalOn, problem, sessionOf } from '../testing/scripted-server.ts';
import { type } from '../testing/typing.ts';
import { MadoElement } from './mado-element.ts';
import type { MadoPortal } from './mado-portal.ts';
import type { CatalogueLoaders } from './texts.ts';

function portalFrom(markup: string): MadoPortal {
  const element = placeMarkup(markup);
  ok(element.localName === 'mado-portal');
  return element as MadoPortal;
}

describe('mado-portal', () => {
  it('AUTH-01 gives sign-in to ten lines of markup, and asks the network for nothing before that', async () => {
    const asked = performance.getEntriesByType('resource').length;
    const portal = portalFrom(`
      <mado-portal base-url="/api/information" preset="information">
        <mado-login password-link-href="/password"></mado-login>
      </mado-portal>`);
    await until(() => get(portal, 'button', 'ログイン'));
    equal(get(portal, 'link', 'パスワード設定（初回・再設定）').getAttribute('href'), '/password');
    equal((await portal.ready).configuration.id, 'information');
    const since = performance.getEntriesByType('resource').slice(asked);
    equal(since.filter(({ name }) => name.includes('/api/')).length, 0);
  });

  it('takes each of the five presets by name', async () => {
    for (const name of Object.keys(presets)) {
      const portal = portalFrom(`<mado-portal base-url="/api/${name}" preset="${name}"></mado-portal>`);
      equal((await portal.ready).configuration.id, name);
      portal.remove();
    }
  });

  it('refuses a preset that is none by its name', async () => {
    const reported: unknown[] = [];
    const report = window.reportError;
    window.reportError = (error) => void reported.push(error);
    const portal = portalFrom('<mado-portal base-url="/api/x" preset="constructor"></mado-portal>');
    const refusal = await portal.ready.catch(String);
    await until(() => reported.length === 1, 'the error in the console');
    window.reportError = report;
    includes(String(refusal), 'preset="constructor" is unknown; there are information, license, mypage');
    portal.preset = 'license';
    await portal.updateComplete;
    equal((await portal.ready).configuration.id, 'license', 'the mended name');
  });

  it('is :state(busy) while the configuration is on its way', async () => {
    if (!CSS.supports('selector(:state(busy))')) return;
    const portal = portalFrom('<mado-portal base-url="/api/x" preset="support"></mado-portal>');
    let busy = false;
    for (let i = 0; i < 50 && !busy; i++) {
      await Promise.resolve(); // a preset loaded before is there within a few of these
      busy = portal.matches(':state(busy)');
    }
    equal(busy, true);
    await portal.ready;
    equal(portal.matches(':state(busy)'), false);
  });

  it('takes a configuration of the host’s own, and another one later', async () => {
    const portal = document.createElement('mado-portal');
    portal.baseUrl = '/api/acme';
    portal.configuration = definePortal({ from: presets.information, id: 'acme' });
    const login = document.createElement('mado-login');
    portal.append(login);
    place(portal);
    await until(() => field(login, /^メールアドレス/));
    portal.configuration = definePortal({ from: presets.license, id: 'acme-2' });
    await until(() => field(login, /^ユーザコード/));
    equal((await portal.ready).configuration.id, 'acme-2');
  });

  it('takes a portal that the host made', async () => {
    const server = createScriptedServer();
    const made = portalOn(server);
    const portal = document.createElement('mado-portal');
    portal.portal = made;
    place(portal);
    equal(await portal.ready, made);
  });

  it('lets the host change any word, by language', async () => {
    const portal = document.createElement('mado-portal');
    portal.portal = portalOn(createScriptedServer());
    portal.messages = { ja: { 'sign-in.submit': '会員ページへ' }, fi: { 'sign-in.submit': 'Kirjaudu' } };
    const login = document.createElement('mado-login');
    portal.append(login);
    place(portal);
    await until(() => get(login, 'button', '会員ページへ'));
    portal.locale = 'fi';
    await until(() => get(login, 'button', 'Kirjaudu'));
    includes(textOf(login), 'Password');
    portal.messages = {};
    await until(() => get(login, 'button', 'Sign in'));
  });

  it('two portals on one page keep sign-in, words and language apart', async () => {
    const make = (preset: typeof presets.information, locale: string) => {
      const server = createScriptedServer();
      server.on(signIn, () => answer(201, sessionOf(`${locale}@example.jp`)));
      server.on(readSession, () => answer(200, { session: null }));
      const portal = document.createElement('mado-portal');
      portal.portal = portalOn(server, preset);
      portal.locale = locale;
      portal.append(document.createElement('mado-login'), document.createElement('mado-session'));
      place(portal);
      return { server, portal };
    };
    const one = make(presets.information, 'ja');
    const two = make(presets.support, 'en');
    const address = await until(() => field(one.portal, /^メールアドレス/));
    await until(() => field(two.portal, /^E-mail address/));
    type(address, 'hanako@example.jp');
    type(field(one.portal, 'パスワード'), 'x');
    get(one.portal, 'button', 'ログイン').click();
    await until(() => get(one.portal, 'button', 'ログアウト'));
    await until(() => textOf(two.portal).includes('Not signed in'));
    equal(two.server.count(signIn), 0);
  });

  it('tells the host of every call that failed', async () => {
    const portal = portalFrom('<mado-portal base-url="/nowhere" preset="information"></mado-portal>');
    const told = new Promise<HTMLElementEventMap['mado-failed']>((hear) =>
      document.addEventListener('mado-failed', hear, { once: true }),
    );
    const made = await portal.ready;
    await made.session.refresh();
    const { operation, error } = await told;
    equal(operation, 'readSession');
    equal(error.status, 404);
  });

  it('tells the host of every call that failed through a portal that was handed in too, and of none after it left', async () => {
    const server = createScriptedServer();
    server.on(readSession, () => problem(403, 'forbidden'));
    const portal = portalOn(server);
    const around = document.createElement('mado-portal');
    const told: string[] = [];
    around.addEventListener('mado-failed', ({ error, operation }) => told.push(`${operation} ${error.code}`));
    around.portal = portal;
    place(around);
    await around.ready;
    await portal.call(readSession).catch(() => undefined);
    equal(told, ['readSession forbidden']);
    around.remove();
    await portal.call(readSession).catch(() => undefined);
    equal(told.length, 1);
  });

  it('tells the host of texts that could not be loaded, and tries again until they can be', async () => {
    let lineIsDown = true;
    let tries = 0;
    class LateTexts extends MadoElement {
      protected readonly catalogues: CatalogueLoaders = {
        ja: async () => {
          tries++;
          if (lineIsDown) throw new TypeError('the line is down');
          return { word: '言葉' };
        },
        en: () => Promise.resolve({ word: 'word' }),
      };
      protected override render(): string {
        return this.messages.find('word') ?? '';
      }
    }
    customElements.define('late-texts', LateTexts);
    const around = document.createElement('mado-portal');
    const told: string[] = [];
    around.addEventListener('mado-failed', ({ error, operation }) => told.push(`${operation} ${error.code}`));
    around.portal = portalOn(createScriptedServer());
    const element = document.createElement('late-texts');
    around.append(element);
    place(around);
    await until(() => told.length > 0);
    await until(() => tries > 1);
    await settle();
    equal(told, ['messages network'], 'told once, however often it is tried');
    element.remove();
    const leaks = countLeaks();
    place(around).append(element);
    await until(() => tries > 2);
    await settle();
    equal(leaks.count().timers, 1, 'it will be tried again');
    element.remove();
    equal(leaks.count().timers, 0, 'an element that left tries nothing');
    leaks.stop();
    lineIsDown = false;
    around.append(element);
    await until(() => textOf(element) === '言葉');
  });

  it('tries for texts again every five seconds', async () => {
    class MissingTexts extends MadoElement {
      protected readonly catalogues: CatalogueLoaders = {
        ja: () => Promise.reject(new TypeError('the line is down')),
        en: () => Promise.reject(new TypeError('the line is down')),
      };
    }
    customElements.define('missing-texts', MissingTexts);
    const { setTimeout: later } = window;
    const waits: number[] = [];
    Object.assign(window, {
      setTimeout(run: () => void, wait = 0): number {
        if (wait > 0) waits.push(wait);
        return later(run);
      },
    });
    const element = new MissingTexts();
    element.portal = portalOn(createScriptedServer());
    place(element);
    await until(() => waits.length > 3);
    element.remove();
    Object.assign(window, { setTimeout: later });
    equal([...new Set(waits)], [5_000]);
  });

  it('asks by access token where the page says so, and by cookie otherwise', async () => {
    const { fetch } = window;
    for (const [attribute, expected] of [
      ['', null],
      ['credentials="bearer"', 'bearer'],
    ] as const) {
      const asked: Headers[] = [];
      window.fetch = async (_, init) => {
        asked.push(new Headers(init?.headers));
        return new Response('{}', { status: 401 });
      };
      const portal = portalFrom(`<mado-portal base-url="/elsewhere" preset="information" ${attribute}></mado-portal>`);
      await (await portal.ready).session.refresh();
      window.fetch = fetch;
      portal.remove();
      equal(asked[0]?.get('mado-credentials') ?? null, expected);
    }
  });

  it('holds an error of a server in the words for it, and one of a newer server in words that are always true', async () => {
    const server = createScriptedServer();
    server.on(signIn, () => problem(418, 'short-and-stout', { requestId: 'req-418' }));
    const login = document.createElement('mado-login');
    login.portal = portalOn(server);
    place(login);
    type(await until(() => field(login, /^メールアドレス/)), 'hanako@example.jp');
    type(field(login, 'パスワード'), 'x');
    get(login, 'button', 'ログイン').click();
    const alert = await until(() => all(login, 'alert')[0]);
    includes(textOf(alert), '処理できませんでした');
    includes(textOf(alert), 'req-418');
  });

  for (const order of [
    ['mado-login', 'mado-portal'],
    ['mado-portal', 'mado-login'],
  ] as const)
    it(`works when ${order[0]} is defined before ${order[1]}, and shows what is inside until then`, async () => {
      const realm = await openRealm(`
        <mado-portal base-url="/api/information" preset="information">
          <mado-login><p>お待ちください</p></mado-login>
        </mado-portal>`);
      const meanwhile = await until(() => realm.document.querySelector('p'));
      equal(meanwhile.checkVisibility(), true);
      await realm.load(`define/${order[0]}.js`);
      await settle();
      equal(meanwhile.checkVisibility(), true);
      await realm.load(`define/${order[1]}.js`);
      await until(() => realm.document.querySelector('mado-login input[autocomplete="username"]'));
      equal(meanwhile.checkVisibility(), false);
    });

  it('an element moved from one portal into another speaks and signs in there', async () => {
    const login = document.createElement('mado-login');
    const make = (preset: typeof presets.information) => {
      const portal = document.createElement('mado-portal');
      portal.portal = portalOn(createScriptedServer(), preset);
      return place(portal);
    };
    const [one, two] = [make(presets.information), make(presets.license)];
    one.append(login);
    type(await until(() => field(login, /^メールアドレス/)), 'hanako');
    two.append(login);
    const code = await until(() => field(login, /^ユーザコード/));
    equal(code.value, 'hanako');
  });
});
