import { backgroundFetch, type Refused } from './background-fetch.ts';
import { change, type ChangePage } from './change.model.ts';
import { followChanges } from './changes.endpoints.ts';
import type { CallOptions, Portal } from './create-portal.ts';
import { toPortalError, type PortalError } from './errors.ts';
import { createEventStreamParser, type StreamEvent } from './event-stream.ts';
import { day, hour, minute, second } from './time.ts';
import type { TransportRequest } from './transport.ts';

/** Milliseconds that live changes go by. */
export interface ChangeTimes {
  /** Until a request is sent: what takes longer is sent by a host's own means, which give no stream. */
  readonly sent: number;
  /** Until a stream has told that it is open: what takes longer is held back on its way. */
  readonly open: number;
  /** A stream of which nothing came for so long is broken. The server sends something every 20 seconds. */
  readonly silence: number;
  /** After so long a stream is opened anew though nothing is wrong. */
  readonly whole: number;
  /** Streams that break within that time are of no use, three in a row. */
  readonly short: number;
  /** Between two streams at first, where the server says nothing, and at most. */
  readonly pause: number;
  readonly longestPause: number;
  /** Between two questions, where streams are of no use. */
  readonly poll: number;
  /** Until a stream is tried again there. */
  readonly again: number;
  /** What was read before it was known from when on to tell may be outdated, where that took longer. The server looks back 10 seconds. */
  readonly late: number;
}

export const changeTimes: ChangeTimes = {
  sent: 5 * second,
  open: 10 * second,
  silence: 45 * second,
  whole: hour,
  short: 10 * second,
  pause: second,
  longestPause: minute,
  poll: 15 * second,
  again: 5 * minute,
  late: 8 * second,
};

/** How a stream, or a question, ended. */
export type Ended =
  | Refused
  /** It ran, and is over. */
  | 'ended'
  /** The session is over, or something stands before everything else. */
  | 'session-over'
  /** It is not to be had by this portal's means, or on this line. */
  | 'useless'
  /** It took longer than the host lets any request take. */
  | 'cut'
  /** Its caller ended it. */
  | 'stopped';

/** A line on which it was told or not that it is down. */
export interface Outage {
  told: boolean;
}

export interface Following {
  readonly after: string | undefined;
  readonly signal: AbortSignal;
  readonly times: ChangeTimes;
  readonly outage: Outage;
  readonly hear: (page: ChangePage) => void;
}

export interface StreamEnd {
  readonly how: Ended;
  /** Milliseconds for which it was open. */
  readonly lasted: number;
  /** How many milliseconds later the server wants to be asked again; undefined where it did not say. */
  readonly retry: number | undefined;
}

/** What goes with a call besides what its caller says. */
export type BackgroundCall = CallOptions & Pick<TransportRequest, 'timeout' | 'fetch'>;

/** Follows one stream to its end. Never rejects. */
export async function followStream(portal: Portal, options: Following): Promise<StreamEnd> {
  const { after, signal, times, outage, hear } = options;
  const attempt = new AbortController();
  const parser = createEventStreamParser();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let how: Ended | undefined;
  let openedAt: number | undefined;
  const end = (by: Ended): void => {
    how ??= by;
    attempt.abort();
  };
  const endIn = (time: number, by: Ended): void => {
    clearTimeout(timer);
    timer = setTimeout(() => end(by), time);
  };
  const take = async ({ type, data, id: next }: StreamEvent): Promise<void> => {
    if (type === 'open') {
      openedAt = performance.now();
      outage.told = false;
      hear({ changes: [], next });
    } else if (type === 'told') hear({ changes: [], next });
    else if (type === 'missed') hear({ changes: [], next, missed: true });
    else if (type === 'end') end('session-over');
    else if (type === 'change') {
      const result = await change['~standard'].validate(parse(data));
      if (!result.issues && !attempt.signal.aborted) hear({ changes: [result.value], next });
    }
  };
  const read = async (response: Response): Promise<Response> => {
    endIn(times.open, 'useless');
    const reader = response.body?.getReader();
    try {
      for (;;) {
        const part = await reader?.read();
        if (!part || part.done || attempt.signal.aborted) break;
        for (const event of parser.push(part.value)) await take(event);
        if (openedAt !== undefined) endIn(times.silence, 'ended');
      }
    } catch (error) {
      if (attempt.signal.aborted) throw error; // else it broke, and is over
    }
    return new Response(); // without its headers: the server's time in them is as old as the stream
  };
  let sent = false;
  const call: BackgroundCall = {
    signal: attempt.signal,
    timeout: day,
    fetch: backgroundFetch({
      isTold: () => outage.told,
      called() {
        if (!sent) endIn(times.open, 'useless');
        sent = true;
      },
      refused: (why) => (how ??= why),
      instead: () => new Response(),
      answered: read,
    }),
  };
  const stop = (): void => end('stopped');
  const stopped = new Promise<void>((resolve) => attempt.signal.addEventListener('abort', () => resolve()));
  const whole = setTimeout(() => end('ended'), times.whole);
  endIn(times.sent, 'useless');
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    // a host's own transport may pay no attention to the signal
    await Promise.race([portal.call(followChanges, { after }, call), stopped]);
  } catch (thrown) {
    if (attempt.signal.aborted) how ??= 'stopped';
    else how ??= endOf(toPortalError(thrown), outage);
  }
  clearTimeout(timer);
  clearTimeout(whole);
  signal.removeEventListener('abort', stop);
  const lasted = openedAt === undefined ? 0 : performance.now() - openedAt;
  return { how: how ?? (sent ? 'ended' : 'useless'), lasted, retry: parser.retry };
}

/** What a failure that was told means for what comes next. */
export function endOf({ code, status }: PortalError, outage: Outage): Ended {
  if (code === 'rate-limited') return 'busy';
  if (code === 'timeout') return 'cut';
  if (status === 401 || status === 403 || status === 404 || code === 'account-changed') return 'closed';
  outage.told = true;
  return 'failed';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
