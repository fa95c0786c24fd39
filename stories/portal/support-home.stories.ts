import '@madoguchi/elements/define/mado-home.js';
import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-support-home.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { enter, onServer } from '../on-server.ts';
import { phone } from '../phone.ts';
import { supportHomeFurther, supportHomeStates } from './support-home.states.ts';

type Args = ByHand<'mado-support-home'>;
const render = byHand<Args>(
  ({ state }) => html`<mado-support-home
    .state=${state}
    ticket-href="#/tickets/{ticket}"
    tickets-href="#/tickets"
    new-ticket-href="#/tickets/new"
    quote-href="#/quotes/{quote}"
    renewal-quotes-href="#/quotes"
    article-href="#/articles/{article}"
    alerts-href="#/articles?kind=alert"
  ></mado-support-home>`,
  () => presets.support,
);

/** What waits for somebody in the support portal: quotes to answer, open tickets, alerts (SUP-02, SUP-06, SUP-09, SUP-11). */
const meta: Meta<Args> = { title: 'portal/mado-support-home', component: 'mado-support-home', render };
export default meta;
type Story = StoryObj<Args>;

/** Nothing is known yet. */
export const Loading: Story = { args: { state: supportHomeStates.loading } };
/** Nothing could be read. */
export const Unavailable: Story = { args: { state: supportHomeStates.unavailable } };
/** All that waits. */
export const Ready: Story = { args: { state: supportHomeStates.ready } };

/** SUP-02: who has nothing to do with quotes sees none. */
export const WithoutQuotes: Story = { args: { state: supportHomeFurther.withoutQuotes } };
/** Alerts alone. */
export const AlertsAlone: Story = { args: { state: supportHomeFurther.alertsAlone } };
/** Nothing waits. */
export const Calm: Story = { args: { state: supportHomeFurther.calm } };
/** Names as long as they come, on a phone. */
export const LongNames: Story = { args: { state: supportHomeFurther.longNames }, ...phone };
/** All that waits, on a phone. */
export const ReadyOnPhone: Story = { ...Ready, ...phone };

/** The whole of it below the greeting, on a server in this page. */
export const WithServer: Story = onServer(
  async (served) => {
    await enter(served);
    return html`<mado-home><mado-support-home new-ticket-href="#/tickets/new" tickets-href="#/tickets"></mado-support-home></mado-home>`;
  },
  { preset: 'support' },
);

({ loading: Loading, unavailable: Unavailable, ready: Ready }) satisfies StoryOfEach<'mado-support-home'>;
