import type {
  ApplicationFilter,
  ApplicationListState,
  ApplicationPage,
  ApplicationRecord,
  CertificateCatalogue,
  Portal,
} from '@madoguchi/sdk';
import { applicationOrder } from '@madoguchi/sdk/certificates/application-order.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { ListDrawing } from '../portal/list/list-drawing.ts';
import type { TableDrawing, TableView } from '../portal/table/table-view.ts';
import { applicationColumns, applicationSorts, sortText, type ApplicationListTexts } from './application-columns.ts';
import { narrowings } from './application-query.ts';
import type { ApplicationSearch } from './application-search.ts';

/**
 * The list below the drafts. As long as nobody knows how many there are (`coming`) it is its shape alone: nothing that could
 * be read or pressed is to move when they come.
 */
export function belowDrafts(coming: boolean, list: TemplateResult): unknown {
  return keyed(coming, html`<div class=${coming ? 'coming' : ''}>${list}</div>`);
}

/** The shape of rows that are here already, and wait. */
export function waitingRows(): TemplateResult {
  const { bone, boneTitle } = applicationBones();
  return html`<div class="list-bones" aria-hidden="true">
    ${boneTitle}
    <div class="list-rows">${Array.from({ length: 6 }, () => bone)}</div>
  </div>`;
}

/** The shape of what is not here yet. */
export function applicationBones(): { readonly bone: TemplateResult; readonly boneTitle: TemplateResult } {
  return {
    bone: html`<div class="bone"><span class="list-bone">&nbsp;</span><span class="list-bone">&nbsp;</span></div>`,
    boneTitle: html`<div class="bone-head"></div>`,
  };
}

/** Which applications the list has (CRT-07). */
export function shownApplications(
  messages: ApplicationListTexts,
  { filter: { past } }: ApplicationListState,
  { policy: { listedMonths: months } }: CertificateCatalogue,
): TemplateResult {
  return html`<p class="mado-form shown" part="shown">
    ${past ? messages.text('applications.shown-past') : messages.text('applications.shown', { months })} ${messages.text('applications.records')}
  </p>`;
}

export interface ApplicationFilters {
  readonly filter: ApplicationFilter;
  readonly search: ApplicationSearch;
  readonly catalogue: CertificateCatalogue | undefined;
  readonly onPast: (past: boolean) => void;
}

/** What `!` means, 過去案件表示, and 検索 (CRT-07, CRT-08). */
export function applicationFilters(
  messages: ApplicationListTexts,
  { filter, search, catalogue, onPast }: ApplicationFilters,
): TemplateResult {
  const count = narrowings(filter);
  const changed = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) onPast(event.target.checked);
  };
  return html`<div class="filters" part="filters">
    <p class="mado-hint" part="mark">${messages.text('applications.documents-mark')}</p>
    <div class="tools">
      <label class="mado-check" part="past"
        ><input class="mado-box" type="checkbox" .checked=${filter.past === true} @change=${changed} />${messages.text('applications.past')}</label
      >
      <button
        class="mado-button mado-button-quiet open-search"
        part="open-search"
        type="button"
        aria-expanded=${search.open}
        aria-controls="search"
        @click=${() => search.toggle()}
      >
        ${messages.text('applications.search')}${count > 0 ? html`<span class="narrowings">${count}</span>` : nothing}
      </button>
    </div>
    ${search.render(messages, filter, catalogue)}
  </div>`;
}

/** What is said where those that ended alone would be found, and are not shown (CRT-07). */
export function endedOnly(
  messages: ApplicationListTexts,
  state: ApplicationListState,
  act: () => void,
): ListDrawing<ApplicationPage>['none'] {
  const count = 'part' in state ? state.part.ended : undefined;
  if (!count) return undefined;
  return {
    title: messages.text('applications.ended-only'),
    hint: messages.text('applications.ended-text', { count }),
    action: messages.text('applications.past'),
    act,
  };
}

export interface ApplicationTable extends Pick<TableDrawing<ApplicationRecord>, 'href' | 'open'> {
  readonly view: TableView<ApplicationRecord>;
  readonly filter: ApplicationFilter;
  readonly catalogue: CertificateCatalogue | undefined;
  readonly onNarrow: (filter: ApplicationFilter) => void;
}

/** The table, with what says to those who do not see it how it is sorted. */
export function applicationTable(
  messages: ApplicationListTexts,
  portal: Portal,
  { items, total }: ApplicationPage,
  { view, filter, catalogue, onNarrow, href, open }: ApplicationTable,
): TemplateResult {
  const { sort, direction } = applicationOrder(filter);
  return html`${view.render({
    label: messages.text('applications.title'),
    columns: applicationColumns(messages, portal, catalogue, items),
    rows: items,
    total,
    sort,
    direction,
    search: undefined,
    href,
    open,
    onSort(name) {
      const by = applicationSorts.find((one) => one === name);
      const turned = sort === by && direction === 'ascending';
      if (by) onNarrow({ ...filter, sort: by, direction: turned ? 'descending' : 'ascending' });
    },
  })}
    <p class="mado-hidden" role="status">
      ${filter.sort ? `${sortText(messages, sort)} ${messages.text(`applications.sort.${direction}`)}` : nothing}
    </p>`;
}
