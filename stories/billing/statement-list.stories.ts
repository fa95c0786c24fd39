import '@madoguchi/elements/define/mado-statement-list.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { statementListFurther, statementListStates } from './statement-list.states.ts';

type Args = ByHand<'mado-statement-list'> & {
  /** Only the newest one, for a home page. */
  readonly portlet?: boolean;
};
const render = byHand<Args>(
  ({ state, portlet = false }) =>
    html`<mado-statement-list
      statement-href="/statement?id={statement}"
      payment-method-href="/payment-method"
      more-href="/statements"
      ?portlet=${portlet}
      .state=${state}
    ></mado-statement-list>`,
  () => presets.mypage,
);

/** ご請求明細の一覧 (MYP-11): what each month comes to, and whether it is paid. */
const meta: Meta<Args> = { title: 'billing/mado-statement-list', component: 'mado-statement-list', render };
export default meta;
type Story = StoryObj<Args>;

/** Nothing is known yet. */
export const Loading: Story = { args: { state: statementListStates.loading } };
/** Nothing could be read. */
export const Unavailable: Story = { args: { state: statementListStates.unavailable } };
/** Paid, still to be charged, and one that could not be charged. */
export const Ready: Story = { args: { state: statementListStates.ready } };
/** Another year is asked for: what stood there stays until its answer is here. */
export const Narrowing: Story = { args: { state: statementListStates.narrowing } };
/** The year could not be read. */
export const NotNarrowed: Story = { args: { state: statementListStates['not-narrowed'] } };
/** The next part is on its way. */
export const LoadingMore: Story = { args: { state: statementListStates['loading-more'] } };
/** The next part could not be read. */
export const Incomplete: Story = { args: { state: statementListStates.incomplete } };

/** There are further parts. */
export const FurtherParts: Story = { args: { state: statementListFurther.furtherParts } };
/** There is none yet. */
export const Empty: Story = { args: { state: statementListFurther.empty } };
/** None of that year. */
export const NothingMatches: Story = { args: { state: statementListFurther.nothingMatches } };
/** For somebody who sees no statements. */
export const Forbidden: Story = { args: { state: statementListFurther.forbidden } };
/** A state that this version does not know, and the greatest amount. */
export const OfNewerServer: Story = { args: { state: statementListFurther.newer } };
/** The newest one, as the home page has it. */
export const Portlet: Story = { args: { state: statementListStates.ready, portlet: true } };
/** The same on its way. */
export const PortletLoading: Story = { args: { state: statementListStates.loading, portlet: true } };
/** The same where the charge did not go through. */
export const PortletFailed: Story = { args: { state: statementListFurther.failed, portlet: true } };
/** On a phone. */
export const OnPhone: Story = { args: { state: statementListStates.ready }, ...phone };

({
  'loading': Loading,
  'unavailable': Unavailable,
  'ready': Ready,
  'narrowing': Narrowing,
  'not-narrowed': NotNarrowed,
  'loading-more': LoadingMore,
  'incomplete': Incomplete,
}) satisfies StoryOfEach<'mado-statement-list'>;
