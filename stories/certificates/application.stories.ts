import '@madoguchi/elements/define/mado-application.js';
import '@madoguchi/elements/define/mado-portal.js';
import {
  presets,
  type ApplicationListState,
  type CertificateFileListState,
  type WithdrawalState,
} from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import {
  applicationFiles,
  applicationFurther,
  applicationSeries,
  applicationStates,
  onlyForm,
  withdrawalStates,
} from './application.states.ts';

type Args = ByHand<'mado-application'> & {
  readonly files?: CertificateFileListState;
  readonly series?: ApplicationListState;
  readonly withdrawal?: WithdrawalState;
};
const render = byHand<Args>(
  ({
    state,
    files = applicationFiles.ready,
    series = applicationSeries.ready,
    withdrawal = withdrawalStates.ready,
  }) => html`<mado-application
    .state=${state}
    .files=${files}
    .series=${series}
    .withdrawal=${withdrawal}
    applications-href="#/applications"
    application-href="#/applications/{application}"
    action-href="#/applications/{application}/{action}"
  ></mado-application>`,
  () => presets.certificate,
);

/** お申込情報詳細 (CRT-09): what was applied for, downloads (CRT-14), the contract (CRT-20), and 申請取消 (CRT-22). */
const meta: Meta<Args> = { title: 'certificates/mado-application', component: 'mado-application', render };
export default meta;
type Story = StoryObj<Args>;

/** It is on its way. */
export const Loading: Story = { args: { state: applicationStates.loading } };
/** It could not be read. */
export const Unavailable: Story = { args: { state: applicationStates.unavailable } };
/** A certificate was issued; the contract covers more than it is valid for, and the next one is due. */
export const Ready: Story = { args: { state: applicationStates.ready } };

/** It is not there, or is somebody else's. */
export const NotFound: Story = { args: { state: applicationFurther.notFound } };
/** Documents are awaited. */
export const DocumentsAwaited: Story = { args: { state: applicationFurther.awaiting, files: onlyForm } };
/** A contract of automatic renewal that was terminated. */
export const Terminated: Story = { args: { state: applicationFurther.automatic } };
/** Issued anew; the former certificate works on for a while. */
export const RevokedLater: Story = { args: { state: applicationFurther.reissuedLater } };
/** Refused, with what the vendor wrote. */
export const Refused: Story = { args: { state: applicationFurther.refused, files: onlyForm } };
/** Its certificate has run out and can be downloaded for the records; the next one can be applied for. */
export const Expired: Story = { args: { state: applicationFurther.expired } };
/** Its certificate has run out with its contract. */
export const Ended: Story = { args: { state: applicationFurther.ended } };
/** Its contract has what a former one had left. */
export const CarriedOver: Story = { args: { state: applicationFurther.carriedOver } };
/** A record of 担当者変更 opens nothing that is about a certificate. */
export const ContactChange: Story = { args: { state: applicationFurther.contactChange, files: onlyForm } };
/** A certificate of a hundred names. */
export const HundredNames: Story = { args: { state: applicationFurther.hundredNames } };
/** Names as long as they come. */
export const LongNames: Story = { args: { state: applicationFurther.longNames, files: onlyForm } };
/** The same on a phone. */
export const LongNamesOnPhone: Story = { ...LongNames, ...phone };
/** On a phone. */
export const OnPhone: Story = { ...Ready, ...phone };

/** Its files are on their way. */
export const FilesLoading: Story = { args: { ...Ready.args, files: applicationFiles.loading } };
/** Its files could not be read. */
export const FilesUnavailable: Story = { args: { ...Ready.args, files: applicationFiles.unavailable } };
/** The other certificates of its contract are on their way. */
export const SeriesLoading: Story = { args: { ...Ready.args, series: applicationSeries.loading } };
/** They could not be read. */
export const SeriesUnavailable: Story = { args: { ...Ready.args, series: applicationSeries.unavailable } };

/** 申請取消 is to be confirmed: a coupon comes back. */
export const WithdrawalConfirming: Story = {
  args: { ...DocumentsAwaited.args, withdrawal: withdrawalStates.confirming },
};
/** It is withdrawn. */
export const WithdrawalSubmitting: Story = {
  args: { ...DocumentsAwaited.args, withdrawal: withdrawalStates.submitting },
};
/** It could not be withdrawn any more. */
export const WithdrawalFailed: Story = { args: { ...DocumentsAwaited.args, withdrawal: withdrawalStates.failed } };
/** It was withdrawn. */
export const Withdrawn: Story = { args: { ...Refused.args, withdrawal: withdrawalStates.saved } };

({ loading: Loading, unavailable: Unavailable, ready: Ready }) satisfies StoryOfEach<'mado-application'>;
