import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { onDay } from './demo-certificates.ts';

const timeZone = 'Asia/Tokyo';

test('CRT-07 what is of a day in the demo is of that day whenever it begins, and never ahead', () => {
  for (const time of ['00:00:00', '00:20:00', '01:00:00', '12:00:00', '23:59:59'])
    for (const [days, wanted] of [
      [0, '2026-11-23'],
      [-10, '2026-11-13'],
    ] as const) {
      const now = Date.parse(`2026-11-23T${time}+09:00`);
      assert.equal(calendarDay(onDay(now, days, timeZone), timeZone), wanted, `${days} at ${time}`);
      assert.ok(onDay(now, days, timeZone) <= now);
    }
});
