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
