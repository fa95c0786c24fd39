import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import { addDays, addMonths } from '../portal/calendar-day.rules.ts';
import { anyText, calendarDate, optional, rule } from '../portal/property.suite.ts';
import { decideSecurityChange, type SecurityChange } from './security-service.rules.ts';
import {
  canWithdrawChange,
  decideOn,
  decideServiceChange,
  firstOfNextMonth,
  isHadOn,
  isPendingOn,
  lastOfMonth,
  minimumEnd,
  monthlyYenOn,
  withChange,
} from './service-change.rules.ts';
import { contractFacts, offered, securityFacts } from './service-facts.suite.ts';

const id = fc.oneof(fc.constantFrom(...offered.map((one) => one.id)), anyText);
const type = fc.constantFrom<'add' | 'course' | 'cancel'>('add', 'course', 'cancel');
const subscribed = fc.array(fc.record({ serviceId: id, startedOn: calendarDate, endsOn: optional(calendarDate) }), {
  maxLength: 8,
});
const change = fc.record({
  id: fc.constant('c'),
  type,
  serviceId: id,
  appliedAt: fc.constant('2026-01-01T00:00:00Z'),
  effectiveOn: calendarDate,
  state: fc.constantFrom('accepted', 'completed', 'withdrawn', 'refused'),
  version: fc.constant(1),
});
const facts = fc.record({ offered: fc.constant(offered), subscribed, pending: fc.array(change, { maxLength: 3 }) });
const security = fc.oneof(
  fc.record({ type: fc.constantFrom<'apply' | 'devices'>('apply', 'devices'), devices: fc.double() }),
  fc.constant<SecurityChange>({ type: 'cancel' }),
);

describe('MYP-12 changes of services, for any facts and day', () => {
  rule('the ends of a month', calendarDate, (today) => {
    assert.match(firstOfNextMonth(today), /-01$/);
    assert.equal(addDays(lastOfMonth(today), 1), firstOfNextMonth(today));
    assert.ok(today <= lastOfMonth(today) && today < firstOfNextMonth(today));
    assert.equal(lastOfMonth(today).slice(0, 7), today.slice(0, 7));
  });
  rule(
    'a decision, which never takes effect in the past,',
    fc.tuple(facts, type, id, calendarDate),
    ([all, kind, serviceId, today]) => {
      const decision = decideServiceChange(all, { type: kind, serviceId }, today);
      if (!decision.ok) return;
      assert.ok(decision.effectiveOn >= today);
      assert.ok(Number.isInteger(decision.yenNow) && Number.isInteger(decision.yenAfter));
      const [service] = offered.filter((one) => one.id === serviceId);
      assert.ok(service);
      assert.deepEqual(decideOn(all, kind, service, today), decision);
      const after = withChange(all.subscribed, {
        type: kind,
        serviceId,
        fromServiceId: decision.fromServiceId,
        effectiveOn: decision.effectiveOn,
      });
      const day = kind === 'cancel' ? addDays(decision.effectiveOn, 1) : decision.effectiveOn;
      assert.equal(monthlyYenOn({ offered, subscribed: after }, day), decision.yenAfter);
      assert.equal(
        after.some((one) => one.serviceId === serviceId && isHadOn(one, day) && one.endsOn === undefined),
        kind !== 'cancel',
      );
    },
  );
  rule('what can be withdrawn, which is pending,', fc.tuple(change, calendarDate), ([one, today]) => {
    if (canWithdrawChange(one, today)) assert.ok(isPendingOn(one, today) && one.state === 'accepted');
  });
  rule('a minimum term', fc.tuple(fc.nat(60), calendarDate), ([minimumMonths, day]) => {
    const [service] = offered;
    assert.ok(service);
    const end = minimumEnd({ ...service, minimumMonths }, day);
    assert.equal(end, minimumMonths === 0 ? undefined : addDays(addMonths(day, minimumMonths), -1));
  });
  rule(
    'a change of the security service',
    fc.tuple(optional(fc.integer({ min: 1, max: 3 })), security, calendarDate),
    ([devices, one, today]) => {
      const decision = decideSecurityChange(securityFacts(devices), one, today);
      if (decision.ok && 'devices' in one) assert.ok([1, 2, 3].includes(one.devices));
    },
  );
  rule('the demo’s facts', calendarDate, (today) => {
    assert.ok(monthlyYenOn(contractFacts, today) >= 0);
  });
});
