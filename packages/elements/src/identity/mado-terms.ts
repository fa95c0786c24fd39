import type { TermsDocument, TermsState } from '@madoguchi/sdk';
import type { termsJa } from '@madoguchi/sdk/identity/terms.ja.js';
import { createTermsAgreement, type TermsAgreement } from '@madoguchi/sdk/identity/terms-agreement.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { checkBox } from '../portal/form/check.ts';
import { errorOf } from '../portal/form/text-field.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { unavailable } from '../portal/form/unavailable.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { waiting } from '../portal/form/waiting.ts';
import { rowLevel } from '../portal/list/row-level.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { tokens } from '../portal/tokens.styles.ts';
import {
  MadoApplicationTermsAgreedEvent,
  MadoBeforeTermsAgreeEvent,
  MadoTermsAgreedEvent,
} from './mado-terms.events.ts';
import { madoTermsStyles } from './mado-terms.styles.ts';
import { termsDocuments } from './terms-documents.ts';
import { termsDocumentsStyles } from './terms-documents.styles.ts';

export type * from './mado-terms.events.ts';

type Reading = Extract<TermsState, { terms: unknown }>;

/**
 * The portal's terms of use (AUTH-09): each document has to be opened before 利用規約に同意する can be ticked. With
 * `application-kind`, the terms of one application: several documents and one button, and the agreement's id for the host.
 *
 * @summary Terms of use to read and agree to.
 * @slot header - Instead of title and lead.
 * @slot footer - Below the form.
 * @event {MadoBeforeTermsAgreeEvent} mado-before-terms-agree - The agreement is about to be sent; cancelable.
 * @event {MadoTermsAgreedEvent} mado-terms-agreed - The portal's terms were agreed to.
 * @event {MadoApplicationTermsAgreedEvent} mado-application-terms-agreed - The terms of an application were agreed to.
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
 * @csspart retry - The button that tries again, where it could not be read.
 * @csspart submit - The button that sends.
 * @csspart success - That they were agreed to.
 * @attr {string} application-kind - The kind of application whose terms they are, such as `renewal`. Left out, they are the portal's. Each application has an agreement of its own.
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
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    applicationKind: { attribute: 'application-kind' },
  };

  declare applicationKind: string | undefined;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/identity/terms.ja.js')).termsJa,
    en: async () => (await import('@madoguchi/sdk/identity/terms.en.js')).termsEn,
  };
  /** The application whose terms are shown. */
  #shown: string | undefined;
  /** What is wrong was found at the box: it is told there, where the focus is, and not in a summary. */
  #atBox = false;
  readonly #agreement = new PersonalConnection<TermsState, TermsAgreement>(
    this,
    { type: 'loading' },
    (portal) => {
      this.#shown = this.applicationKind;
      return createTermsAgreement(portal, { application: this.applicationKind || undefined });
    },
    (state) => {
      if (state.type === 'agreed') this.dispatchEvent(new MadoTermsAgreedEvent(state.session));
      if (state.type === 'agreed-for-application')
        this.dispatchEvent(new MadoApplicationTermsAgreedEvent(state.agreement));
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

  protected override willUpdate(): void {
    if (this.applicationKind !== this.#shown && this.#agreement.controller) this.#agreement.remake();
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
        return unavailable(messages, {
          title: messages.text('terms.unavailable'),
          failure: this.#outcome.render(messages, state),
          onRetry: () => void this.#agreement.controller?.retry(),
        });
      case 'agreed':
      case 'agreed-for-application':
        return html`<p class="mado-notice mado-notice-success" part="success" id=${this.#outcome.id} role="status" tabindex="-1">
          ${messages.text('terms.agreed')}
        </p>`;
      default:
        return this.#renderReading(state);
    }
  }

  #renderReading(state: Reading): TemplateResult {
    const { messages } = this;
    const { terms, opened } = state;
    const busy = state.type === 'submitting';
    const words = this.applicationKind ? 'terms.application' : 'terms';
    const title = messages.text(`${words}.title`);
    const error = this.#errorAtBox(state);
    const headed = this.has('header');
    return html`<form novalidate class="mado-stack" aria-label=${title} aria-busy=${busy} @submit=${this.#submit}>
      ${headed ? nothing : html`<h2 class="mado-title">${title}</h2>`}
      ${this.#outcome.render(messages, {
        error: state.type === 'failed' ? state.error : undefined,
        items: error && !this.#atBox ? [{ id: 'agreed', text: error }] : [],
        typed: opened.length > 0,
        busy,
      })}
      ${
        state.type === 'changed'
          ? html`<p class="mado-notice" id=${this.#outcome.id} role="alert" tabindex="-1">${messages.text('terms.changed')}</p>`
          : nothing
      }
      ${headed ? nothing : html`<p class="mado-text">${messages.text(`${words}.lead`)}</p>`}
      ${keyed(
        terms.version, // a new version begins closed
        termsDocuments(messages, terms.documents, opened, rowLevel(this), (id) => this.#agreement.controller?.open(id)),
      )}
      ${this.applicationKind ? nothing : this.#renderBox(state, error)}
      <div class="mado-actions">${submitButton(messages.text(`${words}.submit`), busy, messages.text('busy'))}</div>
    </form>`;
  }

  #unopened({ terms, opened }: Reading): readonly TermsDocument[] {
    return terms.documents.filter(({ id }) => !opened.includes(id));
  }

  #errorAtBox(state: Reading): string | undefined {
    const wrong = errorOf(state.type === 'invalid' ? state.fieldErrors : [], 'agreed');
    const titles = this.#titles(this.#unopened(state));
    return wrong && this.messages.find(`terms.field.${wrong.code}`, { ...wrong.params, titles });
  }

  /** 利用規約に同意する, with what it covers, why it cannot be ticked yet, and what is wrong with it. */
  #renderBox(state: Reading, error: string | undefined): TemplateResult {
    const { messages } = this;
    const { documents } = state.terms;
    const several = documents.length > 1; // the box names the terms only
    const titles = this.#titles(documents);
    const closed = this.#unopened(state).length > 0;
    return html`<div class="mado-field" part="field">
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
    </div>`;
  }

  #titles(documents: readonly TermsDocument[]): string {
    const { messages } = this;
    return new Intl.ListFormat(messages.locale).format(
      documents.map(({ title }) => messages.text('terms.titled', { title: localized(title, messages.locale) })),
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
      this.dispatchEvent(new MadoBeforeTermsAgreeEvent(state.terms.version, this.applicationKind || undefined)),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-terms': MadoTerms;
  }
}
