import '@madoguchi/elements/define/mado-application-revocation.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets, type ApplicationDetailState } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { applicationTermsStates } from '../identity/terms.states.ts';
import { phone } from '../phone.ts';
import { applicationStates } from './application.states.ts';
import { ofIssued, ofWithoutCertificate, revocationFurther, revocationStates } from './request.states.ts';

type Args = ByHand<'mado-application-revocation'> & { readonly detail?: ApplicationDetailState };
const render = byHand<Args>(
  ({ state, detail = ofIssued }) => html`<mado-application-revocation
    .state=${state}
    .detail=${detail}
    .terms=${applicationTermsStates.ready}
    application-href="#/applications/{application}"
  ></mado-application-revocation>`,
  () => presets.certificate,
);

/** 失効申請 (CRT-13): terms, confirmed, sent. */
const meta: Meta<Args> = {
  title: 'certificates/mado-application-revocation',
  component: 'mado-application-revocation',
  render,
};
export default meta;
type Story = StoryObj<Args>;

/** The terms come first. */
export const Agreeing: Story = { args: { state: revocationStates.agreeing } };
/** They were agreed to. */
export const Ready: Story = { args: { state: revocationStates.ready } };
/** Something is missing. */
export const Invalid: Story = { args: { state: revocationStates.invalid } };
/** It is to be confirmed. */
export const Confirming: Story = { args: { state: revocationStates.confirming } };
/** It is sent. */
export const Submitting: Story = { args: { state: revocationStates.submitting } };
/** It was not sent. */
export const Failed: Story = { args: { state: revocationStates.failed } };
/** It was applied for. */
export const Saved: Story = { args: { state: revocationStates.saved } };

/** The application is on its way. */
export const Loading: Story = { args: { state: revocationStates.agreeing, detail: applicationStates.loading } };
/** The application could not be read. */
export const Unavailable: Story = { args: { state: revocationStates.agreeing, detail: applicationStates.unavailable } };
/** It cannot be applied for now. */
export const Closed: Story = { args: { state: revocationStates.agreeing, detail: ofWithoutCertificate } };
/** The terms were published anew meanwhile. */
export const TermsChanged: Story = { args: { state: revocationFurther.termsChanged } };
/** It was revoked meanwhile. */
export const ClosedMeanwhile: Story = { args: { state: revocationFurther.closedMeanwhile } };
/** On a phone. */
export const OnPhone: Story = { args: { state: revocationStates.ready }, ...phone };

({
  agreeing: Agreeing,
  ready: Ready,
  invalid: Invalid,
  confirming: Confirming,
  submitting: Submitting,
  failed: Failed,
  saved: Saved,
}) satisfies StoryOfEach<'mado-application-revocation'>;
