import '@madoguchi/elements/define/mado-article.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { articleFurther, articleStates } from './article.states.ts';

type Args = ByHand<'mado-article'>;
const render = byHand<Args>(
  ({ state }) =>
    html`<mado-article .state=${state} articles-href="#/articles" new-ticket-href="#/tickets/new"></mado-article>`,
  () => presets.support,
);

/** One article of technical information (SUP-09). */
const meta: Meta<Args> = { title: 'content/mado-article', component: 'mado-article', render };
export default meta;
type Story = StoryObj<Args>;

/** Nothing is known yet. */
export const Loading: Story = { args: { state: articleStates.loading } };
/** It could not be read. */
export const Unavailable: Story = { args: { state: articleStates.unavailable } };
/** The whole of it. */
export const Ready: Story = { args: { state: articleStates.ready } };

/** An alert, about all products. */
export const Alert: Story = { args: { state: articleFurther.alert } };
/** It is gone, or not for this person. */
export const NotFound: Story = { args: { state: articleFurther.notFound } };
/** Texts as long as they come, on a phone. */
export const LongTexts: Story = { args: { state: articleFurther.longTexts }, ...phone };

({ loading: Loading, unavailable: Unavailable, ready: Ready }) satisfies StoryOfEach<'mado-article'>;
