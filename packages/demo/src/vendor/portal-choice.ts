import type { Portal } from '@madoguchi/sdk';
import { inBoth, write } from './outcome.ts';

/** The portal that the page is for: the one that its address names, else the first. */
export function chosenPortal(portals: readonly Portal[], search: string): Portal | undefined {
  const id = new URLSearchParams(search).get('portal');
  return portals.find(({ configuration }) => configuration.id === id) ?? portals[0];
}

/** Offers the page for each of the portals. */
export function offerPortals(place: Element | null, portals: readonly Portal[], chosen: Portal): void {
  const items = portals.map((portal) => {
    const [item, link] = [document.createElement('li'), document.createElement('a')];
    link.href = `?portal=${portal.configuration.id}`;
    if (portal === chosen) link.setAttribute('aria-current', 'page');
    write(link, inBoth(portal.configuration.name));
    item.append(link);
    return item;
  });
  place?.replaceChildren(...items);
}
