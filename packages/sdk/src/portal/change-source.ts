import { backgroundFetch, type Refused } from './background-fetch.ts';
import type { ChangePage } from './change.model.ts';
import {
  endOf,
  followStream,
  type BackgroundCall,
  type ChangeTimes,
  type Ended,
  type Outage,
} from './change-stream.ts';
import { readChanges } from './changes.endpoints.ts';
import type { Portal } from './create-portal.ts';
import { PortalError, toPortalError } from './errors.ts';
import { jitter } from './repeat.rules.ts';
import { minute } from './time.ts';

export interface ChangeSourceOptions {
  readonly signal: AbortSignal;
  readonly times: ChangeTimes;
  /** From where on to tell; undefined where that is not known yet. */
  readonly cursor: () => string | undefined;
  readonly hear: (page: ChangePage) => void;
}

/** Of streams that break soon, so many in a row. */
const mostShort = 3;

/**
 * Reads what changes from the server until `signal` ends it: by streams, one after the other, and by asking again and again
 * where streams are of no use. It ends by itself where there is nothing to hear in this session. Never rejects.
 */
export async function readLiveChanges(portal: Portal, options: ChangeSourceOptions): Promise<void> {
  const { signal, times, cursor, hear } = options;
  const outage: Outage = { told: false };
  const now = (): number => performance.now();
  let pollUntil = -Infinity;
  let short = 0;
  let failures = 0;
  let pause = times.pause;
  /** Longer with each failure, and by chance, so that not all come back at one moment. */
  const wait = (): Promise<void> =>
    sleep(Math.min(times.longestPause, pause * 2 ** failures) * jitter(portal.random), signal);

  const stream = async (): Promise<Ended> => {
    const { how, lasted, retry } = await followStream(portal, { after: cursor(), signal, times, outage, hear });
    pause = Math.min(times.longestPause, Math.max(times.pause, retry ?? 0));
    if (lasted >= times.short) short = failures = 0;
    else if (how === 'ended' || how === 'failed') short++;
    if (how === 'session-over') await portal.session.refresh(); // it learns of that, and whoever follows it ends this
    if (how === 'cut' || how === 'useless' || how === 'busy' || short >= mostShort) {
      pollUntil = how === 'cut' ? Infinity : now() + times.again;
      short = 0;
    } else if (how !== 'closed') {
      await wait();
      if (lasted < times.short) failures++;
    }
    return how;
  };
  const poll = async (): Promise<Ended> => {
    const after = cursor();
    const how = await ask(portal, after, { signal, times, outage, hear });
    if (how === 'failed') {
      pollUntil = -Infinity; // not the stream's fault: nothing works
      await wait();
      failures++;
    } else if (how !== 'closed') {
      if (how === 'ended') failures = 0;
      // the first answer only says from when on; what came meanwhile is asked at once
      if (how !== 'ended' || after !== undefined) await sleep(times.poll, signal);
    }
    return how;
  };
  while (!signal.aborted) if ((await (now() < pollUntil ? poll() : stream())) === 'closed') return;
}

interface Asking extends Omit<ChangeSourceOptions, 'cursor'> {
  readonly outage: Outage;
}

/** Asks once. Never rejects. */
async function ask(portal: Portal, after: string | undefined, options: Asking): Promise<Ended> {
  const { signal, times, outage, hear } = options;
  const attempt = new AbortController();
  let refused: Refused | undefined;
  const nothing: ChangePage = { changes: [], next: '' };
  const call: BackgroundCall = {
    signal: attempt.signal,
    timeout: minute, // by `timer` it ends before, and is told once
    fetch: backgroundFetch({
      isTold: () => outage.told,
      called: () => (refused = undefined),
      refused: (how) => (refused = how),
      instead: () => Response.json(nothing),
      answered: async (response) => response,
    }),
  };
  const stop = (): void => attempt.abort();
  const timer = setTimeout(stop, times.open);
  signal.addEventListener('abort', stop);
  try {
    const page = await portal.call(readChanges, { after }, call);
    if (refused) return refused;
    outage.told = false;
    hear(page);
    return 'ended';
  } catch (thrown) {
    if (signal.aborted) return 'stopped';
    if (attempt.signal.aborted && !outage.told) portal.fail(new PortalError('timeout'), readChanges.name);
    const how = endOf(toPortalError(thrown), outage);
    return how === 'cut' ? 'failed' : how;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

function sleep(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, time);
    signal.addEventListener('abort', wake);
    if (signal.aborted) wake();
  });
}
