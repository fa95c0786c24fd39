import '@madoguchi/elements/define/mado-mailbox-list.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { mailboxListFurther, mailboxListStates } from './mailbox-list.states.ts';

type Args = ByHand<'mado-mailbox-list'>;
const render = byHand<Args>(
  ({ state }) => html`<mado-mailbox-list new-href="/new-mail-address/" .state=${state}></mado-mailbox-list>`,
  () => presets.mypage,
);

/** メールアドレス (MYP-08): the mail addresses of a contract, and the virus check of each. */
const meta: Meta<Args> = {
  title: 'account/mado-mailbox-list',
  component: 'mado-mailbox-list',
  render,
  parameters: { docs: { story: { inline: false, height: '640px' } } },
};
export default meta;
type Story = StoryObj<Args>;

/** They are on their way. */
export const Loading: Story = { args: { state: mailboxListStates.loading } };
/** They could not be read. */
export const Unavailable: Story = { args: { state: mailboxListStates.unavailable } };
/** Three of five. */
export const Ready: Story = { args: { state: mailboxListStates.ready } };
/** As many as the contract has: 新規登録 is there, and says why it leads nowhere. */
export const Full: Story = { args: { state: mailboxListFurther.full } };
/** There is none yet. */
export const Empty: Story = { args: { state: mailboxListFurther.empty } };
/** One virus check is being switched, another one was. */
export const Saving: Story = { args: { state: mailboxListFurther.saving } };
/** One could not be switched, another one was switched elsewhere. */
export const Refused: Story = { args: { state: mailboxListFurther.refused } };
/** On a phone. */
export const OnPhone: Story = { args: { state: mailboxListStates.ready }, ...phone };
/** At the limit on a phone. */
export const FullOnPhone: Story = { args: { state: mailboxListFurther.full }, ...phone };

({ loading: Loading, unavailable: Unavailable, ready: Ready }) satisfies StoryOfEach<'mado-mailbox-list'>;
