import type { Invitation, InvitationFormState, InvitationListState, InvitationRow } from '@madoguchi/sdk';
import { createInvitationForm, type InvitationForm } from '@madoguchi/sdk/identity/invitation-form.js';
import { createInvitationList, type InvitationList } from '@madoguchi/sdk/identity/invitation-list.js';
import type { invitationsJa } from '@madoguchi/sdk/identity/invitations.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { dayText } from '../portal/day-text.ts';
import { draftStorage } from '../portal/draft-storage.ts';
import { FocusNext } from '../portal/focus-next.ts';
import { guardComposition } from '../portal/form/composition.ts';
import { FormInList } from '../portal/form/form-in-list.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { outcomeHost } from '../portal/form/outcome-host.ts';
import { restoredNote } from '../portal/form/restored-note.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { unavailable } from '../portal/form/unavailable.ts';
import { waiting } from '../portal/form/waiting.ts';
import { joinSentences } from '../portal/join-sentences.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { Modal, type ModalContent } from '../portal/modal.ts';
import { onLeave } from '../portal/on-leave.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { invitationErrors, invitationFacts, invitationFields } from './invitation-fields.ts';
import { invitationTable } from './invitation-table.ts';
import { lastMoment } from './invitation-words.ts';
import {
  MadoBeforeInvitationResendEvent,
  MadoBeforeInvitationWithdrawEvent,
  MadoBeforeInviteEvent,
  MadoInvitationResentEvent,
  MadoInvitationWithdrawnEvent,
  MadoInvitedEvent,
  MadoInvitingEvent,
} from './mado-invitation-list.events.ts';
import { madoInvitationListStyles } from './mado-invitation-list.styles.ts';

export type * from './mado-invitation-list.events.ts';

/** What was done last, to be told until something else is done. */
type Done =
  | { readonly type: 'sent'; readonly invitation: Invitation }
  | { readonly type: 'withdrawn'; readonly invitation: Invitation };

/**
 * 招待: those who were invited to a contract and have not joined yet, for its owners: each can be sent again and withdrawn.
 * 招待する asks for address and language, and sends the mail once that is confirmed (LIC-09). It stands below the participants
 * in `<mado-participant-list>`, and can stand alone. What was typed and not sent outlives a reload, until it is sent or
 * cancelled, the person signs out, or 7 days are over.
 *
 * @summary The invitations of a contract that wait for an answer, and the form for another one.
 * @slot header - Instead of the title.
 * @slot new - Instead of the button that begins an invitation.
 * @slot footer - Below the list.
 * @event {MadoBeforeInviteEvent} mado-before-invite - Somebody is about to be invited; cancelable.
 * @event {MadoInvitedEvent} mado-invited - Somebody was invited.
 * @event {MadoBeforeInvitationResendEvent} mado-before-invitation-resend - An invitation is about to be sent again; cancelable.
 * @event {MadoInvitationResentEvent} mado-invitation-resent - It was sent again.
 * @event {MadoBeforeInvitationWithdrawEvent} mado-before-invitation-withdraw - An invitation is about to be withdrawn; cancelable.
 * @event {MadoInvitationWithdrawnEvent} mado-invitation-withdrawn - It was withdrawn.
 * @event {MadoInvitingEvent} mado-inviting - The form that invites somebody was opened, left, or gave way to the list.
 * @csspart title - The title.
 * @csspart count - How many there are.
 * @csspart new - The button that begins an invitation.
 * @csspart table - The table.
 * @csspart row - One invitation.
 * @csspart work - What goes on with an invitation.
 * @csspart expired - That an invitation has expired.
 * @csspart resend - The button that sends one again.
 * @csspart withdraw - The button that withdraws one.
 * @csspart empty - What stands there when none waits.
 * @csspart field - A field with its label.
 * @csspart label - A label.
 * @csspart hint - A hint.
 * @csspart input - A field.
 * @csspart radio-label - An answer with its radio button.
 * @csspart radio - A radio button.
 * @csspart error - What is wrong with a field.
 * @csspart summary - What stands above the form after wrong entries.
 * @csspart failure - What stands above the form or the list after the server refused or was not reached.
 * @csspart retry - The button that tries again, where it could not be read.
 * @csspart restored - What stands above the form where what was typed before the page was loaded is back.
 * @csspart anew - The button that begins anew then.
 * @csspart waiting - What stands above the form when the address was invited already.
 * @csspart done - What was done last.
 * @csspart dialog - The confirmation.
 * @csspart facts - What will be sent, in the confirmation.
 * @csspart decide - The button that confirms.
 * @csspart back - The button that leaves the confirmation.
 * @csspart submit - The button that goes on.
 * @csspart cancel - The button that leaves the form.
 * @attr {string} contract - The id of the contract.
 */
export class MadoInvitationList extends MadoElement<typeof invitationsJa> {
  static override styles: CSSResult[] = madoInvitationListStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    form: { attribute: false, noAccessor: true },
    contract: {},
  };

  declare contract: string | undefined;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/identity/invitations.ja.js')).invitationsJa,
    en: async () => (await import('@madoguchi/sdk/identity/invitations.en.js')).invitationsEn,
  };
  #shown: string | undefined;
  #done: Done | undefined;
  /** What is about to be sent again, once that is confirmed. */
  #again: Invitation | undefined;
  readonly #list = new PersonalConnection<InvitationListState, InvitationList>(
    this,
    { type: 'loading' },
    (portal) => {
      this.#shown = this.contract;
      return this.contract ? createInvitationList(portal, { contractId: this.contract }) : undefined;
    },
    (state, before) => this.#followList(state, before),
  );
  readonly #form = new FormInList<'new', InvitationFormState, InvitationForm>(
    this,
    (portal) =>
      this.contract
        ? createInvitationForm(portal, { contractId: this.contract, locale: this.locale, drafts: draftStorage() })
        : undefined,
    (state, _, restored) => this.#followForm(state, restored),
  );
  readonly #modal: Modal = new Modal(this);
  readonly #outcome: FormOutcome = new FormOutcome(
    outcomeHost(this, () => this.form ?? this.state),
    () => this.renderRoot,
  );
  readonly #focus: FocusNext = new FocusNext(this); // after the outcome: it has the last word

  constructor() {
    super();
    onLeave(this, () => {
      this.#done = undefined;
    });
  }

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): InvitationListState {
    return this.#list.state;
  }
  set state(state: InvitationListState) {
    this.#list.show(state);
  }

  /** The form that invites somebody; undefined while the list is shown. It can be set by hand too. */
  get form(): InvitationFormState | undefined {
    return this.#form.state;
  }
  set form(form: InvitationFormState | undefined) {
    this.#form.show(form);
  }

  /** 招待する: opens the form. */
  invite(): void {
    this.#done = undefined;
    this.#form.open('new');
    this.#focus.to('#mailAddress', { asked: true });
    this.dispatchEvent(new MadoInvitingEvent('begun'));
  }

  protected override willUpdate(): void {
    if (this.contract !== this.#shown && this.#list.controller) this.#list.remake();
  }

  protected override render(): TemplateResult {
    const { form } = this;
    return html`<section class="mado-form invitation-list">
        ${form ? this.#form.keyed(this.#renderForm(form)) : this.#renderList()}
      </section>
      <slot name="footer"></slot>`;
  }

  #renderList(): TemplateResult {
    const { state, messages } = this;
    if (state.type === 'loading') return waiting(messages.text('invitations.loading'));
    if (state.type === 'unavailable')
      return unavailable(messages, {
        title: messages.text('invitations.unavailable'),
        failure: this.#outcome.render(messages, state),
        onRetry: () => void this.#list.controller?.retry(),
      });
    const { rows } = state;
    const failed = rows.find(({ work }) => work.type === 'failed')?.work;
    return html`<div class="mado-stack">
        <div class="row-head">
          <slot name="header"><h2 class="row-title" part="title">${messages.text('invitations.title')}</h2></slot>
          <span class="row-count" part="count">${messages.text('invitations.count', { count: rows.length })}</span>
          <slot name="new"
            ><button class="mado-button" part="new" type="button" @click=${() => this.invite()}>
              ${messages.text('invitations.new')}
            </button></slot
          >
        </div>
        ${this.#outcome.render(messages, { error: failed?.type === 'failed' ? failed.error : undefined })}
        ${this.#renderDone()}
        ${
          rows.length > 0
            ? html`<p class="mado-hint">${messages.text('invitations.lead')}</p>
                ${invitationTable(messages, {
                  portal: this.usedPortal,
                  rows,
                  onResend: (invitation) => this.#askAgain(invitation),
                  onWithdraw: ({ id }) => this.#list.controller?.withdraw(id),
                })}`
            : html`<p class="mado-hint" part="empty">${messages.text('invitations.empty')}</p>`
        }
      </div>
      ${this.#modal.render(this.#resending(rows) ?? this.#withdrawal(rows))}`;
  }

  #renderDone(): TemplateResult | typeof nothing {
    const { messages, usedPortal } = this;
    if (!this.#done || !usedPortal) return nothing;
    const { type, invitation } = this.#done;
    const { mailAddress, expiresAt } = invitation;
    const expires = dayText(usedPortal, messages.locale)(lastMoment(expiresAt));
    return html`<div class="mado-notice mado-notice-success" part="done">
      <p class="mado-text" id="done" role="status" tabindex="-1">
        ${
          type === 'sent'
            ? joinSentences(messages.locale, [
                messages.text('invitations.sent-to', { mailAddress }),
                messages.text('invitations.sent-until', { expires }),
              ])
            : messages.text('invitations.withdrawn', { mailAddress })
        }
      </p>
      ${
        type === 'sent'
          ? html`<p class="mado-text">
              <button class="mado-link another" type="button" @click=${() => this.invite()}>
                ${messages.text('invitations.another')}
              </button>
            </p>`
          : nothing
      }
    </div>`;
  }

  #renderForm(form: InvitationFormState): TemplateResult {
    const { messages } = this;
    const title = messages.text('invitations.form-title');
    return html`<form
        novalidate
        aria-label=${title}
        aria-busy=${form.type === 'submitting'}
        @submit=${this.#review}
        @keydown=${guardComposition}
      >
        <h2 class="row-title">${title}</h2>
        ${this.#outcome.render(messages, {
          error: form.type === 'failed' ? form.error : undefined,
          items: invitationErrors(messages, form),
          typed: true,
        })}
        ${form.type === 'already-invited' ? this.#renderWaiting(form.waiting) : nothing}
        ${
          form.restored && form.type !== 'already-invited'
            ? restoredNote(messages.text('invitations.restored'), messages.text('invitations.anew'), () =>
                this.#clear(),
              )
            : nothing
        }
        <p class="mado-text">${messages.text('invitations.form-lead')}</p>
        ${invitationFields(messages, form, this.#locales, (typed) => this.#form.controller?.type(typed))}
        <div class="mado-actions">
          ${submitButton(messages.text('invitations.submit'), false, '')}
          <button class="mado-button mado-button-quiet" part="cancel" type="button" @click=${this.#cancel}>
            ${messages.text('invitations.cancel')}
          </button>
        </div>
      </form>
      ${this.#modal.render(this.#confirmation(form))}`;
  }

  /** The address was invited already: that invitation can be sent again instead. */
  #renderWaiting(invitation: Invitation | undefined): TemplateResult {
    const { messages } = this;
    const again = (): void => {
      if (!invitation) return;
      this.#cancel();
      this.#list.controller?.put(invitation);
      this.#askAgain(invitation);
    };
    return html`<div class="mado-notice" part="waiting" id=${this.#outcome.id} role="alert" tabindex="-1">
      <p class="mado-text">${messages.text('error.already-invited')}</p>
      ${
        invitation
          ? html`<p class="mado-text">
              <button class="mado-link another" type="button" @click=${again}>
                ${messages.text('invitations.resend-instead')}
              </button>
            </p>`
          : nothing
      }
    </div>`;
  }

  get #locales(): readonly string[] {
    return this.usedPortal?.configuration.locales ?? [];
  }

  #confirmation(form: InvitationFormState): ModalContent | undefined {
    if (form.type !== 'confirming' && form.type !== 'submitting') return undefined;
    const { draft } = form;
    return {
      ...this.#words(form.type === 'submitting'),
      title: this.messages.text('invitations.confirm'),
      body: invitationFacts(this.messages, draft),
      onAct: () => void this.#form.controller?.send(() => this.dispatchEvent(new MadoBeforeInviteEvent(draft))),
      onCancel: () => this.#form.controller?.back(),
    };
  }

  #withdrawal(rows: readonly InvitationRow[]): ModalContent | undefined {
    const row = rows.find(({ work: { type } }) => type === 'confirming' || type === 'withdrawing');
    if (!row) return undefined;
    const { invitation } = row;
    const { id, mailAddress } = invitation;
    return {
      ...this.#words(row.work.type === 'withdrawing'),
      title: this.messages.text('invitations.withdraw-confirm', { mailAddress }),
      body: html`<p class="mado-text">${this.messages.text('invitations.withdraw-text')}</p>`,
      onAct: () => {
        this.#done = undefined;
        void this.#list.controller?.confirm(id, () =>
          this.dispatchEvent(new MadoBeforeInvitationWithdrawEvent(invitation)),
        );
      },
      onCancel: () => this.#list.controller?.back(id),
    };
  }

  #resending(rows: readonly InvitationRow[]): ModalContent | undefined {
    const row = rows.find(({ invitation }) => invitation.id === this.#again?.id);
    if (!row) return undefined;
    const { invitation } = row;
    return {
      ...this.#words(false),
      title: this.messages.text('invitations.resend-confirm', { mailAddress: invitation.mailAddress }),
      body: html`<p class="mado-text">${this.messages.text('invitations.resend-text')}</p>`,
      onAct: () => {
        this.#askAgain(undefined);
        this.#resend(invitation);
      },
      onCancel: () => this.#askAgain(undefined),
    };
  }

  #askAgain(invitation: Invitation | undefined): void {
    const { state } = this;
    const isSent = ({ invitation: { id }, work }: InvitationRow): boolean =>
      id === invitation?.id && work.type === 'resending';
    if ('rows' in state && state.rows.some(isSent)) return;
    this.#again = invitation;
    this.requestUpdate();
  }

  #words(busy: boolean): Pick<ModalContent, 'act' | 'cancel' | 'busy' | 'busyLabel'> {
    const { messages } = this;
    return {
      act: messages.text('invitations.decide'),
      cancel: messages.text('invitations.back'),
      busy,
      busyLabel: messages.text('busy'),
    };
  }

  readonly #review = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#form.controller?.review();
  };

  #resend(invitation: Invitation): void {
    this.#done = undefined;
    void this.#list.controller?.resend(invitation.id, () =>
      this.dispatchEvent(new MadoBeforeInvitationResendEvent(invitation)),
    );
  }

  #clear(): void {
    this.#form.controller?.beginAnew();
    this.#form.begin();
    this.#focus.to('#mailAddress');
  }

  /** What is given up is not kept either. */
  readonly #cancel = (): void => {
    this.#form.controller?.beginAnew();
    this.#leave('left');
  };

  #leave(stage: 'left' | 'sent'): void {
    this.#form.close();
    this.#focus.to(stage === 'sent' ? '#done' : '[part="new"]');
    this.dispatchEvent(new MadoInvitingEvent(stage));
  }

  #followForm(state: InvitationFormState, restored: boolean): void {
    if (restored) this.#focus.to('#mailAddress');
    if (state.type !== 'sent') return;
    const { invitation } = state;
    this.#list.controller?.put(invitation);
    this.#done = { type: 'sent', invitation };
    this.#leave('sent');
    this.dispatchEvent(new MadoInvitedEvent(invitation));
  }

  #followList(state: InvitationListState, before: InvitationListState): void {
    if (state.type === 'loading') {
      this.#done = this.#again = undefined; // another person's, or another contract's
      if (this.#form.subject) this.#leave('left');
    }
    if (state.type !== 'ready' || before.type !== 'ready') return;
    for (const { invitation, work } of before.rows) {
      const now = state.rows.find((row) => row.invitation.id === invitation.id);
      if (work.type === 'resending' && now?.work.type === 'resent') {
        this.#focus.to(`[data-resend="${CSS.escape(invitation.id)}"]`); // its row has moved
        this.dispatchEvent(new MadoInvitationResentEvent(now.invitation));
      }
      if (work.type === 'withdrawing' && !now) {
        this.#done = { type: 'withdrawn', invitation };
        this.#focus.to('#done');
        this.dispatchEvent(new MadoInvitationWithdrawnEvent(invitation));
      }
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-invitation-list': MadoInvitationList;
  }
}
