import { readSession, signOut } from '@madoguchi/sdk/portal/session.endpoints.js';
import { readPreferences } from '@madoguchi/sdk/account/preferences.endpoints.js';
import { notificationSettingsDraft } from '@madoguchi/sdk/account/notification-settings.model.js';
import { readFaq } from '@madoguchi/sdk/content/faq.endpoints.js';
import { openDraft } from '@madoguchi/sdk/portal/draft.js';
import '../define/mado-faq.ts';
import '../define/mado-portal.ts';
import '../define/mado-session.ts';
import type { Portal } from '@madoguchi/sdk';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, descriptionOf, get, textOf } from '../testing/queries.ts';
import {
  answer,
  createScriptedServer,
  portalOn,
  problem,
  sessionOf,
  type ScriptedServer,
} from '../testing/scripted-server.ts';

const hanako = () => answer(200, { session: sessionOf() });
const nobody = () => answer(200, { session: null });

async function open(
  server: ScriptedServer,
): Promise<{ element: HTMLElementTagNameMap['mado-session']; portal: Portal }> {
  server.on(readSession, hanako);
  const portal = portalOn(server);
  const element = document.createElement('mado-session');
  element.portal = portal;
  place(element);
  await until(() => textOf(element).includes('髙﨑 花子 様'));
  return { element, portal };
}

/** The page comes back as the browser brings it: from its cache, or loaded anew. */
const comeBack = (persisted: boolean): void => void dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));
const seen = (element: HTMLElement): boolean => getComputedStyle(element).visibility === 'visible';

describe('elements in step with what happens elsewhere', () => {
  it('AUTH-04 follow a sign-out in another tab', async () => {
    const channel = new BroadcastChannel('mado:session:information');
    const following: unknown[] = [];
    channel.addEventListener('message', ({ data }) => following.push(data));
    const [one, two] = await Promise.all([open(createScriptedServer()), open(createScriptedServer())]);
    const signedOut: string[] = [];
    two.element.addEventListener('mado-signed-out', ({ type }) => signedOut.push(type));
    await until(() => following.length === 2); // each says who is there once it listens, which is loaded after the elements
    channel.close();
    await settle(one.element, two.element);
    one.portal.session.adopt(undefined);
    await until(() => signedOut.length > 0);
    await until(() => textOf(two.element).includes('ログインしていません'));
    equal(signedOut, ['mado-signed-out']);
  });

  it('AUTH-04 say that another account signed in in another tab, once, and tell the page when that was read', async () => {
    const server = createScriptedServer();
    server.on(readSession, hanako);
    const around = document.createElement('mado-portal');
    around.portal = portalOn(server);
    const elements = [document.createElement('mado-session'), document.createElement('mado-session')];
    around.append(...elements);
    const told: string[] = [];
    around.addEventListener('mado-signed-in', ({ session }) => told.push(session.account.identifier));
    place(around);
    await until(() => textOf(around).includes('髙﨑 花子 様'));
    const elsewhere = new BroadcastChannel(`mado:session:${around.portal.configuration.id}`);
    const jiro = sessionOf('jiro@example.jp');
    server.on(readSession, () => answer(200, { session: jiro }));
    const dialog = await until(() => {
      elsewhere.postMessage({ type: 'signed-in', accountId: jiro.account.id }); // it is heard once what hears it is loaded
      return get(document, 'dialog', '別のアカウントでログインしました');
    });
    elsewhere.close();
    includes(descriptionOf(dialog), jiro.account.displayName);
    equal(all(dialog, 'alert').length, 0, 'it is read out as the dialog opens');
    equal(told, []);
    get(dialog, 'button', '続ける').click();
    await until(() => told.length > 0);
    equal(told, ['jiro@example.jp']);
    equal(document.querySelectorAll('dialog').length, 0);
  });

  it('AUTH-04 tell the page of a sign-out elsewhere, and forget drafts at one by the page’s own button, a list alone too', async () => {
    const server = createScriptedServer();
    server.on(readSession, hanako);
    server.on(readFaq, () => answer(200, { system: { id: 'de3', name: 'de3' }, processes: [], items: [], total: 0 }));
    server.on(signOut, () => answer(204));
    const drafts = async () => {
      const options = { portal: portalOn(server), storage: localStorage, form: 'a-form' };
      return openDraft({ ...options, schema: notificationSettingsDraft });
    };
    const begun = await drafts();
    begun.keep({ version: 1, topics: ['one'] });
    const around = document.createElement('mado-portal');
    around.portal = portalOn(server);
    const list = document.createElement('mado-faq');
    list.setAttribute('system', 'de3');
    around.append(list);
    const told: unknown[] = [];
    around.addEventListener('mado-signed-out', ({ target }) => told.push([target === around, localStorage.length]));
    place(around);
    await until(() => textOf(list).includes('よくあるご質問はまだありません'));
    await until(() => around.portal?.session.state.type === 'active');
    ok((await drafts()).kept);
    await around.portal.session.signOut();
    equal(localStorage.length, 0);
    await until(() => told.length > 0);
    equal(told, [[true, 0]]);
    around.portal.session.adopt(sessionOf());
    around.portal.session.expire(sessionOf());
    equal(told.length, 1, 'an end by time is no sign-out');
    around.portal.session.adopt(undefined);
    await until(() => told.length > 1);
    equal(told.length, 2);
  });

  it('AUTH-04 show nothing of a page out of the back/forward cache before the server has said who is signed in', async () => {
    const server = createScriptedServer();
    const { element, portal } = await open(server);
    const release = server.hold(readSession);
    comeBack(true);
    equal(seen(element), false);
    release(nobody());
    await until(() => seen(element));
    equal(portal.session.state, { type: 'anonymous' });
    includes(textOf(element), 'ログインしていません');
  });

  it('AUTH-03 keep what was typed of a page out of the back/forward cache whose session is over, which may be by time', async () => {
    const server = createScriptedServer();
    const { element, portal } = await open(server);
    const options = { portal: portalOn(server), storage: localStorage, form: 'a-form' };
    const begun = await openDraft({ ...options, schema: notificationSettingsDraft });
    begun.keep({ version: 1, topics: ['one'] });
    const elsewhere = new BroadcastChannel(`mado:session:${portal.configuration.id}`);
    const heard: unknown[] = [];
    elsewhere.addEventListener('message', ({ data }) => heard.push(data));
    server.on(readSession, nobody);
    comeBack(true);
    await until(() => portal.session.state.type === 'anonymous' && seen(element));
    equal(localStorage.length, 1);
    portal.session.adopt(sessionOf());
    await until(() => heard.length > 0);
    elsewhere.close();
    ok(!JSON.stringify(heard).includes('signed-out'));
    begun.drop();
  });

  it('AUTH-04 keep what was typed by others where a page that could not ask comes back, and nobody is signed in', async () => {
    localStorage.setItem('mado:draft:information:of-another:a-form', JSON.stringify({ at: Date.now(), value: {} }));
    const server = createScriptedServer();
    server.on(readSession, () => problem(500, 'internal'));
    const element = document.createElement('mado-session');
    const portal = portalOn(server);
    element.portal = portal;
    place(element);
    await until(() => portal.session.state.type === 'failed');
    server.on(readSession, nobody);
    comeBack(true);
    await until(() => portal.session.state.type === 'anonymous' && seen(element));
    equal(localStorage.length, 1);
    localStorage.clear();
  });

  it('AUTH-04 stay with whoever signs in while a page out of the back/forward cache asks', async () => {
    const server = createScriptedServer();
    const { element, portal } = await open(server);
    const release = server.hold(readSession);
    comeBack(true);
    await until(() => server.count(readSession) === 2);
    const jiro = sessionOf('jiro@example.jp');
    portal.session.adopt(jiro);
    server.on(readSession, () => answer(200, { session: jiro }));
    release(nobody());
    await until(() => seen(element));
    equal(portal.session.state.type === 'active' && portal.session.state.account.identifier, 'jiro@example.jp');
  });

  it('AUTH-04 show the page again for the same person', async () => {
    const server = createScriptedServer();
    const { element } = await open(server);
    comeBack(true);
    await until(() => seen(element));
    includes(textOf(element), '髙﨑 花子 様');
  });

  it('AUTH-04 show nothing as long as nobody can be asked', async () => {
    const server = createScriptedServer();
    const { element } = await open(server);
    server.on(readSession, () => problem(500, 'internal'));
    comeBack(true);
    await until(() => server.count(readSession) >= 2);
    await settle(element);
    equal(seen(element), false);
    server.on(readSession, nobody);
    await until(() => {
      dispatchEvent(new Event('online'));
      return seen(element);
    });
    includes(textOf(element), 'ログインしていません');
  });

  it('AUTH-04 show the page again by themselves, once the server answers after a fault', async () => {
    const server = createScriptedServer();
    const { element } = await open(server);
    server.on(readSession, () => problem(429, 'rate-limited'));
    comeBack(true);
    const asked = server.count(readSession);
    await until(() => server.count(readSession) > asked);
    await settle(element);
    equal(seen(element), false);
    server.on(readSession, hanako);
    await until(() => seen(element));
    includes(textOf(element), '髙﨑 花子 様');
  });

  it('ask nobody when a page is loaded anew', async () => {
    const server = createScriptedServer();
    const { element } = await open(server);
    comeBack(false);
    await settle(element);
    equal(server.count(readSession), 1);
    equal(seen(element), true);
    equal(get(element, 'button', 'ログアウト').isConnected, true);
  });

  it('AUTH-09 tell the page once when an operation is refused because new terms came out in mid-session', async () => {
    const server = createScriptedServer();
    const { element, portal } = await open(server);
    const around = document.createElement('mado-portal');
    around.portal = portal;
    place(around).append(element);
    const another = document.createElement('mado-session');
    another.portal = portal;
    around.append(another);
    const told: unknown[] = [];
    around.addEventListener('mado-gate-required', (event) => told.push([event.target === around, event.gate]));
    server.on(readSession, () => answer(200, { session: sessionOf('hanako@example.jp', { gates: ['terms'] }) }));
    server.on(readPreferences, () => problem(403, 'terms-required'));
    const refusals = await Promise.all([1, 2, 3].map(() => portal.call(readPreferences).catch(String)));
    equal(
      refusals.every((refusal) => String(refusal).includes('terms-required')),
      true,
    );
    await until(() => told.length > 0);
    await portal.call(readPreferences).catch(String);
    await settle(element);
    equal(told, [[true, 'terms']]);
    portal.session.adopt(sessionOf());
    portal.session.adopt(sessionOf('hanako@example.jp', { gates: ['password-change', 'terms'] }));
    equal(told.length, 2);
    equal(told.at(-1), [true, 'password-change']);
  });

  it('AUTH-08 tell the page at its beginning, where the session stands behind a gate already', async () => {
    const server = createScriptedServer();
    const told: string[] = [];
    const element = document.createElement('mado-session');
    element.portal = portalOn(server);
    server.on(readSession, () =>
      answer(200, { session: sessionOf('hanako@example.jp', { gates: ['password-change'] }) }),
    );
    element.addEventListener('mado-gate-required', ({ gate }) => told.push(gate));
    place(element);
    await until(() => told.length === 1);
    equal(told, ['password-change']);
  });
});
