import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openingAt } from './opening-hours.rules.ts';
import type { OpeningHours } from './support-service.model.ts';

const weekdays: OpeningHours = {
  week: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' }],
  closedOn: ['2026-11-23'],
};
const at = (time: string, hours = weekdays) => openingAt(hours, Date.parse(time), 'Asia/Tokyo');

test('SUP-13 a window is open from its first minute to before its last, in the portal’s time zone', () => {
  const open = { type: 'open', from: '09:00', until: '17:30' };
  assert.deepEqual(at('2026-11-20T08:59:59.999+09:00'), { type: 'later', from: '09:00', until: '17:30' });
  assert.deepEqual(at('2026-11-20T00:00:00.000Z'), open);
  assert.deepEqual(at('2026-11-20T17:29:59.999+09:00'), open);
  assert.equal(at('2026-11-20T17:30:00.000+09:00').type, 'closed');
});

test('SUP-13 a closed window says when it opens next: after a week-end, and after holidays', () => {
  assert.deepEqual(at('2026-11-19T18:00:00+09:00'), { type: 'closed', next: { day: '2026-11-20', from: '09:00' } });
  assert.deepEqual(at('2026-11-20T18:00:00+09:00'), { type: 'closed', next: { day: '2026-11-24', from: '09:00' } });
  assert.deepEqual(at('2026-11-23T10:00:00+09:00'), { type: 'closed', next: { day: '2026-11-24', from: '09:00' } });
  assert.deepEqual(at('2026-11-20T18:00:00+09:00', { week: [], closedOn: [] }), { type: 'closed' });
});

test('SUP-13 two spans of a day with a break between them, and one around the clock', () => {
  const week = [
    { days: [5], from: '13:00', to: '17:00' },
    { days: [5], from: '09:00', to: '12:00' },
    { days: [5], from: '20:00', to: '18:00' }, // none
  ];
  const broken = { week, closedOn: [] };
  assert.deepEqual(at('2026-11-20T12:30:00+09:00', broken), { type: 'later', from: '13:00', until: '17:00' });
  assert.deepEqual(at('2026-11-20T17:30:00+09:00', broken), {
    type: 'closed',
    next: { day: '2026-11-27', from: '09:00' },
  });
  const always = { week: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }], closedOn: [] };
  assert.deepEqual(at('2026-11-20T03:00:00+09:00', always), { type: 'always' });
  const untilMidnight = { ...always, closedOn: ['2026-11-21'] };
  assert.deepEqual(at('2026-11-20T23:59:59+09:00', untilMidnight), { type: 'open', from: '00:00', until: '24:00' });
  assert.deepEqual(at('2026-11-21T03:00:00+09:00', untilMidnight), {
    type: 'closed',
    next: { day: '2026-11-22', from: '00:00' },
  });
});
