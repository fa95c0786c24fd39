import type { TermsDocument, TermsState } from '@madoguchi/sdk';
import type { termsJa } from '@madoguchi/sdk/identity/terms.ja.js';
import { createTermsAgreement, type TermsAgreement } from '@madoguchi/sdk/identity/terms.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { checkBox } from '../portal/form/check.ts';
import { errorOf } from '../portal/form/field.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { waiting } from '../portal/form/waiting.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { tokens } from '../portal/tokens.styles.ts';
import { MadoBeforeTermsAgreeEvent, MadoTermsAgreedEvent } from './mado-terms.events.ts';
import { madoTermsStyles } from './mado-terms.styles.ts';
import { termsDocuments } from './terms-documents.ts';
import { termsDocumentsStyles } from './terms-documents.styles.ts';

export type * from './mado-terms.events.ts';

type Reading = Extract<TermsState, { terms: unknown }>;

/**
 * The portal's terms of use (AUTH-09): each document has to be opened before 利用規約に同意する can be ticked.
 *
 * @summary Terms of use to read and agree to.
 * @slot header - Instead of title and lead.
 * @slot footer - Below the form.
 * @event {MadoBeforeTermsAgreeEvent} mado-before-terms-agree - The agreement is about to be sent; cancelable.
 * @event {MadoTermsAgreedEvent} mado-terms-agreed - The terms were agreed to.
 * @csspart documents - The list of documents.
 * @csspart document - One document.
 * @csspart body - The text of a document.
 * @csspart field - A field with its label, hint and error.
 * @csspart check - A box to tick with its label.
 * @csspart checkbox - The box to tick.
 * @csspart hint - A hint.
 * @csspart error - What is wrong with a field.
 * @csspart summary - What stands above the form after wrong entries.
 * @csspart failure - What stands above the form after the server refused or was not reached.
 * @csspart submit - The button that sends.
 */
export class MadoTerms extends MadoElement<typeof termsJa> {
  static override styles: CSSResult[] = [
    tokens,
    formStyles,
    ...feedbackStyles,
    waitingStyles,
    termsDocumentsStyles,
    madoTermsStyles,
  ];
  static override properties: PropertyDeclarations = { state: { attribute: false, noAccessor: true } };

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/identity/terms.ja.js')).termsJa,
    en: async () => (await import('@madoguchi/sdk/identity/terms.en.js')).termsEn,
  };
  /** What is wrong was found at the box: it is told there, where the focus is, and not in a summary. */
  #atBox = false;
  readonly #agreement = new PersonalConnection<TermsState, TermsAgreement>(
    this,
    { type: 'loading' },
    createTermsAgreement,
    (state) => {
      if (state.type === 'agreed') this.dispatchEvent(new MadoTermsAgreedEvent(state.session));
    },
  );
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): TermsState {
    return this.#agreement.state;
  }
  set state(state: TermsState) {
    this.#agreement.show(state);
  }

  protected override render(): TemplateResult {
    return html`<slot name="header"></slot>
      <div class="mado-form">${this.#renderState()}</div>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages } = this;
    switch (state.type) {
      case 'loading':
        return waiting(messages.text('terms.loading'));
      case 'unavailable':
        return html`<div class="mado-stack">
          <h2 class="mado-title">${messages.text('terms.unavailable')}</h2>
          ${this.#outcome.render(messages, state)}
          <div class="mado-actions">
            <button class="mado-button" type="button" @click=${() => void this.#agreement.controller?.retry()}>
              ${messages.text('retry')}
            </button>
          </div>
        </div>`;
      case 'agreed':
        return html`<p class="mado-notice mado-notice-success" id=${this.#outcome.id} role="status" tabindex="-1">
          ${messages.text('terms.agreed')}
        </p>`;
      default:
        return this.#renderReading(state);
    }
  }

  #renderReading(state: Reading): TemplateResult {
    const { messages } = this;
    const { documents } = state.terms;
    const busy = state.type === 'submitting';
    const wrong = errorOf(state.type === 'invalid' ? state.fieldErrors : [], 'agreed');
    const unopened = documents.filter(({ id }) => !state.opened.includes(id));
    const params = { titles: this.#titles(unopened) };
    const error = wrong && messages.find(`terms.field.${wrong.code}`, { ...wrong.params, ...params });
    const several = documents.length > 1; // the box names the terms only
    const titles = this.#titles(documents);
    const closed = unopened.length > 0;
    const title = messages.text('terms.title');
    const headed = this.has('header');
    return html`<form novalidate class="mado-stack" aria-label=${title} aria-busy=${busy} @submit=${this.#submit}>
      ${headed ? nothing : html`<h2 class="mado-title">${title}</h2>`}
      ${this.#outcome.render(messages, {
        error: state.type === 'failed' ? state.error : undefined,
        items: error && !this.#atBox ? [{ id: 'agreed', text: error }] : [],
      })}
      ${
        state.type === 'changed'
          ? html`<p class="mado-notice" id=${this.#outcome.id} role="alert" tabindex="-1">${messages.text('terms.changed')}</p>`
          : nothing
      }
      ${headed ? nothing : html`<p class="mado-text">${messages.text('terms.lead')}</p>`}
      ${keyed(
        state.terms.version, // a new version begins closed
        termsDocuments(messages, documents, state.opened, (id) => this.#agreement.controller?.open(id)),
      )}
      <div class="mado-field" part="field">
        ${checkBox({
          id: 'agreed',
          label: messages.text('terms.agree'),
          checked: state.ticked,
          closed,
          invalid: error !== undefined,
          describedBy: [several && 'agreed-scope', closed && 'agreed-hint', error && 'agreed-error']
            .filter(Boolean)
            .join(' '),
          onChange: this.#tick,
        })}
        ${several ? html`<p class="mado-hint" part="hint" id="agreed-scope">${messages.text('terms.scope', { titles })}</p>` : nothing}
        ${closed ? html`<p class="mado-hint" part="hint" id="agreed-hint">${messages.text('terms.agree-hint')}</p>` : nothing}
        ${
          error
            ? html`<p class="mado-error" part="error" id="agreed-error" role=${ifDefined(this.#atBox ? 'alert' : undefined)}>
              ${error}
            </p>`
            : nothing
        }
      </div>
      <div class="mado-actions">${submitButton(messages.text('terms.submit'), busy, messages.text('busy'))}</div>
    </form>`;
  }

  #titles(documents: readonly TermsDocument[]): string {
    return new Intl.ListFormat(this.messages.locale).format(
      documents.map(({ title }) => localized(title, this.messages.locale)),
    );
  }

  readonly #tick = (ticked: boolean, box: HTMLInputElement): void => {
    this.#atBox = true;
    this.#agreement.controller?.tick(ticked);
    if ('ticked' in this.state) box.checked = this.state.ticked; // the browser has ticked it already
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { state } = this;
    this.#atBox = false;
    if (!('terms' in state)) return;
    void this.#agreement.controller?.agree(() =>
      this.dispatchEvent(new MadoBeforeTermsAgreeEvent(state.terms.version)),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-terms': MadoTerms;
  }
}
