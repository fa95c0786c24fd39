import type { Change, ChangeKind, ChangePage } from './change.model.ts';
import { readLiveChanges } from './change-source.ts';
import { changeTimes, type ChangeTimes } from './change-stream.ts';
import { followChanges } from './changes.endpoints.ts';
import type { Portal } from './create-portal.ts';
import { safely } from './safely.ts';
import type { SessionState } from './session.ts';
import { shareChanges } from './shared-changes.ts';

/** Hears that something has a new version; undefined: anything may have changed, and what is shown is to be read anew. */
export type ChangeListener = (change: Change | undefined) => void;

/** What changes of that which the signed-in person may see, while they look. */
export interface Changes {
  /**
   * Calls `listener` with each change of a kind, until the returned function is called. It begins with the first listener and
   * ends with the last, and runs while somebody is signed in and nothing stands before everything else. What changes after
   * the call is told, also what changes while the line is down. The tabs of a browser have one connection together. Where the
   * portal has no area that anything is told of it asks nothing.
   */
  subscribe(this: void, kind: ChangeKind, listener: ChangeListener): () => void;
}

interface Hearer {
  readonly kind: ChangeKind;
  readonly listener: ChangeListener;
}

/** So many things are remembered in the version that was told last. */
const mostRemembered = 1_000;

export function createChanges(portal: Portal, times: ChangeTimes = changeTimes): Changes {
  const { session, configuration } = portal;
  const isServed = followChanges.areas?.some((area) => configuration.areas.includes(area)) ?? true;
  const hearers = new Set<Hearer>();
  let stop: (() => void) | undefined;
  /** Whose changes are told. What is known of them outlives the end of a session, so that nothing is missed by it. */
  let accountId: string | undefined;
  let cursor: string | undefined;
  let versions = new Map<string, number>();
  let run: AbortController | undefined;

  const tell = (told: Change | undefined): void => {
    [...hearers].forEach((hearer) => {
      const isFor = hearers.has(hearer) && (told === undefined || hearer.kind === told.kind);
      if (isFor) safely(() => hearer.listener(told));
    });
  };
  const forget = (): void => {
    cursor = undefined;
    versions = new Map();
  };
  const begin = (id: string): void => {
    const { signal } = (run = new AbortController());
    const begun = performance.now();
    const hear = ({ changes, next, missed = false }: ChangePage): void => {
      if (signal.aborted) return;
      const isLate = cursor === undefined && performance.now() - begun > times.late;
      if (next !== '') cursor = next;
      if (missed || isLate) tell(undefined);
      for (const told of changes) {
        const key = `${told.kind} ${told.id}`;
        if (signal.aborted || (versions.get(key) ?? -Infinity) >= told.version) continue; // it is told again after each pause
        if (versions.size >= mostRemembered) versions.clear();
        versions.set(key, told.version);
        tell(told);
      }
    };
    const own = { signal, cursor: () => cursor };
    void shareChanges({
      ...own,
      portalId: configuration.id,
      accountId: id,
      hear,
      lead: (told) => readLiveChanges(portal, { ...own, times, hear: told }),
    });
  };
  const end = (): void => {
    run?.abort();
    run = undefined;
  };
  const follow = (state: SessionState): void => {
    const isOpen = state.type === 'active' && state.gates.length === 0;
    if (run && isOpen && state.account.id === accountId) return;
    end();
    if (state.type === 'anonymous') forget();
    if (!isOpen) return;
    if (state.account.id !== accountId) forget();
    accountId = state.account.id;
    begin(accountId);
  };

  return {
    subscribe(kind, listener) {
      const hearer: Hearer = { kind, listener };
      hearers.add(hearer);
      if (isServed) stop ??= session.subscribe(follow);
      return () => {
        if (!hearers.delete(hearer) || hearers.size > 0) return;
        stop?.();
        stop = undefined;
        end();
        forget();
      };
    },
  };
}
