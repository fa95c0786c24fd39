import '@madoguchi/elements/define/mado-environment-list.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets, type EnvironmentFormState } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import {
  environmentFormFurther,
  environmentFormStates,
  environmentListFurther,
  environmentListStates,
} from './environment-list.states.ts';

type Args = ByHand<'mado-environment-list'> & {
  /** The form for a new or a changed environment, instead of the list. */
  readonly form?: EnvironmentFormState;
};
const render = byHand<Args>(
  ({ state, form }) =>
    html`<mado-environment-list
      contract="c"
      assignment-href="#assignment/{environment}"
      activation-href="#activation/{environment}"
      .state=${state}
      .form=${form}
    ></mado-environment-list>`,
  () => presets.license,
);

/** A dialog would lie over the whole page of documents. */
const framed = { parameters: { docs: { story: { inline: false, height: '480px' } } } } as const;

/** 環境 (LIC-05): the environments of a contract; owners make and change them, members see them. */
const meta: Meta<Args> = {
  title: 'environments/mado-environment-list',
  component: 'mado-environment-list',
  render,
  ...framed,
};
export default meta;
type Story = StoryObj<Args>;

const { ready } = environmentListStates;

/** They are on their way. */
export const Loading: Story = { args: { state: environmentListStates.loading } };
/** They could not be read. */
export const Unavailable: Story = { args: { state: environmentListStates.unavailable } };
/** As an owner sees them. */
export const Ready: Story = { args: { state: ready } };

/** As a member sees them. */
export const Member: Story = { args: { state: environmentListFurther.member } };
/** There is none yet. */
export const Empty: Story = { args: { state: environmentListFurther.empty } };
/** There is none yet, and the person cannot make one. */
export const EmptyForMember: Story = { args: { state: environmentListFurther.emptyForMember } };
/** The contract has ended. */
export const Ended: Story = { args: { state: environmentListFurther.ended } };
/** Names as long as they come. */
export const LongNames: Story = { args: { state: environmentListFurther.longNames } };
/** As cards, on a phone. */
export const OnPhone: Story = { args: { state: environmentListFurther.longNames }, ...phone };

/** 新しい環境を作成. */
export const FormReady: Story = { args: { state: ready, form: environmentFormStates.ready } };
/** The name was left, and another environment has it. */
export const FormTaken: Story = { args: { state: ready, form: environmentFormFurther.taken } };
/** Loaded anew: what was typed and not saved is back. */
export const FormRestored: Story = { args: { state: ready, form: environmentFormFurther.restored } };
/** Something is wrong with what was entered. */
export const FormInvalid: Story = { args: { state: ready, form: environmentFormStates.invalid } };
/** What will be saved is confirmed (決定). */
export const FormConfirming: Story = { args: { state: ready, form: environmentFormStates.confirming } };
/** It is on its way. */
export const FormSubmitting: Story = { args: { state: ready, form: environmentFormStates.submitting } };
/** It could not be saved; what was entered stays. */
export const FormFailed: Story = { args: { state: ready, form: environmentFormStates.failed } };
/** Somebody else changed it first: both can be seen. */
export const FormConflict: Story = { args: { state: ready, form: environmentFormStates.conflict } };
/** One that is there is changed. */
export const FormEditing: Story = { args: { state: ready, form: environmentFormFurther.editing } };
/** A long name in the confirmation, on a phone. */
export const LongConfirmation: Story = {
  args: { state: ready, form: environmentFormFurther.longConfirmation },
  ...phone,
};

({
  loading: Loading,
  unavailable: Unavailable,
  ready: Ready,
}) satisfies StoryOfEach<'mado-environment-list'>;
