import type {
  RequestForm,
  RequestState,
  ApplicationDetail,
  ApplicationDetailState,
  Portal,
  TermsState,
} from '@madoguchi/sdk';
import { html, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { MadoApplicationTermsAgreedEvent } from '../identity/mado-terms.events.ts';
import { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { SubjectConnection } from '../portal/subject-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { RequestView, type RequestDrawing } from './request-view.ts';
import { requestStyles } from './request.styles.ts';
import { applicationTexts, type ApplicationTexts } from './application.texts.ts';

/** What an element's application is, before anything of it is drawn. */
export interface RequestSubject<Typed, Draft> {
  /** What is entered before anybody enters something. */
  readonly first: Typed;
  readonly create: (portal: Portal, application: { readonly applicationId: string }) => RequestForm<Typed, Draft>;
  /** Where the focus goes once the terms are agreed to, as a selector. */
  readonly start: string;
  /** What tells that it was sent, with the record that it made. */
  readonly requested: (application: ApplicationDetail) => Event;
}

/**
 * An application about a certificate that is agreed to, confirmed and sent at once: 失効申請 and 解約申請 (CRT-13, CRT-21).
 *
 * @slot header - Instead of the title.
 * @slot footer - Below the form.
 * @csspart title - The title.
 * @csspart closed - Why it cannot be applied for now.
 * @csspart changed - That the terms have changed.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart submit - The button that goes on to the confirmation.
 * @csspart dialog - The confirmation.
 * @csspart decide - The button that confirms.
 * @csspart back - The button that leaves the confirmation.
 * @csspart success - That it was applied for.
 * @csspart print - The link to サービス申込書.
 * @csspart continue - The link to the record that it made.
 * @csspart retry - The button that tries again.
 * @attr {string} application-href - Where an application stands: `/applications/{application}`; the record that was made is linked there.
 */
export abstract class RequestElement<Typed extends object, Draft extends object> extends MadoElement<ApplicationTexts> {
  static override styles: CSSResult[] = requestStyles;
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
  readonly #form: SubjectConnection<RequestState<Typed, Draft>, RequestForm<Typed, Draft>, 'applicationId'>;
  readonly #view: ConfirmedFormView;
  readonly #request: RequestView;

  constructor({ first, create, start, requested }: RequestSubject<Typed, Draft>) {
    super();
    this.#form = new SubjectConnection<RequestState<Typed, Draft>, RequestForm<Typed, Draft>, 'applicationId'>(
      this,
      { type: 'agreeing', typed: first },
      () => ({ applicationId: this.application }),
      (portal, ids) => {
        this.#request.forgetTerms();
        return create(portal, ids);
      },
      (state, before) => {
        if (state.type === 'agreeing' && before.type !== 'agreeing') this.#request.forgetTerms();
        if (state.type === 'ready' && before.type === 'agreeing') this.#view.focus.to(start);
        if (state.type !== 'saved') return;
        this.#view.focus.to('#saved');
        this.dispatchEvent(requested(state.application));
      },
    );
    this.#view = new ConfirmedFormView(this);
    this.#request = new RequestView(
      this,
      this.#view,
      () => this.#byHand,
      () => (this.state.type === 'saved' ? this.state.application.id : undefined),
    );
  }

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): RequestState<Typed, Draft> {
    return this.#form.state;
  }
  set state(state: RequestState<Typed, Draft>) {
    this.#byHand = true;
    this.#form.show(state);
  }

  /** The application that it is about. It can be set by hand too. */
  get detail(): ApplicationDetailState {
    return this.#request.detail.state;
  }
  set detail(detail: ApplicationDetailState) {
    this.#request.detail.show(detail);
  }

  /** What the element says of itself in the state that it shows. */
  protected abstract drawing(): RequestDrawing<Draft>;

  /** Takes what was typed or chosen. */
  protected enter(typed: Partial<Typed>): void {
    this.#form.controller?.type(typed);
  }

  protected override render(): TemplateResult {
    return html`<section class="mado-form request" @mado-application-terms-agreed=${this.#agree}>
        ${this.#request.render(this.messages, this.state, this.drawing(), this.#form.controller)}
      </section>
      <slot name="footer"></slot>`;
  }

  readonly #agree = ({ agreement }: MadoApplicationTermsAgreedEvent): void => {
    this.#form.controller?.agree(agreement.id);
  };
}
