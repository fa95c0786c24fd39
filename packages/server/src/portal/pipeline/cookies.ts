import type { ServerPorts, ServedPortal } from '../ports.ts';
import type { Exchange } from '../exchange.ts';

const cookieName = ({ configuration }: ServedPortal): string => `mado_${configuration.id}`;

/** The session token that a request carries for the portal. */
export function readSessionToken({ request, environment }: Exchange, portal: ServedPortal): string | undefined {
  const header = environment.cookies?.header() ?? request.headers.get('cookie') ?? '';
  const prefix = `${cookieName(portal)}=`;
  const pair = header.split(/;\s*/).find((part) => part.startsWith(prefix));
  const token = pair?.slice(prefix.length);
  return token !== undefined && /^[\w-]{1,200}$/.test(token) ? token : undefined;
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
