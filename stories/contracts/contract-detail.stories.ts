import '@madoguchi/elements/define/mado-contract-detail.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { contractDetailFurther, contractDetailStates } from './contract-detail.states.ts';

type Args = ByHand<'mado-contract-detail'>;
const render = byHand<Args>(
  ({ state }) =>
    html`<mado-contract-detail contracts-href="#contracts" leaving-href="#leaving" .state=${state}></mado-contract-detail>`,
  () => presets.license,
);

/** ご契約詳細: the particulars of a contract (LIC-17), and what is not done in the portal (LIC-20). */
const meta: Meta<Args> = { title: 'contracts/mado-contract-detail', component: 'mado-contract-detail', render };
export default meta;
type Story = StoryObj<Args>;

/** They are on their way. */
export const Loading: Story = { args: { state: contractDetailStates.loading } };
/** They could not be read. */
export const Unavailable: Story = { args: { state: contractDetailStates.unavailable } };
/** All there is. */
export const Ready: Story = { args: { state: contractDetailStates.ready } };

/** The person takes no part in it, or it is gone. */
export const NotFound: Story = { args: { state: contractDetailFurther.notFound } };
/** It ends soon. */
export const EndingSoon: Story = { args: { state: contractDetailFurther.member } };
/** Today is its last day. */
export const LastDay: Story = { args: { state: contractDetailFurther.lastDay } };
/** It has ended, and is not renewed. */
export const Ended: Story = { args: { state: contractDetailFurther.ended } };
/** It has not begun. */
export const Coming: Story = { args: { state: contractDetailFurther.coming } };
/** Names as long as they come, on a phone. */
export const LongNames: Story = { args: { state: contractDetailFurther.longNames }, ...phone };

({ loading: Loading, unavailable: Unavailable, ready: Ready }) satisfies StoryOfEach<'mado-contract-detail'>;
