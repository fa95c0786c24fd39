import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-ticket-form.js';
import { presets, type ArticleSuggestionsState, type TicketSubjectSearchState } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import {
  noSubjects,
  possibleAnswers,
  subjectSearches,
  ticketFormFurther,
  ticketFormStates,
} from './ticket-form.states.ts';

type Args = ByHand<'mado-ticket-form'> & {
  /** What was found of devices and contracts. */
  readonly search?: TicketSubjectSearchState;
  readonly suggestions?: ArticleSuggestionsState;
};
const render = byHand<Args>(
  ({ state, search, suggestions = possibleAnswers.none }) =>
    html`<mado-ticket-form
      ticket-href="/tickets/{ticket}"
      article-href="/knowledge/{article}"
      .state=${state}
      .search=${search}
      .suggestions=${suggestions}
    ></mado-ticket-form>`,
  () => presets.support,
);

/** お問い合わせ・障害受付: a ticket about a device or a contract, with files (SUP-05). */
const meta: Meta<Args> = {
  title: 'tickets/mado-ticket-form',
  component: 'mado-ticket-form',
  render,
  parameters: { docs: { story: { inline: false, height: '900px' } } },
};
export default meta;
type Story = StoryObj<Args>;

/** What was begun and what it is about are on their way. */
export const Loading: Story = { args: { state: ticketFormStates.loading } };
/** They could not be read. */
export const Unavailable: Story = { args: { state: ticketFormStates.unavailable } };
/** Nothing is entered yet. */
export const Ready: Story = { args: { state: ticketFormStates.ready } };
/** Everything is wrong that can be, and files are not sent yet. */
export const Invalid: Story = { args: { state: ticketFormStates.invalid } };
/** What will be sent is confirmed. */
export const Confirming: Story = { args: { state: ticketFormStates.confirming } };
/** Texts look as if they held secrets. */
export const Warned: Story = { args: { state: ticketFormStates.warned } };
/** It is on its way. */
export const Submitting: Story = { args: { state: ticketFormStates.submitting } };
/** It could not be sent; what was entered stays. */
export const Failed: Story = { args: { state: ticketFormStates.failed } };
/** It was opened, with its number. */
export const Opened: Story = { args: { state: ticketFormStates.opened } };

/** Everything is entered. */
export const Filled: Story = { args: { state: ticketFormFurther.filled } };
/** A file in each state. */
export const Files: Story = { args: { state: ticketFormFurther.files } };
/** Loaded anew: what was entered is back, and a file has to be chosen again. */
export const Restored: Story = { args: { state: ticketFormFurther.restored } };
/** Opened for something else than what came back is about. */
export const Asked: Story = { args: { state: ticketFormFurther.asked } };
/** Nobody knows whether it was received. */
export const Unanswered: Story = { args: { state: ticketFormFurther.unanswered } };
/** The contract has ended. */
export const Ended: Story = { args: { state: ticketFormFurther.ended } };
/** Names as long as they come. */
export const LongNames: Story = { args: { state: ticketFormFurther.longNames } };

/** Devices and contracts are searched. */
export const Searching: Story = { args: { state: ticketFormStates.ready, search: subjectSearches.loading } };
/** They could not be searched. */
export const SearchFailed: Story = { args: { state: ticketFormStates.ready, search: subjectSearches.unavailable } };
/** What was found. */
export const Found: Story = { args: { state: ticketFormStates.ready, search: subjectSearches.ready } };
/** Other words are searched. */
export const SearchingOn: Story = { args: { state: ticketFormStates.ready, search: subjectSearches.searching } };
/** Nothing was found. */
export const NothingFound: Story = { args: { state: ticketFormStates.ready, search: noSubjects } };
/** Possible answers beside the form. */
export const Answers: Story = { args: { state: ticketFormFurther.filled, suggestions: possibleAnswers.found } };

/** With files and possible answers, on a phone. */
export const OnPhone: Story = {
  args: { state: ticketFormFurther.files, suggestions: possibleAnswers.found },
  ...phone,
};
/** The confirmation on a phone. */
export const ConfirmingOnPhone: Story = { args: { state: ticketFormStates.confirming }, ...phone };

({
  loading: Loading,
  unavailable: Unavailable,
  ready: Ready,
  invalid: Invalid,
  confirming: Confirming,
  warned: Warned,
  submitting: Submitting,
  failed: Failed,
  opened: Opened,
}) satisfies StoryOfEach<'mado-ticket-form'>;
