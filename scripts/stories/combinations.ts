import type { BrowserContextOptions } from 'playwright-core';
import { brands } from '../../.storybook/brands.ts';

/** One way of looking at a story. */
export interface Combination {
  readonly name: string;
  readonly locale: 'ja' | 'en';
  readonly theme: 'light' | 'dark';
  /** A host's look. Left out: none. */
  readonly brand?: string;
  readonly context: BrowserContextOptions;
}

/** The window of a phone, also where text is looked at twice as large. */
export const phone = { width: 360, height: 720 };
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

/** All of them: each language in each width, colour scheme and palette, what `npm run test:long` goes through. */
export const everyCombination: readonly Combination[] = (['ja', 'en'] as const).flatMap((locale) =>
  Object.entries({ phone, desktop }).flatMap(([width, viewport]) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      (['none', 'active'] as const).map((forcedColors) => ({
        name: [locale, width, theme, ...(forcedColors === 'active' ? ['forced-colours'] : [])].join('-'),
        locale,
        theme,
        context: {
          ...still,
          viewport,
          colorScheme: theme,
          forcedColors,
          locale: locale === 'ja' ? 'ja-JP' : 'en-GB',
        },
      })),
    ),
  ),
);

/** Combinations that a story is looked at in after it was drawn once. */
export type Drawing = readonly [first: Combination, ...others: Combination[]];

/**
 * Which combinations share a drawing: those that differ in width, which changes while it is shown. Not those of another palette:
 * Chromium forces the colours of what is drawn already only in part.
 */
export function drawings(wanted: readonly Combination[]): readonly Drawing[] {
  const together = new Map<string, [Combination, ...Combination[]]>();
  for (const one of wanted) {
    const key = `${one.locale} ${one.theme} ${one.brand ?? ''} ${one.context.forcedColors ?? ''}`;
    const others = together.get(key);
    if (others) others.push(one);
    else together.set(key, [one]);
  }
  return [...together.values()];
}

/** Stories that show every colour a host can set: buttons, links, fields with errors, what is chosen, notices. */
export const inEachBrand: readonly string[] = [
  'identity-mado-login--failed',
  'identity-mado-password-form--invalid',
  'portal-mado-nav--current',
  'account-mado-notification-settings--conflict',
];

/** Each brand, light and dark. */
export const brandCombinations: readonly Combination[] = Object.keys(brands).flatMap((brand) =>
  (['light', 'dark'] as const).map((theme) => ({
    name: `${brand}-${theme}`,
    locale: 'ja',
    theme,
    brand,
    context: { ...still, viewport: desktop, colorScheme: theme, locale: 'ja-JP' },
  })),
);
