import type { Transaction } from 'kysely';
import type { Database } from './ports.ts';
import type { Tables } from './tables.ts';

/** How often a transaction is tried that others got in the way of. */
const attempts = 12;
/** Milliseconds before the first repeat; doubled for each further one, and half to all of it is waited. */
const firstDelay = 4;
const longestDelay = 250;

/**
 * Runs `work` so that it sees and leaves the database as if nothing else ran meanwhile: `begin immediate` on SQLite,
 * serializable on PostgreSQL, where it is repeated when others got in its way. So `work` holds SQL only, through the
 * transaction it is handed, and nothing that must not happen twice.
 */
export async function transaction<T>(
  { kysely, dialect }: Database,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  if (dialect === 'sqlite') return kysely.transaction().execute(work);
  for (let attempt = 1; ; attempt++) {
    try {
      return await kysely.transaction().setIsolationLevel('serializable').execute(work);
    } catch (error) {
      if (attempt === attempts || !isConflict(error)) throw error;
      await pause(attempt);
    }
  }
}

/** Serialization failure or deadlock (PostgreSQL error codes, class 40). */
function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01');
}

function pause(attempt: number): Promise<void> {
  const longest = Math.min(longestDelay, firstDelay * 2 ** (attempt - 1));
  return new Promise((resolve) => setTimeout(resolve, longest * (0.5 + Math.random() / 2)));
}
