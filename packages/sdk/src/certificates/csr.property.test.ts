import 'reflect-metadata';
import assert from 'node:assert/strict';
import { createHash, createPrivateKey, sign } from 'node:crypto';
import { describe, it } from 'node:test';
import { Pkcs10CertificateRequest, SubjectAlternativeNameExtension } from '@peculiar/x509';
import fc from 'fast-check';
import { anyText, asyncRule, optional, rule } from '../portal/property.suite.ts';
import { fromBase64 } from './bytes.ts';
import { changed, changes, edited, edits } from './csr-mutations.suite.ts';
import { bits, der, sequence } from './der-writer.ts';
import { readDer, type Der } from './der.ts';
import { inspectCsr } from './inspect-csr.ts';
import { readKeyFile } from './key-file.ts';
import { keyOf, openssl, opensslBytes, opensslSays, requestOf } from './openssl.suite.ts';
import { checkPassphrase } from './passphrase.rules.ts';
import { fieldWithPrivateKey, holdsPrivateKey, holdsPrivateKeyBytes } from './private-key.rules.ts';
import { readCertificate } from './read-certificate.ts';
import { coversServerName, isAddress, serverNameOf } from './server-name.rules.ts';
import { isSubjectForServer, isSubjectPart, longestParts, namesAnother } from './subject.rules.ts';

const derOf = (pem: string): Uint8Array<ArrayBuffer> => Uint8Array.from(opensslBytes(['req', '-outform', 'DER'], pem));
const parts = (bytes: Uint8Array<ArrayBuffer>): readonly Der[] => readDer(bytes)?.items ?? [];
const subject = '/C=JP/ST=東京都/O=東海総合化学工業株式会社/CN=www.example.jp';
const names = 'DNS:www.example.jp,DNS:*.example.jp,DNS:example.jp';
const allowed = { allowWildcard: true };
const somebody = fc.constantFrom(
  ...[
    requestOf({ subject, names }),
    requestOf({ subject, names, key: 'rsa:2048' }),
    requestOf({ key: 'rsa:2048', more: ['-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:32'] }),
    requestOf({ subject: '/CN=a.jp', key: 'secp384r1' }),
  ].map((pem) => ({ pem, der: derOf(pem) })),
);

interface Facts {
  readonly names: readonly (string | undefined)[];
  readonly values: readonly string[];
  readonly fingerprint: string;
}

/** What another program reads in a request, in our words. */
function readByAnother(pem: string): Facts {
  const request = new Pkcs10CertificateRequest(pem);
  const extension = request.getExtension('2.5.29.17');
  const listed = extension instanceof SubjectAlternativeNameExtension ? extension.names.items : [];
  const common = request.subjectName.getField('CN').filter((name) => name !== '');
  const dns = [...common, ...listed.flatMap(({ type, value }) => (type === 'dns' ? [value] : []))];
  return {
    names: [...new Set(dns.map((name) => serverNameOf(name)))],
    values: request.subjectName.toJSON().flatMap((part) => Object.values(part).flat()),
    fingerprint: createHash('sha256').update(new Uint8Array(request.publicKey.rawData)).digest('hex'),
  };
}

async function readByUs(
  input: string | Uint8Array,
): Promise<{ readonly pem: string; readonly facts: Facts } | undefined> {
  const { ok, names: found, key, subject: name, signature, pem } = await inspectCsr(input, allowed);
  if (!ok) return undefined;
  assert.ok(found && key && name && pem !== undefined && signature?.verified);
  const dns = found.flatMap(({ type, value }) => (type === 'dns' ? [value] : []));
  return {
    pem,
    facts: { names: dns, values: name.attributes.map(({ value }) => value), fingerprint: key.fingerprint },
  };
}

describe('CRT-05 mutated requests', () => {
  asyncRule(
    'CRT-05 inspectCsr of a request whose bytes were changed',
    fc.tuple(somebody, edits, fc.boolean()),
    async ([{ pem, der: plain }, list, asDer]) => {
      const input = edited(asDer ? plain : new TextEncoder().encode(pem), list);
      const taken = await readByUs(input);
      if (!taken) return;
      const body = fromBase64(taken.pem.replaceAll(/-.*-|\s/g, ''));
      assert.deepEqual(body && parts(body)[0]?.bytes, parts(plain)[0]?.bytes, 'what was signed is what was taken');
      assert.deepEqual(taken.facts, readByAnother(pem));
    },
  );

  const key = createPrivateKey(keyOf('prime256v1'));
  const [info, algorithm] = parts(derOf(requestOf({ subject, names: `${names},email:a@example.jp` })));
  const taken: { readonly pem: string; readonly facts: Facts }[] = [];
  asyncRule('CRT-05 inspectCsr of a request that says something else, signed by its key', changes, async (list) => {
    assert.ok(info && algorithm);
    const other = changed(info, list);
    const read = await readByUs(sequence(other, algorithm.bytes, bits(sign('sha256', other, key))));
    if (!read) return;
    assert.deepEqual(read.facts, readByAnother(read.pem));
    if (!taken.some(({ pem }) => pem === read.pem) && taken.length < 40) taken.push(read);
  });

  it('CRT-05 what was taken of them holds for openssl, with these names and this key', () => {
    assert.ok(taken.length > 20, `${taken.length} were taken`);
    for (const { pem, facts } of taken) {
      assert.match(opensslSays(['req', '-noout', '-verify'], pem), /verify OK/);
      const text = openssl(['req', '-noout', '-text'], pem);
      for (const [, name = ''] of text.matchAll(/DNS:([^,\s]+)/g))
        assert.ok(facts.names.includes(serverNameOf(name)), text);
      const spki = opensslBytes(['pkey', '-pubin', '-outform', 'DER'], openssl(['req', '-noout', '-pubkey'], pem));
      assert.equal(createHash('sha256').update(spki).digest('hex'), facts.fingerprint);
    }
  });
});

describe('CRT-05 keys, names and files of anybody', () => {
  const bytes = fc.uint8Array({ maxLength: 400 }).map((some) => Uint8Array.from(some));
  const base64 = fc.stringMatching(/^M[A-Za-z\d+/\s]{0,400}$/);
  const input = fc.oneof(
    anyText,
    base64,
    bytes,
    base64.map((text) => `-----BEGIN CERTIFICATE REQUEST-----${text}-----END`),
  );

  asyncRule('CRT-05 inspectCsr, readCertificate and readKeyFile', input, async (one) => {
    assert.equal((await inspectCsr(one, { serverName: String(one) })).ok, false);
    assert.equal((await readCertificate(one)).ok, false);
    if (typeof one === 'string') assert.equal((await readKeyFile(one, one)).ok, false);
  });

  const secret = fc.constantFrom(...['rsa:2048', 'prime256v1', 'secp521r1', 'ed25519'].map(keyOf));
  rule('CRT-05 holdsPrivateKey', fc.tuple(anyText, secret, anyText), ([before, pem, behind]) => {
    assert.ok(holdsPrivateKey(`${before}\n${pem}${behind}`));
    assert.ok(holdsPrivateKey(`${before}\n${pem.replaceAll(/-.*-/g, '')}\n${behind}`));
  });

  const secretBytes = secret.map((pem) => Buffer.from(pem.replaceAll(/-.*-|\s/g, ''), 'base64'));
  rule('CRT-05 fieldWithPrivateKey', fc.tuple(anyText, secret), ([text, pem]) => {
    assert.equal(fieldWithPrivateKey({ text, yes: true, pem }), holdsPrivateKey(text) ? 'text' : 'pem');
    assert.equal(fieldWithPrivateKey({ yes: true }), undefined);
  });
  rule('CRT-05 holdsPrivateKeyBytes', fc.tuple(bytes, secretBytes, bytes), ([before, found, behind]) => {
    assert.ok(holdsPrivateKeyBytes(Buffer.concat([before, found, behind])));
    assert.equal(holdsPrivateKeyBytes(before), false);
  });

  const label = fc.stringMatching(/^[a-z\d](?:[a-z\d-]{0,20}[a-z\d])?$/).filter((text) => !text.startsWith('xn--'));
  const host = fc.tuple(label, label, fc.constantFrom('jp', 'com', 'co.jp')).map((all) => all.join('.'));
  rule(
    'CRT-05 serverNameOf',
    fc.oneof(
      anyText,
      host,
      host.map((name) => `*.${name}`),
    ),
    (raw) => {
      const name = serverNameOf(raw);
      if (name === undefined) return;
      assert.match(name, /^(?:\*\.)?[a-z\d.-]{3,253}$/);
      assert.equal(serverNameOf(name), name);
      assert.equal(serverNameOf(`${name.toUpperCase()}.`), name);
      assert.equal(isAddress(name), false);
    },
  );

  rule(
    'CRT-05 coversServerName',
    fc.tuple(fc.oneof(host, anyText), fc.oneof(host, anyText), label),
    ([one, other, below]) => {
      assert.ok(coversServerName(one, one));
      if (coversServerName(one, other)) assert.ok(one === other || one.startsWith('*'));
      if (serverNameOf(one) === one) assert.ok(coversServerName(`*.${one}`, `${below}.${one}`));
    },
  );

  const part = optional(fc.oneof(anyText, fc.string({ minLength: 60, maxLength: 130 })));
  rule('CRT-20 namesAnother', fc.tuple(optional(anyText), anyText), ([organization, applicant]) => {
    const another = namesAnother(organization, applicant);
    if (organization === undefined) assert.equal(another, false);
    else
      assert.equal(
        namesAnother(` ${organization.toUpperCase().toLowerCase()} `, applicant),
        namesAnother(organization.toUpperCase().toLowerCase(), applicant),
      );
    assert.equal(namesAnother(applicant, applicant), false);
  });

  rule(
    'CRT-05 isSubjectPart and isSubjectForServer',
    fc.record({ country: part, state: part, locality: part, organization: part, organizationalUnit: part }),
    (subject) => {
      const parts = (['country', 'state', 'locality', 'organization'] as const).map((name) => {
        const value = subject[name];
        const fits = value === undefined || isSubjectPart(name, value);
        if (fits && value !== undefined) assert.ok(value !== '' && [...value].length <= longestParts[name]);
        return fits;
      });
      assert.equal(isSubjectForServer(subject), parts.every(Boolean));
    },
  );
  rule('CRT-05 isAddress', fc.oneof(anyText, fc.ipV4(), fc.ipV6()), (raw) => {
    if (isAddress(raw)) assert.equal(serverNameOf(raw), undefined);
  });
  rule('CRT-05 isAddress of one', fc.oneof(fc.ipV4(), fc.ipV6()), (raw) => assert.ok(isAddress(raw)));

  rule('CRT-05 checkPassphrase', anyText, (raw) => {
    const { length } = [...raw];
    assert.equal(checkPassphrase(raw).ok, length >= 8 && length <= 256);
  });

  rule(
    'CRT-05 readDer',
    fc.oneof(
      bytes,
      changes.map((list) => changed(readDer(derOfOne) ?? none, list)),
    ),
    (one) => {
      const read = readDer(one);
      const written = ({ tag, content, items }: Der): Uint8Array =>
        tag & 0x20 ? der(tag, ...items.map(written)) : der(tag, content);
      if (read) assert.deepEqual(Uint8Array.from(written(read)), one, 'it has one form only');
    },
  );
});

const derOfOne = derOf(requestOf({ names }));
const none: Der = { tag: 5, bytes: new Uint8Array(), content: new Uint8Array(), items: [] };
