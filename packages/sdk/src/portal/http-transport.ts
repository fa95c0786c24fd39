import ky, { isHTTPError, isNetworkError, isTimeoutError } from 'ky';
import { PortalError } from './errors.ts';
import { cryptoRandom, second, type Clock, type Random } from './time.ts';
import type { Transport, TransportResponse } from './transport.ts';

export interface HttpTransportOptions {
  /** Where the portal's API is: `https://portal.example.jp/api/information`, or a path on the page's own origin. */
  readonly baseUrl: string;
  readonly fetch?: typeof fetch | undefined;
  /** Milliseconds until an attempt without a whole answer is given up. Default 10 seconds. */
  readonly timeout?: number | undefined;
  /** How often a repeatable request is sent again. Default 2. */
  readonly retries?: number | undefined;
  /** Milliseconds before the first repeat, doubled for each further one; half to all of it is waited, by chance. Default 300. */
  readonly retryDelay?: number | undefined;
  readonly random?: Random | undefined;
  /** Tells what a date in `Retry-After` is measured by where the answer tells no time itself. Default: this machine's clock. */
  readonly clock?: Clock | undefined;
}

/** Statuses after which the same request can succeed a little later. */
const passing = [408, 429, 502, 503, 504];

/**
 * Sends by `fetch` (through ky). Requests that may be repeated are, after a broken line or a passing fault, with a
 * growing, jittered delay or the one `Retry-After` names; after a time-out none is. Cookies of the base URL's origin go
 * along. A redirect is not followed: it is told as the answer it is.
 *
 * @throws {TypeError} when `baseUrl` is no URL, or a path where there is no page that completes it.
 */
export function createHttpTransport(options: HttpTransportOptions): Transport {
  const { origin, pathname } = new URL(options.baseUrl, globalThis.location?.href);
  const base = origin + pathname.replace(/\/$/, '');
  return async ({ method, path, headers, body = null, repeatable, signal, ...own }) => {
    const {
      timeout = own.timeout ?? 10 * second,
      retries = 2,
      retryDelay = 300,
      random = cryptoRandom,
      clock = Date,
      fetch = own.fetch ?? globalThis.fetch,
    } = options;
    let answer: TransportResponse | undefined;
    let wait = 0;
    try {
      const asked = { method, headers, body, credentials: 'include', cache: 'no-store', redirect: 'manual' } as const;
      await ky(base + path, {
        method,
        ...(signal && { signal }),
        timeout,
        // the body is read within the attempt, so that its time-out and its repeats cover the body too; ky sees the status only
        async fetch(input) {
          // not ky's own Request, which would be copied once more: only its signal, which ends the attempt
          const ends = input instanceof Request ? { signal: input.signal } : {};
          answer = await read(await fetch(base + path, { ...asked, ...ends }));
          const { status } = answer;
          return new Response(null, { status: passing.includes(status) ? status : 200 }); // 200: not to be repeated
        },
        retry: {
          limit: repeatable ? retries : 0,
          methods: ['get', 'post', 'put', 'delete'],
          async shouldRetry({ error, retryCount }) {
            if (!isHTTPError(error) && !isNetworkError(error)) return false;
            const { repeatDelay } = await import('./repeat.rules.ts');
            const facts = { retryDelay, random, now: clock.now() };
            const delay = repeatDelay(retryCount, isHTTPError(error) ? answer : undefined, facts);
            wait = delay ?? 0;
            return delay !== undefined;
          },
          delay: () => wait,
        },
      });
    } catch (cause) {
      if (signal?.aborted) throw new PortalError('aborted', { cause });
      if (!isHTTPError(cause)) throw new PortalError(isTimeoutError(cause) ? 'timeout' : 'network', { cause });
    }
    if (!answer) throw new PortalError('network');
    return answer;
  };
}

async function read(response: Response): Promise<TransportResponse> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text: async () => text };
}

export { createHttpTransport as transportOf }; // by this name a portal takes either transport, in few bytes
