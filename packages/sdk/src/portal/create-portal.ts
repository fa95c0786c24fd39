import type { PortalConfiguration } from './configuration.model.ts';
import type { Endpoint } from './endpoint.ts';
import { toPortalError, type PortalError } from './errors.ts';
import { createSession, type Session } from './session.ts';
import { safely } from './safely.ts';
import { createServerClock, cryptoRandom, type Clock, type Random, type ServerClock } from './time.ts';
import type { TokenSource } from './bearer-transport.ts';
import type { Transport } from './transport.ts';

export interface PortalOptions {
  readonly configuration: PortalConfiguration;
  /** Where the portal's API is: `/api/information` on the page's own origin, or an absolute URL. Not needed with `transport`. */
  readonly baseUrl?: string;
  /** Carries requests instead of the SDK's own transport over `fetch`. */
  readonly transport?: Transport;
  /**
   * How requests prove the session: by the server's cookie, or, on another site than the server's, by an access token that
   * is kept in memory only (bearer mode). Default `cookie`.
   */
  readonly credentials?: 'cookie' | 'bearer' | undefined;
  /** Gives access tokens that the host's own backend got; with it the portal is in bearer mode, without a refresh cookie. */
  readonly tokenSource?: TokenSource | undefined;
  /** Used by the SDK's own transport instead of the global `fetch`. */
  readonly fetch?: typeof fetch;
  /** Milliseconds until an attempt is given up, an upload too. Default 10 seconds, and 10 minutes for an upload. */
  readonly timeout?: number;
  readonly clock?: ServerClock;
  readonly random?: Random;
  readonly onError?: FailureListener;
}

/** Hears of every call that failed, but not of aborted ones. `operation` is the endpoint's name; `messages` for texts. */
export type FailureListener = (error: PortalError, operation: string) => void;

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** The `version` of the object that an edit replaces. */
  readonly ifMatch?: number | undefined;
  /** One key for one intent: the same for each repeat of it. Made for each call when left out. */
  readonly idempotencyKey?: string | undefined;
}

/** One portal as seen from a page or a program: its configuration, who is signed in, and calls to its server. */
export interface Portal {
  readonly configuration: PortalConfiguration;
  readonly session: Session;
  /** The server's time, as far as it is known. */
  readonly clock: Clock;
  readonly random: Random;
  /** Calls `listener` after each failure, until the returned function is called. */
  onError(this: void, listener: FailureListener): () => void;
  /** Tells of a failure besides the portal's own calls: a view's, that could not load a part of itself. */
  fail(this: void, thrown: unknown, operation: string): void;
  /**
   * Calls an operation: `await portal.call(readTerms)`. A session that ended meanwhile is renewed by the host's
   * `session.onExpired`, once for all waiting calls, and the call goes on for the same account only.
   *
   * @throws {PortalError} for everything but success.
   */
  call<Input, Output>(
    this: void,
    endpoint: Endpoint<Input, Output>,
    ...args: void extends Input ? [input?: Input, options?: CallOptions] : [input: Input, options?: CallOptions]
  ): Promise<Output>;
}

/** Makes a portal. Nothing is loaded or sent before the first call. */
export function createPortal(options: PortalOptions): Portal {
  const { configuration, baseUrl = '', clock = createServerClock(), random = cryptoRandom, onError } = options;
  if (!baseUrl && !options.transport) throw new TypeError('baseUrl is missing');

  const makeTransport = async (): Promise<Transport> =>
    (
      await (options.tokenSource || options.credentials
        ? import('./bearer-transport.ts')
        : import('./http-transport.ts'))
    ).transportOf({ ...options, clock, baseUrl });
  const load = () => Promise.all([import('./call.ts'), options.transport ?? makeTransport()]);
  let loaded: ReturnType<typeof load> | undefined;
  const hearers = new Set(onError && [onError]);

  const portal: Portal = {
    configuration,
    clock,
    random,
    onError(listener) {
      hearers.add(listener);
      return () => void hearers.delete(listener);
    },
    fail(thrown, operation) {
      const error = toPortalError(thrown);
      if (error.code !== 'aborted') hearers.forEach((hear) => safely(() => hear(error, operation)));
    },
    session: createSession({
      read: async () => portal.call((await import('./session.endpoints.ts')).readSession),
      end: async () => portal.call((await import('./session.endpoints.ts')).signOut),
    }),
    async call(endpoint, ...[input, callOptions]) {
      const [{ call }, transport] = await (loaded ??= load()).catch((cause: unknown) => {
        loaded = undefined; // the line was down while our own code was to be fetched: the next call tries again
        portal.fail(cause, endpoint.name);
        throw toPortalError(cause);
      });
      // the input may be left out only where Input is void
      return call({ ...portal, transport, clock }, endpoint, input as never, callOptions);
    },
  };
  return portal;
}
