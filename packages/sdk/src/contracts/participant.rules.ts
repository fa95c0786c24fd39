import type { Participant } from './participant.model.ts';

export type OwnerDecision =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'last-owner'; readonly params: Readonly<Record<string, never>> };

/** Who takes part, as far as owners go. */
type Owners = readonly Pick<Participant, 'id' | 'role'>[];

/** Whether somebody can get a role: the last owner cannot become a member (LIC-11, ours). */
export function canHaveRole(participants: Owners, participantId: string, role: 'owner' | 'member'): OwnerDecision {
  return role === 'owner' ? { ok: true } : withoutOwner(participants, participantId);
}

/** Whether somebody's part can end: the last owner's cannot (LIC-11, ours). */
export function canRemove(participants: Owners, participantId: string): OwnerDecision {
  return withoutOwner(participants, participantId);
}

function withoutOwner(participants: Owners, participantId: string): OwnerDecision {
  const owners = participants.filter(({ role }) => role === 'owner');
  const isLast = owners.length === 1 && owners[0]?.id === participantId;
  return isLast ? { ok: false, code: 'last-owner', params: {} } : { ok: true };
}
