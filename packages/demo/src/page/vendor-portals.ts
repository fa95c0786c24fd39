import { createPortal, presets, type Portal } from '@madoguchi/sdk';

/** The demo's portals as the vendor's pages call them. */
export const portals: readonly Portal[] = Object.values(presets).map((configuration) =>
  createPortal({ configuration, baseUrl: `/api/${configuration.id}` }),
);
