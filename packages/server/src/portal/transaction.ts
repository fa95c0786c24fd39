import { jitter } from '@madoguchi/sdk/portal/repeat.rules.js';
import type { Random } from '@madoguchi/sdk/portal/time.js';
import type { Transaction } from 'kysely';
import type { Database, ServerPorts } from './ports.ts';
import type { Tables } from './tables.ts';

/** How often a transaction is tried that others got in the way of. */
const attempts = 24;
/** Milliseconds before the first repeat; doubled for each further one, and half to all of it is waited. */
const firstDelay = 4;
const longestDelay = 250;

/**
 * Runs `work` so that it sees and leaves the database as if nothing else ran meanwhile: `begin immediate` on SQLite,
 * serializable on PostgreSQL, where it is repeated when others got in its way. So `work` holds SQL only, through the
 * transaction it is handed, and nothing that must not happen twice.
 */
export async function transaction<T>(
  { database: { kysely, dialect }, random }: Pick<ServerPorts, 'database' | 'random'>,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  if (dialect === 'sqlite') return kysely.transaction().execute(work);
  for (let attempt = 1; ; attempt++) {
    try {
      return await kysely.transaction().setIsolationLevel('serializable').execute(work);
    } catch (error) {
      if (attempt === attempts || !isConflict(error)) throw error;
      await pause(waitBefore(attempt, random));
    }
  }
}

/**
 * Runs `work` after everybody who is at the same row: its first statement takes that row's lock by writing it, and then
 * it sees what those before it left. Where many are at one row this lets them wait their turn, which `transaction` would
 * not: there each turns the others away. Everything `work` relies on is that row.
 */
export async function inTurn<T>(
  { kysely, dialect }: Database,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  if (dialect === 'sqlite') return kysely.transaction().execute(work);
  return kysely.transaction().setIsolationLevel('read committed').execute(work);
}

/**
 * What another transaction can be the cause of (PostgreSQL error codes): serialization failure, deadlock, and a unique
 * violation, which two that chose the same next number meet before anything else is noticed.
 */
const conflicts: readonly unknown[] = ['40001', '40P01', '23505'];

function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && conflicts.includes(error.code);
}

/** Milliseconds before the repeat after that many attempts: by chance, so that those who met do not meet again. */
export function waitBefore(attempt: number, random: Random): number {
  const longest = Math.min(longestDelay, firstDelay * 2 ** (attempt - 1));
  return longest * jitter(random);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
