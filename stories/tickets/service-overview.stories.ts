import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-service-overview.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { onServer } from '../on-server.ts';
import { phone } from '../phone.ts';
import { serviceOverviewFurther, serviceOverviewStates } from './service-overview.states.ts';

type Args = ByHand<'mado-service-overview'>;
const newTicketHref = '#/tickets/new?service={service}';
const render = byHand<Args>(
  ({ state }) => html`<mado-service-overview .state=${state} new-ticket-href=${newTicketHref}></mado-service-overview>`,
  () => presets.support,
);

/** What can be asked here, what elsewhere, and the ways to ask with whether they are open now (SUP-13). */
const meta: Meta<Args> = { title: 'tickets/mado-service-overview', component: 'mado-service-overview', render };
export default meta;
type Story = StoryObj<Args>;

/** Nothing is known yet. */
export const Loading: Story = { args: { state: serviceOverviewStates.loading } };
/** Nothing could be read. */
export const Unavailable: Story = { args: { state: serviceOverviewStates.unavailable } };
/** All there is. */
export const Ready: Story = { args: { state: serviceOverviewStates.ready } };

/** There is nothing yet. */
export const Empty: Story = { args: { state: serviceOverviewFurther.empty } };
/** Kinds that this version does not know. */
export const Unknown: Story = { args: { state: serviceOverviewFurther.unknown } };
/** Texts as long as they come, on a phone. */
export const LongTexts: Story = { args: { state: serviceOverviewFurther.longTexts }, ...phone };
/** All there is, on a phone. */
export const ReadyOnPhone: Story = { ...Ready, ...phone };

/** The whole of it, on a server in this page. */
export const WithServer: Story = onServer(
  () => html`<mado-service-overview new-ticket-href=${newTicketHref}></mado-service-overview>`,
  { preset: 'support', scenario: 'home' },
);

({ loading: Loading, unavailable: Unavailable, ready: Ready }) satisfies StoryOfEach<'mado-service-overview'>;
