import { checkLockout } from '@madoguchi/sdk/identity/lockout.rules.js';
import type { LockoutConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import { hour, minute, type Instant } from '@madoguchi/sdk/portal/time.js';
import { sql, type Kysely } from 'kysely';
import { digest } from '../portal/digest.ts';
import { Refusal } from '../portal/problem.ts';
import type { AttemptKind, Tables } from '../portal/tables.ts';

/** What a try is counted under. */
export interface CountedAs {
  readonly portal_id: string;
  readonly kind: AttemptKind;
  /** Hashed: see `AttemptTable`. */
  readonly subject: string;
}

export async function countedAs(portalId: string, kind: AttemptKind, subject: string): Promise<CountedAs> {
  return { portal_id: portalId, kind, subject: await digest(`${kind}:${subject}`) };
}

/**
 * Failed sign-ins from one client address, whatever the identifiers: twenty times what one identifier is allowed,
 * because an office of many people is one address. It always ends by time, after the window.
 */
export function addressLimit({ failures, windowMinutes }: LockoutConfiguration): LockoutConfiguration {
  return { failures: failures * 20, windowMinutes, ends: { type: 'after', minutes: windowMinutes } };
}

/** Links asked for by one identifier: 5 an hour; what is beyond gets the same answer and no mail. */
export const linkLimit: LockoutConfiguration = {
  failures: 5,
  windowMinutes: hour / minute,
  ends: { type: 'after', minutes: hour / minute },
};

/** Links asked for from one client address: 100 an hour. */
export const linkAddressLimit: LockoutConfiguration = { ...linkLimit, failures: 100 };

/**
 * Counts a try before it is made, and says whether it may be made. Count and check are one statement, so that of any
 * number of tries at once no more than the limit are made. It decides as `countFailure` and `checkLockout` do: within
 * a lock nothing is counted; after it, and after the window, counting begins anew.
 */
export async function reserve(
  database: Kysely<Tables>,
  as: CountedAs,
  rule: LockoutConfiguration,
  now: Instant,
): Promise<boolean> {
  const goesOn = sql<boolean>`(attempt.locked_at is null and attempt.window_started_at > ${now - rule.windowMinutes * minute})`;
  const reached = sql<boolean>`(case when ${goesOn} then attempt.failures + 1 else 1 end >= ${rule.failures})`;
  const reserved = await database
    .insertInto('attempt')
    .values({ ...as, failures: 1, window_started_at: now, locked_at: rule.failures <= 1 ? now : null })
    .onConflict((conflict) =>
      conflict
        .columns(['portal_id', 'kind', 'subject'])
        .doUpdateSet({
          failures: sql`case when ${goesOn} then attempt.failures + 1 else 1 end`,
          window_started_at: sql`case when ${goesOn} then attempt.window_started_at else ${now} end`,
          locked_at: sql`case when ${reached} then cast(${now} as bigint) else null end`,
        })
        .where((eb) =>
          eb.or([
            eb('attempt.locked_at', 'is', null),
            ...(rule.ends.type === 'after' ? [eb('attempt.locked_at', '<=', now - rule.ends.minutes * minute)] : []),
          ]),
        ),
    )
    .returning('failures')
    .executeTakeFirst();
  return reserved !== undefined;
}

/** Refuses with `code` when no try may be made now, without counting anything. */
export async function refuseLocked(
  database: Kysely<Tables>,
  as: CountedAs,
  rule: LockoutConfiguration,
  now: Instant,
  code: 'locked' | 'rate-limited',
): Promise<void> {
  const row = await database
    .selectFrom('attempt')
    .select(['failures', 'window_started_at as windowStartedAt', 'locked_at as lockedAt'])
    .where((eb) => eb.and({ ...as }))
    .executeTakeFirst();
  const decision = checkLockout(row && { ...row, lockedAt: row.lockedAt ?? undefined }, rule, now);
  if (!decision.ok)
    throw new Refusal(code, { ...(code === 'locked' && { params: decision.params }), retryAfter: decision.retryAfter });
}

/** Forgets what was counted: the try succeeded, or a lock was ended. */
export async function forget(database: Kysely<Tables>, as: CountedAs): Promise<void> {
  await database
    .deleteFrom('attempt')
    .where((eb) => eb.and({ ...as }))
    .execute();
}

/** Takes one try back that was no failure, and with it the lock it may have begun. */
export async function takeBack(database: Kysely<Tables>, as: CountedAs): Promise<void> {
  await database
    .updateTable('attempt')
    .set({ failures: sql`failures - 1`, locked_at: null })
    .where((eb) => eb.and({ ...as }))
    .where('failures', '>', 0)
    .execute();
}
