import '@madoguchi/elements/define/mado-contract.js';
import '@madoguchi/elements/define/mado-contract-product-list.js';
import '@madoguchi/elements/define/mado-environment-list.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import { readContracts } from '@madoguchi/sdk/contracts/contracts.endpoints.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { environmentListStates } from '../environments/environment-list.states.ts';
import { onServer } from '../on-server.ts';
import { phone } from '../phone.ts';
import { contractDetailFurther, contractDetailStates } from './contract-detail.states.ts';
import { contractProductListStates } from './contract-product-list.states.ts';

type Args = ByHand<'mado-contract'> & {
  /** The tab that is shown; ご契約詳細 where none is named, since it shows what the state holds. */
  readonly tab?: string;
};
const render = byHand<Args>(
  ({ state, tab = 'detail' }) =>
    html`<mado-contract
      contract="c"
      tab=${tab}
      contracts-href="#contracts"
      leaving-href="#leaving"
      .state=${state}
      ><mado-environment-list slot="environments" .state=${environmentListStates.ready}></mado-environment-list
      ><mado-contract-product-list slot="products" .state=${contractProductListStates.ready}></mado-contract-product-list
    ></mado-contract>`,
  () => presets.license,
);

/** ご契約 (LIC-04): one contract with its tabs, and for owners the way to a quote. */
const meta: Meta<Args> = { title: 'contracts/mado-contract', component: 'mado-contract', render };
export default meta;
type Story = StoryObj<Args>;

/** It is on its way. */
export const Loading: Story = { args: { state: contractDetailStates.loading } };
/** It could not be read. */
export const Unavailable: Story = { args: { state: contractDetailStates.unavailable } };
/** As an owner sees it, with its details. */
export const Ready: Story = { args: { state: contractDetailStates.ready } };

/** With its environments, in a panel of the host's. */
export const Environments: Story = { args: { state: contractDetailStates.ready, tab: 'environments' } };
/** With its products. */
export const Products: Story = { args: { state: contractDetailStates.ready, tab: 'products' } };
/** As a member sees it, shortly before its end. */
export const Member: Story = { args: { state: contractDetailFurther.member, tab: 'environments' } };
/** As those who stay see it after the last owner left the portal. */
export const WithoutOwner: Story = { args: { state: contractDetailFurther.withoutOwner, tab: 'environments' } };
/** It has ended. */
export const Ended: Story = { args: { state: contractDetailFurther.ended } };
/** The person takes no part in it, or it is gone. */
export const NotFound: Story = { args: { state: contractDetailFurther.notFound } };
/** Names as long as they come, on a phone: the tabs are moved sideways. */
export const LongNames: Story = { args: { state: contractDetailFurther.longNames }, ...phone };
/** On a phone. */
export const OnPhone: Story = { args: { state: contractDetailStates.ready, tab: 'products' }, ...phone };

/** The whole of it, on a server in this page: every panel works. */
export const WithServer: Story = onServer(
  async ({ portal }) => {
    const { items } = await portal.call(readContracts, {});
    return html`<mado-contract contract=${items.findLast(({ role }) => role === 'owner')?.id ?? ''} leaving-href="#leaving"></mado-contract>`;
  },
  { preset: 'license', scenario: 'home' },
);

({ loading: Loading, unavailable: Unavailable, ready: Ready }) satisfies StoryOfEach<'mado-contract'>;
