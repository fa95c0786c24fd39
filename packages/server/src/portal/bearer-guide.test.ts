import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createPortal, presets, readPreferences, type Portal } from '@madoguchi/sdk';
import { emptySqlite, openFixture, password, serverOrigin } from './fixture.suite.ts';

/** What the guide's sample for a backend exports. */
interface Backend {
  signInAtPortal(api: string, person: { identifier: string; password: string }): Promise<string | undefined>;
  accessToken(api: string, refreshCookie: string): Promise<{ token: string; refreshCookie?: string }>;
}

const samples: readonly string[] = await (async () => {
  const guide = await readFile(new URL('../../../../docs/guides/bearer.md', import.meta.url), 'utf8');
  return [...guide.matchAll(/```js\n([^]*?)```/g)].map(([, code = '']) => code);
})();

function backendOfGuide(): Promise<Backend> {
  return import(`data:text/javascript,${encodeURIComponent(samples[0] ?? '')}`) as Promise<Backend>;
}

/** The portal that the guide's script gives to the element of its page. */
async function portalOfGuide(): Promise<Portal> {
  const element: { portal?: Portal } = {};
  const code = `export default (createPortal, presets, document) => {${samples[1]}}`;
  const { default: run } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  run(createPortal, presets, { querySelector: () => element });
  assert.ok(element.portal);
  return element.portal;
}

test('the backend in the guide to bearer mode signs in, and gives its page tokens that work', async (t) => {
  await using fixture = await openFixture(emptySqlite);
  const identifier = 'person@customer.example';
  await fixture.account({ identifier });
  const fetch = (input: string | URL | Request, init?: RequestInit): Promise<Response> =>
    fixture.app.fetch(new Request(input, init));
  t.mock.method(globalThis, 'fetch', fetch);
  const api = `${serverOrigin}/api/information`;
  const backend = await backendOfGuide();
  assert.equal(await backend.signInAtPortal(api, { identifier, password: 'wrong' }), undefined);
  let kept = await backend.signInAtPortal(api, { identifier, password });
  assert.ok(kept?.startsWith('mado_information_refresh='));
  let given = 0;
  const portal = createPortal({
    configuration: presets.information,
    baseUrl: api,
    async tokenSource() {
      const { token, refreshCookie = '' } = await backend.accessToken(api, kept ?? '');
      kept = refreshCookie;
      given++;
      return token;
    },
  });
  await portal.session.refresh();
  assert.equal(portal.session.state.type, 'active');
  await fixture.clock.move(10 * 60_000);
  await Promise.all(Array.from({ length: 10 }, () => portal.call(readPreferences)));
  assert.equal(given, 2);
  await portal.session.signOut();
  assert.equal(portal.session.state.type, 'anonymous');
  assert.deepEqual(await backend.accessToken(api, kept ?? ''), { token: '' });
});

test('AUTH-03 a portal that is busy for a moment signs nobody out of a page with the guide’s backend', async (t) => {
  const requestsPerMinute = 1; // from one address
  await using fixture = await openFixture(emptySqlite, { requestsPerMinute });
  const identifier = 'person@customer.example';
  await fixture.account({ identifier });
  const backend = await backendOfGuide();
  const api = `${serverOrigin}/api/information`;
  let kept = '';
  /** What a host does with its backend at `/portal-token`; a request that throws is answered by 500. */
  const tokenPage = async (): Promise<Response> => {
    try {
      const { token, refreshCookie = '' } = await backend.accessToken(api, kept);
      kept = refreshCookie;
      return new Response(token);
    } catch (error) {
      return new Response(`<h1>${String(error)}</h1>`, { status: 500 });
    }
  };
  t.mock.method(globalThis, 'fetch', async (input: string | URL | Request, init?: RequestInit) => {
    if (input === '/portal-token') return tokenPage();
    const request = new Request(input, init);
    const isBackend = new URL(request.url).origin === serverOrigin;
    return fixture.app.fetch(request, isBackend ? { clientAddress: '192.0.2.7' } : {});
  });
  kept = (await backend.signInAtPortal(api, { identifier, password })) ?? '';
  assert.notEqual(kept, '');

  const portal = await portalOfGuide();
  await portal.session.refresh();
  assert.equal(portal.session.state.type, 'failed');
  await fixture.clock.move(60_000);
  await portal.session.refresh();
  assert.equal(portal.session.state.type, 'active');
});
