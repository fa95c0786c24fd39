import type {
  ApplicationDetailState,
  TerminationForm,
  TerminationFormState,
  TerminationTyped,
  TermsState,
} from '@madoguchi/sdk';
import { createTerminationForm } from '@madoguchi/sdk/certificates/termination-form.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { MadoApplicationTermsAgreedEvent } from '../identity/mado-terms.events.ts';
import { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { calendarDayText } from '../portal/day-text.ts';
import { hrefFrom } from '../portal/href-template.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { SubjectConnection } from '../portal/subject-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { AgreedApplication } from './agreed-application.ts';
import { agreedApplicationStyles } from './agreed-application.styles.ts';
import { applicationTexts, type ApplicationTexts } from './application.texts.ts';
import { MadoBeforeTerminationEvent, MadoTerminationRequestedEvent } from './mado-application-termination.events.ts';

export type * from './mado-application-termination.events.ts';

/**
 * 解約申請: terms, confirmed, sent (CRT-21). It makes a record of its own; the contract ends with its period, and the
 * certificate stays valid till then.
 *
 * @summary Applying for a contract of automatic renewal to end.
 * @slot header - Instead of the title.
 * @slot footer - Below the form.
 * @event {MadoBeforeTerminationEvent} mado-before-termination - It is about to be sent; cancelable.
 * @event {MadoTerminationRequestedEvent} mado-termination-requested - It was sent.
 * @csspart title - The title.
 * @csspart facts - Which contract it is.
 * @csspart closed - Why it cannot be applied for now.
 * @csspart changed - That the terms have changed.
 * @csspart warning - When it ends.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart submit - The button that goes on to the confirmation.
 * @csspart dialog - The confirmation.
 * @csspart decide - The button that confirms.
 * @csspart back - The button that leaves the confirmation.
 * @csspart saved - That it was applied for.
 * @csspart print - The link to サービス申込書.
 * @csspart continue - The link to the record that it made.
 * @csspart retry - The button that tries again.
 * @attr {string} application - The id of the application whose contract is to end.
 * @attr {string} application-href - Where an application stands: `/applications/{application}`; the record that was made is linked there.
 */
export class MadoApplicationTermination extends MadoElement<ApplicationTexts> {
  static override styles: CSSResult[] = agreedApplicationStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    detail: { attribute: false, noAccessor: true },
    terms: { attribute: false },
    application: {},
    applicationHref: { attribute: 'application-href' },
  };

  declare application: string | undefined;
  declare applicationHref: string | undefined;
  /** The terms by hand. */
  declare terms: TermsState | undefined;

  protected readonly catalogues: CatalogueLoaders = applicationTexts;
  #byHand = false;
  readonly #form = new SubjectConnection<TerminationFormState, TerminationForm, 'applicationId'>(
    this,
    { type: 'agreeing', typed: {} },
    () => ({ applicationId: this.application }),
    (portal, ids) => {
      this.#agreed.forgetTerms();
      return createTerminationForm(portal, ids);
    },
    (state, before) => {
      if (state.type === 'agreeing' && before.type !== 'agreeing') this.#agreed.forgetTerms();
      if (state.type === 'ready' && before.type === 'agreeing') this.#view.focus.to('[part="submit"]');
      if (state.type !== 'saved') return;
      this.#view.focus.to('#saved');
      this.dispatchEvent(new MadoTerminationRequestedEvent(state.application));
    },
  );
  readonly #view: ConfirmedFormView = new ConfirmedFormView(this);
  readonly #agreed: AgreedApplication = new AgreedApplication(
    this,
    this.#view,
    () => this.#byHand,
    () => (this.state.type === 'saved' ? this.state.application.id : undefined),
  );

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): TerminationFormState {
    return this.#form.state;
  }
  set state(state: TerminationFormState) {
    this.#byHand = true;
    this.#form.show(state);
  }

  /** The application whose contract is to end. It can be set by hand too. */
  get detail(): ApplicationDetailState {
    return this.#agreed.detail.state;
  }
  set detail(detail: ApplicationDetailState) {
    this.#agreed.detail.show(detail);
  }

  protected override render(): TemplateResult {
    const { state, messages } = this;
    return html`<section class="mado-form agreed" @mado-application-terms-agreed=${this.#agree}>
        ${this.#agreed.render<TerminationTyped, TerminationTyped>(messages, state, {
          action: 'terminate',
          buttons: [messages.text('application-detail.decide'), messages.text('application-detail.apply')],
          kind: 'termination',
          title: messages.text('application-detail.terminate.title'),
          warning: ({ application: { contract } }) =>
            messages.text('application-detail.terminate.warning', {
              on: calendarDayText(messages.locale)(contract?.endsOn ?? ''),
            }),
          fields: nothing,
          errors: [],
          question: messages.text('application-detail.terminate.confirm'),
          chosen: () => [],
          before: (application) => this.dispatchEvent(new MadoBeforeTerminationEvent(application)),
          done: messages.text('application-detail.terminate.done'),
          doneText: undefined,
          detailHref:
            state.type === 'saved' ? hrefFrom(this.applicationHref, { application: state.application.id }) : undefined,
          controller: this.#form.controller,
          terms: this.terms,
        })}
      </section>
      <slot name="footer"></slot>`;
  }

  readonly #agree = ({ agreement }: MadoApplicationTermsAgreedEvent): void => {
    this.#form.controller?.agree(agreement.id);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-application-termination': MadoApplicationTermination;
  }
}
