import type { BeforeSending } from '../portal/before-sending.ts';
import { createConfirmedForm, type Checked, type ConfirmedState } from '../portal/confirmed-form.ts';
import type { Portal } from '../portal/create-portal.ts';
import { currentObject } from '../portal/current-object.ts';
import type { FieldError } from '../portal/errors.ts';
import { createStore, type Readable } from '../portal/store.ts';
import { contractRoles, mayManage } from './contract-role.rules.ts';
import type { ContractRole } from './contract.model.ts';
import type { Participant } from './participant.model.ts';
import { canHaveRole } from './participant.rules.ts';

/** What is chosen for a participant. */
export interface ParticipantChoice {
  /** Left out while a role of a newer server stands there, which cannot be chosen. */
  readonly role?: ContractRole | undefined;
  readonly notices: boolean;
}

/** What a participant is to be, as it is confirmed and sent. */
export interface ParticipantDraft {
  readonly role: ContractRole;
  readonly notices: boolean;
  /** Whether the person takes the right to change the contract away from themself: only another owner can give it back. */
  readonly losesManaging: boolean;
}

interface Choosing {
  /** As it is on the server. */
  readonly participant: Participant;
  readonly chosen: ParticipantChoice;
}

export type ParticipantFormState =
  | ConfirmedState<Choosing, ParticipantDraft>
  /** What is chosen is what is saved: there is nothing to confirm. */
  | (Choosing & { readonly type: 'unchanged' })
  /** Somebody changed it meanwhile: `participant` is what it is now, `chosen` what this person wants. */
  | (Choosing & { readonly type: 'conflict' })
  | (Choosing & { readonly type: 'saved' });

export interface ParticipantFormOptions {
  readonly contractId: string;
  readonly participant: Participant;
  /** Everybody who takes part, as far as that is known: the last owner is told apart before anything is sent. */
  readonly participants?: readonly Participant[] | undefined;
}

/** 更新 of a participant: role and notices, confirming (決定), saving (LIC-11, LIC-12). */
export interface ParticipantForm extends Readable<ParticipantFormState> {
  choose(this: void, chosen: Partial<ParticipantChoice>): void;
  /**
   * Checks what was chosen, and asks for confirmation where it changes something. The last owner stays one: `last-owner` at
   * `role`.
   */
  review(this: void): void;
  /** Back from the confirmation to the fields. */
  back(this: void): void;
  /** Saves what was confirmed. A call while one is under way does nothing. Never rejects. */
  send(this: void, before?: BeforeSending): Promise<void>;
  /** Takes what is saved on the server instead of what was chosen, after `conflict`. */
  takeSaved(this: void): void;
}

export function createParticipantForm(
  portal: Portal,
  { contractId, participant, participants = [] }: ParticipantFormOptions,
): ParticipantForm {
  const choiceOf = ({ role, notices }: Participant): ParticipantChoice => ({
    role: contractRoles(portal.configuration).find(({ id }) => id === role)?.id,
    notices,
  });
  const store = createStore<ParticipantFormState>({ type: 'ready', participant, chosen: choiceOf(participant) });
  const facts = ({ type, ...state }: ParticipantFormState): Choosing | undefined =>
    type === 'submitting' || type === 'saved' ? undefined : { participant: state.participant, chosen: state.chosen };
  const manages = (role: string): boolean => mayManage(portal.configuration, role);

  const check = ({
    participant: { id, role: before, self },
    chosen: { role, notices },
  }: Choosing): Checked<ParticipantDraft> => {
    if (role === undefined) return refusal('required');
    const decision = canHaveRole(portal.configuration, participants, id, role);
    if (!decision.ok) return refusal(decision.code);
    return { ok: true, draft: { role, notices, losesManaging: self && manages(before) && !manages(role) } };
  };
  const { change, review, back, send } = createConfirmedForm<Choosing, ParticipantDraft, ParticipantFormState>(store, {
    facts,
    check,
    async send({ role, notices }, { participant: { id, version } }) {
      const { updateParticipant } = await import('./participants.endpoints.ts');
      const input = { contractId, participantId: id, role, notices };
      const saved = await portal.call(updateParticipant, input, { ifMatch: version });
      return { type: 'saved', participant: saved, chosen: choiceOf(saved) };
    },
    async refused(error, now) {
      if (error.code === 'last-owner') return { type: 'invalid', ...now, fieldErrors: [atRole('last-owner')] };
      const newer = await currentObject(
        error,
        'version-conflict',
        async () => (await import('./participant.model.ts')).participant,
      );
      if (!newer) return undefined;
      const both = { participant: newer, chosen: now.chosen };
      // what is stored is what was chosen, most likely because the answer to an earlier save was lost
      return { type: isSaved(both) ? 'saved' : 'conflict', ...both };
    },
  });

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    choose: (chosen) => change((now) => ({ ...now, chosen: { ...now.chosen, ...chosen } })),
    review() {
      const now = facts(store.state);
      if (now && isSaved(now)) store.set({ type: 'unchanged', ...now });
      else review();
    },
    back,
    send,
    takeSaved() {
      if (store.state.type === 'conflict') change((now) => ({ ...now, chosen: choiceOf(now.participant) }));
    },
  };
}

const isSaved = ({ participant: { role, notices }, chosen }: Choosing): boolean =>
  chosen.role === role && chosen.notices === notices;

const atRole = (code: string): FieldError => ({ field: 'role', code });
const refusal = (code: string): Checked<never> => ({ ok: false, fieldErrors: [atRole(code)] });
