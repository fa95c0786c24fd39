import '@madoguchi/elements/define/mado-document-list.js';
import '@madoguchi/elements/define/mado-portal.js';
import type { ShownPdf } from '@madoguchi/elements';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { documentListFurther, documentListStates, manyDocuments, pdfPreviews } from './document-list.states.ts';

type Args = ByHand<'mado-document-list'> & {
  /** The PDF that is looked at. */
  readonly preview?: ShownPdf;
  readonly tools?: boolean;
};
const render = byHand<Args>(
  ({ state, preview, tools = false }) =>
    html`<mado-document-list .state=${state} .preview=${preview} ?tools=${tools}></mado-document-list>`,
  () => presets.support,
);

/** 見積書・契約書・請求書, to be searched, looked at and downloaded (SUP-12). */
const meta: Meta<Args> = { title: 'billing/mado-document-list', component: 'mado-document-list', render };
export default meta;
type Story = StoryObj<Args>;

/** Nothing is known yet. */
export const Loading: Story = { args: { state: documentListStates.loading } };
/** Nothing could be read. */
export const Unavailable: Story = { args: { state: documentListStates.unavailable } };
/** Of all kinds, one of which this version does not know; one names no amount. */
export const Ready: Story = { args: { state: documentListStates.ready } };
/** Something else is searched: what stood there stays until its answer is here. */
export const Narrowing: Story = { args: { state: documentListStates.narrowing } };
/** What was searched could not be read. */
export const NotNarrowed: Story = { args: { state: documentListStates['not-narrowed'] } };
/** The next part is on its way. */
export const LoadingMore: Story = { args: { state: documentListStates['loading-more'] } };
/** The next part could not be read. */
export const Incomplete: Story = { args: { state: documentListStates.incomplete } };

/** There are further parts. */
export const FurtherParts: Story = { args: { state: documentListFurther.furtherParts } };
/** Sorted by amount, the greatest first. */
export const Sorted: Story = { args: { state: documentListFurther.sorted } };
/** There is none. */
export const Empty: Story = { args: { state: documentListFurther.empty } };
/** Nothing fits the search. */
export const NothingMatches: Story = { args: { state: documentListFurther.nothingMatches } };
/** As somebody sees it whose type of account has nothing to do with them. */
export const Forbidden: Story = { args: { state: documentListFurther.forbidden } };
/** Names and amounts as long as they come. */
export const LongNames: Story = { args: { state: documentListFurther.longNames } };
/** As many as are read in a year. */
export const Many: Story = { args: { state: manyDocuments } };
/** With its file of comma-separated values. */
export const Tools: Story = { args: { state: documentListStates.ready, tools: true } };
/** A PDF is on its way. */
export const Previewing: Story = { args: { state: documentListStates.ready, preview: pdfPreviews.loading } };
/** It could not be read. */
export const PreviewUnavailable: Story = {
  args: { state: documentListStates.ready, preview: pdfPreviews.unavailable },
};
/** As cards, on a phone. */
export const OnPhone: Story = { args: { state: documentListStates.ready }, ...phone };
/** Names as long as they come, there. */
export const LongNamesOnPhone: Story = { args: { state: documentListFurther.longNames }, ...phone };

({
  'loading': Loading,
  'unavailable': Unavailable,
  'ready': Ready,
  'narrowing': Narrowing,
  'not-narrowed': NotNarrowed,
  'loading-more': LoadingMore,
  'incomplete': Incomplete,
}) satisfies StoryOfEach<'mado-document-list'>;
