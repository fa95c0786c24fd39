import '@madoguchi/elements/define/mado-mailbox-form.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { mailboxFormFurther, mailboxFormStates } from './mailbox-form.states.ts';

type Args = ByHand<'mado-mailbox-form'>;
const render = byHand<Args>(
  ({ state }) => html`<mado-mailbox-form mail-addresses-href="/mail-addresses/" .state=${state}></mado-mailbox-form>`,
  () => presets.mypage,
);

/** メールアドレスの新規登録 (MYP-08, MYP-09, MYP-10): the part before @, the subdomain, terms and virus check, and what is shown once. */
const meta: Meta<Args> = {
  title: 'account/mado-mailbox-form',
  component: 'mado-mailbox-form',
  render,
  parameters: { docs: { story: { inline: false, height: '720px' } } },
};
export default meta;
type Story = StoryObj<Args>;

/** It is on its way. */
export const Loading: Story = { args: { state: mailboxFormStates.loading } };
/** It could not be read how many addresses there are. */
export const Unavailable: Story = { args: { state: mailboxFormStates.unavailable } };
/** The contract has no place left. */
export const Full: Story = { args: { state: mailboxFormStates.full } };
/** The last place was taken in another window meanwhile. */
export const Late: Story = { args: { state: mailboxFormFurther.late } };
/** The part before @. */
export const Ready: Story = { args: { state: mailboxFormStates.ready } };
/** Typed in full width: how it is stored stands below. */
export const FullWidth: Story = { args: { state: mailboxFormFurther.fullWidth } };
/** What cannot be taken is named. */
export const Invalid: Story = { args: { state: mailboxFormStates.invalid } };
/** The subdomains are on their way. */
export const Asking: Story = { args: { state: mailboxFormStates.asking } };
/** What was typed before the page was loaded is back. */
export const Restored: Story = { args: { state: mailboxFormFurther.restored } };
/** Three subdomains to choose from. */
export const Subdomains: Story = { args: { state: mailboxFormFurther.subdomains } };
/** The last ones. */
export const LastSubdomains: Story = { args: { state: mailboxFormFurther.lastSubdomains } };
/** The address is taken with each of them. */
export const NoSubdomain: Story = { args: { state: mailboxFormFurther.noSubdomain } };
/** Somebody was faster. */
export const Taken: Story = { args: { state: mailboxFormFurther.taken } };
/** Terms and virus check. */
export const Settings: Story = { args: { state: mailboxFormFurther.settings } };
/** What is missing there. */
export const SettingsInvalid: Story = { args: { state: mailboxFormFurther.settingsInvalid } };
/** What will be registered is confirmed. */
export const Confirming: Story = { args: { state: mailboxFormStates.confirming } };
/** It is on its way. */
export const Submitting: Story = { args: { state: mailboxFormStates.submitting } };
/** It could not be sent. */
export const Failed: Story = { args: { state: mailboxFormStates.failed } };
/** Newer terms are to be read. */
export const TermsChanged: Story = { args: { state: mailboxFormStates['terms-changed'] } };
/** It is registered, and never shown again. */
export const Done: Story = { args: { state: mailboxFormStates.done } };
/** 印刷画面. */
export const Print: Story = { args: { state: mailboxFormFurther.print } };
/** Subdomains on a phone. */
export const SubdomainsOnPhone: Story = { args: { state: mailboxFormFurther.subdomains }, ...phone };
/** Terms and virus check on a phone, with what is missing. */
export const SettingsOnPhone: Story = { args: { state: mailboxFormFurther.settingsInvalid }, ...phone };
/** What is shown once, on a phone. */
export const DoneOnPhone: Story = { args: { state: mailboxFormStates.done }, ...phone };

({
  'loading': Loading,
  'unavailable': Unavailable,
  'full': Full,
  'ready': Ready,
  'invalid': Invalid,
  'asking': Asking,
  'confirming': Confirming,
  'submitting': Submitting,
  'failed': Failed,
  'terms-changed': TermsChanged,
  'done': Done,
}) satisfies StoryOfEach<'mado-mailbox-form'>;
