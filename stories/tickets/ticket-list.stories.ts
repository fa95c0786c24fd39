import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-ticket-list.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { manyTickets, ticketListFurther, ticketListStates } from './ticket-list.states.ts';

type Args = ByHand<'mado-ticket-list'> & {
  /** Whether something changed that is not shown yet. */
  readonly changed?: boolean;
  readonly tools?: boolean;
};
const render = byHand<Args>(
  ({ state, changed = false, tools = false }) =>
    html`<mado-ticket-list
      ticket-href="/tickets/{ticket}"
      new-href="/tickets/new"
      ?tools=${tools}
      .changed=${changed}
      .state=${state}
    ></mado-ticket-list>`,
  () => presets.support,
);

/** お問い合わせ一覧: by whichever channel they came, to be searched and narrowed (SUP-06). */
const meta: Meta<Args> = {
  title: 'tickets/mado-ticket-list',
  component: 'mado-ticket-list',
  render,
  parameters: { docs: { story: { inline: false, height: '700px' } } },
};
export default meta;
type Story = StoryObj<Args>;

/** They are on their way. */
export const Loading: Story = { args: { state: ticketListStates.loading } };
/** They could not be read. */
export const Unavailable: Story = { args: { state: ticketListStates.unavailable } };
/** All of them. */
export const Ready: Story = { args: { state: ticketListStates.ready } };
/** It is narrowed; what was there stays meanwhile. */
export const Narrowing: Story = { args: { state: ticketListStates.narrowing } };
/** It could not be narrowed. */
export const NotNarrowed: Story = { args: { state: ticketListStates['not-narrowed'] } };
/** Further ones are on their way. */
export const LoadingMore: Story = { args: { state: ticketListStates['loading-more'] } };
/** They could not be read. */
export const Incomplete: Story = { args: { state: ticketListStates.incomplete } };

/** There are further ones. */
export const FurtherParts: Story = { args: { state: ticketListFurther.furtherParts } };
/** There is none yet. */
export const Empty: Story = { args: { state: ticketListFurther.empty } };
/** None fits. */
export const NothingMatches: Story = { args: { state: ticketListFurther.nothingMatches } };
/** Those of one device. */
export const OfDevice: Story = { args: { state: ticketListFurther.ofDevice } };
/** The type of account has no tickets. */
export const Forbidden: Story = { args: { state: ticketListFurther.forbidden } };
/** Subjects and names as long as they come. */
export const LongNames: Story = { args: { state: ticketListFurther.longNames } };
/** Two hundred rows. */
export const Many: Story = { args: { state: manyTickets } };
/** Something changed, and is shown when somebody wants it. */
export const Changed: Story = { args: { state: ticketListStates.ready, changed: true } };
/** With columns, views and export. */
export const Tools: Story = { args: { state: ticketListStates.ready, tools: true } };
/** As cards, on a phone. */
export const OnPhone: Story = { args: { state: ticketListFurther.longNames }, ...phone };

({
  'loading': Loading,
  'unavailable': Unavailable,
  'ready': Ready,
  'narrowing': Narrowing,
  'not-narrowed': NotNarrowed,
  'loading-more': LoadingMore,
  'incomplete': Incomplete,
}) satisfies StoryOfEach<'mado-ticket-list'>;
