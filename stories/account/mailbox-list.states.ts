import { PortalError, type MailboxListState, type MailboxWork } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';
import { mailAddresses, mailboxesWith } from './mailboxes.ts';

const rows = (...works: readonly MailboxWork[]) =>
  mailAddresses.map((mailbox, at) => ({ mailbox, work: works[at] ?? ({ type: 'idle' } as const) }));
const ready = (limit: number, ...works: readonly MailboxWork[]): Extract<MailboxListState, { type: 'ready' }> => ({
  ...mailboxesWith([], limit),
  type: 'ready',
  items: rows(...works),
});

/** The states of the list. */
export const mailboxListStates: StateExamples<MailboxListState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error: new PortalError('internal', { status: 500, requestId: '01JD8M4Q2T' }) },
  ready: ready(5),
};

/** Lists beside these. */
export const mailboxListFurther = {
  full: ready(3),
  empty: { ...mailboxesWith([]), type: 'ready', items: [] },
  saving: ready(5, { type: 'saving', virusCheck: false }, { type: 'saved' }),
  refused: ready(
    5,
    { type: 'failed', virusCheck: false, error: new PortalError('unavailable', { status: 503 }) },
    { type: 'conflict' },
  ),
  absent: { type: 'unavailable', error: new PortalError('forbidden', { status: 403 }) },
} satisfies FurtherExamples<MailboxListState>;
