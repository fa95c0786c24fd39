import '@madoguchi/elements/define/mado-faq.js';
import '@madoguchi/elements/define/mado-portal.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { onServer } from '../on-server.ts';
import { phone } from '../phone.ts';
import { faqFurther, faqStates } from './faq.states.ts';

type Args = ByHand<'mado-faq'> & {
  /** The question that is open from the beginning. */
  readonly entry?: string;
};
const render = byHand<Args>(
  ({ state, entry }) => html`<mado-faq .state=${state} entry=${ifDefined(entry)}></mado-faq>`,
);

/** The FAQ of a system (INF-08): whole, by process (処理), or what a search finds, with its words marked. */
const meta: Meta<Args> = { title: 'content/mado-faq', component: 'mado-faq', render };
export default meta;
type Story = StoryObj<Args>;

/** Nothing is known yet. */
export const Loading: Story = { args: { state: faqStates.loading } };
/** Nothing could be read. */
export const Unavailable: Story = { args: { state: faqStates.unavailable } };
/** The whole list, whose next part can be shown. */
export const Ready: Story = { args: { state: faqStates.ready } };
/** A process was chosen: what stood there stays until the answer is here. */
export const Narrowing: Story = { args: { state: faqStates.narrowing } };
/** What the process leaves could not be read. */
export const NotNarrowed: Story = { args: { state: faqStates['not-narrowed'] } };
/** The next part is on its way. */
export const LoadingMore: Story = { args: { state: faqStates['loading-more'] } };
/** The next part could not be read. */
export const Incomplete: Story = { args: { state: faqStates.incomplete } };

/** One question is open, as a link to it leads there. */
export const Opened: Story = { args: { state: faqStates.ready, entry: '1' } };
/** The questions about one process. */
export const OfOneProcess: Story = { args: { state: faqFurther.ofOneProcess } };
/** What a search found, in any width. */
export const Found: Story = { args: { state: faqFurther.found } };
/** What a search found in answers is shown under the question. */
export const FoundInAnswers: Story = { args: { state: faqFurther.foundInAnswers } };
/** There is nothing yet. */
export const Empty: Story = { args: { state: faqFurther.empty } };
/** Nothing fits the search. */
export const NothingMatches: Story = { args: { state: faqFurther.nothingMatches } };
/** The process that was chosen has nothing of it; another one has. */
export const FoundElsewhere: Story = { args: { state: faqFurther.foundElsewhere } };
/** The company does not use the system. */
export const NotInUse: Story = { args: { state: faqFurther.notInUse } };
/** Texts as long as they come, of ten thousand, on a phone. */
export const LongTexts: Story = { args: { state: faqFurther.longTexts, entry: 'long' }, ...phone };

/** The whole of it, on a server in this page. */
export const WithServer: Story = onServer(() => html`<mado-faq system="sias"></mado-faq>`, { scenario: 'home' });

({
  'loading': Loading,
  'unavailable': Unavailable,
  'ready': Ready,
  'narrowing': Narrowing,
  'not-narrowed': NotNarrowed,
  'loading-more': LoadingMore,
  'incomplete': Incomplete,
}) satisfies StoryOfEach<'mado-faq'>;
