import {
  PortalError,
  type Participant,
  type ParticipantFormState,
  type ParticipantListState,
  type ParticipantRow,
} from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const participant = (id: string, displayName: string, facts: Partial<Participant> = {}): Participant => ({
  id,
  displayName,
  identifier: `TKS-00418-${id}`,
  role: 'member',
  notices: true,
  self: false,
  joinedAt: '2025-04-01T00:00:00.000Z',
  version: 1,
  ...facts,
});
export const aya: Participant = participant('01', '渡邉 彩', { role: 'owner', self: true });
const kenta = participant('02', '小林 健太', { role: 'owner', joinedAt: '2025-04-14T01:20:00.000Z' });
const mio = participant('03', '森 美緒', { notices: false, joinedAt: '2025-09-02T03:00:00.000Z' });
const ren = participant('04', '𠮷田 蓮', {
  identifier: 'ren.yoshida@tsukishiro.example',
  joinedAt: '2026-10-30T08:45:00.000Z',
});
const participants = [aya, kenta, mio, ren];
const long = participant('05', 'ヴァレンティーナ・アレクサンドロヴナ・小比類巻さくら子', {
  identifier: 'customer-support-administration-department.kagoshima-branch@subdomain.long-company-name.example',
});

const error = new PortalError('internal', { status: 500, requestId: '01JD8M4Q2T' });
const idle = { type: 'idle' } as const;

/** A list of these, with what goes on with one of them. */
const listOf = (
  items: readonly Participant[],
  {
    manages = true,
    work = {},
  }: { readonly manages?: boolean; readonly work?: Record<string, ParticipantRow['work']> } = {},
) =>
  ({
    type: 'ready',
    filter: {},
    part: { items: items.map((item) => ({ item, work: work[item.id] ?? idle })), total: items.length, manages },
  }) as const;
const ready = listOf(participants);

export const participantListStates: StateExamples<ParticipantListState> = {
  'loading': { type: 'loading', filter: {} },
  'unavailable': { type: 'unavailable', filter: {}, error },
  ready,
  'narrowing': { type: 'narrowing', filter: {}, part: ready.part },
  'not-narrowed': { type: 'not-narrowed', filter: {}, part: ready.part, error },
  'loading-more': { type: 'loading-more', filter: {}, part: { ...ready.part, total: 45, next: 'after' } },
  'incomplete': { type: 'incomplete', filter: {}, part: { ...ready.part, total: 45, next: 'after' }, error },
};

export const participantListFurther = {
  member: listOf([aya, kenta, { ...mio, self: true }, ren], { manages: false }),
  ended: { ...ready, part: { ...ready.part, ended: true } },
  lastOwner: listOf([aya, mio, ren]),
  one: listOf([aya]),
  empty: listOf([], { manages: false }),
  longNames: listOf([aya, { ...long, self: true }, participant('06', 'A'.repeat(60), { role: 'of a newer server' })]),
  more: { ...ready, part: { ...ready.part, total: 45, next: 'after' } },
  forbidden: { type: 'unavailable', filter: {}, error: new PortalError('not-found', { status: 404 }) },
  removing: listOf(participants, { work: { [mio.id]: { type: 'confirming', act: 'remove' } } }),
  removingOneself: listOf(participants, { work: { [aya.id]: { type: 'confirming', act: 'remove' } } }),
  removalUnderWay: listOf(participants, { work: { [mio.id]: { type: 'submitting', act: 'remove' } } }),
  removalRefused: listOf([aya, mio, ren], {
    work: { [aya.id]: { type: 'failed', act: 'remove', error: new PortalError('last-owner') } },
  }),
} satisfies FurtherExamples<ParticipantListState>;

/** As many as somebody reads. */
export const manyParticipants: ParticipantListState = listOf([
  aya,
  ...Array.from({ length: 499 }, (_, at) => participant(String(at + 100), `関係者 ${at + 1}`, { notices: at % 3 > 0 })),
]);

const chosen = { role: 'owner', notices: false } as const;
const draft = { ...chosen, losesManaging: false };

/** The states of the settings. */
export const participantFormStates: StateExamples<ParticipantFormState> = {
  ready: { type: 'ready', participant: mio, chosen: { role: 'member', notices: false } },
  invalid: {
    type: 'invalid',
    participant: kenta,
    chosen: { role: 'member', notices: true },
    fieldErrors: [{ field: 'role', code: 'last-owner' }],
  },
  confirming: { type: 'confirming', participant: mio, chosen, draft },
  submitting: { type: 'submitting', participant: mio, chosen, draft },
  failed: { type: 'failed', participant: mio, chosen, error: new PortalError('timeout') },
  unchanged: { type: 'unchanged', participant: mio, chosen: { role: 'member', notices: false } },
  conflict: { type: 'conflict', participant: { ...mio, notices: true, version: 2 }, chosen },
  saved: { type: 'saved', participant: mio, chosen },
};

/** Settings beside the examples of each state. */
export const participantFormFurther = {
  demotingOneself: {
    type: 'confirming',
    participant: aya,
    chosen: { role: 'member', notices: true },
    draft: { role: 'member', notices: true, losesManaging: true },
  },
  newerRole: { type: 'ready', participant: { ...long, role: 'of a newer server' }, chosen: { notices: true } },
} satisfies FurtherExamples<ParticipantFormState>;
