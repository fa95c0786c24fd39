import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-terms.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { enter, onServer } from '../on-server.ts';
import { phone } from '../phone.ts';
import { applicationTermsStates, termsFurther, termsStates } from './terms.states.ts';

interface Args extends ByHand<'mado-terms'> {
  readonly application?: string;
}
const render = byHand<Args>(
  ({ state, application }) =>
    html`<mado-terms application-kind=${ifDefined(application)} .state=${state}></mado-terms>`,
);

/**
 * The portal's terms (AUTH-09): every document has to be opened before 利用規約に同意する can be ticked. A tick before
 * that is refused with the reason, at the box. With `application-kind`, the terms of one application (CRT): several documents,
 * one button, and an agreement whose id the host hands on.
 */
const meta: Meta<Args> = { title: 'identity/mado-terms', component: 'mado-terms', render };
export default meta;
type Story = StoryObj<Args>;

/** The terms are on their way. */
export const Loading: Story = { args: { state: termsStates.loading } };
/** The terms could not be read. */
export const Unavailable: Story = { args: { state: termsStates.unavailable } };
/** One of two documents was opened. */
export const Ready: Story = { args: { state: termsStates.ready } };
/** Sent before everything was opened. */
export const Invalid: Story = { args: { state: termsStates.invalid } };
/** On its way. */
export const Submitting: Story = { args: { state: termsStates.submitting } };
/** No answer came. */
export const Failed: Story = { args: { state: termsStates.failed } };
/** A new version came out while this one was being read. */
export const Changed: Story = { args: { state: termsStates.changed } };
/** Agreed; the host leads on. */
export const Agreed: Story = { args: { state: termsStates.agreed } };

/** Everything opened, and ticked. */
export const Read: Story = { args: { state: termsFurther.read } };
/** Sent without the tick. */
export const NotTicked: Story = { args: { state: termsFurther.notTicked } };
/** A title as long as they come, on a phone. */
export const LongTitle: Story = { args: { state: termsFurther.longTitle }, ...phone };

/** The terms of an application: one button agrees to all of them. */
export const OfApplication: Story = { args: { application: 'renewal', state: applicationTermsStates.ready } };
/** The line broke while agreeing to them. */
export const OfApplicationFailed: Story = { args: { application: 'renewal', state: applicationTermsStates.failed } };
/** A new version of them came out meanwhile. */
export const OfApplicationChanged: Story = { args: { application: 'renewal', state: applicationTermsStates.changed } };
/** Agreed for this application; the host goes on with it. */
export const AgreedForApplication: Story = {
  args: { application: 'renewal', state: termsStates['agreed-for-application'] },
};

/** The whole of it, on a server in this page, for somebody who has just signed in. */
export const WithServer: Story = onServer(async (served) => {
  await enter(served);
  return html`<mado-terms></mado-terms>`;
});

({
  'loading': Loading,
  'unavailable': Unavailable,
  'ready': Ready,
  'invalid': Invalid,
  'submitting': Submitting,
  'failed': Failed,
  'changed': Changed,
  'agreed': Agreed,
  'agreed-for-application': AgreedForApplication,
}) satisfies StoryOfEach<'mado-terms'>;
