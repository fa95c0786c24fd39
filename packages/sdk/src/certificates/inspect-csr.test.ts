import 'reflect-metadata';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  Pkcs10CertificateRequest,
  Pkcs10CertificateRequestGenerator,
  SubjectAlternativeNameExtension,
  type JsonName,
} from '@peculiar/x509';
import type { CsrCode, CsrExpectations } from './csr.model.ts';
import { inspectCsr } from './inspect-csr.ts';
import { fileOf, keyOf, openssl, opensslBytes, requestOf, type RequestOptions } from './openssl.suite.ts';
import { publicKeyOf } from './public-key-of.ts';
import { mostOfCsr } from './read-csr.ts';

/** The codes of the findings; with `?` those of warnings. */
const codes = async (input: string | Uint8Array, expectations?: CsrExpectations): Promise<readonly string[]> => {
  const { ok, findings } = await inspectCsr(input, expectations);
  assert.equal(
    ok,
    findings.every(({ severity }) => severity === 'warning'),
  );
  return findings.map(({ code, severity }) => (severity === 'error' ? code : `${code}?`));
};
const one = (code: CsrCode): object => ({ ok: false, findings: [{ code, severity: 'error' }] });
const derOf = (pem: string): Uint8Array => Uint8Array.from(opensslBytes(['req', '-outform', 'DER'], pem));
const japanese = '/C=JP/ST=東京都/L=千代田区/O=東海総合化学工業株式会社/OU=髙﨑 情報システム部/CN=www.example.jp';

describe('CRT-05 what a request asks for', () => {
  it('CRT-05 a request is shown before going on: subject, names, key and signature', async () => {
    const names =
      'DNS:www.example.jp,DNS:Example.JP,IP:192.0.2.1,IP:2001:db8::1,email:a@example.jp,URI:https://example.jp/';
    const pem = requestOf({ key: 'rsa:2048', subject: japanese, names });
    const { subject, names: found, key, signature, pem: again } = await inspectCsr(pem);
    const { attributes = [], ...parts } = subject ?? {};
    assert.deepEqual(parts, {
      country: 'JP',
      state: '東京都',
      locality: '千代田区',
      organization: '東海総合化学工業株式会社',
      organizationalUnit: '髙﨑 情報システム部',
      commonName: 'www.example.jp',
    });
    assert.deepEqual(
      attributes.map(({ type }) => type),
      ['country', 'state', 'locality', 'organization', 'organizationalUnit', 'commonName'],
    );
    assert.deepEqual(found, [
      { type: 'dns', value: 'www.example.jp' },
      { type: 'dns', value: 'example.jp' },
      { type: 'ip', value: '192.0.2.1' },
      { type: 'ip', value: '2001:db8::1' },
      { type: 'email', value: 'a@example.jp' },
      { type: 'uri', value: 'https://example.jp/' },
    ]);
    const spki = opensslBytes(['pkey', '-pubout', '-outform', 'DER'], keyOf('rsa:2048'));
    const [fingerprint = ''] = openssl(['dgst', '-sha256', '-r'], spki).split(' ');
    assert.deepEqual(key, { algorithm: 'RSA', bits: 2048, fingerprint });
    assert.deepEqual(signature, { algorithm: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', verified: true });
    assert.equal(again, pem.trimStart());
  });

  const taken: readonly (readonly [string, RequestOptions, object, object])[] = [
    ['RSA of 3072 bits', { key: 'rsa:3072', digest: 'sha384' }, { bits: 3072 }, { hash: 'SHA-384' }],
    [
      'RSA-PSS',
      { key: 'rsa:2048', more: ['-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:32'] },
      { algorithm: 'RSA', bits: 2048 },
      { algorithm: 'RSA-PSS', hash: 'SHA-256' },
    ],
    [
      'RSA-PSS with the longest salt and SHA-512',
      { key: 'rsa:2048', digest: 'sha512', more: ['-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:-3'] },
      { algorithm: 'RSA' },
      { algorithm: 'RSA-PSS', hash: 'SHA-512' },
    ],
    ['P-256', { key: 'prime256v1' }, { curve: 'P-256', bits: 256 }, { algorithm: 'ECDSA', hash: 'SHA-256' }],
    ['P-384', { key: 'secp384r1', digest: 'sha384' }, { curve: 'P-384', bits: 384 }, { hash: 'SHA-384' }],
    ['P-521', { key: 'secp521r1', digest: 'sha512' }, { curve: 'P-521', bits: 521 }, { hash: 'SHA-512' }],
  ];
  for (const [name, options, key, signature] of taken)
    it(`CRT-05 ${name} is taken`, async () => {
      const inspection = await inspectCsr(requestOf(options), { serverName: 'www.example.jp' });
      assert.deepEqual(inspection.findings, []);
      assert.partialDeepStrictEqual(inspection.key, key);
      assert.partialDeepStrictEqual(inspection.signature, { ...signature, verified: true });
    });

  it('CRT-05 a subject is read in every type of string', async () => {
    for (const [mask, organization] of [
      ['utf8only', '東海株式会社 é'],
      ['nombstr', 'Tôkai KK'],
      ['MASK:0x800', '東海株式会社'],
      ['MASK:0x100', '東海株式会社'],
      ['pkix', 'Tokai KK'],
    ] as const) {
      const config = fileOf(
        `[req]\nstring_mask=${mask}\nutf8=yes\nprompt=no\ndistinguished_name=dn\n[dn]\nO=${organization}\nCN=www.example.jp\n`,
      );
      const pem = openssl(['req', '-new', '-key', fileOf(keyOf('prime256v1')), '-config', config]);
      const { subject, findings } = await inspectCsr(pem);
      assert.equal(subject?.organization, organization, mask);
      assert.deepEqual(findings, [], mask);
    }
  });

  it('CRT-05 of an attribute that stands there twice, all are shown; those without a name by their identifier', async () => {
    const { subject } = await inspectCsr(
      requestOf({
        subject: '/OU=one/OU=two/serialNumber=0123/jurisdictionC=JP/emailAddress=a@example.jp/CN=www.example.jp',
      }),
    );
    assert.deepEqual(subject, {
      organizationalUnit: 'one',
      emailAddress: 'a@example.jp',
      commonName: 'www.example.jp',
      attributes: [
        { type: 'organizationalUnit', value: 'one' },
        { type: 'organizationalUnit', value: 'two' },
        { type: '2.5.4.5', value: '0123' },
        { type: '1.3.6.1.4.1.311.60.2.1.3', value: 'JP' },
        { type: 'emailAddress', value: 'a@example.jp' },
        { type: 'commonName', value: 'www.example.jp' },
      ],
    });
  });

  it('CRT-05 each name is told once, the common ones first', async () => {
    const names = 'DNS:b.jp,DNS:a.jp,DNS:WWW.example.jp,DNS:A.jp,IP:192.0.2.1';
    const { names: found } = await inspectCsr(requestOf({ subject: '/CN=www.example.jp/CN=a.jp/CN=192.0.2.1', names }));
    assert.deepEqual(
      found?.map(({ type, value }) => `${type} ${value}`),
      ['dns www.example.jp', 'dns a.jp', 'ip 192.0.2.1', 'dns b.jp'],
    );
  });

  it('CRT-05 100 names are read as another program reads them', async () => {
    const hosts = Array.from({ length: 100 }, (_, index) => `www${index}.${'a'.repeat(60)}.example.jp`);
    const pem = requestOf({ names: hosts.map((host) => `DNS:${host}`).join(',') });
    const { names = [], ok } = await inspectCsr(pem, { serverName: hosts[99] });
    const other = new Pkcs10CertificateRequest(pem).getExtension('2.5.29.17');
    assert.ok(other instanceof SubjectAlternativeNameExtension);
    assert.deepEqual(
      names.slice(1).map(({ value }) => value),
      other.names.items.map(({ value }) => value),
    );
    assert.deepEqual([ok, names.length], [true, 101]);
  });
});

describe('CRT-05 how a request is handed in', () => {
  const pem = requestOf({ subject: japanese });
  const body = pem.trim().split('\n').slice(1, -1);
  const wide = (text: string): string =>
    text.replaceAll(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  const forms: Readonly<Record<string, string | Uint8Array>> = {
    'PEM': pem,
    'DER': derOf(pem),
    'a file of PEM': new TextEncoder().encode(pem),
    'a file of UTF-16': new Uint8Array(Buffer.from(`\uFEFF${pem}`, 'utf16le')),
    'NEW CERTIFICATE REQUEST': pem.replaceAll('CERTIFICATE', 'NEW CERTIFICATE'),
    'CR and LF': pem.replaceAll('\n', '\r\n'),
    'no breaks of lines': `-----BEGIN CERTIFICATE REQUEST-----${body.join('')}-----END CERTIFICATE REQUEST-----`,
    'spaces everywhere': ` \u3000${pem.replaceAll('\n', '  \n\t ')}`,
    'a byte order mark': `\uFEFF${pem}`,
    'text around it': `下記のCSRで申請します。\nsubject=/C=JP\n${pem}\n以上 -- 東海\n`,
    'a quotation in a mail': pem.replaceAll(/^/gm, '> '),
    'dashes of a word processor': pem.replaceAll('-----', '—––'),
    'full-width characters': wide(pem),
    'invisible characters': pem.replaceAll('M', 'M\u200B'),
    'base64 alone': body.join('\n'),
    'a certificate beside it': `-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n${pem}`,
  };
  for (const [name, input] of Object.entries(forms))
    it(`CRT-05 it is read as ${name}`, async () => {
      const inspection = await inspectCsr(input, { serverName: 'www.example.jp' });
      assert.deepEqual(inspection.findings, []);
      assert.equal(inspection.pem, pem, 'and nothing else would be sent');
    });

  it('CRT-05 what is no request is told from one that was damaged', async () => {
    const certificate = openssl(['req', '-x509', '-key', fileOf(keyOf('prime256v1')), '-subj', '/CN=a', '-days', '1']);
    const publicKey = openssl(['pkey', '-pubout'], keyOf('prime256v1'));
    const others = ['', ' ', 'こんにちは', '<html>', 'AAAA', publicKey, new Uint8Array(), Uint8Array.of(0x30, 0)];
    for (const other of others) assert.deepEqual(await inspectCsr(other), one('not-a-csr'), String(other));
    const bundle = openssl(['crl2pkcs7', '-nocrl', '-certfile', fileOf(certificate)]);
    for (const other of [
      certificate,
      `${certificate}${certificate}`,
      bundle,
      certificate.replaceAll(/-----.*-----/g, ''),
    ])
      assert.deepEqual(await inspectCsr(other), one('certificate'), other);
    const bytes = Uint8Array.from(opensslBytes(['x509', '-outform', 'DER'], certificate));
    assert.deepEqual(await inspectCsr(bytes), one('certificate'));
    assert.equal((await inspectCsr(`${certificate}${pem}`)).ok, true, 'a request beside it is read');
    const damaged = [
      pem.slice(0, -40),
      pem.replace(/^.*\n/, ''),
      pem.replace('BEGIN CERTIFICATE REQUEST', 'BEGIN CERTIFICATE REQUES'),
      pem.replace(body[2] ?? '', ''),
      pem.replace('M', '*'),
      pem.replace('\n', '\nAAAA'),
      pem.replaceAll('CERTIFICATE REQUEST', 'CERTIFICATE REQUEST'.toLowerCase()).slice(0, 300),
      `${pem}${requestOf({ subject: '/CN=other.example.jp' })}`,
      certificate.replaceAll('CERTIFICATE', 'CERTIFICATE REQUEST'),
      derOf(pem).subarray(0, 200),
      Uint8Array.from([...derOf(pem), 0]),
    ];
    for (const input of damaged) assert.deepEqual(await inspectCsr(input), one('damaged'), String(input));
  });

  it('CRT-05 64 KiB are read, more is too large, and so are more than 1,000 names', async () => {
    const most = pem + ' '.repeat(mostOfCsr - pem.length);
    assert.deepEqual(await codes(most), []);
    assert.deepEqual(await inspectCsr(`${most} `), one('too-large'));
    assert.deepEqual(await inspectCsr(new Uint8Array(20 * mostOfCsr)), one('too-large'));
    const names = (count: number): string => Array.from({ length: count }, (_, index) => `DNS:a${index}.jp`).join(',');
    assert.deepEqual(await codes(requestOf({ names: names(999) })), []);
    assert.deepEqual(await inspectCsr(requestOf({ names: names(1_000) })), one('too-large'));
  });
});

describe('CRT-05 what a request is refused for', () => {
  const request = { key: 'rsa:2048' };
  it('CRT-05 a changed name, key or signature', async () => {
    const der = derOf(requestOf({ subject: '/O=Tokai/CN=www.example.jp' }));
    const at = Buffer.from(der).indexOf('www.example.jp');
    const changed = (index: number): Uint8Array => der.map((byte, place) => (place === index ? byte ^ 1 : byte));
    for (const index of [at, at + 4, at + 60, der.length - 1, der.length - 20])
      assert.deepEqual(await codes(changed(index)), ['bad-signature'], String(index));
    const { signature } = await inspectCsr(changed(at));
    assert.equal(signature?.verified, false);
  });

  it('CRT-05 RSA below 2048 bits, or above what anybody uses', async () => {
    assert.deepEqual(await codes(requestOf({ key: 'rsa:2047' })), ['weak-key']);
    assert.deepEqual(await codes(requestOf({ key: 'rsa:1024' })), ['weak-key']);
    const small = ['-newkey', 'rsa:2048', '-nodes', '-keyout', '/dev/null', '-pkeyopt', 'rsa_keygen_pubexp:3'];
    assert.deepEqual(await codes(openssl(['req', '-new', ...small, '-subj', '/CN=www.example.jp'])), ['weak-key']);
    const { key } = await inspectCsr(requestOf({ key: 'rsa:1024' }));
    assert.partialDeepStrictEqual(key, { algorithm: 'RSA', bits: 1024 });
  });

  it('CRT-05 a country, state, locality or organisation that a certificate cannot carry', async () => {
    const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
    const made = async (name: JsonName): Promise<string> => {
      const how = {
        name: [...name, { CN: ['www.example.jp'] }],
        keys,
        signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
      };
      return (await Pkcs10CertificateRequestGenerator.create(how)).toString('pem');
    };
    for (const [part, longest] of [
      ['O', 64],
      ['L', 128],
      ['ST', 128],
    ] as const) {
      assert.deepEqual(await codes(await made([{ [part]: ['𠮷'.repeat(longest)] }])), []);
      assert.deepEqual(await codes(await made([{ [part]: ['𠮷'.repeat(longest + 1)] }])), ['invalid-subject']);
    }
    for (const country of ['jp', 'Japan', '日本'])
      assert.deepEqual(await codes(await made([{ C: [country] }])), ['invalid-subject'], country);
    assert.deepEqual(await codes(await made([{ OU: ['部'.repeat(65)] }])), [], 'no certificate has it');
  });

  it('CRT-05 SHA-1, MD5 and whatever is weaker than SHA-256', async () => {
    for (const [digest, hash] of [
      ['sha1', 'SHA-1'],
      ['md5', 'MD5'],
      ['sha224', 'SHA-224'],
    ] as const) {
      const { findings, signature } = await inspectCsr(requestOf({ ...request, digest }));
      assert.deepEqual(findings, [{ code: 'weak-hash', severity: 'error' }]);
      assert.deepEqual(signature, { algorithm: 'RSASSA-PKCS1-v1_5', hash, verified: false });
    }
    assert.deepEqual(await codes(requestOf({ digest: 'sha1' })), ['weak-hash']);
    const pss = ['-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:20'];
    assert.deepEqual(await codes(requestOf({ ...request, digest: 'sha1', more: pss })), ['weak-hash']);
    assert.deepEqual(await codes(requestOf({ key: 'rsa:1024', digest: 'sha1' })), ['weak-key', 'weak-hash']);
  });

  it('CRT-05 curves, keys and ways to sign that are not supported', async () => {
    for (const [key, identifier] of [
      ['secp256k1', '1.3.132.0.10'],
      ['brainpoolP256r1', '1.3.36.3.3.2.8.1.1.7'],
      ['ed25519', '1.3.101.112'],
      ['rsa-pss:2048', '1.2.840.113549.1.1.10'],
    ] as const) {
      const inspection = await inspectCsr(requestOf({ key }));
      assert.deepEqual(inspection.findings, [{ code: 'unsupported-key', severity: 'error' }], key);
      assert.partialDeepStrictEqual(inspection.key, { algorithm: 'other', identifier });
    }
    assert.deepEqual(await codes(requestOf({ ...request, digest: 'sha3-256' })), ['unsupported-key']);
    const otherMask = [
      '-sigopt',
      'rsa_padding_mode:pss',
      '-sigopt',
      'rsa_pss_saltlen:32',
      '-sigopt',
      'rsa_mgf1_md:sha512',
    ];
    assert.deepEqual(await codes(requestOf({ ...request, more: otherMask })), ['unsupported-key']);
    const compressed = openssl(['ec', '-conv_form', 'compressed'], keyOf('prime256v1'));
    const pem = openssl(['req', '-new', '-key', fileOf(compressed), '-subj', '/CN=www.example.jp']);
    assert.deepEqual(await codes(pem), ['unsupported-key']);
  });

  it('CRT-05 where there is no Web Cryptography it cannot be checked, and nothing is thrown', async (t) => {
    const pem = requestOf();
    t.mock.getter(crypto, 'subtle', () => undefined);
    const { findings, key } = await inspectCsr(pem);
    assert.deepEqual(findings, [{ code: 'unsupported-key', severity: 'error' }]);
    assert.equal(key, undefined);
  });

  const namings: readonly (readonly [string, RequestOptions, CsrExpectations, readonly string[]])[] = [
    ['no name at all', { subject: '/O=Tokai' }, { serverName: 'a.jp' }, ['no-name']],
    ['only a mail address', { subject: '/O=Tokai', names: 'email:a@example.jp' }, {}, ['no-name', 'invalid-name?']],
    ['names but no common name', { subject: '/O=Tokai', names: 'DNS:a.jp' }, { serverName: 'a.jp' }, []],
    ['another server name', {}, { serverName: 'example.jp' }, ['name-mismatch']],
    ['a server name that is none', {}, { serverName: 'www example jp' }, ['name-mismatch']],
    [
      'a server name that is none, below a wildcard',
      { subject: '/CN=*.example.jp' },
      { serverName: 'a b.example.jp', allowWildcard: true },
      ['name-mismatch'],
    ],
    ['no server name to compare with', {}, { serverName: '' }, []],
    ['the server name among others', { names: 'DNS:example.jp' }, { serverName: 'example.jp' }, []],
    ['another case and a dot at the end', { subject: '/CN=WWW.Example.JP' }, { serverName: 'www.example.jp.' }, []],
    ['an international name', { subject: '/CN=www.xn--r8jz45g.jp' }, { serverName: 'ｗｗｗ.例え。jp' }, []],
    ['an international name in characters', { subject: '/CN=www.例え.jp' }, { serverName: 'www.xn--r8jz45g.jp' }, []],
    ['a wildcard', { subject: '/CN=*.example.jp' }, { serverName: 'www.example.jp' }, ['wildcard-not-allowed']],
    ['a wildcard among others', { names: 'DNS:*.example.jp' }, {}, ['wildcard-not-allowed']],
    ['an allowed wildcard', { subject: '/CN=*.example.jp' }, { serverName: 'www.example.jp', allowWildcard: true }, []],
    ['a wildcard that was asked for', { subject: '/CN=*.a.jp' }, { serverName: '*.A.jp', allowWildcard: true }, []],
    [
      'a wildcard two labels above',
      { subject: '/CN=*.example.jp' },
      { serverName: 'a.b.example.jp', allowWildcard: true },
      ['name-mismatch'],
    ],
    [
      'a name for a wildcard that was asked for',
      {},
      { serverName: '*.example.jp', allowWildcard: true },
      ['name-mismatch'],
    ],
    ['a wildcard in the midst', { subject: '/CN=www.*.jp' }, { allowWildcard: true }, ['invalid-name']],
    ['part of a label as wildcard', { subject: '/CN=w*.example.jp' }, { allowWildcard: true }, ['invalid-name']],
    ['a wildcard of a whole domain', { subject: '/CN=*.jp' }, { allowWildcard: true }, ['invalid-name']],
    ['an address as common name', { subject: '/CN=192.0.2.1' }, { serverName: 'a.jp' }, ['ip-not-allowed']],
    ['an address of IPv6 as common name', { subject: '/CN=2001:db8::1' }, {}, ['ip-not-allowed']],
    ['an address among others', { names: 'IP:192.0.2.1' }, {}, ['ip-not-allowed']],
    ['an address as if it were a name', { names: 'DNS:192.0.2.1' }, {}, ['invalid-name']],
    ['one label alone', { subject: '/CN=localhost' }, {}, ['invalid-name']],
    ['a company as common name', { subject: '/CN=東海株式会社' }, {}, ['invalid-name']],
    ['an underscore', { subject: '/CN=my_host.example.jp' }, {}, ['invalid-name']],
    ['a port', { subject: '/CN=www.example.jp:443' }, {}, ['invalid-name']],
    ['an address of the web', { subject: '/CN=https:\\/\\/www.example.jp\\/' }, {}, ['invalid-name']],
    ['a line break in the organisation', { subject: '/O=a\nb/CN=www.example.jp' }, {}, ['invalid-subject']],
    ['a line break in what no certificate has', { subject: '/OU=a\nb/CN=www.example.jp' }, {}, ['invalid-subject']],
    ['a mail address beside', { names: 'email:a@example.jp' }, { serverName: 'www.example.jp' }, ['invalid-name?']],
    ['a mail address and no name', { subject: '/CN=x', names: 'email:a@example.jp' }, {}, ['invalid-name']],
  ];
  for (const [name, options, expectations, expected] of namings)
    it(`CRT-05 ${name}: ${expected.join(', ') || 'nothing'}`, async () => {
      assert.deepEqual(await codes(requestOf(options), expectations), expected);
    });

  it('CRT-05 a key that differs from that of another request is found by its fingerprint', async () => {
    const [one, same, other] = [
      await inspectCsr(requestOf()),
      await inspectCsr(requestOf({ subject: '/CN=other.example.jp' })),
      await inspectCsr(requestOf(request)),
    ].map(({ key }) => key?.fingerprint);
    assert.equal(one, same);
    assert.notEqual(one, other);
    assert.equal(await publicKeyOf(requestOf()), one);
    const certificate = openssl(['req', '-x509', '-key', fileOf(keyOf('prime256v1')), '-subj', '/CN=a', '-days', '1']);
    assert.equal(await publicKeyOf(certificate), one, 'a certificate has the same');
    for (const none of ['', 'AAAA', keyOf('prime256v1'), `${certificate}${keyOf('prime256v1')}`])
      assert.equal(await publicKeyOf(none), undefined);
  });
});
