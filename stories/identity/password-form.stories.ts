import '@madoguchi/elements/define/mado-password-form.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets, type PortalConfiguration } from '@madoguchi/sdk';
import { nist } from '@madoguchi/sdk/identity/password-policies.js';
import { requestPasswordLink } from '@madoguchi/sdk/identity/password-link.endpoints.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { onServer } from '../on-server.ts';
import { phone } from '../phone.ts';
import { passwordFormFurther, passwordFormStates } from './password-form.states.ts';

interface Args extends ByHand<'mado-password-form'> {
  /** The portal whose rules apply. */
  readonly configuration?: PortalConfiguration;
}

const render = byHand<Args>(
  ({ state }) => html`<mado-password-form .state=${state} sign-in-href="#sign-in"></mado-password-form>`,
  ({ configuration = presets.information }) => configuration,
);

/**
 * Sets a password by a link from a mail (AUTH-05, INF-03, INF-04). The rules stand beside the field as a checklist that
 * follows the typing; each change is said once. A link that no longer works shows the form that asks for a new one.
 */
const meta: Meta<Args> = { title: 'identity/mado-password-form', component: 'mado-password-form', render };
export default meta;
type Story = StoryObj<Args>;

/** The link is being looked at. */
export const Loading: Story = { args: { state: passwordFormStates.loading } };
/** The link could not be looked at. */
export const Unavailable: Story = { args: { state: passwordFormStates.unavailable } };
/** INF-03: the link ran out; a new one can be asked for at once. */
export const Refused: Story = { args: { state: passwordFormStates.refused } };
/** Ready to type, with the rules. */
export const Ready: Story = { args: { state: passwordFormStates.ready } };
/** What the password lacks, and the second one differs. */
export const Invalid: Story = { args: { state: passwordFormStates.invalid } };
/** On its way. */
export const Submitting: Story = { args: { state: passwordFormStates.submitting } };
/** The server could not save it. */
export const Failed: Story = { args: { state: passwordFormStates.failed } };
/** INF-04: saved, with the way to sign-in. */
export const Saved: Story = { args: { state: passwordFormStates.saved } };
/** INF-04: the page was loaded anew after it was saved. */
export const SavedBefore: Story = { args: { state: passwordFormStates['saved-before'] } };

/** INF-03: the link was used. */
export const LinkUsed: Story = { args: { state: passwordFormFurther.linkUsed } };
/** INF-03: a newer mail was sent. */
export const LinkSuperseded: Story = { args: { state: passwordFormFurther.linkSuperseded } };
/** INF-03: the link is not right. */
export const LinkUnknown: Story = { args: { state: passwordFormFurther.linkUnknown } };
/** An address as long as they come, on a phone. */
export const LongAddress: Story = { args: { state: passwordFormFurther.longAddress }, ...phone };
/** Three kinds of characters of four, as the licence portal asks. */
export const ThreeOfFour: Story = { args: { state: passwordFormStates.ready, configuration: presets.license } };
/** Length alone, as NIST SP 800-63B-4 asks. */
export const LengthAlone: Story = {
  args: { state: passwordFormStates.ready, configuration: { ...presets.information, passwordPolicy: nist } },
};

/** The whole of it, on a server in this page: the token is taken from the mail that was sent. */
export const WithServer: Story = onServer(
  async ({ mock, portal }) => {
    await portal.call(requestPasswordLink, { identifier: mock.account.identifier });
    const token = await mock.mailbox.latestLink();
    return html`<mado-password-form token=${token} sign-in-href="#sign-in"></mado-password-form>`;
  },
  { latency: 0 },
);

({
  'loading': Loading,
  'unavailable': Unavailable,
  'refused': Refused,
  'ready': Ready,
  'invalid': Invalid,
  'submitting': Submitting,
  'failed': Failed,
  'saved': Saved,
  'saved-before': SavedBefore,
}) satisfies StoryOfEach<'mado-password-form'>;
