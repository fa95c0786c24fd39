import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definePortal, presets } from '@madoguchi/sdk';
import { readPreferences } from '@madoguchi/sdk/account/preferences.endpoints.js';
import { readClientCertificate } from '@madoguchi/sdk/identity/client-certificate.endpoints.js';
import { giveInitialPassword, unlockAccount } from '@madoguchi/sdk/identity/operator.endpoints.js';
import { changePassword } from '@madoguchi/sdk/identity/password-change.endpoints.js';
import { renewSession } from '@madoguchi/sdk/portal/bearer.endpoints.js';
import { accessTokenHeader, credentialsHeader } from '@madoguchi/sdk/portal/bearer.model.js';
import { readSession } from '@madoguchi/sdk/portal/session.endpoints.js';
import { day } from '@madoguchi/sdk/portal/time.js';
import type { PresentedCertificate } from '../portal/client-certificate.ts';
import { field, goodCertificate, onEachDatabase, openFixture, password, start } from '../portal/fixture.suite.ts';
import { bearer, oneTimePassword, signedIn } from '../portal/samples.suite.ts';
import { signInWithOneTimePassword } from '@madoguchi/sdk/identity/one-time-password.endpoints.js';
import { transaction } from '../portal/transaction.ts';
import { addLoginCertificate, endLoginCertificate } from './login-certificate.ts';

const identifier = 'k7m2p9qa';
const portal = 'certificate';
const person = { portal, identifier, mailAddress: 'person@customer.example' };
const contact = { name: { ja: '証明書サポート' }, mail: 'support@vendor.example' };
const certificateIssuer = 'Madoguchi Demo for Member CA';
const configuration = definePortal({
  from: presets.certificate,
  contact,
  signIn: { ...presets.certificate.signIn, certificateIssuer },
});
const own = goodCertificate('account 1', start); // the first account's of a fixture

/** Every way in which a certificate is not good, the state it is told as, and the problem of sign-in. */
const faults: readonly (readonly [state: string, code: string, shown: PresentedCertificate | undefined])[] = [
  ['none', 'certificate-missing', undefined],
  ['not-accepted', 'certificate-not-accepted', { ...own, trusted: false }],
  ['not-accepted', 'certificate-not-accepted', goodCertificate('of nobody', start)],
  ['revoked', 'certificate-revoked', { ...own, revoked: true }],
  ['expired', 'certificate-expired', { ...own, notAfter: start - 1000 }],
  ['not-yet-valid', 'certificate-not-yet-valid', { ...own, notBefore: start + 1 }],
];

onEachDatabase('sign-in by certificate', (open) => {
  test('CRT-01 without a good certificate nobody signs in; why, and whom to ask, is told, and nothing is counted', async () => {
    await using fixture = await openFixture(open, { configurations: [configuration] });
    await fixture.account(person);
    for (const [state, code, clientCertificate] of faults) {
      const client = fixture.client(portal, { clientCertificate, clientAddress: '192.0.2.1' });
      for (const [name, word] of [
        [identifier, password],
        [identifier, 'wrong'],
        ['unknown1', 'wrong'],
      ] as const) {
        const { status, body } = await client.signIn(name, word);
        assert.deepEqual([status, field(body, 'code')], [403, code]);
        assert.deepEqual(field(body, 'params'), { issuer: certificateIssuer, support: contact.mail });
      }
      const { body } = await client.call(readClientCertificate);
      assert.deepEqual(
        [field(body, 'state'), field(body, 'expectedIssuer'), field(body, 'support')],
        [state, certificateIssuer, contact.mail],
      );
      assert.equal(field(body, 'shown.subject'), clientCertificate?.subject);
    }
    assert.equal(fixture.hasher.verified, 0);
    assert.deepEqual(await fixture.database.kysely.selectFrom('attempt').selectAll().execute(), []);
  });

  test('CRT-01 with a good one the access key and the password sign in, to the last second it is valid', async () => {
    await using fixture = await openFixture(open, { configurations: [configuration] });
    await fixture.account(person);
    const client = fixture.client(portal, { clientCertificate: { ...own, notAfter: start + day - 1000 } });
    const { body: shown } = await client.call(readClientCertificate);
    assert.deepEqual(shown, {
      state: 'accepted',
      expectedIssuer: certificateIssuer,
      support: contact.mail,
      shown: {
        subject: 'account 1',
        issuer: certificateIssuer,
        notBefore: '2026-04-01T00:00:00.000Z',
        notAfter: '2026-04-01T23:59:59.000Z',
      },
    });
    const { status, body } = await client.signIn(' K7M2P9QA ');
    assert.deepEqual([status, field(body, 'method')], [201, 'certificate']);
    await fixture.clock.move(day - 1);
    assert.equal((await client.signIn(identifier)).status, 201);
    await fixture.clock.move(1);
    assert.equal(field((await client.signIn(identifier)).body, 'code'), 'certificate-expired');
  });

  test('CRT-01 AUTH-02 another account’s certificate is a wrong password: same answer, same counting, same lock', async () => {
    await using fixture = await openFixture(open, { configurations: [configuration] });
    await fixture.account(person);
    await fixture.account({ ...person, identifier: 'other001' });
    const client = fixture.client(portal, { clientCertificate: own });
    const answers = [];
    for (const [name, word] of [
      ['other001', password],
      [identifier, 'wrong'],
      ['unknown1', 'wrong'],
    ] as const) {
      fixture.hasher.verified = 0;
      const replies = [];
      for (let n = 0; n < 6; n++) replies.push(await client.signIn(name, word));
      const told = replies.map(({ status, body }) => [status, field(body, 'code'), field(body, 'params')]);
      answers.push([fixture.hasher.verified, told]);
    }
    assert.deepEqual(answers[0], answers[1]);
    assert.deepEqual(answers[0], answers[2]);
    assert.deepEqual(
      (await fixture.database.kysely.selectFrom('audit').select('outcome').execute()).map(({ outcome }) => outcome),
      Array(15).fill('invalid-credentials'),
    );
    assert.equal((await fixture.client(portal).signIn('other001')).status, 423, 'with its own one it is locked too');
  });

  test('CRT-01 a session holds over its certificate only: another, none or a bad one is as nobody', async () => {
    await using fixture = await openFixture(open, { configurations: [configuration] });
    await fixture.account(person);
    await fixture.account({ ...person, identifier: 'other001' });
    const client = fixture.client(portal, { clientCertificate: own });
    assert.equal((await client.signIn(identifier)).status, 201);
    const bad = [...faults.map(([, , shown]) => shown), goodCertificate('account 2', start)];
    for (const clientCertificate of bad) {
      const environment = { clientCertificate };
      assert.equal((await client.call(readPreferences, {}, { environment })).status, 401);
      assert.deepEqual((await client.call(readSession, {}, { environment })).body, { session: null });
    }
    assert.equal((await client.call(readPreferences)).status, 200, 'the session itself was not ended');
    await transaction(fixture.ports, (open) =>
      endLoginCertificate(open, { configuration, now: fixture.clock.now() }, own.fingerprint),
    );
    assert.equal((await client.call(readPreferences)).status, 401);
    assert.equal(field((await client.signIn(identifier)).body, 'code'), 'certificate-revoked');
  });

  test('CRT-01 in bearer mode neither the access token nor its renewal works over another connection', async () => {
    await using fixture = await openFixture(open, { configurations: [configuration] });
    await fixture.account(person);
    const tokens = await bearer(fixture, identifier, portal);
    const headers = { authorization: `Bearer ${tokens.access}`, origin: 'https://www.customer.example' };
    const renewing = {
      [credentialsHeader]: 'bearer',
      cookie: tokens.refreshCookie,
      origin: 'https://www.customer.example',
    };
    const client = fixture.client(portal);
    const environment = { clientCertificate: undefined };
    assert.equal((await client.call(readPreferences, {}, { headers, environment })).status, 401);
    assert.equal((await client.call(renewSession, {}, { headers: renewing, environment })).status, 401);
    assert.equal((await client.call(readPreferences, {}, { headers })).status, 200);
    const renewed = await client.call(renewSession, {}, { headers: renewing });
    assert.equal(renewed.status, 204, renewed.text);
    assert.notEqual(renewed.headers.get(accessTokenHeader), null);
  });

  test('CRT-19 another computer: an account may have several certificates, and the end of one is not that of another', async () => {
    await using fixture = await openFixture(open, { configurations: [configuration] });
    const id = await fixture.account(person);
    const second = goodCertificate('another computer', start);
    const context = { configuration, now: start };
    await transaction(fixture.ports, (open) => addLoginCertificate(open, context, id, second));
    const clients = [own, second].map((clientCertificate) => fixture.client(portal, { clientCertificate }));
    for (const client of clients) assert.equal((await client.signIn(identifier)).status, 201);
    await transaction(fixture.ports, (open) => endLoginCertificate(open, context, own.fingerprint));
    const states = await Promise.all(clients.map(async (client) => (await client.call(readPreferences)).status));
    assert.deepEqual(states, [401, 200]);
  });

  test('CRT-02 AUTH-08 the initial password works 30 days, has to be changed first, and CRT-19 leads out of its end and of a lock', async () => {
    await using fixture = await openFixture(open, { configurations: [configuration] });
    await fixture.account(person);
    const client = fixture.client(portal);
    const asOperator = { asOperator: true };
    const give = async () =>
      String(field((await client.call(giveInitialPassword, { identifier }, asOperator)).body, 'password'));
    const first = await give();
    await fixture.clock.move(31 * day);
    const late = await client.signIn(identifier, first);
    assert.deepEqual([late.status, field(late.body, 'code')], [403, 'initial-password-expired']);
    for (let n = 0; n < 5; n++) await client.signIn(identifier, 'wrong');
    assert.equal((await client.signIn(identifier, first)).status, 423);
    await fixture.clock.move(100 * day);
    assert.equal((await client.signIn(identifier, first)).status, 423, 'time does not end it');
    const second = await give();
    const entered = await client.signIn(identifier, second);
    assert.deepEqual([entered.status, field(entered.body, 'gates')], [201, ['password-change']]);
    assert.equal(field((await client.call(readPreferences)).body, 'code'), 'password-change-required');
    const changed = await client.call(changePassword, { password: 'Different.Horse_10' });
    assert.deepEqual([changed.status, field(changed.body, 'gates')], [200, []], 'CRT-15 without the current one');
    assert.equal((await client.call(readPreferences)).status, 200);
    assert.equal((await client.call(unlockAccount, { identifier }, asOperator)).status, 204);
  });

  test('CRT-15 who came without the certificate is asked for the current password', async () => {
    await using fixture = await openFixture(open, { configurations: [configuration] });
    await fixture.account(person);
    const client = fixture.client(portal, { clientCertificate: undefined });
    const given = await client.call(signInWithOneTimePassword, await oneTimePassword(fixture, identifier));
    assert.deepEqual([given.status, field(given.body, 'method')], [201, 'one-time-password']);
    const next = { password: 'Different.Horse_10' };
    const missing = await client.call(changePassword, next);
    assert.deepEqual(field(missing.body, 'fieldErrors'), [{ field: 'current', code: 'required' }]);
    const wrong = await client.call(changePassword, { ...next, current: 'wrong' });
    assert.deepEqual(field(wrong.body, 'fieldErrors'), [{ field: 'current', code: 'wrong' }]);
    assert.equal((await client.call(changePassword, { ...next, current: password })).status, 200);
  });

  test('CRT-01 where the password alone lets in, no certificate is asked for, and none is told of', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: 'person@customer.example' });
    const client = await signedIn(fixture, 'person@customer.example');
    assert.equal(field((await client.call(readSession)).body, 'session.method'), 'password');
    assert.equal((await client.call(readClientCertificate)).status, 404);
  });

  test('CRT-01 where only one-time passwords let in, the password alone does not', async () => {
    const signIn = { ...configuration.signIn, methods: ['one-time-password'] as const };
    await using fixture = await openFixture(open, { configurations: [definePortal({ from: configuration, signIn })] });
    await fixture.account(person);
    assert.equal((await fixture.client(portal).signIn(identifier)).status, 404);
    assert.equal(fixture.hasher.verified, 0);
  });
});
