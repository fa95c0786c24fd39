import type { ArticleFilter, ArticleListState, ArticlePage, ArticleSummary } from '@madoguchi/sdk';
import { articleCategories } from '@madoguchi/sdk/content/article.model.js';
import { createArticleList, type ArticleList } from '@madoguchi/sdk/content/article-list.js';
import type { articlesJa } from '@madoguchi/sdk/content/articles.ja.js';
import { searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { dayText } from '../portal/text/day-text.ts';
import { hrefFrom } from '../portal/href-template.ts';
import type { ListDrawing } from '../portal/list/list-drawing.ts';
import type { ListTexts } from '../portal/list/list-texts.ts';
import { rowLanguages } from '../portal/list/row-languages.ts';
import { rowLevel } from '../portal/list/row-level.ts';
import { SearchedList } from '../portal/list/searched-list.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { opensElsewhere } from '../portal/opens-elsewhere.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { articleAlerts } from './article-alerts.ts';
import { articleFilters } from './article-filters.ts';
import { articleBone, articleRows, type ArticleWay } from './article-rows.ts';
import { articleTexts } from './article.texts.ts';
import { MadoArticleOpenedEvent, MadoBeforeArticleOpenEvent } from './mado-article-list.events.ts';
import { madoArticleListStyles } from './mado-article-list.styles.ts';

export type * from './mado-article-list.events.ts';

/**
 * 技術情報・アラート情報: searched in full, by category and product, with the words that were found marked; the newest alerts
 * stand apart and first. Who has no product maintenance in force sees alerts alone, and why (SUP-09).
 *
 * @summary Technical information and alerts.
 * @slot header - Instead of the title.
 * @slot empty - Instead of what stands there when there is nothing yet.
 * @slot closed - Below the explanation where the list is not for this person.
 * @event {MadoBeforeArticleOpenEvent} mado-before-article-open - Somebody goes to an article; cancelable.
 * @event {MadoArticleOpenedEvent} mado-article-opened - Somebody chose an article, and nobody kept them from going there.
 * @csspart list - The whole of it.
 * @csspart title - The title.
 * @csspart filters - What narrows the list.
 * @csspart search - The search.
 * @csspart search-field - The field with the words to search.
 * @csspart choices - The kinds, or the categories, to choose from.
 * @csspart choice - One of them.
 * @csspart product - The product to choose.
 * @csspart knowledge-closed - Why somebody sees alerts alone.
 * @csspart alerts - The newest alerts.
 * @csspart alert - One of them.
 * @csspart alert-link - What opens it.
 * @csspart all-alerts - The button that shows all alerts.
 * @csspart retry-alerts - The button that tries again to read the alerts.
 * @csspart count - How many there are.
 * @csspart row - One article.
 * @csspart row-link - What opens it.
 * @csspart excerpt - A line of its text.
 * @csspart empty - What stands there when there is nothing.
 * @csspart closed - The explanation where the list is not for this person.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart retry - The button that tries again.
 * @csspart clear - The button that shows everything again.
 * @csspart more - The button that shows more.
 * @attr {string} article-href - Where an article stands: `/articles/{article}`, with its id. Without it titles are buttons, and the host's script opens them.
 * @attr {string} query - Keeps search and choices in the page's address, under names that begin so: `?articles-text=VPN`.
 */
export class MadoArticleList extends MadoElement<typeof articlesJa & ListTexts> {
  static override styles: CSSResult[] = madoArticleListStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    alerts: { attribute: false, noAccessor: true },
    articleHref: { attribute: 'article-href' },
    query: {},
  };

  declare articleHref: string | undefined;
  declare query: string | undefined;

  protected readonly catalogues: CatalogueLoaders = articleTexts;
  #byHand = false;
  readonly #list = new SearchedList<ArticlePage, ArticleFilter, ArticleList, 'text' | 'kind' | 'category' | 'product'>(
    this,
    {
      create: createArticleList,
      longest: { text: 200, kind: 9, category: 64, product: 200 },
      filterOf: (get) => ({
        kind: get('kind') === 'alert' ? 'alert' : 'knowledge',
        category: articleCategories.find((one) => one === get('category')),
        product: get('product'),
        text: get('text'),
      }),
      queryOf: ({ text, kind, category, product }) => ({
        text,
        kind: kind === 'alert' ? kind : undefined,
        category,
        product,
      }),
      wordsOf: ({ text }) => text,
      withWords: (filter, text) => ({ ...filter, text }),
    },
  );
  readonly #alerts = new PersonalConnection<ArticleListState, ArticleList>(
    this,
    { type: 'loading', filter: { kind: 'alert' } },
    (portal) => (this.#byHand ? undefined : createArticleList(portal, alertsOf(this.state.filter))),
  );

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): ArticleListState {
    return this.#list.connection.state;
  }
  set state(state: ArticleListState) {
    this.#byHand = true;
    this.#list.connection.show(state);
  }

  /** The alerts that stand above the list. They can be set by hand too. */
  get alerts(): ArticleListState {
    return this.#alerts.state;
  }
  set alerts(alerts: ArticleListState) {
    this.#alerts.show(alerts);
  }

  protected override willUpdate(): void {
    const { state } = this;
    if (state.type === 'ready' && !state.part.knowledge && state.filter.kind !== 'alert')
      void this.#list.connection.controller?.narrow({ ...state.filter, kind: 'alert' }); // all there is for them
    const { controller } = this.#alerts;
    const wanted = alertsOf(state.filter);
    if (controller && JSON.stringify(alertsOf(controller.state.filter)) !== JSON.stringify(wanted))
      void controller.narrow(wanted);
  }

  protected override render(): TemplateResult {
    const { state, messages, usedPortal } = this;
    const { filter } = state;
    const part = 'part' in state ? state.part : undefined;
    const words = searchWords(filter.text ?? '');
    const languages = rowLanguages(messages, part?.items ?? [], ({ title, excerpt }) => title + excerpt);
    const way: ArticleWay = {
      href: ({ id }) => hrefFrom(this.articleHref, { article: id }),
      open: this.#open,
      day: usedPortal ? dayText(usedPortal, messages.locale) : () => '',
    };
    const level = rowLevel(this);
    const narrowed = Boolean(filter.text || filter.category || filter.product);
    const onNarrow = (next: ArticleFilter): void => this.#list.narrow(next);
    return this.#list.view.render(messages, {
      title: messages.text('articles.title'),
      filters: html`${articleFilters(messages, { filter, part, field: this.#list.field, onNarrow })}
      ${
        filter.kind === 'alert' || part?.knowledge === false
          ? nothing
          : articleAlerts(messages, this.alerts, {
              ...way,
              words,
              level,
              narrowed,
              onAll: () => onNarrow({ ...filter, kind: 'alert' }),
              onRetry: () => void this.#alerts.controller?.retry(),
            })
      }`,
      rows: ({ items }) => articleRows(messages, items, { ...way, words, languages, level }),
      bone: articleBone(),
      empty: { title: messages.text('articles.empty'), hint: messages.text('articles.empty-hint') },
      foreign: languages.all,
      narrowed,
      none: this.#elsewhere(),
      clear: () => this.#list.clear({ kind: filter.kind }),
    });
  }

  /** What is said where the category chosen has nothing of what others have. */
  #elsewhere(): ListDrawing<ArticlePage>['none'] {
    const { state, messages } = this;
    const { category, ...wider } = state.filter;
    const all = category === undefined || !('part' in state) ? [] : state.part.categories;
    const count = all.reduce((before, one) => before + one.count, 0);
    if (count === 0) return undefined;
    return {
      title: messages.text('articles.elsewhere'),
      hint: messages.text('articles.elsewhere-hint', { count }),
      action: messages.text('articles.elsewhere-all'),
      act: () => this.#list.narrow(wider),
    };
  }

  readonly #open = (article: ArticleSummary, event: Event): void => {
    if (event instanceof MouseEvent && opensElsewhere(event)) return;
    if (this.dispatchEvent(new MadoBeforeArticleOpenEvent(article)))
      this.dispatchEvent(new MadoArticleOpenedEvent(article));
    else event.preventDefault();
  };
}

/** The alerts that a filter leaves. */
const alertsOf = ({ text, category, product }: ArticleFilter): ArticleFilter => ({
  kind: 'alert',
  category,
  product,
  text,
});

declare global {
  interface HTMLElementTagNameMap {
    'mado-article-list': MadoArticleList;
  }
}
