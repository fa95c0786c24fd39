import '@madoguchi/elements/define/mado-help.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { helpFurther, helpStates } from './help.states.ts';

type Args = ByHand<'mado-help'>;
const render = byHand<Args>(
  ({ state }) => html`<mado-help .state=${state}></mado-help>`,
  () => presets.mypage,
);

/** Whom to ask about what one subscribes to, and whether they can be reached now (MYP-15). */
const meta: Meta<Args> = { title: 'content/mado-help', component: 'mado-help', render };
export default meta;
type Story = StoryObj<Args>;

/** Nothing is known yet. */
export const Loading: Story = { args: { state: helpStates.loading } };
/** Nothing could be read. */
export const Unavailable: Story = { args: { state: helpStates.unavailable } };
/** The windows of what somebody has. */
export const Ready: Story = { args: { state: helpStates.ready } };

/** There are none yet. */
export const Empty: Story = { args: { state: helpFurther.empty } };
/** The windows on a phone. */
export const ReadyOnPhone: Story = { ...Ready, ...phone };
/** Texts as long as they come, on a phone. */
export const LongTexts: Story = { args: { state: helpFurther.longTexts }, ...phone };

({ loading: Loading, unavailable: Unavailable, ready: Ready }) satisfies StoryOfEach<'mado-help'>;
