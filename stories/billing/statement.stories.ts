import '@madoguchi/elements/define/mado-statement.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { statementFurther, statementStates } from './statement.states.ts';

type Args = ByHand<'mado-statement'>;
const render = byHand<Args>(
  ({ state }) =>
    html`<mado-statement
      statements-href="/statements"
      payment-method-href="/payment-method"
      .state=${state}
    ></mado-statement>`,
  () => presets.mypage,
);

/** ご請求明細 of one month (MYP-11): lines, tax by rate, total, and how it is paid. */
const meta: Meta<Args> = {
  title: 'billing/mado-statement',
  component: 'mado-statement',
  render,
  parameters: { docs: { story: { inline: false, height: '640px' } } },
};
export default meta;
type Story = StoryObj<Args>;

/** On its way. */
export const Loading: Story = { args: { state: statementStates.loading } };
/** It could not be read. */
export const Unavailable: Story = { args: { state: statementStates.unavailable } };
/** Still to be charged, with everything that a statement can have. */
export const Ready: Story = { args: { state: statementStates.ready } };

/** It is paid. */
export const Paid: Story = { args: { state: statementFurther.paid } };
/** It could not be charged. */
export const Failed: Story = { args: { state: statementFurther.failed } };
/** One line, no payment method, and a server that makes no PDF. */
export const Without: Story = { args: { state: statementFurther.without } };
/** There is no such statement. */
export const Absent: Story = { args: { state: statementFurther.absent } };
/** For somebody who sees no statements. */
export const Forbidden: Story = { args: { state: statementFurther.forbidden } };
/** On a phone. */
export const OnPhone: Story = { args: { state: statementStates.ready }, ...phone };

({ loading: Loading, unavailable: Unavailable, ready: Ready }) satisfies StoryOfEach<'mado-statement'>;
