import type { MailboxFormState } from '@madoguchi/sdk';
import { createMailboxForm, type MailboxForm } from '@madoguchi/sdk/account/mailbox-form.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { CopyButtons } from '../portal/copy-button.ts';
import { draftStorage } from '../portal/draft-storage.ts';
import { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { hrefFrom } from '../portal/href-template.ts';
import { rowLevel } from '../portal/list/row-level.ts';
import { closed } from '../portal/list/closed.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { isAbsentTo } from '../portal/absent-to.ts';
import { mayUse } from '../portal/may-use.ts';
import { momentText } from '../portal/text/moment-text.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { LeavingGuard } from './leaving-guard.ts';
import { MadoBeforeMailboxRegisterEvent, MadoMailboxRegisteredEvent } from './mado-mailbox-form.events.ts';
import { madoMailboxFormStyles } from './mado-mailbox-form.styles.ts';
import { mailboxDone, mailboxFull, mailboxLeaving } from './mailbox-done.ts';
import { mailboxForm, type MailboxFilling } from './mailbox-form-view.ts';
import { mailboxFormTexts, type MailboxFormCatalogue } from './mailbox-form-words.ts';
import { printAlone } from './print-alone.ts';

export type * from './mado-mailbox-form.events.ts';

/**
 * メールアドレスの新規登録: the part before @ (MYP-08), a subdomain out of three at a time (MYP-09), 契約約款 and
 * メールウィルスチェック, 確認 and 登録 (MYP-10). What was registered is shown once, with the initial password; whoever leaves before it
 * was printed is asked first. For subscribers to the internet: for others it leaves itself out (MYP-17). The part before @
 * outlives a reload, until it is registered, the person signs out, or 7 days are over.
 *
 * @summary Form that registers a mail address.
 * @slot header - Instead of the title.
 * @slot footer - Below everything.
 * @event {MadoBeforeMailboxRegisterEvent} mado-before-mailbox-register - An address is about to be registered; cancelable.
 * @event {MadoMailboxRegisteredEvent} mado-mailbox-registered - It was registered.
 * @csspart closed - What stands there for somebody without the internet.
 * @csspart empty - The words in that place.
 * @csspart title - The title.
 * @csspart step - Which step it is.
 * @csspart step-title - The title of the step.
 * @csspart field - A field with its label.
 * @csspart label - A label.
 * @csspart hint - A hint.
 * @csspart input - A field.
 * @csspart stored - How what was typed is stored.
 * @csspart whole - What the whole address looks like.
 * @csspart option - A subdomain to choose.
 * @csspart radio - A radio button.
 * @csspart radio-label - A radio button with its label.
 * @csspart others - The button that shows other subdomains.
 * @csspart former - The button that shows the subdomains before these.
 * @csspart last - That there are no others.
 * @csspart none - That the address is taken with every subdomain.
 * @csspart documents - The documents of the terms.
 * @csspart document - One document.
 * @csspart body - Its text.
 * @csspart check - A box to tick with its label.
 * @csspart checkbox - The box to tick.
 * @csspart error - What is wrong with a field.
 * @csspart summary - What stands above the form after wrong entries.
 * @csspart failure - What stands above it after the server refused or was not reached.
 * @csspart retry - The button that tries again, where it could not be read.
 * @csspart terms-changed - That the terms have changed.
 * @csspart restored - What stands above it where what was typed before the page was loaded is back.
 * @csspart anew - The button that begins anew then.
 * @csspart submit - The button that goes on.
 * @csspart previous - The button that goes back to the step before.
 * @csspart dialog - The confirmation, or what asks before leaving.
 * @csspart facts - Facts in a list.
 * @csspart decide - The button that confirms.
 * @csspart back - The button that leaves the dialog.
 * @csspart full - That no other can be registered.
 * @csspart success - That it was registered.
 * @csspart warning - That it is never shown again.
 * @csspart password - The initial password.
 * @csspart copy - The button that copies it.
 * @csspart copied - That it was copied, or not.
 * @csspart paper - What goes onto paper.
 * @csspart print-view - The button that leads to the print view.
 * @csspart print - The button that prints.
 * @csspart print-back - The button that leaves the print view.
 * @csspart mail-addresses - The link to all addresses.
 * @attr {string} mail-addresses-href - Where the list of mail addresses is; absent without it.
 */
export class MadoMailboxForm extends MadoElement<MailboxFormCatalogue> {
  static override styles: CSSResult[] = madoMailboxFormStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    mailAddressesHref: { attribute: 'mail-addresses-href' },
  };

  declare mailAddressesHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = mailboxFormTexts;
  /** Counts up where the field begins anew. */
  #fresh = 0;
  readonly #form = new PersonalConnection<MailboxFormState, MailboxForm>(
    this,
    { type: 'loading' },
    (portal) =>
      mayUse(portal, 'mail-addresses') === false ? undefined : createMailboxForm(portal, { drafts: draftStorage() }),
    (state, before) => this.#follow(state, before),
  );
  readonly #copies: CopyButtons = new CopyButtons(this);
  readonly #view: ConfirmedFormView = new ConfirmedFormView(this);
  readonly #guard: LeavingGuard = new LeavingGuard(
    this,
    () => this.state.type === 'done' && !this.state.kept,
    () => {
      if (this.state.type === 'done' && this.#form.controller) this.#form.remake(); // the page may come back as it was
    },
  );

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): MailboxFormState {
    return this.#form.state;
  }
  set state(state: MailboxFormState) {
    this.#form.show(state);
  }

  protected override render(): TemplateResult {
    const { state, messages } = this;
    const titled = state.type !== 'done';
    return html`<section class="mado-form mailbox-form">
        ${titled ? html`<slot name="header"><h2 class="mado-title" part="title">${messages.text('mailbox.title')}</h2></slot>` : nothing}
        ${this.#renderState(state)}
      </section>
      <slot name="footer"></slot>`;
  }

  #renderState(state: MailboxFormState): TemplateResult {
    const { messages, usedPortal } = this;
    if (isAbsentTo(usedPortal, 'mail-addresses', state))
      return closed({ title: messages.text('mailbox.closed'), hint: messages.text('mailbox.closed-hint') });
    const id = this.#view.outcome.id;
    const listHref = hrefFrom(this.mailAddressesHref);
    switch (state.type) {
      case 'loading':
      case 'unavailable':
        return untilRead(messages, this.#view.outcome, state, {
          loading: messages.text('mailbox.loading'),
          unavailable: messages.text('mailbox.unavailable'),
          onRetry: () => void this.#form.controller?.retry(),
        });
      case 'full':
        return mailboxFull(messages, state, { id, listHref });
      case 'done':
        return html`${mailboxDone(messages, state, {
          id,
          moment: this.usedPortal
            ? momentText(this.usedPortal, messages.locale)(state.created.mailbox.registeredAt)
            : '',
          listHref,
          onShow: (view) => this.#form.controller?.show(view),
          copies: this.#copies,
          onPrint: () => printAlone(this, () => this.#form.controller?.noteKept()),
        })}
        ${this.#view.modal.render(this.#guard.asks ? mailboxLeaving(messages, () => this.#guard.stay(), this.#leave) : undefined)}`;
      default:
        return this.#renderFilling(state);
    }
  }

  #renderFilling(state: MailboxFilling): TemplateResult {
    const { limit, items } = state.mailboxes;
    const used = this.messages.text('mailbox.used', { limit, used: items.length });
    return html`<p class="mado-text">${used}</p>
      ${keyed(
        this.#fresh,
        mailboxForm(this.messages, state, {
          view: this.#view,
          controller: this.#form.controller,
          before: (draft) => this.dispatchEvent(new MadoBeforeMailboxRegisterEvent(draft)),
          onAnew: () => {
            this.#fresh++;
            this.#view.focus.to('#localPart');
            void this.#form.controller?.beginAnew();
          },
          level: rowLevel(this),
          onBack: () => this.#form.controller?.back(),
        }),
      )}`;
  }

  readonly #leave = (): void => {
    this.#form.controller?.noteKept();
    this.#guard.go();
  };

  #follow(state: MailboxFormState, before: MailboxFormState): void {
    if (state.type === 'done') {
      if (before.type !== 'done') this.dispatchEvent(new MadoMailboxRegisteredEvent(state.created.mailbox));
      else if (before.view !== state.view) this.#view.focus.to(`#${this.#view.outcome.id}`);
    }
    if (!('step' in state) || state.type !== 'ready' || !('step' in before)) return;
    if (state.step !== before.step) this.#view.focus.to('.step-title');
    else if (state.offered !== before.offered) this.#view.focus.to('#subdomain');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-mailbox-form': MadoMailboxForm;
  }
}
