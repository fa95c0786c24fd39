import '@madoguchi/elements/define/mado-announcements.js';
import '@madoguchi/elements/define/mado-home.js';
import '@madoguchi/elements/define/mado-portal.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { enter, onServer } from '../on-server.ts';
import { phone } from '../phone.ts';
import { homeFurther, homeStates } from './home.states.ts';

type Args = ByHand<'mado-home'>;
const render = byHand<Args>(
  ({ state }) =>
    html`<mado-home .state=${state} notification-settings-href="#notification-settings" sign-in-href="#sign-in"></mado-home>`,
);

/** Where a person arrives (INF-10): greeting, what to do first (INF-05), and what the host puts there. */
const meta: Meta<Args> = { title: 'portal/mado-home', component: 'mado-home', render };
export default meta;
type Story = StoryObj<Args>;

/** Who is signed in is being asked. */
export const Loading: Story = { args: { state: homeStates.loading } };
/** Nobody is signed in. */
export const Anonymous: Story = { args: { state: homeStates.anonymous } };
/** Nobody could be asked. */
export const Unavailable: Story = { args: { state: homeStates.unavailable } };
/** Somebody is signed in, and all is set. */
export const Ready: Story = { args: { state: homeStates.ready } };
/** INF-09: the company's contract has ended. */
export const Refused: Story = { args: { state: homeStates.refused } };

/** INF-05: the settings of mails were never saved. */
export const Unset: Story = { args: { state: homeFurther.unset } };
/** Names as long as they come, on a phone. */
export const LongNames: Story = { args: { state: homeFurther.longNames }, ...phone };

/** The whole of it with the newest announcements, on a server in this page. */
export const WithServer: Story = onServer(async (served) => {
  await enter(served);
  return html`<mado-home notification-settings-href="#notification-settings"
    ><mado-announcements limit="5"></mado-announcements
  ></mado-home>`;
});

({
  loading: Loading,
  anonymous: Anonymous,
  unavailable: Unavailable,
  ready: Ready,
  refused: Refused,
}) satisfies StoryOfEach<'mado-home'>;
