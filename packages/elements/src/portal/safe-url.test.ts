import { PortalError, presets } from '@madoguchi/sdk';
import '../define/all.ts';
import { equal, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { markup, schemes } from '../testing/payloads.ts';
import { everything, textOf } from '../testing/queries.ts';
import { createScriptedServer, portalOn, sessionOf } from '../testing/scripted-server.ts';
import { safeUrl } from './safe-url.ts';

const hrefs = {
  'mado-login': [
    'password-link-href',
    'registration-href',
    'recovery-href',
    'provider-sign-in-href',
    'account-application-href',
    'sign-in-help-href',
  ],
  'mado-password-request': ['sign-in-href'],
  'mado-password-form': ['sign-in-href'],
  'mado-session': ['sign-in-href'],
} as const;

/** All links of all presets, so that every attribute shows. */
const everyLink = {
  ...presets.mypage,
  signIn: {
    ...presets.mypage.signIn,
    links: ['password-link', 'registration', 'recovery', 'provider-sign-in', 'account-application', 'sign-in-help'],
  },
} as const;
const link = { purpose: 'reset', identifier: 'hanako@example.jp', expiresAt: '2026-11-20T04:00:00.000Z' };

describe('safeUrl', () => {
  it('lets through what leads to a page, a mail or a telephone, as it was written', () => {
    for (const url of [
      '/sign-in',
      'sign-in?a=1#b',
      '#top',
      'https://example.jp/',
      '//example.jp/x',
      'HTTP://example.jp',
      'mailto:info@example.jp',
      'tel:0312345678',
    ])
      equal(safeUrl(url), url);
  });

  it('lets nothing through that is a script, data, or no URL', () => {
    for (const url of [...schemes, 'https://', 'http://[', '', null, undefined])
      equal(safeUrl(url), undefined, String(url));
  });
});

describe('text from anywhere', () => {
  /** Presses every link and says what it led to. */
  const press = (element: HTMLElement): void => {
    for (const found of everything(element))
      if (found instanceof HTMLAnchorElement) {
        const { protocol } = new URL(found.href);
        ok(['http:', 'https:', 'mailto:', 'tel:'].includes(protocol), found.outerHTML);
      }
  };
  const untouched = (element: HTMLElement): void => {
    equal(Reflect.get(globalThis, 'executed'), undefined, 'a script ran');
    const made = [...everything(element)].filter((found) =>
      found.matches('img, script, iframe, object, embed, svg[onload]'),
    );
    equal(made.length, 0, made[0]?.outerHTML ?? '');
  };

  it('never becomes a script URL: every address attribute × every payload', async () => {
    for (const [tag, attributes] of Object.entries(hrefs)) {
      const element = document.createElement(tag);
      if (!('portal' in element && 'state' in element && 'updateComplete' in element)) throw new Error(tag);
      element.portal = portalOn(createScriptedServer(), everyLink);
      element.state =
        tag === 'mado-password-form'
          ? { type: 'saved', link }
          : { type: tag === 'mado-session' ? 'anonymous' : 'ready' };
      for (const attribute of attributes) element.setAttribute(attribute, '/fine');
      place(element);
      await until(
        () => [...everything(element)].filter((found) => found.matches('a[href="/fine"]')).length === attributes.length,
      );
      for (const payload of schemes) {
        for (const attribute of attributes) element.setAttribute(attribute, payload);
        await element.updateComplete;
        equal([...everything(element)].filter((found) => found.matches('a')).length, 0, payload);
      }
      for (const payload of markup) {
        for (const attribute of attributes) element.setAttribute(attribute, payload);
        await element.updateComplete;
        press(element);
        untouched(element);
      }
      element.remove();
    }
  });

  it('never becomes markup: every field of an answer that is shown × every payload', async () => {
    for (const payload of [...schemes, ...markup]) {
      const error = new PortalError('rate-limited', { requestId: payload, params: { retryAfter: payload } });
      const session = sessionOf(payload, {
        account: { id: '1', identifier: payload, displayName: payload, companyName: payload, roles: [payload] },
        gates: [payload],
      });
      const terms = {
        version: 1,
        publishedAt: payload,
        documents: [{ id: payload, title: { ja: payload }, body: { ja: payload } }],
      };
      const portal = portalOn(createScriptedServer());
      const make = <Tag extends keyof typeof hrefs | 'mado-terms'>(
        tag: Tag,
        set: (element: HTMLElementTagNameMap[Tag]) => void,
      ) => {
        const element = document.createElement(tag);
        element.portal = portal;
        set(element);
        return place(element);
      };
      const shown = [
        make('mado-login', (element) => {
          element.identifier = payload;
          element.state = { type: 'failed', error };
        }),
        make('mado-login', (element) => {
          element.state = {
            type: 'invalid',
            fieldErrors: [{ field: 'identifier', code: 'not-usable', params: { characters: payload } }],
          };
        }),
        make('mado-password-request', (element) => (element.state = { type: 'sent', identifier: payload })),
        make(
          'mado-password-form',
          (element) => (element.state = { type: 'ready', link: { ...link, identifier: payload } }),
        ),
        make('mado-password-form', (element) => {
          const fieldErrors = [{ field: 'password', code: 'characters', params: { refused: payload } }];
          element.state = { type: 'invalid', link, fieldErrors };
        }),
        make('mado-terms', (element) => (element.state = { type: 'ready', terms, opened: [], ticked: false })),
        make('mado-session', (element) => (element.state = { type: 'active', ...session })),
        make('mado-session', (element) => (element.state = { type: 'failed', error })),
      ];
      await until(() => shown.every((element) => textOf(element) !== ''));
      await settle(...shown);
      for (const element of shown) {
        press(element);
        untouched(element);
        element.remove();
      }
    }
  });
});
