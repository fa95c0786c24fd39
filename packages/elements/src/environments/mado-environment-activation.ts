import type { ActivationStepsState } from '@madoguchi/sdk';
import { createActivationSteps, type ActivationSteps } from '@madoguchi/sdk/environments/activation-steps.js';
import type { activationJa } from '@madoguchi/sdk/environments/activation.ja.js';
import type { uploadJa } from '@madoguchi/sdk/portal/upload.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { withContractEnded } from '../contracts/contract-ended.texts.ts';
import { FocusNext } from '../portal/focus-next.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { hrefFrom } from '../portal/href-template.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { momentText } from '../portal/text/moment-text.ts';
import { SubjectConnection } from '../portal/subject-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { tokens } from '../portal/tokens.styles.ts';
import { activationDownload } from './activation-download.ts';
import { activationRequest } from './activation-request.ts';
import type { ShownActivation } from './activation-words.ts';
import { MadoActivatedEvent, MadoBeforeActivationEvent } from './mado-environment-activation.events.ts';
import { madoEnvironmentActivationStyles } from './mado-environment-activation.styles.ts';

export type * from './mado-environment-activation.events.ts';

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
 * @csspart error - That a file is to be chosen first.
 * @csspart refused - Why a file is not taken.
 * @csspart ended - That the contract has ended.
 * @csspart exceeded - Of what the contract has too few by now, and how many are to be taken away first.
 * @csspart facts - What the chosen file says.
 * @csspart progress - How far the file is sent.
 * @csspart submit - The button that registers the file.
 * @csspart success - That the activation file was made.
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

  protected readonly catalogues: CatalogueLoaders = withContractEnded({
    ja: async () => ({
      ...(await import('@madoguchi/sdk/environments/activation.ja.js')).activationJa,
      ...(await import('@madoguchi/sdk/portal/upload.ja.js')).uploadJa,
    }),
    en: async () => ({
      ...(await import('@madoguchi/sdk/environments/activation.en.js')).activationEn,
      ...(await import('@madoguchi/sdk/portal/upload.en.js')).uploadEn,
    }),
  });
  /** Another request is to be registered, though one was. */
  #again = false;
  /** Several files were handed in at once. */
  #several = false;
  /** It was to be registered, and there was no file. */
  #missing = false;
  readonly #steps = new SubjectConnection<ActivationStepsState, ActivationSteps, 'contractId' | 'environmentId'>(
    this,
    { type: 'loading' },
    () => ({ contractId: this.contract, environmentId: this.environment }),
    (portal, ids) => {
      this.#again = this.#missing = false;
      return createActivationSteps(portal, ids);
    },
    (state, before) => {
      if (state.type === 'activated') {
        this.#again = false;
        this.dispatchEvent(new MadoActivatedEvent(state.activation));
      }
      if (state.type === 'chosen' && before.type === 'checking') this.#focus.to('[part="submit"]');
    },
  );
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);
  readonly #focus: FocusNext = new FocusNext(this); // after the outcome: it has the last word

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): ActivationStepsState {
    return this.#steps.state;
  }
  set state(state: ActivationStepsState) {
    this.#steps.show(state);
  }

  protected override render(): TemplateResult {
    return html`<section class="mado-form">${this.#renderState()}</section>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages } = this;
    if (state.type === 'loading' || state.type === 'unavailable')
      return untilRead(messages, this.#outcome, state, {
        loading: messages.text('activation.loading'),
        unavailable: messages.text('activation.unavailable'),
        onRetry: () => void this.#steps.controller?.retry(),
      });
    const { activation } = state;
    const reached = isKnown(activation.state) ? activation.state : 'other';
    const registered = this.#isRegistered(state);
    return html`<div class="mado-stack">
      <div class="head">
        <slot name="header"><h2 class="title" part="title">${messages.text('activation.title')}</h2></slot>
        <span class="environment">${messages.text('activation.environment', { name: activation.environmentName })}</span>
        <span class="state state-${reached}" part="state">${messages.text(`activation.state.${reached}`)}</span>
      </div>
      ${
        reached === 'outdated' && !activation.ended
          ? html`<div class="mado-notice" part="outdated">
              <p class="mado-notice-title">${messages.text('activation.outdated.title')}</p>
              <p class="mado-text">${messages.text('activation.outdated.text')}</p>
            </div>`
          : nothing
      }
      <ol class="steps">
        ${this.#renderStep(1, messages.text('activation.request'), registered, this.#renderRequest(state, registered))}
        ${this.#renderStep(2, messages.text('activation.download'), false, activationDownload(messages, activation, this.#moment))}
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
  #isRegistered({ type, activation: { state, issued } }: ShownActivation): boolean {
    return type === 'activated' || (type === 'ready' && state === 'current' && issued !== undefined && !this.#again);
  }

  #renderRequest(state: ShownActivation, registered: boolean): TemplateResult {
    const { contract = '', environment = '' } = this;
    return activationRequest(this.messages, state, {
      outcome: this.#outcome,
      moment: this.#moment,
      registered,
      several: this.#several,
      missing: this.#missing,
      assignmentHref: hrefFrom(this.assignmentHref, { contract, environment }),
      onChoose: this.#choose,
      onClear: this.#clear,
      onMissing: () => {
        this.#missing = true;
        this.requestUpdate();
        this.#focus.to('#file');
      },
      onAnother: () => {
        this.#again = true;
        this.requestUpdate();
        this.#clear();
      },
      onRegister: ({ request }) =>
        void this.#steps.controller?.register(() => this.dispatchEvent(new MadoBeforeActivationEvent(request))),
    });
  }

  get #moment(): (iso: string) => string {
    const { usedPortal, messages } = this;
    return usedPortal ? momentText(usedPortal, messages.locale) : () => '';
  }

  readonly #choose = (files: readonly File[]): void => {
    const [file, second] = files;
    this.#several = second !== undefined;
    this.#missing = false;
    this.requestUpdate();
    if (file && !second) void this.#steps.controller?.choose(file);
  };

  readonly #clear = (): void => {
    this.#focus.to('#file');
    this.#steps.controller?.clear();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-environment-activation': MadoEnvironmentActivation;
  }
}
