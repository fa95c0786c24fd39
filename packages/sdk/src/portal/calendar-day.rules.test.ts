import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, addMonths, daysBetween } from './calendar-day.rules.ts';

describe('days and months of the calendar', () => {
  it('CRT-07 a span in months ends on the same day number, or on the month’s last day', () => {
    assert.equal(addMonths('2020-08-22', 75), '2026-11-22');
    assert.equal(addMonths('2026-08-31', 6), '2027-02-28');
    assert.equal(addMonths('2027-08-31', 6), '2028-02-29');
    assert.equal(addMonths('2028-02-29', 12), '2029-02-28');
    assert.equal(addMonths('2028-02-29', 48), '2032-02-29');
    assert.equal(addMonths('2026-12-31', 1), '2027-01-31');
    assert.equal(addMonths('2026-01-15', -2), '2025-11-15');
    assert.equal(addMonths('2026-11-22', 0), '2026-11-22');
  });

  it('LIC-03 CRT-10 counts the days from one to another, both ways', () => {
    assert.equal(daysBetween('2026-11-22', '2026-11-22'), 0);
    assert.equal(daysBetween('2028-02-28', '2028-03-01'), 2);
    assert.equal(daysBetween('2028-03-01', '2028-02-28'), -2);
    assert.equal(daysBetween('1951-05-01', '1951-10-01'), 153, 'when Japan had summer time');
  });

  it('CRT-11 days cross months, leap days and years, both ways', () => {
    assert.equal(addDays('2026-11-22', 25), '2026-12-17');
    assert.equal(addDays('2028-02-28', 1), '2028-02-29');
    assert.equal(addDays('2027-02-28', 1), '2027-03-01');
    assert.equal(addDays('2100-02-28', 1), '2100-03-01');
    assert.equal(addDays('2027-01-01', -1), '2026-12-31');
  });
});
