import '@madoguchi/elements/define/mado-account-list.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets, type AccountFormState } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { accountFormFurther, accountFormStates, accountListFurther, accountListStates } from './account-list.states.ts';

type Args = ByHand<'mado-account-list'> & {
  /** The form that adds or changes one, instead of the list. */
  readonly form?: AccountFormState;
};
const render = byHand<Args>(
  ({ state, form }) =>
    html`<mado-account-list
      .state=${state}
      .form=${form}
      privacy-policy-href="#privacy"
      personal-information-href="#personal-information"
    ></mado-account-list>`,
  () => presets.support,
);

/** アカウント管理 (SUP-14): the accounts of one's company, with the groups that each is in (SUP-03). */
const meta: Meta<Args> = {
  title: 'account/mado-account-list',
  component: 'mado-account-list',
  render,
  parameters: { docs: { story: { inline: false, height: '620px' } } },
};
export default meta;
type Story = StoryObj<Args>;

const { ready } = accountListStates;

/** They are on their way. */
export const Loading: Story = { args: { state: accountListStates.loading } };
/** They could not be read. */
export const Unavailable: Story = { args: { state: accountListStates.unavailable } };
/** As a user administrator under access control sees them. */
export const Ready: Story = { args: { state: ready } };
/** They are being narrowed: what was there stays meanwhile. */
export const Narrowing: Story = { args: { state: accountListStates.narrowing } };
/** They could not be narrowed. */
export const NotNarrowed: Story = { args: { state: accountListStates['not-narrowed'] } };
/** More are on their way. */
export const LoadingMore: Story = { args: { state: accountListStates['loading-more'] } };
/** They could not be read. */
export const Incomplete: Story = { args: { state: accountListStates.incomplete } };

/** There are more. */
export const FurtherParts: Story = { args: { state: accountListFurther.more } };
/** Nobody in the company is under access control. */
export const Ungrouped: Story = { args: { state: accountListFurther.ungrouped } };
/** For a type of account that administers none. */
export const Forbidden: Story = { args: { state: accountListFurther.forbidden } };
/** Nobody fits. */
export const NothingMatches: Story = { args: { state: accountListFurther.noneFound } };
/** Whether one is to be disabled is asked (決定). */
export const Disabling: Story = { args: { state: accountListFurther.disabling } };
/** It is being disabled. */
export const DisableSubmitting: Story = { args: { state: accountListFurther.disableSubmitting } };
/** It could not be disabled. */
export const DisableFailed: Story = { args: { state: accountListFurther.disableFailed } };
/** Whether one is to be enabled again is asked. */
export const Enabling: Story = { args: { state: accountListFurther.enabling } };
/** Whether the mail is to be sent again is asked. */
export const Resending: Story = { args: { state: accountListFurther.resending } };
/** Names as long as they come, and a type and a state of a newer server. */
export const LongNames: Story = { args: { state: accountListFurther.longNames } };
/** As cards, on a phone. */
export const OnPhone: Story = { args: { state: accountListFurther.longNames }, ...phone };

/** アカウントの追加. */
export const FormReady: Story = { args: { state: ready, form: accountFormStates.ready } };
/** Nothing of it is right. */
export const FormInvalid: Story = { args: { state: ready, form: accountFormStates.invalid } };
/** What will be added is confirmed (決定). */
export const FormConfirming: Story = { args: { state: ready, form: accountFormStates.confirming } };
/** It is on its way. */
export const FormSubmitting: Story = { args: { state: ready, form: accountFormStates.submitting } };
/** It could not be added. */
export const FormFailed: Story = { args: { state: ready, form: accountFormStates.failed } };
/** Nothing was changed. */
export const FormUnchanged: Story = { args: { state: ready, form: accountFormStates.unchanged } };
/** Somebody else changed it meanwhile. */
export const FormConflict: Story = { args: { state: ready, form: accountFormStates.conflict } };
/** What was typed before the page was loaded is back. */
export const FormRestored: Story = { args: { state: ready, form: accountFormFurther.restored } };
/** The address has an account already. */
export const FormExists: Story = { args: { state: ready, form: accountFormFurther.exists } };
/** アカウントの変更. */
export const FormChange: Story = { args: { state: ready, form: accountFormFurther.change } };
/** What it will be is confirmed (決定). */
export const FormChangeConfirming: Story = { args: { state: ready, form: accountFormFurther.changeConfirming } };
/** One's own: the name alone can be changed. */
export const FormOwnAccount: Story = { args: { state: ready, form: accountFormFurther.ownAccount } };
/** The form on a phone. */
export const FormOnPhone: Story = { args: { state: ready, form: accountFormStates.invalid }, ...phone };

({
  'loading': Loading,
  'unavailable': Unavailable,
  'ready': Ready,
  'narrowing': Narrowing,
  'not-narrowed': NotNarrowed,
  'loading-more': LoadingMore,
  'incomplete': Incomplete,
}) satisfies StoryOfEach<'mado-account-list'>;
