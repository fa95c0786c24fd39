import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantOf, wallClock } from './wall-clock.ts';

test('OPS-02 an expected recovery is entered as clocks of the portal’s time zone show it', () => {
  assert.equal(instantOf('2026-11-22T00:30', 'Asia/Tokyo'), Date.parse('2026-11-21T15:30Z'));
  assert.equal(wallClock(Date.parse('2026-11-21T15:30:59Z'), 'Asia/Tokyo'), '2026-11-22T00:30');
  assert.equal(instantOf('2026-11-22T00:30', 'Pacific/Kiritimati'), Date.parse('2026-11-21T10:30Z'));
  for (const typed of ['', '2026-11-22', 'soon']) assert.equal(instantOf(typed, 'Asia/Tokyo'), undefined, typed);
});

test('OPS-02 it is right on the days on which clocks change', () => {
  for (const typed of ['2026-03-29T00:15', '2026-03-29T04:15', '2026-10-25T00:15', '2026-10-25T12:15']) {
    const instant = instantOf(typed, 'Europe/Berlin') ?? Number.NaN;
    assert.equal(wallClock(instant, 'Europe/Berlin'), typed);
  }
});
