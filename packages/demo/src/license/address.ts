/** What a page's address names: `?contract=…&environment=…`. */
export type Named = Readonly<Record<string, string>>;

/**
 * Hands what the page's address names to the elements of the page, as attributes, and to links whose `data-href` has
 * places for it. Whoever comes without it is led to the contracts, where they can choose.
 */
export function placeByAddress(elements: string, names: readonly string[]): void {
  const given = new URLSearchParams(location.search);
  const named: Named = Object.fromEntries(names.map((name) => [name, given.get(name) ?? '']));
  if (names.some((name) => named[name] === '')) return location.replace('/license/contracts/');
  for (const element of document.querySelectorAll(elements))
    for (const name of names) element.setAttribute(name, named[name] ?? '');
  for (const link of document.querySelectorAll<HTMLElement>('[data-href]'))
    link.setAttribute('href', filled(link.dataset['href'] ?? '', named));
}

const filled = (template: string, named: Named): string =>
  template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(named[name] ?? ''));
