import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSecureContext } from 'node:tls';
import { fromBER } from 'asn1js';
import { PFX } from 'pkijs';
import { createKeyAndCsr, type KeyAlgorithm } from './create-key-and-csr.ts';
import { fileOf, keyOf, openssl, opensslBytes, opensslSays } from './openssl.suite.ts';
import { joinPkcs12 } from './pkcs12.ts';

const passphrase = '正しい馬 battery 𠮷';
const authority = openssl([
  'req',
  '-x509',
  '-key',
  fileOf(keyOf('rsa:2048')),
  '-subj',
  '/O=Test/CN=Test CA',
  '-days',
  '9',
]);
const issue = (csr: string): string =>
  openssl([
    'x509',
    '-req',
    '-in',
    fileOf(csr),
    '-CA',
    fileOf(authority),
    '-CAkey',
    fileOf(keyOf('rsa:2048')),
    '-days',
    '9',
  ]);
const options = { rounds: 2_000 };

async function made(algorithm: KeyAlgorithm): Promise<{ readonly keyFile: string; readonly certificate: string }> {
  const key = await createKeyAndCsr({ subject: {}, names: ['www.example.jp'], algorithm });
  assert.ok(key.ok);
  return { keyFile: await key.writeKeyFile(passphrase), certificate: issue(key.csr) };
}

describe('CRT-14 a PKCS#12 file', () => {
  for (const [algorithm, rounds] of [
    ['RSA-2048', undefined],
    ['P-256', 2_000],
    ['P-384', 2_000],
  ] as const)
    it(`CRT-14 of ${algorithm} holds key and chain, as openssl, Node and another library read them, by AES-256, PBKDF2 and SHA-256`, async () => {
      const { keyFile, certificate } = await made(algorithm);
      const certificates = `${authority}${certificate}`;
      const friendlyName = 'www.example.jp 本番';
      const joined = await joinPkcs12({ keyFile, passphrase, certificates, friendlyName }, { rounds });
      assert.ok(joined.ok);
      const password = ['-passin', `pass:${passphrase}`];
      const said = opensslSays(['pkcs12', '-info', '-noout', '-in', fileOf(joined.file), ...password]);
      assert.match(said, /^MAC: sha256, Iteration 10000$/m);
      const protection = `PBES2, PBKDF2, AES-256-CBC, Iteration ${rounds ?? 600_000}, PRF hmacWithSHA256`;
      assert.ok(
        said.includes(`PKCS7 Encrypted data: ${protection}`) && said.includes(`Shrouded Keybag: ${protection}`),
      );
      const text = openssl(['pkcs12', '-nodes', '-in', fileOf(joined.file), ...password]);
      const certificatesIn = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----\n/g);
      assert.deepEqual(certificatesIn, [certificate, authority], 'its own comes first');
      const plain = openssl(['pkey', '-passin', `pass:${passphrase}`], keyFile);
      assert.ok(text.includes(plain));
      assert.equal(text.match(/localKeyID/g)?.length, 2, 'on the certificate and its key');
      assert.ok(createSecureContext({ pfx: Buffer.from(joined.file), passphrase }));
      assert.throws(() => createSecureContext({ pfx: Buffer.from(joined.file), passphrase: 'another' }));
      const pfx = new PFX({ schema: fromBER(joined.file.buffer).result });
      await pfx.parseInternalValues({ password: new TextEncoder().encode(passphrase).buffer, checkIntegrity: false });
      assert.equal(pfx.parsedValue?.authenticatedSafe?.safeContents.length, 2);
    });

  it('CRT-14 is joined from a certificate in DER, and from openssl’s key file', async () => {
    const key = openssl(['pkcs8', '-topk8', '-passout', `pass:${passphrase}`], keyOf('secp384r1'));
    const request = openssl(['req', '-new', '-key', fileOf(keyOf('secp384r1')), '-subj', '/CN=a.jp']);
    const certificates = opensslBytes(['x509', '-outform', 'DER'], issue(request));
    const joined = await joinPkcs12({ keyFile: key, passphrase, certificates }, options);
    assert.ok(joined.ok);
    const text = openssl(['pkcs12', '-nodes', '-passin', `pass:${passphrase}`], joined.file);
    assert.match(text, /BEGIN CERTIFICATE[^]*BEGIN PRIVATE KEY/);
  });

  it('CRT-14 is not joined for a certificate of another key, in whatever form', async () => {
    const { keyFile, certificate } = await made('P-256');
    for (const other of [await made('P-256'), await made('P-384'), await made('RSA-2048')]) {
      const joined = await joinPkcs12({ keyFile, passphrase, certificates: other.certificate }, options);
      assert.deepEqual(joined, { ok: false, part: 'certificates', code: 'key-mismatch' });
    }
    const joinedWith = (certificates: string, file = keyFile, secret = passphrase): Promise<object> =>
      joinPkcs12({ keyFile: file, passphrase: secret, certificates }, options);
    const part = 'certificates';
    assert.deepEqual(await joinedWith(authority), { ok: false, part, code: 'key-mismatch' });
    assert.deepEqual(await joinedWith(''), { ok: false, part, code: 'not-a-certificate' });
    assert.deepEqual(await joinedWith(certificate.slice(0, -40)), { ok: false, part, code: 'damaged' });
    assert.deepEqual(await joinedWith(certificate, keyFile, 'another'), {
      ok: false,
      part: 'key-file',
      code: 'wrong-passphrase',
    });
    assert.deepEqual(await joinedWith(certificate, certificate), {
      ok: false,
      part: 'key-file',
      code: 'not-a-key-file',
    });
  });
});
