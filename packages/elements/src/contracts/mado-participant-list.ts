import type {
  InvitationListState,
  Participant,
  ParticipantFormState,
  ParticipantListState,
  ParticipantRemovalState,
} from '@madoguchi/sdk';
import { createParticipantForm, type ParticipantForm } from '@madoguchi/sdk/contracts/participant-form.js';
import { createParticipantList, type ParticipantList } from '@madoguchi/sdk/contracts/participant-list.js';
import { createParticipantRemoval, type ParticipantRemoval } from '@madoguchi/sdk/contracts/participant-removal.js';
import type { participantsJa } from '@madoguchi/sdk/contracts/participants.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { keyed } from 'lit/directives/keyed.js';
import { ControllerConnection } from '../portal/controller-connection.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { outcomeHost } from '../portal/form/outcome-host.ts';
import { waiting } from '../portal/form/waiting.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { Modal, type ModalContent } from '../portal/modal.ts';
import { onLeave } from '../portal/on-leave.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import {
  MadoBeforeParticipantChangeEvent,
  MadoBeforeParticipantRemoveEvent,
  MadoParticipantChangedEvent,
  MadoParticipantRemovedEvent,
} from './mado-participant-list.events.ts';
import { madoParticipantListStyles } from './mado-participant-list.styles.ts';
import { changeDialog, removalDialog } from './participant-dialogs.ts';
import { hasLeft, participantDone, type ParticipantDone } from './participant-done.ts';
import { participantErrors } from './participant-fields.ts';
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
 * @csspart invite - The button that begins an invitation.
 * @csspart table - The table.
 * @csspart row - One participant.
 * @csspart self - The mark of the person who looks at it.
 * @csspart role - What a participant is.
 * @csspart notices - Whether a participant wants mails.
 * @csspart edit - The name of a participant, which opens the settings.
 * @csspart remove - The button that ends a participant's part.
 * @csspart empty - What stands there when there is none.
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
 * @csspart done - What was done last.
 * @csspart dialog - The confirmation.
 * @csspart facts - What will be saved or ended, in the confirmation.
 * @csspart decide - The button that confirms.
 * @csspart back - The button that leaves the confirmation.
 * @csspart submit - The button that goes on.
 * @csspart cancel - The button that leaves the settings.
 * @csspart invitations - The invitations that wait for an answer; their own parts begin with `invitations-`.
 * @attr {string} contract - The id of the contract.
 */
export class MadoParticipantList extends MadoElement<typeof participantsJa> {
  static override styles: CSSResult[] = madoParticipantListStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    form: { attribute: false, noAccessor: true },
    removal: { attribute: false, noAccessor: true },
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
  #shown: string | undefined;
  #editing: Participant | undefined;
  #removing: Participant | undefined;
  #formByHand: ParticipantFormState | undefined;
  #removalByHand: ParticipantRemovalState | undefined;
  /** What was done last, to be told until something else is done. */
  #done: ParticipantDone | undefined;
  /** Whether somebody is being invited: that alone is on the screen then. */
  #inviting = false;
  /** Counts up where the settings begin anew. */
  #fresh = 0;
  /** What takes the focus once it is drawn. */
  #awaited: string | undefined;
  readonly #list = new PersonalConnection<ParticipantListState, ParticipantList>(
    this,
    { type: 'loading' },
    (portal) => {
      this.#shown = this.contract;
      return this.contract ? createParticipantList(portal, { contractId: this.contract }) : undefined;
    },
    ({ type }) => {
      if (type === 'loading') this.#begin(); // another person's, or another contract's
    },
  );
  readonly #form = new ControllerConnection<ParticipantFormState | undefined, ParticipantForm>(
    this,
    undefined,
    (portal) =>
      this.#editing && this.contract
        ? createParticipantForm(portal, {
            contractId: this.contract,
            participant: this.#editing,
            participants: this.#participants,
          })
        : undefined,
    (state) => this.#followForm(state),
  );
  readonly #removal = new ControllerConnection<ParticipantRemovalState | undefined, ParticipantRemoval>(
    this,
    undefined,
    (portal) =>
      this.#removing && this.contract
        ? createParticipantRemoval(portal, {
            contractId: this.contract,
            participant: this.#removing,
            participants: this.#participants,
          })
        : undefined,
    (state) => this.#followRemoval(state),
  );
  readonly #invitations: ParticipantInvitations = new ParticipantInvitations(this, ({ stage }) => {
    this.#inviting = stage === 'begun';
    if (stage === 'left') this.#awaited = '[part="invite"]';
    this.requestUpdate();
  });
  readonly #modal: Modal = new Modal(this);
  readonly #outcome: FormOutcome = new FormOutcome(
    outcomeHost(this, () => this.form ?? this.removal ?? this.state),
    () => this.renderRoot,
  );

  constructor() {
    super();
    onLeave(this, () => {
      if (!hasLeft(this.#done)) this.#done = undefined;
    });
  }

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): ParticipantListState {
    return this.#list.state;
  }
  set state(state: ParticipantListState) {
    this.#list.show(state);
  }

  /** The settings of a participant; undefined while the list is shown. They can be set by hand too. */
  get form(): ParticipantFormState | undefined {
    return this.#formByHand ?? (this.#editing ? this.#form.state : undefined);
  }
  set form(form: ParticipantFormState | undefined) {
    this.#formByHand = form;
    this.requestUpdate();
  }

  /** Ending somebody's part; undefined while that is not asked for. It can be set by hand too. */
  get removal(): ParticipantRemovalState | undefined {
    return this.#removalByHand ?? (this.#removing ? this.#removal.state : undefined);
  }
  set removal(removal: ParticipantRemovalState | undefined) {
    this.#removalByHand = removal;
    this.requestUpdate();
  }

  get #participants(): readonly Participant[] {
    return this.state.type === 'ready' ? this.state.participants : [];
  }

  /** Owners of a contract see them, until they have left it; by hand only where they are given too. */
  get #hasInvitations(): boolean {
    const { state } = this;
    if (state.type !== 'ready' || !state.manages || hasLeft(this.#done)) return false;
    return this.#list.controller !== undefined || this.invitations !== undefined;
  }

  protected override willUpdate(): void {
    if (this.contract !== this.#shown && this.#list.controller) this.#list.remake();
  }

  protected override updated(): void {
    if (this.#awaited === undefined) return;
    const found = this.renderRoot.querySelector<HTMLElement>(this.#awaited);
    found?.focus({ preventScroll: this.#awaited !== '#settings' });
    if (found) this.#awaited = undefined;
  }

  protected override render(): TemplateResult {
    const { form } = this;
    const inviting = this.#inviting && !form;
    return html`<section class=${classMap({ 'mado-form': true, 'participant-list': true, inviting })}>
        ${form ? keyed(this.#fresh, this.#renderForm(form)) : html`<div ?hidden=${inviting}>${this.#renderList()}</div>`}
        ${this.#hasInvitations ? this.#invitations.render(form !== undefined) : nothing}
      </section>
      <slot name="footer"></slot>`;
  }

  #renderList(): TemplateResult | typeof nothing {
    const { state, messages, removal } = this;
    if (state.type === 'loading') return waiting(messages.text('participants.loading'));
    if (state.type === 'unavailable')
      return html`<div class="mado-stack">
        <h2 class="mado-title">${messages.text('participants.unavailable')}</h2>
        ${this.#outcome.render(messages, state)}
        <div class="mado-actions">
          <button class="mado-button" type="button" @click=${() => void this.#list.controller?.retry()}>
            ${messages.text('retry')}
          </button>
        </div>
      </div>`;
    if (hasLeft(this.#done)) return html`${participantDone(messages, this.#done)}`;
    const { participants, manages } = state;
    return html`${participantOverview(messages, {
      portal: this.usedPortal,
      participants,
      manages,
      outcome: html`${this.#outcome.render(messages, { error: removal?.type === 'failed' ? removal.error : undefined })}
      ${participantDone(messages, this.#done)}`,
      onInvite: this.#invite,
      onEdit: (participant) => this.#edit(participant),
      onRemove: (participant) => this.#remove(participant),
    })}
    ${this.#modal.render(this.#removalDialog(removal))}`;
  }

  #renderForm(form: ParticipantFormState): TemplateResult {
    const { messages } = this;
    return html`${participantSettings(messages, form, {
      portal: this.usedPortal,
      participants: this.#participants,
      outcome: this.#outcome.render(messages, {
        error: form.type === 'failed' ? form.error : undefined,
        items: participantErrors(messages, form),
        typed: true,
      }),
      outcomeId: this.#outcome.id,
      onReview: this.#review,
      onChoose: (chosen) => this.#form.controller?.choose(chosen),
      onTake: () => this.#form.controller?.takeSaved(),
      onLeave: () => this.#leave(),
    })}
    ${this.#modal.render(this.#changeDialog(form))}`;
  }

  #changeDialog(form: ParticipantFormState): ModalContent | undefined {
    if (form.type !== 'confirming' && form.type !== 'submitting') return undefined;
    const { draft, participant } = form;
    return changeDialog(
      this.messages,
      {
        portal: this.usedPortal,
        participant,
        busy: form.type === 'submitting',
        onAct: () =>
          void this.#form.controller?.send(() =>
            this.dispatchEvent(new MadoBeforeParticipantChangeEvent(participant, draft)),
          ),
        onCancel: () => this.#form.controller?.back(),
      },
      draft,
    );
  }

  #removalDialog(removal: ParticipantRemovalState | undefined): ModalContent | undefined {
    if (removal?.type !== 'confirming' && removal?.type !== 'submitting') return undefined;
    const { participant } = removal;
    return removalDialog(this.messages, {
      portal: this.usedPortal,
      participant,
      busy: removal.type === 'submitting',
      onAct: () =>
        void this.#removal.controller?.send(() =>
          this.dispatchEvent(new MadoBeforeParticipantRemoveEvent(participant)),
        ),
      onCancel: () => {
        this.#removing = undefined;
        this.#removal.remake();
      },
    });
  }

  readonly #review = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#form.controller?.review();
  };

  readonly #invite = (): void => {
    this.#done = this.#removing = undefined;
    this.requestUpdate();
    void this.#invitations.invite();
  };

  #begin(): void {
    this.#editing = this.#removing = this.#done = undefined;
    this.#inviting = false;
    this.#form.remake();
    this.#removal.remake();
  }

  #edit(participant: Participant): void {
    this.#editing = participant;
    this.#done = this.#removing = undefined;
    this.#fresh++;
    this.#awaited = '#settings';
    this.#form.remake();
  }

  #remove(participant: Participant): void {
    this.#removing = participant;
    this.#done = undefined;
    this.#removal.remake();
  }

  #leave(): void {
    if (this.#editing) this.#awaited = `[data-id="${CSS.escape(this.#editing.id)}"]`;
    this.#editing = undefined;
    this.#form.remake();
  }

  #followForm(state: ParticipantFormState | undefined): void {
    if (state?.type !== 'saved' || !this.#editing) return;
    const { participant } = state;
    this.#list.controller?.put(participant);
    this.#leave();
    this.#tell({ type: 'changed', participant });
    this.dispatchEvent(new MadoParticipantChangedEvent(participant));
  }

  #followRemoval(state: ParticipantRemovalState | undefined): void {
    if (state?.type === 'failed' && state.error.code === 'not-found') void this.#list.controller?.refresh();
    if (state?.type !== 'removed' || !this.#removing) return;
    const { participant } = state;
    this.#removing = undefined;
    this.#list.controller?.remove(participant.id);
    this.#removal.remake();
    this.#tell({ type: 'removed', participant });
    this.dispatchEvent(new MadoParticipantRemovedEvent(participant));
  }

  #tell(done: ParticipantDone): void {
    this.#done = done;
    this.#awaited = '#done';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-participant-list': MadoParticipantList;
  }
}
