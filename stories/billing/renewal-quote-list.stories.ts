import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-renewal-quote-list.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { manyRenewalQuotes, renewalQuoteListFurther, renewalQuoteListStates } from './renewal-quote-list.states.ts';

type Args = ByHand<'mado-renewal-quote-list'> & {
  readonly portlet?: boolean;
  /** Where a quote stands. */
  readonly quoteHref?: string;
};
const render = byHand<Args>(
  ({ state, portlet = false, quoteHref = '#/quotes/{quote}' }) =>
    html`<mado-renewal-quote-list
      .state=${state}
      ?portlet=${portlet}
      quote-href=${ifDefined(quoteHref || undefined)}
      more-href="#/quotes"
    ></mado-renewal-quote-list>`,
  () => presets.support,
);

/** 更新見積の一覧, unanswered ones first, and 未回答の更新見積 as a part of home (SUP-11). */
const meta: Meta<Args> = { title: 'billing/mado-renewal-quote-list', component: 'mado-renewal-quote-list', render };
export default meta;
type Story = StoryObj<Args>;

/** Nothing is known yet. */
export const Loading: Story = { args: { state: renewalQuoteListStates.loading } };
/** Nothing could be read. */
export const Unavailable: Story = { args: { state: renewalQuoteListStates.unavailable } };
/** In all states, one of which this version does not know. */
export const Ready: Story = { args: { state: renewalQuoteListStates.ready } };
/** Something else is searched: what stood there stays until its answer is here. */
export const Narrowing: Story = { args: { state: renewalQuoteListStates.narrowing } };
/** What was searched could not be read. */
export const NotNarrowed: Story = { args: { state: renewalQuoteListStates['not-narrowed'] } };
/** The next part is on its way. */
export const LoadingMore: Story = { args: { state: renewalQuoteListStates['loading-more'] } };
/** The next part could not be read. */
export const Incomplete: Story = { args: { state: renewalQuoteListStates.incomplete } };

/** There are further parts. */
export const FurtherParts: Story = { args: { state: renewalQuoteListFurther.furtherParts } };
/** Sorted by amount, the greatest first. */
export const Sorted: Story = { args: { state: renewalQuoteListFurther.sorted } };
/** The host's script opens quotes: rows are buttons. */
export const WithoutAddresses: Story = { args: { state: renewalQuoteListStates.ready, quoteHref: '' } };
/** There is none. */
export const Empty: Story = { args: { state: renewalQuoteListFurther.empty } };
/** Nothing fits the search. */
export const NothingMatches: Story = { args: { state: renewalQuoteListFurther.nothingMatches } };
/** As somebody sees it whose type of account has nothing to do with quotes. */
export const Forbidden: Story = { args: { state: renewalQuoteListFurther.forbidden } };
/** Names and amounts as long as they come. */
export const LongNames: Story = { args: { state: renewalQuoteListFurther.longNames } };
/** As many as no company has. */
export const Many: Story = { args: { state: manyRenewalQuotes } };
/** As cards, on a phone. */
export const OnPhone: Story = { args: { state: renewalQuoteListStates.ready }, ...phone };
/** Names as long as they come, there. */
export const LongNamesOnPhone: Story = { args: { state: renewalQuoteListFurther.longNames }, ...phone };
/** 未回答の更新見積, on home. */
export const Portlet: Story = { args: { state: renewalQuoteListFurther.unanswered, portlet: true } };
/** The same on a phone. */
export const PortletOnPhone: Story = { args: { state: renewalQuoteListFurther.unanswered, portlet: true }, ...phone };
/** None waits for an answer. */
export const PortletEmpty: Story = { args: { state: renewalQuoteListFurther.empty, portlet: true } };
/** The portlet is on its way. */
export const PortletLoading: Story = { args: { state: renewalQuoteListStates.loading, portlet: true } };

({
  'loading': Loading,
  'unavailable': Unavailable,
  'ready': Ready,
  'narrowing': Narrowing,
  'not-narrowed': NotNarrowed,
  'loading-more': LoadingMore,
  'incomplete': Incomplete,
}) satisfies StoryOfEach<'mado-renewal-quote-list'>;
