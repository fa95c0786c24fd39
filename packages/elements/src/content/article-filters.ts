import { articleCategories, type ArticleFilter, type ArticlePage } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { choices } from '../portal/list/choices.ts';
import type { SearchField } from '../portal/list/search-field.ts';
import { categoryText, kindText, type ArticleTexts } from './article.texts.ts';

/** The value of the choice that narrows nothing. */
const all = '';

export interface ArticleFilters {
  readonly filter: ArticleFilter;
  /** What is known of all of them; undefined before that. */
  readonly part: ArticlePage | undefined;
  readonly field: SearchField;
  readonly onNarrow: (filter: ArticleFilter) => void;
}

/** What narrows the articles: words, kind, category with how many there are, product. */
export function articleFilters(
  messages: ArticleTexts,
  { filter, part, field, onNarrow }: ArticleFilters,
): TemplateResult {
  const count = (category: string): number => part?.categories.find((one) => one.category === category)?.count ?? 0;
  const sum = part?.categories.reduce((before, one) => before + one.count, 0);
  const closed = part?.knowledge === false;
  return html`<div class="filters" part="filters">
    ${field.render(messages.text('articles.search'))}
    <p class="mado-hint">${messages.text('articles.search-hint')}</p>
    ${
      closed
        ? html`<div class="mado-notice" part="knowledge-closed">
            <p class="mado-notice-title">${messages.text('articles.closed')}</p>
            <p class="mado-text">${messages.text('articles.closed-hint')}</p>
          </div>`
        : nothing
    }
    <div class="narrow">
      ${
        closed
          ? nothing
          : choices<'knowledge' | 'alert'>({
              name: 'kind',
              label: messages.text('articles.kind'),
              choices: (['knowledge', 'alert'] as const).map((value) => ({ value, label: kindText(messages, value) })),
              chosen: filter.kind ?? 'knowledge',
              locale: messages.locale,
              onChoose: (kind) => onNarrow({ ...filter, kind }),
            })
      }
      ${products(messages, filter, part?.products ?? [], onNarrow)}
    </div>
    ${choices<string>({
      name: 'category',
      label: messages.text('articles.category'),
      choices: [
        { value: all, label: messages.text('articles.category.all'), count: sum },
        ...articleCategories.map((value) => ({
          value,
          label: categoryText(messages, value),
          count: part && count(value),
        })),
      ],
      chosen: filter.category ?? all,
      locale: messages.locale,
      onChoose: (chosen) => onNarrow({ ...filter, category: articleCategories.find((one) => one === chosen) }),
    })}
  </div>`;
}

/** One that is chosen stands there also where it is none of those that are offered. */
function products(
  messages: ArticleTexts,
  filter: ArticleFilter,
  offered: readonly string[],
  onNarrow: (filter: ArticleFilter) => void,
): TemplateResult {
  const { product = all } = filter;
  const every = product === all || offered.includes(product) ? offered : [product, ...offered];
  return html`<label class="product"
    ><span class="mado-hidden">${messages.text('articles.product')}</span
    ><select
      class="mado-input"
      part="product"
      @change=${({ currentTarget: select }: Event) => {
        if (select instanceof HTMLSelectElement) onNarrow({ ...filter, product: select.value || undefined });
      }}
    >
      <option value=${all} .selected=${product === all}>${messages.text('articles.product.all')}</option>
      ${every.map((one) => html`<option value=${one} .selected=${one === product}>${one}</option>`)}
    </select></label
  >`;
}
