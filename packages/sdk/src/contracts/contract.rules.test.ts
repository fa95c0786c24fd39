import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contractTerm, contractTermOn } from './contract.rules.ts';

const term = (now: string, timeZone = 'Asia/Tokyo'): unknown =>
  Object.values(contractTerm({ startsOn: '2026-04-01', endsOn: '2027-03-31' }, Date.parse(now), timeZone));

describe('LIC-17 how far a contract is', () => {
  it('LIC-17 holds from its first day to the end of its last', () => {
    assert.deepEqual(term('2026-03-31T14:59:59.999Z'), ['coming', 1]);
    assert.deepEqual(term('2026-03-31T15:00:00.000Z'), ['current', 364]);
    assert.deepEqual(term('2027-03-31T14:59:59.999Z'), ['ending-soon', 0]);
    assert.deepEqual(term('2027-03-31T15:00:00.000Z'), ['ended', 1]);
  });

  it('LIC-03 ends soon 90 days before its last one', () => {
    assert.deepEqual(term('2026-12-30T14:59:59.999Z'), ['current', 91]);
    assert.deepEqual(term('2026-12-30T15:00:00.000Z'), ['ending-soon', 90]);
  });

  it('LIC-17 counts the days of the portal’s time zone, also over a change of clocks', () => {
    assert.deepEqual(term('2027-03-31T15:00:00.000Z', 'UTC'), ['ending-soon', 0]);
    assert.deepEqual(term('2027-03-13T12:00:00.000Z', 'America/New_York'), ['ending-soon', 18]);
    assert.deepEqual(term('2027-03-15T12:00:00.000Z', 'America/New_York'), ['ending-soon', 16]);
  });

  it('LIC-04 is told for many on one day', () => {
    assert.deepEqual(contractTermOn({ startsOn: '2026-04-01', endsOn: '2027-03-31' }, '2027-03-31'), {
      type: 'ending-soon',
      days: 0,
    });
  });

  it('LIC-17 of one day is its first and its last', () => {
    const one = { startsOn: '2028-02-29', endsOn: '2028-02-29' };
    assert.deepEqual(contractTerm(one, Date.parse('2028-02-29T00:00:00Z'), 'UTC'), { type: 'ending-soon', days: 0 });
    assert.deepEqual(contractTerm(one, Date.parse('2028-03-01T00:00:00Z'), 'UTC'), { type: 'ended', days: 1 });
  });
});
