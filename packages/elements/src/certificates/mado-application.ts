import type {
  ApplicationAction,
  ApplicationDetailState,
  ApplicationListState,
  CertificateFileListState,
  ShownApplication,
  WithdrawalState,
} from '@madoguchi/sdk';
import { html, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { ListTexts } from '../portal/list/list-texts.ts';
import { hrefFrom } from '../portal/href-template.ts';
import { rowLevel } from '../portal/list/row-level.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { opensElsewhere } from '../portal/opens-elsewhere.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { applicationActions, type ActsView } from './application-actions-view.ts';
import { ApplicationConnections } from './application-connections.ts';
import { applicationContract } from './application-contract.ts';
import { applicationDownloads } from './application-downloads.ts';
import { applicationEntriesView } from './application-entries-view.ts';
import { applicationHead } from './application-head.ts';
import { applicationCertificate, applicationDocuments, applicationHistory } from './application-parts.ts';
import { applicationTexts, type ApplicationTexts } from './application.texts.ts';
import { applicationUnread } from './application-unread.ts';
import { withdrawalDialog, withdrawnNotice } from './application-withdrawal.ts';
import { detailTimes } from './detail-words.ts';
import {
  MadoApplicationFileTakenEvent,
  MadoApplicationWithdrawnEvent,
  MadoBeforeApplicationActionEvent,
  MadoBeforeApplicationWithdrawEvent,
} from './mado-application.events.ts';
import { madoApplicationStyles } from './mado-application.styles.ts';
import { subjectOfAction } from '@madoguchi/sdk/certificates/application-detail.js';

export type * from './mado-application.events.ts';

/**
 * お申込情報詳細: everything that was applied for, what became of it, documents awaited, the contract with its series of
 * certificates, downloads, and what can be done now, with the reason beside what cannot (CRT-06, CRT-09, CRT-14, CRT-20).
 * 申請取消 is done here (CRT-22); everything else that can be done leads on.
 *
 * @summary One application with what can be done with it.
 * @slot header - Instead of name and state.
 * @slot footer - Below everything.
 * @event {MadoBeforeApplicationActionEvent} mado-before-application-action - Somebody goes on to an action; cancelable.
 * @event {MadoBeforeApplicationWithdrawEvent} mado-before-application-withdraw - It is about to be withdrawn; cancelable.
 * @event {MadoApplicationWithdrawnEvent} mado-application-withdrawn - It was withdrawn.
 * @event {MadoApplicationFileTakenEvent} mado-application-file-taken - Somebody takes a file.
 * @csspart head - Name, state and facts.
 * @csspart applications - The link back to the applications.
 * @csspart title - The name of the server.
 * @csspart state - How far it is.
 * @csspart about - Its numbers and the organisation.
 * @csspart source - A link to the application that it came from, or to one that came from it.
 * @csspart run-out - That the certificate has run out.
 * @csspart follow - What leads to the application that follows: the next certificate, or the renewal.
 * @csspart refusal - Why it was refused.
 * @csspart to-downloads - What leads to the downloads.
 * @csspart documents - The documents.
 * @csspart document - One document.
 * @csspart actions - What can be done.
 * @csspart action - One action that is open now.
 * @csspart closed-actions - Those that are not, with the reason.
 * @csspart history - The history.
 * @csspart event - One step of the history.
 * @csspart certificate - The certificate.
 * @csspart contract - The contract.
 * @csspart terminated - What applies as the contract was terminated.
 * @csspart next-due - By when the next certificate must be applied for.
 * @csspart issued - One certificate of the contract.
 * @csspart downloads - The downloads.
 * @csspart expired - That the certificate is valid no more.
 * @csspart file - One file.
 * @csspart download - The link to a file.
 * @csspart print - The link to サービス申込書.
 * @csspart joining - Joining key file and certificate.
 * @csspart success - That it was withdrawn, or that key and certificate were joined.
 * @csspart refused - Why they were not.
 * @csspart field - A field with its label.
 * @csspart label - A label.
 * @csspart hint - A hint.
 * @csspart input - A field.
 * @csspart error - What is wrong with a field.
 * @csspart submit - The button that joins.
 * @csspart entries - What was applied for.
 * @csspart facts - A list of facts.
 * @csspart dialog - The confirmation.
 * @csspart decide - The button that confirms.
 * @csspart back - The button that leaves the confirmation.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart retry - The button that tries again.
 * @attr {string} application - The id of the application.
 * @attr {string} applications-href - Where the applications are; without it nothing leads there.
 * @attr {string} application-href - Where another application stands: `/applications/{application}`.
 * @attr {string} action-href - Where an action is done: `/applications/{application}/{action}`, with renew, switch-service, next, reissue, change-contacts, revoke or terminate; without it the host's script leads there.
 */
export class MadoApplication extends MadoElement<ApplicationTexts & ListTexts> {
  static override styles: CSSResult[] = madoApplicationStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    files: { attribute: false, noAccessor: true },
    series: { attribute: false, noAccessor: true },
    withdrawal: { attribute: false, noAccessor: true },
    application: {},
    applicationsHref: { attribute: 'applications-href' },
    applicationHref: { attribute: 'application-href' },
    actionHref: { attribute: 'action-href' },
  };

  declare application: string | undefined;
  declare applicationsHref: string | undefined;
  declare applicationHref: string | undefined;
  declare actionHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = applicationTexts;
  readonly #all: ApplicationConnections = new ApplicationConnections(this, (application) =>
    this.dispatchEvent(new MadoApplicationWithdrawnEvent(application)),
  );

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): ApplicationDetailState {
    return this.#all.detail.state;
  }
  set state(state: ApplicationDetailState) {
    this.#all.show(state);
  }

  /** The files of the application. They can be set by hand too. */
  get files(): CertificateFileListState {
    return this.#all.files.state;
  }
  set files(files: CertificateFileListState) {
    this.#all.files.show(files);
  }

  /** The records of its contract. They can be set by hand too. */
  get series(): ApplicationListState {
    return this.#all.series.state;
  }
  set series(series: ApplicationListState) {
    this.#all.series.show(series);
  }

  /** 申請取消. It can be set by hand too. */
  get withdrawal(): WithdrawalState {
    return this.#all.withdrawal.state;
  }
  set withdrawal(withdrawal: WithdrawalState) {
    this.#all.withdrawal.show(withdrawal);
  }

  protected override render(): TemplateResult {
    return html`<article class="mado-form application">${this.#renderState()}</article>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages } = this;
    if (state.type === 'loading' || state.type === 'unavailable')
      return applicationUnread(messages, this.#all.outcome, state, {
        listHref: this.applicationsHref,
        onRetry: () => void this.#all.detail.controller?.retry(),
      });
    return this.#renderApplication(state);
  }

  #renderApplication(shown: ShownApplication): TemplateResult {
    const { messages, usedPortal } = this;
    const { application, catalogue } = shown;
    const { id, serverName } = application;
    const level = rowLevel(this);
    const times = detailTimes(usedPortal, messages.locale);
    const all = this.#all;
    const now = usedPortal?.clock.now() ?? 0;
    const acts: ActsView = {
      hrefOf: (action) => hrefFrom(this.actionHref, { application: id, action }),
      onAct: (action, event) => this.#act(shown, action, event),
    };
    return html`${applicationHead(messages, shown, {
      listHref: this.applicationsHref,
      sourceHref: this.#hrefOf,
      times,
      now,
      acts,
      onDownloads: () => this.renderRoot.querySelector<HTMLElement>('#downloads')?.focus(),
    })}
      ${withdrawnNotice(messages, this.withdrawal)}
      ${applicationDocuments(messages, application, catalogue, times, level)}
      <div class="columns">
        <div class="beside">
          ${applicationActions(messages, shown.actions, level, acts)}
          ${applicationHistory(messages, application, times, level)}
        </div>
        <div class="main">
          ${applicationContract(messages, shown, this.series, {
            times,
            level,
            now,
            hrefOf: this.#hrefOf,
            ...all.seriesTrouble(messages),
          })}
          ${applicationCertificate(messages, application, times, now, level)}
          ${applicationDownloads(messages, shown, this.files, {
            times,
            level,
            now,
            ...all.filesTrouble(messages),
            onTake: (file) => this.dispatchEvent(new MadoApplicationFileTakenEvent(file)),
            joining: () => all.joining.render(messages, { portal: usedPortal, applicationId: id, serverName }),
          })}
          ${applicationEntriesView(messages, application, catalogue, level)}
        </div>
      </div>
      ${all.modal.render(
        withdrawalDialog(messages, this.withdrawal, {
          application,
          controller: all.withdrawal.controller,
          outcome: all.withdrawalOutcome,
          before: () => this.dispatchEvent(new MadoBeforeApplicationWithdrawEvent(application)),
        }),
      )}`;
  }

  readonly #hrefOf = (application: string): string | undefined => hrefFrom(this.applicationHref, { application });

  #act({ application }: ShownApplication, action: ApplicationAction, event: Event): void {
    if (event instanceof MouseEvent && opensElsewhere(event) && event.currentTarget instanceof HTMLAnchorElement)
      return;
    if (action === 'withdraw') return this.#all.withdrawal.controller?.review();
    const subject = subjectOfAction(action, application);
    if (!this.dispatchEvent(new MadoBeforeApplicationActionEvent(application, action, subject))) event.preventDefault();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-application': MadoApplication;
  }
}
