import { accessTokenHeader, credentialsHeader } from '@madoguchi/sdk/portal/bearer.model.js';
import { accountHeader } from '@madoguchi/sdk/portal/request.rules.js';
import { serverTimeHeader } from '@madoguchi/sdk/portal/time.js';
import type { Exchange } from '../exchange.ts';
import { requestIdHeader } from './headers.ts';

/** Seconds for which a browser remembers what a preflight was answered. */
const preflightAge = 600;

/** Lets pages of the portal's configured origins read the answer (Fetch Standard, CORS protocol). */
export function addCors(headers: Headers, { portal, origin }: Exchange): void {
  headers.append('vary', 'origin');
  if (origin === null || !portal?.origins.includes(origin)) return;
  headers.set('access-control-allow-origin', origin);
  headers.set('access-control-allow-credentials', 'true');
  headers.set(
    'access-control-expose-headers',
    `${serverTimeHeader}, etag, retry-after, ${requestIdHeader}, ${accessTokenHeader}`,
  );
}

/** The answer to `OPTIONS`: which methods there are, and to a preflight of a configured origin that it may go on. */
export function answerOptions({ request, portal, origin }: Exchange, methods: readonly string[]): Response {
  const headers = new Headers({ allow: methods.join(', ') });
  if (origin !== null && portal?.origins.includes(origin) && request.headers.has('access-control-request-method')) {
    headers.set('access-control-allow-methods', methods.join(', '));
    headers.set(
      'access-control-allow-headers',
      `content-type, idempotency-key, if-match, authorization, ${credentialsHeader}, ${accountHeader}`,
    );
    headers.set('access-control-max-age', String(preflightAge));
  }
  return new Response(null, { status: 204, headers });
}
