import type { LockoutConfiguration } from '../portal/configuration.model.ts';
import { minute, second, type Instant } from '../portal/time.ts';

/** What is kept of failed sign-ins under one name or from one address. */
export interface FailureCount {
  readonly failures: number;
  /** When the first failure of the current window was. */
  readonly windowStartedAt: Instant;
  /** When the failure was that locked. */
  readonly lockedAt?: Instant | undefined;
}

export type LockoutDecision =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: 'locked';
      /** `minutes` until it ends, rounded up; 0 when only the vendor ends it. */
      readonly params: { readonly minutes: number };
      /** Seconds until it ends, rounded up; left out when only the vendor ends it. */
      readonly retryAfter?: number;
    };

/** Whether a sign-in may be tried (AUTH-02). A lock of 15 minutes still holds 14:59.999 after it began and not at 15:00.000. */
export function checkLockout(
  count: FailureCount | undefined,
  rule: LockoutConfiguration,
  now: Instant,
): LockoutDecision {
  if (count?.lockedAt === undefined) return { ok: true };
  if (rule.ends.type === 'vendor') return { ok: false, code: 'locked', params: { minutes: 0 } };
  const left = count.lockedAt + rule.ends.minutes * minute - now;
  if (left <= 0) return { ok: true };
  return {
    ok: false,
    code: 'locked',
    params: { minutes: Math.ceil(left / minute) },
    retryAfter: Math.ceil(left / second),
  };
}

/**
 * The count after one more failure: it goes on within the window, begins anew after it and after a lock that has ended,
 * and locks at the rule's number. A failure while a lock holds is not counted.
 */
export function countFailure(count: FailureCount | undefined, rule: LockoutConfiguration, now: Instant): FailureCount {
  if (count && !checkLockout(count, rule, now).ok) return count;
  const goesOn =
    count !== undefined && count.lockedAt === undefined && now - count.windowStartedAt < rule.windowMinutes * minute;
  const failures = goesOn ? count.failures + 1 : 1;
  const windowStartedAt = goesOn ? count.windowStartedAt : now;
  return { failures, windowStartedAt, ...(failures >= rule.failures && { lockedAt: now }) };
}
