import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-ticket.js';
import { presets, type TicketReplyState } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { replyStates, restoredReply, ticketFurther, ticketStates } from './ticket.states.ts';

type Args = ByHand<'mado-ticket'> & {
  /** The reply. */
  readonly writing?: TicketReplyState;
  /** How many entries were added that are not shown yet. */
  readonly news?: number;
};
const render = byHand<Args>(
  ({ state, writing = replyStates.ready, news = 0 }) =>
    html`<mado-ticket
      ticket="t"
      tickets-href="/tickets"
      new-ticket-href="/tickets/new"
      .state=${state}
      .writing=${writing}
      .news=${news}
    ></mado-ticket>`,
  () => presets.support,
);

/** お問い合わせ: what was asked, and all that was said and happened since (SUP-07). */
const meta: Meta<Args> = {
  title: 'tickets/mado-ticket',
  component: 'mado-ticket',
  render,
  parameters: { docs: { story: { inline: false, height: '900px' } } },
};
export default meta;
type Story = StoryObj<Args>;

/** It is on its way. */
export const Loading: Story = { args: { state: ticketStates.loading } };
/** It could not be read. */
export const Unavailable: Story = { args: { state: ticketStates.unavailable } };
/** It is worked on; what is new is marked. */
export const Ready: Story = { args: { state: ticketStates.ready } };

/** There is none, or not for this person. */
export const NotFound: Story = { args: { state: ticketFurther.notFound } };
/** Taken by telephone, about a whole contract, and nothing is known of its recovery. */
export const ByTelephone: Story = { args: { state: ticketFurther.byTelephone } };
/** The vendor waits for an answer. */
export const Awaiting: Story = { args: { state: ticketFurther.awaiting } };
/** It is resolved: it can be closed, or opened again. */
export const Resolved: Story = { args: { state: ticketFurther.resolved } };
/** It is closed. */
export const Closed: Story = { args: { state: ticketFurther.closed } };
/** It was closed too long ago to be opened again. */
export const ClosedForGood: Story = { args: { state: ticketFurther.closedForGood } };
/** Closing is confirmed. */
export const Closing: Story = { args: { state: ticketFurther.closing } };
/** Opening it again is confirmed. */
export const Reopening: Story = { args: { state: ticketFurther.reopening } };
/** It is being closed. */
export const Settling: Story = { args: { state: ticketFurther.settling } };
/** Something was added meanwhile. */
export const ChangedMeanwhile: Story = { args: { state: ticketFurther.changed } };
/** What is said with it is too long. */
export const Wrong: Story = { args: { state: ticketFurther.wrong } };
/** What is said with it looks as if it held a secret. */
export const Warned: Story = { args: { state: ticketFurther.warned } };
/** It could not be closed. */
export const NotSettled: Story = { args: { state: ticketFurther.notSettled } };
/** It was closed. */
export const Settled: Story = { args: { state: ticketFurther.settled } };
/** Names, words and lines as long as they come. */
export const LongNames: Story = { args: { state: ticketFurther.longNames } };

/** The reply is empty, and a file is on its way. */
export const ReplyInvalid: Story = { args: { state: ticketStates.ready, writing: replyStates.invalid } };
/** The reply looks as if it held a secret. */
export const ReplyWarned: Story = { args: { state: ticketStates.ready, writing: replyStates.warned } };
/** The reply is on its way. */
export const ReplySubmitting: Story = { args: { state: ticketStates.ready, writing: replyStates.submitting } };
/** The reply could not be sent; it stays. */
export const ReplyFailed: Story = { args: { state: ticketStates.ready, writing: replyStates.failed } };
/** The reply was sent. */
export const ReplySent: Story = { args: { state: ticketStates.ready, writing: replyStates.sent } };
/** A reply that was begun is back. */
export const ReplyRestored: Story = { args: { state: ticketStates.ready, writing: restoredReply } };
/** Something was added, and is shown when somebody wants it. */
export const News: Story = { args: { state: ticketStates.ready, news: 2 } };
/** On a phone. */
export const OnPhone: Story = { args: { state: ticketFurther.longNames }, ...phone };

({
  loading: Loading,
  unavailable: Unavailable,
  ready: Ready,
}) satisfies StoryOfEach<'mado-ticket'>;
