import type { Messages } from '@madoguchi/sdk';
import type { paymentWordsJa } from '@madoguchi/sdk/billing/payment-words.ja.js';
import type { statementsJa } from '@madoguchi/sdk/billing/statements.ja.js';
import { joinedTexts } from '../portal/text/joined-texts.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { paymentWordsTexts } from './payment-words.ts';

/** The texts of monthly statements. */
export const statementsTexts: CatalogueLoaders = {
  ja: async () => (await import('@madoguchi/sdk/billing/statements.ja.js')).statementsJa,
  en: async () => (await import('@madoguchi/sdk/billing/statements.en.js')).statementsEn,
};

/** The same, and how one pays. */
export const statementDetailTexts: CatalogueLoaders = joinedTexts(statementsTexts, paymentWordsTexts);

export type StatementTexts = Messages<typeof statementsJa>;

export type StatementDetailCatalogue = typeof statementsJa & typeof paymentWordsJa;

export type StatementDetailTexts = Messages<StatementDetailCatalogue>;
