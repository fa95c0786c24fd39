import { calendarDay } from '../portal/calendar.rules.ts';
import type { Portal } from '../portal/create-portal.ts';
import { createReviewedChange, type ReviewedChange, type ReviewedChangeState } from './reviewed-change.ts';
import type { SecurityServiceFacts } from './security-service.model.ts';
import { decideSecurityChange, type SecurityChange, type SecurityDecision } from './security-service.rules.ts';

/** What somebody is about: a change with the day it takes effect on, or to withdraw a cancellation. */
export type SecurityAct =
  | { readonly type: 'change'; readonly change: SecurityChange; readonly effectiveOn: string }
  | { readonly type: 'withdraw'; readonly changeId: string };

export type SecurityServiceState = ReviewedChangeState<SecurityServiceFacts, SecurityAct>;

/** インターネットセキュリティサービスの設定・変更 (MYP-14). */
export interface SecurityService extends ReviewedChange<SecurityServiceFacts, SecurityAct> {
  /** Whether a change can be made today, what it does, or why not. Undefined where nothing is read yet. */
  decide(this: void, change: SecurityChange): SecurityDecision | undefined;
  /** Today, as a calendar day in the portal's time zone. */
  today(this: void): string;
}

export function createSecurityService(portal: Portal): SecurityService {
  const read = async (signal?: AbortSignal): Promise<SecurityServiceFacts> => {
    const { readSecurityService } = await import('./security-service.endpoints.ts');
    return portal.call(readSecurityService, undefined, { signal });
  };
  const reviewed = createReviewedChange<SecurityServiceFacts, SecurityAct>(portal, {
    read,
    async send(act, _facts, idempotencyKey) {
      if (act.type === 'withdraw') {
        const { withdrawServiceChange } = await import('./services.endpoints.ts');
        await portal.call(withdrawServiceChange, { changeId: act.changeId }, { idempotencyKey });
        return read();
      }
      const { changeSecurityService } = await import('./security-service.endpoints.ts');
      const { change, effectiveOn } = act;
      return portal.call(changeSecurityService, { change, effectiveOn }, { idempotencyKey });
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
    decide: (change) =>
      'facts' in reviewed.state ? decideSecurityChange(reviewed.state.facts, change, today()) : undefined,
  };
}
