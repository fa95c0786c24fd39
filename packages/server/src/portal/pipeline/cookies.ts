import type { ServerPorts, ServedPortal } from '../ports.ts';
import type { Exchange } from '../exchange.ts';

const cookieName = ({ configuration }: ServedPortal): string => `mado_${configuration.id}`;
const refreshName = (portal: ServedPortal): string => `${cookieName(portal)}_refresh`;

/** The session token that a request carries for the portal. */
export function readSessionToken(exchange: Exchange, portal: ServedPortal): string | undefined {
  return readCookie(exchange, cookieName(portal));
}

/** The refresh token that a renewal carries for the portal. */
export function readRefreshToken(exchange: Exchange, portal: ServedPortal): string | undefined {
  return readCookie(exchange, refreshName(portal));
}

function readCookie({ request, environment }: Exchange, name: string): string | undefined {
  const header = environment.cookies?.header() ?? request.headers.get('cookie') ?? '';
  const prefix = `${name}=`;
  const pair = header.split(/;\s*/).find((part) => part.startsWith(prefix));
  const token = pair?.slice(prefix.length);
  return token !== undefined && /^[\w.-]{1,200}$/.test(token) ? token : undefined;
}

/**
 * The `Set-Cookie` value that hands a session token out, or takes it away. It has no `Max-Age`: the server's clock
 * alone ends sessions.
 */
export function sessionCookie(
  portal: ServedPortal,
  token: string | undefined,
  { insecureCookies }: ServerPorts,
): string {
  return [
    `${cookieName(portal)}=${token ?? ''}`,
    `Path=/api/${portal.configuration.id}/`,
    'HttpOnly',
    'SameSite=Lax',
    ...(insecureCookies ? [] : ['Secure']),
    ...(token === undefined ? ['Max-Age=0'] : []),
  ].join('; ');
}

/**
 * The same for a refresh token, which goes along across sites: only to the renewal, and only below the top-level site
 * where it was set (CHIPS). Browsers take `SameSite=None` with `Secure` only, also from a loopback address.
 */
export function refreshCookie(portal: ServedPortal, token: string | undefined): string {
  return [
    `${refreshName(portal)}=${token ?? ''}`,
    `Path=/api/${portal.configuration.id}/session/token`,
    'Secure',
    'HttpOnly',
    'SameSite=None',
    'Partitioned',
    ...(token === undefined ? ['Max-Age=0'] : []),
  ].join('; ');
}
