import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import { createPortal } from '@madoguchi/sdk';
import { readAccountDetails } from '@madoguchi/sdk/certificates/account-details.endpoints.js';
import { readApplicationDrafts } from '@madoguchi/sdk/certificates/application-drafts.endpoints.js';
import { readApplications, readCertificateChain } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import { createMockPortal } from '../index.ts';

test('CRT-07 CRT-14 a mock certificate portal has records with certificates that its authority issued', async () => {
  await using mock = createMockPortal({ preset: 'certificate', scenario: 'home' });
  const { call } = createPortal(mock.client);
  const { items } = await call(readApplications, { past: true });
  const states = new Set(items.map(({ state }) => state));
  for (const state of ['received', 'documents-awaited', 'in-review', 'issued', 'replaced', 'revoked', 'refused'])
    assert.ok(states.has(state), state);
  const issued = items.find(({ serverName }) => serverName === 'api.nihonbashi-pay.example');
  const { pem } = await call(readCertificateChain, { applicationId: issued?.id ?? '' });
  const [own = '', issuer = ''] = pem.split(/(?<=-----END CERTIFICATE-----\n)/);
  const certificate = new X509Certificate(own);
  assert.ok(certificate.verify(new X509Certificate(issuer).publicKey));
  assert.equal(certificate.checkHost('api.nihonbashi-pay.example'), 'api.nihonbashi-pay.example');
  assert.equal(certificate.serialNumber, issued?.certificate?.serial);
});

test('CRT-07 CRT-16 a mock certificate portal begins without anything where a scenario says so', async () => {
  await using mock = createMockPortal({ preset: 'certificate', scenario: 'no-applications' });
  const { call } = createPortal(mock.client);
  assert.equal((await call(readApplications, { past: true })).total, 0);
  assert.equal((await call(readApplicationDrafts, {})).total, 0);
  assert.equal((await call(readAccountDetails)).version, 0);
});
