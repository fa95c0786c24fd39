import '@madoguchi/elements/define/mado-group-company-list.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets, type GroupCompanyFormState } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import {
  groupCompanyFormFurther,
  groupCompanyFormStates,
  groupCompanyListFurther,
  groupCompanyListStates,
} from './group-company-list.states.ts';

type Args = ByHand<'mado-group-company-list'> & {
  /** The form that adds one, instead of the list. */
  readonly form?: GroupCompanyFormState;
};
const render = byHand<Args>(
  ({ state, form }) =>
    html`<mado-group-company-list contract="c" .state=${state} .form=${form}></mado-group-company-list>`,
  () => presets.license,
);

/** グループ会社 (LIC-13): the companies that use a contract's licences too; owners add and remove them. */
const meta: Meta<Args> = {
  title: 'contracts/mado-group-company-list',
  component: 'mado-group-company-list',
  render,
  parameters: { docs: { story: { inline: false, height: '520px' } } },
};
export default meta;
type Story = StoryObj<Args>;

const { ready } = groupCompanyListStates;

/** They are on their way. */
export const Loading: Story = { args: { state: groupCompanyListStates.loading } };
/** They could not be read. */
export const Unavailable: Story = { args: { state: groupCompanyListStates.unavailable } };
/** As an owner sees them. */
export const Ready: Story = { args: { state: ready } };

/** As a member sees them. */
export const Member: Story = { args: { state: groupCompanyListFurther.member } };
/** There is none yet. */
export const Empty: Story = { args: { state: groupCompanyListFurther.empty } };
/** There is none yet, and the person cannot add one. */
export const EmptyForMember: Story = { args: { state: groupCompanyListFurther.emptyForMember } };
/** Whether one is to be removed is asked (決定). */
export const Removing: Story = { args: { state: groupCompanyListFurther.removing } };
/** It is being removed. */
export const RemovalSubmitting: Story = { args: { state: groupCompanyListFurther.removalSubmitting } };
/** It could not be removed. */
export const RemovalFailed: Story = { args: { state: groupCompanyListFurther.removalFailed } };
/** It was removed. */
export const Removed: Story = { args: { state: groupCompanyListFurther.removed } };
/** There are more. */
export const FurtherParts: Story = { args: { state: groupCompanyListFurther.more } };
/** More are on their way. */
export const LoadingMore: Story = { args: { state: groupCompanyListStates['loading-more'] } };
/** They could not be read. */
export const Incomplete: Story = { args: { state: groupCompanyListStates.incomplete } };
/** Names as long as they come. */
export const LongNames: Story = { args: { state: groupCompanyListFurther.longNames } };
/** As cards, on a phone. */
export const OnPhone: Story = { args: { state: groupCompanyListFurther.longNames }, ...phone };
/** A long name in the confirmation, on a phone. */
export const LongRemoval: Story = { args: { state: groupCompanyListFurther.longRemoval }, ...phone };

/** グループ会社を追加. */
export const FormReady: Story = { args: { state: ready, form: groupCompanyFormStates.ready } };
/** None was chosen. */
export const FormInvalid: Story = { args: { state: ready, form: groupCompanyFormStates.invalid } };
/** What will be added is confirmed (決定). */
export const FormConfirming: Story = { args: { state: ready, form: groupCompanyFormStates.confirming } };
/** It is on its way. */
export const FormSubmitting: Story = { args: { state: ready, form: groupCompanyFormStates.submitting } };
/** It could not be added. */
export const FormFailed: Story = { args: { state: ready, form: groupCompanyFormStates.failed } };
/** Nothing can be searched for. */
export const FormNothingTyped: Story = { args: { state: ready, form: groupCompanyFormFurther.nothingTyped } };
/** Companies are looked for. */
export const FormSearching: Story = { args: { state: ready, form: groupCompanyFormFurther.searching } };
/** They could not be looked for. */
export const FormSearchFailed: Story = { args: { state: ready, form: groupCompanyFormFurther.searchFailed } };
/** What was found, one of it added already. */
export const FormFound: Story = { args: { state: ready, form: groupCompanyFormFurther.found } };
/** One is chosen. */
export const FormChosen: Story = { args: { state: ready, form: groupCompanyFormFurther.chosen } };
/** The one that was chosen is among them already. */
export const FormAddedAlready: Story = { args: { state: ready, form: groupCompanyFormFurther.addedAlready } };
/** There are further parts. */
export const FormFurtherParts: Story = { args: { state: ready, form: groupCompanyFormFurther.furtherParts } };
/** The next part is on its way. */
export const FormLoadingMore: Story = { args: { state: ready, form: groupCompanyFormFurther.loadingMore } };
/** The next part could not be read. */
export const FormIncomplete: Story = { args: { state: ready, form: groupCompanyFormFurther.incomplete } };
/** Something else is looked for: what was found stays meanwhile. */
export const FormSearchingAgain: Story = { args: { state: ready, form: groupCompanyFormFurther.searchingAgain } };
/** It could not be looked for. */
export const FormNotSearchedAgain: Story = { args: { state: ready, form: groupCompanyFormFurther.notSearchedAgain } };
/** Nothing was found. */
export const FormNothingFound: Story = { args: { state: ready, form: groupCompanyFormFurther.nothingFound } };
/** What was found, on a phone. */
export const FoundOnPhone: Story = { args: { state: ready, form: groupCompanyFormFurther.chosen }, ...phone };

({
  'loading': Loading,
  'unavailable': Unavailable,
  'ready': Ready,
  'loading-more': LoadingMore,
  'incomplete': Incomplete,
  'narrowing': Ready, // nothing narrows it
  'not-narrowed': Incomplete,
}) satisfies StoryOfEach<'mado-group-company-list'>;
