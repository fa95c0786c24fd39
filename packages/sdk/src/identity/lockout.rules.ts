import type { LockoutConfiguration } from '../portal/configuration.model.ts';
import { minute, second, type Instant } from '../portal/time.ts';

/** When the sign-ins failed that still matter under one name or from one address, the oldest first. */
export type Failures = readonly Instant[];

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

/**
 * Whether a sign-in may be tried (AUTH-02): not after as many failures as the rule allows within any of its windows. A
 * failure at 0:00.000 counts with one at 14:59.999 and not with one at 15:00.000; so does a lock of 15 minutes hold.
 */
export function checkLockout(failures: Failures, rule: LockoutConfiguration, now: Instant): LockoutDecision {
  const lockedAt = lockBegan(failures, rule);
  if (lockedAt === undefined) return { ok: true };
  if (rule.ends.type === 'vendor') return { ok: false, code: 'locked', params: { minutes: 0 } };
  // a request that came a moment before the failure that locked, and waited for it, is told no longer time
  const left = rule.ends.minutes * minute - Math.max(0, now - lockedAt);
  if (left <= 0) return { ok: true };
  return {
    ok: false,
    code: 'locked',
    params: { minutes: Math.ceil(left / minute) },
    retryAfter: Math.ceil(left / second),
  };
}

/**
 * The failures that matter after one more: those of the window that ends with it; after a lock that has ended, it alone.
 * A failure while a lock holds is not counted.
 */
export function countFailure(failures: Failures, rule: LockoutConfiguration, now: Instant): Failures {
  if (!checkLockout(failures, rule, now).ok) return failures;
  const before = lockBegan(failures, rule) === undefined ? failures : [];
  const recent = before.filter((at) => now - at < rule.windowMinutes * minute);
  return [...recent, now].toSorted((a, b) => a - b);
}

/** From how many failures before the lock on people are told of it: with five failures, from the third one. */
const toldAt = 2;

/** How many failures more lock, where they are so few that people are told; undefined where they are not, or a lock holds. */
export function failuresToLock(failures: Failures, rule: LockoutConfiguration, now: Instant): number | undefined {
  if (!checkLockout(failures, rule, now).ok || lockBegan(failures, rule) !== undefined) return undefined;
  const left = rule.failures - failures.filter((at) => now - at < rule.windowMinutes * minute).length;
  return left <= toldAt ? left : undefined;
}

/** The failures without one at `at` that proved to be none; a lock that was begun with it is gone too. */
export function takeBackFailure(failures: Failures, at: Instant): Failures {
  const index = failures.indexOf(at);
  return index < 0 ? failures : failures.toSpliced(index, 1);
}

/** From when the failures matter no more; undefined while they lock and only the vendor ends that. */
export function failuresEnd(failures: Failures, rule: LockoutConfiguration): Instant | undefined {
  const last = failures.at(-1) ?? 0;
  if (lockBegan(failures, rule) === undefined) return last + rule.windowMinutes * minute;
  return rule.ends.type === 'vendor' ? undefined : last + rule.ends.minutes * minute;
}

/** The failure that locked: the last, when as many as the rule allows stand within one window that ends with it. */
function lockBegan(failures: Failures, rule: LockoutConfiguration): Instant | undefined {
  const first = failures.at(-rule.failures);
  const last = failures.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return last - first < rule.windowMinutes * minute ? last : undefined;
}
