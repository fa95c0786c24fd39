import type { MessageOverrides, Portal, Readable } from '@madoguchi/sdk';
import { closestThrough } from './closest.ts';

/** What `<mado-portal>` gives to the elements inside it. */
export interface PortalScope {
  /** Left out while the portal's configuration is still on its way. */
  readonly portal?: Portal | undefined;
  /** BCP 47 language of the texts; left out while only the configuration can tell it. */
  readonly locale?: string | undefined;
  /** The host's own words. */
  readonly messages?: MessageOverrides | undefined;
}

/** The `<mado-portal>` around `element`. It has no scope before it is upgraded: its definition may be loaded last. */
export function portalAround(element: Element): (Element & { readonly scope?: Readable<PortalScope> }) | undefined {
  return closestThrough(element, 'mado-portal');
}
