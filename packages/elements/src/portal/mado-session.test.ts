import { readSession, signOut } from '@madoguchi/sdk/portal/session.endpoints.js';
import '../define/mado-session.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { pressLink } from '../testing/press-link.ts';
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

const signedIn = (server: ScriptedServer): void => server.on(readSession, () => answer(200, { session: sessionOf() }));

elementSuite<'mado-session'>({
  tag: 'mado-session',
  prepare: signedIn,
  keepsContent: true,
  says: { ja: 'ログアウト', en: 'Sign out' },
  byHand: { set: (element) => (element.state = { type: 'anonymous' }), says: 'ログインしていません' },
});

async function open(prepare: (server: ScriptedServer) => void = signedIn) {
  const server = createScriptedServer();
  prepare(server);
  const portal = portalOn(server);
  const element = document.createElement('mado-session');
  element.portal = portal;
  element.setAttribute('sign-in-href', '/sign-in');
  place(element);
  return { server, portal, element };
}

describe('mado-session', () => {
  it('AUTH-04 says who is signed in, with the company', async () => {
    const { element } = await open();
    await until(() => textOf(element).includes('髙﨑 花子 様'));
    includes(textOf(element), '株式会社みどり');
  });

  it('AUTH-04 signs out in one step and says so', async () => {
    const { server, portal, element } = await open();
    server.on(signOut, () => answer(204));
    const told: string[] = [];
    element.addEventListener('mado-before-sign-out', (event) => told.push(event.type));
    element.addEventListener('mado-signed-out', (event) => told.push(event.type));
    (await until(() => get(element, 'button', 'ログアウト'))).click();
    await until(() => get(element, 'link', 'ログイン'));
    await until(() => told.length > 1);
    equal(told, ['mado-before-sign-out', 'mado-signed-out']);
    equal(portal.session.state, { type: 'anonymous' });
    equal(get(element, 'link', 'ログイン').getAttribute('href'), '/sign-in');
  });

  it('AUTH-04 stays signed in when the host cancels', async () => {
    const { server, element } = await open();
    element.addEventListener('mado-before-sign-out', (event) => event.preventDefault());
    (await until(() => get(element, 'button', 'ログアウト'))).click();
    await settle(element);
    equal(server.count(signOut), 0);
  });

  it('AUTH-04 says when signing out did not work, and that the person is still signed in', async () => {
    const { server, element } = await open();
    server.on(signOut, () => problem(500, 'internal', { requestId: 'req-9' }));
    (await until(() => get(element, 'button', 'ログアウト'))).click();
    const alert = await until(() => all(element, 'alert')[0]);
    includes(textOf(alert), 'req-9');
    includes(textOf(alert), 'まだログインしたままです');
    await until(() => focused() === alert, 'the focus at what went wrong');
    server.on(signOut, () => answer(204));
    get(element, 'button', 'ログアウト').click();
    await until(() => get(element, 'link', 'ログイン'));
    equal(all(element, 'alert').length, 0);
  });

  it('AUTH-04 says that the person is still signed in when the line is down, where nothing can be loaded', async () => {
    const { server, element } = await open();
    server.on(signOut, () => {
      throw new TypeError('the line is down');
    });
    (await until(() => get(element, 'button', 'ログアウト'))).click();
    const alert = await until(() => all(element, 'alert')[0]);
    includes(textOf(alert), 'まだログインしたままです');
    includes(textOf(alert), '接続できませんでした');
    await until(() => focused() === alert, 'the focus at what went wrong');
    ok(all(element, 'button', 'ログアウト').length === 1);
  });

  it('AUTH-04 of ten clicks tells the host once and makes one request, and is busy at the first', async () => {
    const { server, element } = await open();
    const release = server.hold(signOut);
    const told: string[] = [];
    element.addEventListener('mado-before-sign-out', ({ type }) => told.push(type));
    const button = await until(() => get(element, 'button', 'ログアウト'));
    button.click();
    equal(element.state.type, 'signing-out', 'nothing has to be loaded for that');
    for (let i = 1; i < 10; i++) button.click();
    equal(told.length, 1);
    await until(() => server.count(signOut) > 0);
    await settle(element);
    equal(server.count(signOut), 1);
    release(answer(204));
    await until(() => get(element, 'link', 'ログイン'));
  });

  it('says when nobody could be asked, without taking the focus from anybody, and asks again', async () => {
    const other = place(document.createElement('button'));
    other.focus();
    const { server, element } = await open((scripted) => scripted.on(readSession, () => problem(500, 'internal')));
    const again = await until(() => get(element, 'button', 'もう一度試す'));
    await until(() => all(element, 'alert')[0]);
    await settle(element);
    equal(focused(), other);
    signedIn(server);
    again.click();
    await until(() => textOf(element).includes('髙﨑 花子 様'));
  });

  it('asks once for any number of elements of one portal', async () => {
    const { server, portal, element } = await open();
    for (let i = 0; i < 3; i++) {
      const another = document.createElement('mado-session');
      another.portal = portal;
      place(another);
    }
    await until(() => textOf(element).includes('髙﨑'));
    equal(server.count(readSession), 1);
  });

  it('AUTH-03 where a session ended, its link asks to sign in again in place, so that nothing typed is lost; elsewhere it is a link', async () => {
    const { portal, element } = await open();
    await until(() => textOf(element).includes('髙﨑'));
    const press = (held?: MouseEventInit): boolean => pressLink(get(element, 'link', 'ログイン'), held);
    portal.session.expire(sessionOf());
    await settle(element);
    equal(press(), false, 'nothing here can ask: the link leads to the page that can');
    const asked: string[] = [];
    portal.session.onExpired(async ({ displayName }) => void asked.push(displayName));
    equal(press({ metaKey: true }), false, 'in another tab it leads there');
    equal(press(), true);
    await until(() => asked.length > 0);
    equal(asked, ['髙﨑 花子']);
    portal.session.adopt(undefined);
    await settle(element);
    equal(press(), false, 'who signed out signs in on the page for that');
  });

  it('leaves out the link where the host names no page for sign-in', async () => {
    const { element } = await open((server) => server.on(readSession, () => answer(200, { session: null })));
    element.removeAttribute('sign-in-href');
    await until(() => textOf(element).includes('ログインしていません'));
    equal(all(element, 'link').length, 0);
  });
});
