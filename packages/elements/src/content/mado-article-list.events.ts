import type { ArticleSummary } from '@madoguchi/sdk';

/** Somebody goes to an article; cancel it to lead there without loading a page. */
export class MadoBeforeArticleOpenEvent extends Event {
  readonly article: ArticleSummary;
  constructor(article: ArticleSummary) {
    super('mado-before-article-open', { bubbles: true, composed: true, cancelable: true });
    this.article = article;
  }
}

/** Somebody has chosen an article, and nobody has kept them from going there. */
export class MadoArticleOpenedEvent extends Event {
  readonly article: ArticleSummary;
  constructor(article: ArticleSummary) {
    super('mado-article-opened', { bubbles: true, composed: true });
    this.article = article;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-article-open': MadoBeforeArticleOpenEvent;
    'mado-article-opened': MadoArticleOpenedEvent;
  }
}
