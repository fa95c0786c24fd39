import { mayManage, type Roles } from './contract-role.rules.ts';
import type { Participant } from './participant.model.ts';

export type OwnerDecision =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'last-owner'; readonly params: Readonly<Record<string, never>> };

/** Who takes part, as far as owners go. */
type Owners = readonly Pick<Participant, 'id' | 'role' | 'suspended'>[];

/** Whether somebody can get a role: the last who manages the contract cannot get one that does not (LIC-11, ours). */
export function canHaveRole(
  configuration: Roles,
  participants: Owners,
  participantId: string,
  role: string,
): OwnerDecision {
  return mayManage(configuration, role) ? { ok: true } : canRemove(configuration, participants, participantId);
}

/** Whether somebody's part can end: that of the last who manages the contract, and can, cannot (LIC-11, ours). */
export function canRemove(configuration: Roles, participants: Owners, participantId: string): OwnerDecision {
  const owners = participants.filter(({ role, suspended }) => mayManage(configuration, role) && !suspended);
  const isLast = owners.length === 1 && owners[0]?.id === participantId;
  return isLast ? { ok: false, code: 'last-owner', params: {} } : { ok: true };
}
