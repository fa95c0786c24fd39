import ky, { isHTTPError, isTimeoutError } from 'ky';
import { PortalError } from './errors.ts';
import { parseRetryAfter } from './retry-after.ts';
import { second } from './time.ts';
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
  const { baseUrl, timeout = 10 * second, retries = 2, retryDelay = 300 } = options;
  const base = new URL(baseUrl, globalThis.location?.href).href.replace(/\/+$/, '');
  return async ({ method, path, headers, body, repeatable, signal }) => {
    const bodyLimit = new AbortController();
    const explain = (cause: unknown): PortalError => {
      if (signal?.aborted) return new PortalError('aborted', { cause });
      const late = isTimeoutError(cause) || bodyLimit.signal.aborted;
      return new PortalError(late ? 'timeout' : 'network', { cause });
    };
    try {
      const response = await ky(base + path, {
        method,
        headers,
        ...(body !== undefined && { body }),
        ...(options.fetch && { fetch: options.fetch }),
        credentials: 'include',
        cache: 'no-store',
        redirect: 'error',
        signal: signal ? AbortSignal.any([signal, bodyLimit.signal]) : bodyLimit.signal,
        timeout,
        throwHttpErrors: (status) => passing.includes(status),
        retry: {
          limit: repeatable ? retries : 0,
          methods: ['get', 'post', 'put', 'delete'],
          statusCodes: passing,
          afterStatusCodes: [429, 503],
          delay: (attempt) => retryDelay * 2 ** (attempt - 1),
          jitter: (delay) => delay * (0.5 + Math.random() / 2),
          shouldRetry: ({ error }) => (isHTTPError(error) && asksForLongWait(error.response) ? false : undefined),
        },
      });
      return { status: response.status, headers: response.headers, text: () => readBody(response, timeout, bodyLimit, explain) };
    } catch (cause) {
      if (isHTTPError(cause)) return answered(cause.response, cause.data);
      throw explain(cause);
    }
  };
}

function asksForLongWait(response: Response): boolean {
  return (parseRetryAfter(response.headers.get('retry-after'), Date.now()) ?? 0) > longestWait;
}

/** ky's time-out ends when the headers are there; a body that stops half way is given up here. */
async function readBody(
  response: Response,
  timeout: number,
  limit: AbortController,
  explain: (cause: unknown) => PortalError,
): Promise<string> {
  const timer = setTimeout(() => limit.abort(), timeout);
  try {
    return await response.text();
  } catch (cause) {
    throw explain(cause);
  } finally {
    clearTimeout(timer);
  }
}

/** A refusal whose body ky has read already. */
function answered(response: Response, data: unknown): TransportResponse {
  return {
    status: response.status,
    headers: response.headers,
    text: () => Promise.resolve(typeof data === 'string' ? data : JSON.stringify(data ?? null)),
  };
}
