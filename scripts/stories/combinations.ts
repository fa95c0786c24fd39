import type { BrowserContextOptions } from 'playwright-core';

/** One way of looking at a story. */
export interface Combination {
  readonly name: string;
  readonly locale: 'ja' | 'en';
  readonly theme: 'light' | 'dark';
  readonly context: BrowserContextOptions;
}

const phone = { width: 360, height: 720 };
const desktop = { width: 1280, height: 800 };
const still = { reducedMotion: 'reduce', timezoneId: 'Asia/Tokyo' } as const;

/** Four that cover every pair: language, width, colour scheme, forced colours. */
export const combinations: readonly Combination[] = [
  {
    name: 'ja-phone-dark',
    locale: 'ja',
    theme: 'dark',
    context: { ...still, viewport: phone, colorScheme: 'dark', locale: 'ja-JP' },
  },
  { name: 'en-desktop-light', locale: 'en', theme: 'light', context: { ...still, viewport: desktop, locale: 'en-GB' } },
  {
    name: 'ja-desktop-forced-colours',
    locale: 'ja',
    theme: 'light',
    context: { ...still, viewport: desktop, forcedColors: 'active', locale: 'ja-JP' },
  },
  { name: 'en-phone-light', locale: 'en', theme: 'light', context: { ...still, viewport: phone, locale: 'en-GB' } },
];
