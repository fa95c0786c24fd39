import type { PortalPlace } from './nav/nav-places.ts';

/** Somebody chose a place in the navigation; cancel it to lead there without loading a page. */
export class MadoBeforeNavigateEvent extends Event {
  /** Where the link leads. */
  readonly href: string;
  /** Which place of the portal. */
  readonly area: PortalPlace;
  /** The system whose part it is; left out where there is none. */
  readonly systemId: string | undefined;
  constructor(href: string, area: PortalPlace, systemId?: string) {
    super('mado-before-navigate', { bubbles: true, composed: true, cancelable: true });
    this.href = href;
    this.area = area;
    this.systemId = systemId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-navigate': MadoBeforeNavigateEvent;
  }
}
