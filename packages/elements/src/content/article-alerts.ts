import type { ArticleListState, ArticleSummary, Messages } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { foreignLanguage } from '../portal/text/foreign-language.ts';
import { foundText } from '../portal/list/found-text.ts';
import { heading } from '../portal/list/heading.ts';
import type { PortalTexts } from '../portal/texts.ts';
import { articleLink, type ArticleWay } from './article-rows.ts';
import { categoryText, type ArticleTexts } from './article.texts.ts';

/** So many alerts stand above the list; the height of their box is always that of so many. */
export const mostAlerts = 3;

export interface ArticleAlerts extends ArticleWay {
  readonly words: readonly string[];
  readonly level: number;
  /** Whether a filter is set that could be why there is none. */
  readonly narrowed: boolean;
  readonly onAll: () => void;
  readonly onRetry: () => void;
}

/** アラート情報, the newest of those that the search leaves, apart and first (SUP-09). */
export function articleAlerts(
  messages: ArticleTexts & Messages<PortalTexts>,
  state: ArticleListState,
  alerts: ArticleAlerts,
): TemplateResult {
  const total = 'part' in state ? state.part.total : 0;
  return html`<section class="alerts" part="alerts" aria-labelledby="alerts" aria-busy=${state.type === 'loading' || state.type === 'narrowing'}>
    <div class="alerts-head">
      ${heading({ level: alerts.level, class: 'alerts-title' }, html`<span id="alerts">${messages.text('articles.alerts')}</span>`)}
      ${total > 0 ? html`<span class="alerts-count">${messages.text('articles.alerts-count', { count: total })}</span>` : nothing}
      ${
        total > mostAlerts
          ? html`<button class="mado-link alerts-all" part="all-alerts" type="button" aria-label=${messages.text('articles.alerts-all')} @click=${alerts.onAll}>
              ${messages.text('articles.alerts-see')}
            </button>`
          : nothing
      }
    </div>
    <div class="alerts-body">${body(messages, state, alerts)}</div>
  </section>`;
}

function body(
  messages: ArticleTexts & Messages<PortalTexts>,
  state: ArticleListState,
  alerts: ArticleAlerts,
): TemplateResult {
  if (state.type === 'loading')
    return html`<div class="alerts-bones" aria-hidden="true">
      ${Array.from({ length: mostAlerts }, () => html`<div class="alert"><span class="list-bone">&nbsp;</span></div>`)}
    </div>`;
  if (state.type === 'unavailable' || state.type === 'not-narrowed')
    return html`<p class="alerts-told" role="alert">
      ${messages.text('articles.alerts-unavailable')}
      <button class="mado-link plain" part="retry-alerts" type="button" @click=${alerts.onRetry}>${messages.text('retry')}</button>
    </p>`;
  const { items } = state.part;
  if (items.length === 0)
    return html`<p class="alerts-told">
      ${messages.text(alerts.narrowed ? 'articles.alerts-none-found' : 'articles.alerts-none')}
    </p>`;
  return html`<ul class="alerts-rows">
    ${repeat(
      items.slice(0, mostAlerts),
      ({ id }) => id,
      (article) => alert(messages, article, alerts),
    )}
  </ul>`;
}

function alert(messages: ArticleTexts, article: ArticleSummary, alerts: ArticleAlerts): TemplateResult {
  const { title, category, publishedAt } = article;
  const lang = foreignLanguage(title, messages.locale);
  const content = foundText(title, alerts.words);
  return html`<li class="alert" part="alert">
    <span class="alert-meta"
      ><time datetime=${publishedAt}>${alerts.day(publishedAt)}</time
      ><span class="alert-category">${categoryText(messages, category)}</span></span
    >
    <span class="alert-title">${articleLink(article, alerts, { part: 'alert-link', row: false, lang, content })}</span>
  </li>`;
}
