import { addDays, addMonths } from '../portal/calendar-day.rules.ts';
import type {
  ContractServices,
  OfferedService,
  ServiceChange,
  ServiceChangeType,
  SubscribedService,
} from './service.model.ts';

/** What a change is decided by. */
export type ServiceFacts = Pick<ContractServices, 'offered' | 'subscribed' | 'pending'>;

export interface WantedChange {
  readonly type: ServiceChangeType;
  readonly serviceId: string;
}

/** What a change does. All days are calendar days in the portal's time zone. */
export interface ServiceChangeEffect {
  readonly ok: true;
  /** The first day with it; for `cancel` the last one. */
  readonly effectiveOn: string;
  /** The course that ends the day before. */
  readonly fromServiceId?: string | undefined;
  /** Yen a month today, and after the change, tax included. */
  readonly yenNow: number;
  readonly yenAfter: number;
  /** The last day of the minimum term that begins, or that is still running. */
  readonly minimumEndsOn?: string | undefined;
  /** What cancelling within that term costs. */
  readonly earlyYen?: number | undefined;
}

export type ServiceRefusalCode =
  | 'unknown-service'
  | 'already-subscribed'
  | 'not-subscribed'
  | 'change-pending'
  | 'needs-another'
  | 'needed-by'
  | 'window-only'
  | 'managed-elsewhere';

/** Why a change cannot be made online. `services`: the ids of what it needs, or is needed by, with spaces between. */
export interface ServiceChangeRefusal {
  readonly ok: false;
  readonly code: ServiceRefusalCode;
  readonly params?: { readonly services: string } | undefined;
}

export type ServiceChangeDecision = ServiceChangeEffect | ServiceChangeRefusal;

const refuse = (code: ServiceRefusalCode, services?: readonly string[]): ServiceChangeRefusal => ({
  ok: false,
  code,
  ...(services && { params: { services: services.join(' ') } }),
});

/** 翌月1日: the first day of the month after a calendar day's. */
export const firstOfNextMonth = (today: string): string => addMonths(`${today.slice(0, 7)}-01`, 1);

/** 当月末日: the last day of a calendar day's month. */
export const lastOfMonth = (today: string): string => addDays(firstOfNextMonth(today), -1);

/** Whether something is subscribed to on a calendar day. */
export const isHadOn = ({ startedOn, endsOn }: SubscribedService, day: string): boolean =>
  startedOn <= day && (endsOn === undefined || day <= endsOn);

/** What all services together cost a month on a calendar day, in yen, tax included; what is not known costs nothing. */
export function monthlyYenOn({ offered, subscribed }: Omit<ServiceFacts, 'pending'>, day: string): number {
  const prices = new Map(offered.map(({ id, monthlyYen }) => [id, monthlyYen]));
  return subscribed
    .filter((one) => isHadOn(one, day))
    .reduce((sum, { serviceId }) => sum + (prices.get(serviceId) ?? 0), 0);
}

/** 最低利用期間: its last day, or undefined where there is none, or `startedOn` is no calendar day. */
export const minimumEnd = ({ minimumMonths }: OfferedService, startedOn: string): string | undefined =>
  minimumMonths > 0 && !Number.isNaN(Date.parse(startedOn))
    ? addDays(addMonths(startedOn, minimumMonths), -1)
    : undefined;

/**
 * Decides on a change (MYP-12; the days are ours): an option is there from the day of application, or from the 1st of next
 * month, as it is offered; a course from the 1st of next month; what is cancelled until the last day of this month.
 */
export function decideServiceChange(facts: ServiceFacts, wanted: WantedChange, today: string): ServiceChangeDecision {
  const service = facts.offered.find(({ id }) => id === wanted.serviceId);
  if (!service) return refuse('unknown-service');
  if (service.elsewhere) return refuse('managed-elsewhere');
  return decideOn(facts, wanted.type, service, today);
}

/** The same, for the part of the portal that a service is applied for in (MYP-14). */
export function decideOn(
  facts: ServiceFacts,
  type: ServiceChangeType,
  service: OfferedService,
  today: string,
): ServiceChangeDecision {
  const had = facts.subscribed.find((one) => one.serviceId === service.id && isHadOn(one, today));
  const isPending = facts.pending.some(
    ({ serviceId, fromServiceId }) => serviceId === service.id || fromServiceId === service.id,
  );
  if (type === 'cancel') {
    if (!had) return refuse(isPending ? 'change-pending' : 'not-subscribed');
    return isPending ? refuse('change-pending') : decideEnd(facts, service, had, today);
  }
  if (isPending) return refuse('change-pending');
  if (had) return refuse('already-subscribed');
  return type === 'course' ? decideCourse(facts, service, today) : decideStart(facts, service, today);
}

function decideStart(facts: ServiceFacts, service: OfferedService, today: string): ServiceChangeDecision {
  if (service.starts === 'window' || isTakenCourse(facts, service, today)) return refuse('window-only');
  const effectiveOn = service.starts === 'same-day' ? today : firstOfNextMonth(today);
  const isThere = facts.subscribed.some(
    (one) => service.needs.includes(one.serviceId) && isHadOn(one, effectiveOn) && one.endsOn === undefined,
  );
  if (service.needs.length > 0 && !isThere) return refuse('needs-another', service.needs);
  return effectOf(facts, { type: 'add', service, effectiveOn, today });
}

const isTakenCourse = ({ offered, subscribed }: ServiceFacts, { course }: OfferedService, today: string): boolean =>
  course !== undefined &&
  subscribed.some((one) => isHadOn(one, today) && offered.find(({ id }) => id === one.serviceId)?.course === course);

function decideCourse(facts: ServiceFacts, service: OfferedService, today: string): ServiceChangeDecision {
  const courses = facts.offered.filter(({ course }) => course !== undefined && course === service.course);
  const from = facts.subscribed.find((one) => courses.some(({ id }) => id === one.serviceId) && isHadOn(one, today));
  if (!from) return refuse('not-subscribed');
  const isMoving = facts.pending.some(({ serviceId, fromServiceId }) =>
    [serviceId, fromServiceId].includes(from.serviceId),
  );
  if (isMoving) return refuse('change-pending');
  if (service.starts === 'window') return refuse('window-only');
  const left = neededBy(facts, from.serviceId, today).filter(({ needs }) => !needs.includes(service.id));
  if (left.length > 0)
    return refuse(
      'needed-by',
      left.map(({ id }) => id),
    );
  const effectiveOn = firstOfNextMonth(today);
  return effectOf(facts, { type: 'course', service, effectiveOn, today, fromServiceId: from.serviceId });
}

function decideEnd(
  facts: ServiceFacts,
  service: OfferedService,
  had: SubscribedService,
  today: string,
): ServiceChangeDecision {
  if (service.ends === 'window') return refuse('window-only');
  const left = neededBy(facts, service.id, today);
  if (left.length > 0)
    return refuse(
      'needed-by',
      left.map(({ id }) => id),
    );
  const effectiveOn = lastOfMonth(today);
  const minimumEndsOn = minimumEnd(service, had.startedOn);
  const isEarly = minimumEndsOn !== undefined && effectiveOn < minimumEndsOn;
  const effect = effectOf(facts, { type: 'cancel', service, effectiveOn, today });
  return {
    ok: true,
    effectiveOn,
    yenNow: effect.yenNow,
    yenAfter: effect.yenAfter,
    ...(isEarly && { minimumEndsOn, earlyYen: service.earlyYen }),
  };
}

/** What is subscribed to, goes on, and would have nothing left that it needs. */
function neededBy({ offered, subscribed }: ServiceFacts, serviceId: string, today: string): readonly OfferedService[] {
  const lasting = subscribed.filter(({ endsOn }) => endsOn === undefined || endsOn > lastOfMonth(today));
  return offered.filter(
    ({ id, needs }) =>
      id !== serviceId &&
      needs.includes(serviceId) &&
      lasting.some((one) => one.serviceId === id) &&
      !lasting.some((one) => one.serviceId !== serviceId && needs.includes(one.serviceId)),
  );
}

interface Effect extends Pick<ServiceChangeEffect, 'effectiveOn' | 'fromServiceId'> {
  readonly type: ServiceChangeType;
  readonly service: OfferedService;
  readonly today: string;
}

function effectOf(facts: ServiceFacts, effect: Effect): ServiceChangeEffect {
  const { type, service, effectiveOn, fromServiceId, today } = effect;
  const subscribed = withChange(facts.subscribed, { type, serviceId: service.id, fromServiceId, effectiveOn });
  const minimumEndsOn = minimumEnd(service, effectiveOn);
  return {
    ok: true,
    effectiveOn,
    yenNow: monthlyYenOn(facts, today),
    yenAfter: monthlyYenOn(
      { offered: facts.offered, subscribed },
      type === 'cancel' ? addDays(effectiveOn, 1) : effectiveOn,
    ),
    ...(fromServiceId !== undefined && { fromServiceId }),
    ...(minimumEndsOn !== undefined && { minimumEndsOn, earlyYen: service.earlyYen }),
  };
}

/** What a subscriber has once a change was made. */
export function withChange(
  subscribed: readonly SubscribedService[],
  change: Pick<ServiceChange, 'type' | 'serviceId' | 'fromServiceId' | 'effectiveOn'>,
): readonly SubscribedService[] {
  const { type, serviceId, fromServiceId, effectiveOn } = change;
  const ended = type === 'cancel' ? serviceId : fromServiceId;
  const endsOn = type === 'cancel' ? effectiveOn : addDays(effectiveOn, -1);
  const kept = subscribed.map((one) =>
    one.serviceId === ended && one.endsOn === undefined ? { ...one, endsOn } : one,
  );
  return type === 'cancel' ? kept : [...kept, { serviceId, startedOn: effectiveOn }];
}

/** Whether a change has not taken effect: what is cancelled is there until the end of its last day (MYP-12). */
export const isPendingOn = (
  { type, effectiveOn, state }: Pick<ServiceChange, 'type' | 'effectiveOn' | 'state'>,
  today: string,
): boolean =>
  (state === 'accepted' || state === 'completed') && (type === 'cancel' ? today <= effectiveOn : today < effectiveOn);

/** Whether a change can be withdrawn: until it takes effect, and until the provider has done what it takes (ours). */
export const canWithdrawChange = (
  change: Pick<ServiceChange, 'type' | 'effectiveOn' | 'state'>,
  today: string,
): boolean => change.state === 'accepted' && isPendingOn(change, today);
