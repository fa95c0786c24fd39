import type { ArticleSummary } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { foundText } from '../portal/list/found-text.ts';
import { heading } from '../portal/list/heading.ts';
import type { RowLanguages } from '../portal/list/row-languages.ts';
import { categoryText, kindText, type ArticleTexts } from './article.texts.ts';

/** Where articles lead. */
export interface ArticleWay {
  /** Where an article stands, safe already; undefined where the host's script alone opens articles. */
  readonly href: (article: ArticleSummary) => string | undefined;
  readonly open: (article: ArticleSummary, event: Event) => void;
  readonly day: (iso: string) => string;
}

export interface ArticleRows extends ArticleWay {
  /** The words that are searched, to be marked. */
  readonly words: readonly string[];
  readonly languages: RowLanguages<ArticleSummary>;
  /** The level of the headings. */
  readonly level: number;
}

/** What leads to an article. */
export function articleLink(
  article: ArticleSummary,
  { href, open }: ArticleWay,
  { part, row, lang, content }: { part: string; row: boolean; lang: string | undefined; content: unknown },
): TemplateResult {
  const address = href(article);
  const press = (event: Event): void => open(article, event);
  return address
    ? html`<a class="article-link" part=${part} ?data-row=${row} lang=${ifDefined(lang)} href=${address} @click=${press}>${content}</a>`
    : html`<button class="article-link" part=${part} ?data-row=${row} lang=${ifDefined(lang)} type="button" @click=${press}>
        ${content}
      </button>`;
}

/** Articles with what a search found in them. */
export function articleRows(
  messages: ArticleTexts,
  articles: readonly ArticleSummary[],
  rows: ArticleRows,
): TemplateResult {
  return html`<ul class="list-rows">
    ${repeat(
      articles,
      ({ id }) => id,
      (article) => articleRow(messages, article, rows),
    )}
  </ul>`;
}

function articleRow(messages: ArticleTexts, article: ArticleSummary, rows: ArticleRows): TemplateResult {
  const { title, excerpt, products, category, kind, publishedAt, correctedAt } = article;
  const { words, languages, level, day } = rows;
  const lang = languages.of(article);
  return html`<li class="list-row article" part="row">
    ${heading(
      { level, class: 'article-title' },
      html`${articleLink(article, rows, { part: 'row-link', row: true, lang, content: foundText(title, words) })}${languages.note(article)}`,
    )}
    <p class="excerpt" part="excerpt" lang=${ifDefined(lang)}>${foundText(excerpt, words)}</p>
    <p class="meta">
      <span class="tag ${kind === 'alert' ? 'tag-alert' : ''}"
        >${kind === 'alert' ? html`<span class="mado-hidden">${kindText(messages, kind)}</span> ` : nothing}${categoryText(messages, category)}</span
      >
      <time datetime=${publishedAt}>${messages.text('articles.published', { day: day(publishedAt) })}</time>
      ${
        correctedAt
          ? html`<time datetime=${correctedAt}>${messages.text('articles.corrected', { day: day(correctedAt) })}</time>`
          : nothing
      }
      ${
        products.length > 0
          ? html`<span class="products">${foundText(products.join(', '), words)}</span>`
          : html`<span class="products">${messages.text('articles.all-products')}</span>`
      }
    </p>
  </li>`;
}

/** The shape of a row to come. */
export function articleBone(): TemplateResult {
  const bone = html`<span class="list-bone">&nbsp;</span>`;
  return html`<div class="list-row article">
    <p class="article-title">${bone}</p>
    <p class="excerpt">${bone}</p>
    <p class="meta"><span class="tag list-bone">&nbsp;</span><span class="bone-day list-bone">&nbsp;</span></p>
  </div>`;
}
