import type { CSSResult, TemplateResult } from 'lit';
import { feedbackStyles } from '../form/feedback.styles.ts';
import type { CatalogueLoaders } from '../texts.ts';
import { blank, type Blank } from './blank.ts';
import { blankStyles } from './blank.styles.ts';
import { closed } from './closed.ts';

/** What is drawn where a list has no rows. */
export interface Rowless {
  readonly blank: (words: Blank) => TemplateResult;
  readonly closed: (words: Pick<Blank, 'title' | 'hint'>) => TemplateResult;
  /** Why a list is closed to somebody. */
  readonly texts: CatalogueLoaders;
  readonly styles: readonly CSSResult[];
}

export const rowless: Rowless = {
  blank,
  closed,
  texts: {
    ja: async () => (await import('@madoguchi/sdk/portal/list-closed.ja.js')).listClosedJa,
    en: async () => (await import('@madoguchi/sdk/portal/list-closed.en.js')).listClosedEn,
  },
  styles: [...feedbackStyles, blankStyles],
};
