import type { ProblemCode } from '@madoguchi/sdk/portal/errors.js';
import type { PresentedCertificate } from './client-certificate.ts';

/** What a runtime hands over beside a request. */
export interface RequestEnvironment {
  /** Opens the body, once, where the platform has a stream that takes less memory than `Request.body`: for what may be large. */
  readonly body?: () => ReadableStream<Uint8Array>;
  /** The client's address, for throttling; the last hop that is trusted. */
  readonly clientAddress?: string;
  /** The client certificate of the connection, where there is one. Never from a header that a client can send. */
  readonly clientCertificate?: PresentedCertificate | undefined;
  /** A session transport where headers cannot be set or read (a browser mock): instead of `Cookie` and `Set-Cookie`. */
  readonly cookies?: CookieJar;
  /** Where the page is that asks, when the platform strips `Origin` and `Sec-Fetch-Site` (a browser mock). */
  readonly origin?: string;
}

/** Cookies outside of headers. */
export interface CookieJar {
  /** As in `Cookie`: `a=1; b=2`. */
  header(): string;
  /** Takes one `Set-Cookie` value. */
  store(setCookie: string): void;
}

/** The server as a function of requests; all it knows is in the database, but for the count of requests by address. */
export interface ServerApp {
  fetch(request: Request, environment?: RequestEnvironment): Promise<Response>;
  /** The answer to what never became a request, because http itself cannot read it; with all that every answer carries. */
  refuse(code: ProblemCode): Response;
  /**
   * Sends what waits in the outbox, does what is due by now, such as revocations and mails ahead of an end, and sends what that
   * put there; the runner calls it after answers and now and then. Never rejects.
   */
  deliverMail(): Promise<void>;
  /** Removes what is of no use any more: ended sessions, old keys and counts. The runner calls it now and then. Never rejects. */
  tidyUp(): Promise<void>;
  /** Ends the event streams that stand open, which would else go on: the runner calls it before it stops. */
  endStreams(): void;
}
