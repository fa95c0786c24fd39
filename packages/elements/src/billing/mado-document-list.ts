import type { BillingDocument, BillingDocumentFilter, BillingDocumentPage, DocumentListState } from '@madoguchi/sdk';
import type { billingDocumentsJa } from '@madoguchi/sdk/billing/billing-documents.ja.js';
import { createDocumentList, type DocumentList } from '@madoguchi/sdk/billing/document-list.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { isClosedTo } from '../portal/list/closed-to.ts';
import { closedList } from '../portal/list/closed-list.ts';
import type { ListTexts } from '../portal/list/list-texts.ts';
import { SearchedList } from '../portal/list/searched-list.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { mayUse } from '../portal/may-use.ts';
import { Modal } from '../portal/dialog/modal.ts';
import { RetryLater } from '../portal/retry-later.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { billingDocumentsTexts } from './billing-documents.texts.ts';
import { documentFilters } from './document-filters.ts';
import type { DocumentListTools } from './document-list-tools.ts';
import {
  checkConditions,
  conditionCount,
  documentFilterOf,
  documentQueryOf,
  longestDocumentQuery,
  narrowedBy,
  turnedBy,
  type DocumentQuery,
} from './document-query.ts';
import { documentBone, documentTable } from './document-table.ts';
import { ListConditions } from './list-conditions.ts';
import { MadoBeforeDocumentPreviewEvent, MadoDocumentTakenEvent } from './mado-document-list.events.ts';
import { madoDocumentListStyles } from './mado-document-list.styles.ts';
import { canShowPdf, PdfPreviewing, type ShownPdf } from './pdf-previewing.ts';

export type * from './mado-document-list.events.ts';
export type { ShownPdf } from './pdf-previewing.ts';

/**
 * 見積書・契約書・請求書: the documents of the maintenance contracts that somebody sees, to be searched by words, kind, date,
 * amount and partner, looked at in the page and downloaded (SUP-12). A browser that shows no PDF within a page downloads it
 * instead; a host's policy needs `frame-src blob:` for it.
 *
 * @summary Quotes, contracts and invoices as PDF.
 * @slot header - Instead of the title.
 * @slot empty - Instead of what stands there when there is none.
 * @slot closed - Below the explanation where the list is not for this person.
 * @event {MadoBeforeDocumentPreviewEvent} mado-before-document-preview - Somebody looks at a document in the page; cancelable.
 * @event {MadoDocumentTakenEvent} mado-document-taken - Somebody takes a document as a file.
 * @csspart list - The whole of it.
 * @csspart title - The title.
 * @csspart filters - What narrows the list.
 * @csspart search - The search.
 * @csspart search-field - The field to search in.
 * @csspart open-conditions - The button that opens further conditions.
 * @csspart conditions - The further conditions.
 * @csspart field - A field with its label.
 * @csspart label - A label.
 * @csspart hint - A hint.
 * @csspart input - A field.
 * @csspart error - What is wrong with a field.
 * @csspart submit - The button that searches by the conditions.
 * @csspart reset - The button that takes them off.
 * @csspart count - How many there are.
 * @csspart table - The table.
 * @csspart head - The line of its columns.
 * @csspart sort - A button that sorts by a column.
 * @csspart row - One document.
 * @csspart row-link - What shows it, or downloads it.
 * @csspart download - The link that downloads it.
 * @csspart dialog - The dialog with a PDF.
 * @csspart preview - What stands in it.
 * @csspart pdf - The PDF.
 * @csspart progress - How far it is read.
 * @csspart decide - The button that downloads it, or tries again.
 * @csspart back - The button that leaves the dialog.
 * @csspart empty - What stands there when there is none.
 * @csspart closed - The explanation where the list is not for this person.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart retry - The button that tries again.
 * @csspart clear - The button that shows everything again.
 * @csspart more - The button that shows more.
 * @attr {string} contract - The id of a maintenance contract: only the documents of it.
 * @attr {boolean} tools - The list as a file of comma-separated values.
 * @attr {string} query - Keeps search and order in the page's address, under names that begin so: `?documents-kind=invoice`.
 */
export class MadoDocumentList extends MadoElement<typeof billingDocumentsJa & ListTexts> {
  static override styles: CSSResult[] = madoDocumentListStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    preview: { attribute: false, noAccessor: true },
    contract: {},
    tools: { type: Boolean },
    query: {},
  };

  declare contract: string | undefined;
  declare tools: boolean | undefined;
  declare query: string | undefined;

  protected readonly catalogues: CatalogueLoaders = billingDocumentsTexts;
  #tools: DocumentListTools | undefined;
  #loading = false;
  readonly #retry: RetryLater = new RetryLater(this);
  /** The contract that the list was made of. */
  #made: string | undefined;
  readonly #list = new SearchedList<BillingDocumentPage, BillingDocumentFilter, DocumentList, DocumentQuery>(this, {
    create: (portal, filter) => {
      this.#made = this.contract;
      this.#previewing.close();
      return mayUse(portal, 'documents') === false ? undefined : createDocumentList(portal, filter);
    },
    longest: longestDocumentQuery,
    filterOf: (get) => ({ ...documentFilterOf(get), contractId: this.contract || undefined }),
    queryOf: documentQueryOf,
    wordsOf: ({ search }) => search,
    withWords: (filter, search) => ({ ...filter, search }),
  });
  readonly #conditions: ListConditions = new ListConditions(
    this,
    (conditions) => this.#list.narrow({ ...this.state.filter, ...narrowedBy(conditions) }),
    checkConditions,
  );
  readonly #modal: Modal = new Modal(this);
  readonly #previewing: PdfPreviewing = new PdfPreviewing(this, () => void this.#list.connection.controller?.refresh());

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): DocumentListState {
    return this.#list.connection.state;
  }
  set state(state: DocumentListState) {
    this.#list.connection.show(state);
  }

  /** The PDF that is looked at. It can be set by hand too. */
  get preview(): ShownPdf | undefined {
    return this.#previewing.shown;
  }
  set preview(preview: ShownPdf | undefined) {
    this.#previewing.show(preview);
  }

  protected override willUpdate(): void {
    if (this.contract !== this.#made && this.#list.connection.controller) this.#list.connection.remake();
  }

  protected override render(): TemplateResult {
    const { state, messages, usedPortal: portal } = this;
    const { filter } = state;
    if (isClosedTo(portal, 'documents', state))
      return closedList(messages.text('documents.title'), {
        title: messages.text('documents.closed'),
        hint: messages.text('documents.closed-hint'),
      });
    return html`${this.#list.view.render(messages, {
      title: messages.text('documents.title'),
      filters: documentFilters(messages, {
        filter,
        field: this.#list.field,
        conditions: this.#conditions,
        onNarrow: (narrowed) => this.#list.narrow(narrowed),
        tools: this.tools ? (this.#toolsOf()?.draw(messages, filter) ?? nothing) : undefined,
      }),
      rows: (part) =>
        documentTable(messages, part, {
          filter,
          onSort: (by) => this.#list.narrow({ ...filter, ...turnedBy(filter, by) }),
          onPreview: canShowPdf() ? this.#lookAt : undefined,
          onTake: (document) => this.dispatchEvent(new MadoDocumentTakenEvent(document)),
        }),
      boneTitle: html`<div class="bone-head"></div>`,
      bone: documentBone(messages),
      empty: { title: messages.text('documents.empty'), hint: messages.text('documents.empty-hint') },
      narrowed: Boolean(filter.search || filter.kind) || conditionCount(filter) > 0,
      clear: () => {
        const { contractId, sort, direction } = filter;
        this.#list.clear({ contractId, sort, direction });
      },
    })}
      <div class="mado-form">${this.#modal.render(this.#previewing.content(messages))}</div>`;
  }

  #toolsOf(): DocumentListTools | undefined {
    if (!this.#tools && !this.#loading) void this.#loadTools();
    return this.#tools;
  }

  async #loadTools(): Promise<void> {
    this.#loading = true;
    try {
      const { DocumentListTools } = await import('./document-list-tools.ts');
      this.#tools = new DocumentListTools(this);
      this.requestUpdate();
    } catch (error) {
      this.#retry.failed(error, 'messages');
    }
    this.#loading = false;
  }

  readonly #lookAt = (document: BillingDocument): void => {
    if (!this.dispatchEvent(new MadoBeforeDocumentPreviewEvent(document))) return;
    const newest = (): BillingDocument | undefined =>
      'part' in this.state ? this.state.part.items.find(({ id }) => id === document.id) : undefined;
    this.#previewing.open(document.title, () => (newest() ?? document).file);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-document-list': MadoDocumentList;
  }
}
