import { presets, definePortal } from '@madoguchi/sdk';
import '../../define/mado-login.ts';
import '../../define/mado-password-form.ts';
import '../../define/mado-portal.ts';
import '../../define/mado-site-map.ts';
import { equal } from '../../testing/assert.ts';
import { place, settle, until } from '../../testing/fixture.ts';
import { everything, get, languageOf, languagesIn, textOf } from '../../testing/queries.ts';
import { createScriptedServer, portalOn } from '../../testing/scripted-server.ts';
import type { ElementTag } from '../element.suite.ts';

function open<Tag extends ElementTag>(tag: Tag, locale?: string) {
  const portal = document.createElement('mado-portal');
  portal.portal = portalOn(createScriptedServer());
  portal.locale = locale;
  const element = document.createElement(tag);
  portal.append(element);
  place(portal);
  return { portal, element };
}
const marks = (element: Element): number => [...everything(element)].filter((one) => one.hasAttribute('lang')).length;
const title = (element: Element): HTMLElement => get(element, 'heading');

describe('the language of what elements draw', () => {
  it('is marked at a form in light DOM, whichever way the page’s language changes', async () => {
    const { element, portal } = open('mado-login', 'en');
    await until(() => languageOf(get(element, 'button', 'Sign in')) === 'en');
    document.documentElement.lang = 'en';
    await until(() => marks(element) === 0);
    document.documentElement.lang = 'ja';
    await until(() => languagesIn(element).join() === 'en');
    portal.locale = 'ja';
    await until(() => get(element, 'button', 'ログイン'));
    await until(() => marks(element) === 0, 'no marks where the page has the language');
  });

  it('is marked only where it differs: a kind of the same language says as much', async () => {
    const { element } = open('mado-login', 'ja');
    document.documentElement.lang = 'ja-JP';
    await until(() => get(element, 'button', 'ログイン'));
    await settle(element);
    equal(marks(element), 0);
  });

  it('leaves the host its own `lang`, and marks against that', async () => {
    const { element } = open('mado-login', 'ja');
    element.lang = 'fr';
    await until(() => languagesIn(element).join() === 'ja');
    equal(element.lang, 'fr');
  });

  it('is not that of what the host puts into a slot, neither when it is read out nor for its letters', async () => {
    const { element } = open('mado-site-map', 'en');
    await until(() => languageOf(title(element)) === 'en');
    const theirs = document.createElement('h2');
    theirs.slot = 'header';
    theirs.textContent = 'ご利用案内';
    element.append(theirs);
    const slot = await until(() => theirs.assignedSlot);
    await until(() => slot.getAttribute('lang') === 'ja');
    equal(languageOf(theirs), 'ja');
    theirs.remove();
    await until(() => slot.getAttribute('lang') === 'en');
  });

  it('is that of the host where the host wrote most of the words, and English where it wrote a few', async () => {
    const { element, portal } = open('mado-login', 'fi');
    portal.messages = { fi: { 'sign-in.submit': 'Kirjaudu' } };
    await until(() => get(element, 'button', 'Kirjaudu'));
    await until(() => languagesIn(element).join() === 'en');
    const { signInEn } = await import('@madoguchi/sdk/identity/sign-in.en.js');
    const { portalEn } = await import('@madoguchi/sdk/portal/portal.en.js');
    const words = Object.entries({ ...signInEn, ...portalEn }).map(([key, text]) => [key, String(text)]);
    portal.messages = { fi: Object.fromEntries(words) };
    await until(() => languagesIn(element).join() === 'fi');
  });

  it('reaches an element within an element, and one with a portal of its own', async () => {
    const element = document.createElement('mado-password-form');
    document.documentElement.lang = 'fr';
    element.portal = portalOn(createScriptedServer(), definePortal({ from: presets.information, id: 'own' }));
    place(element);
    const within = await until(() => element.querySelector('mado-password-request'));
    await until(() => textOf(within) !== '');
    await until(() => languagesIn(element).join() === 'en');
    document.documentElement.lang = 'ja';
    await until(() => textOf(within).includes('パスワード設定'), 'the one within in Japanese');
    await until(() => marks(element) === 0);
  });

  it('keeps portals apart, one inside the other too', async () => {
    const outer = open('mado-login', 'en');
    const inner = open('mado-login', 'ja');
    outer.portal.append(inner.portal);
    await until(() => languagesIn(outer.element).join() === 'en');
    await until(() => get(inner.element, 'button', 'ログイン'));
    equal(languagesIn(inner.element), ['ja']);
    equal(marks(inner.element), 0);
  });
});
