import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkApplication, type InspectCsr } from './application-check.rules.ts';
import type { EntriesFacts } from './application-entries.rules.ts';
import { catalogue, coupon, entries } from './certificate.suite.ts';

const facts: EntriesFacts = {
  subject: { kind: 'new', serviceId: 'sr3' },
  catalogue,
  coupons: [coupon],
  today: '2026-11-22',
};
/** Something that reads requests, and finds this in each. It notes what it was asked. */
const finding = (...codes: readonly string[]) => {
  const asked: unknown[][] = [];
  const inspect: InspectCsr = (...question) => {
    asked.push(question);
    const findings = codes.map((code) => ({
      code: code.replace('?', ''),
      severity: code.endsWith('?') ? 'warning' : 'error',
    }));
    return Promise.resolve({ ok: findings.length === 0, pem: 'the request alone', names: ['a', 'b', 'c'], findings });
  };
  return { asked, inspect };
};

describe('CRT-05 the request in an application', () => {
  it('CRT-05 is read with the server name as it is stored, and kept as it is to be sent', async () => {
    const { asked, inspect } = finding();
    const typed = { ...entries, basics: { ...entries.basics, serverName: ' WWW.例え.jp' } };
    const { entries: stored, fieldErrors } = await checkApplication(typed, facts, inspect);
    assert.deepEqual(fieldErrors, []);
    assert.deepEqual(asked, [['a request', { allowWildcard: false, serverName: 'www.xn--r8jz45g.jp' }]]);
    assert.equal(stored.basics.csr, 'the request alone');
  });

  it('CRT-05 is refused for every error that is found, beside what is wrong elsewhere; a warning refuses nothing', async () => {
    const { inspect } = finding('weak-key', 'name-mismatch', 'invalid-name?');
    const typed = { ...entries, organisation: { ...entries.organisation, name: '' } };
    const { fieldErrors } = await checkApplication(typed, facts, inspect);
    assert.deepEqual(
      fieldErrors.map(({ field, code }) => `${field} ${code}`),
      ['organisation.name required', 'basics.csr weak-key', 'basics.csr name-mismatch'],
    );
    assert.deepEqual((await checkApplication(entries, facts, finding('invalid-name?').inspect)).fieldErrors, []);
  });

  it('CRT-05 is not compared with a server name that is none', async () => {
    const { asked, inspect } = finding();
    await checkApplication({ ...entries, basics: { ...entries.basics, serverName: 'localhost' } }, facts, inspect);
    assert.deepEqual(asked, [['a request', { allowWildcard: false }]]);
  });

  it('CRT-05 with a private key leaves nothing behind', async () => {
    const { entries: stored, fieldErrors } = await checkApplication(entries, facts, finding('private-key').inspect);
    assert.equal(stored.basics.csr, '');
    assert.deepEqual(fieldErrors, [{ field: 'basics.csr', code: 'private-key' }]);
  });

  it('CRT-05 holds wildcards and addresses where the service has them, and no more names than it takes', async () => {
    const wild = { ...facts, subject: { kind: 'new', serviceId: 'wild' } } as const;
    const { asked, inspect } = finding('ip-not-allowed');
    assert.deepEqual((await checkApplication(entries, wild, inspect)).fieldErrors, []);
    assert.deepEqual(asked[0]?.[1], { allowWildcard: true, serverName: 'www.example.co.jp' });
    assert.equal((await checkApplication(entries, facts, inspect)).fieldErrors[0]?.code, 'ip-not-allowed');
    const services = catalogue.services.map((one) => ({ ...one, names: { ...one.names, most: 2 } }));
    const few = { ...facts, catalogue: { ...catalogue, services } };
    assert.deepEqual((await checkApplication(entries, few, finding().inspect)).fieldErrors, [
      { field: 'basics.csr', code: 'too-many-names', params: { most: 2 } },
    ]);
  });

  it('CRT-12 is not read where none is asked for, and where there is none', async () => {
    const { asked, inspect } = finding('damaged');
    await checkApplication(entries, { ...facts, subject: { kind: 'contact-change', serviceId: 'sr3' } }, inspect);
    const { fieldErrors } = await checkApplication(
      { ...entries, basics: { ...entries.basics, csr: ' ' } },
      facts,
      inspect,
    );
    assert.deepEqual(asked, []);
    assert.deepEqual(fieldErrors, [{ field: 'basics.csr', code: 'required' }]);
  });
});
