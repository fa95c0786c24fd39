import type {
  AccessApplicationFormState,
  AccessApplicationListState,
  AccessApplicationPage,
  NoFilter,
} from '@madoguchi/sdk';
import {
  createAccessApplicationForm,
  type AccessApplicationForm,
} from '@madoguchi/sdk/account/access-application-form.js';
import {
  createAccessApplicationList,
  type AccessApplicationList,
} from '@madoguchi/sdk/account/access-application-list.js';
import { emptyProject } from '@madoguchi/sdk/account/project.rules.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { dayText } from '../portal/text/day-text.ts';
import { draftStorage } from '../portal/draft-storage.ts';
import { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { outcomeHost } from '../portal/form/outcome-host.ts';
import { joinSentences } from '../portal/text/join-sentences.ts';
import { isClosedTo } from '../portal/list/closed-to.ts';
import { closed } from '../portal/list/closed.ts';
import { ListView } from '../portal/list/list-view.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { mayUse } from '../portal/may-use.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { accessApplicationForm, accessApplicationSent } from './access-application-view.ts';
import { accessApplicationTexts, type AccessApplicationCatalogue } from './access-application-words.ts';
import { accessApplications } from './access-applications-view.ts';
import { MadoAccessAppliedEvent, MadoBeforeAccessApplicationEvent } from './mado-access-application.events.ts';
import { madoAccessApplicationStyles } from './mado-access-application.styles.ts';
import { ProjectFields } from './project-fields.ts';

export type * from './mado-access-application.events.ts';

/**
 * アクセス制御申請 (SUP-04): a project and its customer group, which accounts are in it and which maintenance contracts they
 * see; the summary (決定); and below it what the person applied for, with what became of it. For those who administer
 * accounts: for others it says why there is nothing (SUP-02). What was typed and not sent outlives a reload, until it is sent, the
 * person signs out, or 7 days are over.
 *
 * @summary Form that applies for access control, and the applications so far.
 * @slot header - Instead of title and lead.
 * @slot empty - Instead of what stands there when nothing was applied for yet.
 * @slot closed - Below the explanation where the applications are not for this person.
 * @slot footer - Below everything.
 * @event {MadoBeforeAccessApplicationEvent} mado-before-access-application - An application is about to be sent; cancelable.
 * @event {MadoAccessAppliedEvent} mado-access-applied - It was received.
 * @csspart title - A title.
 * @csspart lead - What access control is.
 * @csspart field - A field with its label.
 * @csspart label - A label.
 * @csspart hint - A hint.
 * @csspart input - A field.
 * @csspart error - What is wrong with a field.
 * @csspart add - The button that adds a row to a list.
 * @csspart remove - The button that takes a row out.
 * @csspart summary - What stands above the form after wrong entries.
 * @csspart failure - What stands above form or list after the server refused or was not reached.
 * @csspart restored - What stands above it where what was typed before the page was loaded is back.
 * @csspart anew - The button that begins anew then.
 * @csspart dialog - The confirmation.
 * @csspart facts - What will be sent, in the confirmation.
 * @csspart decide - The button that confirms.
 * @csspart back - The button that leaves the confirmation.
 * @csspart submit - The button that goes on to the confirmation.
 * @csspart success - That it was received.
 * @csspart another - The button that begins another application.
 * @csspart list - The applications so far.
 * @csspart count - How many there are.
 * @csspart application - One application.
 * @csspart state - How far it is.
 * @csspart empty - What stands there when there is none.
 * @csspart closed - The explanation where they are not for this person.
 * @csspart clear - The button that shows everything again.
 * @csspart retry - The button that tries again.
 * @csspart more - The button that shows more.
 */
export class MadoAccessApplication extends MadoElement<AccessApplicationCatalogue> {
  static override styles: CSSResult[] = madoAccessApplicationStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    applications: { attribute: false, noAccessor: true },
  };

  protected readonly catalogues: CatalogueLoaders = accessApplicationTexts;
  #byHand = false;
  /** Counts up where the fields begin anew. */
  #fresh = 0;
  readonly #form = new PersonalConnection<AccessApplicationFormState, AccessApplicationForm>(
    this,
    { type: 'ready', typed: emptyProject },
    (portal) => {
      this.#fresh++;
      return createAccessApplicationForm(portal, { drafts: draftStorage() });
    },
    (state, before) => {
      if (state.restored && !before.restored) this.#fresh++; // other fields than those that were drawn empty
      if (state.type !== 'sent' || before.type === 'sent') return;
      this.#list.controller?.put(state.application);
      this.dispatchEvent(new MadoAccessAppliedEvent(state.application));
    },
  );
  readonly #list = new PersonalConnection<AccessApplicationListState, AccessApplicationList>(
    this,
    { type: 'loading', filter: {} },
    (portal) =>
      this.#byHand || mayUse(portal, 'accounts') === false ? undefined : createAccessApplicationList(portal),
  );
  readonly #listView: ListView<AccessApplicationPage, NoFilter> = new ListView<AccessApplicationPage, NoFilter>(
    outcomeHost<MadoElement, AccessApplicationListState>(this, () => this.applications),
    () => this.#list.controller,
  );
  readonly #view: ConfirmedFormView = new ConfirmedFormView(this);
  readonly #project: ProjectFields = new ProjectFields(this);

  /** What the element shows of the form. Set by hand, it shows that and sends nothing. */
  get state(): AccessApplicationFormState {
    return this.#form.state;
  }
  set state(state: AccessApplicationFormState) {
    this.#byHand = true;
    if (this.#list.controller) this.#list.remake();
    this.#form.show(state);
  }

  /** The applications so far, in the same way. */
  get applications(): AccessApplicationListState {
    return this.#list.state;
  }
  set applications(applications: AccessApplicationListState) {
    this.#list.show(applications);
  }

  protected override render(): TemplateResult {
    const { state, messages, usedPortal, applications } = this;
    if (isClosedTo(usedPortal, 'accounts', applications))
      return html`<div class="mado-form">
        ${closed({ title: messages.text('access.closed'), hint: messages.text('access.closed-hint') })}
        <slot name="closed"></slot>
      </div>`;
    const day = usedPortal ? dayText(usedPortal, messages.locale) : () => '';
    const listed = applications.type !== 'loading' || !this.#byHand;
    return html`<div class="mado-form parts">
        <section class="apply">
          <slot name="header"
            ><h2 class="mado-title" part="title">${messages.text('access.title')}</h2>
            <p class="mado-text" part="lead">${joinSentences(messages.locale, [messages.text('access.lead'), messages.text('access.effect')])}</p></slot
          >
          ${
            state.type === 'sent'
              ? accessApplicationSent(messages, this.#view.outcome.id, this.#begin)
              : keyed(
                  this.#fresh,
                  accessApplicationForm(messages, state, {
                    view: this.#view,
                    controller: this.#form.controller,
                    project: this.#project,
                    before: (draft) => this.dispatchEvent(new MadoBeforeAccessApplicationEvent(draft)),
                    onAnew: this.#begin,
                  }),
                )
          }
        </section>
        ${listed ? html`<div class="applications">${this.#listView.render(messages, accessApplications(messages, day))}</div>` : nothing}
      </div>
      <slot name="footer"></slot>`;
  }

  readonly #begin = (): void => {
    this.#fresh++;
    this.#form.controller?.beginAnew();
    this.#view.focus.to('#projectName');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-access-application': MadoAccessApplication;
  }
}
