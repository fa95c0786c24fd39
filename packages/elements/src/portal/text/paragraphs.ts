import { html, type TemplateResult } from 'lit';

/** Plain text as paragraphs: an empty line separates them. `draw` says how the text of one is drawn. */
export function paragraphs(
  text: string,
  draw: (text: string) => unknown = (plain) => plain,
): readonly TemplateResult[] {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => html`<p class="mado-paragraph">${draw(paragraph)}</p>`);
}
