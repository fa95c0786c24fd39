import type { MessageOverrides } from '@madoguchi/sdk';
import {
  chooseLocale,
  createMessages,
  ownLanguage,
  type Catalogue,
  type Messages,
} from '@madoguchi/sdk/portal/messages.js';
import type { portalJa } from '@madoguchi/sdk/portal/portal.ja.js';

export type PortalTexts = typeof portalJa;

/** How the texts of one job are loaded, by language. */
export interface CatalogueLoaders {
  readonly ja: () => Promise<Catalogue>;
  readonly en: () => Promise<Catalogue>;
}

/** The texts that an element is drawn with. */
export interface LoadedTexts {
  readonly locale: string;
  readonly catalogues: readonly Catalogue[];
}

const common: CatalogueLoaders = {
  ja: async () => (await import('@madoguchi/sdk/portal/portal.ja.js')).portalJa,
  en: async () => (await import('@madoguchi/sdk/portal/portal.en.js')).portalEn,
};

/** Loads the texts of jobs in the language for `locale`, in parallel with those that all jobs use. */
export async function loadTexts(locale: string, jobs: readonly CatalogueLoaders[]): Promise<readonly Catalogue[]> {
  const language = ownLanguage(locale);
  return Promise.all([...jobs, common].map((job) => job[language]()));
}

/** Lays the host's words over the portal's words over the loaded ones. */
export function layTexts<Texts extends Catalogue>(
  locale: string,
  loaded: readonly Catalogue[],
  words: readonly (MessageOverrides | undefined)[],
): Messages<Texts> {
  const layer = (all: MessageOverrides | undefined): Catalogue | undefined =>
    all?.[chooseLocale(locale, Object.keys(all))];
  return createMessages<Texts>(locale, [...words.map(layer), ...loaded]);
}
