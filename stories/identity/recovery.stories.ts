import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-recovery.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { recoveryFurther, recoveryStates } from './recovery.states.ts';

type Args = ByHand<'mado-recovery'>;
const render = byHand<Args>(
  ({ state }) =>
    html`<mado-recovery .state=${state} registration-href="#registration" sign-in-href="#sign-in"></mado-recovery>`,
  () => presets.mypage,
);

/**
 * ID・パスワードをお忘れの方 (MYP-06): the portal decides between a secret question with a link by mail, and a code by mail. Nothing tells
 * whether an ID exists.
 */
const meta: Meta<Args> = { title: 'identity/mado-recovery', component: 'mado-recovery', render };
export default meta;
type Story = StoryObj<Args>;

/** What is unknown? */
export const Choosing: Story = { args: { state: recoveryStates.choosing } };
/** The ID is unknown: it is registered anew. */
export const Registering: Story = { args: { state: recoveryStates.registering } };
/** Which ID? */
export const Identifying: Story = { args: { state: recoveryStates.identifying } };
/** 合言葉登録: a secret question and an answer are chosen. */
export const Asking: Story = { args: { state: recoveryStates.asking } };
/** The link is on its way. */
export const Mailed: Story = { args: { state: recoveryStates.mailed } };
/** A code is on its way. */
export const Coding: Story = { args: { state: recoveryStates.coding } };
/** The link is being looked at. */
export const Loading: Story = { args: { state: recoveryStates.loading } };
/** The link could not be looked at. */
export const Unavailable: Story = { args: { state: recoveryStates.unavailable } };
/** The link ran out. */
export const Refused: Story = { args: { state: recoveryStates.refused } };
/** The same question and answer once more. */
export const Answering: Story = { args: { state: recoveryStates.answering } };
/** The new password. */
export const Setting: Story = { args: { state: recoveryStates.setting } };
/** Being sent. */
export const Submitting: Story = { args: { state: recoveryStates.submitting } };
/** Too late, or tried too often. */
export const Ended: Story = { args: { state: recoveryStates.ended } };
/** The password is set. */
export const Saved: Story = { args: { state: recoveryStates.saved } };

/** Nothing was chosen. */
export const Unchosen: Story = { args: { state: recoveryFurther.unchosen } };
/** Question and answer are missing. */
export const NoAnswer: Story = { args: { state: recoveryFurther.noAnswer } };
/** The answer is wrong. */
export const WrongAnswer: Story = { args: { state: recoveryFurther.wrongAnswer } };
/** The code is wrong. */
export const WrongCode: Story = { args: { state: recoveryFurther.wrongCode } };
/** The ID is missing. */
export const NoIdentifier: Story = { args: { state: recoveryFurther.noIdentifier } };
/** The server failed. */
export const Failed: Story = { args: { state: recoveryFurther.failed } };
/** A password that breaks the rules. */
export const Weak: Story = { args: { state: recoveryFurther.weak } };

({
  choosing: Choosing,
  registering: Registering,
  identifying: Identifying,
  asking: Asking,
  mailed: Mailed,
  coding: Coding,
  loading: Loading,
  unavailable: Unavailable,
  refused: Refused,
  answering: Answering,
  setting: Setting,
  submitting: Submitting,
  ended: Ended,
  saved: Saved,
}) satisfies StoryOfEach<'mado-recovery'>;
