import '@madoguchi/elements/define/mado-certificate-wizard.js';
import '@madoguchi/elements/define/mado-portal.js';
import type { KeyMaking } from '@madoguchi/elements';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { onServer } from '../on-server.ts';
import { phone } from '../phone.ts';
import {
  certificateWizardFurther,
  certificateWizardStates,
  wizardFilesState,
  wizardTermsState,
} from './certificate-wizard.states.ts';
import { keyMakings } from './key-making.states.ts';

interface Args extends ByHand<'mado-certificate-wizard'> {
  /** How far making key and request in the browser is. */
  readonly keyMaking?: KeyMaking;
}
const render = byHand<Args>(
  ({ state, keyMaking = { type: 'closed' } }) =>
    html`<mado-certificate-wizard
      drafts-href="#drafts"
      application-href="#{application}"
      applications-href="#applications"
      .state=${state}
      .terms=${wizardTermsState}
      .files=${wizardFilesState}
      .keyMaking=${keyMaking}
    ></mado-certificate-wizard>`,
  () => presets.certificate,
);

/** Applying for a server certificate, step by step (CRT-04, CRT-05, CRT-10 to CRT-12). */
const meta: Meta<Args> = {
  title: 'certificates/mado-certificate-wizard',
  component: 'mado-certificate-wizard',
  render,
};
export default meta;
type Story = StoryObj<Args>;

/** Nothing is known yet. */
export const Loading: Story = { args: { state: certificateWizardStates.loading } };
/** It could not be read. */
export const Unavailable: Story = { args: { state: certificateWizardStates.unavailable } };
/** Service and term are chosen. */
export const Choosing: Story = { args: { state: certificateWizardStates.choosing } };
/** Something has still to be chosen. */
export const NotChosen: Story = { args: { state: certificateWizardStates['not-chosen'] } };
/** The draft is being made. */
export const Beginning: Story = { args: { state: certificateWizardStates.beginning } };
/** There are too many drafts. */
export const NotBegun: Story = { args: { state: certificateWizardStates['not-begun'] } };
/** The basics, with a request that is good. */
export const Editing: Story = { args: { state: certificateWizardStates.editing } };
/** What was typed is looked at. */
export const Checking: Story = { args: { state: certificateWizardStates.checking } };
/** Something is wrong with it. */
export const Invalid: Story = { args: { state: certificateWizardStates.invalid } };
/** A private key was kept out (CRT-05). */
export const PrivateKey: Story = { args: { state: certificateWizardStates['private-key'] } };
/** It is being sent. */
export const Submitting: Story = { args: { state: certificateWizardStates.submitting } };
/** It could not be sent. */
export const Failed: Story = { args: { state: certificateWizardStates.failed } };
/** It was saved elsewhere meanwhile. */
export const Conflict: Story = { args: { state: certificateWizardStates.conflict } };
/** It was applied for. */
export const Done: Story = { args: { state: certificateWizardStates.done } };

/** A new application begins. */
export const NothingChosen: Story = { args: { state: certificateWizardFurther.nothingChosen } };
/** A reissue begins: the service stands. */
export const ReissueBegins: Story = { args: { state: certificateWizardFurther.reissueBegins } };
/** It is too late to begin a reissue, and it says so. */
export const Closed: Story = { args: { state: certificateWizardFurther.closed } };
/** A reissue whose last day is over, before it is begun. */
export const ClosedAhead: Story = { args: { state: certificateWizardFurther.closedAhead } };
/** The same with a draft. */
export const ClosedDraft: Story = { args: { state: certificateWizardFurther.closedDraft } };
/** Service and term of a draft are chosen anew. */
export const Correcting: Story = { args: { state: certificateWizardFurther.correcting } };
/** Something of it has still to be chosen. */
export const CorrectingWrong: Story = { args: { state: certificateWizardFurther.correctingWrong } };
/** The service of a record is changed. */
export const Switching: Story = { args: { state: certificateWizardFurther.switching } };
/** A reissue with the key of the certificate before; its server stands. */
export const ReusedKey: Story = { args: { state: certificateWizardFurther.reusedKey } };
/** The terms of the application. */
export const Terms: Story = { args: { state: certificateWizardFurther.terms } };
/** The basics without a request. */
export const NoCsr: Story = { args: { state: certificateWizardFurther.noCsr } };
/** The request is being read. */
export const CsrReading: Story = { args: { state: certificateWizardFurther.csrReading } };
/** A request whose key is too weak. */
export const CsrWeak: Story = { args: { state: certificateWizardFurther.csrWeak } };
/** A request for another server. */
export const CsrMismatch: Story = { args: { state: certificateWizardFurther.csrMismatch } };
/** A request of another key than the one that was made here, whose file was downloaded. */
export const KeyMismatch: Story = {
  args: { state: certificateWizardFurther.keyMismatch, keyMaking: keyMakings.downloaded },
};
/** Somebody decided for it. */
export const OtherKey: Story = { args: { state: certificateWizardFurther.otherKey } };
/** A request with a hundred names. */
export const ManyNames: Story = { args: { state: certificateWizardFurther.manyNames } };
/** A reissue asks when the certificate before is revoked (CRT-11). */
export const Reissue: Story = { args: { state: certificateWizardFurther.reissue } };
/** The organisation. */
export const Organisation: Story = { args: { state: certificateWizardFurther.organisation } };
/** The contacts. */
export const Contacts: Story = { args: { state: certificateWizardFurther.contacts } };
/** With a contact who signs the contract. */
export const Signatory: Story = { args: { state: certificateWizardFurther.signatory } };
/** All of it, before it is sent. */
export const Check: Story = { args: { state: certificateWizardFurther.check } };
/** The draft was sent, or thrown away, in another window. */
export const Gone: Story = { args: { state: certificateWizardFurther.gone } };
/** The line is down. */
export const NotSaved: Story = { args: { state: certificateWizardFurther.notSaved } };
/** What was not saved is back. */
export const Restored: Story = { args: { state: certificateWizardFurther.restored } };
export const Merged: Story = { args: { state: certificateWizardFurther.merged } };
/** Names as long as they come, on a phone. */
export const LongNames: Story = { args: { state: certificateWizardFurther.longNames }, ...phone };
/** The change of contacts was applied for. */
export const DoneChange: Story = { args: { state: certificateWizardFurther.doneChange } };

/** There is no server name yet to make a key for. */
export const KeyUnnamed: Story = { args: { state: certificateWizardFurther.noCsr, keyMaking: keyMakings.unnamed } };
/** The page was closed before the key file was downloaded. */
export const KeyGone: Story = { args: { state: certificateWizardFurther.noCsr, keyMaking: keyMakings.gone } };
/** The form for a key could not be fetched. */
export const KeyUnloaded: Story = { args: { state: certificateWizardFurther.noCsr, keyMaking: keyMakings.unloaded } };
/** What a key is made for, and its passphrase. */
export const KeyAsking: Story = { args: { state: certificateWizardFurther.noCsr, keyMaking: keyMakings.asking } };
/** Something is wrong with what was entered for it. */
export const KeyInvalid: Story = { args: { state: certificateWizardFurther.noCsr, keyMaking: keyMakings.invalid } };
/** The key is being made. */
export const KeyBeingMade: Story = { args: { state: certificateWizardFurther.noCsr, keyMaking: keyMakings.making } };
/** Its file has to be downloaded. */
export const KeyMade: Story = { args: { state: certificateWizardFurther.noCsr, keyMaking: keyMakings.made } };
/** Its file was downloaded. */
export const KeyDownloaded: Story = {
  args: { state: certificateWizardStates.editing, keyMaking: keyMakings.downloaded },
};

/** The whole of it, on a server in this page. */
export const WithServer: Story = onServer(
  () =>
    html`<mado-certificate-wizard application-href="#{application}" applications-href="#applications"></mado-certificate-wizard>`,
  { preset: 'certificate', scenario: 'home' },
);

({
  'loading': Loading,
  'unavailable': Unavailable,
  'choosing': Choosing,
  'not-chosen': NotChosen,
  'beginning': Beginning,
  'not-begun': NotBegun,
  'editing': Editing,
  'checking': Checking,
  'invalid': Invalid,
  'private-key': PrivateKey,
  'submitting': Submitting,
  'failed': Failed,
  'conflict': Conflict,
  'done': Done,
}) satisfies StoryOfEach<'mado-certificate-wizard'>;
