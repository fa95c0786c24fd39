import { calendarDay } from '../portal/calendar.rules.ts';
import type { Portal } from '../portal/create-portal.ts';
import { createReviewedChange, type ReviewedChange, type ReviewedChangeState } from './reviewed-change.ts';
import { decideServiceChange, type ServiceChangeDecision, type WantedChange } from './service-change.rules.ts';
import type { ContractServices } from './service.model.ts';

/** What somebody is about in their contract: a change with the day it takes effect on, or to withdraw one. */
export type ServiceAct =
  | (WantedChange & { readonly effectiveOn: string })
  | { readonly type: 'withdraw'; readonly changeId: string };

export type ServiceListState = ReviewedChangeState<ContractServices, ServiceAct>;

/** ご契約情報確認・変更 (MYP-12). */
export interface ServiceList extends ReviewedChange<ContractServices, ServiceAct> {
  /** Whether a change can be made today, what it does, or why not. Undefined where nothing is read yet. */
  decide(this: void, wanted: WantedChange): ServiceChangeDecision | undefined;
  /** Today, as a calendar day in the portal's time zone. */
  today(this: void): string;
}

export function createServiceList(portal: Portal): ServiceList {
  const reviewed = createReviewedChange<ContractServices, ServiceAct>(portal, {
    async read(signal) {
      const { readServices } = await import('./services.endpoints.ts');
      return portal.call(readServices, undefined, { signal });
    },
    async send(act, _facts, idempotencyKey) {
      const { changeService, withdrawServiceChange } = await import('./services.endpoints.ts');
      return act.type === 'withdraw'
        ? portal.call(withdrawServiceChange, { changeId: act.changeId }, { idempotencyKey })
        : portal.call(changeService, act, { idempotencyKey });
    },
  });
  const today = (): string => calendarDay(portal.clock.now(), portal.configuration.timeZone);
  return {
    get state() {
      return reviewed.state;
    },
    subscribe: reviewed.subscribe,
    review: reviewed.review,
    back: reviewed.back,
    submit: reviewed.submit,
    retry: reviewed.retry,
    refresh: reviewed.refresh,
    today,
    decide: (wanted) =>
      'facts' in reviewed.state ? decideServiceChange(reviewed.state.facts, wanted, today()) : undefined,
  };
}
