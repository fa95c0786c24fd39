import 'reflect-metadata';
import assert from 'node:assert/strict';
import { X509Certificate as NodeCertificate } from 'node:crypto';
import { test } from 'node:test';
import { BasicConstraintsExtension, ExtendedKeyUsageExtension, Extension, X509Certificate } from '@peculiar/x509';
import { inspectCsr } from '@madoguchi/sdk/certificates/inspect-csr.js';
import { day } from '@madoguchi/sdk/portal/time.js';
import { onEachDatabase, openFixture } from '../portal/fixture.suite.ts';
import {
  authorityFor,
  authorityStart,
  issued,
  keyKinds,
  makeRequest,
  openssl,
  opensslVerify,
  order,
  rsa,
} from './authority.suite.ts';

const later = authorityStart + day;
const urls = {
  server: { revocationList: 'http://ca.example.jp/server.crl', certificate: 'http://ca.example.jp/server.cer' },
  login: { revocationList: 'http://ca.example.jp/login.crl', certificate: 'http://ca.example.jp/login.cer' },
};

onEachDatabase('test authority', (open) => {
  test('OPS-01 CRT-14 what it issues for every kind of key is what openssl verifies, in each format', async () => {
    await using fixture = await openFixture(open);
    const { database } = fixture;
    const authority = authorityFor(database, { urls });
    const [server = '', root = ''] = await authority.issuers('server');
    for (const [kind, algorithm] of Object.entries(keyKinds)) {
      const names = ['www.example.jp', 'example.jp', '*.shop.example.jp'];
      const { pem: request } = await makeRequest(names, algorithm);
      assert.equal((await inspectCsr(request, { serverName: 'example.jp', allowWildcard: true })).ok, true, kind);
      const certificate = await issued(authority, await order(names, { request }));
      const verified = await opensslVerify(authority, certificate.pem, later, '-verify_hostname', 'a.shop.example.jp');
      assert.ok(verified.ok, `${kind}: ${verified.said}`);
      const own = new X509Certificate(certificate.pem);
      const issuer = new X509Certificate(server);
      assert.ok(await own.verify({ publicKey: issuer, date: new Date(later) }));
      assert.ok(await issuer.verify({ publicKey: new X509Certificate(root), date: new Date(later) }));
      const { said } = openssl({ 'a.pem': certificate.pem }, 'x509', '-in', 'a.pem', '-noout', '-text');
      assert.match(
        said,
        kind.startsWith('RSA') ? /Digital Signature, Key Encipherment\n/ : /critical\n\s+Digital Signature\n/,
      );
      assert.match(said, /TLS Web Server Authentication\n/);
      assert.match(said, /Policy: 2\.23\.140\.1\.2\.2\n/);
      assert.match(said, /URI:http:\/\/ca\.example\.jp\/server\.crl\n/);
      assert.match(said, /CA Issuers - URI:http:\/\/ca\.example\.jp\/server\.cer\n/);
      assert.match(said, /DNS:www\.example\.jp, DNS:example\.jp, DNS:\*\.shop\.example\.jp\n/);
      assert.match(said, /CA:FALSE\n/);
      assert.deepEqual(new NodeCertificate(certificate.der).raw, new NodeCertificate(certificate.pem).raw);
      assert.equal(
        new NodeCertificate(certificate.der).fingerprint256.replaceAll(':', '').toLowerCase(),
        certificate.fingerprint,
      );
      const bag = openssl({ 'a.p7b': certificate.pkcs7 }, 'pkcs7', '-in', 'a.p7b', '-print_certs');
      assert.equal(bag.said.match(/BEGIN CERTIFICATE/g)?.length, 2, 'itself and what issued it');
      assert.ok(bag.said.includes(certificate.pem.trim()) && bag.said.includes(server.trim()));
      assert.equal(certificate.chain, `${certificate.pem}${server}\n`);
    }
  });

  test('CRT-14 CRT-20 a certificate of 100 names and a Japanese organisation, as UTF8String', async () => {
    await using fixture = await openFixture(open);
    const { database } = fixture;
    const authority = authorityFor(database);
    const names = Array.from({ length: 100 }, (_, n) => `host${n}.example.jp`);
    const subject = {
      country: 'JP',
      state: '東京都',
      locality: '千代田区',
      organization: '株式会社髙﨑・アンド・サンズ',
      organizationalUnit: '情報システム部',
      registrationNumber: '0100-01-000001',
    };
    for (const profile of ['SR3.0', 'EV2.0']) {
      const certificate = await issued(authority, await order(names, { profile, subject }));
      assert.deepEqual(certificate.names, names);
      const verified = await opensslVerify(authority, certificate.pem, later, '-verify_hostname', 'host99.example.jp');
      assert.ok(verified.ok, verified.said);
      const files = { 'a.pem': certificate.pem };
      const text = openssl(
        files,
        'x509',
        '-in',
        'a.pem',
        '-noout',
        '-subject',
        '-nameopt',
        'utf8,show_type,sep_comma_plus',
      );
      assert.match(text.said, /O=UTF8STRING:株式会社髙﨑・アンド・サンズ/);
      assert.match(text.said, /ST=UTF8STRING:東京都,L=UTF8STRING:千代田区/);
      assert.match(text.said, /C=PRINTABLESTRING:JP/);
      assert.match(text.said, /CN=UTF8STRING:host0\.example\.jp/);
      assert.doesNotMatch(text.said, /OU=/, 'browsers’ rules forbid it');
      assert.equal(/PRINTABLESTRING:0100-01-000001/.test(text.said), profile === 'EV2.0');
    }
    const more = await authority.issue(await order([...names, 'one-more.example.jp']));
    assert.deepEqual(more, { ok: false, code: 'too-many-names' });
  });

  test('OPS-01 of the request only the key counts, and names that were ordered: its extensions never', async () => {
    await using fixture = await openFixture(open);
    const { database } = fixture;
    const authority = authorityFor(database);
    const { pem: request } = await makeRequest(['evil.example', 'www.example.jp'], keyKinds['P-256'], [
      new BasicConstraintsExtension(true, 5, true),
      new ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.3'], true),
      new Extension('1.2.3.4', true, Uint8Array.of(5, 0)),
    ]);
    const certificate = await issued(
      authority,
      await order([], { request, names: ['www.example.jp'], subject: { organization: '株式会社例' } }),
    );
    assert.deepEqual(certificate.names, ['www.example.jp']);
    const own = new NodeCertificate(certificate.pem);
    assert.equal(own.ca, false);
    assert.deepEqual(own.keyUsage, ['1.3.6.1.5.5.7.3.1'], 'the extended one, as Node calls it');
    assert.equal(own.subject, 'O=株式会社例\nCN=www.example.jp');
    const types = new X509Certificate(certificate.pem).extensions.map(({ type }) => type);
    assert.ok(!types.includes('1.2.3.4'));
    assert.ok((await opensslVerify(authority, certificate.pem, later)).ok);
  });

  test('OPS-01 20 at once for one application get one certificate, and it is the one for ever', async () => {
    await using fixture = await openFixture(open);
    const { database } = fixture;
    const reference = 'application-1';
    const orders = await Promise.all(Array.from({ length: 20 }, () => order(['www.example.jp'], { reference })));
    const several = await Promise.all(orders.map((one) => issued(authorityFor(database), one)));
    assert.equal(new Set(several.map(({ pem }) => pem)).size, 1);
    const again = await issued(authorityFor(database), await order(['other.example.jp'], { reference }));
    assert.equal(again.pem, several[0]?.pem, 'other processes sign with the same keys and read the same book');
    assert.equal((await database.kysely.selectFrom('authority_certificate').selectAll().execute()).length, 1);
  });

  test('serial numbers are positive, of 126 random bits, and never the same', async () => {
    await using fixture = await openFixture(open);
    const { database } = fixture;
    const authority = authorityFor(database);
    const { pem: request } = await makeRequest(['www.example.jp']);
    const numbers = new Set<string>();
    for (let n = 0; n < 50; n++) {
      const { serialNumber, pem } = await issued(authority, await order([], { request }));
      assert.match(serialNumber, /^[4-7][\da-f]{31}$/);
      assert.equal(new NodeCertificate(pem).serialNumber.toLowerCase(), serialNumber);
      numbers.add(serialNumber);
    }
    assert.equal(numbers.size, 50);
  });

  test('CRT-05 what is no sound request gets nothing', async () => {
    await using fixture = await openFixture(open);
    const { database } = fixture;
    const authority = authorityFor(database);
    const { pem } = await makeRequest(['www.example.jp']);
    const bytes = Buffer.from(pem.replaceAll(/-----[^-]+-----/g, ''), 'base64');
    const flipped = Uint8Array.from(bytes);
    flipped.set([(flipped.at(-1) ?? 0) ^ 1], flipped.length - 1);
    for (const [code, request] of [
      ['not-a-csr', ''],
      ['not-a-csr', 'hello'],
      ['not-a-csr', '-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----'],
      ['not-a-csr', Uint8Array.from([...bytes, 0])],
      ['too-large', 'x'.repeat(70_000)],
      ['bad-signature', flipped],
      ['weak-key', (await makeRequest(['www.example.jp'], rsa(1024))).pem],
      ['weak-key', (await makeRequest(['www.example.jp'], { ...rsa(2048), publicExponent: Uint8Array.of(3) })).pem],
      ['weak-hash', (await makeRequest(['www.example.jp'], rsa(2048, 'SHA-1'))).pem],
    ] as const) {
      assert.deepEqual(await authority.issue(await order([], { request })), { ok: false, code }, code);
      // whoever applies is told before, by the SDK's own reading of it
      assert.equal((await inspectCsr(request)).ok, false, code);
    }
    for (const [code, names, profile] of [
      ['no-name', [], 'SR3.0'],
      ['invalid-name', ['192.0.2.1'], 'SR3.0'],
      ['invalid-name', ['intranet'], 'SR3.0'],
      ['invalid-name', ['*.*.example.jp'], 'SR3.0'],
      ['invalid-name', ['例.jp'], 'SR3.0'],
      ['invalid-name', [`${'a'.repeat(64)}.example.jp`], 'SR3.0'],
      ['invalid-name', ['www.example.jp\n'], 'SR3.0'],
      ['wildcard-not-allowed', ['*.example.jp'], 'EV2.0'],
    ] as const) {
      const given = await order([], { request: pem, names, profile });
      assert.deepEqual(await authority.issue(given), { ok: false, code }, names.join());
    }
    for (const subject of [
      { country: 'Japan' },
      { organization: 'あ'.repeat(65) },
      { locality: 'a\nb' },
      { state: '' },
    ])
      assert.deepEqual(await authority.issue(await order([], { request: pem, subject })), {
        ok: false,
        code: 'invalid-subject',
      });
    const backwards = { request: pem, notAfter: authorityStart - 1000 };
    assert.deepEqual(await authority.issue(await order([], backwards)), { ok: false, code: 'invalid-validity' });
    await assert.rejects(authority.issue(await order([], { request: pem, profile: 'DV' })), /no profile DV/);
    assert.deepEqual(await database.kysely.selectFrom('authority_certificate').selectAll().execute(), []);
  });

  test('CRT-11 CRT-13 a revocation at once is in the list, one of later from then, and openssl refuses what is in it', async () => {
    await using fixture = await openFixture(open);
    const { database } = fixture;
    const authority = authorityFor(database);
    const [now, soon, never] = await Promise.all([1, 2, 3].map(async () => issued(authority, await order())));
    assert.ok(now && soon && never);
    const from = authorityStart + 15 * day;
    await authority.revoke(now.serialNumber, { reason: 'key-compromise', from: authorityStart });
    await authority.revoke(soon.serialNumber, { reason: 'superseded', from });
    const check = async (pem: string, at: number) =>
      (await opensslVerify(authority, pem, at, '-crl_check', '-CRLfile', 'crl.pem')).ok;
    assert.deepEqual(await Promise.all([now, soon, never].map(({ pem }) => check(pem, from - 1000))), [
      false,
      true,
      true,
    ]);
    assert.deepEqual(await Promise.all([now, soon, never].map(({ pem }) => check(pem, from))), [false, false, true]);
    const list = await authority.revocationList('server', from);
    assert.match(list, /^-----BEGIN X509 CRL-----\n/);
    const [server = ''] = await authority.issuers('server');
    const files = { 'crl.pem': list, 'ca.pem': server };
    const { ok, said } = openssl(files, 'crl', '-in', 'crl.pem', '-noout', '-text', '-verify', '-CAfile', 'ca.pem');
    assert.ok(ok && said.includes('verify OK'), said);
    assert.match(said, /Last Update: Apr 16 00:00:00 2026 GMT\n\s+Next Update: Apr 23 00:00:00 2026 GMT/);
    assert.match(said, /Superseded/);
    assert.match(said, /Key Compromise/);
    assert.match(
      said,
      new RegExp(`Serial Number: ${now.serialNumber.toUpperCase()}\\n\\s+Revocation Date: Apr  1 00:00:00`),
    );
    assert.match(said, /X509v3 CRL Number: \n\s+\d+/);
  });

  test('CRT-13 of two revocations the earlier counts, and an unknown number is refused', async () => {
    await using fixture = await openFixture(open);
    const { database } = fixture;
    const authority = authorityFor(database);
    const { serialNumber } = await issued(authority, await order());
    await authority.revoke(serialNumber, { reason: 'superseded', from: authorityStart + 15 * day });
    await authority.revoke(serialNumber, { reason: 'key-compromise', from: authorityStart + day });
    await authority.revoke(serialNumber, { reason: 'unspecified', from: authorityStart + 2 * day });
    const { revoked_from, reason } = await database.kysely
      .selectFrom('authority_certificate')
      .selectAll()
      .executeTakeFirstOrThrow();
    assert.deepEqual([revoked_from, reason], [authorityStart + day, 'key-compromise']);
    await assert.rejects(authority.revoke('00', { reason: 'unspecified', from: later }), /gave no certificate 00/);
  });

  test('a certificate leaves the list once it has ended', async () => {
    await using fixture = await openFixture(open);
    const { database } = fixture;
    const authority = authorityFor(database);
    const { serialNumber, notAfter } = await issued(authority, await order());
    await authority.revoke(serialNumber, { reason: 'superseded', from: later });
    const has = async (at: number): Promise<boolean> => {
      const files = { 'crl.pem': await authority.revocationList('server', at) };
      return openssl(files, 'crl', '-in', 'crl.pem', '-noout', '-text').said.includes(serialNumber.toUpperCase());
    };
    assert.deepEqual(
      [await has(later), await has(notAfter + 7 * day), await has(notAfter + 8 * day)],
      [true, true, false],
    );
    const login = await authority.revocationList('login', later);
    assert.match(
      openssl({ 'crl.pem': login }, 'crl', '-in', 'crl.pem', '-noout', '-text').said,
      /No Revoked Certificates/,
    );
  });
});
