import type { ActivationStepsState } from '@madoguchi/sdk';
import { createActivationSteps, type ActivationSteps } from '@madoguchi/sdk/environments/activation-steps.js';
import type { activationJa } from '@madoguchi/sdk/environments/activation.ja.js';
import type { uploadJa } from '@madoguchi/sdk/portal/upload.ja.js';
import { uploadLimits } from '@madoguchi/sdk/portal/upload.rules.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { unavailable } from '../portal/form/unavailable.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { waiting } from '../portal/form/waiting.ts';
import { hrefFrom } from '../portal/href-template.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { momentText } from '../portal/moment-text.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { tokens } from '../portal/tokens.styles.ts';
import { fileDrop } from './file-drop.ts';
import { MadoActivatedEvent, MadoBeforeActivationEvent } from './mado-environment-activation.events.ts';
import { madoEnvironmentActivationStyles } from './mado-environment-activation.styles.ts';

export type * from './mado-environment-activation.events.ts';

type Shown = Extract<ActivationStepsState, { activation: unknown }>;
type WithRequest = Extract<Shown, { request: unknown }>;

const mostKilobytes = uploadLimits['activation-request'].most / 1024;
const known: readonly string[] = ['none', 'current', 'outdated'] as const;
const isKnown = (state: string): state is 'none' | 'current' | 'outdated' => known.includes(state);

/**
 * 利用: activating an environment in three steps (LIC-08). An owner registers the request file of the licensed system, then
 * everybody who takes part in the contract can download the activation file, and the system takes it in a step of its own.
 *
 * @summary The steps that activate an environment.
 * @slot header - Instead of the title.
 * @slot footer - Below the steps.
 * @event {MadoBeforeActivationEvent} mado-before-activation - A request file is about to be sent; cancelable.
 * @event {MadoActivatedEvent} mado-activated - An activation file was made.
 * @csspart title - The title.
 * @csspart state - How far the environment is activated.
 * @csspart outdated - That what is assigned has changed.
 * @csspart step - One step.
 * @csspart drop - Where a file is chosen or dropped.
 * @csspart choose - The button that chooses a file.
 * @csspart hint - What kind of file.
 * @csspart refused - Why a file is not taken.
 * @csspart facts - What the chosen file says.
 * @csspart progress - How far the file is sent.
 * @csspart submit - The button that registers the file.
 * @csspart made - That the activation file was made.
 * @csspart download - The link to the activation file.
 * @csspart failure - What stands there after the server was not reached.
 * @csspart retry - The button that tries again, where it could not be read.
 * @attr {string} contract - The id of the contract.
 * @attr {string} environment - The id of the environment.
 * @attr {string} assignment-href - Where products are assigned: `/contracts/{contract}/environments/{environment}`.
 */
export class MadoEnvironmentActivation extends MadoElement<typeof activationJa & typeof uploadJa> {
  static override styles: CSSResult[] = [
    tokens,
    formStyles,
    ...feedbackStyles,
    waitingStyles,
    madoEnvironmentActivationStyles,
  ];
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    contract: {},
    environment: {},
    assignmentHref: { attribute: 'assignment-href' },
  };

  declare contract: string | undefined;
  declare environment: string | undefined;
  declare assignmentHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => ({
      ...(await import('@madoguchi/sdk/environments/activation.ja.js')).activationJa,
      ...(await import('@madoguchi/sdk/portal/upload.ja.js')).uploadJa,
    }),
    en: async () => ({
      ...(await import('@madoguchi/sdk/environments/activation.en.js')).activationEn,
      ...(await import('@madoguchi/sdk/portal/upload.en.js')).uploadEn,
    }),
  };
  #made: string | undefined;
  /** Another request is to be registered, though one was. */
  #again = false;
  /** Several files were handed in at once. */
  #several = false;
  /** Whether the button that sends takes the focus once it is drawn. */
  #chose = false;
  readonly #steps = new PersonalConnection<ActivationStepsState, ActivationSteps>(
    this,
    { type: 'loading' },
    (portal) => {
      this.#made = this.#wanted;
      this.#again = false;
      const { contract, environment } = this;
      return contract && environment
        ? createActivationSteps(portal, { contractId: contract, environmentId: environment })
        : undefined;
    },
    (state, before) => {
      if (state.type === 'activated') {
        this.#again = false;
        this.dispatchEvent(new MadoActivatedEvent(state.activation));
      }
      this.#chose = state.type === 'chosen' && before.type === 'checking';
    },
  );
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): ActivationStepsState {
    return this.#steps.state;
  }
  set state(state: ActivationStepsState) {
    this.#steps.show(state);
  }

  get #wanted(): string {
    return JSON.stringify([this.contract, this.environment]);
  }

  protected override willUpdate(): void {
    if (this.#wanted !== this.#made && this.#steps.controller) this.#steps.remake();
  }

  protected override updated(): void {
    if (!this.#chose) return;
    this.#chose = false;
    this.renderRoot.querySelector<HTMLElement>('[part="submit"]')?.focus();
  }

  protected override render(): TemplateResult {
    return html`<section class="mado-form">${this.#renderState()}</section>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages } = this;
    if (state.type === 'loading') return waiting(messages.text('activation.loading'));
    if (state.type === 'unavailable')
      return unavailable(messages, {
        title: messages.text('activation.unavailable'),
        failure: this.#outcome.render(messages, state),
        onRetry: () => void this.#steps.controller?.retry(),
      });
    const { activation } = state;
    const reached = isKnown(activation.state) ? activation.state : 'other';
    return html`<div class="mado-stack">
      <div class="head">
        <slot name="header"><h2 class="title" part="title">${messages.text('activation.title')}</h2></slot>
        <span class="environment">${messages.text('activation.environment', { name: activation.environmentName })}</span>
        <span class="state state-${reached}" part="state">${messages.text(`activation.state.${reached}`)}</span>
      </div>
      ${
        reached === 'outdated'
          ? html`<div class="mado-notice" part="outdated">
              <p class="mado-notice-title">${messages.text('activation.outdated.title')}</p>
              <p class="mado-text">${messages.text('activation.outdated.text')}</p>
            </div>`
          : nothing
      }
      <ol class="steps">
        ${this.#renderStep(1, messages.text('activation.request'), this.#isRegistered(state), this.#renderRequest(state))}
        ${this.#renderStep(2, messages.text('activation.download'), false, this.#renderDownload(state))}
        ${this.#renderStep(
          3,
          messages.text('activation.apply'),
          false,
          html`<p class="mado-text">${messages.text('activation.apply-text')}</p>`,
        )}
      </ol>
    </div>`;
  }

  #renderStep(number: number, title: string, done: boolean, content: TemplateResult): TemplateResult {
    const { messages } = this;
    return html`<li class="step ${done ? 'step-done' : ''}" part="step">
      <h3 class="step-title">
        <span class="number" aria-hidden="true">${done ? '✓' : number}</span>
        <span class="step-name">${messages.text('activation.step', { number })}</span>
        ${done ? html`<span class="mado-hidden">${messages.text('activation.step-done')}</span>` : nothing} ${title}
      </h3>
      ${content}
    </li>`;
  }

  /** A request is registered for what is assigned now: before, or just now. */
  #isRegistered({ type, activation: { state, issued } }: Shown): boolean {
    return type === 'activated' || (type === 'ready' && state === 'current' && issued !== undefined && !this.#again);
  }

  #renderRequest(state: Shown): TemplateResult {
    const { messages } = this;
    const { activation } = state;
    if (state.type === 'ready' && this.#isRegistered(state)) return this.#renderRegistered(activation);
    if (!activation.mayActivate) return html`<p class="mado-text">${messages.text('activation.request-member')}</p>`;
    if (!activation.assigned) return this.#renderAssignFirst();
    switch (state.type) {
      case 'sending':
      case 'signing':
        return this.#renderSending(state);
      case 'chosen':
      case 'failed':
        return this.#renderChosen(state);
      case 'activated':
        return html`<p class="mado-notice mado-notice-success" part="made" id=${this.#outcome.id} role="status" tabindex="-1">
            ${messages.text('activation.made')}
          </p>
          ${this.#renderFacts(state)} ${this.#renderAnother()}`;
      case 'checking':
        return html`<p class="mado-text" role="status">${messages.text('activation.checking', { name: state.fileName })}</p>`;
      default:
        return html`<p class="mado-text">${messages.text('activation.request-text')}</p>
          ${this.#renderRefusal(state)}
          ${fileDrop({
            id: 'file',
            label: messages.text(state.type === 'refused' ? 'activation.choose-again' : 'activation.choose'),
            drop: messages.text('activation.drop'),
            hint: messages.text('activation.limits', { size: mostKilobytes }),
            accept: '.json,application/json',
            onFiles: this.#choose,
          })}`;
    }
  }

  /** What is known afterwards of the request that was registered. */
  #renderRegistered({ issued, mayActivate, assigned }: Shown['activation']): TemplateResult {
    const { messages, usedPortal } = this;
    const at = usedPortal && issued ? momentText(usedPortal, messages.locale)(issued.issuedAt) : '';
    return html`<dl class="facts" part="facts">
        <dt>${messages.text('activation.system')}</dt>
        <dd>${issued?.systemName}</dd>
        <dt>${messages.text('activation.registered')}</dt>
        <dd>${at}</dd>
      </dl>
      ${mayActivate && assigned ? this.#renderAnother() : nothing}`;
  }

  #renderAnother(): TemplateResult {
    const another = (): void => {
      this.#again = true;
      this.requestUpdate();
      this.#clear();
    };
    return html`<div class="mado-actions">
      <button class="mado-button mado-button-quiet" type="button" @click=${another}>
        ${this.messages.text('activation.another')}
      </button>
    </div>`;
  }

  #renderAssignFirst(): TemplateResult {
    const { messages, contract = '', environment = '' } = this;
    const href = hrefFrom(this.assignmentHref, { contract, environment });
    return html`<p class="mado-text">${messages.text('activation.assign-first')}</p>
      ${href ? html`<a class="mado-link" href=${href}>${messages.text('activation.assign')}</a>` : nothing}`;
  }

  #renderRefusal(state: Shown): TemplateResult | typeof nothing {
    const { messages } = this;
    if (this.#several) return html`<p class="mado-error" role="alert">${messages.text('activation.one-file')}</p>`;
    if (state.type !== 'refused') return nothing;
    const { code, params } = state.error;
    return html`<div class="mado-notice mado-notice-danger" part="refused" id=${this.#outcome.id} role="alert" tabindex="-1">
      <p class="mado-notice-title">${messages.text('activation.refused', { name: state.fileName })}</p>
      <p class="mado-text">${code === 'payload-too-large' ? messages.text('activation.too-large', { size: mostKilobytes }) : (messages.find(`error.${code}`, params) ?? messages.text('error.file-type-refused'))}</p>
    </div>`;
  }

  #renderChosen(state: Extract<WithRequest, { type: 'chosen' | 'failed' }>): TemplateResult {
    const { messages } = this;
    return html`${this.#outcome.render(messages, { error: state.type === 'failed' ? state.error : undefined })}
      ${this.#renderFacts(state)}
      <div class="mado-actions">
        <button class="mado-button" part="submit" type="button" @click=${() => this.#register(state)}>
          ${messages.text('activation.submit')}
        </button>
        <button class="mado-button mado-button-quiet" type="button" @click=${this.#clear}>
          ${messages.text('activation.choose-again')}
        </button>
      </div>`;
  }

  #renderSending(state: Extract<Shown, { type: 'sending' | 'signing' }>): TemplateResult {
    const { messages } = this;
    const { sent, total } = state.type === 'sending' ? state.progress : { sent: 1, total: 1 };
    return html`<div class="sending">
        <label class="mado-text" for="progress" role="status">${messages.text(`activation.${state.type}`)}</label>
        <progress id="progress" part="progress" max=${total} value=${sent}></progress>
      </div>
      ${
        state.type === 'sending'
          ? html`<div class="mado-actions">
              <button class="mado-button mado-button-quiet" type="button" @click=${this.#clear}>
                ${messages.text('activation.cancel')}
              </button>
            </div>`
          : nothing
      }`;
  }

  #renderFacts({ fileName, request }: WithRequest): TemplateResult {
    const { messages, usedPortal } = this;
    const at = usedPortal ? momentText(usedPortal, messages.locale)(request.createdAt) : '';
    return html`<dl class="facts" part="facts">
      <dt>${messages.text('activation.file')}</dt>
      <dd>${fileName}</dd>
      <dt>${messages.text('activation.system')}</dt>
      <dd>${request.system.name}</dd>
      <dt>${messages.text('activation.product')}</dt>
      <dd>${request.product}</dd>
      <dt>${messages.text('activation.created')}</dt>
      <dd>${at}</dd>
    </dl>`;
  }

  #renderDownload({ activation: { issued, state } }: Shown): TemplateResult {
    const { messages, usedPortal } = this;
    if (!issued) return html`<p class="mado-text">${messages.text('activation.download-later')}</p>`;
    const at = usedPortal ? momentText(usedPortal, messages.locale)(issued.issuedAt) : '';
    const href = safeUrl(issued.url);
    return html`<div class="file">
      ${
        href
          ? html`<a class="mado-link" part="download" href=${href} download=${issued.fileName}>${issued.fileName}</a>`
          : html`<span>${issued.fileName}</span>`
      }
      <p class="mado-hint">
        ${messages.text('activation.download-text', { system: issued.systemName })}
        ${state === 'outdated' ? messages.text('activation.download-former') : nothing}
      </p>
      <p class="mado-hint">${messages.text('activation.issued', { at })}</p>
    </div>`;
  }

  readonly #choose = (files: readonly File[]): void => {
    const [file, second] = files;
    this.#several = second !== undefined;
    this.requestUpdate();
    if (file && !second) void this.#steps.controller?.choose(file);
  };

  readonly #clear = (): void => {
    this.#steps.controller?.clear();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#file')?.focus());
  };

  #register({ request }: WithRequest): void {
    void this.#steps.controller?.register(() => this.dispatchEvent(new MadoBeforeActivationEvent(request)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-environment-activation': MadoEnvironmentActivation;
  }
}
