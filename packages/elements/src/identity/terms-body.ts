import { html, type TemplateResult } from 'lit';
import { heading } from '../portal/list/heading.ts';
import { paragraphs } from '../portal/text/paragraphs.ts';

/** The number of an article at the beginning of its title, as vendors write it: `第3条（…）`, `Article 3`, `3. …`. */
const numbered = /^(?:第[\d０-９〇一二三四五六七八九十百]+条|Article \d+|\d+[.．])/i;

/**
 * The plain text of a document of the terms. A numbered line with more below it before the next empty line is the title of
 * an article: it is a heading of that level, to be jumped to. All else is paragraphs.
 */
export function termsBody(text: string, level: number): readonly TemplateResult[] {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((article) => {
      const end = article.indexOf('\n');
      if (end < 0 || !numbered.test(article)) return html`${paragraphs(article)}`;
      return html`${heading({ level, class: 'article' }, article.slice(0, end))}${paragraphs(article.slice(end))}`;
    });
}
