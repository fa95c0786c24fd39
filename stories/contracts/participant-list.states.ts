import {
  PortalError,
  type Participant,
  type ParticipantFormState,
  type ParticipantListState,
  type ParticipantRemovalState,
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
const aya = participant('01', '渡邉 彩', { role: 'owner', self: true });
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

export const participantListStates: StateExamples<ParticipantListState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error: new PortalError('internal', { status: 500, requestId: '01JD8M4Q2T' }) },
  ready: { type: 'ready', participants, manages: true },
};

export const participantListFurther = {
  member: { type: 'ready', participants: [aya, kenta, { ...mio, self: true }, ren], manages: false },
  lastOwner: { type: 'ready', participants: [aya, mio, ren], manages: true },
  one: { type: 'ready', participants: [aya], manages: true },
  empty: { type: 'ready', participants: [], manages: false },
  longNames: {
    type: 'ready',
    participants: [aya, { ...long, self: true }, participant('06', 'A'.repeat(60), { role: 'of a newer server' })],
    manages: true,
  },
  forbidden: { type: 'unavailable', error: new PortalError('not-found', { status: 404 }) },
} satisfies FurtherExamples<ParticipantListState>;

/** As many as a list is made for. */
export const manyParticipants: ParticipantListState = {
  type: 'ready',
  participants: [
    aya,
    ...Array.from({ length: 499 }, (_, at) =>
      participant(String(at + 100), `関係者 ${at + 1}`, { notices: at % 3 > 0 }),
    ),
  ],
  manages: true,
};

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

/** The states of ending somebody's part. */
export const participantRemovalStates: StateExamples<ParticipantRemovalState> = {
  confirming: { type: 'confirming', participant: mio },
  submitting: { type: 'submitting', participant: mio },
  failed: { type: 'failed', participant: aya, error: new PortalError('last-owner') },
  removed: { type: 'removed', participant: mio },
};

/** The person ends their own part. */
export const removingOneself: ParticipantRemovalState = { type: 'confirming', participant: aya };
