import '@madoguchi/elements/define/mado-announcements.js';
import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-subscriber-home.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { subscriberHomeFurther, subscriberHomeStates } from './subscriber-home.states.ts';

type Args = ByHand<'mado-subscriber-home'>;
const render = byHand<Args>(
  ({ state }) =>
    html`<mado-subscriber-home
      .state=${state}
      statements-href="#statements"
      payment-method-href="#payment-method"
      subscribed-services-href="#services"
      service-history-href="#service-history"
      referral-href="#referral"
      customer-details-href="#customer-details"
      identifier-change-href="#identifier-change"
      mail-addresses-href="#mail-addresses"
      security-service-href="#security-service"
      help-href="#help"
      speed-test-href="#speed-test"
      sign-in-href="#sign-in"
    ></mado-subscriber-home>`,
  () => presets.mypage,
);

/** Where a subscriber arrives (MYP-17): greeting, the shortcut お客さま情報を変更, this month's bill, the ways to everything. */
const meta: Meta<Args> = { title: 'portal/mado-subscriber-home', component: 'mado-subscriber-home', render };
export default meta;
type Story = StoryObj<Args>;

/** Who is signed in is being asked. */
export const Loading: Story = { args: { state: subscriberHomeStates.loading } };
/** Nobody is signed in. */
export const Anonymous: Story = { args: { state: subscriberHomeStates.anonymous } };
/** Nobody could be asked. */
export const Unavailable: Story = { args: { state: subscriberHomeStates.unavailable } };
/** A subscriber is signed in. */
export const Ready: Story = { args: { state: subscriberHomeStates.ready } };
/** The portal does not let this person in now. */
export const Refused: Story = { args: { state: subscriberHomeStates.refused } };

/** A name as long as it comes, on a phone. */
export const LongNames: Story = { args: { state: subscriberHomeFurther.longNames }, ...phone };

({
  loading: Loading,
  anonymous: Anonymous,
  unavailable: Unavailable,
  ready: Ready,
  refused: Refused,
}) satisfies StoryOfEach<'mado-subscriber-home'>;
