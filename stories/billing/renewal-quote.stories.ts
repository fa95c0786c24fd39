import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-renewal-quote.js';
import type { ShownPdf } from '@madoguchi/elements';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { pdfPreviews } from './document-list.states.ts';
import { renewalQuoteFurther, renewalQuoteStates } from './renewal-quote.states.ts';

type Args = ByHand<'mado-renewal-quote'> & {
  /** The PDF that is looked at. */
  readonly preview?: ShownPdf;
};
const render = byHand<Args>(
  ({ state, preview }) =>
    html`<mado-renewal-quote
      quote="418"
      quote-href="#/quotes/{quote}"
      renewal-quotes-href="#/quotes"
      contract-href="#/contracts/{contract}"
      .state=${state}
      .preview=${preview}
    ></mado-renewal-quote>`,
  () => presets.support,
);

/** 更新見積: ordered in one step, or sent back with a comment, once (SUP-11). */
const meta: Meta<Args> = {
  title: 'billing/mado-renewal-quote',
  component: 'mado-renewal-quote',
  render,
  parameters: { docs: { story: { inline: false, height: '900px' } } },
};
export default meta;
type Story = StoryObj<Args>;

/** The quote is on its way. */
export const Loading: Story = { args: { state: renewalQuoteStates.loading } };
/** It could not be read. */
export const Unavailable: Story = { args: { state: renewalQuoteStates.unavailable } };
/** It waits for an answer. */
export const Ready: Story = { args: { state: renewalQuoteStates.ready } };
/** It was to be ordered without a purchase order. */
export const Invalid: Story = { args: { state: renewalQuoteStates.invalid } };
/** What an order means is confirmed. */
export const Confirming: Story = { args: { state: renewalQuoteStates.confirming } };
/** The order is on its way. */
export const Submitting: Story = { args: { state: renewalQuoteStates.submitting } };
/** It could not be sent; what was attached stays. */
export const Failed: Story = { args: { state: renewalQuoteStates.failed } };
/** It was ordered just now. */
export const Answered: Story = { args: { state: renewalQuoteStates.answered } };

/** The purchase order is on its way. */
export const Uploading: Story = { args: { state: renewalQuoteFurther.uploading } };
/** It is with the server. */
export const Uploaded: Story = { args: { state: renewalQuoteFurther.uploaded } };
/** It could not be sent. */
export const UploadFailed: Story = { args: { state: renewalQuoteFurther.uploadFailed } };
/** It is too large. */
export const UploadRefused: Story = { args: { state: renewalQuoteFurther.uploadRefused } };
/** It is none of the types. */
export const UploadOfOtherType: Story = { args: { state: renewalQuoteFurther.uploadOfOtherType } };
/** It waited for more than a day. */
export const UploadLost: Story = { args: { state: renewalQuoteFurther.uploadLost } };
/** Loaded anew: what was typed and attached is back. */
export const Restored: Story = { args: { state: renewalQuoteFurther.restored } };
/** What should change is too long. */
export const CommentTooLong: Story = { args: { state: renewalQuoteFurther.commentTooLong } };
/** What it means to ask for a new one is confirmed. */
export const ConfirmingRequote: Story = { args: { state: renewalQuoteFurther.confirmingRequote } };
/** A new one was asked for just now. */
export const AskedAgain: Story = { args: { state: renewalQuoteFurther.askedAgain } };
/** Somebody has ordered it before. */
export const Ordered: Story = { args: { state: renewalQuoteFurther.ordered } };
/** Somebody has asked for a new one before. */
export const RequoteRequested: Story = { args: { state: renewalQuoteFurther.requoteRequested } };
/** Somebody else was faster: who, and when. */
export const AnsweredMeanwhile: Story = { args: { state: renewalQuoteFurther.answeredMeanwhile } };
/** They had ordered it before, in another window. */
export const OrderedBefore: Story = { args: { state: renewalQuoteFurther.orderedBefore } };
/** What is wanted of a new one looks as if it held a secret. */
export const ConfirmingFindings: Story = { args: { state: renewalQuoteFurther.confirmingFindings } };
/** A newer one took its place. */
export const Replaced: Story = { args: { state: renewalQuoteFurther.replaced } };
/** Its last day has passed: a new one can be asked for. */
export const Expired: Story = { args: { state: renewalQuoteFurther.expired } };
/** It was made instead of an earlier one. */
export const Replacing: Story = { args: { state: renewalQuoteFurther.replacing } };
/** It is in a state that this version does not know. */
export const NewerServer: Story = { args: { state: renewalQuoteFurther.newerServer } };
/** There is no such quote, or it is not theirs. */
export const NotFound: Story = { args: { state: renewalQuoteFurther.notFound } };
/** As somebody sees it whose type of account has nothing to do with quotes. */
export const Forbidden: Story = { args: { state: renewalQuoteFurther.forbidden } };
/** Names and amounts as long as they come. */
export const LongNames: Story = { args: { state: renewalQuoteFurther.longNames } };
/** The PDF is on its way. */
export const Previewing: Story = { args: { state: renewalQuoteStates.ready, preview: pdfPreviews.loading } };
/** On a phone. */
export const OnPhone: Story = { args: { state: renewalQuoteStates.ready }, ...phone };
/** Names as long as they come, there. */
export const LongNamesOnPhone: Story = { args: { state: renewalQuoteFurther.longNames }, ...phone };
/** The confirmation, there. */
export const ConfirmingOnPhone: Story = { args: { state: renewalQuoteStates.confirming }, ...phone };

({
  loading: Loading,
  unavailable: Unavailable,
  ready: Ready,
  invalid: Invalid,
  confirming: Confirming,
  submitting: Submitting,
  failed: Failed,
  answered: Answered,
}) satisfies StoryOfEach<'mado-renewal-quote'>;
