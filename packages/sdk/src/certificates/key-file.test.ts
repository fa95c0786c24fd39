import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Bytes } from './bytes.ts';
import { readDer, type Der } from './der.ts';
import { integer, octets, oid, sequence } from './der-writer.ts';
import { readKeyFile, writeKeyFile } from './key-file.ts';
import { keyOf, openssl, opensslBytes } from './openssl.suite.ts';
import { checkPassphrase } from './passphrase.rules.ts';
import { toPem } from './pem.ts';

const passphrase = '正しい馬 battery';
const rounds = 1_000;
const pkcs8 = (kind: string): Uint8Array =>
  Uint8Array.from(opensslBytes(['pkcs8', '-topk8', '-nocrypt', '-outform', 'DER'], keyOf(kind)));
const encrypted = (more: readonly string[], kind = 'prime256v1'): string =>
  openssl(['pkcs8', '-topk8', '-passout', `pass:${passphrase}`, ...more], keyOf(kind));
const newKey = async (): Promise<CryptoKey> =>
  (await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign'])).privateKey;

describe('CRT-05 key files', () => {
  it('CRT-05 are PBES2 with PBKDF2-HMAC-SHA-256 of 600,000 rounds and AES-256-CBC', async () => {
    const file = await writeKeyFile(await newKey(), passphrase);
    assert.match(
      file,
      /^-----BEGIN ENCRYPTED PRIVATE KEY-----\n(?:[\w+/]{64}\n)+[\w+/=]+\n-----END ENCRYPTED PRIVATE KEY-----\n$/,
    );
    const parsed = openssl(['asn1parse', '-i'], file);
    for (const said of ['PBES2', 'PBKDF2', 'hmacWithSHA256', 'aes-256-cbc', 'INTEGER           :0927C0'])
      assert.ok(parsed.includes(said), `${said} in ${parsed}`);
    assert.match(openssl(['pkey', '-noout', '-text', '-passin', `pass:${passphrase}`], file), /NIST CURVE: P-256/);
  });

  it('CRT-05 have a salt and a vector of their own, from the chance that is handed in', async () => {
    const key = await newKey();
    const random = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => bytes.fill(7);
    const write = (): Promise<string> => writeKeyFile(key, passphrase, { random, rounds });
    assert.equal(await write(), await write());
    const others = [await writeKeyFile(key, passphrase, { rounds }), await writeKeyFile(key, passphrase, { rounds })];
    assert.notEqual(others[0], others[1]);
  });

  it('CRT-05 are read as they were written, and as openssl writes them', async () => {
    for (const kind of ['rsa:2048', 'prime256v1', 'secp384r1', 'ed25519'])
      for (const how of [
        [],
        ['-v2', 'aes-128-cbc'],
        ['-v2', 'aes256', '-v2prf', 'hmacWithSHA512', '-iter', '10000'],
        ['-v2', 'aes256', '-v2prf', 'hmacWithSHA1'],
        ['-v2', 'aes256', '-v2prf', 'hmacWithSHA384'],
      ]) {
        const reading = await readKeyFile(encrypted(how, kind), passphrase);
        assert.deepEqual(reading, { ok: true, privateKey: pkcs8(kind) }, how.join(' '));
      }
    const key = await newKey();
    const file = await writeKeyFile(key, passphrase, { rounds });
    const reading = await readKeyFile(`\uFEFF${file.replaceAll('\n', '\r\n')}`, passphrase);
    const privateKey = new Uint8Array(await crypto.subtle.exportKey('pkcs8', key));
    assert.deepEqual(reading, { ok: true, privateKey });
  });

  it('CRT-05 with another passphrase are refused, whatever comes out', async () => {
    const file = encrypted(['-iter', '1']);
    for (let index = 0; index < 600; index++) {
      // one of 256 happens to end like something that was encrypted
      const reading = await readKeyFile(file, `other ${index}`);
      assert.deepEqual(reading, { ok: false, code: 'wrong-passphrase' });
    }
  });

  it('CRT-05 that are none, damaged, or encrypted otherwise are refused with the reason', async () => {
    const file = encrypted([]);
    const bytes = opensslBytes(
      ['pkcs8', '-topk8', '-passout', `pass:${passphrase}`, '-outform', 'DER'],
      keyOf('prime256v1'),
    );
    const cases: readonly (readonly [string, string])[] = [
      ['', 'not-a-key-file'],
      [keyOf('prime256v1'), 'not-a-key-file'],
      [openssl(['pkey', '-traditional', '-aes256', '-passout', 'pass:a'], keyOf('rsa:2048')), 'not-a-key-file'],
      [file.slice(0, -30), 'damaged'],
      [file.replace('M', '*'), 'damaged'],
      [`${file}${encrypted([])}`, 'damaged'],
      [toPem('ENCRYPTED PRIVATE KEY', Uint8Array.of(0x30, 0)), 'damaged'],
      [toPem('ENCRYPTED PRIVATE KEY', bytes.subarray(0, -1)), 'damaged'],
      [encrypted(['-v2', 'des3']), 'unsupported-encryption'],
      [encrypted(['-v2', 'aes-192-cbc']), 'unsupported-encryption'],
      [encrypted(['-v1', 'PBE-SHA1-3DES']), 'unsupported-encryption'],
      [encrypted(['-scrypt']), 'unsupported-encryption'],
      [' '.repeat(64 * 1024 + 1), 'too-large'],
    ];
    for (const [content, code] of cases)
      assert.deepEqual(await readKeyFile(content, passphrase), { ok: false, code }, content);
    assert.equal((await readKeyFile(`${file}${file}`, passphrase)).ok, true, 'twice the same');
  });

  it('CRT-05 that would take hours to read are not begun', async () => {
    const how = ['-topk8', '-passout', 'pass:a', '-outform', 'DER'];
    const der = opensslBytes(['pkcs8', ...how], keyOf('prime256v1'));
    const rewritten = integer(10_000_001);
    const parameters = readDer(Uint8Array.from(der))?.items[0]?.items[1]?.items;
    const [salt, , ...rest] = parameters?.[0]?.items[1]?.items ?? [];
    const bytes = (parts: readonly (Der | undefined)[]): Bytes[] => parts.flatMap((part) => part?.bytes ?? []);
    const derivation = sequence(oid('2a864886f70d01050c'), sequence(...bytes([salt]), rewritten, ...bytes(rest)));
    const identifier = sequence(oid('2a864886f70d01050d'), sequence(derivation, ...bytes([parameters?.[1]])));
    const file = toPem('ENCRYPTED PRIVATE KEY', sequence(identifier, octets(new Uint8Array(32))));
    assert.deepEqual(await readKeyFile(file, 'a'), { ok: false, code: 'unsupported-encryption' });
  });

  it('CRT-05 passphrases have 8 to 256 characters', () => {
    assert.deepEqual(checkPassphrase(''), { ok: false, code: 'required', params: {} });
    const length = { ok: false, code: 'length', params: { min: 8, max: 256 } };
    for (const raw of ['1234567', '𠮷'.repeat(7), 'a'.repeat(257)]) assert.deepEqual(checkPassphrase(raw), length);
    for (const raw of ['12345678', '𠮷'.repeat(256), ' '.repeat(8)])
      assert.deepEqual(checkPassphrase(raw), { ok: true });
  });
});
