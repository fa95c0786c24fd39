import type { Portal } from '@madoguchi/sdk';
import { html, type TemplateResult } from 'lit';

/** What a story gets from Storybook: the toolbar's choices, and what its loaders made. */
export interface StoryContext {
  readonly globals: Readonly<Record<string, unknown>>;
  readonly loaded?: Readonly<Record<string, unknown>>;
}

/** Puts elements into a portal that speaks the toolbar's language. */
export function inPortal(portal: Portal, { globals }: StoryContext, content: TemplateResult): TemplateResult {
  return html`<mado-portal .portal=${portal} locale=${String(globals['locale'] ?? 'ja')}>${content}</mado-portal>`;
}
