import '@madoguchi/elements/define/mado-join.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { joinFurther, joinStates } from './join.states.ts';

type Args = ByHand<'mado-join'>;
const render = byHand<Args>(
  ({ state }) => html`<mado-join sign-in-href="#sign-in" continue-href="#contracts" .state=${state}></mado-join>`,
  () => presets.license,
);

/** ご契約に参加する by the link of an invitation (LIC-10). */
const meta: Meta<Args> = {
  title: 'identity/mado-join',
  component: 'mado-join',
  render,
  parameters: { docs: { story: { inline: false, height: '640px' } } },
};
export default meta;
type Story = StoryObj<Args>;

/** The link is being looked at. */
export const Loading: Story = { args: { state: joinStates.loading } };
/** It could not be looked at. */
export const Unavailable: Story = { args: { state: joinStates.unavailable } };
/** It has expired. */
export const Refused: Story = { args: { state: joinStates.refused } };
/** It was used already. */
export const RefusedAsUsed: Story = { args: { state: joinFurther.used } };
/** The invitation was withdrawn. */
export const RefusedAsWithdrawn: Story = { args: { state: joinFurther.withdrawn } };
/** A newer mail was sent. */
export const RefusedAsSuperseded: Story = { args: { state: joinFurther.superseded } };
/** It is not one of this portal. */
export const RefusedAsUnknown: Story = { args: { state: joinFurther.unknown } };
/** A new person. */
export const Ready: Story = { args: { state: joinStates.ready } };
/** Something is missing. */
export const Invalid: Story = { args: { state: joinStates.invalid } };
/** What will be done is confirmed (決定). */
export const Confirming: Story = { args: { state: joinStates.confirming } };
/** It is on its way. */
export const Submitting: Story = { args: { state: joinStates.submitting } };
/** The password of an account that exists is wrong. */
export const Failed: Story = { args: { state: joinStates.failed } };
/** Newer terms have to be read. */
export const TermsChanged: Story = { args: { state: joinStates['terms-changed'] } };
/** Done, with the user code. */
export const Joined: Story = { args: { state: joinStates.joined } };

/** With an account that exists. */
export const Existing: Story = { args: { state: joinFurther.existing } };
/** The invited address has an account. */
export const HasAccount: Story = { args: { state: joinFurther.hasAccount } };
/** A portal without terms. */
export const NoTerms: Story = { args: { state: joinFurther.noTerms } };
/** Names as long as they come, on a phone. */
export const LongNames: Story = { args: { state: joinFurther.longNames }, ...phone };
/** On a phone. */
export const OnPhone: Story = { args: { state: joinStates.invalid }, ...phone };

({
  'loading': Loading,
  'unavailable': Unavailable,
  'refused': Refused,
  'ready': Ready,
  'invalid': Invalid,
  'confirming': Confirming,
  'submitting': Submitting,
  'failed': Failed,
  'terms-changed': TermsChanged,
  'joined': Joined,
}) satisfies StoryOfEach<'mado-join'>;
