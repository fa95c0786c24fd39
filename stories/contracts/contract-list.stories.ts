import '@madoguchi/elements/define/mado-contract-list.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets, type Contract } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { onServer } from '../on-server.ts';
import { phone } from '../phone.ts';
import { contractListFurther, contractListStates, manyContracts } from './contract-list.states.ts';

type Args = ByHand<'mado-contract-list'> & {
  /** For a part of a home page. */
  readonly portlet?: boolean;
  /** Where a contract stands. */
  readonly contractHref?: string;
  /** With columns, views and export. */
  readonly tools?: boolean;
};
const contractHref = '#/contracts/{contract}';
const render = byHand<Args>(
  ({ state, portlet = false, tools = false, contractHref: href = contractHref }) =>
    html`<mado-contract-list
      .state=${state}
      ?portlet=${portlet}
      ?tools=${tools}
      contract-href=${ifDefined(href || undefined)}
      more-href=${ifDefined(portlet ? '#/contracts' : undefined)}
    ></mado-contract-list>`,
  () => presets.license,
);

/**
 * ご契約一覧 (LIC-04): searched, sorted and read on at the server, or handed in by the host, thousands at once. With
 * `portlet` it is a part of a home page (LIC-03).
 */
const meta: Meta<Args> = { title: 'contracts/mado-contract-list', component: 'mado-contract-list', render };
export default meta;
type Story = StoryObj<Args>;

/** Nothing is known yet. */
export const Loading: Story = { args: { state: contractListStates.loading } };
/** Nothing could be read. */
export const Unavailable: Story = { args: { state: contractListStates.unavailable } };
/** All there is: one that has ended, one that ends soon, and a role that this version does not know. */
export const Ready: Story = { args: { state: contractListStates.ready } };
/** Something else is searched: what stood there stays until its answer is here. */
export const Narrowing: Story = { args: { state: contractListStates.narrowing } };
/** What was searched could not be read. */
export const NotNarrowed: Story = { args: { state: contractListStates['not-narrowed'] } };
/** The next part is on its way. */
export const LoadingMore: Story = { args: { state: contractListStates['loading-more'] } };
/** The next part could not be read. */
export const Incomplete: Story = { args: { state: contractListStates.incomplete } };

/** There are further parts. */
export const FurtherParts: Story = { args: { state: contractListFurther.furtherParts } };
/** Sorted by name, the other way round. */
export const Sorted: Story = { args: { state: contractListFurther.sorted } };
/** The host's script opens contracts: rows are buttons. */
export const WithoutAddresses: Story = { args: { state: contractListStates.ready, contractHref: '' } };
/** There is none. */
export const Empty: Story = { args: { state: contractListFurther.empty } };
/** Nothing fits the search. */
export const NothingMatches: Story = { args: { state: contractListFurther.nothingMatches } };
/** Names as long as they come. */
export const LongNames: Story = { args: { state: contractListFurther.longNames } };
/** The same on a phone. */
export const LongNamesOnPhone: Story = { args: { state: contractListFurther.longNames }, ...phone };
/** A part of a home page. */
export const Portlet: Story = { args: { state: contractListStates.ready, portlet: true } };
/** A part of a home page, as long as nothing is known. */
export const PortletLoading: Story = { args: { state: contractListStates.loading, portlet: true } };
/** A part of a home page, with nothing in it. */
export const PortletEmpty: Story = { args: { state: contractListFurther.empty, portlet: true } };

/** With columns to choose, saved views and export. */
export const WithTools: Story = { args: { state: contractListStates.ready, tools: true } };
/** The same on a phone. */
export const WithToolsOnPhone: Story = { ...WithTools, ...phone };

type HandedStory = StoryObj<{ readonly contracts: readonly Contract[] }>;
const handed = byHand<{ readonly contracts: readonly Contract[] }>(
  ({ contracts }) =>
    html`<mado-contract-list .contracts=${contracts} contract-href=${contractHref}></mado-contract-list>`,
  () => presets.license,
);

/** Ten thousand, handed in by the host at once: a part of them stands in the document. */
export const TenThousand: HandedStory = { args: { contracts: manyContracts(10_000) }, render: handed };
/** The same on a phone. */
export const TenThousandOnPhone: HandedStory = { ...TenThousand, ...phone };
/** Five hundred, handed in by the host: all of them stand in the document. */
export const FiveHundred: HandedStory = { args: { contracts: manyContracts(500) }, render: handed };

/** The whole of it, on a server in this page. */
export const WithServer: Story = onServer(
  () => html`<mado-contract-list tools contract-href=${contractHref}></mado-contract-list>`,
  { preset: 'license', scenario: 'home' },
);

({
  'loading': Loading,
  'unavailable': Unavailable,
  'ready': Ready,
  'narrowing': Narrowing,
  'not-narrowed': NotNarrowed,
  'loading-more': LoadingMore,
  'incomplete': Incomplete,
}) satisfies StoryOfEach<'mado-contract-list'>;
