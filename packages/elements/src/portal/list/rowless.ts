import type { CSSResult } from 'lit';
import { feedbackStyles } from '../form/feedback.styles.ts';
import type { CatalogueLoaders } from '../texts.ts';
import { blankStyles } from './blank.styles.ts';

export { blank } from './blank.ts';
export { closed } from './closed.ts';

/** Why a list is closed to somebody. */
export const closedTexts: CatalogueLoaders = {
  ja: async () => (await import('@madoguchi/sdk/portal/list-closed.ja.js')).listClosedJa,
  en: async () => (await import('@madoguchi/sdk/portal/list-closed.en.js')).listClosedEn,
};

/** How it looks where a list has no rows. */
export const rowlessStyles: readonly CSSResult[] = [...feedbackStyles, blankStyles];
