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
  /** The part has not ended, as far as is known: `last-owner`, or something that `send` may overcome. */
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
        const error = toPortalError(thrown);
        // somebody else was faster, or the answer to an earlier sending was lost
        if (error.code === 'not-found') store.set({ type: 'removed', participant });
        else store.set({ type: 'failed', participant, error });
      }
    },
  };
}
