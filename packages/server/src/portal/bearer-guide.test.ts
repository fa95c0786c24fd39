import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createPortal, presets, readPreferences } from '@madoguchi/sdk';
import { emptySqlite, openFixture, password, serverOrigin } from './fixture.suite.ts';

/** What the guide's sample for a backend exports. */
interface Backend {
  signInAtPortal(api: string, person: { identifier: string; password: string }): Promise<string | undefined>;
  accessToken(api: string, refreshCookie: string): Promise<{ token: string; refreshCookie?: string }>;
}

async function backendOfGuide(): Promise<Backend> {
  const guide = await readFile(new URL('../../../../docs/guides/bearer.md', import.meta.url), 'utf8');
  const code = /```js\n([^]*?)```/.exec(guide)?.[1] ?? '';
  return import(`data:text/javascript,${encodeURIComponent(code)}`) as Promise<Backend>;
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
