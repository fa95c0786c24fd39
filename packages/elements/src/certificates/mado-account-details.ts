import type {
  AccountDetailsFormState,
  CatalogueViewState,
  ContactRole,
  DetailsChange,
  FieldError,
} from '@madoguchi/sdk';
import { contactRoles, contactRolesOf } from '@madoguchi/sdk/certificates/application-entries.rules.js';
import { createCertificateCatalogue, type CatalogueView } from '@madoguchi/sdk/certificates/certificate-catalogue.js';
import { createAccountDetailsForm, type AccountDetailsForm } from '@madoguchi/sdk/certificates/account-details-form.js';
import type { accountDetailsJa } from '@madoguchi/sdk/certificates/account-details.ja.js';
import type { applicationFieldsJa } from '@madoguchi/sdk/certificates/application-fields.ja.js';
import type { certificateWordsJa } from '@madoguchi/sdk/certificates/certificate-words.ja.js';
import { html, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { draftStorage } from '../portal/draft-storage.ts';
import { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { accountDetailsForm, type EditingState } from './account-details-view.ts';
import { contactFacts } from './entry-facts.ts';
import { accountDetailsTexts } from './account-details.texts.ts';
import { entryId } from './entry-words.ts';
import { guardedEvents, keyGuard } from './key-guard.ts';
import { MadoAccountDetailsSavedEvent, MadoBeforeAccountDetailsSaveEvent } from './mado-account-details.events.ts';
import { madoAccountDetailsStyles } from './mado-account-details.styles.ts';

export type * from './mado-account-details.events.ts';

/**
 * アカウント情報登録: agency, organisation and contacts that later applications can take over, all of it optional; checked,
 * shown as it is stored, and stored when that is confirmed (CRT-16). Stored elsewhere meanwhile, it shows both and lets the
 * person choose. What was typed and not stored outlives a reload, until it is stored, the person signs out, or 7 days are
 * over.
 *
 * @summary Details that later applications begin with.
 * @slot header - Instead of title and lead.
 * @slot footer - Below the form.
 * @event {MadoBeforeAccountDetailsSaveEvent} mado-before-account-details-save - The details are about to be stored; cancelable.
 * @event {MadoAccountDetailsSavedEvent} mado-account-details-saved - The details were stored.
 * @csspart title - The title.
 * @csspart part - One part of the form: the agency, the organisation, a contact.
 * @csspart field - A field with its label.
 * @csspart label - A label.
 * @csspart hint - A hint.
 * @csspart input - A field.
 * @csspart error - What is wrong with a field.
 * @csspart check - A box to tick with its label.
 * @csspart checkbox - The box to tick.
 * @csspart same - The button that fills in a contact as the registration contact.
 * @csspart summary - What stands above the form after wrong entries.
 * @csspart failure - What stands above the form after the server refused or was not reached.
 * @csspart conflict - What stands instead of the form when the same fields were changed elsewhere meanwhile.
 * @csspart sides - Both sides of what was changed in two places.
 * @csspart keep - The button that goes on with what was typed here.
 * @csspart take - The button that takes what is stored.
 * @csspart merged - That what was stored elsewhere meanwhile, in other fields, stands there too.
 * @csspart restored - What stands above the form where what was begun before the page was loaded is back.
 * @csspart anew - The button that takes what is stored then.
 * @csspart success - That the details were stored.
 * @csspart submit - The button that goes on to the confirmation.
 * @csspart dialog - The confirmation.
 * @csspart facts - What will be stored.
 * @csspart decide - The button that confirms.
 * @csspart back - The button that leaves the confirmation.
 * @csspart retry - The button that tries again, where it could not be read.
 */
export class MadoAccountDetails extends MadoElement<
  typeof accountDetailsJa & typeof applicationFieldsJa & typeof certificateWordsJa
> {
  static override styles: CSSResult[] = madoAccountDetailsStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    catalogue: { attribute: false, noAccessor: true },
  };

  protected readonly catalogues: CatalogueLoaders = accountDetailsTexts;
  readonly #form = new PersonalConnection<AccountDetailsFormState, AccountDetailsForm>(
    this,
    { type: 'loading' },
    (portal) => {
      this.#begin();
      return createAccountDetailsForm(portal, { drafts: draftStorage() });
    },
    (state, before) => {
      if (state.type === 'invalid') this.#errors = state.fieldErrors;
      else if (state.type !== 'ready') this.#errors = [];
      // the fields say what was stored elsewhere
      if (before.type === 'submitting' && state.type === 'ready') this.#anew('all');
      if (state.type !== 'saved') return;
      this.#begin(); // in the form in which it is stored
      this.dispatchEvent(new MadoAccountDetailsSavedEvent(state.saved));
    },
  );
  readonly #view: ConfirmedFormView = new ConfirmedFormView(this);
  /** What was wrong and was not typed anew: whoever puts one field right still sees the others. */
  #errors: readonly FieldError[] = [];
  #copied: ContactRole | undefined;
  /** The field that a private key was kept out of (CRT-05). */
  #caught: string | undefined;
  /** How often the fields began anew: all of them, and those of each contact. */
  readonly #fresh = new Map<ContactRole | 'all', number>();

  #byHand = false;
  /** It says whose contacts the agreement asks for. */
  readonly #catalogue = new PersonalConnection<CatalogueViewState, CatalogueView>(this, { type: 'loading' }, (portal) =>
    this.#byHand ? undefined : createCertificateCatalogue(portal),
  );

  constructor() {
    super();
    const guard = keyGuard((field, inserted) => {
      this.#caught = field;
      if (inserted) this.#anew('all'); // without what undo would bring back
      this.#view.focus.to(`#${entryId(field)}`);
      this.requestUpdate();
    });
    for (const type of guardedEvents) this.addEventListener(type, guard, guard);
  }

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): AccountDetailsFormState {
    return this.#form.state;
  }
  set state(state: AccountDetailsFormState) {
    this.#byHand = true;
    if (this.#catalogue.controller) this.#catalogue.remake();
    this.#begin();
    this.#form.show(state);
  }

  /** What can be applied for, and by whom, in the same way. */
  get catalogue(): CatalogueViewState {
    return this.#catalogue.state;
  }
  set catalogue(catalogue: CatalogueViewState) {
    this.#catalogue.show(catalogue);
  }

  protected override render(): TemplateResult {
    return html`<slot name="header"></slot>
      <div class="mado-form details">${this.#renderState()}</div>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages } = this;
    if (state.type === 'loading' || state.type === 'unavailable')
      return untilRead(messages, this.#view.outcome, state, {
        loading: messages.text('account-details.loading'),
        unavailable: messages.text('account-details.unavailable'),
        onRetry: () => void this.#form.controller?.retry(),
      });
    return accountDetailsForm(messages, state, {
      view: this.#view,
      controller: this.#form.controller,
      headed: this.has('header'),
      roles: this.#rolesOf(state),
      errors: this.#errorsOf(state),
      fresh: (part) => this.#fresh.get(part) ?? 0,
      copied: this.#copied,
      onType: this.#type,
      onCopy: this.#copy,
      onKeep: () => {
        this.#decided();
        this.#form.controller?.keepTyped();
      },
      onTake: () => {
        this.#decided();
        this.#form.controller?.takeSaved();
      },
      before: (details) => this.dispatchEvent(new MadoBeforeAccountDetailsSaveEvent(details)),
    });
  }

  /** 契約責任者 only where the agreement has one, or one is stored (CRT-04, CRT-16). */
  #rolesOf({ saved, typed }: EditingState): readonly ContactRole[] {
    const { catalogue } = this;
    const isFilled = [saved, typed].some(
      ({ contacts }) => contactFacts(this.messages, 'signatory', contacts.signatory).length > 0,
    );
    if (isFilled || catalogue.type === 'unavailable') return contactRoles;
    return contactRolesOf(catalogue.type === 'ready' ? catalogue.catalogue : { asksSignatory: false });
  }

  #errorsOf(state: EditingState): readonly FieldError[] {
    const errors = state.type === 'invalid' ? state.fieldErrors : state.type === 'ready' ? this.#errors : [];
    const field = this.#caught;
    return field === undefined
      ? errors
      : [{ field, code: 'private-key' }, ...errors.filter((error) => error.field !== field)];
  }

  readonly #type = (change: DetailsChange): void => {
    const { block, typed } = change;
    const before = block === 'agency' ? '' : block === 'organisation' ? 'organisation.' : `contacts.${block}.`;
    const changed = Object.keys(typed).map((name) => `${before}${name}`);
    this.#errors = this.#errors.filter(({ field }) => !changed.includes(field));
    this.#copied = this.#caught = undefined;
    this.#form.controller?.type(change);
  };

  readonly #copy = (role: ContactRole): void => {
    const { state } = this;
    if (!('typed' in state)) return;
    this.#type({ block: role, typed: state.typed.contacts.registration });
    this.#anew(role);
    this.#copied = role;
    this.requestUpdate();
  };

  #decided(): void {
    this.#begin();
    this.#view.focus.to('input'); // the button goes
  }

  /** The fields show what stands in the state, and nothing is left of what was told before. */
  #begin(): void {
    this.#errors = [];
    this.#copied = this.#caught = undefined;
    this.#anew('all');
  }

  #anew(part: ContactRole | 'all'): void {
    this.#fresh.set(part, (this.#fresh.get(part) ?? 0) + 1);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-account-details': MadoAccountDetails;
  }
}
