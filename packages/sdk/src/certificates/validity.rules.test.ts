import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogue, issued, issuedCertificate, issuedContract } from './certificate.suite.ts';
import { carriedDays, followingOf, isExpired, presentCertificateEnd } from './validity.rules.ts';

const timeZone = 'Asia/Tokyo';
const tokyo = (moment: string): number => Date.parse(`${moment}+09:00`);
const notAfter = '2027-06-09T15:00:00.000Z';
const certificate = { ...issuedCertificate, notAfter };
const record = { ...issued, state: 'issued', certificate, contract: issuedContract } as const;

describe('until when a certificate is valid', () => {
  it('CRT-20 CRT-21 is told by the portal’s calendar, and whether the contract goes on after it', () => {
    const on = (endsOn: string) =>
      presentCertificateEnd({ ...record, contract: { ...issuedContract, endsOn } }, timeZone);
    assert.deepEqual(on('2027-06-10'), { on: '2027-06-10', isBeforeContract: false });
    assert.deepEqual(on('2027-06-11'), { on: '2027-06-10', isBeforeContract: true });
  });

  it('CRT-20 is told only of the present certificate of a contract', () => {
    const revoked = { ...certificate, revokedAt: '2027-01-01T00:00:00.000Z' };
    for (const other of [
      { ...record, state: 'replaced' },
      { ...record, state: 'revoked' },
      { ...record, certificate: undefined },
      { ...record, certificate: revoked },
      { ...record, contract: undefined },
    ] as const)
      assert.equal(presentCertificateEnd(other, timeZone), undefined);
  });

  it('CRT-09 it has run out after its last moment, where it was not replaced before', () => {
    assert.equal(isExpired(record, Date.parse(notAfter)), false);
    assert.equal(isExpired(record, Date.parse(notAfter) + 1), true);
    assert.equal(isExpired({ ...record, state: 'replaced' }, Date.parse(notAfter) + 1), false);
    assert.equal(isExpired({ ...record, certificate: undefined }, Date.parse(notAfter) + 1), false);
  });

  it('CRT-10 what follows is offered from its day on, unless it was applied for', () => {
    const contract = { ...issuedContract, nextDueOn: '2027-06-03', nextOpensOn: '2027-05-04' };
    const next = { ...record, contract };
    const at = (moment: string) => ({ now: tokyo(moment), timeZone });
    assert.equal(followingOf(next, [], catalogue, at('2027-05-03T23:59:59.999')), undefined);
    assert.equal(followingOf(next, [], catalogue, at('2027-05-04T00:00:00.000')), 'next');
    const applied = { ...record, kind: 'next', state: 'received' } as const;
    assert.equal(followingOf(next, [applied], catalogue, at('2027-05-04T00:00:00.000')), undefined);
    const renewed = { ...applied, kind: 'renewal' } as const;
    assert.equal(followingOf(next, [renewed], catalogue, at('2027-05-04T00:00:00.000')), undefined);
    const done = { ...applied, state: 'refused' } as const;
    const changed = { ...applied, kind: 'contacts' } as const;
    assert.equal(followingOf(next, [done, changed], catalogue, at('2027-05-04T00:00:00.000')), 'next');
    const elsewhere = { ...applied, serverName: 'other.example.jp' };
    assert.equal(followingOf(next, [elsewhere], catalogue, at('2027-05-04T00:00:00.000')), 'next');
    assert.equal(followingOf({ ...next, state: 'replaced' }, [], catalogue, at('2027-05-04T00:00:00.000')), undefined);
  });

  it('CRT-10 days that were carried over are those beyond the term, of a fixed one only', () => {
    const term = { contractType: 'fixed', months: 12, startsOn: '2026-11-23', endsOn: '2027-11-22' } as const;
    assert.equal(carriedDays(term), 0);
    assert.equal(carriedDays({ ...term, endsOn: '2027-11-23' }), 1);
    assert.equal(carriedDays({ ...term, endsOn: '2028-06-23' }), 214);
    assert.equal(carriedDays({ ...term, contractType: 'automatic', endsOn: '2028-11-22' }), 0);
  });
});
