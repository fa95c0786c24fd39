import '@madoguchi/elements/define/mado-payment-method.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { paymentMethodFurther, paymentMethodStates } from './payment-method.states.ts';

type Args = ByHand<'mado-payment-method'>;
const render = byHand<Args>(
  ({ state }) => html`<mado-payment-method .state=${state}></mado-payment-method>`,
  () => presets.mypage,
);

/** お支払い方法 (MYP-11): how one pays, masked, and a change to a card whose number never comes here. */
const meta: Meta<Args> = { title: 'billing/mado-payment-method', component: 'mado-payment-method', render };
export default meta;
type Story = StoryObj<Args>;

/** On its way. */
export const Loading: Story = { args: { state: paymentMethodStates.loading } };
/** It could not be read. */
export const Unavailable: Story = { args: { state: paymentMethodStates.unavailable } };
/** How one pays. */
export const Ready: Story = { args: { state: paymentMethodStates.ready } };
/** The provider is asked for its fields. */
export const Starting: Story = { args: { state: paymentMethodStates.starting } };
/** The provider’s fields stand in the slot. */
export const Entering: Story = { args: { state: paymentMethodStates.entering } };
/** The server asks the provider for the card. */
export const Checking: Story = { args: { state: paymentMethodStates.checking } };
/** The card is to be confirmed. */
export const Confirming: Story = { args: { state: paymentMethodStates.confirming } };
/** Being sent. */
export const Submitting: Story = { args: { state: paymentMethodStates.submitting } };
/** It is not known whether it was changed. */
export const Failed: Story = { args: { state: paymentMethodStates.failed } };
/** It was changed. */
export const Changed: Story = { args: { state: paymentMethodStates.changed } };

/** Paid by card already. */
export const ByCard: Story = { args: { state: paymentMethodFurther.byCard } };
/** A change that is still to come. */
export const WithNext: Story = { args: { state: paymentMethodFurther.withNext } };
/** Nothing is stored, and no card can be registered here. */
export const Nothing: Story = { args: { state: paymentMethodFurther.nothing } };
/** The change was left. */
export const Cancelled: Story = { args: { state: paymentMethodFurther.cancelled } };
/** Its time was over. */
export const Expired: Story = { args: { state: paymentMethodFurther.expired } };
/** The card was not taken: another one can be tried. */
export const Declined: Story = { args: { state: paymentMethodFurther.declined } };
/** The card is too old. */
export const CardExpired: Story = { args: { state: paymentMethodFurther.cardExpired } };
/** What the page was given is no token. */
export const NoToken: Story = { args: { state: paymentMethodFurther.noToken } };
/** It was changed elsewhere meanwhile. */
export const ChangedElsewhere: Story = { args: { state: paymentMethodFurther.changedElsewhere } };
/** The provider could not be reached. */
export const NotBegun: Story = { args: { state: paymentMethodFurther.notBegun } };
/** Not for this person. */
export const Forbidden: Story = { args: { state: paymentMethodFurther.forbidden } };
/** On a phone. */
export const OnPhone: Story = { args: { state: paymentMethodStates.confirming }, ...phone };

({
  loading: Loading,
  unavailable: Unavailable,
  ready: Ready,
  starting: Starting,
  entering: Entering,
  checking: Checking,
  confirming: Confirming,
  submitting: Submitting,
  failed: Failed,
  changed: Changed,
}) satisfies StoryOfEach<'mado-payment-method'>;
