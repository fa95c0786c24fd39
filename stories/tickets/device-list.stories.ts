import '@madoguchi/elements/define/mado-device-list.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { onServer } from '../on-server.ts';
import { phone } from '../phone.ts';
import { deviceListFurther, deviceListStates } from './device-list.states.ts';

type Args = ByHand<'mado-device-list'> & {
  /** Where a device is asked about. */
  readonly newTicketHref?: string;
};
const newTicketHref = '#/tickets/new?device={device}';
const render = byHand<Args>(
  ({ state, newTicketHref: href = newTicketHref }) =>
    html`<mado-device-list
      .state=${state}
      new-ticket-href=${ifDefined(href || undefined)}
      contract-href="#/contracts/{contract}"
    ></mado-device-list>`,
  () => presets.support,
);

/** The devices under the contracts that somebody sees (SUP-08), with support hours, contract and the way to ask. */
const meta: Meta<Args> = { title: 'tickets/mado-device-list', component: 'mado-device-list', render };
export default meta;
type Story = StoryObj<Args>;

/** Nothing is known yet. */
export const Loading: Story = { args: { state: deviceListStates.loading } };
/** Nothing could be read. */
export const Unavailable: Story = { args: { state: deviceListStates.unavailable } };
/** All there is: one whose contract has ended, and one whose contract has not begun. */
export const Ready: Story = { args: { state: deviceListStates.ready } };
/** Something else is searched: what stood there stays until its answer is here. */
export const Narrowing: Story = { args: { state: deviceListStates.narrowing } };
/** What was searched could not be read. */
export const NotNarrowed: Story = { args: { state: deviceListStates['not-narrowed'] } };
/** The next part is on its way. */
export const LoadingMore: Story = { args: { state: deviceListStates['loading-more'] } };
/** The next part could not be read. */
export const Incomplete: Story = { args: { state: deviceListStates.incomplete } };

/** Ten thousand, read in parts. */
export const FurtherParts: Story = { args: { state: deviceListFurther.furtherParts } };
/** Those under one contract, sorted. */
export const OfContract: Story = { args: { state: deviceListFurther.ofContract } };
/** The host's script leads to asking. */
export const WithoutAddresses: Story = { args: { state: deviceListStates.ready, newTicketHref: '' } };
/** There is none. */
export const Empty: Story = { args: { state: deviceListFurther.empty } };
/** Nothing fits the search. */
export const NothingMatches: Story = { args: { state: deviceListFurther.nothingMatches } };
/** Names as long as they come. */
export const LongNames: Story = { args: { state: deviceListFurther.longNames } };
/** The same on a phone. */
export const LongNamesOnPhone: Story = { ...LongNames, ...phone };

/** The whole of it, on a server in this page. */
export const WithServer: Story = onServer(
  () => html`<mado-device-list new-ticket-href=${newTicketHref}></mado-device-list>`,
  {
    preset: 'support',
    scenario: 'home',
  },
);

({
  'loading': Loading,
  'unavailable': Unavailable,
  'ready': Ready,
  'narrowing': Narrowing,
  'not-narrowed': NotNarrowed,
  'loading-more': LoadingMore,
  'incomplete': Incomplete,
}) satisfies StoryOfEach<'mado-device-list'>;
