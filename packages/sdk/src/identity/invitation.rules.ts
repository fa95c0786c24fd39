import { endOfCalendarDays } from '../portal/calendar.rules.ts';
import type { PortalConfiguration } from '../portal/configuration.model.ts';
import type { Instant } from '../portal/time.ts';
import type { PasswordLinkRefusal } from './password-link.rules.ts';

/** What is kept of an invitation and of the mail whose link was opened. */
export interface InvitationFacts {
  readonly state: 'waiting' | 'joined' | 'withdrawn';
  readonly expiresAt: Instant;
  /** Whether a newer mail took this one's place. */
  readonly superseded: boolean;
}

/** Why an invitation’s link does not work. */
export type InvitationRefusal = PasswordLinkRefusal | 'link-withdrawn';

export type InvitationDecision =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: InvitationRefusal; readonly params: Readonly<Record<string, never>> };

/** When an invitation sent at `now` stops working: at the end of the last of the portal's `invitationDays` (LIC-09). */
export function invitationExpiry(
  { invitationDays, timeZone }: Pick<PortalConfiguration, 'invitationDays' | 'timeZone'>,
  now: Instant,
): Instant {
  return endOfCalendarDays(now, invitationDays, timeZone);
}

/** Whether an invitation's link works at `now` (LIC-10): once, that of the newest mail only, until it expires or is withdrawn. */
export function checkInvitation(invitation: InvitationFacts | undefined, now: Instant): InvitationDecision {
  const refuse = (code: InvitationRefusal): InvitationDecision => ({ ok: false, code, params: {} });
  if (!invitation) return refuse('link-unknown');
  if (invitation.state === 'joined') return refuse('link-used');
  if (invitation.superseded) return refuse('link-superseded');
  if (invitation.state === 'withdrawn') return refuse('link-withdrawn');
  return now < invitation.expiresAt ? { ok: true } : refuse('link-expired');
}
