import { createContext, type Context } from '@lit/context';
import type { MessageOverrides, Portal } from '@madoguchi/sdk';

/** What `<mado-portal>` gives to the elements inside it. */
export interface PortalScope {
  /** Left out while the portal's configuration is still on its way. */
  readonly portal?: Portal | undefined;
  /** BCP 47 language of the texts; left out while only the configuration can tell it. */
  readonly locale?: string | undefined;
  /** The host's own words. */
  readonly messages?: MessageOverrides | undefined;
}

/** A string and not a symbol, so that elements of two copies on one page find each other. It changes with the shape of `PortalScope`. */
export const portalScope: Context<'madoguchi-portal-1', PortalScope> = createContext('madoguchi-portal-1');
