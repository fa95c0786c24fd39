import { credentialsHeader } from '@madoguchi/sdk/portal/bearer.model.js';
import type { Exchange } from '../exchange.ts';
import type { ServedPortal } from '../ports.ts';
import { readRefreshToken, readSessionToken } from './cookies.ts';

/**
 * How a client proves its session. In bearer mode by access token, and nothing is taken from a session cookie; `refresh`
 * comes with the renewal only. Whether a token holds is not known here.
 */
export type Credentials =
  | { readonly type: 'cookie'; readonly token: string | undefined }
  | { readonly type: 'bearer'; readonly token: string | undefined; readonly refresh: string | undefined };

export function readCredentials(exchange: Exchange, portal: ServedPortal): Credentials {
  const { headers } = exchange.request;
  const refresh = readRefreshToken(exchange, portal);
  const token = /^Bearer +([\w.~+/=-]{1,200})$/i.exec(headers.get('authorization') ?? '')?.[1];
  return token !== undefined || refresh !== undefined || headers.get(credentialsHeader) === 'bearer'
    ? { type: 'bearer', token, refresh }
    : { type: 'cookie', token: readSessionToken(exchange, portal) };
}
