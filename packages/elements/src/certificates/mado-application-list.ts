import type {
  ApplicationFilter,
  ApplicationListState,
  ApplicationPage,
  ApplicationRecord,
  CatalogueViewState,
  DraftListState,
} from '@madoguchi/sdk';
import { createApplicationList, type ApplicationList } from '@madoguchi/sdk/certificates/application-list.js';
import type { applicationsJa } from '@madoguchi/sdk/certificates/applications.ja.js';
import { createCertificateCatalogue, type CatalogueView } from '@madoguchi/sdk/certificates/certificate-catalogue.js';
import type { certificateWordsJa } from '@madoguchi/sdk/certificates/certificate-words.ja.js';
import {
  html,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { AddressQuery } from '../portal/address-query.ts';
import { hrefFrom } from '../portal/href-template.ts';
import type { ListTexts } from '../portal/list/list-texts.ts';
import { ListView } from '../portal/list/list-view.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { opensElsewhere } from '../portal/opens-elsewhere.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import { safeUrl } from '../portal/safe-url.ts';
import { TableView } from '../portal/table/table-view.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { ApplicationDrafts } from './application-drafts.ts';
import {
  applicationBones,
  applicationFilters,
  applicationTable,
  belowDrafts,
  endedOnly,
  shownApplications,
  waitingRows,
} from './application-list-parts.ts';
import { applicationFilterOf, longestQuery, narrowings, queryOf, type ApplicationQuery } from './application-query.ts';
import { ApplicationSearch } from './application-search.ts';
import { applicationsTexts } from './applications.texts.ts';
import { MadoApplicationOpenedEvent, MadoBeforeApplicationOpenEvent } from './mado-application-list.events.ts';
import { madoApplicationListStyles } from './mado-application-list.styles.ts';

export type * from './mado-application-list.events.ts';

/**
 * お申込一覧: contracts in force and applications under way, each application a row of its own (CRT-07), to be searched and
 * sorted (CRT-08). Above them stand those that were begun and not sent (CRT-04).
 *
 * @summary The applications of one’s company.
 * @slot header - Instead of the title.
 * @slot empty - Instead of what stands there when there is none.
 * @slot closed - Below the explanation where the list is not for this person.
 * @event {MadoBeforeApplicationOpenEvent} mado-before-application-open - Somebody goes to an application; cancelable.
 * @event {MadoApplicationOpenedEvent} mado-application-opened - Somebody chose an application, and nobody kept them from going there.
 * @event {MadoBeforeApplicationDraftOpenEvent} mado-before-application-draft-open - Somebody goes on with a draft; cancelable.
 * @event {MadoBeforeApplicationDraftRemoveEvent} mado-before-application-draft-remove - A draft is about to be thrown away; cancelable.
 * @event {MadoApplicationDraftRemovedEvent} mado-application-draft-removed - A draft was thrown away.
 * @csspart drafts - The applications that were begun.
 * @csspart draft - One of them.
 * @csspart resume - What goes on with a draft.
 * @csspart remove - The button that throws a draft away.
 * @csspart success - That a draft was thrown away.
 * @csspart dialog - The confirmation.
 * @csspart decide - The button that confirms.
 * @csspart back - The button that leaves the confirmation.
 * @csspart list - The whole of the list.
 * @csspart title - The title.
 * @csspart new - The link to a new application.
 * @csspart filters - What narrows the list.
 * @csspart mark - What the exclamation mark means.
 * @csspart past - The box that shows ended ones too.
 * @csspart open-search - The button that opens the search.
 * @csspart search - The search.
 * @csspart field - A field of the search with its label.
 * @csspart label - A label.
 * @csspart input - A field.
 * @csspart error - What is wrong with a field.
 * @csspart add-condition - The button that adds a text to search for.
 * @csspart submit - The button that searches.
 * @csspart reset - The button that takes the search off.
 * @csspart count - How many there are.
 * @csspart table - The table.
 * @csspart head - The line of its columns.
 * @csspart sort - A button that sorts by a column.
 * @csspart row - One application.
 * @csspart row-link - What opens it.
 * @csspart shown - Which ones the list shows.
 * @csspart empty - What stands there when there is none.
 * @csspart closed - The explanation where the list is not for this person.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart retry - The button that tries again.
 * @csspart clear - The button that shows everything again.
 * @csspart more - The button that shows more.
 * @attr {string} application-href - Where an application stands: `/applications/{application}`, with its id. Without it a row is a button, and the host's script opens it.
 * @attr {string} draft-href - Where a draft is gone on with: `/apply?draft={draft}`, with its id.
 * @attr {string} new-href - Where a new application begins; without it nothing leads there.
 * @attr {string} query - Keeps search and order in the page's address, under names that begin so: `?applications-kind=renewal`.
 */
export class MadoApplicationList extends MadoElement<typeof applicationsJa & typeof certificateWordsJa & ListTexts> {
  static override styles: CSSResult[] = madoApplicationListStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    catalogue: { attribute: false, noAccessor: true },
    drafts: { attribute: false, noAccessor: true },
    applicationHref: { attribute: 'application-href' },
    draftHref: { attribute: 'draft-href' },
    newHref: { attribute: 'new-href' },
    query: {},
  };

  declare applicationHref: string | undefined;
  declare draftHref: string | undefined;
  declare newHref: string | undefined;
  declare query: string | undefined;

  protected readonly catalogues: CatalogueLoaders = applicationsTexts;
  #byHand = false;
  #begun = false;
  readonly #address: AddressQuery<ApplicationQuery> = new AddressQuery<ApplicationQuery>(
    this,
    () => this.query,
    longestQuery,
    () => {
      const wanted = this.#addressed();
      if (JSON.stringify(queryOf(wanted)) !== JSON.stringify(queryOf(this.state.filter)))
        void this.#list.controller?.narrow(wanted);
    },
  );
  readonly #list = new PersonalConnection<ApplicationListState, ApplicationList>(
    this,
    { type: 'loading', filter: {} },
    (portal) => {
      if (this.#begun) this.#address.put(queryOf({})); // begun anew, for somebody else
      this.#begun = true;
      return createApplicationList(portal, this.#addressed());
    },
  );
  readonly #names = new PersonalConnection<CatalogueViewState, CatalogueView>(this, { type: 'loading' }, (portal) =>
    this.#byHand ? undefined : createCertificateCatalogue(portal),
  );
  readonly #drafts: ApplicationDrafts = new ApplicationDrafts(this, () => this.#byHand);
  readonly #view: ListView<ApplicationPage, ApplicationFilter> = new ListView<ApplicationPage, ApplicationFilter>(
    this,
    () => this.#list.controller,
  );
  readonly #table: TableView<ApplicationRecord> = new TableView<ApplicationRecord>(this);
  readonly #search: ApplicationSearch = new ApplicationSearch(this, (search) => {
    const { past } = this.state.filter;
    this.#narrow({ ...search, past });
  });

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): ApplicationListState {
    return this.#list.state;
  }
  set state(state: ApplicationListState) {
    this.#byHand = true;
    this.#list.show(state);
  }

  /** What services and server types are called. It can be set by hand too. */
  get catalogue(): CatalogueViewState {
    return this.#names.state;
  }
  set catalogue(catalogue: CatalogueViewState) {
    this.#names.show(catalogue);
  }

  /** The applications that were begun. They can be set by hand too. */
  get drafts(): DraftListState {
    return this.#drafts.state;
  }
  set drafts(drafts: DraftListState) {
    this.#drafts.show(drafts);
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.#table.draw();
  }

  protected override render(): TemplateResult {
    const { state, messages, usedPortal, catalogue } = this;
    const coming = this.#drafts.isComing(catalogue) && state.type !== 'unavailable';
    const known = catalogue.type === 'ready' ? catalogue.catalogue : undefined;
    const href = safeUrl(this.newHref);
    const none = endedOnly(messages, state, () => this.#narrow({ ...this.state.filter, past: true }));
    const list = this.#view.render(messages, {
      title: messages.text('applications.title'),
      aside: href
        ? html`<a class="mado-button" part="new" href=${href}>${messages.text('applications.new')}</a>`
        : undefined,
      filters: applicationFilters(messages, {
        filter: state.filter,
        search: this.#search,
        catalogue: known,
        onPast: (past) => this.#narrow({ ...this.state.filter, past: past || undefined }),
      }),
      rows: (part) => (coming ? waitingRows() : this.#renderTable(part)),
      ...applicationBones(),
      empty: { title: messages.text('applications.empty'), hint: messages.text('applications.empty-text') },
      narrowed: none !== undefined || narrowings(state.filter) > 0,
      none,
      clear: () => this.#narrow({ past: state.filter.past }),
    });
    return html`${coming ? nothing : this.#drafts.render(messages, usedPortal, known)} ${belowDrafts(coming, list)}
    ${coming || !known || !('part' in state) ? nothing : shownApplications(messages, state, known)}`;
  }

  #renderTable(part: ApplicationPage): TemplateResult {
    const { state, messages, usedPortal, catalogue } = this;
    if (!usedPortal) return html``;
    return applicationTable(messages, usedPortal, part, {
      view: this.#table,
      filter: state.filter,
      catalogue: catalogue.type === 'ready' ? catalogue.catalogue : undefined,
      href: this.#hrefOf('') === undefined ? undefined : ({ id }) => this.#hrefOf(id),
      open: this.#open,
      onNarrow: (filter) => this.#narrow(filter),
    });
  }

  #hrefOf(application: string): string | undefined {
    return hrefFrom(this.applicationHref, { application });
  }

  readonly #addressed = (): ApplicationFilter => applicationFilterOf((name) => this.#address.get(name));

  #narrow(filter: ApplicationFilter): void {
    this.#address.put(queryOf(filter));
    void this.#list.controller?.narrow(filter);
  }

  readonly #open = (application: ApplicationRecord, event: Event): void => {
    if (event instanceof MouseEvent && opensElsewhere(event)) return;
    if (this.dispatchEvent(new MadoBeforeApplicationOpenEvent(application)))
      this.dispatchEvent(new MadoApplicationOpenedEvent(application));
    else event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-application-list': MadoApplicationList;
  }
}
