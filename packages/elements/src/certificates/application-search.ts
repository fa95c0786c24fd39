import type { ApplicationCondition, ApplicationFilter, CertificateCatalogue } from '@madoguchi/sdk';
import { applicationOrder } from '@madoguchi/sdk/certificates/application-order.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { FocusNext } from '../portal/focus-next.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import { applicationSorts, sortText, type ApplicationListTexts } from './application-columns.ts';
import { conditionFields, mostConditions, queryOf, readSearch } from './application-query.ts';
import { option, selectField } from '../portal/form/select-field.ts';
import { kindText, serviceText } from './application-words.ts';

const kinds = ['new', 'renewal', 'next', 'reissue', 'contact-change', 'revocation', 'termination'] as const;

/** One text to search for, which can be taken away. */
interface ConditionRow extends Pick<ApplicationCondition, 'field' | 'text'> {
  readonly key: number;
}

/** 検索 (CRT-08): everything begins at 指定しない, and nothing is searched before the button is pressed. */
export class ApplicationSearch {
  open = false;
  readonly #host: MadoElement;
  readonly #search: (filter: ApplicationFilter) => void;
  readonly #focus: FocusNext;
  #conditions: readonly ConditionRow[] = [];
  #key = 0;
  /** The filter that the fields were filled with, and how often they were filled. */
  #shown = '';
  #fresh = 0;
  /** The last day that was searched for comes before the first one: then nothing would be found. */
  #isReversed = false;

  constructor(host: MadoElement, search: (filter: ApplicationFilter) => void) {
    this.#host = host;
    this.#search = search;
    this.#focus = new FocusNext(host);
  }

  toggle(): void {
    this.open = !this.open;
    if (this.open) this.#focus.to('#search-title', { asked: true, preventScroll: true });
    this.#host.requestUpdate();
  }

  render(
    messages: ApplicationListTexts,
    filter: ApplicationFilter,
    catalogue: CertificateCatalogue | undefined,
  ): TemplateResult {
    const shown = JSON.stringify([filter, messages.locale, catalogue?.services.length]);
    if (shown !== this.#shown) this.#fill(filter, shown);
    const { sort, direction } = applicationOrder(filter);
    const any = messages.text('applications.any');
    const { downloaded } = queryOf(filter);
    return html`<div
      class="search"
      id="search"
      part="search"
      role="search"
      aria-labelledby="search-title"
      ?hidden=${!this.open}
      @keydown=${this.#pressed}
    >
      <h3 class="search-title" id="search-title" tabindex="-1">${messages.text('applications.search-title')}</h3>
      ${keyed(
        this.#fresh,
        html`<div class="search-fields">
          <fieldset class="search-date">
            <legend class="mado-label">${messages.text('applications.search-date')}</legend>
            ${selectField(
              'date',
              messages.text('applications.search-date'),
              [
                option('', any, filter.dateKind),
                option('applied', messages.text('applications.search-date.applied'), filter.dateKind),
                option('updated', messages.text('applications.search-date.updated'), filter.dateKind),
              ],
              { bare: true },
            )}
            ${dateField('from', messages.text('applications.search-since'), filter.from)}
            <span aria-hidden="true">～</span>
            ${dateField('to', messages.text('applications.search-until'), filter.to)}
            ${this.#isReversed ? html`<p class="mado-error" part="error" id="search-days" role="alert">${messages.text('applications.search-days-reversed')}</p>` : nothing}
          </fieldset>
          ${selectField('kind', messages.text('certificates.kind-label'), [
            option('', any, filter.kind),
            ...kinds.map((kind) => option(kind, kindText(messages, kind), filter.kind)),
          ])}
          ${selectField('service', messages.text('certificates.service'), [
            option('', any, filter.serviceId),
            ...(catalogue?.services ?? []).map((service) =>
              option(service.id, serviceText(messages, service), filter.serviceId),
            ),
          ])}
          ${selectField('server-type', messages.text('certificates.server-type'), [
            option('', any, filter.serverType),
            ...(catalogue?.serverTypes ?? []).map((type) => option(type, type, filter.serverType)),
          ])}
          ${selectField('downloaded', messages.text('applications.search-downloaded'), [
            option('', any, downloaded),
            option('yes', messages.text('applications.search-downloaded.yes'), downloaded),
            option('no', messages.text('applications.search-downloaded.no'), downloaded),
          ])}
          ${selectField(
            'sort',
            messages.text('applications.sort'),
            applicationSorts.map((one) => option(one, sortText(messages, one), sort)),
          )}
          ${selectField(
            'order',
            messages.text('applications.sort'),
            [
              option('ascending', messages.text('applications.sort.ascending'), direction),
              option('descending', messages.text('applications.sort.descending'), direction),
            ],
            { bare: true },
          )}
        </div>`,
      )}
      ${this.#renderConditions(messages)}
      <div class="mado-actions">
        <button class="mado-button" part="submit" type="button" @click=${this.#go}>
          ${messages.text('applications.search')}
        </button>
        <button class="mado-button mado-button-quiet" part="reset" type="button" @click=${this.#reset}>
          ${messages.text('applications.search-reset')}
        </button>
      </div>
    </div>`;
  }

  #renderConditions(messages: ApplicationListTexts): TemplateResult {
    const label = messages.text('applications.search-condition');
    return html`<fieldset class="conditions">
      <legend class="mado-label">${label}</legend>
      ${repeat(
        this.#conditions,
        ({ key }) => key,
        ({ key, field, text }, index) => html`<div class="condition" role="group" aria-label="${label} ${index + 1}">
          ${index > 0 ? html`<span class="and">${messages.text('applications.search-and')}</span>` : nothing}
          <select class="mado-input" name="field" aria-label=${label}>
            ${conditionFields.map(
              (one) => option(one, messages.text(`applications.search-condition.${one}`), field).content,
            )}
          </select>
          <input
            class="mado-input"
            id="text-${key}"
            name="text"
            type="text"
            value=${text}
            maxlength="200"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            aria-label=${messages.text('applications.search-contains')}
            placeholder=${messages.text('applications.search-contains')}
          />
          ${
            this.#conditions.length > 1
              ? html`<button class="mado-link plain" type="button" @click=${() => this.#remove(key)}>
                  ${messages.text('applications.search-remove')}
                </button>`
              : nothing
          }
        </div>`,
      )}
      ${
        this.#conditions.length < mostConditions
          ? html`<button class="mado-link plain" part="add-condition" type="button" @click=${this.#add}>
              ${messages.text('applications.search-add')}
            </button>`
          : nothing
      }
    </fieldset>`;
  }

  #fill({ conditions = [] }: ApplicationFilter, shown: string): void {
    this.#shown = shown;
    this.#fresh++;
    const rows = conditions.length > 0 ? conditions : [{ field: 'organisation' as const, text: '' }];
    this.#conditions = rows.map((row) => ({ ...row, key: this.#key++ }));
  }

  readonly #add = (): void => {
    const key = this.#key++;
    this.#conditions = [...this.#conditions, { key, field: 'server-name', text: '' }];
    this.#focus.to(`#text-${key}`, { asked: true });
    this.#host.requestUpdate();
  };

  #remove(key: number): void {
    this.#conditions = this.#conditions.filter((one) => one.key !== key);
    this.#focus.to('[name="text"]', { asked: true });
    this.#host.requestUpdate();
  }

  readonly #reset = (): void => {
    this.#isReversed = false;
    this.#shown = ''; // what was typed and not searched goes away too
    this.#search({});
    this.#host.requestUpdate();
  };

  readonly #go = (): void => {
    const panel = this.#host.renderRoot.querySelector('#search');
    if (!panel) return;
    const search = readSearch(panel);
    this.#isReversed = search.from !== undefined && search.to !== undefined && search.from > search.to;
    if (!this.#isReversed) return this.#search(search);
    this.#focus.to('[name="from"]', { asked: true });
    this.#host.requestUpdate();
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return; // 229: Safari, whose composition is over by then
    if (event.target instanceof HTMLInputElement) this.#go();
  };
}

function dateField(name: 'from' | 'to', label: string, value: string | undefined): TemplateResult {
  return html`<input class="mado-input" type="date" name=${name} aria-label=${label} value=${value ?? ''} min="2000-01-01" max="2099-12-31" />`;
}
