import type { JoiningState } from '@madoguchi/sdk';
import { createJoining, type ContractJoining } from '@madoguchi/sdk/identity/joining.js';
import {
  html,
  nothing,
  type CSSResult,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ControllerConnection } from '../portal/controller-connection.ts';
import { dayText } from '../portal/day-text.ts';
import { dialogStyles } from '../portal/dialog.styles.ts';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { LightFormElement } from '../portal/form/light-form-element.ts';
import { radiosStyles } from '../portal/form/radios.styles.ts';
import { signedInAt } from '../portal/form/signed-in-again.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { unavailable } from '../portal/form/unavailable.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { waiting } from '../portal/form/waiting.ts';
import { Modal, type ModalContent } from '../portal/modal.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { tokens } from '../portal/tokens.styles.ts';
import { lastMoment } from './invitation-words.ts';
import { accountChoice, draftFacts, existingFields, invitationFacts, nameField, termsFields } from './join-fields.ts';
import { joinErrors, type JoinCatalogue } from './join-words.ts';
import { joinTexts } from './join.texts.ts';
import { MadoBeforeJoinEvent, MadoInvitationRefusedEvent, MadoJoinedEvent } from './mado-join.events.ts';
import { madoJoinStyles } from './mado-join.styles.ts';
import { NewPasswordFields, passwordSummary, typedIn } from './new-password-fields.ts';
import { passwordFormStyles } from './password-form.styles.ts';
import { termsDocumentsStyles } from './terms-documents.styles.ts';

export type * from './mado-join.events.ts';

type Filling = Extract<JoiningState, { invitation: unknown }>;

/**
 * ご契約に参加する by the link of an invitation (LIC-10): a new account under the invited address, or one that exists; the
 * terms; 登録, and 決定. The host takes the token from the page's fragment (`#mado-token=…`), clears the fragment and hands
 * the token in. Nobody is signed in by it. The form stands in the element's light DOM.
 *
 * @summary Form that joins a contract by an invitation.
 * @slot header - Instead of the title.
 * @slot footer - Below the form.
 * @event {MadoBeforeJoinEvent} mado-before-join - Somebody is about to join; cancelable.
 * @event {MadoJoinedEvent} mado-joined - Somebody joined.
 * @event {MadoInvitationRefusedEvent} mado-invitation-refused - The link does not work.
 * @attr {string} token - What the link carries after `#mado-token=`.
 * @attr {string} sign-in-href - Where people sign in afterwards.
 * @attr {string} continue-href - Where whoever is signed in with the account that joined goes on.
 */
export class MadoJoin extends LightFormElement<JoinCatalogue> {
  static override styles: CSSResultGroup = [
    LightFormElement.styles,
    tokens,
    formStyles,
    ...feedbackStyles,
    dialogStyles,
    factsStyles,
    madoJoinStyles,
  ];
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    token: {},
    signInHref: { attribute: 'sign-in-href' },
    continueHref: { attribute: 'continue-href' },
  };
  protected override readonly lightStyles: readonly CSSResult[] = [
    ...feedbackStyles,
    waitingStyles,
    radiosStyles,
    factsStyles,
    passwordFormStyles,
    termsDocumentsStyles,
  ];

  declare token: string | undefined;
  declare signInHref: string | undefined;
  declare continueHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = joinTexts;
  /** Whether the password of an account that exists is shown. */
  #shown = false;
  /** What is wrong was found at the box of the terms: it is told there, where the focus is, and not in a summary. */
  #atBox = false;
  /** Counts up where the fields of an account that exists begin anew. */
  #fresh = 0;
  /** The confirmation was left: the focus goes back to the button. */
  #returning = false;
  readonly #joining = new ControllerConnection<JoiningState, ContractJoining>(
    this,
    { type: 'loading' },
    (portal) => createJoining(portal, { token: this.token ?? '' }),
    (state) => {
      if (state.type === 'joined') this.dispatchEvent(new MadoJoinedEvent(state.joined));
      if (state.type === 'refused') this.dispatchEvent(new MadoInvitationRefusedEvent(state.reason));
    },
  );
  readonly #fields: NewPasswordFields = new NewPasswordFields(this, () =>
    'invitation' in this.state ? this.state.invitation.mailAddress : undefined,
  );
  readonly #modal: Modal = new Modal(this);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): JoiningState {
    return this.#joining.state;
  }
  set state(state: JoiningState) {
    this.#joining.show(state);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('token')) this.#joining.remake();
  }

  protected override updated(): void {
    if (!this.#returning) return;
    this.#returning = false;
    this.querySelector<HTMLElement>(`#${CSS.escape(this.formId)} [type="submit"]`)?.focus();
  }

  protected override render(): TemplateResult {
    return html`${super.render()}
      <div class="mado-form">${this.#modal.render(this.#confirmation())}</div>`;
  }

  protected override renderForm(): TemplateResult {
    const { state, messages } = this;
    switch (state.type) {
      case 'loading':
        return waiting(messages.text('joining.loading'));
      case 'unavailable':
        return unavailable(messages, {
          title: messages.text('joining.unavailable'),
          failure: this.outcome.render(messages, state),
          onRetry: () => void this.#joining.controller?.retry(),
        });
      case 'refused':
        return html`<div class="mado-stack">
          <div class="mado-stack" id=${this.outcome.id} role="alert" tabindex="-1">
            <h2 class=${this.has('header') ? 'mado-notice-title' : 'mado-title'}>${messages.text('joining.refused')}</h2>
            <p class="mado-notice mado-notice-danger">${messages.text(`joining.refused.${state.reason}`)}</p>
          </div>
          ${state.reason === 'link-used' ? this.#link(this.signInHref, messages.text('joining.sign-in')) : nothing}
        </div>`;
      case 'joined':
        return this.#renderJoined(state);
      default:
        return this.#renderFields(state);
    }
  }

  #renderJoined({ joined: { contractName, identifier } }: Extract<JoiningState, { type: 'joined' }>): TemplateResult {
    const { messages } = this;
    const signedIn = this.#signedIn?.identifier;
    return html`<div class="mado-stack">
      <div class="mado-stack" id=${this.outcome.id} role="status" tabindex="-1">
        <h2 class=${this.has('header') ? 'mado-notice-title' : 'mado-title'}>
          ${messages.text('joining.joined', { contractName })}
        </h2>
        <p class="mado-notice mado-notice-success">${messages.text('joining.joined-identifier', { identifier })}</p>
      </div>
      ${
        signedIn === undefined
          ? this.#link(this.signInHref, messages.text('joining.sign-in'))
          : signedIn === identifier
            ? this.#link(this.continueHref, messages.text('joining.continue'))
            : html`<p class="mado-text">${messages.text('joining.joined-elsewhere', { signedIn, identifier })}</p>`
      }
    </div>`;
  }

  #link(to: string | undefined, text: string): TemplateResult | typeof nothing {
    const href = safeUrl(to);
    return href ? html`<div class="mado-actions"><a class="mado-button" href=${href}>${text}</a></div>` : nothing;
  }

  #renderFields(state: Filling): TemplateResult {
    const { messages, formId, usedPortal } = this;
    const { invitation, account } = state;
    const title = messages.text('joining.title');
    const all = state.type === 'invalid' ? state.fieldErrors : [];
    const ofPassword = all.filter(({ field }) => field === 'password' || field === 'repeated');
    const found =
      account === 'new'
        ? [...all.filter((error) => !ofPassword.includes(error)), ...this.#fields.remaining(ofPassword)]
        : all;
    const errors = joinErrors(messages, found);
    const fields = {
      formId,
      errors,
      onType: (typed: Parameters<ContractJoining['type']>[0]) => this.#joining.controller?.type(typed),
    };
    const day = usedPortal ? dayText(usedPortal, messages.locale)(lastMoment(invitation.expiresAt)) : '';
    return html`<form
      novalidate
      method="post"
      id=${formId}
      aria-label=${title}
      aria-busy=${state.type === 'submitting'}
      @submit=${this.#review}
    >
      ${this.has('header') ? nothing : html`<h2 class="mado-title">${title}</h2>`}
      ${this.outcome.render(messages, {
        error: state.type === 'failed' ? state.error : undefined,
        items: this.#atBox ? [] : passwordSummary(messages, formId, found, { ...errors }),
        typed: true,
      })}
      ${
        state.type === 'terms-changed'
          ? html`<p class="mado-notice" id=${this.outcome.id} role="alert" tabindex="-1">${messages.text('joining.terms-changed')}</p>`
          : nothing
      }
      <p class="mado-text">${messages.text('joining.lead', { invitedBy: invitation.invitedBy })}</p>
      ${invitationFacts(messages, invitation, day)} ${this.#renderSignedIn(state)}
      ${accountChoice(messages, state, formId, (chosen) => this.#joining.controller?.choose(chosen))}
      ${
        account === 'new'
          ? html`${nameField(messages, state, fields)} ${this.#fields.render(messages, formId, found)}`
          : keyed(
              this.#fresh,
              existingFields(messages, state, fields, {
                shown: this.#shown,
                onShow: (shown) => {
                  this.#shown = shown;
                  this.requestUpdate();
                },
              }),
            )
      }
      ${keyed(
        invitation.terms?.version,
        termsFields(messages, state, {
          formId,
          errors,
          said: this.#atBox,
          onOpen: (id) => this.#joining.controller?.open(id),
          onTick: this.#tick,
        }),
      )}
      <div class="mado-actions">${submitButton(messages.text('joining.submit'), false, '')}</div>
    </form>`;
  }

  /** Somebody is signed in who may not be the one who joins. */
  #renderSignedIn({ account, typed }: Filling): TemplateResult | typeof nothing {
    const identifier = this.#signedIn?.identifier;
    if (identifier === undefined || (account === 'existing' && typed.identifier === identifier)) return nothing;
    const { messages } = this;
    const use = (): void => {
      this.#fresh++;
      this.#joining.controller?.choose('existing');
      this.#joining.controller?.type({ identifier });
    };
    return html`<div class="mado-notice">
      <p class="mado-text">${messages.text('joining.signed-in', { identifier })}</p>
      <div class="mado-actions">
        <button class="mado-button mado-button-quiet" type="button" @click=${use}>
          ${messages.text('joining.use-account', { identifier })}
        </button>
      </div>
    </div>`;
  }

  /** Who is signed in; where the state is set by hand only as far as it is known already. */
  get #signedIn(): ReturnType<typeof signedInAt> {
    if (this.#joining.controller) return signedInAt(this);
    const session = this.usedPortal?.session.state;
    return session?.type === 'active' ? session.account : undefined;
  }

  #confirmation(): ModalContent | undefined {
    const { state, messages } = this;
    if (state.type !== 'confirming' && state.type !== 'submitting') return undefined;
    const { draft, invitation } = state;
    return {
      title: messages.text('joining.confirm'),
      body: draftFacts(messages, invitation, draft),
      act: messages.text('joining.decide'),
      cancel: messages.text('joining.back'),
      busy: state.type === 'submitting',
      busyLabel: messages.text('busy'),
      onAct: () => void this.#joining.controller?.send(() => this.dispatchEvent(new MadoBeforeJoinEvent(draft))),
      onCancel: () => {
        this.#returning = true;
        this.#joining.controller?.back();
      },
    };
  }

  readonly #tick = (ticked: boolean, box: HTMLInputElement): void => {
    this.#atBox = true;
    this.#joining.controller?.tick(ticked);
    if ('ticked' in this.state) box.checked = this.state.ticked; // the browser has ticked it already
  };

  readonly #review = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    this.#atBox = false;
    this.#fields.sent();
    this.#joining.controller?.review(typedIn(form));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-join': MadoJoin;
  }
}
