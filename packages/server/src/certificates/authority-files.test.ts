import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptySqlite, openFixture } from '../portal/fixture.suite.ts';
import { answerAuthorityFile, authorityUrls } from './authority-files.ts';
import { authorityFor, authorityStart, issued, openssl, order } from './authority.suite.ts';

const base = 'http://ca.example.jp/files';

test('CRT-14 what a certificate names can be fetched there: its issuer, and a list that its issuer signed', async () => {
  await using fixture = await openFixture(emptySqlite);
  const authority = authorityFor(fixture.database, { urls: authorityUrls(base) });
  const { pem } = await issued(authority, await order());
  const { said } = openssl({ 'a.pem': pem }, 'x509', '-in', 'a.pem', '-noout', '-text');
  const named = [...said.matchAll(/URI:(\S+)/g)].map(([, url = '']) => url);
  assert.deepEqual(named.toSorted(), [`${base}/server.cer`, `${base}/server.crl`]);
  const clock = { now: () => authorityStart };
  const fetched = new Map<string, Uint8Array>();
  for (const url of named) {
    const answer = await answerAuthorityFile(authority, clock, base, new Request(url));
    assert.equal(
      answer?.headers.get('content-type'),
      url.endsWith('crl') ? 'application/pkix-crl' : 'application/pkix-cert',
    );
    fetched.set(url.slice(-3), new Uint8Array(await answer.arrayBuffer()));
  }
  const files = { 'ca.cer': fetched.get('cer') ?? '', 'list.crl': fetched.get('crl') ?? '' };
  const pemOfIssuer = openssl(files, 'x509', '-inform', 'DER', '-in', 'ca.cer').said;
  const checked = openssl(
    { ...files, 'ca.pem': pemOfIssuer },
    'crl',
    '-inform',
    'DER',
    '-in',
    'list.crl',
    '-noout',
    '-CAfile',
    'ca.pem',
  );
  assert.ok(checked.ok && /verify OK/.test(checked.said), checked.said);
  for (const [method, url] of [
    ['POST', `${base}/server.crl`],
    ['GET', `${base}/root.crl`],
    ['GET', 'http://other.example.jp/files/server.crl'],
    ['GET', `${base}/server.crl/`],
  ] as const)
    assert.equal(await answerAuthorityFile(authority, clock, base, new Request(url, { method })), undefined, url);
});
