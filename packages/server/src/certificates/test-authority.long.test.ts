import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inspectCsr } from '@madoguchi/sdk/certificates/inspect-csr.js';
import { readCertificate } from '@madoguchi/sdk/certificates/read-certificate.js';
import { day, second } from '@madoguchi/sdk/portal/time.js';
import { emptySqlite, openFixture } from '../portal/fixture.suite.ts';
import {
  authorityFor,
  authorityStart,
  issued,
  keyKinds,
  makeRequest,
  opensslVerify,
  order,
} from './authority.suite.ts';

const numRuns = 300;

const label = fc.stringMatching(/^[a-z\d](?:[a-z\d-]{0,20}[a-z\d])?$/).filter((text) => !/^\d+$|^..--/.test(text));
const name = fc
  .tuple(fc.constantFrom('', '*.'), label, label, fc.constantFrom('jp', 'example', 'co.jp'))
  .map(([wildcard, ...labels]) => wildcard + labels.join('.'));
/** What stands in a subject: any script, no character that nobody sees. */
const written = (maxLength: number) =>
  fc
    .string({
      unit: fc.constantFrom(' ', ...'東 京 髙 﨑 𠮷 ｶ ﾅ ア Ä ß ’ & . - a Z 0 " + , ; < > = / \\ #'.split(' ')),
      minLength: 1,
      maxLength,
    })
    .filter((text) => text.trim() === text);
const subject = fc.record(
  { country: fc.constant('JP'), state: written(40), locality: written(40), organization: written(40) },
  { requiredKeys: [] },
);

test(`OPS-01 CRT-14 whatever is asked for, openssl verifies what is issued, and it says what was asked for (${numRuns})`, async (t) => {
  await using fixture = await openFixture(emptySqlite);
  const authority = authorityFor(fixture.database);
  let count = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(name, { minLength: 1, maxLength: 30 }),
      fc.constantFrom(...Object.values(keyKinds)),
      subject,
      fc.integer({ min: 1, max: 398 }),
      async (names, algorithm, named, days) => {
        const { pem: request } = await makeRequest(names, algorithm);
        const { ok, key, findings } = await inspectCsr(request, { serverName: names[0], allowWildcard: true });
        assert.ok(ok && key, JSON.stringify(findings));
        const notAfter = authorityStart + days * day;
        const certificate = await issued(authority, await order([], { request, subject: named, notAfter }));
        const verified = await opensslVerify(
          authority,
          certificate.pem,
          notAfter - second,
          '-crl_check',
          '-CRLfile',
          'crl.pem',
        );
        assert.ok(verified.ok, verified.said);
        const read = await readCertificate(certificate.der);
        assert.ok(read.ok);
        const { attributes, commonName: _, ...facts } = read.certificate.subject;
        assert.deepEqual(facts, { ...named });
        assert.ok(attributes.every(({ value }) => value !== ''));
        assert.deepEqual(read.certificate.names.map(({ value }) => value).toSorted(), names.toSorted());
        assert.equal(read.certificate.key.fingerprint, key.fingerprint);
        count++;
      },
    ),
    { numRuns },
  );
  t.diagnostic(`${count} certificates verified`);
});
