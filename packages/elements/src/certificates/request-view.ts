import type {
  RequestForm,
  RequestState,
  ApplicationAction,
  ApplicationDetail,
  ApplicationDetailState,
  CertificateFileList,
  CertificateFileListState,
  Messages,
  ShownApplication,
  TermsState,
} from '@madoguchi/sdk';
import { createApplicationDetail, type ApplicationDetailView } from '@madoguchi/sdk/certificates/application-detail.js';
import { createCertificateFileList } from '@madoguchi/sdk/certificates/certificate-file-list.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { outcomeHost } from '../portal/form/outcome-host.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { waiting } from '../portal/form/waiting.ts';
import { hrefFrom } from '../portal/href-template.ts';
import { LazyPanels } from '../portal/lazy-panels.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import { safeUrl } from '../portal/safe-url.ts';
import { SubjectConnection } from '../portal/subject-connection.ts';
import type { PortalTexts } from '../portal/texts.ts';
import { codeOf, kindText } from './application-words.ts';
import { closedText, refusalText, type DetailTexts } from './detail-words.ts';
import { factList } from '../portal/form/fact-list.ts';

interface RequestHost extends MadoElement {
  readonly state: { readonly type: string };
  readonly application: string | undefined;
  readonly applicationHref: string | undefined;
  readonly terms: TermsState | undefined;
}

type RequestController = Pick<RequestForm<never, never>, 'review' | 'back' | 'send'> | undefined;

/** What 失効申請 and 解約申請 say of themselves. */
export interface RequestDrawing<Draft> {
  readonly action: ApplicationAction;
  /** What the guide calls the button below the fields, and the one that confirms. */
  readonly buttons: readonly [below: string, confirming: string];
  readonly kind: 'revocation' | 'termination';
  readonly title: string;
  readonly warning: (shown: ShownApplication) => string;
  readonly fields: TemplateResult | typeof nothing;
  readonly errors: Parameters<FormOutcome['render']>[1]['items'];
  /** What the person confirms. */
  readonly question: string;
  readonly chosen: (draft: Draft) => readonly (readonly [string, string])[];
  readonly before: (application: ApplicationDetail, draft: Draft) => boolean;
  readonly done: string;
  readonly doneText: string | undefined;
}

/** Draws an application that is agreed to, confirmed and sent at once: its terms first, then the rest (CRT-13, CRT-21). */
export class RequestView {
  readonly detail: SubjectConnection<ApplicationDetailState, ApplicationDetailView, 'applicationId'>;
  /** The files of the record that was made: サービス申込書 is printed from there (CRT-06). */
  readonly #files: SubjectConnection<CertificateFileListState, CertificateFileList, 'applicationId'>;
  readonly #host: RequestHost;
  readonly #view: ConfirmedFormView;
  readonly #outcome: FormOutcome;
  readonly #panels: LazyPanels;

  /** `byHand` tells whether nothing is to be read, `made` which record was made. */
  constructor(host: RequestHost, view: ConfirmedFormView, byHand: () => boolean, made: () => string | undefined) {
    this.#host = host;
    this.#view = view;
    this.detail = new SubjectConnection<ApplicationDetailState, ApplicationDetailView, 'applicationId'>(
      host,
      { type: 'loading' },
      () => ({ applicationId: host.application }),
      (portal, ids) => (byHand() ? undefined : createApplicationDetail(portal, ids)),
    );
    this.#files = new SubjectConnection<CertificateFileListState, CertificateFileList, 'applicationId'>(
      host,
      { type: 'loading' },
      () => ({ applicationId: made() }),
      (portal, ids) => (byHand() ? undefined : createCertificateFileList(portal, ids)),
    );
    this.#outcome = new FormOutcome(
      outcomeHost(host, () => this.detail.state),
      () => host.renderRoot,
      () => 'detail',
    );
    this.#panels = new LazyPanels(host, (error) => host.usedPortal?.fail(error, 'panel'));
  }

  /** The terms begin anew. */
  forgetTerms(): void {
    this.#panels.drop();
  }

  render<Typed, Draft extends object>(
    messages: DetailTexts & Messages<PortalTexts>,
    state: RequestState<Typed, Draft>,
    drawing: RequestDrawing<Draft>,
    controller: RequestController,
  ): TemplateResult {
    const { state: detail } = this.detail;
    const { title } = drawing;
    const head = html`<slot name="header"><h2 class="mado-title" part="title">${title}</h2></slot>`;
    if (detail.type === 'loading' || detail.type === 'unavailable')
      return untilRead(messages, this.#outcome, detail, {
        loading: messages.text('application-detail.loading'),
        unavailable: messages.text('application-detail.unavailable'),
        onRetry: () => void this.detail.controller?.retry(),
      });
    const { application, actions } = detail;
    if (state.type === 'saved')
      return html`${head}
        <div class="mado-notice mado-notice-success" part="success" id="saved" role="status" tabindex="-1">
          <p class="mado-notice-title">${drawing.done}</p>
          <p class="mado-text">${messages.text('certificates.number')} <span class="code">${state.application.number}</span></p>
          ${drawing.doneText ? html`<p class="mado-text">${drawing.doneText}</p>` : nothing}
        </div>
        ${this.#next(messages, hrefFrom(this.#host.applicationHref, { application: state.application.id }))}`;
    const decision = actions.find(({ action }) => action === drawing.action)?.decision;
    const facts = this.#facts(messages, application, drawing.kind);
    if (decision && !decision.ok && state.type === 'agreeing')
      return html`${head} ${factList(facts)}
        <p class="mado-notice" part="closed" role="status">${closedText(messages, decision)}</p>
        ${this.#toRecord(messages, application)}`;
    if (state.type === 'agreeing')
      return html`${head} ${factList(facts)}
      ${state.changed ? html`<p class="mado-notice" part="changed" role="alert">${messages.text('application-detail.terms-changed')}</p>` : nothing}
      ${this.#terms(messages, drawing.kind, !controller)}`;
    const [below, confirming] = drawing.buttons;
    const busy = state.type === 'submitting';
    const error = state.type === 'failed' ? state.error : undefined;
    return this.#view.render<Draft>(messages, {
      title,
      content: html`<div class="mado-stack">
        ${head}
        ${this.#view.outcome.render(messages, {
          error,
          note: refusalText(messages, error),
          items: drawing.errors,
          typed: true,
          busy,
        })}
        ${error?.code === 'action-closed' ? this.#toRecord(messages, application) : nothing} ${factList(facts)}
        ${drawing.fields}
        <p class="mado-notice" part="warning">${drawing.warning(detail)}</p>
        <div class="mado-actions">${submitButton(below, false, '')}</div>
      </div>`,
      draft: state.type === 'confirming' || busy ? state.draft : undefined,
      busy,
      confirmation: (draft) => ({
        title: drawing.question,
        body: html`${factList([...facts, ...drawing.chosen(draft)])}
          <p class="mado-notice mado-notice-danger">${drawing.warning(detail)}</p>`,
        act: confirming,
        cancel: messages.text('application-detail.back'),
      }),
      before: (draft) => drawing.before(application, draft),
      controller,
    });
  }

  #facts(messages: DetailTexts, application: ApplicationDetail, kind: string): readonly (readonly [string, string])[] {
    const code = messages.text(application.contract ? 'certificates.contract-code' : 'certificates.number');
    return [
      [messages.text('certificates.kind-label'), kindText(messages, kind)],
      [code, codeOf(application)],
      [messages.text('certificates.server-name'), application.serverName],
      [messages.text('certificates.organisation-name'), application.organisationName],
    ];
  }

  #terms(messages: Messages<PortalTexts>, kind: string, isByHand: boolean): TemplateResult {
    const panel = this.#panels.get('terms', { tag: 'mado-terms', load: () => import('../define/mado-terms.ts') });
    if (panel.type === 'loading') return waiting(messages.text('busy'));
    if (panel.type === 'failed')
      return html`<div class="mado-actions">
        <button class="mado-button mado-button-quiet" part="retry" type="button" @click=${() => this.#panels.drop()}>
          ${messages.text('retry')}
        </button>
      </div>`;
    const { element } = panel;
    element.setAttribute('application-kind', kind);
    Reflect.set(element, 'portal', this.#host.usedPortal);
    const byHand = this.#host.terms ?? (isByHand ? { type: 'loading' } : undefined); // then nothing is read either
    if (byHand) Reflect.set(element, 'state', byHand);
    return html`${element}`;
  }

  /** What leads to the record that it is about, where nothing can be applied for. */
  #toRecord(messages: DetailTexts, { id }: ApplicationDetail): TemplateResult | typeof nothing {
    const url = safeUrl(hrefFrom(this.#host.applicationHref, { application: id }));
    if (!url) return nothing;
    return html`<div class="mado-actions">
      <a class="mado-button mado-button-quiet" part="continue" href=${url}>${messages.text('application-detail.title')}</a>
    </div>`;
  }

  /** What leads on: the form to print, and the record. */
  #next(messages: DetailTexts, href: string | undefined): TemplateResult {
    const { state } = this.#files;
    const files = state.type === 'ready' ? state.files : [];
    const form = safeUrl(files.find(({ format }) => format === 'form')?.url);
    const url = safeUrl(href);
    return html`<div class="mado-actions">
      ${form ? html`<a class="mado-button" part="print" href=${form} target="_blank">${messages.text('application-detail.print')}</a>` : nothing}
      ${url ? html`<a class="mado-button mado-button-quiet" part="continue" href=${url}>${messages.text('application-detail.title')}</a>` : nothing}
    </div>`;
  }
}
