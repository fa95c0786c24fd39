import { second, type Instant } from './time.ts';

/**
 * Reads `Retry-After` in either form, seconds or an HTTP date (RFC 9110 section 10.2.3), as seconds from `now`,
 * rounded up and never negative. Anything else gives `undefined`.
 */
export function parseRetryAfter(value: string | null, now: Instant): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text);
  if (!/^[A-Z][a-z]{2,8},? /.test(text)) return undefined;
  const at = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`); // the oldest form names no zone and means UTC
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / second));
}
