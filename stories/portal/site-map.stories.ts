import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-site-map.js';
import { presets, type PortalConfiguration } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { navFurther, navStates } from './nav.states.ts';

type Args = ByHand<'mado-site-map'> & {
  readonly configuration?: PortalConfiguration;
  /** Behind a button. */
  readonly menu?: boolean;
};
const render = byHand<Args>(
  ({ state, menu = false }) =>
    html`<mado-site-map
      ?menu=${menu}
      home-href="#home"
      announcements-href="#announcements"
      videos-href="#videos/{system}"
      faq-href="#faq/{system}"
      contracts-href="#contracts"
      new-ticket-href="#new-ticket"
      tickets-href="#tickets"
      devices-href="#devices"
      technical-information-href="#technical-information"
      maintenance-contracts-href="#maintenance-contracts"
      renewal-quotes-href="#renewal-quotes"
      documents-href="#documents"
      services-href="#services"
      accounts-href="#accounts"
      access-application-href="#access-application"
      statements-href="#statements"
      payment-method-href="#payment-method"
      subscribed-services-href="#subscribed-services"
      service-history-href="#service-history"
      referral-href="#referral"
      customer-details-href="#customer-details"
      identifier-change-href="#identifier-change"
      mail-addresses-href="#mail-addresses"
      security-service-href="#security-service"
      speed-test-href="#speed-test"
      notification-settings-href="#notification-settings"
      password-change-href="#password"
      leaving-href="#leaving"
      current="home"
      .state=${state}
    ></mado-site-map>`,
  ({ configuration = presets.information }) => configuration,
);

/** サイトマップ (LIC-03): leads to every area of the portal. */
const meta: Meta<Args> = { title: 'portal/mado-site-map', component: 'mado-site-map', render };
export default meta;
type Story = StoryObj<Args>;

/** The portal's systems are on their way. */
export const Loading: Story = { args: { state: navStates.loading } };
/** They could not be read. */
export const Unavailable: Story = { args: { state: navStates.unavailable } };
/** Every system is named. */
export const Ready: Story = { args: { state: navStates.ready } };

/** The license portal: contracts, and leaving. */
export const License: Story = { args: { state: navStates.loading, configuration: presets.license } };
/** The support portal: inquiries, agreements and accounts have parts of their own. */
export const Support: Story = { args: { state: navStates.ready, configuration: presets.support } };
/** MYP-17: my page, for a subscriber to internet. */
export const MyPage: Story = { args: { state: navStates.ready, configuration: presets.mypage } };
/** Behind a button. */
export const Menu: Story = { args: { state: navStates.loading, configuration: presets.license, menu: true } };
/** A system is not in the contract. */
export const NotInUse: Story = { args: { state: navFurther.notInUse } };
/** There are no systems yet. */
export const NoSystems: Story = { args: { state: navFurther.noSystems } };
/** Names as long as they come, on a phone. */
export const LongNames: Story = { args: { state: navFurther.longNames }, ...phone };

({ loading: Loading, unavailable: Unavailable, ready: Ready }) satisfies StoryOfEach<'mado-site-map'>;
