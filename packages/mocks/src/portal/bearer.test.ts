import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPortal, isPortalError, readPreferences, signIn, type Portal } from '@madoguchi/sdk';
import { createMockPortal, type MockPortal } from '../index.ts';

/** A page in bearer mode, and what it asked for. */
function open(mock: MockPortal): { readonly portal: Portal; readonly asked: string[] } {
  const asked: string[] = [];
  const portal = createPortal({
    ...mock.client,
    credentials: 'bearer',
    fetch(input, init) {
      const request = new Request(input, init);
      asked.push(`${request.method} ${new URL(request.url).pathname.replace(/^\/api\/\w+/, '')}`);
      return mock.fetch(request);
    },
  });
  return { portal, asked };
}

const renewals = (asked: readonly string[]): number => asked.filter((path) => path === 'POST /session/token').length;

test('bearer mode: a person signs in, reloads, stays for long, and signs out everywhere', async () => {
  await using mock = createMockPortal({ preset: 'information', scenario: 'agreed' });
  const { portal, asked } = open(mock);
  const { identifier, password } = mock.account;
  portal.session.adopt(await portal.call(signIn, { identifier, password }));
  assert.deepEqual(asked, ['POST /session']);

  const reloaded = open(mock);
  await reloaded.portal.session.refresh();
  assert.equal(reloaded.portal.session.state.type, 'active');
  assert.deepEqual(reloaded.asked, ['POST /session/token', 'GET /session']);

  mock.clock.advance(10 * 60_000);
  await Promise.all(Array.from({ length: 10 }, () => portal.call(readPreferences)));
  assert.equal(renewals(asked), 1);
  await reloaded.portal.call(readPreferences);

  await portal.session.signOut();
  await reloaded.portal.session.refresh();
  assert.equal(reloaded.portal.session.state.type, 'expired');
});

test('AUTH-03 bearer mode: after the idle time the person is asked once, and all goes on', async () => {
  await using mock = createMockPortal({ preset: 'information', scenario: 'agreed' });
  const { portal, asked } = open(mock);
  const { identifier, password } = mock.account;
  const enter = async (): Promise<void> => portal.session.adopt(await portal.call(signIn, { identifier, password }));
  await enter();
  mock.clock.advance(30 * 60_000);
  let prompts = 0;
  portal.session.onExpired(async () => {
    prompts++;
    await enter();
  });
  await Promise.all(Array.from({ length: 10 }, () => portal.call(readPreferences)));
  assert.equal(prompts, 1);
  assert.equal(renewals(asked), 1);
});

test('AUTH-03 bearer mode: where nobody signs in again, what was asked is refused as that', async () => {
  await using mock = createMockPortal({ preset: 'information', scenario: 'agreed' });
  const { portal } = open(mock);
  const { identifier, password } = mock.account;
  portal.session.adopt(await portal.call(signIn, { identifier, password }));
  mock.clock.advance(12 * 3_600_000);
  await assert.rejects(
    portal.call(readPreferences),
    (thrown) => isPortalError(thrown) && thrown.code === 'unauthenticated',
  );
  assert.equal(portal.session.state.type, 'expired');
});
