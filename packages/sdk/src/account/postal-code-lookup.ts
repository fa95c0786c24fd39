import type { Portal } from '../portal/create-portal.ts';

/**
 * Where addresses come from by their postal code. A host hands in its own (a service it has a contract with, its own table);
 * by default the portal's server is asked.
 */
export interface PostalCodeLookup {
  /**
   * The addresses that a postal code stands for, prefecture, city and town in one text, `神奈川県横浜市港北区日吉本町`; none for a
   * code that nothing has. `postalCode` is `223-0062`. May reject: then the address is typed.
   */
  (postalCode: string, options: { readonly signal: AbortSignal }): Promise<readonly string[]>;
}

/** Asks the portal's server. */
export function portalPostalCodeLookup(portal: Portal): PostalCodeLookup {
  return async (postalCode, { signal }) => {
    const { lookUpPostalCode } = await import('./customer-details.endpoints.ts');
    const { addresses } = await portal.call(lookUpPostalCode, { postalCode }, { signal });
    return addresses;
  };
}
