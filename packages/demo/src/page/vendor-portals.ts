import { createPortal, presets, type Portal } from '@madoguchi/sdk';

/** The demo's portals as the vendor's pages call them. */
export const portals: readonly Portal[] = Object.values(presets).map((configuration) =>
  createPortal({ configuration, baseUrl: `/api/${configuration.id}` }),
);

/** A moment as it is read in the portals' time zone: `2026/11/20 18:04:05`. */
export function inTokyo(iso: string): string {
  return new Intl.DateTimeFormat('ja-JP', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Asia/Tokyo' }).format(
    new Date(iso),
  );
}
