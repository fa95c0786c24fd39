import '@madoguchi/elements/define/mado-application-termination.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets, type ApplicationDetailState } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { applicationTermsStates } from '../identity/terms.states.ts';
import { phone } from '../phone.ts';
import { applicationStates } from './application.states.ts';
import { ofAutomatic, ofWithoutCertificate, terminationStates } from './request.states.ts';

type Args = ByHand<'mado-application-termination'> & { readonly detail?: ApplicationDetailState };
const render = byHand<Args>(
  ({ state, detail = ofAutomatic }) => html`<mado-application-termination
    .state=${state}
    .detail=${detail}
    .terms=${applicationTermsStates.ready}
    application-href="#/applications/{application}"
  ></mado-application-termination>`,
  () => presets.certificate,
);

/** 解約申請 (CRT-21): terms, confirmed, sent. */
const meta: Meta<Args> = {
  title: 'certificates/mado-application-termination',
  component: 'mado-application-termination',
  render,
};
export default meta;
type Story = StoryObj<Args>;

/** The terms come first. */
export const Agreeing: Story = { args: { state: terminationStates.agreeing } };
/** They were agreed to. */
export const Ready: Story = { args: { state: terminationStates.ready } };
/** Something is missing. */
export const Invalid: Story = { args: { state: terminationStates.invalid } };
/** It is to be confirmed. */
export const Confirming: Story = { args: { state: terminationStates.confirming } };
/** It is sent. */
export const Submitting: Story = { args: { state: terminationStates.submitting } };
/** It was not sent. */
export const Failed: Story = { args: { state: terminationStates.failed } };
/** It was applied for. */
export const Saved: Story = { args: { state: terminationStates.saved } };

/** The application is on its way. */
export const Loading: Story = { args: { state: terminationStates.agreeing, detail: applicationStates.loading } };
/** The application could not be read. */
export const Unavailable: Story = {
  args: { state: terminationStates.agreeing, detail: applicationStates.unavailable },
};
/** It cannot be applied for now. */
export const Closed: Story = { args: { state: terminationStates.agreeing, detail: ofWithoutCertificate } };
/** On a phone. */
export const OnPhone: Story = { args: { state: terminationStates.ready }, ...phone };

({
  agreeing: Agreeing,
  ready: Ready,
  invalid: Invalid,
  confirming: Confirming,
  submitting: Submitting,
  failed: Failed,
  saved: Saved,
}) satisfies StoryOfEach<'mado-application-termination'>;
