import type { Messages } from '@madoguchi/sdk';
import type { accessApplicationJa } from '@madoguchi/sdk/account/access-application.ja.js';
import { joinedTexts } from '../portal/text/joined-texts.ts';
import type { ListTexts } from '../portal/list/list-texts.ts';
import type { CatalogueLoaders, PortalTexts } from '../portal/texts.ts';
import { accountWords, type AccountWords } from './account-words.ts';
import { projectTexts, type ProjectWords } from './project-words.ts';

/** The words of an application for access control. */
export type AccessApplicationCatalogue = typeof accessApplicationJa & ProjectWords & AccountWords & ListTexts;

export type AccessApplicationTexts = Messages<AccessApplicationCatalogue & PortalTexts>;

export const accessApplicationTexts: CatalogueLoaders = joinedTexts(
  {
    ja: async () => (await import('@madoguchi/sdk/account/access-application.ja.js')).accessApplicationJa,
    en: async () => (await import('@madoguchi/sdk/account/access-application.en.js')).accessApplicationEn,
  },
  projectTexts,
  accountWords,
);
