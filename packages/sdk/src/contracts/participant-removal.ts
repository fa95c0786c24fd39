import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { PortalError, toPortalError } from '../portal/errors.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { Participant } from './participant.model.ts';
import { canRemove } from './participant.rules.ts';

interface Removing {
  /** With `self` the person takes themself out of the contract. */
  readonly participant: Participant;
}

export type ParticipantRemovalState =
  /** The person is asked whether to do it: `send` does it. */
  | (Removing & { readonly type: 'confirming' })
  | (Removing & { readonly type: 'submitting' })
  /**
   * The part has not ended, as far as is known: `last-owner`, `not-found` where the person does not take part any more, or
   * something that `send` may overcome.
   */
  | (Removing & { readonly type: 'failed'; readonly error: PortalError })
  | (Removing & { readonly type: 'removed' });

export interface ParticipantRemovalOptions {
  readonly contractId: string;
  readonly participant: Participant;
  /** Everybody who takes part, as far as that is known: the last owner is told apart before anybody is asked. */
  readonly participants?: readonly Participant[] | undefined;
}

/** Ending somebody's part in a contract, once it is confirmed (LIC-11, ours). */
export interface ParticipantRemoval extends Readable<ParticipantRemovalState> {
  /** Ends it. A call while one is under way does nothing. Never rejects. */
  send(this: void, before?: BeforeSending): Promise<void>;
}

export function createParticipantRemoval(
  portal: Portal,
  { contractId, participant, participants = [] }: ParticipantRemovalOptions,
): ParticipantRemoval {
  const known = canRemove(portal.configuration, participants, participant.id);
  /** What a part that is not found means: it ended before, or it is the person who does not take part any more. */
  const look = async (): Promise<PortalError | undefined> => {
    try {
      const { readParticipants } = await import('./participants.endpoints.ts');
      const { participants: now } = await portal.call(readParticipants, { contractId });
      return now.some(({ id }) => id === participant.id) ? new PortalError('not-found') : undefined;
    } catch (thrown) {
      const error = toPortalError(thrown);
      return participant.self && error.code === 'not-found' ? undefined : error;
    }
  };
  const store = createStore<ParticipantRemovalState>(
    known.ok
      ? { type: 'confirming', participant }
      : { type: 'failed', participant, error: new PortalError(known.code) },
  );
  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    async send(before) {
      const { type } = store.state;
      if (!known.ok || type === 'submitting' || type === 'removed') return;
      if (before?.() === false) return;
      store.set({ type: 'submitting', participant });
      try {
        const { removeParticipant } = await import('./participants.endpoints.ts');
        await portal.call(removeParticipant, { contractId, participantId: participant.id });
        store.set({ type: 'removed', participant });
      } catch (thrown) {
        let error: PortalError | undefined = toPortalError(thrown);
        if (error.code === 'not-found') error = await look();
        store.set(error ? { type: 'failed', participant, error } : { type: 'removed', participant });
      }
    },
  };
}
