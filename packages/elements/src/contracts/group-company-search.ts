import type { CompanyFound, FieldError, GroupCompanyFormState } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SummaryItem } from '../portal/form/failure-view.ts';
import { guardComposition } from '../portal/form/composition.ts';
import { textField } from '../portal/form/text-field.ts';
import { waiting } from '../portal/form/waiting.ts';
import { blank } from '../portal/list/blank.ts';
import type { GroupCompanyTexts } from './group-company-table.ts';

/** What can be done with the search. */
export interface GroupCompanySearch {
  readonly onType: (typed: string) => void;
  readonly onSearch: () => void;
  readonly onChoose: (companyId: string) => void;
  readonly onMore: () => void;
  readonly onRetry: () => void;
  /** Draws why something was not found because of the line or the server. */
  readonly failure: TemplateResult | typeof nothing;
}

/** The companies that the last search found. */
function foundIn({ found }: GroupCompanyFormState): readonly CompanyFound[] {
  return 'part' in found ? found.part.items : [];
}

/** What is wrong, as a summary lists it; where there is nothing to choose from, it leads to the search. */
export function groupCompanyErrors(messages: GroupCompanyTexts, state: GroupCompanyFormState): readonly SummaryItem[] {
  if (state.type !== 'invalid') return [];
  const anything = foundIn(state).length > 0;
  return state.fieldErrors.map((error) => ({
    id: error.field === 'company' && anything ? 'company' : 'name',
    text: errorText(messages, error),
  }));
}

/** 会社名 with 検索, and what it found, to choose one of (LIC-13). */
export function groupCompanySearch(
  messages: GroupCompanyTexts,
  state: GroupCompanyFormState,
  search: GroupCompanySearch,
): TemplateResult {
  const errors = groupCompanyErrors(messages, state);
  const searching = state.found.type === 'loading' || state.found.type === 'narrowing';
  /** Enter in the name searches: it is not yet what adds a company. */
  const pressed = (event: KeyboardEvent): void => {
    guardComposition(event);
    const { target, key, defaultPrevented } = event;
    if (key !== 'Enter' || defaultPrevented || !(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    search.onSearch();
  };
  return html`<div class="search" role="search" @keydown=${pressed}>
      ${textField({
        id: 'name',
        name: 'name',
        label: messages.text('group-company.search-for'),
        hint: messages.text('group-company.search-hint'),
        error: errors.find(({ id }) => id === 'name')?.text,
        autocomplete: 'off',
        inputMode: 'text',
        value: state.typed,
        onInput: ({ currentTarget }) => {
          if (currentTarget instanceof HTMLInputElement) search.onType(currentTarget.value);
        },
      })}
      <button
        class="mado-button mado-button-quiet ${searching ? 'mado-busy' : ''}"
        part="search"
        type="button"
        aria-disabled=${ifDefined(searching || undefined)}
        @click=${() => {
          if (!searching) search.onSearch();
        }}
      >
        ${messages.text('group-company.search')}
      </button>
    </div>
    ${renderFound(messages, state, search, errors.find(({ id }) => id === 'company')?.text)}`;
}

function renderFound(
  messages: GroupCompanyTexts,
  state: GroupCompanyFormState,
  search: GroupCompanySearch,
  error: string | undefined,
): TemplateResult | typeof nothing {
  const { found } = state;
  if (found.type === 'none') return nothing;
  if (found.type === 'loading') return waiting(messages.text('group-company.searching'));
  const { name } = found.filter;
  const retry = html`<div class="mado-actions">
    ${'error' in found ? search.failure : nothing}
    <button class="mado-button mado-button-quiet" part="retry" type="button" @click=${search.onRetry}>${messages.text('retry')}</button>
  </div>`;
  if (found.type === 'unavailable') return retry;
  const { items, total, next } = found.part;
  if (found.type !== 'not-narrowed' && items.length === 0)
    return html`<div role="status">
      ${blank({ kind: 'none', title: messages.text('group-company.none', { name }), hint: messages.text('group-company.none-hint') })}
    </div>`;
  const busy = found.type === 'loading-more';
  return html`${found.type === 'not-narrowed' ? retry : nothing}
    <fieldset
      class="found"
      part="found"
      role="radiogroup"
      id="company"
      tabindex="-1"
      aria-busy=${found.type === 'narrowing'}
      aria-invalid=${ifDefined(error && 'true')}
      aria-describedby=${ifDefined(error && 'company-error')}
    >
      <legend class="mado-hidden">${messages.text('group-company.found')}</legend>
      <p class="row-count" part="count" role="status">
        ${found.type === 'narrowing' ? messages.text('group-company.searching') : messages.text('group-company.found-count', { total, name })}
      </p>
      <div class="choices">
        ${repeat(
          items,
          ({ id }) => id,
          (company, index) => renderChoice(messages, company, index, state, search),
        )}
      </div>
      ${error ? html`<p class="mado-error" part="error" id="company-error">${error}</p>` : nothing}
    </fieldset>
    ${
      found.type === 'incomplete'
        ? retry
        : next === undefined
          ? nothing
          : html`<div>
              <button
                class="mado-button mado-button-quiet ${busy ? 'mado-busy' : ''}"
                part="more"
                type="button"
                aria-disabled=${ifDefined(busy || undefined)}
                @click=${search.onMore}
              >
                ${messages.text('group-company.more')}
              </button>
            </div>`
    }`;
}

function renderChoice(
  messages: GroupCompanyTexts,
  { id, name, corporateNumber, address, added }: CompanyFound,
  index: number,
  { chosen }: GroupCompanyFormState,
  { onChoose }: GroupCompanySearch,
): TemplateResult {
  const about = `company-${index}-about`;
  return html`<label class="choice ${added ? 'choice-added' : ''}" part="choice"
    ><input
      type="radio"
      name="company"
      value=${id}
      aria-label=${messages.text('group-company.choose-of', { name })}
      aria-describedby=${about}
      aria-disabled=${ifDefined(added || undefined)}
      .checked=${live(chosen?.id === id)}
      @change=${() => onChoose(id)}
    /><span class="choice-name">${name}</span
    ><span class="choice-about" id=${about}
      >${added ? html`<span class="mark">${messages.text('group-company.added-already')}</span> ` : nothing}<span
        class="digits"
        >${corporateNumber}</span
      >
      ${address}</span
    ></label
  >`;
}

function errorText(messages: GroupCompanyTexts, { field, code, params }: FieldError): string {
  return (
    messages.find(`group-company.error.${field}.${code}`, params) ??
    messages.text('group-company.error.company.required')
  );
}
