import '@madoguchi/elements/define/mado-login.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { onServer } from '../on-server.ts';
import { phone } from '../phone.ts';
import { loginFurther, loginStates } from './login.states.ts';

type Args = ByHand<'mado-login'>;
const render = byHand<Args>(
  ({ state }) => html`<mado-login .state=${state} password-link-href="#password"></mado-login>`,
);

/**
 * Sign-in with identifier and password (AUTH-01). The whole form stands in the page's own tree, where password managers
 * find it. The element never navigates: listen for `mado-signed-in`, and cancel `mado-before-sign-in` to keep a form
 * from being sent.
 */
const meta: Meta<Args> = { title: 'identity/mado-login', component: 'mado-login', render };
export default meta;
type Story = StoryObj<Args>;

/** Ready to type. */
export const Ready: Story = { args: { state: loginStates.ready } };
/** Both fields were left empty: the summary has the focus and leads to them. */
export const Invalid: Story = { args: { state: loginStates.invalid } };
/** On its way. The button stays in reach and says so. */
export const Submitting: Story = { args: { state: loginStates.submitting } };
/** An unknown identifier and a wrong password read the same. */
export const Failed: Story = { args: { state: loginStates.failed } };
/** Signed in; the host leads on. */
export const SignedIn: Story = { args: { state: loginStates['signed-in'] } };

/** AUTH-02: locked for a while. */
export const Locked: Story = { args: { state: loginFurther.locked } };
/** AUTH-02: only the vendor ends the lock. */
export const LockedByVendor: Story = { args: { state: loginFurther.lockedByVendor } };
/** What was typed is still there. */
export const NoConnection: Story = { args: { state: loginFurther.noConnection } };
/** A number to quote to the vendor. */
export const WithReference: Story = { args: { state: loginFurther.withReference } };
/** Both errors on a phone. */
export const Phone: Story = { args: { state: loginStates.invalid }, ...phone };

/** The subscribers' portal has リセット and other links. */
export const Mypage: Story = {
  args: { state: loginStates.ready },
  render: byHand<Args>(
    ({ state }) =>
      html`<mado-login
        .state=${state}
        registration-href="#register"
        recovery-href="#recover"
        provider-sign-in-href="#provider"
      ></mado-login>`,
    () => presets.mypage,
  ),
};

/** The whole of it, on a server in this page. */
export const WithServer: Story = onServer(
  ({ mock }) => html`<mado-login identifier=${mock.account.identifier} password-link-href="#password"></mado-login>`,
);

({
  'ready': Ready,
  'invalid': Invalid,
  'submitting': Submitting,
  'failed': Failed,
  'signed-in': SignedIn,
}) satisfies StoryOfEach<'mado-login'>;
