import type { ContractInput } from '../contracts/contract-input.model.ts';
import type { Portal } from '../portal/create-portal.ts';
import { createIntent, type Intent } from '../portal/intent.ts';
import { createList, type ListState, type NoFilter, type OwnedList } from '../portal/list.ts';
import {
  createRowActs,
  rowsOf,
  without,
  withWork,
  type Row,
  type RowActs,
  type RowPage,
  type RowWork,
} from '../portal/row-work.ts';
import type { Readable } from '../portal/store.ts';
import type { Invitation } from './invitation.model.ts';

/** `resend`, 再送: the mail is sent again with a new link. `withdraw`, 取り消し: the link ends. */
export type InvitationAct = 'resend' | 'withdraw';

/** One that does not wait for an answer any more is `gone`: the person joined, or somebody else withdrew it. */
export type InvitationRow = Row<Invitation, InvitationAct>;

/** Those that wait for an answer, the newest first. */
export interface ShownInvitations extends RowPage<Invitation, InvitationAct> {
  /** Whether the contract has ended: then none is sent any more. */
  readonly ended?: boolean | undefined;
}

export type InvitationListState = ListState<ShownInvitations, NoFilter>;

/** The invitations of a contract that wait for an answer, for those who manage it (LIC-09). */
export interface InvitationList extends Readable<InvitationListState>, RowActs<InvitationAct> {
  /** Puts an invitation that was sent before the others. */
  put(this: void, invitation: Invitation): void;
  /** Reads the next part. */
  more(this: void): Promise<void>;
  /** Reads again what could not be read. */
  retry(this: void): Promise<void>;
}

export function createInvitationList(portal: Portal, { contractId }: ContractInput): InvitationList {
  const intents = new Map<string, Intent>();
  const list: OwnedList<ShownInvitations, NoFilter> = createList<InvitationRow, ShownInvitations, NoFilter>({
    filter: {},
    idOf: ({ item }) => item.id,
    async read(_filter, cursor, signal) {
      const { readInvitations } = await import('./invitations.endpoints.ts');
      const { items, ...page } = await portal.call(readInvitations, { contractId, cursor }, { signal });
      const before = 'part' in list.state ? list.state.part : undefined;
      return { ...page, items: rowsOf(items, before), removed: before?.removed };
    },
  });
  const intentOf = (id: string): Intent => {
    const intent = intents.get(id) ?? createIntent(portal);
    intents.set(id, intent);
    return intent;
  };
  const acts = createRowActs<Invitation, ShownInvitations, InvitationAct>({
    list,
    async send(act, invitation) {
      const { resendInvitation, withdrawInvitation } = await import('./invitations.endpoints.ts');
      const input = { contractId, invitationId: invitation.id };
      if (act === 'withdraw') {
        await portal.call(withdrawInvitation, input);
        return (part) => without(part, invitation);
      }
      const sent = await intentOf(invitation.id).attempt(input, (idempotencyKey) =>
        portal.call(resendInvitation, input, { idempotencyKey }),
      );
      return (part) => first(part, sent, { type: 'done', act });
    },
    absent: (invitation) => Promise.resolve((part) => gone(part, invitation)),
  });
  return {
    get state() {
      return list.state;
    },
    subscribe: list.subscribe,
    ...acts,
    put: (invitation) => list.change((part) => first(part, invitation, { type: 'idle' })),
    more: list.more,
    retry: list.retry,
  };
}

/** Puts an invitation first; an expired one of the same address was replaced by it. */
function first(part: ShownInvitations, invitation: Invitation, work: RowWork<InvitationAct>): ShownInvitations {
  const others = part.items.filter(({ item }) => item.mailAddress !== invitation.mailAddress);
  const known = part.items.some((row) => !others.includes(row) && waits(row)) || isFurtherOn(part, invitation);
  const total = known ? part.total : part.total + 1;
  return { ...part, items: [{ item: invitation, work }, ...others], total, removed: undefined };
}

/** The row stays and says so, but nobody is waited for any more; one that is not shown any more was not counted either. */
function gone(part: ShownInvitations, { id }: Invitation): ShownInvitations {
  const counted = part.items.some((row) => row.item.id === id && waits(row));
  return counted ? { ...withWork(part, id, { type: 'gone' }), total: part.total - 1 } : part;
}

const waits = ({ work }: InvitationRow): boolean => work.type !== 'gone';

/** Whether it stands in a part that was not read, and so is counted: the newest stand first. */
function isFurtherOn({ items, next }: ShownInvitations, { sentAt }: Invitation): boolean {
  const last = items.at(-1);
  return next !== undefined && last !== undefined && sentAt < last.item.sentAt;
}
