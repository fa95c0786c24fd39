import ky, { isHTTPError, isTimeoutError } from 'ky';
import { PortalError } from './errors.ts';
import { second } from './time.ts';
import type { Transport } from './transport.ts';

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
}

/** Statuses after which the same request can succeed later. */
const passing = [408, 429, 502, 503, 504];
/** Seconds. A server that asks for a longer wait gets no repeat; the error says how long. */
const longestWait = 5;

/**
 * Sends by `fetch` (through ky). Requests that may be repeated are, after a broken line or a passing fault, with a
 * growing, jittered delay or the one `Retry-After` names. Cookies of the base URL's origin go along.
 */
export function createHttpTransport(options: HttpTransportOptions): Transport {
  const { baseUrl, fetch, timeout = 10 * second, retries = 2, retryDelay = 300 } = options;
  const base = new URL(baseUrl, globalThis.location?.href).href.replace(/\/+$/, '');
  return async ({ method, path, headers, body, repeatable, signal }) => {
    const limit = new AbortController();
    const explain = (cause: unknown): PortalError => {
      const code = signal?.aborted ? 'aborted' : limit.signal.aborted || isTimeoutError(cause) ? 'timeout' : 'network';
      return new PortalError(code, { cause });
    };
    let response: Response;
    let data: unknown;
    try {
      response = await ky(base + path, {
        method,
        headers,
        ...(body !== undefined && { body }),
        ...(fetch && { fetch }),
        credentials: 'include',
        cache: 'no-store',
        redirect: 'error',
        signal: signal ? AbortSignal.any([signal, limit.signal]) : limit.signal,
        timeout,
        throwHttpErrors: (status) => passing.includes(status),
        retry: {
          limit: repeatable ? retries : 0,
          methods: ['get', 'post', 'put', 'delete'],
          statusCodes: passing,
          afterStatusCodes: [429, 503],
          delay: (attempt) => retryDelay * 2 ** (attempt - 1),
          jitter: (delay) => delay * (0.5 + Math.random() / 2),
          shouldRetry: async ({ error }) => {
            if (!isHTTPError(error)) return undefined;
            const { parseRetryAfter } = await import('./retry-after.ts');
            const wait = parseRetryAfter(error.response.headers.get('retry-after'), Date.now()) ?? 0;
            return wait > longestWait ? false : undefined;
          },
        },
      });
    } catch (cause) {
      if (!isHTTPError(cause)) throw explain(cause);
      ({ response, data } = cause); // a refusal whose body ky has read already
    }
    return {
      status: response.status,
      headers: response.headers,
      async text() {
        if (response.bodyUsed) return typeof data === 'string' ? data : JSON.stringify(data ?? null);
        const timer = setTimeout(() => limit.abort(), timeout); // ky's time-out ended when the headers came
        try {
          return await response.text();
        } catch (cause) {
          throw explain(cause);
        } finally {
          clearTimeout(timer);
        }
      },
    };
  };
}
