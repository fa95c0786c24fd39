import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { ServedPortal } from './ports.ts';
import type { RequestEnvironment } from './server-app.ts';

/** One request and what is known of it before it is told which operation it is. */
export interface Exchange {
  readonly request: Request;
  readonly url: URL;
  readonly environment: RequestEnvironment;
  readonly requestId: string;
  readonly receivedAt: Instant;
  /** The portal its path names; undefined when no such portal is served. */
  readonly portal: ServedPortal | undefined;
  /** Where the page is that asks; null when the request does not say. */
  readonly origin: string | null;
  /** What a step found out, for the log: the operation's name. */
  operation?: string;
  /** The access token that the answer hands out, in bearer mode. */
  accessToken?: string | undefined;
  /** `Set-Cookie` values of the answer. */
  readonly setCookies: string[];
}

export function isUnsafe(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
}
