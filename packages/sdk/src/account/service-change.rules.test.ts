import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarDay } from '../portal/calendar.rules.ts';
import {
  canWithdrawChange,
  decideServiceChange,
  firstOfNextMonth,
  isPendingOn,
  lastOfMonth,
  minimumEnd,
  monthlyYenOn,
  withChange,
  type ServiceFacts,
} from './service-change.rules.ts';
import { decideSecurityChange } from './security-service.rules.ts';
import { contractFacts, offered, securityFacts } from './service-facts.suite.ts';

const decide = (
  type: 'add' | 'course' | 'cancel',
  serviceId: string,
  today: string,
  facts: Partial<ServiceFacts> = {},
) => decideServiceChange({ ...contractFacts, ...facts }, { type, serviceId }, today);
const codeOf = (...args: Parameters<typeof decide>): unknown => {
  const decision = decide(...args);
  return decision.ok ? 'ok' : decision.code;
};

describe('MYP-12 when a change takes effect', () => {
  it('MYP-12 an option channel is there on the day of application, in the portal’s time zone', () => {
    const lastMoment = Date.parse('2026-12-31T23:59:59.999+09:00');
    for (const [instant, day] of [
      [lastMoment, '2026-12-31'],
      [lastMoment + 1, '2027-01-01'],
    ] as const) {
      const decision = decide('add', 'movies', calendarDay(instant, 'Asia/Tokyo'));
      assert.equal(decision.ok && decision.effectiveOn, day);
    }
  });

  it('MYP-12 a course changes on the 1st of next month, whatever the day', () => {
    for (const [today, day] of [
      ['2027-01-31', '2027-02-01'],
      ['2027-01-01', '2027-02-01'],
      ['2027-02-28', '2027-03-01'],
      ['2028-02-29', '2028-03-01'],
      ['2026-12-31', '2027-01-01'],
    ] as const) {
      assert.equal(firstOfNextMonth(today), day);
      const decision = decide('course', 'line-slow', today);
      assert.deepEqual(decision.ok && [decision.effectiveOn, decision.fromServiceId], [day, 'line']);
    }
  });

  it('MYP-12 what is cancelled is there until the last day of the month, and can be withdrawn until that day is over', () => {
    for (const [today, day] of [
      ['2027-01-31', '2027-01-31'],
      ['2027-02-01', '2027-02-28'],
      ['2028-02-01', '2028-02-29'],
      ['2026-12-01', '2026-12-31'],
      ['2027-04-30', '2027-04-30'],
    ] as const) {
      assert.equal(lastOfMonth(today), day);
      const decision = decide('cancel', 'drama', today);
      assert.equal(decision.ok && decision.effectiveOn, day);
    }
    const change = { type: 'cancel', effectiveOn: '2027-01-31', state: 'accepted' };
    const last = Date.parse('2027-01-31T23:59:59.999+09:00');
    assert.equal(canWithdrawChange(change, calendarDay(last, 'Asia/Tokyo')), true);
    assert.equal(canWithdrawChange(change, calendarDay(last + 1, 'Asia/Tokyo')), false);
    const start = { ...change, type: 'course', effectiveOn: '2027-02-01' };
    assert.equal(canWithdrawChange(start, '2027-01-31'), true);
    assert.equal(canWithdrawChange(start, '2027-02-01'), false);
    assert.equal(canWithdrawChange({ ...start, state: 'completed' }, '2027-01-31'), false, 'it is done already');
    assert.equal(isPendingOn({ ...start, state: 'completed' }, '2027-01-31'), true);
    assert.equal(isPendingOn({ ...start, state: 'withdrawn' }, '2027-01-31'), false);
  });
});

describe('MYP-12 what a change does to the price', () => {
  it('MYP-12 tells the price of today and the one after', () => {
    const added = decide('add', 'movies', '2026-11-22');
    assert.deepEqual(added.ok && [added.yenNow, added.yenAfter], [6600, 7480]);
    const course = decide('course', 'line-slow', '2026-11-22');
    assert.deepEqual(course.ok && [course.yenNow, course.yenAfter], [6600, 5500]);
    const cancelled = decide('cancel', 'drama', '2026-11-22');
    assert.deepEqual(cancelled.ok && [cancelled.yenNow, cancelled.yenAfter], [6600, 5500]);
  });

  it('MYP-12 tells what cancelling costs within the minimum term, and nothing on its last day', () => {
    const service = offered.find(({ id }) => id === 'drama');
    assert.ok(service);
    assert.equal(minimumEnd(service, '2026-10-01'), '2026-12-31');
    assert.equal(minimumEnd(service, '2026-11-30'), '2027-02-27');
    const subscribed = contractFacts.subscribed.map((one) =>
      one.serviceId === 'drama' ? { ...one, startedOn: '2026-10-01' } : one,
    );
    const early = decide('cancel', 'drama', '2026-11-30', { subscribed });
    assert.deepEqual(early.ok && [early.minimumEndsOn, early.earlyYen], ['2026-12-31', 2200]);
    const late = decide('cancel', 'drama', '2026-12-01', { subscribed }); // until 31 December, its last day
    assert.deepEqual(late.ok && [late.minimumEndsOn, late.earlyYen], [undefined, undefined]);
  });

  it('MYP-12 a day belongs to what ends on it', () => {
    const subscribed = withChange(contractFacts.subscribed, {
      type: 'cancel',
      serviceId: 'drama',
      effectiveOn: '2026-11-30',
    });
    assert.equal(monthlyYenOn({ offered, subscribed }, '2026-11-30'), 6600);
    assert.equal(monthlyYenOn({ offered, subscribed }, '2026-12-01'), 5500);
  });
});

describe('MYP-12 what cannot be changed online', () => {
  it('MYP-12 refuses with a reason', () => {
    assert.equal(codeOf('add', 'nothing', '2026-11-22'), 'unknown-service');
    assert.equal(codeOf('add', 'drama', '2026-11-22'), 'already-subscribed');
    assert.equal(codeOf('cancel', 'movies', '2026-11-22'), 'not-subscribed');
    assert.equal(codeOf('course', 'line-fast', '2026-11-22'), 'window-only');
    assert.equal(codeOf('cancel', 'line', '2026-11-22'), 'window-only');
    assert.equal(codeOf('add', 'line-slow', '2026-11-22'), 'window-only', 'a course is changed, not added');
    assert.equal(codeOf('add', 'security', '2026-11-22'), 'managed-elsewhere');
    assert.deepEqual(decide('add', 'caller', '2026-11-22'), {
      ok: false,
      code: 'needs-another',
      params: { services: 'phone' },
    });
  });

  it('MYP-12 keeps what others need', () => {
    const facts = {
      offered: offered.map((one) => (one.id === 'movies' ? { ...one, needs: ['drama'] } : one)),
      subscribed: [...contractFacts.subscribed, { serviceId: 'movies', startedOn: '2026-01-01' }],
    };
    assert.equal(codeOf('cancel', 'drama', '2026-11-22', facts), 'needed-by');
    const narrow = offered.map((one) => (one.id === 'drama' ? { ...one, needs: ['line'] } : one));
    assert.equal(codeOf('course', 'line-slow', '2026-11-22', { offered: narrow }), 'needed-by');
  });

  it('MYP-12 takes one change of a thing at a time', () => {
    const change = { id: 'c', appliedAt: '2026-11-22T00:00:00Z', state: 'accepted', version: 1 };
    const pending = [
      { ...change, type: 'course', serviceId: 'line-slow', fromServiceId: 'line', effectiveOn: '2026-12-01' },
    ];
    assert.equal(codeOf('course', 'line-slow', '2026-11-22', { pending }), 'change-pending');
    const ending = [{ ...change, type: 'cancel', serviceId: 'drama', effectiveOn: '2026-11-30' }];
    assert.equal(codeOf('cancel', 'drama', '2026-11-22', { pending: ending }), 'change-pending');
    assert.equal(codeOf('add', 'drama', '2026-11-22', { pending: ending }), 'change-pending');
  });
});

describe('MYP-14 the security service', () => {
  const decideOn = (change: Parameters<typeof decideSecurityChange>[1], facts = securityFacts()) => {
    const decision = decideSecurityChange(facts, change, '2026-11-22');
    return decision.ok ? decision.effectiveOn : decision.code;
  };

  it('MYP-14 is for 1 to 3 devices', () => {
    for (const devices of [1, 2, 3]) assert.equal(decideOn({ type: 'apply', devices }), '2026-11-22');
    for (const devices of [0, 4, 1.5, Number.NaN]) assert.equal(decideOn({ type: 'apply', devices }), 'devices');
  });

  it('MYP-14 costs 627 yen from the day of application, however many devices it is for', () => {
    const decision = decideSecurityChange(securityFacts(), { type: 'apply', devices: 3 }, '2026-11-22');
    assert.deepEqual(decision.ok && [decision.yenNow, decision.yenAfter], [0, 627]);
    const more = decideSecurityChange(securityFacts(2), { type: 'devices', devices: 3 }, '2026-11-22');
    assert.deepEqual(more.ok && [more.yenNow, more.yenAfter, more.effectiveOn], [627, 627, '2026-11-22']);
  });

  it('MYP-14 is cancelled at the end of the month, and changed only by who has it', () => {
    assert.equal(decideOn({ type: 'cancel' }, securityFacts(2)), '2026-11-30');
    assert.equal(decideOn({ type: 'cancel' }), 'not-subscribed');
    assert.equal(decideOn({ type: 'devices', devices: 2 }), 'not-subscribed');
    assert.equal(decideOn({ type: 'devices', devices: 2 }, securityFacts(2)), 'same-devices');
    assert.equal(decideOn({ type: 'apply', devices: 2 }, securityFacts(2)), 'already-subscribed');
  });
});
