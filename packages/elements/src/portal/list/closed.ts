import { html, type TemplateResult } from 'lit';
import { blankContent, type Blank } from './blank.ts';

/** Says calmly that a list is not for this customer, and why. */
export function closed(words: Pick<Blank, 'title' | 'hint'>): TemplateResult {
  return html`<div class="list-blank" part="closed" tabindex="-1">${blankContent({ kind: 'closed', ...words })}</div>`;
}
