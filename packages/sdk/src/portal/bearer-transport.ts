import { renewSession } from './bearer.endpoints.ts';
import { accessTokenHeader, credentialsHeader } from './bearer.model.ts';
import { toPortalError } from './errors.ts';
import { createHttpTransport, type HttpTransportOptions } from './http-transport.ts';
import { refusal } from './refusal.ts';
import type { accountHeader as AccountHeader } from './request.rules.ts';
import { readSession } from './session.endpoints.ts';
import type { Transport, TransportRequest, TransportResponse } from './transport.ts';

/** Repeated, and not imported: what sign-in loads would be divided for it into one file more. */
const accountHeader: typeof AccountHeader = 'mado-account';

/**
 * Gives an access token of the portal's server, as a host's own backend got it; an empty text while nobody is signed in
 * there. It is asked whenever there is none, or the one there was works no more.
 */
export type TokenSource = () => Promise<string>;

export interface BearerTransportOptions extends HttpTransportOptions {
  /** With `cookie` and no token source it is the ordinary transport. */
  readonly credentials?: 'cookie' | 'bearer' | undefined;
  /** Where access tokens come from, instead of the refresh cookie. */
  readonly tokenSource?: TokenSource | undefined;
}

/** Written out, so that how requests are put together stays in the one file that a page loads with its first call. */
const renewal: TransportRequest = {
  method: renewSession.method,
  path: renewSession.path,
  headers: { accept: 'application/json' },
  repeatable: false,
};

/**
 * Sends as `createHttpTransport` does, in bearer mode: for hosts on another site than the portal's server. The access token
 * is kept in memory only. One that works no more is renewed, once for all requests that wait for it, and they are
 * sent again; where that is refused they are answered that nobody is signed in.
 */
export function createBearerTransport({ credentials, tokenSource, ...options }: BearerTransportOptions): Transport {
  const send = createHttpTransport(options);
  if (credentials === 'cookie' && !tokenSource) return send;
  let token: string | undefined;
  /** Nobody was signed in when that was asked last, or not this account. */
  let nobody: boolean | string = false;
  /** Goes up when a person signs in or out here: what was sent before is not sent again for whoever came after. */
  let turn = 0;
  let renewing: Promise<TransportResponse | undefined> | undefined;

  const alone = <T>(work: () => Promise<T>): Promise<T> => oneAtATime(`mado:renewal:${options.baseUrl}`, work);
  const exchange = async (request: TransportRequest): Promise<TransportResponse> => {
    const proof = token === undefined ? { [credentialsHeader]: 'bearer' } : { authorization: `Bearer ${token}` };
    const response = await send({ ...request, headers: { ...request.headers, ...proof } });
    const given = response.headers.get(accessTokenHeader);
    if (given) {
      token = given;
      nobody = false;
    }
    if (request.path === readSession.path && request.method !== 'GET' && response.status < 300) {
      turn++;
      if (request.method === 'DELETE') {
        token = undefined;
        nobody = true;
      }
    }
    return response;
  };
  /** Gives the answer that stands in the way; undefined where there is a new token now, or nobody is signed in. */
  const renewNow = async (account: string | undefined, begun: number): Promise<TransportResponse | undefined> => {
    if (begun !== turn) return undefined; // somebody signed in or out while it waited
    token = undefined;
    if (tokenSource) {
      const brought = await tokenSource();
      if (begun === turn) token = brought || undefined;
      return undefined;
    }
    const headers = { ...renewal.headers, ...(account !== undefined && { [accountHeader]: account }) };
    const response = await exchange({ ...renewal, headers });
    if (response.status === 401) nobody = account ?? true;
    return response.status === 401 || response.status === renewSession.status ? undefined : response;
  };
  const renewAlone = (account: string | undefined, begun: number): ReturnType<typeof renewNow> =>
    alone(() => renewNow(account, begun));
  const renew = (account: string | undefined): Promise<TransportResponse | undefined> =>
    (renewing ??= renewAlone(account, turn)
      .catch((error: unknown) => {
        throw toPortalError(error);
      })
      .finally(() => (renewing = undefined)));

  return async (request) => {
    const isSession = request.path === readSession.path;
    const asksWho = isSession && request.method === 'GET';
    /** For whom a new token has to be; who asks who is signed in takes that of anybody. */
    const account = asksWho ? undefined : request.headers[accountHeader];
    const mayHaveOne = tokenSource !== undefined || asksWho || !(nobody === true || (nobody && nobody === account));
    if (isSession && request.method === 'POST') {
      await renewing?.catch(() => undefined);
      return alone(() => exchange(request)); // of two answers at once, the older one could take the new refresh cookie away
    }
    if (renewing || (token === undefined && mayHaveOne)) {
      const hindrance = await renew(account);
      if (hindrance) return hindrance;
    }
    const sent = { token, turn };
    const response = await exchange(request);
    if (sent.token === undefined || sent.turn !== turn || !(await isUnauthenticated(response))) return response;
    const hindrance = renewing || token === sent.token ? await renew(account) : undefined;
    if (hindrance || sent.turn !== turn) return hindrance ?? response;
    return exchange(request);
  };
}

async function isUnauthenticated(response: TransportResponse): Promise<boolean> {
  return response.status === 401 && refusal(response, await response.text(), 0).code === 'unauthenticated';
}

/** Lets the tabs of one origin renew and sign in one after the other: a refresh cookie works once. */
function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  return locks ? locks.request(name, work) : work();
}

export { createBearerTransport as transportOf }; // by this name a portal takes either transport, in few bytes
