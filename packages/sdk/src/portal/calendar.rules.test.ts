import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarDay, endOfCalendarDays } from './calendar.rules.ts';

const end = (from: string, days: number, timeZone = 'Asia/Tokyo'): string =>
  new Date(endOfCalendarDays(Date.parse(from), days, timeZone)).toISOString();

describe('calendar days', () => {
  it('hold through the last day in the portal’s time zone, whatever the hour they began at', () => {
    for (const time of ['00:00:00.000', '10:00:00.000', '23:59:59.999'])
      assert.equal(end(`2026-11-20T${time}+09:00`, 25), '2026-12-15T15:00:00.000Z');
    assert.equal(end('2026-11-20T15:00:00.000Z', 0), '2026-11-21T15:00:00.000Z', 'already the 21st in Tokyo');
  });

  it('cross months, leap days and years', () => {
    assert.equal(end('2028-02-28T12:00:00+09:00', 1), '2028-02-29T15:00:00.000Z');
    assert.equal(end('2026-12-31T12:00:00+09:00', 1), '2027-01-01T15:00:00.000Z');
  });

  it('are as long as the clocks of the zone make them', () => {
    assert.equal(end('2026-03-07T12:00:00-05:00', 1, 'America/New_York'), '2026-03-09T04:00:00.000Z');
    assert.equal(end('2026-10-31T12:00:00-04:00', 1, 'America/New_York'), '2026-11-02T05:00:00.000Z');
    assert.equal(
      end('2018-11-03T12:00:00-03:00', 0, 'America/Sao_Paulo'),
      '2018-11-04T03:00:00.000Z',
      'midnight was skipped',
    );
    assert.equal(end('2026-11-20T12:00:00Z', 1, 'UTC'), '2026-11-22T00:00:00.000Z');
    assert.equal(end('2026-11-20T12:00:00Z', 0, 'Asia/Kathmandu'), '2026-11-20T18:15:00.000Z');
  });

  it('count before 1970 too', () => {
    assert.equal(end('1965-11-02T12:00:00.250+09:00', 7), '1965-11-09T15:00:00.000Z');
  });
});

describe('the calendar day', () => {
  it('INF-09 is that of the portal’s time zone, from its midnight to its midnight', () => {
    const day = (from: string, timeZone = 'Asia/Tokyo'): string => calendarDay(Date.parse(from), timeZone);
    assert.equal(day('2026-11-20T23:59:59.999+09:00'), '2026-11-20');
    assert.equal(day('2026-11-21T00:00:00.000+09:00'), '2026-11-21');
    assert.equal(day('2026-11-20T15:00:00.000Z'), '2026-11-21');
    assert.equal(day('2026-11-20T15:00:00.000Z', 'America/New_York'), '2026-11-20');
    assert.equal(day('2027-01-01T00:00:00.000+09:00'), '2027-01-01');
  });
});
