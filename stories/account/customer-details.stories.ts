import '@madoguchi/elements/define/mado-customer-details.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { customerDetailsFurther, customerDetailsStates } from './customer-details.states.ts';

type Args = ByHand<'mado-customer-details'>;
const render = byHand<Args>(
  ({ state }) =>
    html`<mado-customer-details
      .state=${state}
      identifier-change-href="#identifier-change"
      contact-address-href="#contact-address"
    ></mado-customer-details>`,
  () => presets.mypage,
);

/**
 * お客さま情報確認・変更 (MYP-13): who the subscriber is, and address and telephone to change. The address is looked up by its postal
 * code: by the portal's server, or by what the host hands in as `postalCodes`.
 */
const meta: Meta<Args> = { title: 'account/mado-customer-details', component: 'mado-customer-details', render };
export default meta;
type Story = StoryObj<Args>;

/** The details are on their way. */
export const Loading: Story = { args: { state: customerDetailsStates.loading } };
/** They could not be read. */
export const Unavailable: Story = { args: { state: customerDetailsStates.unavailable } };
/** As they are stored. */
export const Ready: Story = { args: { state: customerDetailsStates.ready } };
/** What is wrong, and what to do about it. */
export const Invalid: Story = { args: { state: customerDetailsStates.invalid } };
/** On its way. */
export const Submitting: Story = { args: { state: customerDetailsStates.submitting } };
/** They could not be saved; what was typed stays. */
export const Failed: Story = { args: { state: customerDetailsStates.failed } };
/** Changed elsewhere meanwhile: both can be seen, and one is chosen. */
export const Conflict: Story = { args: { state: customerDetailsStates.conflict } };
/** Saved. */
export const Saved: Story = { args: { state: customerDetailsStates.saved } };

/** Something was changed and is not saved. */
export const Changed: Story = { args: { state: customerDetailsFurther.changed } };
/** Loaded anew: what was typed and not saved is back. */
export const Restored: Story = { args: { state: customerDetailsFurther.restored } };
/** The postal code is being looked up. */
export const Looking: Story = { args: { state: customerDetailsFurther.looking } };
/** The address was put into the empty field. */
export const Filled: Story = { args: { state: customerDetailsFurther.filled } };
/** A postal code of two places. */
export const TwoPlaces: Story = { args: { state: customerDetailsFurther.twoPlaces } };
/** Nothing has this postal code. */
export const AddressNotFound: Story = { args: { state: customerDetailsFurther.notFound } };
/** Nobody could be asked. */
export const NotAsked: Story = { args: { state: customerDetailsFurther.notAsked } };
/** No contact address, no building. */
export const WithoutContact: Story = { args: { state: customerDetailsFurther.withoutContact } };
/** An address as long as they come, on a phone. */
export const LongAddress: Story = { args: { state: customerDetailsFurther.longAddress }, ...phone };

({
  loading: Loading,
  unavailable: Unavailable,
  ready: Ready,
  invalid: Invalid,
  submitting: Submitting,
  failed: Failed,
  conflict: Conflict,
  saved: Saved,
}) satisfies StoryOfEach<'mado-customer-details'>;
