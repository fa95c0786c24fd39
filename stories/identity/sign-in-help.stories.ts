import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-sign-in-help.js';
import { presets, type PortalConfiguration } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand } from '../by-hand.ts';
import { phone } from '../phone.ts';

interface Args {
  readonly configuration: PortalConfiguration;
}
const withContact: PortalConfiguration = {
  ...presets.certificate,
  contact: {
    name: { ja: 'サーバ証明書 サポート窓口', en: 'Server Certificate Support' },
    telephone: '03-0000-8730',
    mail: 'ssl-support@akatsuki.example',
    hours: { ja: '平日 9:00～18:00', en: 'Weekdays, 9:00 to 18:00' },
  },
};
const render = byHand<Args>(
  () => html`<mado-sign-in-help></mado-sign-in-help>`,
  ({ configuration }) => configuration,
);

/** What to do when signing in does not work, where only the vendor can help (CRT-19). */
const meta: Meta<Args> = { title: 'identity/mado-sign-in-help', component: 'mado-sign-in-help', render };
export default meta;
type Story = StoryObj<Args>;

/** With whom to ask. */
export const WithContact: Story = { args: { configuration: withContact } };
/** The vendor's configuration names nobody. */
export const WithoutContact: Story = { args: { configuration: presets.certificate } };
/** On a phone. */
export const OnPhone: Story = { args: { configuration: withContact }, ...phone };
