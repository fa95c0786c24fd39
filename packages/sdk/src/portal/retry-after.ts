import { second, type Instant } from './time.ts';

/**
 * Reads `Retry-After` in either form, seconds or an HTTP date (RFC 9110 section 10.2.3), as seconds from `now`,
 * rounded up and never negative. Anything else gives `undefined`.
 */
export function parseRetryAfter(value: string | null, now: Instant): number | undefined {
  if (value === null) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value);
  if (!/[a-z]{3}/i.test(value)) return undefined;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / second));
}
