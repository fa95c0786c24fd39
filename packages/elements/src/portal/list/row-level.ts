/**
 * The level of the headings of a list's rows, or of the articles of terms: below the heading that the host puts in the
 * place of the title, which is often the page's own; else below the element's title.
 */
export function rowLevel(host: Element): number {
  const own = host.querySelector(':scope > [slot="header"]');
  const heading = own?.matches('h1, h2, h3, h4') ? own : own?.querySelector('h1, h2, h3, h4');
  return Number(heading?.localName[1] ?? 2) + 1;
}
