import '@madoguchi/elements/define/mado-announcements.js';
import '@madoguchi/elements/define/mado-portal.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { onServer } from '../on-server.ts';
import { phone } from '../phone.ts';
import { announcementsFurther, announcementsStates } from './announcements.states.ts';

type Args = ByHand<'mado-announcements'> & {
  /** How many to show at most. */
  readonly limit?: number;
};
const render = byHand<Args>(
  ({ state, limit }) =>
    html`<mado-announcements
      .state=${state}
      limit=${ifDefined(limit)}
      more-href=${ifDefined(limit && '#all')}
    ></mado-announcements>`,
);

/**
 * Announcements and support information (INF-10): narrowed by kind and to what is unread, each opened in place. With
 * `limit` it is a part of a home page.
 */
const meta: Meta<Args> = { title: 'content/mado-announcements', component: 'mado-announcements', render };
export default meta;
type Story = StoryObj<Args>;

/** Nothing is known yet. */
export const Loading: Story = { args: { state: announcementsStates.loading } };
/** Nothing could be read. */
export const Unavailable: Story = { args: { state: announcementsStates.unavailable } };
/** All there is. */
export const Ready: Story = { args: { state: announcementsStates.ready } };
/** Another filter was chosen: what stood there stays until its answer is here. */
export const Narrowing: Story = { args: { state: announcementsStates.narrowing } };
/** What the filter leaves could not be read. */
export const NotNarrowed: Story = { args: { state: announcementsStates['not-narrowed'] } };
/** The next part is on its way. */
export const LoadingMore: Story = { args: { state: announcementsStates['loading-more'] } };
/** The next part could not be read. */
export const Incomplete: Story = { args: { state: announcementsStates.incomplete } };

/** There are further parts. */
export const FurtherParts: Story = { args: { state: announcementsFurther.furtherParts } };
/** There is nothing yet. */
export const Empty: Story = { args: { state: announcementsFurther.empty } };
/** Nothing fits the filter. */
export const NothingMatches: Story = { args: { state: announcementsFurther.nothingMatches } };
/** The company has no current contract. */
export const NoContract: Story = { args: { state: announcementsFurther.noContract } };
/** Titles as long as they come, of ten thousand, on a phone; one of a kind this version does not know. */
export const LongTitles: Story = { args: { state: announcementsFurther.longTitles }, ...phone };
/** The newest three, for a home page. */
export const OnHome: Story = { args: { state: announcementsFurther.furtherParts, limit: 3 } };

/** The whole of it, on a server in this page. */
export const WithServer: Story = onServer(() => html`<mado-announcements></mado-announcements>`, { scenario: 'home' });

({
  'loading': Loading,
  'unavailable': Unavailable,
  'ready': Ready,
  'narrowing': Narrowing,
  'not-narrowed': NotNarrowed,
  'loading-more': LoadingMore,
  'incomplete': Incomplete,
}) satisfies StoryOfEach<'mado-announcements'>;
