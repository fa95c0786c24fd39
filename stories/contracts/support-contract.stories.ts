import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-support-contract.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { supportContractFurther, supportContractStates } from './support-contract.states.ts';

type Args = ByHand<'mado-support-contract'>;
const render = byHand<Args>(
  ({ state }) =>
    html`<mado-support-contract
      .state=${state}
      contracts-href="#/contracts"
      devices-href="#/devices?contract={contract}"
      tickets-href="#/tickets?search={number}"
      renewal-quotes-href="#/quotes?search={number}"
      new-ticket-href="#/tickets/new?contract={contract}"
    ></mado-support-contract>`,
  () => presets.support,
);

/** One maintenance contract with the ways on from it (SUP-10). */
const meta: Meta<Args> = { title: 'contracts/mado-support-contract', component: 'mado-support-contract', render };
export default meta;
type Story = StoryObj<Args>;

/** Nothing is known yet. */
export const Loading: Story = { args: { state: supportContractStates.loading } };
/** It could not be read. */
export const Unavailable: Story = { args: { state: supportContractStates.unavailable } };
/** In force. */
export const Ready: Story = { args: { state: supportContractStates.ready } };

/** It ends soon. */
export const EndingSoon: Story = { args: { state: supportContractFurther.endingSoon } };
/** It ends today. */
export const LastDay: Story = { args: { state: supportContractFurther.lastDay } };
/** It has ended, and nothing is under it. */
export const Ended: Story = { args: { state: supportContractFurther.ended } };
/** It has not begun. */
export const Coming: Story = { args: { state: supportContractFurther.coming } };
/** It is not this person's to see. */
export const NotFound: Story = { args: { state: supportContractFurther.notFound } };
/** Names as long as they come, on a phone. */
export const LongNames: Story = { args: { state: supportContractFurther.longNames }, ...phone };

({ loading: Loading, unavailable: Unavailable, ready: Ready }) satisfies StoryOfEach<'mado-support-contract'>;
