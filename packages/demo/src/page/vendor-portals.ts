import { createPortal, presets, type Portal } from '@madoguchi/sdk';

const { information, license, mypage, support, certificate } = presets;

/** The portals whose customers have a site here, as the vendor's pages call them. */
export const portals: readonly Portal[] = [information, license, mypage, support, certificate].map(callable);

/** The one whose customers ask for support. */
export const supportPortal: Portal = callable(support);

/** The one whose customers subscribe to something. */
export const mypagePortal: Portal = callable(mypage);

function callable(configuration: typeof information): Portal {
  return createPortal({ configuration, baseUrl: `/api/${configuration.id}` });
}
