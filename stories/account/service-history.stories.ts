import '@madoguchi/elements/define/mado-service-history.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { serviceHistoryStates } from './service-history.states.ts';

type Args = ByHand<'mado-service-history'>;
const render = byHand<Args>(
  ({ state }) => html`<mado-service-history  .state=${state}></mado-service-history>`,
  () => presets.mypage,
);

/** サービス加入・変更履歴 (MYP-12), with the 契約内容確認書. */
const meta: Meta<Args> = {
  title: 'account/mado-service-history',
  component: 'mado-service-history',
  render,
  parameters: { docs: { story: { inline: false, height: '640px' } } },
};
export default meta;
type Story = StoryObj<Args>;

/** On its way. */
export const Loading: Story = { args: { state: serviceHistoryStates.loading } };
/** It could not be read. */
export const Unavailable: Story = { args: { state: serviceHistoryStates.unavailable } };
/** As it is. */
export const Ready: Story = { args: { state: serviceHistoryStates.ready } };
/** On a phone. */
export const OnPhone: Story = { args: { state: serviceHistoryStates.ready }, ...phone };

({ loading: Loading, unavailable: Unavailable, ready: Ready }) satisfies StoryOfEach<'mado-service-history'>;
