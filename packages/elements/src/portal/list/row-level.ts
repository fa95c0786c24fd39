/**
 * The level of the headings below an element's title: one below `title`, which is 1 where the element has no title and its
 * headings stand below the page's own. Below the heading that the host puts in the title's place; where it puts something
 * else there, the page's own heading is the one above.
 */
export function rowLevel(host: Element, title = 2): number {
  const own = host.querySelector(':scope > [slot="header"]');
  const heading = own?.matches('h1, h2, h3, h4') ? own : own?.querySelector('h1, h2, h3, h4');
  return Number(heading?.localName[1] ?? (own ? 1 : title)) + 1;
}
