import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-registration.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { registrationFurther, registrationStates } from './registration.states.ts';

type Args = ByHand<'mado-registration'>;
const render = byHand<Args>(
  ({ state }) => html`<mado-registration .state=${state}></mado-registration>`,
  () => presets.mypage,
);

/** ID新規登録 (MYP-02 to MYP-04): the contract is proved, then ID and password are chosen, and a mail goes to the ID. */
const meta: Meta<Args> = { title: 'identity/mado-registration', component: 'mado-registration', render };
export default meta;
type Story = StoryObj<Args>;

/** 契約者情報 認証: who, and one of four proofs. */
export const Proving: Story = { args: { state: registrationStates.proving } };
/** 追加認証情報, which some contracts ask for. */
export const ProvingAgain: Story = { args: { state: registrationStates['proving-again'] } };
/** ID and password. */
export const Choosing: Story = { args: { state: registrationStates.choosing } };
/** Being sent. */
export const Submitting: Story = { args: { state: registrationStates.submitting } };
/** The mail is on its way. */
export const Sent: Story = { args: { state: registrationStates.sent } };

/** A proof was chosen: its field, and where it is found. */
export const KindChosen: Story = { args: { state: registrationFurther.kindChosen } };
/** Nothing was typed. */
export const NothingTyped: Story = { args: { state: registrationFurther.nothingTyped } };
/** What was typed cannot be right. */
export const Mistyped: Story = { args: { state: registrationFurther.mistyped } };
/** It fits no contract; what of it is not told. */
export const Mismatch: Story = { args: { state: registrationFurther.mismatch } };
/** Tried too often for one telephone number. */
export const TooOften: Story = { args: { state: registrationFurther.tooOften } };
/** The time was over before an ID was chosen. */
export const Ended: Story = { args: { state: registrationFurther.ended } };
/** The server failed. */
export const Failed: Story = { args: { state: registrationFurther.failed } };
/** The second proof cannot be right. */
export const SecondChosen: Story = { args: { state: registrationFurther.secondChosen } };
/** One kind of second proof is left. */
export const SecondOfOne: Story = { args: { state: registrationFurther.secondOfOne } };
/** An ID that is no address, and a password that breaks the rules. */
export const Weak: Story = { args: { state: registrationFurther.weak } };
/** On a phone. */
export const OnPhone: Story = { args: { state: registrationFurther.kindChosen }, ...phone };

({
  'proving': Proving,
  'proving-again': ProvingAgain,
  'choosing': Choosing,
  'submitting': Submitting,
  'sent': Sent,
}) satisfies StoryOfEach<'mado-registration'>;
