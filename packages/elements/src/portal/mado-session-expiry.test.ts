import { PortalError, type ActiveSession } from '@madoguchi/sdk';
import { extendSession, readSession, signOut } from '@madoguchi/sdk/portal/session.endpoints.js';
import { readTerms } from '@madoguchi/sdk/identity/terms.endpoints.js';
import '../define/mado-portal.ts';
import '../define/mado-session.ts';
import '../define/mado-session-expiry.ts';
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

/** A session that ends soon if nobody does anything, and in any case after a while. */
const ending = (idle: number, longest = 600): ActiveSession => {
  const now = Date.now(); // once, for both ends to be the same moment where they are as far away
  const inMinutes = (minutes: number): string => new Date(now + minutes * 60_000).toISOString();
  return sessionOf('hanako@example.jp', { idleEndsAt: inMinutes(idle), endsAt: inMinutes(longest) });
};
const serve = (server: ScriptedServer, session: ActiveSession): void =>
  server.on(readSession, () => answer(200, { session }));

elementSuite<'mado-session-expiry'>({
  tag: 'mado-session-expiry',
  prepare: (server) => serve(server, ending(4)),
  says: { ja: '延長する', en: 'Stay signed in' },
  byHand: {
    set: (element) => (element.state = { type: 'ended', reason: 'longest' }),
    says: 'ログインしてから12時間',
  },
});

async function open(session = ending(4)) {
  const server = createScriptedServer();
  serve(server, session);
  const portal = portalOn(server);
  const element = document.createElement('mado-session-expiry');
  element.portal = portal;
  place(element);
  await until(() => portal.session.state.type === 'active');
  return { server, portal, element };
}
const card = (element: HTMLElement): HTMLElement | null | undefined => element.shadowRoot?.querySelector('section');
const isShown = (element: HTMLElement): boolean => card(element)?.matches(':popover-open') ?? false;

describe('mado-session-expiry', () => {
  it('AUTH-03 shows nothing while there is time enough', async () => {
    const { element } = await open(ending(29));
    await settle(element);
    equal(isShown(element), false);
    equal(all(element, 'button').length, 0);
  });

  it('AUTH-03 takes no room at the end of the page while nothing is shown', async () => {
    const { element } = await open(ending(29));
    await settle(element);
    const said = element.shadowRoot?.querySelector('p[role="alert"]');
    const { height, bottom } = element.getBoundingClientRect();
    equal(height, 0);
    ok(said && said.getBoundingClientRect().bottom <= bottom);
  });

  it('AUTH-03 warns with the time that remains, above the page, without taking the focus, and says it once', async () => {
    const other = place(document.createElement('button'));
    other.focus();
    const { element } = await open();
    await until(() => isShown(element));
    includes(textOf(card(element) ?? element), 'あと4分で自動的にログアウトします');
    equal(focused(), other);
    const said = element.shadowRoot?.querySelector('p[role="alert"]');
    ok(said);
    includes(textOf(said), 'あと4分');
    const told: string[] = [];
    const observer = new MutationObserver(() => told.push(textOf(said)));
    observer.observe(said, { subtree: true, childList: true, characterData: true });
    element.requestUpdate();
    await settle(element);
    equal(told, []);
    observer.disconnect();
  });

  it('AUTH-03 counts the seconds of the last minute for the eye, and says that minute once', async () => {
    const { element } = await open(ending(0.9));
    await until(() => isShown(element));
    const seconds = (): string => /あと(\d+)秒/.exec(textOf(card(element) ?? element))?.[1] ?? '';
    const first = await until(seconds);
    const said = element.shadowRoot?.querySelector('p[role="alert"]');
    const before = said ? textOf(said) : '';
    await until(() => seconds() !== first, 'the next second');
    equal(said ? textOf(said) : '', before);
  });

  it('AUTH-03 goes on with the session when asked, with one request of ten clicks', async () => {
    const { server, portal, element } = await open();
    const release = server.hold(extendSession);
    const button = await until(() => get(element, 'button', '延長する'));
    for (let i = 0; i < 10; i++) button.click();
    await until(() => server.count(extendSession) > 0);
    await until(() => button.getAttribute('aria-disabled') === 'true');
    const later = ending(30);
    release(answer(200, later));
    await until(() => !isShown(element));
    equal(server.count(extendSession), 1);
    equal(portal.session.state, { type: 'active', ...later });
  });

  it('AUTH-03 says when it could not be extended, and tries again', async () => {
    const { server, element } = await open();
    server.on(extendSession, () => problem(500, 'internal'));
    (await until(() => get(element, 'button', '延長する'))).click();
    await until(() => all(element, 'alert').some((alert) => textOf(alert).includes('処理できませんでした')));
    server.on(extendSession, () => answer(200, ending(30)));
    get(element, 'button', '延長する').click();
    await until(() => !isShown(element));
  });

  it('AUTH-03 says of the longest time that it cannot be extended and nothing is lost; closed, it comes back in the last minute', async () => {
    const { element } = await open(ending(4, 4));
    await until(() => isShown(element));
    includes(textOf(card(element) ?? element), '延長はできませんが、入力した内容は残ります');
    equal(all(element, 'button').map(textOf), ['閉じる', 'ログアウト']);
    get(element, 'button', '閉じる').click();
    await until(() => !isShown(element));
    const { element: last } = await open(ending(0.5, 0.5));
    await until(() => isShown(last));
    get(last, 'button', '閉じる').click();
    await settle(last);
    equal(isShown(last), true);
  });

  it('AUTH-04 signs out, unless the host cancels, and says so to the page', async () => {
    const { server, portal, element } = await open();
    server.on(signOut, () => answer(204));
    const [told, asked]: [string[], string[]] = [[], []];
    element.addEventListener('mado-signed-out', ({ type }) => told.push(type));
    element.addEventListener('mado-before-sign-out', (event) => event.preventDefault(), { once: true });
    const button = await until(() => get(element, 'button', 'ログアウト'));
    button.click();
    await settle(element);
    equal(server.count(signOut), 0);
    element.addEventListener('mado-before-sign-out', ({ type }) => asked.push(type));
    for (let i = 0; i < 10; i++) button.click();
    equal(asked.length, 1);
    await until(() => told.length === 1);
    equal(portal.session.state, { type: 'anonymous' });
    equal(isShown(element), false);
  });

  it('AUTH-04 tells the page once that nobody is signed in any more, however many elements notice it', async () => {
    const server = createScriptedServer();
    serve(server, ending(4));
    server.on(signOut, () => answer(204));
    const around = document.createElement('mado-portal');
    const portal = portalOn(server);
    around.portal = portal;
    const element = document.createElement('mado-session-expiry');
    const sessions = [document.createElement('mado-session'), document.createElement('mado-session')];
    around.append(...sessions, element);
    const told: boolean[] = [];
    around.addEventListener('mado-signed-out', ({ target }) => told.push(target === around));
    place(around);
    for (const times of [1, 2]) {
      await until(() => isShown(element));
      get(element, 'button', 'ログアウト').click();
      await until(() => told.length >= times);
      await until(() => sessions.every((one) => textOf(one).includes('ログインしていません')));
      equal(
        told,
        Array.from({ length: times }, () => true),
      );
      portal.session.adopt(ending(4)); // and somebody signs in again
    }
  });

  it('AUTH-03 lets those who listen hear that it ended and why, where they heard the warning', async () => {
    const { portal, element } = await open();
    await until(() => isShown(element));
    const said = get(element, 'alert');
    portal.session.expire(ending(4));
    await until(() => textOf(said).includes('ほかの端末での操作やパスワードの変更など'));
    includes(textOf(said), '入力した内容は残っています');
    equal(all(element, 'alert').length + all(element, 'status').length, 1, 'it is heard once');
    portal.session.adopt(ending(30));
    await until(() => textOf(said) === '');
  });

  it('AUTH-03 says afterwards why it ended, and asks to sign in again', async () => {
    const { portal, element } = await open();
    let asked = 0;
    portal.session.onExpired(async () => {
      asked++;
      portal.session.adopt(ending(30));
    });
    portal.session.expire(ending(4));
    await until(() => textOf(element).includes('ほかの端末での操作やパスワードの変更など'));
    includes(textOf(element), '入力した内容は残っています');
    get(element, 'button', 'もう一度ログインする').click();
    await until(() => !isShown(element));
    equal(asked, 1);
  });

  it('AUTH-03 lets the note that it has ended be closed, and says all in Japanese without gaps', async () => {
    const { portal, element } = await open();
    portal.session.expire(ending(-1));
    await until(() => isShown(element) && textOf(element).includes('ログアウトしました。'));
    includes(textOf(element), 'ログアウトしました。入力した内容は');
    equal(textOf(get(element, 'heading')), '30分間操作がなかったため、ログアウトしました。', 'it says so once');
    get(element, 'button', '閉じる').click();
    await until(() => !isShown(element));
    portal.session.adopt(ending(30));
    portal.session.expire(ending(-1));
    await until(() => isShown(element), 'the next end is told again');
  });

  it('AUTH-03 names the reason: idle, the longest time, or what is not known', async () => {
    const { element } = await open();
    for (const [reason, words] of [
      ['idle', '30分間操作がなかったため'],
      ['longest', 'ログインしてから12時間'],
      ['unknown', '時間がたったため、または'],
    ] as const) {
      element.state = { type: 'ended', reason };
      await until(() => textOf(element).includes(words));
    }
    element.state = { type: 'failed', endsAt: Date.now() + 120_000, final: false, error: new PortalError('network') };
    await until(() => all(element, 'alert').length === 2);
  });

  it('AUTH-03 is there again after it was moved in the page', async () => {
    const { element } = await open();
    await until(() => isShown(element));
    place(document.createElement('section')).append(element);
    await until(() => isShown(element));
  });

  it('AUTH-03 goes away when something that was done on the page or in another tab has prolonged the session', async () => {
    for (const elsewhere of [false, true]) {
      const { server, portal, element } = await open();
      await until(() => isShown(element));
      serve(server, ending(30));
      if (elsewhere) {
        const other = portalOn(server);
        other.session.adopt(ending(4));
        const { followOtherTabs } = await import('@madoguchi/sdk/portal/session-tabs.js');
        const leave = followOtherTabs(other);
        server.on(readTerms, () => problem(404, 'not-found'));
        await settle(element);
        await other.call(readTerms).catch(() => undefined);
        await until(() => !isShown(element));
        leave();
      } else {
        server.on(readTerms, () => problem(404, 'not-found'));
        await portal.call(readTerms).catch(() => undefined);
      }
      await until(() => !isShown(element));
    }
  });

  it('AUTH-03 asks the server when somebody looks at the page again, whose machine may have slept', async () => {
    const { server, element } = await open(ending(29));
    server.on(readSession, () => answer(200, { session: null }));
    dispatchEvent(new FocusEvent('focus'));
    await until(() => isShown(element) && textOf(element).includes('もう一度ログインする'));
    const asked = server.count(readSession);
    element.remove();
    dispatchEvent(new FocusEvent('focus'));
    document.dispatchEvent(new Event('visibilitychange'));
    equal(server.count(readSession), asked, 'gone, it asks nobody');
  });

  it('AUTH-03 is quiet while a dialog asks to sign in again, and afterwards shows the way back, not the same once more', async () => {
    const { portal, element } = await open();
    let close = (): void => undefined;
    portal.session.onExpired(() => new Promise((done) => (close = done)));
    portal.session.expire(ending(-1));
    await until(() => isShown(element));
    for (const times of [1, 2]) {
      get(element, 'button', 'もう一度ログインする').click();
      await until(() => !isShown(element), `asked ${times}`);
      equal(all(element, 'alert').map(textOf).join(''), '', 'said by the dialog');
      close();
      await until(() => isShown(element) && textOf(element).includes('ログインしていません'));
      equal(textOf(element).includes('操作がなかった'), false);
    }
    get(element, 'button', '閉じる').click();
    await until(() => !isShown(element));
  });

  it('AUTH-03 in another tab goes away when the session is extended in one', async () => {
    const server = createScriptedServer();
    serve(server, ending(4));
    const tabs = Array.from({ length: 2 }, () => {
      const portal = portalOn(server);
      const element = document.createElement('mado-session-expiry');
      element.portal = portal;
      place(element);
      return { portal, element };
    });
    await until(() => tabs.every(({ element }) => isShown(element)));
    await import('@madoguchi/sdk/portal/session-tabs.js');
    await settle();
    const later = ending(30);
    serve(server, later);
    tabs[0]?.portal.session.adopt(later);
    await until(() => tabs.every(({ element }) => !isShown(element)));
  });
});
