import '@madoguchi/elements/define/mado-article-list.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets, type ArticleListState } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { onServer } from '../on-server.ts';
import { phone } from '../phone.ts';
import { articleAlertsStates, articleListFurther, articleListStates } from './article-list.states.ts';

type Args = ByHand<'mado-article-list'> & {
  /** The alerts above the list. */
  readonly alerts?: ArticleListState;
  /** Where an article stands. */
  readonly articleHref?: string;
};
const articleHref = '#/articles/{article}';
const render = byHand<Args>(
  ({ state, alerts = articleAlertsStates.ready, articleHref: href = articleHref }) =>
    html`<mado-article-list
      .state=${state}
      .alerts=${alerts}
      article-href=${ifDefined(href || undefined)}
    ></mado-article-list>`,
  () => presets.support,
);

/** Technical information by category and full text, with alerts apart and first (SUP-09). */
const meta: Meta<Args> = { title: 'content/mado-article-list', component: 'mado-article-list', render };
export default meta;
type Story = StoryObj<Args>;

/** Nothing is known yet. */
export const Loading: Story = { args: { state: articleListStates.loading, alerts: articleAlertsStates.loading } };
/** Nothing could be read. */
export const Unavailable: Story = { args: { state: articleListStates.unavailable } };
/** The newest, with further parts. */
export const Ready: Story = { args: { state: articleListStates.ready } };
/** A category was chosen: what stood there stays until the answer is here. */
export const Narrowing: Story = { args: { state: articleListStates.narrowing } };
/** What the category leaves could not be read. */
export const NotNarrowed: Story = { args: { state: articleListStates['not-narrowed'] } };
/** The next part is on its way. */
export const LoadingMore: Story = { args: { state: articleListStates['loading-more'] } };
/** The next part could not be read. */
export const Incomplete: Story = { args: { state: articleListStates.incomplete } };

/** What a search found is marked, also inside longer words. */
export const Found: Story = { args: { state: articleListFurther.found } };
/** Alerts alone, as they were chosen. */
export const Alerts: Story = { args: { state: articleListFurther.alerts } };
/** Without product maintenance in force there are alerts alone, and it is said why. */
export const WithoutKnowledge: Story = { args: { state: articleListFurther.withoutKnowledge } };
/** There are no alerts. */
export const WithoutAlerts: Story = { args: { state: articleListStates.ready, alerts: articleAlertsStates.none } };
/** The alerts could not be read. */
export const AlertsUnavailable: Story = {
  args: { state: articleListStates.ready, alerts: articleAlertsStates.unavailable },
};
/** The host's script opens articles. */
export const WithoutAddresses: Story = { args: { state: articleListStates.ready, articleHref: '' } };
/** There is nothing yet. */
export const Empty: Story = { args: { state: articleListFurther.empty, alerts: articleAlertsStates.none } };
/** Nothing fits the search. */
export const NothingMatches: Story = {
  args: { state: articleListFurther.nothingMatches, alerts: articleAlertsStates.none },
};
/** The category that was chosen has nothing of it; another one has. */
export const FoundElsewhere: Story = { args: { state: articleListFurther.foundElsewhere } };
/** Texts as long as they come, on a phone. */
export const LongTexts: Story = { args: { state: articleListFurther.longTexts }, ...phone };
/** The newest, on a phone. */
export const ReadyOnPhone: Story = { ...Ready, ...phone };

/** The whole of it, on a server in this page. */
export const WithServer: Story = onServer(
  () => html`<mado-article-list article-href=${articleHref}></mado-article-list>`,
  { preset: 'support', scenario: 'home' },
);

({
  'loading': Loading,
  'unavailable': Unavailable,
  'ready': Ready,
  'narrowing': Narrowing,
  'not-narrowed': NotNarrowed,
  'loading-more': LoadingMore,
  'incomplete': Incomplete,
}) satisfies StoryOfEach<'mado-article-list'>;
