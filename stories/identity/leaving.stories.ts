import '@madoguchi/elements/define/mado-leaving.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { leavingFurther, leavingStates } from './leaving.states.ts';

type Args = ByHand<'mado-leaving'>;
const render = byHand<Args>(
  ({ state }) => html`<mado-leaving .state=${state}></mado-leaving>`,
  () => presets.license,
);

/** 退会 (LIC-21): what it means, the reason and the password. */
const meta: Meta<Args> = { title: 'identity/mado-leaving', component: 'mado-leaving', render };
export default meta;
type Story = StoryObj<Args>;

/** What leaving means is on its way. */
export const Loading: Story = { args: { state: leavingStates.loading } };
/** It could not be read. */
export const Unavailable: Story = { args: { state: leavingStates.unavailable } };
/** What leaving means. */
export const Reading: Story = { args: { state: leavingStates.reading } };
/** The box has to be ticked first. */
export const Unticked: Story = { args: { state: leavingStates.unticked } };
/** It means something else by now. */
export const Changed: Story = { args: { state: leavingStates.changed } };
/** The reason and the password. */
export const Asking: Story = { args: { state: leavingStates.asking } };
/** Words are missing, and the password is wrong. */
export const Invalid: Story = { args: { state: leavingStates.invalid } };
/** It is on its way. */
export const Submitting: Story = { args: { state: leavingStates.submitting } };
/** Too many wrong passwords. */
export const Failed: Story = { args: { state: leavingStates.failed } };
/** Done. */
export const Left: Story = { args: { state: leavingStates.left } };

/** Loaded anew: the reason is back. */
export const Restored: Story = { args: { state: leavingFurther.restored } };
/** The last owner of two contracts. */
export const LastOwner: Story = { args: { state: leavingFurther.lastOwner } };
/** Neither reason nor password. */
export const NoReason: Story = { args: { state: leavingFurther.noReason } };
/** Names as long as they come, on a phone. */
export const LongNames: Story = { args: { state: leavingFurther.longNames }, ...phone };
/** On a phone. */
export const OnPhone: Story = { args: { state: leavingStates.invalid }, ...phone };

({
  loading: Loading,
  unavailable: Unavailable,
  reading: Reading,
  unticked: Unticked,
  changed: Changed,
  asking: Asking,
  invalid: Invalid,
  submitting: Submitting,
  failed: Failed,
  left: Left,
}) satisfies StoryOfEach<'mado-leaving'>;
