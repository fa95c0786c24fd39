import type { Invitation, InvitationAct, InvitationFormState, InvitationListState } from '@madoguchi/sdk';
import { createInvitationForm, type InvitationForm } from '@madoguchi/sdk/identity/invitation-form.js';
import { createInvitationList, type InvitationList } from '@madoguchi/sdk/identity/invitation-list.js';
import type { invitationsJa } from '@madoguchi/sdk/identity/invitations.ja.js';
import { html, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { withContractEnded } from '../contracts/contract-ended.texts.ts';
import { draftStorage } from '../portal/draft-storage.ts';
import { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { FormInList } from '../portal/form/form-in-list.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { LastDone } from '../portal/last-done.ts';
import { moreRows } from '../portal/list/more-rows.ts';
import { askedRow, doneNow, failureIn, forgetFailure, removedNow } from '../portal/list/row-work.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { SubjectConnection } from '../portal/subject-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { invitationDialog } from './invitation-dialogs.ts';
import { invitationForm } from './invitation-form-view.ts';
import type { InvitationDone } from './invitation-notes.ts';
import { invitationOverview } from './invitation-overview.ts';
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
 * @csspart ended - That the contract has ended.
 * @csspart work - What goes on with an invitation.
 * @csspart expired - That an invitation has expired.
 * @csspart resend - The button that sends one again.
 * @csspart withdraw - The button that withdraws one.
 * @csspart empty - What stands there when none waits.
 * @csspart more - The button that shows more.
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
 * @csspart success - What was done last.
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

  protected readonly catalogues: CatalogueLoaders = withContractEnded({
    ja: async () => (await import('@madoguchi/sdk/identity/invitations.ja.js')).invitationsJa,
    en: async () => (await import('@madoguchi/sdk/identity/invitations.en.js')).invitationsEn,
  });
  readonly #list = new SubjectConnection<InvitationListState, InvitationList>(
    this,
    { type: 'loading', filter: {} },
    () => ({ contractId: this.contract }),
    createInvitationList,
    (state, before) => this.#followList(state, before),
  );
  readonly #form = new FormInList<'new', InvitationFormState, InvitationForm>(
    this,
    (portal) =>
      this.contract
        ? createInvitationForm(portal, { contractId: this.contract, locale: this.locale, drafts: draftStorage() })
        : undefined,
    (state, _, restored) => this.#followForm(state, restored),
    () => this.#leave('left'),
    {
      find: (about) => (about === 'new' && 'part' in this.state ? (this.state.part.ended ? null : about) : undefined),
      open: () => this.invite(),
    },
  );
  readonly #view: ConfirmedFormView = new ConfirmedFormView(
    this,
    () => this.form ?? failureIn(this.state) ?? this.state,
  );
  readonly #last = new LastDone<InvitationDone>(this);
  /** What began to read last: another one reads for another person, or of another contract. */
  #reader: InvitationList | undefined;

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
    this.#last.forget();
    forgetFailure(this.state, this.#list.controller);
    this.#form.open('new');
    this.#view.focus.to('#mailAddress', { asked: true });
    this.dispatchEvent(new MadoInvitingEvent('begun'));
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
    const list = this.#list.controller;
    if (state.type === 'loading' || state.type === 'unavailable')
      return untilRead(messages, this.#view.outcome, state, {
        loading: messages.text('invitations.loading'),
        unavailable: messages.text('invitations.unavailable'),
        onRetry: () => void list?.retry(),
      });
    const { items, total, ended } = state.part;
    const error = failureIn(state);
    return html`${invitationOverview(messages, {
      portal: this.usedPortal,
      rows: items,
      ended: ended === true,
      total,
      failure: this.#view.outcome.render(messages, { error }),
      done: this.#last.done,
      more: moreRows(messages, state, {
        text: messages.text('invitations.more'),
        list,
        view: this.#view,
        taken: error !== undefined,
        root: this.renderRoot,
      }),
      onInvite: () => this.invite(),
      onAsk: (invitation, act) => this.#ask(invitation, act),
    })}
    ${this.#view.modal.render(
      invitationDialog(messages, {
        row: askedRow(items),
        list,
        before: (invitation, act) =>
          this.dispatchEvent(
            act === 'resend'
              ? new MadoBeforeInvitationResendEvent(invitation)
              : new MadoBeforeInvitationWithdrawEvent(invitation),
          ),
      }),
    )}`;
  }

  #renderForm(form: InvitationFormState): TemplateResult {
    return invitationForm(this.messages, form, {
      view: this.#view,
      controller: this.#form.controller,
      locales: this.usedPortal?.configuration.locales ?? [],
      before: (draft) => this.dispatchEvent(new MadoBeforeInviteEvent(draft)),
      onAnew: () => {
        this.#form.controller?.beginAnew();
        this.#form.begin();
        this.#view.focus.to('#mailAddress');
      },
      onResend: (invitation) => {
        this.#cancel();
        this.#list.controller?.put(invitation);
        this.#ask(invitation, 'resend');
      },
      onCancel: () => this.#cancel(),
    });
  }

  #ask({ id }: Invitation, act: InvitationAct): void {
    this.#last.forget();
    this.#list.controller?.ask(id, act);
  }

  /** What is given up is not kept either. */
  #cancel(): void {
    this.#form.controller?.beginAnew();
    this.#leave('left');
  }

  #leave(stage: 'left' | 'sent'): void {
    this.#form.close();
    this.#view.focus.to(stage === 'sent' ? '#done' : '[part="new"]');
    this.dispatchEvent(new MadoInvitingEvent(stage));
  }

  #followForm(state: InvitationFormState, restored: boolean): void {
    if (restored) this.#view.focus.to('#mailAddress');
    if (state.type !== 'sent') return;
    const { invitation } = state;
    this.#list.controller?.put(invitation);
    this.#last.done = { type: 'sent', invitation };
    this.#leave('sent');
    this.dispatchEvent(new MadoInvitedEvent(invitation));
  }

  #followList(state: InvitationListState, before: InvitationListState): void {
    if (state.type === 'loading') {
      this.#last.forget(); // another person's, or another contract's
      const { controller } = this.#list;
      if (this.#form.subject && this.#reader && this.#reader !== controller) this.#leave('left');
      this.#reader = controller; // whoever is faster than the first reading keeps the form
    }
    const resent = doneNow<Invitation>(state, before);
    if (resent) {
      this.#view.focus.to(`[data-resend="${CSS.escape(resent.id)}"]`); // its row has moved
      this.dispatchEvent(new MadoInvitationResentEvent(resent));
    }
    const withdrawn = removedNow<Invitation>(state, before);
    if (!withdrawn) return;
    this.#last.done = { type: 'withdrawn', invitation: withdrawn };
    this.#view.focus.to('#done');
    this.dispatchEvent(new MadoInvitationWithdrawnEvent(withdrawn));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-invitation-list': MadoInvitationList;
  }
}
