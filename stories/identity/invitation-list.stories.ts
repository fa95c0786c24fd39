import '@madoguchi/elements/define/mado-invitation-list.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets, type InvitationFormState } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import {
  invitationFormFurther,
  invitationFormStates,
  invitationListFurther,
  invitationListStates,
} from './invitation-list.states.ts';

type Args = ByHand<'mado-invitation-list'> & {
  /** The form that invites somebody, instead of the list. */
  readonly form?: InvitationFormState;
};
const render = byHand<Args>(
  ({ state, form }) => html`<mado-invitation-list contract="c" .state=${state} .form=${form}></mado-invitation-list>`,
  () => presets.license,
);

/** 招待 (LIC-09): who was invited to a contract and has not joined yet, and inviting others. */
const meta: Meta<Args> = {
  title: 'identity/mado-invitation-list',
  component: 'mado-invitation-list',
  render,
  parameters: { docs: { story: { inline: false, height: '480px' } } },
};
export default meta;
type Story = StoryObj<Args>;

const { ready } = invitationListStates;

/** They are on their way. */
export const Loading: Story = { args: { state: invitationListStates.loading } };
/** They could not be read. */
export const Unavailable: Story = { args: { state: invitationListStates.unavailable } };
/** One that works, and one that has expired. */
export const Ready: Story = { args: { state: ready } };
/** The contract has ended: nothing new is granted in it. */
export const Ended: Story = { args: { state: invitationListFurther.ended } };
/** Nobody is waited for. */
export const Empty: Story = { args: { state: invitationListFurther.empty } };
/** There are more. */
export const FurtherParts: Story = { args: { state: invitationListFurther.more } };
/** More are on their way. */
export const LoadingMore: Story = { args: { state: invitationListStates['loading-more'] } };
/** They could not be read. */
export const Incomplete: Story = { args: { state: invitationListStates.incomplete } };
/** Whether one is to be sent again is asked (決定). */
export const AskingToResend: Story = { args: { state: invitationListFurther.asking } };
/** One is being sent again. */
export const Resending: Story = { args: { state: invitationListFurther.resending } };
/** It was sent again. */
export const Resent: Story = { args: { state: invitationListFurther.resent } };
/** One is about to be withdrawn. */
export const Withdrawing: Story = { args: { state: invitationListFurther.confirming } };
/** It is on its way. */
export const WithdrawalUnderWay: Story = { args: { state: invitationListFurther.withdrawing } };
/** One could not be sent again. */
export const ResendFailed: Story = { args: { state: invitationListFurther.failed } };
/** Meanwhile somebody joined by it, or somebody else withdrew it. */
export const Gone: Story = { args: { state: invitationListFurther.gone } };
/** Addresses as long as they come, on a phone. */
export const OnPhone: Story = { args: { state: invitationListFurther.longNames }, ...phone };

/** 招待する. */
export const FormReady: Story = { args: { state: ready, form: invitationFormStates.ready } };
/** Loaded anew: what was typed and not sent is back. */
export const FormRestored: Story = { args: { state: ready, form: invitationFormFurther.restored } };
/** Something is wrong with what was entered. */
export const FormInvalid: Story = { args: { state: ready, form: invitationFormStates.invalid } };
/** What will be sent is confirmed (決定). */
export const FormConfirming: Story = { args: { state: ready, form: invitationFormStates.confirming } };
/** It is on its way. */
export const FormSubmitting: Story = { args: { state: ready, form: invitationFormStates.submitting } };
/** The person takes part already. */
export const FormFailed: Story = { args: { state: ready, form: invitationFormStates.failed } };
/** The address was invited already. */
export const FormAlreadyInvited: Story = { args: { state: ready, form: invitationFormStates['already-invited'] } };

({
  'loading': Loading,
  'unavailable': Unavailable,
  'ready': Ready,
  'loading-more': LoadingMore,
  'incomplete': Incomplete,
  'narrowing': Ready, // nothing narrows it
  'not-narrowed': Incomplete,
}) satisfies StoryOfEach<'mado-invitation-list'>;
