import '@madoguchi/elements/define/mado-account-details.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { accountDetailsFurther, accountDetailsStates } from './account-details.states.ts';

type Args = ByHand<'mado-account-details'>;
const render = byHand<Args>(
  ({ state }) => html`<mado-account-details .state=${state}></mado-account-details>`,
  () => presets.certificate,
);

/** アカウント情報登録 (CRT-16): what later applications can take over; all of it is optional. */
const meta: Meta<Args> = {
  title: 'certificates/mado-account-details',
  component: 'mado-account-details',
  render,
  parameters: { docs: { story: { inline: false, height: '900px' } } },
};
export default meta;
type Story = StoryObj<Args>;

/** The details are on their way. */
export const Loading: Story = { args: { state: accountDetailsStates.loading } };
/** They could not be read. */
export const Unavailable: Story = { args: { state: accountDetailsStates.unavailable } };
/** What is stored, to be changed. */
export const Ready: Story = { args: { state: accountDetailsStates.ready } };
/** Some of it is wrong: the summary leads to each field. */
export const Invalid: Story = { args: { state: accountDetailsStates.invalid } };
/** 確認: what will be stored, in the form in which it is. */
export const Confirming: Story = { args: { state: accountDetailsStates.confirming } };
/** It is on its way. */
export const Submitting: Story = { args: { state: accountDetailsStates.submitting } };
/** It could not be stored; what was typed stays. */
export const Failed: Story = { args: { state: accountDetailsStates.failed } };
/** Stored elsewhere meanwhile: both sides stand there. */
export const Conflict: Story = { args: { state: accountDetailsStates.conflict } };
/** It is stored. */
export const Saved: Story = { args: { state: accountDetailsStates.saved } };

/** Nothing is stored yet. */
export const NothingStored: Story = { args: { state: accountDetailsFurther.nothingStored } };
/** Nothing is to be stored: without an agency code there are no coupons. */
export const NothingToStore: Story = { args: { state: accountDetailsFurther.nothingToStore } };
/** Stored elsewhere meanwhile, in other fields. */
export const Merged: Story = { args: { state: accountDetailsFurther.merged } };
/** Loaded anew: what was typed and not stored is back. */
export const Restored: Story = { args: { state: accountDetailsFurther.restored } };
/** Names as long as they come. */
export const LongNames: Story = { args: { state: accountDetailsFurther.longNames } };
/** What is wrong, on a phone. */
export const OnPhone: Story = { args: { state: accountDetailsStates.invalid }, ...phone };
/** The confirmation on a phone. */
export const ConfirmingOnPhone: Story = { args: { state: accountDetailsFurther.longNames }, ...phone };

({
  loading: Loading,
  unavailable: Unavailable,
  ready: Ready,
  invalid: Invalid,
  confirming: Confirming,
  submitting: Submitting,
  failed: Failed,
  conflict: Conflict,
  saved: Saved,
}) satisfies StoryOfEach<'mado-account-details'>;
