import {
  PortalError,
  type Invitation,
  type InvitationFormState,
  type InvitationListState,
  type InvitationRow,
} from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const invitation = (id: string, mailAddress: string, facts: Partial<Invitation> = {}): Invitation => ({
  id,
  mailAddress,
  locale: 'ja',
  sentAt: '2026-11-18T02:10:00.000Z',
  expiresAt: '2026-11-25T15:00:00.000Z',
  expired: false,
  ...facts,
});
const row = (item: Invitation, work: InvitationRow['work'] = { type: 'idle' }): InvitationRow => ({ item, work });
const yui = invitation('yui', 'yui.matsuda@tsukishiro.example');
const emma = invitation('emma', 'emma.clarke@partner.example', {
  locale: 'en',
  sentAt: '2026-11-02T06:30:00.000Z',
  expiresAt: '2026-11-09T15:00:00.000Z',
  expired: true,
});
const long = invitation(
  'long',
  'customer-support-administration-department.kagoshima-branch@subdomain.long-company-name.example',
);
const error = new PortalError('internal', { status: 500, requestId: '01JD8M4Q2T' });

const listOf = (...items: readonly InvitationRow[]) =>
  ({ type: 'ready', filter: {}, part: { items, total: items.length } }) as const;
const ready = listOf(row(yui), row(emma));

export const invitationListStates: StateExamples<InvitationListState> = {
  'loading': { type: 'loading', filter: {} },
  'unavailable': { type: 'unavailable', filter: {}, error },
  ready,
  'narrowing': { type: 'narrowing', filter: {}, part: ready.part },
  'not-narrowed': { type: 'not-narrowed', filter: {}, part: ready.part, error },
  'loading-more': { type: 'loading-more', filter: {}, part: { ...ready.part, total: 45, next: 'after' } },
  'incomplete': { type: 'incomplete', filter: {}, part: { ...ready.part, total: 45, next: 'after' }, error },
};

export const invitationListFurther = {
  ended: { ...ready, part: { ...ready.part, ended: true } },
  empty: listOf(),
  more: { ...ready, part: { ...ready.part, total: 45, next: 'after' } },
  asking: listOf(row(yui), row(emma, { type: 'confirming', act: 'resend' })),
  resending: listOf(row(yui, { type: 'submitting', act: 'resend' }), row(emma)),
  resent: listOf(row(yui, { type: 'done', act: 'resend' }), row(emma)),
  confirming: listOf(row(yui), row(emma, { type: 'confirming', act: 'withdraw' })),
  withdrawing: listOf(row(yui), row(emma, { type: 'submitting', act: 'withdraw' })),
  failed: listOf(row(yui), row(emma, { type: 'failed', act: 'resend', error })),
  gone: listOf(row(yui, { type: 'gone' }), row(emma)),
  longNames: listOf(row(long), row({ ...emma, id: 'e2', mailAddress: `x${long.mailAddress}` })),
} satisfies FurtherExamples<InvitationListState>;

const typed = { mailAddress: 'hina.ogawa@tsukishiro.example', locale: 'ja' };

/** The states of the form. */
export const invitationFormStates: StateExamples<InvitationFormState> = {
  'ready': { type: 'ready', typed: { mailAddress: '', locale: 'ja' } },
  'invalid': {
    type: 'invalid',
    typed: { mailAddress: 'hina.ogawa', locale: '' },
    fieldErrors: [
      { field: 'mailAddress', code: 'not-an-address' },
      { field: 'locale', code: 'required' },
    ],
  },
  'confirming': { type: 'confirming', typed, draft: typed },
  'submitting': { type: 'submitting', typed, draft: typed },
  'failed': { type: 'failed', typed, error: new PortalError('already-participant', { status: 409 }) },
  'already-invited': { type: 'already-invited', typed, waiting: yui },
  'sent': { type: 'sent', typed, invitation: yui },
};

/** Forms beside the examples of each state. */
export const invitationFormFurther = {
  restored: { type: 'ready', typed, restored: true },
} satisfies FurtherExamples<InvitationFormState>;
