import { isUnsafe, type Exchange } from '../exchange.ts';
import { Refusal } from '../problem.ts';

/** Where this server stands for whoever asks: a public host is reached by https, whatever its last hop speaks. */
export function ownOrigin({ url }: Pick<Exchange, 'url'>, publicHost: boolean): string {
  return publicHost ? `https://${url.host}` : url.origin;
}

/**
 * Refuses what a page elsewhere sends: every unsafe method, and every access token, needs our own origin or one of the
 * portal's list.
 *
 * `Sec-Fetch-Site` decides where it says `same-origin`, or `none` (a person's own doing, not a page's); otherwise
 * `Origin` must be ours or on the list, so `null` never passes. A request with neither is let through: every browser
 * we support sends `Origin` with an unsafe method, so it comes from a program, which nobody can trick into using
 * somebody's cookies, and the content type, checked after this, keeps form posts out even then.
 */
export function checkOrigin({ request, url, portal, origin }: Exchange, publicHost: boolean): void {
  if (!isUnsafe(request.method) && !request.headers.has('authorization')) return;
  const site = request.headers.get('sec-fetch-site');
  if (site === 'same-origin' || site === 'none') return;
  if (site === null && origin === null) return;
  const known =
    origin !== null &&
    ((site === null && origin === ownOrigin({ url }, publicHost)) || portal?.origins.includes(origin));
  if (!known) throw new Refusal('cross-site');
}
