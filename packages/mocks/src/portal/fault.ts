import { cryptoRandom, day, randomToken, second, serverTimeHeader } from '@madoguchi/sdk/portal/time.js';
import { problemResponse, Refusal } from '@madoguchi/server';
import type { MemoryJar } from './memory-jar.ts';
import type { MockTime } from './mock-clock.ts';

/** What can go wrong between a page and its portal's server. */
export type Fault =
  /** No connection; the server hears nothing. */
  | 'offline'
  /** The server carries the request out, and the connection breaks in the middle of its answer. */
  | 'reset'
  /** The server carries the request out, and its answer comes after 10 seconds of the portal's clock. */
  | 'silence'
  /**
   * The server carries the request out; its answer arrives as a whole with half of its JSON. An answer without any stays as
   * it is.
   */
  | 'cut-json'
  /** A proxy answers 502 with a page of its own. */
  | 'html-502'
  /** 429, with `Retry-After` in seconds. */
  | 'rate-limited'
  /** 429, with `Retry-After` as a date. */
  | 'rate-limited-until'
  /** 503. */
  | 'unavailable'
  /** The session is over: 401, and so it stays until somebody signs in. */
  | 'unauthenticated'
  /** The answer's `mado-time` is a day ahead of every other time in it. */
  | 'wrong-clock';

export interface FaultOptions {
  /** For so many requests, repeats included; for all of them when left out. */
  readonly times?: number | undefined;
  /**
   * Seconds, for those that name them: `rate-limited` and `rate-limited-until` (30 when left out), `unavailable` (none when
   * left out).
   */
  readonly retryAfter?: number | undefined;
}

/** One request under a fault. */
export interface Faulty {
  readonly signal: AbortSignal;
  readonly time: MockTime;
  readonly jar: MemoryJar;
  readonly retryAfter: number | undefined;
  /** Has the server carry the request out. */
  answer(this: void): Promise<Response>;
}

/** Answers under a fault, or rejects as `fetch` does. */
export const faults: Readonly<Record<Fault, (faulty: Faulty) => Promise<Response>>> = {
  'offline': () => Promise.reject(broken()),
  'reset': async ({ answer }) => brokenOff(await answer()),
  async 'silence'({ answer, time, signal }) {
    const until = time.now() + 10 * second;
    const late = await answer();
    await time.reached(until, signal);
    return late;
  },
  async 'cut-json'({ answer }) {
    const response = await answer();
    const text = await response.text();
    return withBody(response, text === '' ? null : text.slice(0, text.length / 2));
  },
  'html-502': async () =>
    new Response(
      '<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>',
      {
        status: 502,
        headers: { 'content-type': 'text/html' },
      },
    ),
  'rate-limited': async ({ time, retryAfter = 30 }) => refused(time, new Refusal('rate-limited', { retryAfter })),
  async 'rate-limited-until'({ time, retryAfter = 30 }) {
    const response = refused(time, new Refusal('rate-limited'));
    response.headers.set('retry-after', new Date(time.now() + retryAfter * second).toUTCString());
    return response;
  },
  'unavailable': async ({ time, retryAfter }) => refused(time, new Refusal('unavailable', { retryAfter })),
  async 'unauthenticated'({ time, jar }) {
    jar.clear();
    return refused(time, new Refusal('unauthenticated'));
  },
  async 'wrong-clock'({ answer, time }) {
    const response = await answer();
    response.headers.set(serverTimeHeader, String(time.now() + day));
    return response;
  },
};

/** What `fetch` rejects with when there is no connection. */
export function broken(): TypeError {
  return new TypeError('Failed to fetch');
}

async function brokenOff(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length === 0) throw broken();
  let sent = false;
  return withBody(
    response,
    new ReadableStream({
      pull(controller) {
        if (sent) return controller.error(broken());
        sent = true;
        controller.enqueue(bytes.slice(0, bytes.length / 2));
      },
    }),
  );
}

function withBody({ status, headers }: Response, body: BodyInit | null): Response {
  return new Response(body, { status, headers });
}

/** What the server itself answers for a refusal. */
function refused(time: MockTime, refusal: Refusal): Response {
  const response = problemResponse(refusal, randomToken(cryptoRandom, 12));
  response.headers.set(serverTimeHeader, String(time.now()));
  return response;
}
