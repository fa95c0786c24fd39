import '@madoguchi/elements/define/mado-application-list.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets, type DraftListState } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { onServer } from '../on-server.ts';
import { phone } from '../phone.ts';
import {
  applicationListFurther,
  applicationListStates,
  draftListStates,
  knownCatalogue,
} from './application-list.states.ts';

type Args = ByHand<'mado-application-list'> & {
  readonly drafts?: DraftListState;
  /** Where an application stands. */
  readonly applicationHref?: string;
};
const render = byHand<Args>(
  ({ state, drafts = { type: 'loading', filter: {} }, applicationHref: href = '#/applications/{application}' }) =>
    html`<mado-application-list
      .state=${state}
      .drafts=${drafts}
      .catalogue=${knownCatalogue}
      application-href=${ifDefined(href || undefined)}
      draft-href="#/apply/{draft}"
      new-href="#/apply"
    ></mado-application-list>`,
  () => presets.certificate,
);

/** お申込一覧 (CRT-07, CRT-08), with the applications that were begun above it (CRT-04). */
const meta: Meta<Args> = { title: 'certificates/mado-application-list', component: 'mado-application-list', render };
export default meta;
type Story = StoryObj<Args>;

/** Nothing is known yet. */
export const Loading: Story = { args: { state: applicationListStates.loading } };
/** Nothing could be read. */
export const Unavailable: Story = { args: { state: applicationListStates.unavailable } };
/** Every application in a row of its own; one waits for documents, one has a kind and a service this version does not know. */
export const Ready: Story = { args: { state: applicationListStates.ready } };
/** Something else is searched: what stood there stays until its answer is here. */
export const Narrowing: Story = { args: { state: applicationListStates.narrowing } };
/** What was searched could not be read. */
export const NotNarrowed: Story = { args: { state: applicationListStates['not-narrowed'] } };
/** The next part is on its way. */
export const LoadingMore: Story = { args: { state: applicationListStates['loading-more'] } };
/** The next part could not be read. */
export const Incomplete: Story = { args: { state: applicationListStates.incomplete } };

/** There are further parts, and ended ones are shown too. */
export const FurtherParts: Story = { args: { state: applicationListFurther.furtherParts } };
/** Sorted by validity, the other way round. */
export const Sorted: Story = { args: { state: applicationListFurther.sorted } };
/** Certificates that have run out, and what can be applied for next. */
export const Standing: Story = { args: { state: applicationListFurther.standing } };
/** The host's script opens applications: rows are buttons. */
export const WithoutAddresses: Story = { args: { state: applicationListStates.ready, applicationHref: '' } };
/** There is none. */
export const Empty: Story = { args: { state: applicationListFurther.empty } };
/** All of them have ended, and those are not shown. */
export const EndedOnly: Story = { args: { state: applicationListFurther.endedOnly } };
/** The search fits ended ones alone. */
export const EndedMatch: Story = { args: { state: applicationListFurther.endedMatch } };
/** Nothing fits the search. */
export const NothingMatches: Story = { args: { state: applicationListFurther.nothingMatches } };
/** Names as long as they come. */
export const LongNames: Story = { args: { state: applicationListFurther.longNames } };
/** The same on a phone. */
export const LongNamesOnPhone: Story = { ...LongNames, ...phone };
/** On a phone, with drafts. */
export const OnPhone: Story = { args: { state: applicationListStates.ready, drafts: draftListStates.some }, ...phone };

/** Two applications were begun, one without the name of a server yet. */
export const WithDrafts: Story = { args: { state: applicationListStates.ready, drafts: draftListStates.some } };
/** A draft is to be thrown away. */
export const DraftConfirming: Story = { args: { ...WithDrafts.args, drafts: draftListStates.confirming } };
/** It is thrown away. */
export const DraftSubmitting: Story = { args: { ...WithDrafts.args, drafts: draftListStates.submitting } };
/** It could not be thrown away. */
export const DraftFailed: Story = { args: { ...WithDrafts.args, drafts: draftListStates.failed } };

/** The whole of it, on a server in this page. */
export const WithServer: Story = onServer(
  () =>
    html`<mado-application-list
      application-href="#/applications/{application}"
      draft-href="#/apply/{draft}"
      new-href="#/apply"
    ></mado-application-list>`,
  { preset: 'certificate', scenario: 'home' },
);

({
  'loading': Loading,
  'unavailable': Unavailable,
  'ready': Ready,
  'narrowing': Narrowing,
  'not-narrowed': NotNarrowed,
  'loading-more': LoadingMore,
  'incomplete': Incomplete,
}) satisfies StoryOfEach<'mado-application-list'>;
