import type {
  ApplicationDetailState,
  RevocationDraft,
  RevocationForm,
  RevocationFormState,
  RevocationReason,
  RevocationTyped,
  TermsState,
} from '@madoguchi/sdk';
import { createRevocationForm, revocationReasons } from '@madoguchi/sdk/certificates/revocation-form.js';
import { html, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { MadoApplicationTermsAgreedEvent } from '../identity/mado-terms.events.ts';
import { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { errorOf } from '../portal/form/plain-field.ts';
import { radioGroup } from '../portal/form/radios.ts';
import { hrefFrom } from '../portal/href-template.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { SubjectConnection } from '../portal/subject-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { AgreedApplication } from './agreed-application.ts';
import { agreedApplicationStyles } from './agreed-application.styles.ts';
import { applicationTexts, type ApplicationTexts } from './application.texts.ts';
import { MadoBeforeRevocationEvent, MadoRevocationRequestedEvent } from './mado-application-revocation.events.ts';

export type * from './mado-application-revocation.events.ts';

/**
 * 失効申請: terms, one of four reasons, confirmed, sent (CRT-13). It makes a record of its own; the vendor telephones before
 * anything is revoked, and what was accepted cannot be taken back, which is said before and in the confirmation.
 *
 * @summary Applying for a certificate to be revoked.
 * @slot header - Instead of the title.
 * @slot footer - Below the form.
 * @event {MadoBeforeRevocationEvent} mado-before-revocation - It is about to be sent; cancelable.
 * @event {MadoRevocationRequestedEvent} mado-revocation-requested - It was sent.
 * @csspart title - The title.
 * @csspart facts - Whose certificate it is.
 * @csspart closed - Why it cannot be applied for now.
 * @csspart changed - That the terms have changed.
 * @csspart field - The reasons.
 * @csspart label - What is asked.
 * @csspart hint - A hint.
 * @csspart radio-label - One reason.
 * @csspart radio - Its radio button.
 * @csspart error - What is wrong with a field.
 * @csspart warning - What cannot be taken back.
 * @csspart summary - What stands above the form after wrong entries.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart submit - The button that goes on to the confirmation.
 * @csspart dialog - The confirmation.
 * @csspart decide - The button that confirms.
 * @csspart back - The button that leaves the confirmation.
 * @csspart saved - That it was applied for.
 * @csspart print - The link to サービス申込書.
 * @csspart continue - The link to the record that it made.
 * @csspart retry - The button that tries again.
 * @attr {string} application - The id of the application whose certificate is to be revoked.
 * @attr {string} application-href - Where an application stands: `/applications/{application}`; the record that was made is linked there.
 */
export class MadoApplicationRevocation extends MadoElement<ApplicationTexts> {
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
  readonly #form = new SubjectConnection<RevocationFormState, RevocationForm, 'applicationId'>(
    this,
    { type: 'agreeing', typed: {} },
    () => ({ applicationId: this.application }),
    (portal, ids) => {
      this.#agreed.forgetTerms();
      return createRevocationForm(portal, ids);
    },
    (state, before) => {
      if (state.type === 'agreeing' && before.type !== 'agreeing') this.#agreed.forgetTerms();
      if (state.type === 'ready' && before.type === 'agreeing') this.#view.focus.to('#reason');
      if (state.type !== 'saved') return;
      this.#view.focus.to('#saved');
      this.dispatchEvent(new MadoRevocationRequestedEvent(state.application));
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
  get state(): RevocationFormState {
    return this.#form.state;
  }
  set state(state: RevocationFormState) {
    this.#byHand = true;
    this.#form.show(state);
  }

  /** The application whose certificate is to be revoked. It can be set by hand too. */
  get detail(): ApplicationDetailState {
    return this.#agreed.detail.state;
  }
  set detail(detail: ApplicationDetailState) {
    this.#agreed.detail.show(detail);
  }

  protected override render(): TemplateResult {
    const { state, messages } = this;
    const reason = (one: RevocationReason): string =>
      messages.find(`application-detail.revoke.reason.${one}`) ??
      messages.text('application-detail.revoke.reason.other');
    const wrong = state.type === 'invalid' && errorOf(state.fieldErrors, 'reason');
    const error = wrong ? messages.text('application-detail.revoke.reason.required') : undefined;
    return html`<section class="mado-form agreed" @mado-application-terms-agreed=${this.#agree}>
        ${this.#agreed.render<RevocationTyped, RevocationDraft>(messages, state, {
          action: 'revoke',
          buttons: [messages.text('application-detail.revoke.next'), messages.text('application-detail.decide')],
          kind: 'revocation',
          title: messages.text('application-detail.revoke.title'),
          warning: () => messages.text('application-detail.revoke.warning'),
          fields: radioGroup<RevocationReason>({
            id: 'reason',
            name: 'reason',
            label: messages.text('application-detail.revoke.reason'),
            mark: messages.text('application-fields.required'),
            error,
            radios: revocationReasons.map((one) => ({ value: one, label: reason(one) })),
            chosen: state.typed.reason,
            onChoose: (chosen) => this.#form.controller?.type({ reason: chosen }),
          }),
          errors: error ? [{ id: 'reason', text: error }] : [],
          question: messages.text('application-detail.revoke.confirm'),
          chosen: (draft) => [[messages.text('application-detail.revoke.reason'), reason(draft.reason)]],
          before: (application, draft) => this.dispatchEvent(new MadoBeforeRevocationEvent(application, draft.reason)),
          done: messages.text('application-detail.revoke.done'),
          doneText: messages.text('application-detail.revoke.done-text'),
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
    'mado-application-revocation': MadoApplicationRevocation;
  }
}
