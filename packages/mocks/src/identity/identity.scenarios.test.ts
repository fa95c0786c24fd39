import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  changePassword,
  createPortal,
  extendSession,
  inspectPasswordLink,
  isPortalError,
  presets,
  readClientCertificate,
  readTerms,
  requestPasswordLink,
  setPassword,
  signIn,
  type ActiveSession,
  type SessionState,
} from '@madoguchi/sdk';
import { createMockPortal, type MockPortal } from '../index.ts';

const enter = (mock: MockPortal): Promise<ActiveSession> =>
  createPortal(mock.client).call(signIn, { identifier: mock.account.identifier, password: mock.account.password });
const refused = (code: string) => (thrown: unknown) => isPortalError(thrown) && thrown.code === code;

async function sessionOf(mock: MockPortal): Promise<SessionState> {
  const { session } = createPortal(mock.client);
  await session.refresh();
  return session.state;
}

test('AUTH-01 every preset has a mock portal whose person can sign in', async () => {
  for (const preset of ['information', 'license', 'mypage', 'support', 'certificate'] as const) {
    await using mock = createMockPortal({ preset });
    assert.equal((await sessionOf(mock)).type, 'anonymous');
    const { account, gates } = await enter(mock);
    assert.equal(account.displayName, mock.account.displayName);
    assert.deepEqual(gates, presets[preset].terms === 'portal' ? ['terms'] : []);
    assert.equal((await sessionOf(mock)).type, 'active');
  }
});

test('AUTH-07 first-password: a person without a password sets one by the link from the mailbox', async () => {
  await using mock = createMockPortal({ preset: 'information', scenario: 'first-password' });
  const { call } = createPortal(mock.client);
  const { identifier, password } = mock.account;
  await assert.rejects(enter(mock), refused('invalid-credentials'));
  await assert.rejects(mock.mailbox.latestLink(identifier), /No mail/);
  await call(requestPasswordLink, { identifier });
  await call(setPassword, { token: await mock.mailbox.latestLink(identifier), password });
  assert.equal((await enter(mock)).account.identifier, identifier);
});

test('AUTH-07 first-password: where nobody can ask for the first link, the vendor has sent it', async () => {
  for (const preset of ['license', 'mypage', 'support'] as const) {
    await using mock = createMockPortal({ preset, scenario: 'first-password' });
    const token = await mock.mailbox.latestLink();
    assert.equal((await createPortal(mock.client).call(inspectPasswordLink, { token })).purpose, 'first');
  }
});

test('CRT-02 first-password: nobody gets a link to a portal that has no page for it', async () => {
  await using mock = createMockPortal({ preset: 'certificate', scenario: 'first-password' });
  await assert.rejects(mock.mailbox.latestLink(), /No mail/);
});

test('AUTH-08 must-change: the password has to be changed after sign-in', async () => {
  await using mock = createMockPortal({ preset: 'mypage', scenario: 'must-change' });
  assert.deepEqual((await enter(mock)).gates, ['password-change']);
});

test('AUTH-08 must-change-signed-in: the person stands before the change, makes it, and goes on', async () => {
  await using mock = createMockPortal({ preset: 'certificate', scenario: 'must-change-signed-in' });
  const state = await sessionOf(mock);
  assert.deepEqual(state.type === 'active' && state.gates, ['password-change']);
  const changed = await createPortal(mock.client).call(changePassword, { password: 'Kawa-Nobi-Taru-581' });
  assert.deepEqual(changed.gates, []);
});

test('CRT-02 initial-password-expired: the right password is refused, and why is said', async () => {
  await using mock = createMockPortal({ preset: 'certificate', scenario: 'initial-password-expired' });
  await assert.rejects(enter(mock), refused('initial-password-expired'));
});

test('AUTH-02 locked: in a portal whose locks only the vendor ends, it does not open by time', async () => {
  await using mock = createMockPortal({ preset: 'certificate', scenario: 'locked' });
  mock.clock.advance(40 * 86_400_000);
  await assert.rejects(enter(mock), refused('locked'));
});

test('AUTH-03 session-ending and session-ending-finally: four minutes are left, and only the first is extended', async () => {
  for (const [scenario, final] of [
    ['session-ending', false],
    ['session-ending-finally', true],
  ] as const) {
    await using mock = createMockPortal({ preset: 'information', scenario });
    const state = await sessionOf(mock);
    assert.ok(state.type === 'active');
    assert.equal(Date.parse(state.idleEndsAt) - mock.clock.now(), 4 * 60_000);
    assert.equal(state.idleEndsAt === state.endsAt, final);
    const extended = await createPortal(mock.client).call(extendSession);
    assert.equal(extended.idleEndsAt === state.idleEndsAt, final);
    mock.clock.advance(4 * 60_000);
    assert.equal((await sessionOf(mock)).type, final ? 'anonymous' : 'active');
  }
});

test('AUTH-02 locked: sign-in is locked and opens after its time', async () => {
  await using mock = createMockPortal({ preset: 'information', scenario: 'locked' });
  mock.clock.advance(15 * 60_000 - 1);
  await assert.rejects(enter(mock), refused('locked'));
  mock.clock.advance(1);
  assert.equal((await enter(mock)).account.identifier, mock.account.identifier);
});

test('AUTH-01 suspended: the right password is refused, and why is said; a wrong one is wrong', async () => {
  await using mock = createMockPortal({ preset: 'support', scenario: 'suspended' });
  await assert.rejects(enter(mock), refused('suspended'));
});

test('AUTH-09 signed-in, agreed, terms-renewed and home stand at different places before the terms', async () => {
  await using signedIn = createMockPortal({ preset: 'license', scenario: 'signed-in' });
  const state = await sessionOf(signedIn);
  assert.deepEqual(state.type === 'active' && state.gates, ['terms']);
  assert.equal((await createPortal(signedIn.client).call(readTerms)).agreedAt, undefined);

  await using agreed = createMockPortal({ preset: 'license', scenario: 'agreed' });
  assert.equal((await sessionOf(agreed)).type, 'anonymous');
  assert.deepEqual((await enter(agreed)).gates, []);

  await using renewed = createMockPortal({ preset: 'license', scenario: 'terms-renewed' });
  assert.deepEqual((await enter(renewed)).gates, ['terms']);
  assert.equal((await createPortal(renewed.client).call(readTerms)).version, 2);

  await using home = createMockPortal({ preset: 'license', scenario: 'home' });
  const atHome = await sessionOf(home);
  assert.deepEqual(atHome.type === 'active' && atHome.gates, []);
});

test('AUTH-07 latestLink is the one asked for last, also while the clock stands still', async () => {
  await using mock = createMockPortal({ preset: 'information', scenario: 'link-sent' });
  const { call } = createPortal(mock.client);
  const { identifier } = mock.account;
  const seen = new Set([await mock.mailbox.latestLink()]);
  for (let asked = 2; asked <= 5; asked++) {
    await call(requestPasswordLink, { identifier });
    const token = await mock.mailbox.latestLink();
    assert.equal(seen.has(token), false);
    seen.add(token);
    assert.equal((await call(inspectPasswordLink, { token })).identifier, identifier);
  }
});

test('AUTH-07 link-sent: the link works 59:59.999 after it was sent and not at 60:00.000', async () => {
  await using mock = createMockPortal({ preset: 'information', scenario: 'link-sent' });
  const { call } = createPortal(mock.client);
  const token = await mock.mailbox.latestLink();
  mock.clock.advance(60 * 60_000 - 1);
  assert.equal((await call(inspectPasswordLink, { token })).identifier, mock.account.identifier);
  mock.clock.advance(1);
  await assert.rejects(call(inspectPasswordLink, { token }), refused('link-expired'));
});

test('CRT-01 certificate: the page’s connection shows what the mock is asked for, and sign-in answers as the server does', async () => {
  for (const [certificate, code] of [
    ['none', 'certificate-missing'],
    ['not-accepted', 'certificate-not-accepted'],
    ['revoked', 'certificate-revoked'],
    ['expired', 'certificate-expired'],
    ['not-yet-valid', 'certificate-not-yet-valid'],
  ] as const) {
    await using mock = createMockPortal({ preset: 'certificate', certificate });
    assert.equal((await createPortal(mock.client).call(readClientCertificate)).state, certificate);
    await assert.rejects(enter(mock), refused(code));
  }
  await using mock = createMockPortal({ preset: 'certificate' });
  assert.equal((await createPortal(mock.client).call(readClientCertificate)).state, 'accepted');
});
