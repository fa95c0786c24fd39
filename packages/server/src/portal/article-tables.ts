import type { Instant } from '@madoguchi/sdk/portal/time.js';

/** Technical information: see `Tables`. */
export interface ArticleTables {
  readonly article: ArticleTable;
  readonly article_product: ArticleProductTable;
  readonly article_bigram: ArticleBigramTable;
}

/** 技術情報・アラート情報 (SUP-09). */
export interface ArticleTable {
  readonly id: string;
  readonly portal_id: string;
  /** `knowledge` or `alert`. */
  readonly kind: string;
  readonly category: string;
  /** Whether it names no product: 0 or 1. */
  readonly for_all: number;
  readonly title: string;
  readonly body: string;
  readonly published_at: Instant;
  readonly corrected_at: Instant | null;
  /** `searchable` of title, body and products. */
  readonly search_text: string;
  /** Goes up by one with every correction. */
  readonly version: number;
}

/** The products that an article is about; one without any is about all. */
export interface ArticleProductTable {
  readonly portal_id: string;
  readonly article_id: string;
  readonly product: string;
}

export interface ArticleBigramTable {
  readonly portal_id: string;
  readonly bigram: string;
  readonly article_id: string;
}
