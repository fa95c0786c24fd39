import type { Portal } from '../portal/create-portal.ts';
import { createList, type ListState, type NoFilter, type OwnedList } from '../portal/list.ts';
import { createRowActs, lookAgain, rowsOf, without, type Row, type RowActs, type RowPage } from '../portal/row-work.ts';
import type { Readable } from '../portal/store.ts';
import type { ContractInput } from './contract-input.model.ts';
import { mayManage } from './contract-role.rules.ts';
import type { Participant } from './participant.model.ts';
import { canRemove } from './participant.rules.ts';

/** `remove` ends somebody's part in the contract (LIC-11, ours). */
export type ParticipantAct = 'remove';

/** The last owner stays: asked to end that part, the row says `last-owner` at once. */
export type ParticipantRow = Row<Participant, ParticipantAct>;

/** Those who manage the contract first, then in the order in which they joined. */
export interface ShownParticipants extends RowPage<Participant, ParticipantAct> {
  /** Whether the person may change them, and invite others. */
  readonly manages: boolean;
  /** Whether the contract has ended: then nobody is invited any more. */
  readonly ended?: boolean | undefined;
}

export type ParticipantListState = ListState<ShownParticipants, NoFilter>;

/** 関係者: who takes part in a contract (LIC-11, LIC-12). */
export interface ParticipantList extends Readable<ParticipantListState>, RowActs<ParticipantAct> {
  /** Puts a participant that was changed into its place; with oneself, `manages` follows the role. */
  put(this: void, participant: Participant): void;
  /** Reads the next part. */
  more(this: void): Promise<void>;
  /** Reads again what could not be read. */
  retry(this: void): Promise<void>;
}

export function createParticipantList(portal: Portal, { contractId }: ContractInput): ParticipantList {
  const { configuration } = portal;
  const manages = (role: string): boolean => mayManage(configuration, role);
  const rank = ({ role }: Participant): number => (manages(role) ? 0 : 1); // as the server orders them
  const list: OwnedList<ShownParticipants, NoFilter> = createList<ParticipantRow, ShownParticipants, NoFilter>({
    filter: {},
    idOf: ({ item }) => item.id,
    async read(_filter, cursor, signal) {
      const { readParticipants } = await import('./participants.endpoints.ts');
      const { items, role, ...page } = await portal.call(readParticipants, { contractId, cursor }, { signal });
      const before = 'part' in list.state ? list.state.part : undefined;
      return { ...page, items: rowsOf(items, before), manages: manages(role), removed: before?.removed };
    },
  });
  const acts = createRowActs<Participant, ShownParticipants, ParticipantAct>({
    list,
    may: (part) => part.manages,
    refused(participant, { items }) {
      const decision = canRemove(configuration, itemsOf(items), participant.id);
      return decision.ok ? undefined : decision.code;
    },
    async send(_act, participant) {
      const { removeParticipant } = await import('./participants.endpoints.ts');
      await portal.call(removeParticipant, { contractId, participantId: participant.id });
      return (part) => ended(part, participant);
    },
    // whoever does not take part any more finds nothing: that is done for oneself, and closes the list where it is another
    absent: async (participant) =>
      participant.self ? (part) => ended(part, participant) : lookAgain(list, participant),
  });
  return {
    get state() {
      return list.state;
    },
    subscribe: list.subscribe,
    ...acts,
    put(participant) {
      list.change((part) => {
        const others = part.items.filter(({ item }) => item.id !== participant.id);
        const row: ParticipantRow = { item: participant, work: { type: 'idle' } };
        return {
          ...part,
          items: [...others, row].toSorted(
            ({ item: one }, { item: other }) => rank(one) - rank(other) || byAge(one, other),
          ),
          manages: participant.self ? manages(participant.role) : part.manages,
          removed: undefined,
        };
      });
    },
    more: list.more,
    retry: list.retry,
  };
}

const itemsOf = (rows: readonly ParticipantRow[]): readonly Participant[] => rows.map(({ item }) => item);

/** Without oneself, nothing may be changed any more. */
function ended(part: ShownParticipants, participant: Participant): ShownParticipants {
  return { ...without(part, participant), manages: part.manages && !participant.self };
}

function byAge(one: Participant, other: Participant): number {
  return compare(one.joinedAt, other.joinedAt) || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
