import '@madoguchi/elements/define/mado-client-certificate.js';
import '@madoguchi/elements/define/mado-login.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { clientCertificateFurther, clientCertificateStates } from './client-certificate.states.ts';

type Args = ByHand<'mado-client-certificate'> & {
  /** With the sign-in form in its place. */
  readonly form?: boolean;
};
const render = byHand<Args>(
  ({ state, form = false }) =>
    html`<mado-client-certificate certificate-href="#sign-in" code-href="#code" .state=${state}>
      <p slot="services">サーバ証明書 SR3.0、サーバ証明書 EV2.0</p>
      ${form ? html`<mado-login slot="sign-in" sign-in-help-href="#help"></mado-login>` : nothing}
    </mado-client-certificate>`,
  () => presets.certificate,
);

/**
 * The page before sign-in: the ways in, and what the server saw of the login certificate (CRT-01). Put `mado-login` into
 * `sign-in`, and it stands there once the certificate is accepted.
 */
const meta: Meta<Args> = { title: 'identity/mado-client-certificate', component: 'mado-client-certificate', render };
export default meta;
type Story = StoryObj<Args>;

/** What the server saw is on its way. */
export const Loading: Story = { args: { state: clientCertificateStates.loading } };
/** It could not be asked. */
export const Unavailable: Story = { args: { state: clientCertificateStates.unavailable } };
/** The certificate is accepted: on to the password. */
export const Ready: Story = { args: { state: clientCertificateStates.ready } };

/** Accepted, with the sign-in form in its place. */
export const WithForm: Story = { args: { state: clientCertificateStates.ready, form: true } };
/** No certificate was shown. */
export const None: Story = { args: { state: clientCertificateFurther.none } };
/** Somebody else issued it. */
export const NotAccepted: Story = { args: { state: clientCertificateFurther.notAccepted } };
/** It is revoked. */
export const Revoked: Story = { args: { state: clientCertificateFurther.revoked } };
/** Its time is over. */
export const Expired: Story = { args: { state: clientCertificateFurther.expired } };
/** Its time has not begun. */
export const NotYetValid: Story = { args: { state: clientCertificateFurther.notYetValid } };
/** A reason that this page does not know. */
export const OfANewerServer: Story = { args: { state: clientCertificateFurther.ofANewerServer } };
/** Names as long as they come, on a phone. */
export const LongNames: Story = { args: { state: clientCertificateFurther.longNames }, ...phone };

({ loading: Loading, unavailable: Unavailable, ready: Ready }) satisfies StoryOfEach<'mado-client-certificate'>;
