import { createPortal, presets, type Portal } from '@madoguchi/sdk';

const { information, license, mypage, support, certificate } = presets;

/** The demo's portals as the vendor's pages call them. */
export const portals: readonly Portal[] = [information, license, mypage, support, certificate].map((configuration) =>
  createPortal({ configuration, baseUrl: `/api/${configuration.id}` }),
);
