import type { OpenRegistration, RegistrationConfirmationState } from '@madoguchi/sdk';
import {
  createRegistrationConfirmation,
  type ContactChoice,
  type RegistrationConfirmation,
} from '@madoguchi/sdk/identity/registration-confirmation.js';
import {
  html,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { ControllerConnection } from '../portal/controller-connection.ts';
import { factList } from '../portal/form/fact-list.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { radioGroup } from '../portal/form/radios.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { momentText } from '../portal/text/moment-text.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { addressChangeStyles } from './address-change.styles.ts';
import {
  MadoBeforeRegistrationConfirmationEvent,
  MadoRegisteredEvent,
} from './mado-registration-confirmation.events.ts';
import type { RegistrationCatalogue } from './registration-view.ts';
import { registrationTexts } from './registration.texts.ts';

export type * from './mado-registration-confirmation.events.ts';

type Open = Extract<RegistrationConfirmationState, { readonly open: OpenRegistration }>;

/**
 * Registers an ID by the link from the mail to it (MYP-05): what is registered, and which of two addresses mails go to, where
 * another one is stored. The host takes the token from the page's fragment (`#mado-token=…`), clears the fragment and hands
 * the token in. Opening the page changes nothing: the button does.
 *
 * @summary Registers an ID by the link from a mail.
 * @slot header - Instead of the title.
 * @slot footer - Below.
 * @event {MadoBeforeRegistrationConfirmationEvent} mado-before-registration-confirmation - The ID is about to be registered; cancelable.
 * @event {MadoRegisteredEvent} mado-registered - The ID was registered.
 * @csspart facts - What will be registered.
 * @csspart field - The choice of the contact address.
 * @csspart label - Its label.
 * @csspart radio - One address to choose.
 * @csspart radio-label - What it says.
 * @csspart hint - What must be said before choosing.
 * @csspart error - What is wrong with the choice.
 * @csspart summary - What stands above where nothing was chosen.
 * @csspart failure - What stands above after the server refused or was not reached.
 * @csspart replaces - That an ID was registered before, which will not work any more.
 * @csspart refused - That the link does not work any more, or the ID is another's.
 * @csspart submit - The button that registers.
 * @csspart success - That it was registered.
 * @csspart sign-in - The link to where people sign in.
 * @csspart begin-again - The link to the first step of a registration.
 * @csspart retry - The button that tries again, where the link could not be looked at.
 * @attr {string} token - What the link carries after `#mado-token=`.
 * @attr {string} sign-in-href - Where people sign in afterwards.
 * @attr {string} registration-href - Where an ID is registered, from its first step.
 */
export class MadoRegistrationConfirmation extends MadoElement<RegistrationCatalogue> {
  static override styles: CSSResult[] = addressChangeStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    token: {},
    signInHref: { attribute: 'sign-in-href' },
    registrationHref: { attribute: 'registration-href' },
  };

  declare token: string | undefined;
  declare signInHref: string | undefined;
  declare registrationHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = registrationTexts;
  readonly #form = new ControllerConnection<RegistrationConfirmationState, RegistrationConfirmation>(
    this,
    { type: 'loading' },
    (portal) => createRegistrationConfirmation(portal, { token: this.token ?? '' }),
    (state) => {
      if (state.type === 'registered') this.dispatchEvent(new MadoRegisteredEvent(state.identifier));
    },
  );
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): RegistrationConfirmationState {
    return this.#form.state;
  }
  set state(state: RegistrationConfirmationState) {
    this.#form.show(state);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('token') && this.#form.controller) this.#form.remake();
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
      case 'unavailable':
        return untilRead(messages, this.#outcome, state, {
          loading: messages.text('registration.link.loading'),
          unavailable: messages.text('registration.link.unavailable'),
          onRetry: () => void this.#form.controller?.retry(),
        });
      case 'refused':
        return this.#told('registration.link.refused', messages.text(`registration.${state.reason}`), [
          ...(state.reason === 'link-used' ? (['sign-in'] as const) : []),
          'begin-again',
        ]);
      case 'taken':
        return this.#told('registration.taken.title', messages.text('registration.taken'), ['begin-again']);
      case 'registered':
        return html`<div class="mado-stack">
          <div class="mado-notice mado-notice-success" part="success" id=${this.#outcome.id} role="status" tabindex="-1">
            <p class="mado-notice-title">${messages.text('registration.done.title')}</p>
            <p class="mado-text">${messages.text('registration.done.text', { identifier: state.identifier })}</p>
          </div>
          <div class="mado-actions">${this.#way('sign-in', true)}</div>
        </div>`;
      default:
        return this.#renderForm(state);
    }
  }

  #renderForm(state: Open): TemplateResult {
    const { messages, usedPortal } = this;
    const { open, contact } = state;
    const title = messages.text('registration.confirmation.title');
    const busy = state.type === 'submitting';
    const wrong = state.type === 'invalid' ? messages.text('registration.confirmation.error.contact') : undefined;
    const until = usedPortal ? momentText(usedPortal, messages.locale)(open.expiresAt) : '';
    return html`<form novalidate aria-label=${title} aria-busy=${busy} @submit=${this.#submit}>
      ${this.has('header') ? nothing : html`<h2 class="mado-title">${title}</h2>`}
      ${this.#outcome.render(messages, {
        error: state.type === 'failed' ? state.error : undefined,
        items: wrong === undefined ? [] : [{ id: 'contact', text: wrong }],
        busy,
      })}
      <p class="mado-text">${messages.text('registration.confirmation.intro')}</p>
      ${factList([
        [messages.text('registration.confirmation.name'), open.name],
        [messages.text('registration.confirmation.identifier'), open.identifier],
        [messages.text('registration.confirmation.until'), until],
      ])}
      ${
        open.replaces
          ? html`<p class="mado-notice" part="replaces">${messages.text('registration.confirmation.replaces')}</p>`
          : nothing
      }
      ${
        open.otherContact === null
          ? nothing
          : radioGroup<ContactChoice>({
              id: 'contact',
              name: 'contact',
              label: messages.text('registration.confirmation.contact'),
              mark: messages.text('registration.required'),
              hint: messages.text('registration.confirmation.contact.hint'),
              error: wrong,
              radios: [
                {
                  value: 'identifier',
                  label: messages.text('registration.confirmation.contact.identifier', { identifier: open.identifier }),
                },
                {
                  value: 'other',
                  label: messages.text('registration.confirmation.contact.other', { address: open.otherContact }),
                },
              ],
              chosen: contact,
              onChoose: (choice) => this.#form.controller?.choose(choice),
            })
      }
      <div class="mado-actions">
        ${submitButton(messages.text('registration.confirmation.next'), busy, messages.text('busy'))}
      </div>
    </form>`;
  }

  /** Something that is said instead of the form, with the ways on. */
  #told(
    title: 'registration.link.refused' | 'registration.taken.title',
    text: string,
    ways: readonly ('sign-in' | 'begin-again')[],
  ): TemplateResult {
    return html`<div class="mado-stack">
      <div class="mado-notice" part="refused" id=${this.#outcome.id} role="alert" tabindex="-1">
        <p class="mado-notice-title">${this.messages.text(title)}</p>
        <p class="mado-text">${text}</p>
      </div>
      <div class="mado-actions">${ways.map((way, index) => this.#way(way, index === 0))}</div>
    </div>`;
  }

  #way(way: 'sign-in' | 'begin-again', isMain: boolean): TemplateResult | typeof nothing {
    const { messages } = this;
    const href = safeUrl(way === 'sign-in' ? this.signInHref : this.registrationHref);
    if (!href) return nothing;
    const look = isMain ? 'mado-button' : 'mado-link';
    return way === 'sign-in'
      ? html`<a class=${look} part="sign-in" href=${href}>${messages.text('registration.done.sign-in')}</a>`
      : html`<a class=${look} part="begin-again" href=${href}>${messages.text('registration.link.begin-again')}</a>`;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { state } = this;
    if (!('open' in state)) return;
    const { identifier } = state.open;
    void this.#form.controller?.confirm(() =>
      this.dispatchEvent(new MadoBeforeRegistrationConfirmationEvent(identifier)),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-registration-confirmation': MadoRegistrationConfirmation;
  }
}
