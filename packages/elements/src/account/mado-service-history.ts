import type { ServiceEvent, ServiceHistoryPage, ServiceHistoryState } from '@madoguchi/sdk';
import { createServiceHistory, type ServiceHistory } from '@madoguchi/sdk/account/service-history.js';
import type { serviceHistoryJa } from '@madoguchi/sdk/account/service-history.ja.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { calendarDayText } from '../portal/text/day-text.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { blank } from '../portal/list/blank.ts';
import { heading } from '../portal/list/heading.ts';
import { rowLevel } from '../portal/list/row-level.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { madoServiceHistoryStyles } from './mado-service-history.styles.ts';

/**
 * サービス加入・変更履歴: what somebody joined, changed and cancelled, the newest first, with the 契約内容確認書 as a PDF (MYP-12).
 *
 * @summary History of services, and the confirmation of the contract.
 * @slot header - Instead of the title.
 * @slot footer - Below everything.
 * @csspart title - The title.
 * @csspart confirmation - The part with the PDF.
 * @csspart download - The link that downloads it.
 * @csspart events - What happened.
 * @csspart event - One thing that happened.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart empty - What stands there when nothing happened.
 * @csspart retry - The button that tries again.
 */
export class MadoServiceHistory extends MadoElement<typeof serviceHistoryJa> {
  static override styles: CSSResult[] = madoServiceHistoryStyles;
  static override properties: PropertyDeclarations = { state: { attribute: false, noAccessor: true } };

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/account/service-history.ja.js')).serviceHistoryJa,
    en: async () => (await import('@madoguchi/sdk/account/service-history.en.js')).serviceHistoryEn,
  };
  readonly #history = new PersonalConnection<ServiceHistoryState, ServiceHistory>(
    this,
    { type: 'loading' },
    createServiceHistory,
  );
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): ServiceHistoryState {
    return this.#history.state;
  }
  set state(state: ServiceHistoryState) {
    this.#history.show(state);
  }

  protected override render(): TemplateResult {
    const title = html`<h2 class="mado-form mado-title" part="title">${this.messages.text('service-history.title')}</h2>`;
    return html`<slot name="header">${title}</slot>
      <div class="mado-form services">${this.#renderState()}</div>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages } = this;
    if (state.type !== 'ready')
      return untilRead(messages, this.#outcome, state, {
        loading: messages.text('service-history.loading'),
        unavailable: messages.text('service-history.unavailable'),
        onRetry: () => void this.#history.controller?.retry(),
      });
    const { history } = state;
    return html`${this.#renderConfirmation(history)}
    ${
      history.events.length === 0
        ? blank({
            kind: 'empty',
            title: messages.text('service-history.empty'),
            hint: messages.text('service-history.empty-hint'),
          })
        : html`<ul class="rows" part="events">
            ${history.events.map((event) => this.#renderEvent(event))}
          </ul>`
    }`;
  }

  #renderConfirmation({ confirmation }: ServiceHistoryPage): TemplateResult | typeof nothing {
    const { messages } = this;
    if (!confirmation) return nothing;
    return html`<section class="section" part="confirmation">
      ${heading({ level: rowLevel(this), class: 'section-title' }, messages.text('service-history.confirmation'))}
      <p class="mado-text">${messages.text('service-history.confirmation-hint')}</p>
      <a class="mado-link" part="download" href=${ifDefined(safeUrl(confirmation.url))} download=${confirmation.name}
        >${messages.text('service-history.download')}</a
      >
    </section>`;
  }

  #renderEvent({ type, on, name, fromName, note }: ServiceEvent): TemplateResult {
    const { messages, usedPortal: portal } = this;
    const { locale } = messages;
    const isComing = portal !== undefined && on > calendarDay(portal.clock.now(), portal.configuration.timeZone);
    const what = messages.find(`service-history.${type}`) ?? messages.text('service-history.other');
    return html`<li class="event" part="event">
      <span class="when">
        ${calendarDayText(locale)(on)}${isComing ? html` <span class="small">${messages.text('service-history.coming')}</span>` : nothing}
      </span>
      <div class="what">
        <strong>${localized(name, locale)}</strong>
        <span>${what}</span>
        ${fromName ? html`<span class="small">${messages.text('service-history.from', { name: localized(fromName, locale) })}</span>` : nothing}
        ${note === undefined ? nothing : html`<span class="small">${note}</span>`}
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-service-history': MadoServiceHistory;
  }
}
