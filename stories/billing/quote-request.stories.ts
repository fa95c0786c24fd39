import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-quote-request.js';
import { presets, type QuoteRequestListState } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import {
  manyQuoteRows,
  noQuoteRequests,
  quoteRequestFurther,
  quoteRequestListStates,
  quoteRequestStates,
} from './quote-request.states.ts';

type Args = ByHand<'mado-quote-request'> & {
  /** The requests so far. */
  readonly requests?: QuoteRequestListState;
};
const render = byHand<Args>(
  ({ state, requests = quoteRequestListStates.ready }) =>
    html`<mado-quote-request contract="c" leaving-href="/leaving" .state=${state} .requests=${requests}></mado-quote-request>`,
  () => presets.license,
);

/** 見積依頼: what becomes of each product (LIC-18), what is bought in addition (LIC-19), and what is not done here (LIC-20). */
const meta: Meta<Args> = {
  title: 'billing/mado-quote-request',
  component: 'mado-quote-request',
  render,
  parameters: { docs: { story: { inline: false, height: '900px' } } },
};
export default meta;
type Story = StoryObj<Args>;

/** The products are on their way. */
export const Loading: Story = { args: { state: quoteRequestStates.loading } };
/** They could not be read. */
export const Unavailable: Story = { args: { state: quoteRequestStates.unavailable } };
/** Everything continues so far. */
export const Ready: Story = { args: { state: quoteRequestStates.ready } };
/** Some counts are none, and the comment is too long. */
export const Invalid: Story = { args: { state: quoteRequestStates.invalid } };
/** Nothing would change or be added. */
export const NothingRequested: Story = { args: { state: quoteRequestStates['nothing-requested'] } };
/** Every product would end: whom to ask about that (LIC-20). */
export const CancelsContract: Story = { args: { state: quoteRequestStates['cancels-contract'] } };
/** What is asked for is confirmed (決定). */
export const Confirming: Story = { args: { state: quoteRequestStates.confirming } };
/** It is on its way. */
export const Submitting: Story = { args: { state: quoteRequestStates.submitting } };
/** It could not be sent; what was chosen stays. */
export const Failed: Story = { args: { state: quoteRequestStates.failed } };
/** It was requested. */
export const Saved: Story = { args: { state: quoteRequestStates.saved } };

/** Some is chosen and typed. */
export const Chosen: Story = { args: { state: quoteRequestFurther.chosen } };
/** Loaded anew: what was chosen and not requested is back. */
export const Restored: Story = { args: { state: quoteRequestFurther.restored } };
/** The contract has changed meanwhile. */
export const ChangedMeanwhile: Story = { args: { state: quoteRequestFurther.changedMeanwhile } };
/** There is no product to renew. */
export const NoProducts: Story = { args: { state: quoteRequestFurther.noProducts, requests: noQuoteRequests } };
/** The contract has ended; what was requested before can be read. */
export const Ended: Story = { args: { state: quoteRequestFurther.ended } };
/** As a member sees it. */
export const Forbidden: Story = { args: { state: quoteRequestFurther.forbidden } };
/** Names and numbers as long as they come. */
export const LongNames: Story = { args: { state: quoteRequestFurther.longNames } };
/** As many products as no contract has. */
export const Many: Story = { args: { state: manyQuoteRows } };

/** The requests so far are on their way. */
export const RequestsLoading: Story = {
  args: { state: quoteRequestStates.ready, requests: quoteRequestListStates.loading },
};
/** They could not be read. */
export const RequestsFailed: Story = {
  args: { state: quoteRequestStates.ready, requests: quoteRequestListStates.unavailable },
};
/** Nothing was requested yet. */
export const NoRequests: Story = { args: { state: quoteRequestStates.ready, requests: noQuoteRequests } };
/** Further requests are on their way. */
export const RequestsLoadingMore: Story = {
  args: { state: quoteRequestStates.ready, requests: quoteRequestListStates['loading-more'] },
};
/** They could not be read. */
export const RequestsIncomplete: Story = {
  args: { state: quoteRequestStates.ready, requests: quoteRequestListStates.incomplete },
};
/** As cards, on a phone. */
export const OnPhone: Story = { args: { state: quoteRequestFurther.longNames }, ...phone };
/** The confirmation on a phone. */
export const ConfirmingOnPhone: Story = { args: { state: quoteRequestStates.confirming }, ...phone };

({
  'loading': Loading,
  'unavailable': Unavailable,
  'ready': Ready,
  'invalid': Invalid,
  'nothing-requested': NothingRequested,
  'cancels-contract': CancelsContract,
  'confirming': Confirming,
  'submitting': Submitting,
  'failed': Failed,
  'saved': Saved,
}) satisfies StoryOfEach<'mado-quote-request'>;
