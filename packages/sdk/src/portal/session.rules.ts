import type { PortalConfiguration } from './configuration.model.ts';
import { hour, minute, type Instant } from './time.ts';

export interface SessionFacts {
  readonly startedAt: Instant;
  readonly lastActiveAt: Instant;
}

/** When a session ends without further activity, and when in any case (AUTH-03). It has ended at that very moment. */
export function sessionEnds(
  { startedAt, lastActiveAt }: SessionFacts,
  { idleMinutes, absoluteHours }: PortalConfiguration['session'],
): { readonly idleEndsAt: Instant; readonly endsAt: Instant } {
  const endsAt = startedAt + absoluteHours * hour;
  return { idleEndsAt: Math.min(lastActiveAt + idleMinutes * minute, endsAt), endsAt };
}

export type SessionDecision =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'unauthenticated'; readonly params: Readonly<Record<string, never>> };

/** Whether a session still holds at `now` (AUTH-03). */
export function checkSession(
  facts: SessionFacts,
  limits: PortalConfiguration['session'],
  now: Instant,
): SessionDecision {
  return now < sessionEnds(facts, limits).idleEndsAt
    ? { ok: true }
    : { ok: false, code: 'unauthenticated', params: {} };
}

/**
 * Why a session ended: nobody did anything for too long, it had lasted its longest, or something else ended it before, such
 * as a new password; `unknown` where its times are not known.
 */
export type SessionEnd = 'idle' | 'longest' | 'elsewhere' | 'unknown';

/** Why a session ended, of which this was known last (ISO 8601) and which the server holds for ended at `now` (AUTH-03). */
export function whySessionEnded(
  { idleEndsAt, endsAt }: { readonly idleEndsAt?: string | undefined; readonly endsAt?: string | undefined },
  now: Instant,
): SessionEnd {
  if (idleEndsAt === undefined || endsAt === undefined) return 'unknown';
  if (now >= Date.parse(endsAt)) return 'longest';
  return now >= Date.parse(idleEndsAt) ? 'idle' : 'elsewhere';
}
