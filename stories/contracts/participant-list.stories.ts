import '@madoguchi/elements/define/mado-invitation-list.js';
import '@madoguchi/elements/define/mado-participant-list.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets, type InvitationListState, type ParticipantFormState } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { invitationListStates } from '../identity/invitation-list.states.ts';
import { phone } from '../phone.ts';
import {
  aya,
  manyParticipants,
  participantFormFurther,
  participantFormStates,
  participantListFurther,
  participantListStates,
} from './participant-list.states.ts';

type Args = ByHand<'mado-participant-list'> & {
  /** The settings of one participant, instead of the list. */
  readonly form?: ParticipantFormState;
  /** The invitations below. */
  readonly invitations?: InvitationListState;
};
const render = byHand<Args>(
  ({ state, form, invitations }) =>
    html`<mado-participant-list
      contract="c"
      .state=${state}
      .form=${form}
      .invitations=${invitations}
    ></mado-participant-list>`,
  () => presets.license,
);

/** 関係者 (LIC-09, LIC-11, LIC-12): who takes part in a contract; owners change it and invite others, members see it. */
const meta: Meta<Args> = {
  title: 'contracts/mado-participant-list',
  component: 'mado-participant-list',
  render,
  parameters: { docs: { story: { inline: false, height: '560px' } } },
};
export default meta;
type Story = StoryObj<Args>;

const { ready } = participantListStates;
const invitations = invitationListStates.ready;

/** They are on their way. */
export const Loading: Story = { args: { state: participantListStates.loading } };
/** They could not be read. */
export const Unavailable: Story = { args: { state: participantListStates.unavailable } };
/** As an owner sees them, with the invitations that wait. */
export const Ready: Story = { args: { state: ready, invitations } };

/** The contract has ended: nothing new is granted in it. */
export const Ended: Story = { args: { state: participantListFurther.ended } };
/** As a member sees them. */
export const Member: Story = { args: { state: participantListFurther.member } };
/** The only owner, whose part cannot end. */
export const LastOwner: Story = { args: { state: participantListFurther.lastOwner, invitations } };
/** One person alone. */
export const One: Story = { args: { state: participantListFurther.one } };
/** Nobody. */
export const Empty: Story = { args: { state: participantListFurther.empty } };
/** Names as long as they come, and a role of a newer server. */
export const LongNames: Story = { args: { state: participantListFurther.longNames, invitations } };
/** As cards, on a phone. */
export const OnPhone: Story = { args: { state: participantListFurther.longNames, invitations }, ...phone };
/** There are more. */
export const FurtherParts: Story = { args: { state: participantListFurther.more } };
/** More are on their way. */
export const LoadingMore: Story = { args: { state: participantListStates['loading-more'] } };
/** They could not be read. */
export const Incomplete: Story = { args: { state: participantListStates.incomplete } };
/** The contract is not there, or not theirs. */
export const Forbidden: Story = { args: { state: participantListFurther.forbidden } };
/** Five hundred. */
export const Many: Story = { args: { state: manyParticipants } };

/** The settings of a participant. */
export const FormReady: Story = { args: { state: ready, form: participantFormStates.ready } };
/** The server knows that this is the last owner. */
export const FormInvalid: Story = { args: { state: ready, form: participantFormStates.invalid } };
/** What will be saved is confirmed (決定). */
export const FormConfirming: Story = { args: { state: ready, form: participantFormStates.confirming } };
/** It is on its way. */
export const FormSubmitting: Story = { args: { state: ready, form: participantFormStates.submitting } };
/** It could not be saved; what was chosen stays. */
export const FormFailed: Story = { args: { state: ready, form: participantFormStates.failed } };
/** There is nothing to change. */
export const FormUnchanged: Story = { args: { state: ready, form: participantFormStates.unchanged } };
/** Somebody else changed it first: both can be seen. */
export const FormConflict: Story = { args: { state: ready, form: participantFormStates.conflict } };
/** An owner makes themself a member. */
export const DemotingOneself: Story = { args: { state: ready, form: participantFormFurther.demotingOneself } };
/** The last owner stays one. */
export const FormOfLastOwner: Story = {
  args: {
    state: participantListFurther.lastOwner,
    form: {
      type: 'ready',
      participant: aya,
      chosen: { role: 'owner', notices: true },
    },
  },
};
/** A role of a newer server, which cannot be chosen. */
export const FormOfNewerRole: Story = { args: { state: ready, form: participantFormFurther.newerRole }, ...phone };

/** Somebody's part is about to end. */
export const Removing: Story = { args: { state: participantListFurther.removing } };
/** One's own part is about to end. */
export const RemovingOneself: Story = { args: { state: participantListFurther.removingOneself }, ...phone };
/** It is on its way. */
export const RemovalUnderWay: Story = { args: { state: participantListFurther.removalUnderWay } };
/** The last owner's part cannot end. */
export const RemovalRefused: Story = {
  args: { state: participantListFurther.removalRefused },
};

({
  'loading': Loading,
  'unavailable': Unavailable,
  'ready': Ready,
  'loading-more': LoadingMore,
  'incomplete': Incomplete,
  'narrowing': Ready, // nothing narrows it
  'not-narrowed': Incomplete,
}) satisfies StoryOfEach<'mado-participant-list'>;
