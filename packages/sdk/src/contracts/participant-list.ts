import type { Portal } from '../portal/create-portal.ts';
import { createReading, type ReadingState } from '../portal/reading.ts';
import type { Readable } from '../portal/store.ts';
import { mayManage } from './contract-role.rules.ts';
import type { Participant, Participants } from './participant.model.ts';

export interface ShownParticipants {
  /** Those who manage the contract first, then in the order in which they joined. */
  readonly participants: readonly Participant[];
  /** Whether the person may change them, and invite others. */
  readonly manages: boolean;
}

export type ParticipantListState = ReadingState<ShownParticipants>;

export interface ParticipantListOptions {
  readonly contractId: string;
}

/** 関係者: who takes part in a contract (LIC-11, LIC-12). */
export interface ParticipantList extends Readable<ParticipantListState> {
  /** Puts a participant that was changed into its place; with oneself, `manages` follows the role. */
  put(this: void, participant: Participant): void;
  /** Takes out a participant whose part ended; without oneself, nothing may be changed any more. */
  remove(this: void, participantId: string): void;
  /** Reads them again, after `unavailable`. */
  retry(this: void): Promise<void>;
  /** Reads them again, as something showed that they have changed; what stands there stays meanwhile. */
  refresh(this: void): Promise<void>;
}

export function createParticipantList(portal: Portal, { contractId }: ParticipantListOptions): ParticipantList {
  const manages = (role: string): boolean => mayManage(portal.configuration, role);
  const rank = ({ role }: Participant): number => (manages(role) ? 0 : 1); // as the server orders them
  const reading = createReading<Participants, ShownParticipants>({
    async ask(signal) {
      const { readParticipants } = await import('./participants.endpoints.ts');
      return portal.call(readParticipants, { contractId }, { signal });
    },
    show: ({ participants, role }) => ({ participants, manages: manages(role) }),
  });
  return {
    get state() {
      return reading.state;
    },
    subscribe: reading.subscribe,
    put(participant) {
      reading.change((shown) => ({
        participants: [...shown.participants.filter(({ id }) => id !== participant.id), participant].toSorted(
          (one, other) => rank(one) - rank(other) || byAge(one, other),
        ),
        manages: participant.self ? manages(participant.role) : shown.manages,
      }));
    },
    remove(participantId) {
      reading.change((shown) => ({
        participants: shown.participants.filter(({ id }) => id !== participantId),
        manages: shown.manages && !shown.participants.some(({ id, self }) => self && id === participantId),
      }));
    },
    retry: reading.retry,
    refresh: reading.refresh,
  };
}

function byAge(one: Participant, other: Participant): number {
  return compare(one.joinedAt, other.joinedAt) || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
