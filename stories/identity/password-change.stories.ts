import '@madoguchi/elements/define/mado-password-change.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets, type PortalConfiguration } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { enter, onServer } from '../on-server.ts';
import { phone } from '../phone.ts';
import { passwordChangeFurther, passwordChangeStates } from './password-change.states.ts';

interface Args extends ByHand<'mado-password-change'> {
  /** The portal whose rules apply. */
  readonly configuration?: PortalConfiguration;
}

const render = byHand<Args>(
  ({ state }) => html`<mado-password-change .state=${state} continue-href="#home"></mado-password-change>`,
  ({ configuration = presets.information }) => configuration,
);

/**
 * Changes the password (AUTH-06), also the one that a vendor handed out and that has to be replaced first (AUTH-08). The
 * rules follow the typing, as in the form that sets a password by a link.
 */
const meta: Meta<Args> = { title: 'identity/mado-password-change', component: 'mado-password-change', render };
export default meta;
type Story = StoryObj<Args>;

/** Ready to type, with the rules. */
export const Ready: Story = { args: { state: passwordChangeStates.ready } };
/** The current password is wrong, and the new one lacks something. */
export const Invalid: Story = { args: { state: passwordChangeStates.invalid } };
/** On its way. */
export const Submitting: Story = { args: { state: passwordChangeStates.submitting } };
/** AUTH-02: too many wrong ones. */
export const Failed: Story = { args: { state: passwordChangeStates.failed } };
/** Changed, with the way on. */
export const Saved: Story = { args: { state: passwordChangeStates.saved } };

/** AUTH-08: before anything else. */
export const Forced: Story = { args: { state: passwordChangeFurther.forced } };
/** The line is down; what was typed is still there. */
export const BrokenLine: Story = { args: { state: passwordChangeFurther.brokenLine } };
/** CRT-15: a portal that does not ask for the current one. */
export const WithoutCurrent: Story = {
  args: { state: passwordChangeStates.ready, configuration: presets.certificate },
};
/** On a phone. */
export const OnPhone: Story = { args: { state: passwordChangeFurther.forced }, ...phone };

/** The whole of it, on a server in this page. */
export const WithServer: Story = onServer(async (served) => {
  await enter(served);
  return html`<mado-password-change continue-href="#home"></mado-password-change>`;
});

({
  ready: Ready,
  invalid: Invalid,
  submitting: Submitting,
  failed: Failed,
  saved: Saved,
}) satisfies StoryOfEach<'mado-password-change'>;
