import { endOfCalendarDays } from '../portal/calendar.rules.ts';
import type { PortalConfiguration } from '../portal/configuration.model.ts';
import { minute, type Instant } from '../portal/time.ts';

/** What a link by mail is for: `reset` is asked for by the person (INF-02), `first` is sent by the vendor (SUP-01). */
export type PasswordLinkPurpose = 'reset' | 'first';

/** What is kept of a link. Times are in milliseconds since 1970. */
export interface PasswordLinkFacts {
  readonly expiresAt: Instant;
  readonly usedAt?: Instant | undefined;
  /** When a newer link to the same account took its place. */
  readonly supersededAt?: Instant | undefined;
}

export type PasswordLinkRefusal = 'link-unknown' | 'link-used' | 'link-superseded' | 'link-expired';

export type PasswordLinkDecision =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: PasswordLinkRefusal; readonly params: Readonly<Record<string, never>> };

/**
 * When a link issued at `now` stops working (AUTH-07): after its minutes when the person asked for it, at the end of the
 * last of its calendar days when the vendor sent it.
 */
export function passwordLinkExpiry(
  { recovery, invitationDays, timeZone }: PortalConfiguration,
  purpose: PasswordLinkPurpose,
  now: Instant,
): Instant {
  return purpose === 'reset' && 'linkMinutes' in recovery
    ? now + recovery.linkMinutes * minute
    : endOfCalendarDays(now, invitationDays, timeZone);
}

/** Whether a link works at `now` (AUTH-07): once, the newest only, and not any more at the very moment it expires. */
export function checkPasswordLink(link: PasswordLinkFacts | undefined, now: Instant): PasswordLinkDecision {
  const refuse = (code: PasswordLinkRefusal): PasswordLinkDecision => ({ ok: false, code, params: {} });
  if (!link) return refuse('link-unknown');
  if (link.usedAt !== undefined) return refuse('link-used');
  if (link.supersededAt !== undefined) return refuse('link-superseded');
  return now < link.expiresAt ? { ok: true } : refuse('link-expired');
}
