import type { Change } from '@madoguchi/sdk/portal/change.model.js';
import { second, type Instant } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import type { ServerPorts } from './ports.ts';
import type { Tables } from './tables.ts';
import { reasonOf } from './reason-of.ts';

/** A change with where it is from and when it was noted. */
export interface NotedChange extends Change {
  readonly row: string;
  readonly portalId: string;
  readonly at: Instant;
}

/** Who hears of changes. Nothing of it may throw. */
export interface FeedListener {
  /** Of any portal, whoever may see them. */
  changed(this: void, changes: readonly NotedChange[]): void;
  /** Comes every 20 seconds. */
  beat(this: void): void;
  /** The server is being stopped. */
  stop(this: void): void;
}

/** Tells all event streams of one process what was noted in the database, by whichever process. */
export interface ChangeFeed {
  /** Whether an account has fewer than its ten listeners. */
  hasRoom(accountId: string): boolean;
  /** Adds a listener of an account, until the returned function is called. */
  listen(accountId: string, listener: FeedListener): () => void;
  /** Looks at once: something was written here. */
  look(): void;
  stop(): void;
}

const lookEvery: number = second;
const looksABeat = 20;
const mostOfAnAccount = 10;
/** A transaction that is committed so long after its row was made is still seen. */
export const commitsWithin: number = 10 * second;

/**
 * Looks once a second, and at once after a write of this process, as long as anybody listens: one query for all streams. Each
 * change is told once, those of the last ten seconds being read again: a transaction can be committed later than a younger one.
 */
export function createChangeFeed({
  database,
  clock,
  log,
}: Pick<ServerPorts, 'database' | 'clock' | 'log'>): ChangeFeed {
  const listeners = new Map<FeedListener, string>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let told: ReadonlySet<string> = new Set();
  let newest: Instant = 0;
  let looking = false;
  let again = false;
  let looks = 0;

  const tell = async (): Promise<void> => {
    const noted = await changesSince(database.kysely, newest - commitsWithin);
    const known = told;
    const fresh = noted.filter(({ row }) => !known.has(row));
    told = new Set(noted.map(({ row }) => row));
    newest = Math.max(newest, Math.min(noted.at(-1)?.at ?? 0, clock.now())); // another process's clock may be ahead
    if (fresh.length > 0) for (const listener of listeners.keys()) listener.changed(fresh);
  };
  const look = async (): Promise<void> => {
    again = true;
    if (looking) return;
    looking = true;
    while (again && listeners.size > 0) {
      again = false;
      await tell().catch((error: unknown) => log('error', 'changes-not-read', { reason: reasonOf(error) }));
    }
    looking = false;
  };
  const turn = (): void => {
    void look();
    if (++looks % looksABeat === 0) for (const listener of listeners.keys()) listener.beat();
  };
  const rest = (): void => {
    clearInterval(timer);
    timer = undefined;
    told = new Set();
  };

  return {
    hasRoom: (accountId) => [...listeners.values()].filter((id) => id === accountId).length < mostOfAnAccount,
    listen(accountId, listener) {
      listeners.set(listener, accountId);
      if (!timer) newest = clock.now();
      timer ??= setInterval(turn, lookEvery);
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) rest();
      };
    },
    look: () => void (listeners.size > 0 && look()),
    stop() {
      for (const listener of listeners.keys()) listener.stop();
      listeners.clear();
      rest();
    },
  };
}

/** What was noted from `from` on, the oldest first. */
async function changesSince(database: Kysely<Tables>, from: Instant): Promise<readonly NotedChange[]> {
  return noted(database, from).execute();
}

/** So many changes are read for one who missed them: what comes after is not told one by one. */
export const mostMissed = 1_000;

/** What was noted in a portal from `from` on, the oldest first; undefined where it is too much to be told one by one. */
export async function missedChanges(
  database: Kysely<Tables>,
  from: Instant,
  portalId: string,
): Promise<readonly NotedChange[] | undefined> {
  const found = await noted(database, from)
    .where('portal_id', '=', portalId)
    .limit(mostMissed + 1)
    .execute();
  return found.length > mostMissed ? undefined : found;
}

const noted = (database: Kysely<Tables>, from: Instant) =>
  database
    .selectFrom('change')
    .select(['id as row', 'portal_id as portalId', 'kind', 'subject_id as id', 'version', 'at'])
    .where('at', '>=', from)
    .orderBy('at')
    .orderBy('id');
