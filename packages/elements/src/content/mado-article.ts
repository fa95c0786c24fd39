import type { Article, ArticleViewState } from '@madoguchi/sdk';
import { createArticle, type ArticleView } from '@madoguchi/sdk/content/article.js';
import type { articlesJa } from '@madoguchi/sdk/content/articles.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { dayText } from '../portal/text/day-text.ts';
import { foreignLanguage } from '../portal/text/foreign-language.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { unavailable } from '../portal/form/unavailable.ts';
import { hrefFrom } from '../portal/href-template.ts';
import { linkedText } from '../portal/text/linked-text.ts';
import { blank } from '../portal/list/blank.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { offersArea } from '../portal/may-use.ts';
import { paragraphs } from '../portal/text/paragraphs.ts';
import { safeUrl } from '../portal/safe-url.ts';
import { SubjectConnection } from '../portal/subject-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { articleTexts, categoryText, kindText } from './article.texts.ts';
import { madoArticleStyles } from './mado-article.styles.ts';

/**
 * One article of 技術情報・アラート情報 (SUP-09): plain text whose addresses are links, the products it is about, and the ways
 * on from it. On paper stands what is to be read.
 *
 * @summary One article of technical information.
 * @slot header - Instead of the title.
 * @slot footer - Below everything.
 * @csspart head - Title, category, days and products.
 * @csspart title - The title.
 * @csspart products - What it is about.
 * @csspart body - The text.
 * @csspart ask - The link to asking.
 * @csspart articles - The link back to the articles.
 * @csspart empty - What stands there where the article was not found.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart retry - The button that tries again.
 * @attr {string} article - The id of the article.
 * @attr {string} articles-href - Where the articles are; without it nothing leads there.
 * @attr {string} new-ticket-href - Where people ask when it does not help: `/tickets/new?article={article}`; without it nothing leads there.
 */
export class MadoArticle extends MadoElement<typeof articlesJa> {
  static override styles: CSSResult[] = madoArticleStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    article: {},
    articlesHref: { attribute: 'articles-href' },
    newTicketHref: { attribute: 'new-ticket-href' },
  };

  declare article: string | undefined;
  declare articlesHref: string | undefined;
  declare newTicketHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = articleTexts;
  readonly #article = new SubjectConnection<ArticleViewState, ArticleView, 'articleId'>(
    this,
    { type: 'loading' },
    () => ({ articleId: this.article }),
    createArticle,
  );
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): ArticleViewState {
    return this.#article.state;
  }
  set state(state: ArticleViewState) {
    this.#article.show(state);
  }

  protected override render(): TemplateResult {
    return html`<article class="mado-form article">${this.#renderState()}</article>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages } = this;
    switch (state.type) {
      case 'loading':
        return bones(messages.text('article.loading'));
      case 'unavailable':
        return this.#renderUnavailable(state);
      default:
        return this.#renderArticle(state.article);
    }
  }

  #renderArticle(article: Article): TemplateResult {
    const { messages, usedPortal } = this;
    const { title, body, kind, category, products, publishedAt, correctedAt } = article;
    const lang = ifDefined(foreignLanguage(title + body, messages.locale));
    const day = usedPortal ? dayText(usedPortal, messages.locale) : () => '';
    return html`<header class="head" part="head">
        <p class="meta">
          <span class="tag ${kind === 'alert' ? 'tag-alert' : ''}">${kindText(messages, kind)}</span>
          <span>${categoryText(messages, category)}</span>
          <time datetime=${publishedAt}>${messages.text('articles.published', { day: day(publishedAt) })}</time>
          ${
            correctedAt
              ? html`<time datetime=${correctedAt}>${messages.text('articles.corrected', { day: day(correctedAt) })}</time>`
              : nothing
          }
        </p>
        <slot name="header"><h2 class="title" part="title" lang=${lang}>${title}</h2></slot>
        <dl class="products" part="products">
          <dt>${messages.text('article.products')}</dt>
          <dd>${products.length > 0 ? products.join(', ') : messages.text('articles.all-products')}</dd>
        </dl>
      </header>
      <div part="body" lang=${lang}>${paragraphs(body, linkedText)}</div>
      ${this.#renderActs(article)}`;
  }

  #renderActs({ id }: Article): TemplateResult | typeof nothing {
    const { messages, usedPortal } = this;
    const asks = offersArea(usedPortal, 'tickets');
    const ask = asks ? hrefFrom(this.newTicketHref, { article: id }) : undefined;
    const back = this.#renderBack('mado-link');
    if (!ask && !back) return nothing;
    return html`<div class="acts">
      ${ask ? html`<a class="mado-button mado-button-quiet" part="ask" href=${ask}>${messages.text('article.ask')}</a>` : nothing}
      ${back ?? nothing}
    </div>`;
  }

  #renderUnavailable({ error }: Extract<ArticleViewState, { type: 'unavailable' }>): TemplateResult {
    const { messages } = this;
    if (error.code === 'not-found')
      return blank({
        kind: 'none',
        title: messages.text('article.not-found'),
        hint: messages.text('article.not-found-hint'),
        action: this.#renderBack('mado-button mado-button-quiet'),
      });
    return unavailable(messages, {
      title: messages.text('article.unavailable'),
      failure: this.#outcome.render(messages, { error }),
      onRetry: () => void this.#article.controller?.retry(),
    });
  }

  #renderBack(look: string): TemplateResult | undefined {
    const href = safeUrl(this.articlesHref);
    return href
      ? html`<a class=${look} part="articles" href=${href}>${this.messages.text('article.back')}</a>`
      : undefined;
  }
}

/** The shape of an article to come. */
const bones = (label: string): TemplateResult =>
  html`<div class="mado-hidden" role="status">${label}</div>
    <div class="bones" aria-hidden="true">
      <div class="head">
        <p class="meta"><span class="bone">&nbsp;</span></p>
        <p class="title"><span class="bone">&nbsp;</span></p>
        <p class="meta"><span class="bone">&nbsp;</span></p>
      </div>
      <p class="mado-paragraph"><span class="bone"></span><span class="bone"></span><span class="bone"></span></p>
    </div>`;

declare global {
  interface HTMLElementTagNameMap {
    'mado-article': MadoArticle;
  }
}
