import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspectCsr } from './inspect-csr.ts';
import { fileOf, keyOf, openssl, opensslBytes, requestOf } from './openssl.suite.ts';
import { holdsPrivateKey, holdsPrivateKeyBytes } from './private-key.rules.ts';

const kinds = ['rsa:1024', 'rsa:2048', 'rsa-pss:2048', 'prime256v1', 'secp384r1', 'secp521r1', 'secp256k1', 'ed25519'];
const found = { ok: false, findings: [{ code: 'private-key', severity: 'error' }] };
const request = requestOf();
const certificate = openssl([
  'req',
  '-x509',
  '-key',
  fileOf(keyOf('prime256v1')),
  '-subj',
  '/CN=a',
  '-set_serial',
  '1',
]);
const bodyOf = (pem: string): string => pem.trim().split('\n').slice(1, -1).join('\n');

/** Every form in which openssl writes a key. */
function formsOf(kind: string): Readonly<Record<string, string | Uint8Array>> {
  const key = keyOf(kind);
  const isOld = kind !== 'ed25519' && kind !== 'rsa-pss:2048';
  const pkcs12 = ['pkcs12', '-export', '-inkey', fileOf(key), '-nocerts', '-passout', 'pass:secret'];
  return {
    'PKCS#8': key,
    'PKCS#8 in DER': opensslBytes(['pkcs8', '-topk8', '-nocrypt', '-outform', 'DER'], key),
    'encrypted PKCS#8': openssl(['pkcs8', '-topk8', '-passout', 'pass:secret'], key),
    'encrypted PKCS#8 in DER': opensslBytes(['pkcs8', '-topk8', '-passout', 'pass:secret', '-outform', 'DER'], key),
    'encrypted PKCS#8 of PKCS#12': opensslBytes(
      ['pkcs8', '-topk8', '-v1', 'PBE-SHA1-3DES', '-passout', 'pass:secret', '-outform', 'DER'],
      key,
    ),
    'PKCS#12': opensslBytes(pkcs12),
    'PKCS#12 of unencrypted parts': opensslBytes([...pkcs12, '-keypbe', 'NONE', '-nomac']),
    'what openssl prints': openssl(['pkey', '-text', '-noout'], key),
    ...(isOld && {
      'the older form': openssl(['pkey', '-traditional'], key),
      'the older form in DER': opensslBytes(['pkey', '-traditional', '-outform', 'DER'], key),
      'the older form, encrypted': openssl(['pkey', '-traditional', '-aes256', '-passout', 'pass:secret'], key),
    }),
  };
}

describe('CRT-05 a private key', () => {
  for (const kind of kinds)
    for (const [name, form] of Object.entries(formsOf(kind)))
      it(`CRT-05 of ${kind} is found as ${name}, alone and beside a request, and nothing is told of either`, async () => {
        const isText = typeof form === 'string';
        const bytes = isText ? new TextEncoder().encode(form) : Uint8Array.from(form);
        const base64 = Buffer.from(form).toString('base64');
        const texts = isText ? [form, `${request}${form}`, `\uFEFF\r\n> ${form}`] : [];
        const lines = base64.replaceAll(/.{64}/g, '$&\r\n');
        const short = base64.replaceAll(/.{7}/g, '$&\n> ');
        for (const text of [...texts, ...(isText ? [] : [base64, lines, short, `${request}\n鍵: ${lines}`])]) {
          assert.ok(holdsPrivateKey(text), text);
          assert.deepEqual(await inspectCsr(text), found);
        }
        assert.deepEqual(await inspectCsr(bytes), found);
        assert.deepEqual(await inspectCsr(new Uint8Array(Buffer.concat([Buffer.from(request), bytes]))), found);
        if (!isText) assert.ok(holdsPrivateKeyBytes(bytes));
      });

  it('CRT-05 is found without its lines of PEM, cut off, full-width, and in a request’s lines', async () => {
    for (const kind of kinds) {
      const key = keyOf(kind);
      const half = key.split('\n').slice(0, -3).join('\n');
      const wide = key.replaceAll(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
      const disguised = key.replaceAll('PRIVATE KEY', 'CERTIFICATE REQUEST');
      for (const text of [
        bodyOf(key),
        half,
        wide,
        disguised,
        key.slice(3),
        key.toLowerCase(),
        key.replaceAll('-', '—'),
      ]) {
        assert.ok(holdsPrivateKey(text), text);
        assert.deepEqual(await inspectCsr(text), found);
      }
      assert.deepEqual(await inspectCsr(new Uint8Array(Buffer.from(key, 'utf16le'))), found, 'a file of UTF-16');
    }
  });

  it('CRT-05 is found as other programs write it', async () => {
    const jwk = await crypto.subtle
      .generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign'])
      .then(async ({ privateKey }) => JSON.stringify(await crypto.subtle.exportKey('jwk', privateKey), null, 2));
    const openssh = `b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZWQyNTUxOQ`;
    for (const text of [
      jwk,
      openssh,
      `-----BEGIN OPENSSH PRIVATE KEY-----\n${openssh}`,
      'PuTTY-User-Key-File-3: ssh-rsa',
      '---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----',
      '-----BEGIN PGP PRIVATE KEY BLOCK-----',
      `<RSAKeyValue><Modulus>AQAB</Modulus><D>${'A'.repeat(40)}</D></RSAKeyValue>`,
    ])
      assert.ok(holdsPrivateKey(text), text);
  });

  it('CRT-05 is found at the end of a text that is too large to be anything else', async () => {
    const long = `${'lorem ipsum '.repeat(100_000)}\n${keyOf('prime256v1')}`;
    assert.ok(holdsPrivateKey(long));
    assert.deepEqual(await inspectCsr(long), found);
  });

  it('CRT-05 is not seen in requests, certificates, public keys and words about keys', () => {
    const publicKey = openssl(['pkey', '-pubout'], keyOf('rsa:2048'));
    const explicit = openssl(['ecparam', '-name', 'prime256v1', '-param_enc', 'explicit', '-genkey', '-noout']);
    const requests = ['rsa:2048', 'secp384r1', 'secp521r1', 'ed25519', 'secp256k1'].map((key) => requestOf({ key }));
    const ofExplicit = openssl(['req', '-new', '-key', fileOf(explicit), '-subj', '/CN=www.example.jp']);
    const jwk = '{ "kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU" }';
    const words =
      '秘密鍵（private key）は貼り付けないでください。The private key stays with you. BEGIN with the request.';
    for (const text of [request, ...requests, ofExplicit, certificate, publicKey, jwk, words, '']) {
      assert.equal(holdsPrivateKey(text), false, text);
      const block = /-----BEGIN [A-Z ]+-----([^-]*)/.exec(text)?.[1] ?? '';
      assert.equal(holdsPrivateKeyBytes(Buffer.from(block, 'base64')), false, text);
    }
  });
});
