import 'reflect-metadata';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Pkcs10CertificateRequest, SubjectAlternativeNameExtension } from '@peculiar/x509';
import { createKeyAndCsr, type KeyAlgorithm, type KeyAndCsr, type KeyAndCsrInput } from './create-key-and-csr.ts';
import { inspectCsr } from './inspect-csr.ts';
import { readKeyFile } from './key-file.ts';
import { fileOf, openssl, opensslBytes, opensslSays } from './openssl.suite.ts';

const passphrase = 'correct horse 馬';
const subject = {
  country: 'JP',
  state: '東京都',
  locality: '千代田区',
  organization: '髙﨑化学工業株式会社',
  organizationalUnit: '情報システム部 𠮷田',
};
const input: KeyAndCsrInput = { subject, names: ['www.example.jp', 'Example.jp.'], algorithm: 'P-256' };

async function made(change: Partial<KeyAndCsrInput> = {}): Promise<Extract<KeyAndCsr, { readonly ok: true }>> {
  const result = await createKeyAndCsr({ ...input, ...change });
  assert.ok(result.ok);
  return result;
}

describe('CRT-05 a key and a request made here', () => {
  const algorithms: readonly (readonly [KeyAlgorithm, string, string])[] = [
    ['RSA-2048', '(2048 bit)', 'sha256WithRSAEncryption'],
    ['RSA-3072', '(3072 bit)', 'sha256WithRSAEncryption'],
    ['RSA-4096', '(4096 bit)', 'sha256WithRSAEncryption'],
    ['P-256', 'NIST CURVE: P-256', 'ecdsa-with-SHA256'],
    ['P-384', 'NIST CURVE: P-384', 'ecdsa-with-SHA384'],
  ];
  for (const [algorithm, size, signature] of algorithms)
    it(`CRT-05 of ${algorithm} are taken by openssl and by us, and the key file opens with openssl`, async () => {
      const { csr, fingerprint, writeKeyFile } = await made({ algorithm });
      const text = openssl(['req', '-noout', '-text', '-nameopt', 'utf8,sep_comma_plus'], csr);
      for (const said of [size, signature, 'O=髙﨑化学工業株式会社', 'DNS:www.example.jp'])
        assert.ok(text.includes(said), `${said} in ${text}`);
      assert.match(opensslSays(['req', '-noout', '-verify'], csr), /verify OK/);
      const inspection = await inspectCsr(csr, { serverName: 'www.example.jp' });
      assert.deepEqual(inspection.findings, []);
      assert.equal(inspection.key?.fingerprint, fingerprint);
      const file = await writeKeyFile(passphrase);
      const spki = opensslBytes(['pkey', '-pubout', '-outform', 'DER', '-passin', `pass:${passphrase}`], file);
      assert.equal(openssl(['dgst', '-sha256', '-r'], spki).split(' ')[0], fingerprint, 'it is of the same key');
    });

  it('CRT-05 have the subject and the names as another program reads them', async () => {
    const { csr } = await made({ subject: { ...subject, emailAddress: 'a@example.jp' } });
    const request = new Pkcs10CertificateRequest(csr);
    assert.equal(
      request.subject,
      'C=JP, ST=東京都, L=千代田区, O=髙﨑化学工業株式会社, OU=情報システム部 𠮷田, CN=www.example.jp, E=a@example.jp',
    );
    const names = request.getExtension('2.5.29.17');
    assert.ok(names instanceof SubjectAlternativeNameExtension);
    assert.deepEqual(
      names.names.items.map(({ type, value }) => `${type} ${value}`),
      ['dns www.example.jp', 'dns example.jp'],
    );
    const parsed = openssl(['asn1parse'], csr);
    assert.match(parsed, /countryName\s.*\s+PRINTABLESTRING\s+:JP/s);
    assert.match(parsed, /emailAddress\s.*\s+IA5STRING\s+:a@example\.jp/s);
    assert.equal(parsed.match(/UTF8STRING/g)?.length, 5);
  });

  it('CRT-05 take 100 names, international ones and wildcards; a name too long for the subject stands beside it', async () => {
    const names = ['*.例え.jp', ...Array.from({ length: 99 }, (_, index) => `www${index}.example.jp`)];
    const { csr } = await made({ names });
    const inspection = await inspectCsr(csr, { serverName: '*.例え.jp', allowWildcard: true });
    assert.deepEqual([inspection.ok, inspection.names?.length], [true, 100]);
    assert.equal(inspection.subject?.commonName, '*.xn--r8jz45g.jp');
    const long = `${'a'.repeat(60)}.example.jp`;
    const { csr: withoutName } = await made({ names: [long] });
    const other = await inspectCsr(withoutName, { serverName: long });
    assert.deepEqual([other.ok, other.subject?.commonName], [true, undefined]);
    const chosen = await made({ subject: { commonName: 'b.jp' }, names: ['a.jp', 'b.jp'] });
    const { names: both } = await inspectCsr(chosen.csr);
    assert.deepEqual(
      both?.map(({ value }) => value),
      ['b.jp', 'a.jp'],
    );
  });

  it('CRT-05 are refused with what is wrong', async () => {
    const cases: readonly (readonly [Partial<KeyAndCsrInput>, object])[] = [
      [{ names: [] }, { code: 'no-name' }],
      [{ names: ['a.jp', 'b c.jp'] }, { code: 'invalid-name', name: 'b c.jp' }],
      [{ names: ['192.0.2.1'] }, { code: 'invalid-name', name: '192.0.2.1' }],
      [{ subject: { commonName: '東海' } }, { code: 'invalid-name', name: '東海' }],
      [{ subject: { country: '日本' } }, { code: 'invalid-subject', attribute: 'country' }],
      [{ subject: { country: 'jp' } }, { code: 'invalid-subject', attribute: 'country' }],
      [{ subject: { organization: '東'.repeat(65) } }, { code: 'invalid-subject', attribute: 'organization' }],
      [{ subject: { locality: 'a\nb' } }, { code: 'invalid-subject', attribute: 'locality' }],
      [{ subject: { emailAddress: '東@a.jp' } }, { code: 'invalid-subject', attribute: 'emailAddress' }],
    ];
    for (const [change, refusal] of cases)
      assert.deepEqual(await createKeyAndCsr({ ...input, ...change }), { ok: false, ...refusal });
    assert.ok(await made({ subject: { organization: '𠮷'.repeat(64), country: '', state: undefined } }));
  });

  it('CRT-05 the key is in nothing that can be reached, stored or sent', async () => {
    const result = await made();
    const file = await result.writeKeyFile(passphrase);
    const reading = await readKeyFile(file, passphrase);
    assert.ok(reading.ok);
    const secret = openssl(['pkey', '-text', '-noout', '-inform', 'DER'], reading.privateKey);
    const hex = /priv:([\s\da-f:]+)pub:/.exec(secret)?.[1]?.replaceAll(/[\s:]/g, '').replace(/^00/, '') ?? '';
    assert.equal(hex.length, 64);
    const seen: unknown[] = [];
    const follow = (value: unknown): void => {
      if (seen.includes(value) || (typeof value !== 'object' && typeof value !== 'function') || value === null) return;
      seen.push(value);
      assert.ok(!(value instanceof CryptoKey), 'no key is reached');
      for (const name of Reflect.ownKeys(value)) follow(Reflect.get(value, name));
    };
    for (const [name, value] of Object.entries(result)) if (name !== 'writeKeyFile') follow(value);
    assert.deepEqual(Object.keys(result).toSorted(), ['csr', 'fingerprint', 'ok', 'writeKeyFile']);
    assert.throws(() => structuredClone(result), { name: 'DataCloneError' });
    const bytes = Buffer.from(hex, 'hex');
    const raw = Buffer.concat([Buffer.from(file), Buffer.from(JSON.stringify(result))]);
    const decoded = Buffer.concat(
      [file, result.csr].map((pem) => Buffer.from(pem.replaceAll(/-.*-|\s/g, ''), 'base64')),
    );
    for (const where of [raw, decoded])
      for (const form of [bytes, Buffer.from(hex), Buffer.from(bytes.toString('base64').slice(0, 40))])
        assert.ok(!where.includes(form));
  });

  it('CRT-05 a key file is not written with a passphrase that protects nothing', async () => {
    const { writeKeyFile } = await made();
    for (const short of ['', '1234567']) await assert.rejects(writeKeyFile(short), RangeError);
    assert.match(openssl(['pkey', '-in', fileOf(await writeKeyFile('12345678')), '-passin', 'pass:12345678']), /BEGIN/);
  });
});
