import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import { calendarDay, timeOfDay } from '../portal/calendar.rules.ts';
import { anyText, rule } from '../portal/property.suite.ts';
import { openingAt } from './opening-hours.rules.ts';
import { channelsFor } from './support-channel.rules.ts';

describe('rules of services and channels', () => {
  const level = fc.oneof(fc.constantFrom('normal', 'extended'), anyText);
  const channel = fc.record({ level }, { requiredKeys: [] });

  rule('SUP-13 channelsFor', fc.tuple(fc.array(channel), fc.array(level)), ([channels, levels]) => {
    const shown = channelsFor(channels, levels);
    assert.deepEqual(
      shown,
      channels.filter((one) => shown.includes(one)),
      'in the vendor’s order',
    );
    for (const one of channels) {
      if (one.level === undefined) assert.ok(shown.includes(one), 'what is for everybody');
      else if (levels.length > 0) assert.equal(shown.includes(one), levels.includes(one.level));
      else assert.equal(shown.includes(one), one.level === 'normal');
    }
    assert.deepEqual(channelsFor(shown, levels), shown);
  });

  const twoDigits = (most: number) => fc.integer({ min: 0, max: most }).map((part) => String(part).padStart(2, '0'));
  const time = fc.oneof(
    fc.tuple(twoDigits(23), twoDigits(59)).map(([hours, minutes]) => `${hours}:${minutes}`),
    fc.constantFrom('00:00', '24:00'),
  );
  const now = fc.integer({ min: Date.parse('2026-11-01'), max: Date.parse('2027-03-01') });
  const timeZone = fc.constantFrom('Asia/Tokyo', 'Europe/Berlin', 'America/St_Johns', 'UTC');
  const span = fc.record({ days: fc.array(fc.integer({ min: 0, max: 8 })), from: time, to: time });
  const day = now.map((instant) => calendarDay(instant, 'UTC'));
  const hours = fc.record({ week: fc.array(span, { maxLength: 4 }), closedOn: fc.array(day, { maxLength: 4 }) });

  rule('SUP-13 timeOfDay', fc.tuple(now, timeZone), ([instant, zone]) => {
    const told = timeOfDay(instant, zone);
    assert.match(told, /^(?:[01]\d|2[0-3]):[0-5]\d$/);
    const written = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
    assert.equal(told, written.format(instant));
  });

  rule('SUP-13 openingAt', fc.tuple(hours, now, timeZone), ([given, instant, zone]) => {
    const opening = openingAt(given, instant, zone);
    const [today, minute] = [calendarDay(instant, zone), timeOfDay(instant, zone)];
    const isOpenOn = (one: string, at: string): boolean =>
      !given.closedOn.includes(one) &&
      given.week.some(({ days, from, to }) => days.includes(new Date(one).getUTCDay() || 7) && from <= at && at < to);
    assert.equal(opening.type === 'open' || opening.type === 'always', isOpenOn(today, minute));
    if (opening.type === 'open') assert.ok(opening.from <= minute && minute < opening.until);
    if (opening.type === 'later') assert.ok(minute < opening.from && isOpenOn(today, opening.from));
    if (opening.type === 'closed' && opening.next) {
      assert.ok(opening.next.day > today && isOpenOn(opening.next.day, opening.next.from));
    }
  });
});
