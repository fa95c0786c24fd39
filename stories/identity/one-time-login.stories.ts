import '@madoguchi/elements/define/mado-one-time-login.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { oneTimeLoginFurther, oneTimeLoginStates } from './one-time-login.states.ts';

type Args = ByHand<'mado-one-time-login'>;
const render = byHand<Args>(
  ({ state }) => html`<mado-one-time-login sign-in-help-href="#help" .state=${state}></mado-one-time-login>`,
  () => presets.certificate,
);

/** Sign-in with identifier, password and a code from a mail (CRT-01), for whoever has no login certificate. */
const meta: Meta<Args> = { title: 'identity/mado-one-time-login', component: 'mado-one-time-login', render };
export default meta;
type Story = StoryObj<Args>;

/** Ready to type. */
export const Ready: Story = { args: { state: oneTimeLoginStates.ready } };
/** Both fields were left empty. */
export const Invalid: Story = { args: { state: oneTimeLoginStates.invalid } };
/** A code is asked for. */
export const Requesting: Story = { args: { state: oneTimeLoginStates.requesting } };
/** An unknown access key and a wrong password read the same. */
export const Failed: Story = { args: { state: oneTimeLoginStates.failed } };
/** The code is on its way. */
export const Sent: Story = { args: { state: oneTimeLoginStates.sent } };
/** The code is being checked. */
export const Redeeming: Story = { args: { state: oneTimeLoginStates.redeeming } };
/** Signed in; the host leads on. */
export const SignedIn: Story = { args: { state: oneTimeLoginStates['signed-in'] } };

/** The code was wrong: how many tries are left. */
export const Wrong: Story = { args: { state: oneTimeLoginFurther.wrong } };
/** No code was typed. */
export const Missing: Story = { args: { state: oneTimeLoginFurther.missing } };
/** It is sent again. */
export const Resending: Story = { args: { state: oneTimeLoginFurther.resending } };
/** Too many were asked for; the one that was sent still works. */
export const TooOften: Story = { args: { state: oneTimeLoginFurther.tooOften } };
/** The code works no more: another is asked for. */
export const Ended: Story = { args: { state: oneTimeLoginFurther.ended } };
/** AUTH-02: only the vendor ends the lock. */
export const Locked: Story = { args: { state: oneTimeLoginFurther.locked } };
/** A wrong code on a phone. */
export const OnPhone: Story = { args: { state: oneTimeLoginFurther.wrong }, ...phone };

({
  'ready': Ready,
  'invalid': Invalid,
  'requesting': Requesting,
  'failed': Failed,
  'sent': Sent,
  'redeeming': Redeeming,
  'signed-in': SignedIn,
}) satisfies StoryOfEach<'mado-one-time-login'>;
