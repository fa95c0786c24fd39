import type { InvitationListState, Participant, ParticipantFormState, ParticipantListState } from '@madoguchi/sdk';
import { createParticipantForm, type ParticipantForm } from '@madoguchi/sdk/contracts/participant-form.js';
import { createParticipantList, type ParticipantList } from '@madoguchi/sdk/contracts/participant-list.js';
import type { participantsJa } from '@madoguchi/sdk/contracts/participants.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { FormInList } from '../portal/form/form-in-list.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { LastDone } from '../portal/last-done.ts';
import { moreRows } from '../portal/list/more-rows.ts';
import { askedRow, failureIn, forgetFailure, removedNow } from '../portal/list/row-work.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { SubjectConnection } from '../portal/subject-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import {
  MadoBeforeParticipantChangeEvent,
  MadoBeforeParticipantRemoveEvent,
  MadoParticipantChangedEvent,
  MadoParticipantRemovedEvent,
} from './mado-participant-list.events.ts';
import { madoParticipantListStyles } from './mado-participant-list.styles.ts';
import { removalDialog } from './participant-dialogs.ts';
import { participantDone, type ParticipantDone } from './participant-done.ts';
import { ParticipantInvitations } from './participant-invitations.ts';
import { participantOverview } from './participant-overview.ts';
import { participantSettings } from './participant-settings.ts';

export type * from './mado-participant-list.events.ts';

/**
 * 関係者: who takes part in a contract, as what, and whether they want mails about its products. Members see it. For owners
 * a name opens that person's settings (LIC-11, LIC-12); they end somebody's part, and invite others by
 * `<mado-invitation-list>`, which is loaded for them and stands below (LIC-09). The last owner stays one, and is told why.
 *
 * @summary The participants of a contract.
 * @slot header - Instead of the title.
 * @slot footer - Below the list.
 * @event {MadoBeforeParticipantChangeEvent} mado-before-participant-change - The role or the notices of a participant are about to be changed; cancelable.
 * @event {MadoParticipantChangedEvent} mado-participant-changed - They were changed.
 * @event {MadoBeforeParticipantRemoveEvent} mado-before-participant-remove - Somebody's part is about to end; cancelable.
 * @event {MadoParticipantRemovedEvent} mado-participant-removed - Somebody's part ended.
 * @csspart title - The title.
 * @csspart count - How many there are.
 * @csspart ended - That the contract has ended.
 * @csspart invite - The button that begins an invitation.
 * @csspart table - The table.
 * @csspart row - One participant.
 * @csspart self - The mark of the person who looks at it.
 * @csspart suspended - The mark of somebody who cannot sign in any more.
 * @csspart role - What a participant is.
 * @csspart notices - Whether a participant wants mails.
 * @csspart row-link - The name of a participant, which opens the settings.
 * @csspart remove - The button that ends a participant's part.
 * @csspart empty - What stands there when there is none.
 * @csspart more - The button that shows more.
 * @csspart retry - The button that tries again, where something could not be read.
 * @csspart field - A field with its label.
 * @csspart label - A label.
 * @csspart hint - A hint.
 * @csspart radio-label - An answer with its radio button.
 * @csspart radio - A radio button.
 * @csspart check - A box to tick with its label.
 * @csspart checkbox - The box to tick.
 * @csspart error - What is wrong with a field.
 * @csspart summary - What stands above the form after wrong entries.
 * @csspart failure - What stands above it, or above the list, after the server refused or was not reached.
 * @csspart conflict - What stands above it when somebody else changed the same meanwhile.
 * @csspart unchanged - What stands above it when there is nothing to change.
 * @csspart success - What was done last.
 * @csspart dialog - The confirmation.
 * @csspart facts - What will be saved or ended, in the confirmation.
 * @csspart decide - The button that confirms.
 * @csspart back - The button that leaves the confirmation.
 * @csspart submit - The button that goes on.
 * @csspart take - The button that takes what somebody else has saved.
 * @csspart cancel - The button that leaves the settings.
 * @csspart invitations - The invitations that wait for an answer; their own parts begin with `invitations-`.
 * @attr {string} contract - The id of the contract.
 */
export class MadoParticipantList extends MadoElement<typeof participantsJa> {
  static override styles: CSSResult[] = madoParticipantListStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    form: { attribute: false, noAccessor: true },
    invitations: { attribute: false },
    contract: {},
  };

  declare contract: string | undefined;
  /** The invitations by hand, where the participants are: else they are not there then. */
  declare invitations: InvitationListState | undefined;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/contracts/participants.ja.js')).participantsJa,
    en: async () => (await import('@madoguchi/sdk/contracts/participants.en.js')).participantsEn,
  };
  /** Whether somebody is being invited: that alone is on the screen then. */
  #inviting = false;
  readonly #list = new SubjectConnection<ParticipantListState, ParticipantList>(
    this,
    { type: 'loading', filter: {} },
    () => ({ contractId: this.contract }),
    createParticipantList,
    (state, before) => this.#followList(state, before),
  );
  readonly #form = new FormInList<Participant, ParticipantFormState, ParticipantForm>(
    this,
    (portal, participant) =>
      this.contract
        ? createParticipantForm(portal, {
            contractId: this.contract,
            participant,
            participants: this.#participants,
          })
        : undefined,
    (state) => this.#followForm(state),
    () => this.#leave(),
    {
      find: (about) => {
        if (!('part' in this.state)) return undefined;
        if (about === 'new' && this.#hasInvitations) return undefined; // that is theirs
        return (this.state.part.manages && this.#participants.find(({ id }) => id === about)) || null;
      },
    },
  );
  readonly #invitations: ParticipantInvitations = new ParticipantInvitations(this, ({ stage }) => {
    this.#inviting = stage === 'begun';
    if (stage === 'left') this.#view.focus.to('[part="invite"]', { preventScroll: true });
    this.requestUpdate();
  });
  readonly #view: ConfirmedFormView = new ConfirmedFormView(
    this,
    () => this.form ?? failureIn(this.state) ?? this.state,
  );
  readonly #last = new LastDone<ParticipantDone>(this);
  /** That the person ended their own part: nothing of the contract is theirs any longer. */
  #left: ParticipantDone | undefined;

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): ParticipantListState {
    return this.#list.state;
  }
  set state(state: ParticipantListState) {
    this.#list.show(state);
  }

  /** The settings of a participant; undefined while the list is shown. They can be set by hand too. */
  get form(): ParticipantFormState | undefined {
    return this.#form.state;
  }
  set form(form: ParticipantFormState | undefined) {
    this.#form.show(form);
  }

  get #participants(): readonly Participant[] {
    return 'part' in this.state ? this.state.part.items.map(({ item }) => item) : [];
  }

  /** Owners of a contract see them, until they have left it; by hand only where they are given too. */
  get #hasInvitations(): boolean {
    const { state } = this;
    if (!('part' in state) || !state.part.manages || this.#left) return false;
    return this.#list.controller !== undefined || this.invitations !== undefined;
  }

  protected override render(): TemplateResult {
    const { form } = this;
    const inviting = this.#inviting && !form;
    return html`<section class=${classMap({ 'mado-form': true, 'participant-list': true, inviting })}>
        ${form ? this.#form.keyed(this.#renderForm(form)) : html`<div ?hidden=${inviting}>${this.#renderList()}</div>`}
        ${this.#hasInvitations ? this.#invitations.render(form !== undefined) : nothing}
      </section>
      <slot name="footer"></slot>`;
  }

  #renderList(): TemplateResult {
    const { state, messages } = this;
    const { outcome, modal } = this.#view;
    const list = this.#list.controller;
    if (state.type === 'loading' || state.type === 'unavailable')
      return untilRead(messages, outcome, state, {
        loading: messages.text('participants.loading'),
        unavailable: messages.text('participants.unavailable'),
        onRetry: () => void list?.retry(),
      });
    if (this.#left) return html`${participantDone(messages, this.#left)}`;
    const done = participantDone(messages, this.#last.done);
    const { items, total, manages, ended } = state.part;
    const error = failureIn(state);
    const asked = askedRow(items);
    return html`${participantOverview(messages, {
      portal: this.usedPortal,
      participants: this.#participants,
      total,
      manages,
      ended: ended === true,
      outcome: html`${outcome.render(messages, { error })} ${done}`,
      more: moreRows(messages, state, {
        text: messages.text('participants.more'),
        list,
        view: this.#view,
        taken: error !== undefined,
        root: this.renderRoot,
      }),
      onInvite: () => this.#invite(),
      onEdit: (participant) => this.#edit(participant),
      onRemove: ({ id }) => {
        this.#last.forget();
        list?.ask(id, 'remove');
      },
    })}
    ${modal.render(
      asked &&
        removalDialog(messages, this.usedPortal, {
          row: asked,
          list,
          before: () => this.dispatchEvent(new MadoBeforeParticipantRemoveEvent(asked.item)),
        }),
    )}`;
  }

  #renderForm(form: ParticipantFormState): TemplateResult {
    return participantSettings(this.messages, form, {
      portal: this.usedPortal,
      participants: this.#participants,
      view: this.#view,
      controller: this.#form.controller,
      before: (draft) => this.dispatchEvent(new MadoBeforeParticipantChangeEvent(form.participant, draft)),
      onCancel: () => this.#leave(),
    });
  }

  #invite(): void {
    this.#begin();
    void this.#invitations.invite();
  }

  #edit(participant: Participant): void {
    this.#begin();
    this.#form.open(participant);
    this.#view.focus.to('#settings');
  }

  /** What was done last is told no more. */
  #begin(): void {
    this.#last.forget();
    forgetFailure(this.state, this.#list.controller);
    this.requestUpdate();
  }

  #leave(): void {
    const { subject } = this.#form;
    this.#form.close();
    if (subject) this.#view.focus.to(`[data-id="${CSS.escape(subject.id)}"]`, { preventScroll: true });
  }

  #followList(state: ParticipantListState, before: ParticipantListState): void {
    if (state.type === 'loading') {
      this.#last.forget(); // another person's, or another contract's
      this.#left = undefined;
      this.#inviting = false;
      this.#form.close();
    }
    const removed = removedNow<Participant>(state, before);
    if (!removed) return;
    const done: ParticipantDone = { type: 'removed', participant: removed };
    if (removed.self) this.#left = done;
    this.#tell(done);
    this.dispatchEvent(new MadoParticipantRemovedEvent(removed));
  }

  #followForm(state: ParticipantFormState): void {
    if (state.type !== 'saved') return;
    const { participant } = state;
    this.#list.controller?.put(participant);
    this.#leave();
    this.#tell({ type: 'changed', participant });
    this.dispatchEvent(new MadoParticipantChangedEvent(participant));
  }

  #tell(done: ParticipantDone): void {
    this.#last.done = done;
    this.#view.focus.to('#done', { preventScroll: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-participant-list': MadoParticipantList;
  }
}
