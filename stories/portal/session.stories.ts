import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-session.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { enter, onServer } from '../on-server.ts';
import { phone } from '../phone.ts';
import { sessionFurther, sessionStates } from './session.states.ts';

type Args = ByHand<'mado-session'>;
const render = byHand<Args>(({ state }) => html`<mado-session .state=${state} sign-in-href="#sign-in"></mado-session>`);

/** Who is signed in, with sign-out (AUTH-04), for the head of a page. */
const meta: Meta<Args> = { title: 'portal/mado-session', component: 'mado-session', render };
export default meta;
type Story = StoryObj<Args>;

/** Nobody has asked yet. */
export const Unknown: Story = { args: { state: sessionStates.unknown } };
/** The server is being asked. */
export const Loading: Story = { args: { state: sessionStates.loading } };
/** Nobody is signed in. */
export const Anonymous: Story = { args: { state: sessionStates.anonymous } };
/** Somebody is signed in. */
export const Active: Story = { args: { state: sessionStates.active } };
/** The server is being told that the person leaves. */
export const SigningOut: Story = { args: { state: sessionStates['signing-out'] } };
/** The server could not be told: the person is still signed in. */
export const SignOutFailed: Story = { args: { state: sessionStates['sign-out-failed'] } };
/** The session ran out, and signing in again was put off. */
export const Expired: Story = { args: { state: sessionStates.expired } };
/** Nobody could be asked. */
export const Failed: Story = { args: { state: sessionStates.failed } };

/** Names as long as they come, on a phone. */
export const LongNames: Story = { args: { state: sessionFurther.longNames }, ...phone };

/** The whole of it, on a server in this page. */
export const WithServer: Story = onServer(async (served) => {
  await enter(served);
  return html`<mado-session sign-in-href="#sign-in"></mado-session>`;
});

({
  'unknown': Unknown,
  'loading': Loading,
  'anonymous': Anonymous,
  'active': Active,
  'signing-out': SigningOut,
  'sign-out-failed': SignOutFailed,
  'expired': Expired,
  'failed': Failed,
}) satisfies StoryOfEach<'mado-session'>;
