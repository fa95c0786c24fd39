import '../define/mado-portal.ts';
import type { Portal } from '@madoguchi/sdk';
import type {} from '../index.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { drawn, place, settle, until } from '../testing/fixture.ts';
import { countLeaks } from '../testing/leaks.ts';
import { everything, languagesIn, textOf } from '../testing/queries.ts';
import { createScriptedServer, portalOn, type ScriptedServer } from '../testing/scripted-server.ts';
import type { MadoElement } from './mado-element.ts';

declare global {
  var madoTimes: number | undefined;
}

/** How often each element comes and goes. What one of them leaves behind is counted; `npm run test:long` tries more. */
const times = globalThis.madoTimes ?? 20;

/** Every element that draws something: all but those that only give something to others. */
export type ElementTag = {
  [Tag in keyof HTMLElementTagNameMap]: HTMLElementTagNameMap[Tag] extends MadoElement ? Tag : never;
}[keyof HTMLElementTagNameMap];

/** An element, as the promises of all elements are tried on it. */
export interface ElementSubject<Tag extends ElementTag = ElementTag> {
  readonly tag: Tag;
  /** Answers what it asks before it can be drawn. */
  readonly prepare?: (server: ScriptedServer) => void;
  /** Hands in what it needs besides a portal. */
  readonly set?: (element: HTMLElement) => void;
  /** Whether it goes on showing what the host put inside once it is drawn. */
  readonly keepsContent?: boolean;
  /** Words it shows in each language once it is drawn. */
  readonly says: { readonly ja: string; readonly en: string };
  /** Shows something by hand, and words that stand in it. */
  readonly byHand: { readonly set: (element: HTMLElementTagNameMap[Tag]) => void; readonly says: string };
}

/** The promises that every element keeps. */
export function elementSuite<Tag extends ElementTag>(subject: ElementSubject<Tag>): void {
  const make = (): { element: HTMLElementTagNameMap[Tag]; server: ScriptedServer; portal: Portal } => {
    const server = createScriptedServer();
    subject.prepare?.(server);
    const element = document.createElement(subject.tag);
    subject.set?.(element);
    return { element, server, portal: portalOn(server) };
  };
  const within = (element: HTMLElement, portal: Portal, locale?: string) => {
    const around = document.createElement('mado-portal');
    around.portal = portal;
    if (locale !== undefined) around.setAttribute('locale', locale);
    around.append(element);
    return place(around);
  };
  const says = (element: HTMLElement, text: string): Promise<true> =>
    until(() => textOf(element).includes(text) || undefined, `"${text}" in ${subject.tag}`);

  /** The button that tries again, once what was asked has failed. */
  const retryOf = async (element: HTMLElement): Promise<HTMLElement | undefined> => {
    for (let look = 0; look < 20; look++) {
      const found = [...everything(element)].find((one) => one.matches('[part~="retry"]') && one.checkVisibility());
      if (found instanceof HTMLElement) return found;
      await new Promise((done) => setTimeout(done, 10));
    }
    return undefined;
  };

  describe(`${subject.tag} as an element`, () => {
    it('speaks the language of the portal around it, follows it, and English for a language nobody offers', async () => {
      const { element, portal } = make();
      const around = within(element, portal, 'en');
      await says(element, subject.says.en);
      around.setAttribute('locale', 'ja-JP');
      await says(element, subject.says.ja);
      around.setAttribute('locale', 'fi');
      await says(element, subject.says.en);
      around.removeAttribute('locale');
      await says(element, subject.says.ja);
    });

    it('goes on in English with what is no language, and takes one written with an underscore', async () => {
      const { element, portal } = make();
      const around = within(element, portal, 'x');
      await says(element, subject.says.en);
      for (const [tag, language] of [
        ['ja_JP', 'ja'],
        ['en-', 'en'],
        ['ja-JP', 'ja'],
        ['日本語', 'en'],
        ['', 'ja'],
      ] as const) {
        around.setAttribute('locale', tag);
        await says(element, subject.says[language]);
      }
    });

    it('speaks the nearest lang, through shadow roots, else the portal’s first language', async () => {
      const { element, portal } = make();
      const host = document.createElement('div');
      host.lang = 'en-GB';
      element.portal = portal;
      host.attachShadow({ mode: 'open' }).append(element);
      place(host);
      await says(element, subject.says.en);
      host.removeAttribute('lang');
      document.documentElement.removeAttribute('lang');
      await says(element, subject.says.ja);
    });

    it('takes the words of the host, and a language of the host’s own', async () => {
      const { element, portal } = make();
      const around = within(element, portal, 'en');
      await says(element, subject.says.en);
      const every = new Proxy<Record<string, string>>(
        {},
        {
          has: () => true,
          get: () => 'Hyvää päivää',
          getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: 'Hyvää päivää' }),
        },
      );
      around.messages = { fi: every };
      around.setAttribute('locale', 'fi');
      await says(element, 'Hyvää päivää');
    });

    it('says in which language its words are where the page around has another, or none', async () => {
      const { element, portal } = make();
      document.documentElement.lang = 'fr'; // which nobody offers: it speaks English
      const around = within(element, portal);
      await says(element, subject.says.en);
      const marked = (language: string): Promise<true> =>
        until(
          () => languagesIn(element).every((one) => one === language || one === 'ja') || undefined,
          `"${language}" at all words of ${subject.tag}: ${languagesIn(element).join()}`,
        );
      await marked('en'); // what the vendor wrote is in Japanese, and says so
      document.documentElement.lang = 'en-GB';
      await marked('en-GB');
      around.setAttribute('locale', 'ja-JP');
      await says(element, subject.says.ja);
      await marked('ja');
      document.documentElement.removeAttribute('lang');
      await marked('ja');
      equal(element.hasAttribute('lang'), false);
    });

    it('shows what the host put inside until there is a portal', async () => {
      const { element, portal } = make();
      const meanwhile = document.createElement('p');
      meanwhile.textContent = 'お待ちください';
      element.append(meanwhile);
      place(element);
      await settle(element);
      equal(meanwhile.checkVisibility(), true);
      element.portal = portal;
      await says(element, subject.says.ja);
      equal(meanwhile.checkVisibility(), subject.keepsContent ?? false);
    });

    it('is not to be seen with the hidden attribute', async () => {
      const { element, portal } = make();
      element.portal = portal;
      place(element);
      await says(element, subject.says.ja);
      equal(getComputedStyle(element).display, 'block');
      element.hidden = true;
      equal(getComputedStyle(element).display, 'none');
    });

    it('shows a state handed in, and sends nothing', async () => {
      const { element, server, portal } = make();
      subject.byHand.set(element);
      element.portal = portal;
      place(element);
      await says(element, subject.byHand.says);
      await settle(element);
      equal(server.requests.length, 0);
    });

    if ('contract' in document.createElement(subject.tag))
      it('shows nothing of a contract any more once that is taken away', async () => {
        const { element, portal } = make();
        const around = within(element, portal);
        await says(element, subject.says.ja);
        const other = document.createElement(subject.tag);
        around.append(other);
        await drawn(other);
        Reflect.set(element, 'contract', '');
        await until(() => textOf(element) === textOf(other) || undefined, 'the same as where there was none');
      });

    it('carries no style attribute, for a page whose policy forbids them', async () => {
      const { element, portal } = make();
      element.portal = portal;
      place(element);
      await says(element, subject.says.ja);
      for (const found of [element, ...everything(element)]) equal(found.hasAttribute('style'), false, found.outerHTML);
    });

    it(`leaves nothing behind after it came, was drawn and went ${times} times`, async function () {
      this.timeout(60_000);
      const { element, portal } = make();
      const around = within(element, portal);
      await says(element, subject.says.ja);
      element.remove();
      await settle(element);
      const leaks = countLeaks(around);
      const before = leaks.count();
      for (let i = 0; i < times; i++) {
        around.append(element);
        await drawn(element);
        element.remove();
      }
      await until(() => leaks.count().timers === before.timers, 'timers to be over');
      await settle(element);
      const after = leaks.count();
      leaks.stop();
      equal(after, before);
      around.append(element);
      await says(element, subject.says.ja);
    });

    it(`makes way for its like: ${times} of them come, are drawn, go and leave nothing behind`, async function () {
      this.timeout(60_000);
      const { element, portal } = make();
      const around = within(element, portal);
      await says(element, subject.says.ja);
      element.remove();
      await settle(element);
      const leaks = countLeaks(around);
      const before = leaks.count();
      for (let i = 0; i < times; i++) {
        const another = document.createElement(subject.tag);
        subject.set?.(another);
        around.append(another);
        await until(() => textOf(another).includes(subject.says.ja));
        another.remove();
      }
      await until(() => leaks.count().timers === before.timers, 'timers to be over');
      const after = leaks.count();
      leaks.stop();
      equal(after, before);
    });

    it('whoever has it read again, where it could not be read, finds the focus in it', async () => {
      const server = createScriptedServer();
      const element = document.createElement(subject.tag);
      subject.set?.(element);
      within(element, portalOn(server, undefined, { retries: 0 }), 'ja');
      const retry = await retryOf(element);
      if (!retry) return; // it reads nothing by itself, or has no way to try again
      retry.focus();
      subject.prepare?.(server);
      retry.click();
      await until(() => !retry.isConnected, 'what came in place of the button');
      await settle(element);
      await until(() => element.contains(document.activeElement) || undefined, 'the focus in it');
    });

    it('gives its text as text: words with markup in them stay words', async () => {
      const { element, portal } = make();
      const around = within(element, portal);
      const evil = '<img src=x onerror="globalThis.executed=true"><script>globalThis.executed=true</script>';
      const every = new Proxy<Record<string, string>>(
        {},
        {
          has: () => true,
          get: () => evil,
          getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: evil }),
        },
      );
      around.messages = { ja: every };
      await says(element, '<img src=x');
      equal([...everything(element)].filter((found) => found.matches('img, script')).length, 0);
      ok(!('executed' in globalThis));
      includes(textOf(element), '<script>');
    });
  });
}
