import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-resource-list.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { resourceListFurther, resourceListStates } from './resource-list.states.ts';

type Args = ByHand<'mado-resource-list'>;
const render = byHand<Args>(
  ({ state }) => html`<mado-resource-list .state=${state}></mado-resource-list>`,
  () => presets.license,
);

/** リソース: the files of the products of a contract (LIC-14), to be searched and downloaded. */
const meta: Meta<Args> = { title: 'contracts/mado-resource-list', component: 'mado-resource-list', render };
export default meta;
type Story = StoryObj<Args>;

/** Nothing is known yet. */
export const Loading: Story = { args: { state: resourceListStates.loading } };
/** Nothing could be read. */
export const Unavailable: Story = { args: { state: resourceListStates.unavailable } };
/** All there is. */
export const Ready: Story = { args: { state: resourceListStates.ready } };
/** Something else is searched: what stood there stays until its answer is here. */
export const Narrowing: Story = { args: { state: resourceListStates.narrowing } };
/** What was searched could not be read. */
export const NotNarrowed: Story = { args: { state: resourceListStates['not-narrowed'] } };
/** The next part is on its way. */
export const LoadingMore: Story = { args: { state: resourceListStates['loading-more'] } };
/** The next part could not be read. */
export const Incomplete: Story = { args: { state: resourceListStates.incomplete } };

/** What was found is marked. */
export const Found: Story = { args: { state: resourceListFurther.found } };
/** There are further parts. */
export const FurtherParts: Story = { args: { state: resourceListFurther.furtherParts } };
/** There is nothing yet. */
export const Empty: Story = { args: { state: resourceListFurther.empty } };
/** Nothing fits the search. */
export const NothingMatches: Story = { args: { state: resourceListFurther.nothingMatches } };
/** Names as long as they come, on a phone. */
export const LongNames: Story = { args: { state: resourceListFurther.longNames }, ...phone };

({
  'loading': Loading,
  'unavailable': Unavailable,
  'ready': Ready,
  'narrowing': Narrowing,
  'not-narrowed': NotNarrowed,
  'loading-more': LoadingMore,
  'incomplete': Incomplete,
}) satisfies StoryOfEach<'mado-resource-list'>;
