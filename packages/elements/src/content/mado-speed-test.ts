import type { SpeedPhase, SpeedResult, SpeedTestState } from '@madoguchi/sdk';
import type { speedTestJa } from '@madoguchi/sdk/content/speed-test.ja.js';
import { mostMeasured } from '@madoguchi/sdk/content/speed-test.rules.js';
import { createSpeedTest, type SpeedTest } from '@madoguchi/sdk/content/speed-test.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { heading } from '../portal/list/heading.ts';
import { rowLevel } from '../portal/list/row-level.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { MadoBeforeSpeedTestEvent, MadoSpeedMeasuredEvent } from './mado-speed-test.events.ts';
import { madoSpeedTestStyles } from './mado-speed-test.styles.ts';

export type * from './mado-speed-test.events.ts';

const million = 1_000_000;
const limits = ['way', 'home', 'time', 'data', 'kept'] as const;

/**
 * 通信速度測定 (MYP-15): the time of an answer, and how fast data comes and goes between this browser and the portal's server, with what
 * that does and does not say. Nothing is measured before somebody asks for it, and nothing of it is kept.
 *
 * @summary Measures the connection to the portal's server.
 * @slot header - Instead of title and lead.
 * @slot footer - Below everything.
 * @event {MadoBeforeSpeedTestEvent} mado-before-speed-test - A measurement is about to begin; cancelable.
 * @event {MadoSpeedMeasuredEvent} mado-speed-measured - The connection was measured.
 * @csspart title - The title.
 * @csspart gauge - What is being measured now.
 * @csspart now - The speed or the time so far.
 * @csspart result - What was measured.
 * @csspart saving - That the browser is to save data.
 * @csspart failure - What stands there after it could not be measured.
 * @csspart start - The button that measures.
 * @csspart cancel - The button that breaks it off.
 * @csspart limits - What the result does not say.
 */
export class MadoSpeedTest extends MadoElement<typeof speedTestJa> {
  static override styles: CSSResult[] = madoSpeedTestStyles;
  static override properties: PropertyDeclarations = { state: { attribute: false, noAccessor: true } };

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/content/speed-test.ja.js')).speedTestJa,
    en: async () => (await import('@madoguchi/sdk/content/speed-test.en.js')).speedTestEn,
  };
  readonly #speed = new PersonalConnection<SpeedTestState, SpeedTest>(
    this,
    { type: 'idle' },
    (portal) => createSpeedTest(portal),
    (state) => {
      if (state.type === 'done') this.dispatchEvent(new MadoSpeedMeasuredEvent(state.result));
    },
  );
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): SpeedTestState {
    return this.#speed.state;
  }
  set state(state: SpeedTestState) {
    this.#speed.show(state);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#speed.controller?.cancel();
  }

  protected override render(): TemplateResult {
    const { messages, state } = this;
    const isMeasuring = state.type === 'measuring';
    return html`<section class="mado-form speed">
        <slot name="header"
          ><h2 class="title" part="title">${messages.text('speed-test.title')}</h2>
          <p class="mado-text">${messages.text('speed-test.lead')}</p></slot
        >
        <p class="mado-hidden" role="status">${this.#told(state)}</p>
        ${this.#outcome.render(messages, { error: state.type === 'failed' ? state.error : undefined })}
        ${isMeasuring ? this.#renderGauge(state.phase, state.now) : nothing}
        ${state.type === 'done' ? this.#renderResult(state.result) : nothing}
        ${isMeasuring ? nothing : this.#renderSaving()}
        <div class="mado-actions">${isMeasuring ? this.#renderCancel() : this.#renderStart(state)}</div>
        ${this.#renderLimits()}
      </section>
      <slot name="footer"></slot>`;
  }

  /** What is told of a change to whoever does not see it: each phase once, and the result. */
  #told(state: SpeedTestState): string {
    const { messages } = this;
    if (state.type === 'measuring') return messages.text(`speed-test.phase.${state.phase}`);
    if (state.type === 'failed') return messages.text('speed-test.failed');
    if (state.type !== 'done') return '';
    const { down, up, latency } = state.result;
    return messages.text('speed-test.told', { down, up, latency });
  }

  #renderGauge(phase: SpeedPhase, now: number | undefined): TemplateResult {
    const { messages } = this;
    const unit = phase === 'latency' ? 'speed-test.milliseconds' : 'speed-test.megabits';
    return html`<div class="gauge" part="gauge">
      <p class="mado-text" aria-hidden="true">${messages.text(`speed-test.phase.${phase}`)}</p>
      <p class="now" part="now">${now === undefined ? nothing : messages.text(unit, { value: now })}</p>
      <progress max="3" value=${{ latency: 0.5, down: 1.5, up: 2.5 }[phase]} aria-label=${messages.text('speed-test.measuring')}></progress>
    </div>`;
  }

  #renderResult({ down, up, latency, jitter, bytes }: SpeedResult): TemplateResult {
    const { messages } = this;
    const fact = (
      key: 'down' | 'up' | 'latency' | 'jitter' | 'used',
      unit: 'megabits' | 'milliseconds' | 'megabytes',
      value: number,
    ): TemplateResult =>
      html`<div class=${unit === 'megabits' ? 'main' : ''}>
        <dt>${messages.text(`speed-test.${key}`)}</dt>
        <dd>${messages.text(`speed-test.${unit}`, { value })}</dd>
      </div>`;
    return html`<dl class="results" part="result" aria-label=${messages.text('speed-test.result')}>
      ${fact('down', 'megabits', down)}${fact('up', 'megabits', up)}${fact('latency', 'milliseconds', latency)}
      ${fact('jitter', 'milliseconds', jitter)}${fact('used', 'megabytes', Math.ceil(bytes / million))}
    </dl>`;
  }

  /** Who saves data is told before how much it takes. */
  #renderSaving(): TemplateResult | typeof nothing {
    const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
    if (!connection?.saveData) return nothing;
    return html`<p class="mado-notice" part="saving">
      ${this.messages.text('speed-test.saving', { most: Math.ceil(mostMeasured / million) })}
    </p>`;
  }

  #renderStart({ type }: SpeedTestState): TemplateResult {
    const start = (): void => {
      if (this.dispatchEvent(new MadoBeforeSpeedTestEvent())) void this.#speed.controller?.start();
    };
    const text = this.messages.text(type === 'idle' ? 'speed-test.start' : 'speed-test.again');
    return html`<button class="mado-button" part="start" type="button" @click=${start}>${text}</button>`;
  }

  #renderCancel(): TemplateResult {
    const cancel = (): void => this.#speed.controller?.cancel();
    const text = this.messages.text('speed-test.cancel');
    return html`<button class="mado-button mado-button-quiet" part="cancel" type="button" @click=${cancel}>${text}</button>`;
  }

  #renderLimits(): TemplateResult {
    const { messages } = this;
    const most = Math.ceil(mostMeasured / million);
    return html`<div class="limits" part="limits">
      ${heading({ level: rowLevel(this), class: 'limits-title' }, messages.text('speed-test.limits'))}
      <ul>
        ${limits.map((limit) => html`<li>${messages.text(`speed-test.limit.${limit}`, { most })}</li>`)}
      </ul>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-speed-test': MadoSpeedTest;
  }
}
