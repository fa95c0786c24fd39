import assert from 'node:assert/strict';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import { day } from '@madoguchi/sdk/portal/time.js';
import { emptySqlite, openFixture } from '../portal/fixture.suite.ts';
import { authorityFor, authorityStart } from './authority.suite.ts';
import { makeServerFile } from './server-file.ts';

test('CRT-01 a server gets a key and a certificate for its own names, which is valid as long as was asked for', async () => {
  await using fixture = await openFixture(emptySqlite);
  const authority = authorityFor(fixture.database);
  const order = { reference: 'listener', profile: 'SR3.0', names: ['localhost', 'www.vendor.example'] };
  const times = { notBefore: authorityStart, notAfter: authorityStart + 90 * day };
  const { certificate, key } = await makeServerFile(authority, { ...order, ...times });
  const read = new X509Certificate(certificate.pem);
  assert.ok(read.checkPrivateKey(createPrivateKey(key)));
  assert.equal(read.subjectAltName, 'DNS:localhost, DNS:www.vendor.example');
  assert.equal(certificate.notAfter - certificate.notBefore, 90 * day);
  const [issuer = ''] = await authority.issuers('server');
  assert.ok(read.verify(new X509Certificate(issuer).publicKey));
  await assert.rejects(
    makeServerFile(authority, { ...order, ...times, reference: 'other', names: ['no name'] }),
    /invalid-name/,
  );
});
