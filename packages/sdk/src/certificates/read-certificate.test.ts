import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { describe, it } from 'node:test';
import { fileOf, keyOf, openssl, opensslBytes } from './openssl.suite.ts';
import { readCertificate } from './read-certificate.ts';

const subject = '/C=JP/O=東海総合化学工業株式会社/CN=www.example.jp';
const certificate = (more: readonly string[] = [], key = 'prime256v1'): string =>
  openssl(['req', '-x509', '-utf8', '-key', fileOf(keyOf(key)), '-subj', subject, '-days', '47', ...more]);

describe('CRT-14 certificates', () => {
  it('CRT-14 say what another program reads in them', async () => {
    for (const key of ['rsa:2048', 'secp384r1']) {
      const pem = certificate(['-addext', 'subjectAltName=DNS:www.example.jp,DNS:*.example.jp'], key);
      const other = new X509Certificate(pem);
      const reading = await readCertificate(pem);
      assert.ok(reading.ok);
      const { certificate: facts } = reading;
      assert.equal(facts.serialNumber, other.serialNumber);
      assert.equal(facts.notBefore, other.validFromDate.toISOString());
      assert.equal(facts.notAfter, other.validToDate.toISOString());
      assert.equal(facts.fingerprint, other.fingerprint256.replaceAll(':', '').toLowerCase());
      assert.equal(facts.pem, other.toString());
      assert.equal(facts.subject.organization, '東海総合化学工業株式会社');
      assert.deepEqual(facts.issuer, facts.subject);
      assert.deepEqual(facts.names.map(({ value }) => `DNS:${value}`).join(', '), other.subjectAltName);
      const spki = other.publicKey.export({ type: 'spki', format: 'der' });
      assert.equal(facts.key.fingerprint, openssl(['dgst', '-sha256', '-r'], spki).split(' ')[0]);
      assert.deepEqual(await readCertificate(other.raw), reading, 'the same in DER');
      assert.deepEqual(
        await readCertificate(`Bag Attributes\n${pem}${certificate()}`),
        reading,
        'the first of a chain',
      );
    }
  });

  it('CRT-14 are read with short and long serial numbers, in both forms of time, of the first version', async () => {
    for (const [number, serial] of [
      ['1', '01'],
      ['128', '80'],
      ['0x00ff00', 'FF00'],
    ] as const) {
      const reading = await readCertificate(certificate(['-set_serial', number]));
      assert.equal(reading.ok && reading.certificate.serialNumber, serial);
    }
    const long = await readCertificate(certificate(['-days', '20000']));
    assert.ok(long.ok);
    assert.match(long.certificate.notAfter, /^2081-/);
    const request = openssl(['req', '-new', '-key', fileOf(keyOf('prime256v1')), '-subj', '/CN=a.jp']);
    const first = await readCertificate(
      openssl([
        'x509',
        '-req',
        '-in',
        fileOf(request),
        '-key',
        fileOf(keyOf('prime256v1')),
        '-days',
        '1',
        '-extfile',
        '/dev/null',
      ]),
    );
    assert.ok(first.ok);
    assert.deepEqual([first.certificate.names, first.certificate.subject.commonName], [[], 'a.jp']);
  });

  it('CRT-14 are told from what is none and from what is damaged', async () => {
    const pem = certificate();
    const request = openssl(['req', '-new', '-key', fileOf(keyOf('prime256v1')), '-subj', '/CN=a.jp']);
    const cases: readonly (readonly [string | Uint8Array, string])[] = [
      ['', 'not-a-certificate'],
      [request, 'not-a-certificate'],
      [keyOf('prime256v1'), 'not-a-certificate'],
      [opensslBytes(['req', '-outform', 'DER'], request), 'not-a-certificate'],
      [Uint8Array.of(0x30, 0), 'not-a-certificate'],
      [pem.slice(0, -30), 'damaged'],
      [request.replaceAll('CERTIFICATE REQUEST', 'CERTIFICATE'), 'damaged'],
      [`${pem}${pem.slice(0, 200)}`, 'damaged'],
      [' '.repeat(256 * 1024 + 1), 'too-large'],
    ];
    for (const [input, code] of cases)
      assert.deepEqual(await readCertificate(input), { ok: false, code }, String(input));
  });
});
