import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { createKeyAndCsr, passphraseLength, type CsrCode } from '@madoguchi/sdk';
import { keyFileRounds } from '@madoguchi/sdk/certificates/key-file.js';
import { joinPkcs12 } from '@madoguchi/sdk/certificates/pkcs12.js';
import { cryptoRandom, day } from '@madoguchi/sdk/portal/time.js';
import { openSqlite, realClock } from '@madoguchi/server/node.js';
import { answerAuthorityFile, authorityUrls, testAuthority } from '@madoguchi/server/test-authority.js';
import { sample } from './samples.suite.ts';

const document = new URL('./certificate-formats.md', import.meta.url);
const text = await readFile(document, 'utf8');
const run = promisify(execFile);
const passphrase = '合い言葉 2026';

/** The rows of the table below a heading, cell by cell. */
const rowsOf = (heading: string): readonly (readonly string[])[] =>
  (text.split(`${heading}\n`)[1]?.split('\n#')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| -'))
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim()));

test('CRT-05 the document has every code of a finding, and no other', () => {
  const codes: Readonly<Record<CsrCode, true>> = {
    'not-a-csr': true,
    'certificate': true,
    'damaged': true,
    'bad-signature': true,
    'weak-key': true,
    'weak-hash': true,
    'unsupported-key': true,
    'no-name': true,
    'invalid-name': true,
    'name-mismatch': true,
    'wildcard-not-allowed': true,
    'ip-not-allowed': true,
    'invalid-subject': true,
    'private-key': true,
    'too-large': true,
  };
  const told = rowsOf('### What is said against it').map(([, code = '']) => code.replaceAll('`', ''));
  assert.deepEqual(told, Object.keys(codes));
});

test('CRT-05 CRT-14 the document’s figures are those that the code has', async () => {
  const sourceOf = (name: string): Promise<string> =>
    readFile(new URL(`../packages/server/src/certificates/${name}.ts`, import.meta.url), 'utf8');
  const parameters = Object.fromEntries(rowsOf('## Key files').map(([, name = '', value = '']) => [name, value]));
  assert.match(parameters['key derivation'] ?? '', new RegExp(`, ${keyFileRounds.toLocaleString('en')} rounds$`));
  const { min, max } = passphraseLength;
  assert.match(parameters['passphrase'] ?? '', new RegExp(`^${min} to ${max} characters`));
  const [, days = '-'] = /revocationListLife: number = (\d+) \* day/.exec(await sourceOf('revocation-list')) ?? [];
  assert.ok(text.includes(`for ${days} days. A certificate enters it`), days);
  const policies = [...(await sourceOf('certificate-profile')).matchAll(/id: '([^']+)',[^}]*policies: \['([^']+)'\]/g)];
  assert.ok(policies.length > 1);
  for (const [, id = '-', policy] of policies) assert.ok(text.includes(`${policy} for ${id}`), id);
});

test('CRT-05 CRT-13 CRT-14 the document’s commands read every file that is made, and verify the certificate', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'formats-'));
  const database = await openSqlite(':memory:');
  try {
    const made = await createKeyAndCsr({
      subject: { country: 'JP', organization: '東海総合化学工業株式会社' },
      names: ['www.example.jp', 'example.jp'],
      algorithm: 'RSA-2048',
    });
    assert.ok(made.ok);
    const base = 'http://ca.example.jp';
    const authority = testAuthority({
      database,
      random: cryptoRandom,
      clock: realClock,
      names: { organization: '窓口', root: 'Root', server: 'Server', login: 'Login' },
      urls: authorityUrls(base),
    });
    const now = realClock.now();
    const order = { profile: 'SR3.0', request: made.csr, notBefore: now, notAfter: now + day };
    const [issued, other] = [
      await authority.issue({ ...order, reference: 'one' }),
      await authority.issue({ ...order, reference: 'other' }),
    ];
    assert.ok(issued.ok && other.ok);
    const { pem, der, chain, pkcs7 } = issued.certificate;
    await authority.revoke(other.certificate.serialNumber, { reason: 'superseded', from: now });
    const keyFile = await made.writeKeyFile(passphrase);
    const joined = await joinPkcs12({ keyFile, passphrase, certificates: chain, friendlyName: 'www.example.jp' });
    assert.ok(joined.ok);
    const list = await answerAuthorityFile(
      authority,
      realClock,
      base,
      new Request(authorityUrls(base).server.revocationList),
    );
    assert.ok(list);
    for (const [name, content] of [
      ['www.csr.pem', made.csr],
      ['www.key.pem', keyFile],
      ['www.example.jp.pem', pem],
      ['www.example.jp.cer', der],
      ['www.example.jp.chain.pem', chain],
      ['www.example.jp.p7b', pkcs7],
      ['www.example.jp.p12', joined.file],
      ['server.crl', new Uint8Array(await list.arrayBuffer())],
      ['root.pem', (await authority.issuers('server')).at(-1) ?? ''],
    ] as const) {
      assert.ok(text.includes(`\`${name}\``) || name === 'root.pem', `${name} is in the table of files`);
      await writeFile(join(folder, name), content);
    }
    const env = { ...process.env, PASSPHRASE: passphrase };
    const { stdout, stderr } = await run('sh', ['-ec', await sample(document, 'sh')], { cwd: folder, env });
    const said = stdout + stderr;
    for (const expected of [
      /verify OK/,
      /Key is valid/,
      /DNS:www\.example\.jp, DNS:example\.jp/,
      /CN ?= ?Server/,
      /PBKDF2, AES-256-CBC, Iteration 600000, PRF hmacWithSHA256/,
      /MAC: sha256, Iteration 10000/,
      /www\.example\.jp\.pem: OK/,
    ])
      assert.match(said, expected);
    assert.match(await readFile(join(folder, 'www.key-open.pem'), 'utf8'), /^-----BEGIN PRIVATE KEY-----/);
    const { stdout: revoked } = await run('openssl', ['crl', '-in', 'server.crl.pem', '-noout', '-text'], {
      cwd: folder,
    });
    assert.match(revoked, /Version 2 [^]*X509v3 CRL Number[^]*Superseded/);
  } finally {
    await database.close();
    await rm(folder, { recursive: true });
  }
});
