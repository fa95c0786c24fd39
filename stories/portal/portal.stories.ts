import '@madoguchi/elements/define/mado-login.js';
import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-session.js';
import { presets } from '@madoguchi/sdk';
import { readPreferences } from '@madoguchi/sdk/account/preferences.endpoints.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inPortal } from '../in-portal.ts';
import { hanako } from '../people.ts';
import { onServer } from '../on-server.ts';
import { phone } from '../phone.ts';
import { endedPortal } from '../silent-portal.ts';

/**
 * Gives a portal to the elements inside it: client, session, configuration and language. When a session ends under
 * somebody’s hands it asks them to sign in again, in place, and what was under way goes on.
 */
const meta: Meta = { title: 'portal/mado-portal', component: 'mado-portal' };
export default meta;
type Story = StoryObj;

/** AUTH-03: the session has ended and something was to be read: sign in again, in place. */
export const SignInAgain: Story = {
  render: (_, context) => {
    const portal = endedPortal(presets.information);
    portal.session.adopt(hanako);
    queueMicrotask(() => void portal.call(readPreferences).catch(() => undefined)); // put off: the call fails
    return inPortal(portal, context, html`<mado-session sign-in-href="#sign-in"></mado-session>`);
  },
  parameters: { docs: { story: { inline: false, height: '640px' } } },
};

/** The same on a phone. */
export const SignInAgainOnPhone: Story = { ...SignInAgain, ...phone };

/** Sign-in and session of one portal follow each other. */
export const WithServer: Story = onServer(
  ({ mock }) =>
    html`<mado-session></mado-session>
      <mado-login identifier=${mock.account.identifier}></mado-login>`,
);
