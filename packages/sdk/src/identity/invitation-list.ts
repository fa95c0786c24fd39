import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError, type PortalError } from '../portal/errors.ts';
import { createIntent, type Intent } from '../portal/intent.ts';
import { createReading, type ReadingState } from '../portal/reading.ts';
import type { Readable } from '../portal/store.ts';
import type { Invitation, Invitations } from './invitation.model.ts';

/** What is going on with one invitation. */
export type InvitationWork =
  | { readonly type: 'idle' }
  /** The mail is being sent again. */
  | { readonly type: 'resending' }
  /** It was sent again, with a new link. */
  | { readonly type: 'resent' }
  /** The person is asked whether to withdraw it: `confirm` does it, `back` does not. */
  | { readonly type: 'confirming' }
  | { readonly type: 'withdrawing' }
  | { readonly type: 'failed'; readonly act: 'resend' | 'withdraw'; readonly error: PortalError }
  /** It does not wait for an answer any more: the person joined, or somebody else withdrew it. */
  | { readonly type: 'gone' };

export interface InvitationRow {
  readonly invitation: Invitation;
  readonly work: InvitationWork;
}

export interface ShownInvitations {
  /** Those that wait for an answer, the newest first. */
  readonly rows: readonly InvitationRow[];
}

export type InvitationListState = ReadingState<ShownInvitations>;

export interface InvitationListOptions {
  readonly contractId: string;
}

/** The invitations of a contract that wait for an answer, for those who manage it (LIC-09). */
export interface InvitationList extends Readable<InvitationListState> {
  /** Puts an invitation that was sent before the others. */
  put(this: void, invitation: Invitation): void;
  /** 再送: sends the mail again with a new link. Never rejects: the outcome is in the row. */
  resend(this: void, invitationId: string, before?: BeforeSending): Promise<void>;
  /** 取り消し: asks for confirmation. */
  withdraw(this: void, invitationId: string): void;
  /** Withdraws what is being confirmed; its row goes. Never rejects: a failure is in the row. */
  confirm(this: void, invitationId: string, before?: BeforeSending): Promise<void>;
  /** Back from the confirmation. */
  back(this: void, invitationId: string): void;
  /** Reads them again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createInvitationList(portal: Portal, { contractId }: InvitationListOptions): InvitationList {
  const intents = new Map<string, Intent>();
  const reading = createReading<Invitations, ShownInvitations>({
    async ask(signal) {
      const { readInvitations } = await import('./invitations.endpoints.ts');
      return portal.call(readInvitations, { contractId }, { signal });
    },
    show: ({ invitations }, before) => ({
      rows: invitations.map((invitation) => ({ invitation, work: workOf(before, invitation.id) })),
    }),
  });
  const find = (id: string): InvitationRow | undefined =>
    reading.state.type === 'ready' ? reading.state.rows.find(({ invitation }) => invitation.id === id) : undefined;
  const work = (id: string, next: InvitationWork): void =>
    reading.change(({ rows }) => ({
      rows: rows.map((row) => (row.invitation.id === id ? { ...row, work: next } : row)),
    }));
  /** Puts an invitation first; an expired one of the same address was replaced by it. */
  const put = (invitation: Invitation, now: InvitationWork): void =>
    reading.change(({ rows }) => {
      const others = rows.filter((row) => row.invitation.mailAddress !== invitation.mailAddress);
      return { rows: [{ invitation, work: now }, ...others] };
    });
  const fail = (id: string, act: 'resend' | 'withdraw', thrown: unknown): void => {
    const error = toPortalError(thrown);
    work(id, error.code === 'not-found' ? { type: 'gone' } : { type: 'failed', act, error });
  };
  const intentOf = (id: string): Intent => {
    const intent = intents.get(id) ?? createIntent(portal.random);
    intents.set(id, intent);
    return intent;
  };

  return {
    get state() {
      return reading.state;
    },
    subscribe: reading.subscribe,
    put: (invitation) => put(invitation, { type: 'idle' }),
    async resend(invitationId, before) {
      const row = find(invitationId);
      if (!row || isBusy(row) || before?.() === false) return;
      work(invitationId, { type: 'resending' });
      try {
        const { resendInvitation } = await import('./invitations.endpoints.ts');
        const input = { contractId, invitationId };
        const sent = await intentOf(invitationId).attempt(input, (idempotencyKey) =>
          portal.call(resendInvitation, input, { idempotencyKey }),
        );
        put(sent, { type: 'resent' });
      } catch (thrown) {
        fail(invitationId, 'resend', thrown);
      }
    },
    withdraw(invitationId) {
      const row = find(invitationId);
      if (row && !isBusy(row)) work(invitationId, { type: 'confirming' });
    },
    async confirm(invitationId, before) {
      if (find(invitationId)?.work.type !== 'confirming' || before?.() === false) return;
      work(invitationId, { type: 'withdrawing' });
      try {
        const { withdrawInvitation } = await import('./invitations.endpoints.ts');
        await portal.call(withdrawInvitation, { contractId, invitationId });
        reading.change(({ rows }) => ({ rows: rows.filter(({ invitation }) => invitation.id !== invitationId) }));
      } catch (thrown) {
        fail(invitationId, 'withdraw', thrown);
      }
    },
    back(invitationId) {
      if (find(invitationId)?.work.type === 'confirming') work(invitationId, { type: 'idle' });
    },
    retry: reading.retry,
  };
}

/** Whether nothing else can be done with an invitation now. */
const isBusy = ({ work: { type } }: InvitationRow): boolean => ['resending', 'withdrawing', 'gone'].includes(type);

/** What goes on with an invitation that was read again: the same as before, except that it is not gone. */
function workOf(shown: ShownInvitations | undefined, id: string): InvitationWork {
  const work = shown?.rows.find(({ invitation }) => invitation.id === id)?.work;
  return !work || work.type === 'gone' ? { type: 'idle' } : work;
}
