import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-video-library.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { onServer } from '../on-server.ts';
import { phone } from '../phone.ts';
import { videoLibraryFurther, videoLibraryStates } from './video-library.states.ts';

type Args = ByHand<'mado-video-library'> & {
  /** The video whose player is open from the beginning. */
  readonly video?: string;
};
const render = byHand<Args>(
  ({ state, video }) => html`<mado-video-library .state=${state} video=${ifDefined(video)}></mado-video-library>`,
);

/**
 * The seminar videos of a system (INF-07), played in place: captions, speeds, keys, and going on where the person
 * stopped.
 */
const meta: Meta<Args> = { title: 'content/mado-video-library', component: 'mado-video-library', render };
export default meta;
type Story = StoryObj<Args>;

/** Nothing is known yet. */
export const Loading: Story = { args: { state: videoLibraryStates.loading } };
/** Nothing could be read. */
export const Unavailable: Story = { args: { state: videoLibraryStates.unavailable } };
/** Two videos, one of which was begun. */
export const Ready: Story = { args: { state: videoLibraryStates.ready } };
/** Another list is on its way. */
export const Narrowing: Story = { args: { state: videoLibraryStates.narrowing } };
/** The other list could not be read. */
export const NotNarrowed: Story = { args: { state: videoLibraryStates['not-narrowed'] } };
/** The next part is on its way. */
export const LoadingMore: Story = { args: { state: videoLibraryStates['loading-more'] } };
/** The next part could not be read. */
export const Incomplete: Story = { args: { state: videoLibraryStates.incomplete } };

/** The player is open, where the person stopped. */
export const Opened: Story = { args: { state: videoLibraryStates.ready, video: 'sias-monthly' } };
/** The player on a phone. */
export const OpenedOnPhone: Story = { ...Opened, ...phone };
/** There is nothing yet. */
export const Empty: Story = { args: { state: videoLibraryFurther.empty } };
/** The company does not use the system. */
export const NotInUse: Story = { args: { state: videoLibraryFurther.notInUse } };
/** Texts as long as they come, of ten thousand videos, on a phone; without picture and captions. */
export const LongTexts: Story = { args: { state: videoLibraryFurther.longTexts }, ...phone };

/** The whole of it, on a server in this page. */
export const WithServer: Story = onServer(() => html`<mado-video-library system="sias"></mado-video-library>`, {
  scenario: 'home',
  media: '/media',
});

({
  'loading': Loading,
  'unavailable': Unavailable,
  'ready': Ready,
  'narrowing': Narrowing,
  'not-narrowed': NotNarrowed,
  'loading-more': LoadingMore,
  'incomplete': Incomplete,
}) satisfies StoryOfEach<'mado-video-library'>;
