import '@madoguchi/elements/define/mado-password-request.js';
import '@madoguchi/elements/define/mado-portal.js';
import type { PasswordLinkRefusal } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { onServer } from '../on-server.ts';
import { phone } from '../phone.ts';
import { passwordRequestFurther, passwordRequestStates } from './password-request.states.ts';

interface Args extends ByHand<'mado-password-request'> {
  /** Why an earlier link did not work. */
  readonly reason?: PasswordLinkRefusal;
}

const render = byHand<Args>(
  ({ state, reason }) =>
    html`<mado-password-request .state=${state} .reason=${reason} sign-in-href="#sign-in"></mado-password-request>`,
);

/**
 * Asks for a mail with a link that sets the password, the first time or again (AUTH-07, INF-02). What it says
 * afterwards is the same whether the address is known or not.
 */
const meta: Meta<Args> = { title: 'identity/mado-password-request', component: 'mado-password-request', render };
export default meta;
type Story = StoryObj<Args>;

/** Ready to type. */
export const Ready: Story = { args: { state: passwordRequestStates.ready } };
/** The address cannot be one. */
export const Invalid: Story = { args: { state: passwordRequestStates.invalid } };
/** On its way. */
export const Submitting: Story = { args: { state: passwordRequestStates.submitting } };
/** The server could not take it. */
export const Failed: Story = { args: { state: passwordRequestStates.failed } };
/** INF-02: a mail is on its way, if the address is known. */
export const Sent: Story = { args: { state: passwordRequestStates.sent } };

/** INF-03: the earlier link ran out. */
export const LinkExpired: Story = { args: { state: passwordRequestStates.ready, reason: 'link-expired' } };
/** Too many in a short time; it says how long to wait. */
export const TooOften: Story = { args: { state: passwordRequestFurther.tooOften } };
/** An address as long as they come, on a phone. */
export const LongAddress: Story = { args: { state: passwordRequestFurther.longAddress }, ...phone };

/** The whole of it, on a server in this page. */
export const WithServer: Story = onServer(
  () => html`<mado-password-request sign-in-href="#sign-in"></mado-password-request>`,
);

({
  ready: Ready,
  invalid: Invalid,
  submitting: Submitting,
  failed: Failed,
  sent: Sent,
}) satisfies StoryOfEach<'mado-password-request'>;
