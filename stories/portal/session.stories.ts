import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-session.js';
import { presets, type SessionViewState } from '@madoguchi/sdk';
import { signIn } from '@madoguchi/sdk/identity/sign-in.endpoints.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { inPortal, type StoryContext } from '../in-portal.ts';
import { phone } from '../phone.ts';
import { silentPortal } from '../silent-portal.ts';
import { servedOf, withServer } from '../with-server.ts';
import { sessionFurther, sessionStates } from './session.states.ts';

interface Args {
  /** Shown by hand; without it the element follows its portal's session. */
  readonly state: SessionViewState;
}

const portal = silentPortal(presets.information);
const render = ({ state }: Args, context: StoryContext): TemplateResult =>
  inPortal(portal, context, html`<mado-session .state=${state} sign-in-href="#sign-in"></mado-session>`);

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
export const WithServer: Story = {
  loaders: [
    async () => {
      const { served } = await withServer({ preset: 'information' })();
      const { identifier, password } = served.mock.account;
      served.portal.session.adopt(await served.portal.call(signIn, { identifier, password }));
      return { served };
    },
  ],
  render: (_, context) =>
    inPortal(servedOf(context).portal, context, html`<mado-session sign-in-href="#sign-in"></mado-session>`),
};

({
  'unknown': Unknown,
  'loading': Loading,
  'anonymous': Anonymous,
  'active': Active,
  'signing-out': SigningOut,
  'sign-out-failed': SignOutFailed,
  'expired': Expired,
  'failed': Failed,
}) satisfies Record<SessionViewState['type'], Story>;
