import assert from 'node:assert/strict';
import { Agent } from 'node:https';
import { request } from 'node:https';
import { once } from 'node:events';
import { test } from 'node:test';
import { readClientCertificate } from '@madoguchi/sdk/identity/client-certificate.endpoints.js';
import { cryptoRandom, day } from '@madoguchi/sdk/portal/time.js';
import { running } from '../node/tls-fixture.suite.ts';
import { emptySqlite, openFixture } from '../portal/fixture.suite.ts';
import { authorityFor, authorityStart, openssl } from './authority.suite.ts';
import { makeLoginFile, type LoginFileOrder } from './login-file.ts';

const order: LoginFileOrder = {
  reference: 'login-1',
  commonName: '髙﨑 恵',
  organization: '株式会社例',
  notBefore: authorityStart,
  notAfter: authorityStart + 3 * 365 * day,
  passphrase: 'Correct.Horse_9',
};

test('CRT-01 a login certificate comes as a file that openssl opens with its passphrase, and with no other', async () => {
  await using fixture = await openFixture(emptySqlite);
  const authority = authorityFor(fixture.database);
  const { certificate, pkcs12 } = await makeLoginFile(authority, order, cryptoRandom);
  const files = { 'login.p12': pkcs12 };
  const read = (passphrase: string, ...more: readonly string[]) =>
    openssl(files, 'pkcs12', '-in', 'login.p12', '-passin', `pass:${passphrase}`, ...more);
  const opened = read(order.passphrase, '-nokeys');
  assert.ok(opened.ok, opened.said);
  const pems = opened.said.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  assert.equal(pems.length, 2, 'itself and its issuer');
  assert.equal(read('Wrong.Horse_9', '-nokeys').ok, false);
  const [issuer = ''] = await authority.issuers('login');
  const at = String(Math.floor((authorityStart + day) / 1000));
  const leaf = { 'ca.pem': issuer, 'leaf.pem': certificate.pem };
  const verify = (purpose: string) =>
    openssl(leaf, 'verify', '-x509_strict', '-attime', at, '-purpose', purpose, '-CAfile', 'ca.pem', 'leaf.pem').ok;
  assert.deepEqual([verify('sslclient'), verify('sslserver')], [true, false]);
});

test('CRT-01 what the file holds opens a connection, and a reference is used once', async () => {
  await using server = await running();
  const { certificate, pkcs12 } = await makeLoginFile(server.authority, order, cryptoRandom);
  await server.give({ cert: '', key: '', issued: certificate });
  const sent = request({
    host: '127.0.0.1',
    port: server.port,
    servername: 'localhost',
    path: `/api/certificate${readClientCertificate.path}`,
    agent: new Agent(),
    ca: (await server.authority.issuers('server')).at(-1),
    pfx: Buffer.from(pkcs12),
    passphrase: order.passphrase,
  });
  sent.end();
  const [response] = await once(sent, 'response');
  const text = (await response.setEncoding('utf8').toArray()).join('');
  assert.equal(JSON.parse(text).state, 'accepted', text);
  await assert.rejects(makeLoginFile(server.authority, order, cryptoRandom), /login-1 of another key: key-mismatch/);
});
