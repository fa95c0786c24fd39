import '@madoguchi/elements/define/mado-coupon-list.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { couponListFurther, couponListStates, serviceNames } from './coupon-list.states.ts';

type Args = ByHand<'mado-coupon-list'>;
const render = byHand<Args>(
  ({ state }) =>
    html`<mado-coupon-list account-details-href="#account" .state=${state} .catalogue=${serviceNames}></mado-coupon-list>`,
  () => presets.certificate,
);

/** クーポン管理 (CRT-17): the coupons of the agency whose code is stored among the account details. */
const meta: Meta<Args> = { title: 'certificates/mado-coupon-list', component: 'mado-coupon-list', render };
export default meta;
type Story = StoryObj<Args>;

/** The coupons are on their way. */
export const Loading: Story = { args: { state: couponListStates.loading } };
/** They could not be read. */
export const Unavailable: Story = { args: { state: couponListStates.unavailable } };
/** Some can be used, one is used up, one has ended. */
export const Ready: Story = { args: { state: couponListStates.ready } };

/** No agency code is stored: it says so, and leads to where one is. */
export const NoAgency: Story = { args: { state: couponListFurther.noAgency } };
/** The agency has no coupons. */
export const NoCoupons: Story = { args: { state: couponListFurther.noCoupons } };
/** Names and numbers as long as they come, and a service of a newer server. */
export const LongNames: Story = { args: { state: couponListFurther.longNames } };
/** As cards, on a phone. */
export const OnPhone: Story = { args: { state: couponListStates.ready }, ...phone };

({ loading: Loading, unavailable: Unavailable, ready: Ready }) satisfies StoryOfEach<'mado-coupon-list'>;
