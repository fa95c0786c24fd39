import { findWords } from '@madoguchi/sdk/portal/found-text.rules.js';
import { html, type TemplateResult } from 'lit';

/** A text in which the words of a search are marked. */
export function foundText(text: string, words: readonly string[]): readonly (string | TemplateResult)[] {
  return findWords(text, words).map((piece) =>
    piece.found ? html`<mark class="list-found">${piece.text}</mark>` : piece.text,
  );
}
