import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day } from '../portal/time.ts';
import { certificateValidity, coverageFrom, daysLeft, lifetimeOn, nextDays } from './certificate-lifetime.rules.ts';
import { catalogue, tokyo } from './certificate.suite.ts';

const { policy } = catalogue;
const years = (startsOn: string, endsOn: string) => ({ startsOn, endsOn });

/** Days of 24 hours that a certificate issued then is valid, both its first and its last second counted. */
const validDays = (local: string, endsOn = '2040-01-01'): number => {
  const { now, timeZone } = tokyo(local);
  const { notBefore, notAfter } = certificateValidity(policy, { endsOn }, now, timeZone);
  return (notAfter - notBefore + 1000) / day;
};

describe('how long a certificate may be valid', () => {
  it('CRT-10 200 days from 2026-03-15 on, 100 from 2027-03-15, 47 from 2029-03-15, by the day in the portal’s time zone', () => {
    assert.equal(validDays('2026-03-14T23:59:59.000'), 398);
    assert.equal(validDays('2026-03-15T00:00:00.000'), 200);
    assert.equal(validDays('2027-03-14T23:59:59.999'), 200);
    assert.equal(validDays('2027-03-15T00:00:00.000'), 100);
    assert.equal(validDays('2029-03-14T23:59:59.999'), 100);
    assert.equal(validDays('2029-03-15T00:00:00.000'), 47);
  });

  it('CRT-10 domains that were validated are reused as long as the limit in force says', () => {
    const reuse = (on: string): number | undefined => lifetimeOn(policy, on)?.reuseDays;
    assert.deepEqual(
      ['2026-03-14', '2026-03-15', '2027-03-14', '2027-03-15', '2029-03-14', '2029-03-15'].map(reuse),
      [398, 200, 200, 100, 100, 10],
    );
    assert.equal(lifetimeOn(policy, '2020-08-31'), undefined, 'nothing was limited before');
  });

  it('CRT-10 is 200 days to the second, and begins with the second in which it was issued', () => {
    const { now, timeZone } = tokyo('2026-11-22T12:00:00.999');
    const { notBefore, notAfter } = certificateValidity(policy, { endsOn: '2027-11-21' }, now, timeZone);
    assert.equal(new Date(notBefore).toISOString(), '2026-11-22T03:00:00.000Z');
    assert.equal(new Date(notAfter).toISOString(), '2027-06-10T02:59:59.000Z');
  });

  it('CRT-10 ends with the contract’s last day in the portal’s time zone where that is sooner', () => {
    const { now, timeZone } = tokyo('2026-11-22T12:00:00.000');
    const end = (endsOn: string): string =>
      new Date(certificateValidity(policy, { endsOn }, now, timeZone).notAfter).toISOString();
    assert.equal(end('2026-12-31'), '2026-12-31T14:59:59.000Z');
    assert.equal(end('2026-11-22'), '2026-11-22T14:59:59.000Z', 'on the last day itself');
    assert.equal(end('2027-06-09'), '2027-06-09T14:59:59.000Z');
    assert.equal(end('2027-06-10'), '2027-06-10T02:59:59.000Z', 'the limit comes first');
  });

  const nextOf = (
    { from = '2026-11-22T12:00:00', through = '2027-06-10T11:59:59', endsOn = '2027-11-21' },
    lead = 7,
    opens = 30,
  ) => {
    const validity = { notBefore: tokyo(from).now, notAfter: tokyo(through).now };
    return nextDays({ nextLeadDays: lead, nextOpensDays: opens }, { endsOn }, validity, 'Asia/Tokyo');
  };

  it('CRT-10 CRT-18 the next one is due so many days before the last day of the present one as its examination takes', () => {
    assert.deepEqual(nextOf({}), { opensOn: '2027-05-11', dueOn: '2027-06-03' });
    assert.deepEqual(nextOf({ through: '2027-06-10T23:59:59' }), { opensOn: '2027-05-11', dueOn: '2027-06-03' });
    assert.deepEqual(nextOf({ through: '2027-06-11T00:00:00' }), { opensOn: '2027-05-12', dueOn: '2027-06-04' });
    assert.deepEqual(nextOf({}, 0), { opensOn: '2027-05-11', dueOn: '2027-06-10' });
  });

  it('CRT-10 none is due where the certificate lasts as long as its contract', () => {
    assert.equal(nextOf({ endsOn: '2027-06-10' }), undefined);
    assert.deepEqual(nextOf({ endsOn: '2027-06-11' })?.dueOn, '2027-06-03');
  });

  it('CRT-10 days that are more than the certificate has lead to its first day, and never is it due before it opens', () => {
    const short = { from: '2029-03-20T00:00:00', through: '2029-03-29T23:59:59', endsOn: '2029-04-30' };
    assert.deepEqual(nextOf(short, 9), { opensOn: '2029-03-20', dueOn: '2029-03-20' });
    assert.deepEqual(nextOf(short, 10), { opensOn: '2029-03-20', dueOn: '2029-03-20' });
    assert.deepEqual(nextOf(short, 8), { opensOn: '2029-03-20', dueOn: '2029-03-21' });
    assert.deepEqual(nextOf({}, 40), { opensOn: '2027-05-01', dueOn: '2027-05-01' }, 'sooner than it would open');
  });
});

describe('what a contract covers', () => {
  it('CRT-20 ends on the day before the same day of the month', () => {
    assert.deepEqual(coverageFrom('2026-11-22', 12), years('2026-11-22', '2027-11-21'));
    assert.deepEqual(coverageFrom('2027-01-01', 24), years('2027-01-01', '2028-12-31'));
    assert.deepEqual(coverageFrom('2027-03-01', 12), years('2027-03-01', '2028-02-29'));
    assert.deepEqual(coverageFrom('2027-02-28', 12), years('2027-02-28', '2028-02-27'));
  });

  it('CRT-20 ends on the month’s last day where that has no such day', () => {
    assert.deepEqual(coverageFrom('2028-02-29', 12), years('2028-02-29', '2029-02-28'));
    assert.deepEqual(coverageFrom('2028-02-29', 48), years('2028-02-29', '2032-02-28'));
    assert.deepEqual(coverageFrom('2026-08-31', 6), years('2026-08-31', '2027-02-28'));
    assert.deepEqual(coverageFrom('2026-10-31', 1), years('2026-10-31', '2026-11-30'));
  });

  it('CRT-10 carries what another service had left', () => {
    assert.deepEqual(coverageFrom('2026-11-22', 12, 30), years('2026-11-22', '2027-12-21'));
    assert.equal(daysLeft('2026-12-21', '2026-11-22'), 30, 'both days count');
    assert.equal(daysLeft('2026-11-22', '2026-11-22'), 1, 'the last day is one');
    assert.equal(daysLeft('2026-11-21', '2026-11-22'), 0);
    assert.equal(daysLeft('2028-03-01', '2028-02-28'), 3, 'over a leap day');
  });
});
