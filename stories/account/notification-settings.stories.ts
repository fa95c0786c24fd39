import '@madoguchi/elements/define/mado-notification-settings.js';
import '@madoguchi/elements/define/mado-portal.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { enter, onServer } from '../on-server.ts';
import { phone } from '../phone.ts';
import { notificationSettingsFurther, notificationSettingsStates } from './notification-settings.states.ts';

type Args = ByHand<'mado-notification-settings'>;
const render = byHand<Args>(
  ({ state }) => html`<mado-notification-settings .state=${state}></mado-notification-settings>`,
);

/** メール受信設定 (INF-05): one box a topic. Before they were ever saved the ticks follow the systems in use. */
const meta: Meta<Args> = {
  title: 'account/mado-notification-settings',
  component: 'mado-notification-settings',
  render,
};
export default meta;
type Story = StoryObj<Args>;

/** The settings are on their way. */
export const Loading: Story = { args: { state: notificationSettingsStates.loading } };
/** The settings could not be read. */
export const Unavailable: Story = { args: { state: notificationSettingsStates.unavailable } };
/** As they were saved. */
export const Ready: Story = { args: { state: notificationSettingsStates.ready } };
/** On its way. */
export const Submitting: Story = { args: { state: notificationSettingsStates.submitting } };
/** They could not be saved; the ticks stay. */
export const Failed: Story = { args: { state: notificationSettingsStates.failed } };
/** Saved elsewhere meanwhile: both can be seen, and one is chosen. */
export const Conflict: Story = { args: { state: notificationSettingsStates.conflict } };
/** Saved. */
export const Saved: Story = { args: { state: notificationSettingsStates.saved } };

/** Never saved before. */
export const Unset: Story = { args: { state: notificationSettingsFurther.unset } };
/** Something was changed and is not saved. */
export const Changed: Story = { args: { state: notificationSettingsFurther.changed } };
/** Loaded anew: what was ticked and not saved is back. */
export const Restored: Story = { args: { state: notificationSettingsFurther.restored } };
/** The portal has no topics. */
export const Nothing: Story = { args: { state: notificationSettingsFurther.nothing } };
/** Words as long as they come, on a phone. */
export const LongNames: Story = { args: { state: notificationSettingsFurther.longNames }, ...phone };
/** The conflict on a phone. */
export const ConflictOnPhone: Story = { args: { state: notificationSettingsStates.conflict }, ...phone };

/** The whole of it, on a server in this page. */
export const WithServer: Story = onServer(async (served) => {
  await enter(served);
  return html`<mado-notification-settings></mado-notification-settings>`;
});

({
  loading: Loading,
  unavailable: Unavailable,
  ready: Ready,
  submitting: Submitting,
  failed: Failed,
  conflict: Conflict,
  saved: Saved,
}) satisfies StoryOfEach<'mado-notification-settings'>;
