import '@madoguchi/elements/define/mado-nav.js';
import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-session.js';
import { presets, type PortalConfiguration } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { enter, onServer } from '../on-server.ts';
import { phone } from '../phone.ts';
import { navFurther, navStates } from './nav.states.ts';

interface Args extends ByHand<'mado-nav'> {
  /** The page this is. */
  readonly current?: string;
  readonly configuration?: PortalConfiguration;
}

const render = byHand<Args>(
  ({ state, current = '' }) =>
    html`<mado-nav
      .state=${state}
      current=${current}
      home-href="#home"
      announcements-href="#announcements"
      videos-href="#videos/{system}"
      faq-href="#faq/{system}"
      notification-settings-href="#notification-settings"
      new-application-href="#applications/new"
      applications-href="#applications"
      account-details-href="#account-details"
      coupons-href="#coupons"
      help-href="#help"
      new-ticket-href="#tickets/new"
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
      password-change-href="#password"
    ></mado-nav>`,
  ({ configuration = presets.information }) => configuration,
);

/** Presses buttons of the navigation one after the other, by their `aria-controls`. */
const open =
  (...controls: readonly string[]) =>
  async ({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> => {
    const nav = canvasElement.querySelector('mado-nav');
    for (const id of controls)
      for (let turn = 0; turn < 60; turn++) {
        await nav?.updateComplete;
        const button = nav?.renderRoot.querySelector<HTMLElement>(`[aria-controls="${id}"]`);
        if (button?.ariaExpanded === 'true') break;
        button?.click();
        await new Promise(requestAnimationFrame);
      }
  };
const framed = { parameters: { docs: { story: { inline: false, height: '320px' } } } } as const;

/**
 * The portal's navigation (INF-06 to INF-08). Menus open under a mouse, by a press and by the keyboard: arrow keys, Home
 * and End go through them, Escape closes. On a narrow place all folds behind one button.
 */
const meta: Meta<Args> = { title: 'portal/mado-nav', component: 'mado-nav', render, ...framed };
export default meta;
type Story = StoryObj<Args>;

/** The systems are on their way: the menu has its place already. */
export const Loading: Story = { args: { state: navStates.loading }, play: open('videos') };
/** INF-07: the seminar videos of each system. */
export const Ready: Story = { args: { state: navStates.ready }, play: open('videos') };
/** The systems could not be read. */
export const Unavailable: Story = { args: { state: navStates.unavailable }, play: open('faq') };

/** All closed, as a page begins. */
export const Closed: Story = { args: { state: navStates.ready, current: 'home' } };
/** INF-08: this is the FAQ of one system. */
export const Current: Story = { args: { state: navStates.ready, current: 'faq/sias' }, play: open('faq') };
/** INF-09: a system that is not in the customer's contract says so and can be looked at. */
export const NotInUse: Story = { args: { state: navFurther.notInUse }, play: open('videos') };
/** Nobody is signed in: there is only the way home. */
export const Nobody: Story = { args: { state: navFurther.nobody } };
/** The vendor has no system yet. */
export const NoSystems: Story = { args: { state: navFurther.noSystems }, play: open('faq') };
/** Names as long as they come. */
export const LongNames: Story = { args: { state: navFurther.longNames }, play: open('videos') };
/** CRT-03: the menu of the certificate portal, which has no systems. */
export const CertificatePortal: Story = {
  args: { state: navFurther.noSystems, current: 'applications', configuration: presets.certificate },
};
/** SUP-02: the menu of the support portal, for the type of account that has to do with everything. */
export const SupportPortal: Story = {
  args: { state: navFurther.noSystems, current: 'tickets', configuration: presets.support },
};
/** The same, unfolded on a phone. */
export const SupportPortalOnPhone: Story = {
  args: { state: navFurther.noSystems, current: 'tickets', configuration: presets.support },
  play: open('items'),
  ...phone,
};
/** MYP-17: the menu of my page, for a subscriber to internet. */
export const MyPage: Story = {
  args: { state: navFurther.noSystems, current: 'statements', configuration: presets.mypage },
  play: open('preferences'),
};
/** The same, unfolded on a phone. */
export const MyPageOnPhone: Story = {
  args: { state: navFurther.noSystems, current: 'statements', configuration: presets.mypage },
  play: open('items', 'preferences'),
  ...phone,
};
/** Folded, as on a phone. */
export const OnPhone: Story = { args: { state: navStates.ready }, ...phone };
/** Unfolded on a phone, with one menu open. */
export const UnfoldedOnPhone: Story = {
  args: { state: navFurther.notInUse, current: 'videos/sias' },
  play: open('items', 'videos'),
  ...phone,
};

/** The whole of it, on a server in this page, with who is signed in at its end. */
export const WithServer: Story = onServer(async (served) => {
  await enter(served);
  return html`<mado-nav
    home-href="#home"
    videos-href="#videos/{system}"
    faq-href="#faq/{system}"
    notification-settings-href="#notification-settings"
    ><mado-session slot="end"></mado-session
  ></mado-nav>`;
});

({
  loading: Loading,
  ready: Ready,
  unavailable: Unavailable,
}) satisfies StoryOfEach<'mado-nav'>;
