import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createPortal,
  isPortalError,
  moveClock,
  readClock,
  readNotificationSettings,
  readSession,
  signIn,
} from '@madoguchi/sdk';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { createMockPortal } from '../index.ts';

test('several mock portals of one preset know nothing of each other', async () => {
  await using one = createMockPortal({ preset: 'information', scenario: 'home' });
  await using other = createMockPortal({ preset: 'information' });
  other.clock.advance(1_000);
  other.fail('readSession', 'offline');
  const { session } = await createPortal(one.client).call(readSession);
  assert.equal(session?.account.displayName, one.account.displayName);
  assert.notEqual(one.baseUrl, other.baseUrl);
  assert.notEqual(one.clock.now(), other.clock.now());
  assert.equal((await one.mailbox.list()).length, 0);
});

test('AUTH-03 the session ends by the mock’s clock, which stands still by itself', async () => {
  await using mock = createMockPortal({
    preset: 'information',
    scenario: 'home',
    configuration: { session: { idleMinutes: 10, absoluteHours: 1 } },
    now: Date.parse('2027-02-28T23:55:00.000+09:00'),
  });
  const portal = createPortal(mock.client);
  mock.clock.set(Date.parse('2027-03-01T00:04:59.999+09:00'));
  assert.ok((await portal.call(readSession)).session);
  mock.clock.advance(1);
  assert.equal((await portal.call(readSession)).session, null);
  assert.throws(() => mock.clock.set(0), RangeError);
});

test('AUTH-03 what a page asks for its person is answered for nobody else who signed in on another page', async () => {
  await using mock = createMockPortal({ preset: 'information', scenario: 'agreed' });
  const [page, other] = [createPortal(mock.client), createPortal(mock.client)];
  const { identifier, password } = mock.account;
  page.session.adopt(await page.call(signIn, { identifier, password }));
  const somebody = demoAccounts['information']?.find((one) => one.agreed && one.identifier !== identifier);
  other.session.adopt(await other.call(signIn, { identifier: somebody?.identifier ?? '', password: demoPassword }));
  await other.call(readNotificationSettings);
  await assert.rejects(
    page.call(readNotificationSettings),
    (thrown) => isPortalError(thrown) && thrown.code === 'unauthenticated',
  );
  assert.equal(page.session.state.type, 'expired');
});

test('a page is nobody of the vendor’s', async () => {
  await using mock = createMockPortal({ preset: 'information', scenario: 'home' });
  const { call } = createPortal(mock.client);
  await assert.rejects(call(readClock), (thrown) => isPortalError(thrown) && thrown.status === 403);
  await assert.rejects(call(moveClock, { by: 1 }), (thrown) => isPortalError(thrown) && thrown.status === 403);
});

test('latency is waited before each answer, and a request taken back meanwhile never reaches the server', async () => {
  await using mock = createMockPortal({ preset: 'information', latency: 20 });
  const { call } = createPortal(mock.client);
  await mock.ready;
  const sent = performance.now();
  await call(readSession);
  assert.ok(performance.now() - sent >= 19);

  const controller = new AbortController();
  const { identifier, password } = mock.account;
  const taken = call(signIn, { identifier, password }, { signal: controller.signal });
  setImmediate(() => controller.abort());
  await assert.rejects(taken, (thrown) => isPortalError(thrown) && thrown.code === 'aborted');
  assert.equal((await call(readSession)).session, null);
});

test('closing breaks off what is under way, and can be done twice', async () => {
  const mock = createMockPortal({ preset: 'information' });
  await mock.ready;
  mock.fail('*', 'silence');
  const request = mock.fetch(`${mock.baseUrl}/session`);
  await Promise.all([mock.close(), assert.rejects(request, TypeError)]);
  await mock.close();
  await assert.rejects(mock.fetch(`${mock.baseUrl}/session`), TypeError);
});
