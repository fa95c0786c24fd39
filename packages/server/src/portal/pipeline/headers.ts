import { serverTimeHeader, type Instant } from '@madoguchi/sdk/portal/time.js';
import type { Exchange } from '../exchange.ts';

export const requestIdHeader = 'mado-request-id';

/** Two years, in seconds. */
const strictTransport = 63_072_000;

/**
 * Puts on an answer what every answer carries, whatever happened. Nothing the server says may be framed, or cached unless
 * the answer itself says how.
 */
export function addHeaders(
  headers: Headers,
  { requestId }: Pick<Exchange, 'requestId'>,
  now: Instant,
  publicHost: boolean,
): void {
  headers.set(requestIdHeader, requestId);
  headers.set(serverTimeHeader, String(now));
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  headers.set('referrer-policy', 'no-referrer');
  headers.set('x-content-type-options', 'nosniff');
  if (publicHost) headers.set('strict-transport-security', `max-age=${strictTransport}`);
}
