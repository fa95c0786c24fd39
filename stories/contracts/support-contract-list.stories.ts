import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-support-contract-list.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { onServer } from '../on-server.ts';
import { phone } from '../phone.ts';
import { supportContractListFurther, supportContractListStates } from './support-contract-list.states.ts';

type Args = ByHand<'mado-support-contract-list'> & {
  /** Where a contract stands. */
  readonly contractHref?: string;
};
const contractHref = '#/contracts/{contract}';
const render = byHand<Args>(
  ({ state, contractHref: href = contractHref }) =>
    html`<mado-support-contract-list
      .state=${state}
      contract-href=${ifDefined(href || undefined)}
    ></mado-support-contract-list>`,
  () => presets.support,
);

/** The maintenance contracts that somebody sees, with their state and how many days are left (SUP-10). */
const meta: Meta<Args> = {
  title: 'contracts/mado-support-contract-list',
  component: 'mado-support-contract-list',
  render,
};
export default meta;
type Story = StoryObj<Args>;

/** Nothing is known yet. */
export const Loading: Story = { args: { state: supportContractListStates.loading } };
/** Nothing could be read. */
export const Unavailable: Story = { args: { state: supportContractListStates.unavailable } };
/** One in force, one that has not begun, one that has ended and is of a type that this version does not know. */
export const Ready: Story = { args: { state: supportContractListStates.ready } };
/** Another state was chosen: what stood there stays until the answer is here. */
export const Narrowing: Story = { args: { state: supportContractListStates.narrowing } };
/** What the state leaves could not be read. */
export const NotNarrowed: Story = { args: { state: supportContractListStates['not-narrowed'] } };
/** The next part is on its way. */
export const LoadingMore: Story = { args: { state: supportContractListStates['loading-more'] } };
/** The next part could not be read. */
export const Incomplete: Story = { args: { state: supportContractListStates.incomplete } };

/** There are further parts. */
export const FurtherParts: Story = { args: { state: supportContractListFurther.furtherParts } };
/** Sorted by name, the other way round. */
export const Sorted: Story = { args: { state: supportContractListFurther.sorted } };
/** The host's script opens contracts: rows are buttons. */
export const WithoutAddresses: Story = { args: { state: supportContractListStates.ready, contractHref: '' } };
/** There is none. */
export const Empty: Story = { args: { state: supportContractListFurther.empty } };
/** Nothing fits the search. */
export const NothingMatches: Story = { args: { state: supportContractListFurther.nothingMatches } };
/** Names as long as they come. */
export const LongNames: Story = { args: { state: supportContractListFurther.longNames } };
/** The same on a phone. */
export const LongNamesOnPhone: Story = { ...LongNames, ...phone };

/** The whole of it, on a server in this page. */
export const WithServer: Story = onServer(
  () => html`<mado-support-contract-list contract-href=${contractHref}></mado-support-contract-list>`,
  { preset: 'support', scenario: 'home' },
);

({
  'loading': Loading,
  'unavailable': Unavailable,
  'ready': Ready,
  'narrowing': Narrowing,
  'not-narrowed': NotNarrowed,
  'loading-more': LoadingMore,
  'incomplete': Incomplete,
}) satisfies StoryOfEach<'mado-support-contract-list'>;
