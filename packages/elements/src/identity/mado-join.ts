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
import { dayText } from '../portal/text/day-text.ts';
import { FocusNext } from '../portal/focus-next.ts';
import { LightFormElement } from '../portal/form/light-form-element.ts';
import { signedInAt } from '../portal/form/signed-in-again.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { Modal, type ModalContent } from '../portal/dialog/modal.ts';
import { tabStorage } from '../portal/tab-storage.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { lastMoment } from './invitation-words.ts';
import { joinDone, joinRefused, type JoinEnded } from './join-ended.ts';
import { accountChoice, draftFacts, existingFields, invitationFacts, nameField, termsFields } from './join-fields.ts';
import { joinSignedIn } from './join-signed-in.ts';
import { joinErrors, type JoinCatalogue } from './join-words.ts';
import { joinTexts } from './join.texts.ts';
import { MadoBeforeJoinEvent, MadoInvitationRefusedEvent, MadoJoinedEvent } from './mado-join.events.ts';
import { joinFormStyles, madoJoinStyles } from './mado-join.styles.ts';
import { NewPasswordFields, passwordSummary, typedIn } from './new-password-fields.ts';

export type * from './mado-join.events.ts';

type Filling = Extract<JoiningState, { invitation: unknown }>;

/**
 * ご契約に参加する by the link of an invitation (LIC-10): a new account under the invited address, or one that exists; the
 * terms; 登録, and 決定. The host takes the token from the page's fragment (`#mado-token=…`), clears the fragment and hands
 * the token in. Nobody is signed in by it. The form stands in the element's light DOM. The name outlives a reload of the tab.
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
  static override styles: CSSResultGroup = [LightFormElement.styles, ...madoJoinStyles];
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    token: {},
    signInHref: { attribute: 'sign-in-href' },
    continueHref: { attribute: 'continue-href' },
  };
  protected override readonly lightStyles: readonly CSSResult[] = joinFormStyles;

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
  readonly #joining = new ControllerConnection<JoiningState, ContractJoining>(
    this,
    { type: 'loading' },
    (portal) => createJoining(portal, { token: this.token ?? '', names: tabStorage() }),
    (state) => {
      if (state.type === 'joined') this.dispatchEvent(new MadoJoinedEvent(state.joined));
      if (state.type === 'refused') this.dispatchEvent(new MadoInvitationRefusedEvent(state.reason));
    },
  );
  readonly #fields: NewPasswordFields = new NewPasswordFields(this, () =>
    'invitation' in this.state ? this.state.invitation.mailAddress : undefined,
  );
  readonly #modal: Modal = new Modal(this);
  readonly #focus: FocusNext = new FocusNext(this); // after the dialog: it has the last word

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

  protected override render(): TemplateResult {
    return html`${super.render()}
      <div class="mado-form">${this.#modal.render(this.#confirmation())}</div>`;
  }

  protected override renderForm(): TemplateResult {
    const { state, messages } = this;
    const ended: JoinEnded = { id: this.outcome.id, headed: this.has('header'), signInHref: this.signInHref };
    switch (state.type) {
      case 'loading':
      case 'unavailable':
        return untilRead(messages, this.outcome, state, {
          loading: messages.text('joining.loading'),
          unavailable: messages.text('joining.unavailable'),
          onRetry: () => void this.#joining.controller?.retry(),
        });
      case 'refused':
        return joinRefused(messages, state, ended);
      case 'joined':
        return joinDone(messages, state, ended, this.continueHref, this.#signedIn?.identifier);
      default:
        return this.#renderFields(state);
    }
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
        params: { identifier: messages.text('joining.identifier') },
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
    return joinSignedIn(this.messages, identifier, () => {
      this.#fresh++;
      this.#joining.controller?.choose('existing');
      this.#joining.controller?.type({ identifier });
    });
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
        this.#focus.to(() => this.querySelector<HTMLElement>(`#${CSS.escape(this.formId)} [type="submit"]`));
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
