import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-speed-test.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { speedTestFurther, speedTestStates } from './speed-test.states.ts';

type Args = ByHand<'mado-speed-test'>;
const render = byHand<Args>(
  ({ state }) => html`<mado-speed-test .state=${state}></mado-speed-test>`,
  () => presets.mypage,
);

/** 通信速度測定 (MYP-15): the way between this browser and the portal's server, and what that does not say. */
const meta: Meta<Args> = { title: 'content/mado-speed-test', component: 'mado-speed-test', render };
export default meta;
type Story = StoryObj<Args>;

/** Nothing was measured yet. */
export const Idle: Story = { args: { state: speedTestStates.idle } };
/** Data come. */
export const Measuring: Story = { args: { state: speedTestStates.measuring } };
/** What was measured. */
export const Done: Story = { args: { state: speedTestStates.done } };
/** The line broke. */
export const Failed: Story = { args: { state: speedTestStates.failed } };

/** It has only just begun. */
export const Begun: Story = { args: { state: speedTestFurther.begun } };
/** Data go. */
export const Sending: Story = { args: { state: speedTestFurther.sending } };
/** A very slow line. */
export const Slow: Story = { args: { state: speedTestFurther.slow } };
/** Measured too often. */
export const TooOften: Story = { args: { state: speedTestFurther.tooOften } };
/** On a phone. */
export const OnPhone: Story = { args: { state: speedTestStates.done }, ...phone };

({ idle: Idle, measuring: Measuring, done: Done, failed: Failed }) satisfies StoryOfEach<'mado-speed-test'>;
