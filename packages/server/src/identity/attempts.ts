import {
  checkLockout,
  countFailure,
  failuresEnd,
  failuresToLock,
  takeBackFailure,
  type Failures,
  type LockoutDecision,
} from '@madoguchi/sdk/identity/lockout.rules.js';
import type { LockoutConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import { hour, minute, type Instant } from '@madoguchi/sdk/portal/time.js';
import type { Kysely, Transaction } from 'kysely';
import * as z from 'zod/mini';
import { digest } from '../portal/digest.ts';
import type { Database } from '../portal/ports.ts';
import { Refusal } from '../portal/problem.ts';
import type { AttemptKind, AttemptTable, Tables } from '../portal/tables.ts';
import { inTurn } from '../portal/transaction.ts';

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

/**
 * Links asked for by one identifier: 5 an hour; what is beyond gets the same answer and no mail. As many one-time
 * passwords for one account, whose owner is told: they know its password.
 */
export const linkLimit: LockoutConfiguration = {
  failures: 5,
  windowMinutes: hour / minute,
  ends: { type: 'after', minutes: hour / minute },
};

/** Links asked for from one client address, and invitations sent by one account: 100 an hour. */
export const linkAddressLimit: LockoutConfiguration = { ...linkLimit, failures: 100 };

type Locked = Extract<LockoutDecision, { ok: false }>;

/** Whether a try may be made, and what it comes to should it prove wrong. */
export type Reserved = Locked | ({ readonly ok: true } & IfWrong);

/** What a try comes to that proves wrong: the lock that it begins, or how many more begin one where that is told. */
export interface IfWrong {
  readonly locks?: Locked | undefined;
  readonly left?: number | undefined;
}

/**
 * Counts a try before it is made, and says whether it may be made. Those at the same count decide one after the other,
 * so that of any number of tries at once no more than the limit are made.
 */
export async function reserve(
  database: Database,
  as: CountedAs,
  rule: LockoutConfiguration,
  now: Instant,
): Promise<Reserved> {
  return inTurn(database, (transaction) => reserveWithin(transaction, as, rule, now));
}

/** The same within a transaction: what is refused after all was not counted. */
export async function reserveWithin(
  transaction: Transaction<Tables>,
  as: CountedAs,
  rule: LockoutConfiguration,
  now: Instant,
): Promise<Reserved> {
  const failures = await takeRow(transaction, as);
  const decision = checkLockout(failures, rule, now);
  if (!decision.ok) return decision;
  const counted = countFailure(failures, rule, now);
  await keep(transaction, as, rule, counted);
  const locks = checkLockout(counted, rule, now);
  return locks.ok ? { ok: true, left: failuresToLock(counted, rule, now) } : { ok: true, locks };
}

/** Takes one try back that was no failure, counted at `at`, and with it the lock it may have begun. */
export async function takeBack(
  transaction: Transaction<Tables>,
  as: CountedAs,
  rule: LockoutConfiguration,
  at: Instant,
): Promise<void> {
  const failures = takeBackFailure(await takeRow(transaction, as), at);
  if (failures.length > 0) await keep(transaction, as, rule, failures);
  else await forget(transaction, as);
}

/** Forgets what was counted: the try succeeded, or a lock was ended. */
export async function forget(database: Kysely<Tables>, as: CountedAs): Promise<void> {
  await database
    .deleteFrom('attempt')
    .where((eb) => eb.and({ ...as }))
    .execute();
}

/** Refuses with `code` when no try may be made now, without counting anything. */
export async function refuseLocked(
  { kysely }: Database,
  as: CountedAs,
  rule: LockoutConfiguration,
  now: Instant,
  code: 'locked' | 'rate-limited',
): Promise<void> {
  const row = await kysely
    .selectFrom('attempt')
    .select('failures')
    .where((eb) => eb.and({ ...as }))
    .executeTakeFirst();
  if (row) refuse(checkLockout(readFailures(row), rule, now), code);
}

/** Refuses with `code` what was decided against. */
export function refuse(decision: LockoutDecision, code: 'locked' | 'rate-limited'): void {
  if (!decision.ok)
    throw new Refusal(code, { ...(code === 'locked' && { params: decision.params }), retryAfter: decision.retryAfter });
}

/** Takes the lock of a count's row, made where there is none, and reads it. */
async function takeRow(transaction: Transaction<Tables>, as: CountedAs): Promise<Failures> {
  const row = await transaction
    .insertInto('attempt')
    .values({ ...as, failures: '[]', ends_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['portal_id', 'kind', 'subject'])
        .doUpdateSet((eb) => ({ failures: eb.ref('attempt.failures') })),
    )
    .returning('failures')
    .executeTakeFirstOrThrow();
  return readFailures(row);
}

async function keep(
  transaction: Transaction<Tables>,
  as: CountedAs,
  rule: LockoutConfiguration,
  failures: Failures,
): Promise<void> {
  const endsAt = failuresEnd(failures, rule);
  await transaction
    .updateTable('attempt')
    .set({ failures: JSON.stringify(failures), ends_at: endsAt === undefined ? null : Math.ceil(endsAt) })
    .where((eb) => eb.and({ ...as }))
    .execute();
}

const instants = z.array(z.number());

function readFailures({ failures }: Pick<AttemptTable, 'failures'>): Failures {
  return z.parse(instants, JSON.parse(failures));
}
