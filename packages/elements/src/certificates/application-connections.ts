import type {
  ApplicationDetail,
  ApplicationDetailState,
  ApplicationDetailView,
  ApplicationList,
  ApplicationListState,
  CertificateFileList,
  CertificateFileListState,
  Messages,
  Withdrawal,
  WithdrawalState,
} from '@madoguchi/sdk';
import { createApplicationDetail } from '@madoguchi/sdk/certificates/application-detail.js';
import { createApplicationList } from '@madoguchi/sdk/certificates/application-list.js';
import { createCertificateFileList } from '@madoguchi/sdk/certificates/certificate-file-list.js';
import { createWithdrawal } from '@madoguchi/sdk/certificates/withdrawal.js';
import { nothing } from 'lit';
import { FocusNext } from '../portal/focus-next.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { outcomeHost } from '../portal/form/outcome-host.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import { Modal } from '../portal/dialog/modal.ts';
import { SubjectConnection } from '../portal/subject-connection.ts';
import type { PortalTexts } from '../portal/texts.ts';
import type { SeriesView } from './application-series.ts';
import { Pkcs12Joining } from './pkcs12-joining.ts';

interface ApplicationHost extends MadoElement {
  readonly state: unknown;
  readonly application: string | undefined;
}

/** What an application in detail reads and sends: itself, its files, the records of its contract, and 申請取消. */
export class ApplicationConnections {
  readonly detail: SubjectConnection<ApplicationDetailState, ApplicationDetailView, 'applicationId'>;
  readonly files: SubjectConnection<CertificateFileListState, CertificateFileList, 'applicationId'>;
  readonly series: SubjectConnection<ApplicationListState, ApplicationList, 'code'>;
  readonly withdrawal: SubjectConnection<WithdrawalState, Withdrawal, 'applicationId'>;
  readonly modal: Modal;
  readonly outcome: FormOutcome;
  readonly filesOutcome: FormOutcome;
  readonly seriesOutcome: FormOutcome;
  readonly withdrawalOutcome: FormOutcome;
  readonly joining: Pkcs12Joining;
  #byHand = false;

  constructor(host: ApplicationHost, withdrawn: (application: ApplicationDetail) => void) {
    const subject = (): { readonly applicationId: string | undefined } => ({ applicationId: host.application });
    this.detail = new SubjectConnection<ApplicationDetailState, ApplicationDetailView, 'applicationId'>(
      host,
      { type: 'loading' },
      subject,
      createApplicationDetail,
      ({ type }) => {
        if (type === 'loading') this.joining.forget(); // another person's, or another record
      },
    );
    this.files = new SubjectConnection<CertificateFileListState, CertificateFileList, 'applicationId'>(
      host,
      { type: 'loading' },
      subject,
      (portal, ids) => (this.#byHand ? undefined : createCertificateFileList(portal, ids)),
    );
    this.series = new SubjectConnection<ApplicationListState, ApplicationList, 'code'>(
      host,
      { type: 'loading', filter: {} },
      () => ({ code: this.#code }),
      (portal, { code }) =>
        this.#byHand
          ? undefined
          : createApplicationList(portal, { past: true, conditions: [{ field: 'contract-code', text: code }] }),
      // a series is shown whole: with short lifetimes a contract soon has more records than one part
      (state) => state.type === 'ready' && void this.series.controller?.more(),
    );
    this.withdrawal = new SubjectConnection<WithdrawalState, Withdrawal, 'applicationId'>(
      host,
      { type: 'ready' },
      subject,
      (portal, ids) => (this.#byHand ? undefined : createWithdrawal(portal, ids)),
      (state) => {
        const closed = state.type === 'failed' && state.error.code === 'action-closed';
        if (closed) {
          focus.to('#withdrawn', { asked: true });
          void this.detail.controller?.refresh(); // what else is closed by now
        }
        if (state.type !== 'saved') return;
        this.detail.controller?.put(state.application);
        focus.to('#withdrawn', { asked: true });
        withdrawn(state.application);
      },
    );
    this.modal = new Modal(host);
    const outcome = (state: () => unknown, name: string): FormOutcome =>
      new FormOutcome(
        outcomeHost(host, state),
        () => host.renderRoot,
        () => name,
      );
    this.outcome = new FormOutcome(host, () => host.renderRoot);
    this.filesOutcome = outcome(() => this.files.state, 'files');
    this.seriesOutcome = outcome(() => this.series.state, 'series');
    this.withdrawalOutcome = outcome(() => this.withdrawal.state, 'withdrawal');
    this.joining = new Pkcs12Joining(host);
    const focus = new FocusNext(host); // after the modal: it has the last word
  }

  /** Shows an application by hand: then nothing else is read either. */
  show(state: ApplicationDetailState): void {
    this.#byHand = true;
    this.detail.show(state);
  }

  /** Why the series could not be read, and what reads it again. */
  seriesTrouble(messages: Messages<PortalTexts>): Pick<SeriesView, 'failure' | 'retry' | 'onRetry'> {
    const { state, controller } = this.series;
    return {
      failure: 'error' in state ? this.seriesOutcome.render(messages, { error: state.error }) : nothing,
      retry: messages.text('retry'),
      onRetry: () => void controller?.retry(),
    };
  }

  /** Why the files could not be read, and what reads them again. */
  filesTrouble(messages: Messages<PortalTexts>): Pick<SeriesView, 'failure' | 'retry' | 'onRetry'> {
    const { state, controller } = this.files;
    return {
      failure: state.type === 'unavailable' ? this.filesOutcome.render(messages, state) : nothing,
      retry: messages.text('retry'),
      onRetry: () => void controller?.retry(),
    };
  }

  get #code(): string | undefined {
    const { state } = this.detail;
    return state.type === 'ready' ? state.application.contract?.code : undefined;
  }
}
