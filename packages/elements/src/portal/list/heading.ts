import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** A heading within a list. */
export interface Heading {
  /** As in the outline of the whole page. */
  readonly level: number;
  readonly class: string;
  readonly part?: string | undefined;
  /** The language of its text, where that is not the page's. */
  readonly lang?: string | undefined;
  /** Whether the focus may be led to it. */
  readonly focusable?: boolean;
}

/** Draws the heading of a level with the tag of that level, so that an outline by tags has no gap either. */
export function heading({ level, class: name, part, lang, focusable }: Heading, content: unknown): TemplateResult {
  const [p, l] = [ifDefined(part), ifDefined(lang)];
  const t = ifDefined(focusable ? '-1' : undefined);
  switch (level) {
    case 2:
      return html`<h2 class=${name} part=${p} lang=${l} tabindex=${t}>${content}</h2>`;
    case 3:
      return html`<h3 class=${name} part=${p} lang=${l} tabindex=${t}>${content}</h3>`;
    case 4:
      return html`<h4 class=${name} part=${p} lang=${l} tabindex=${t}>${content}</h4>`;
    case 5:
      return html`<h5 class=${name} part=${p} lang=${l} tabindex=${t}>${content}</h5>`;
    default:
      return html`<h6 class=${name} part=${p} lang=${l} tabindex=${t}>${content}</h6>`;
  }
}
