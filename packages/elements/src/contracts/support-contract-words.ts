import type { ContractTerm, Messages, SupportContract, SupportLevel } from '@madoguchi/sdk';
import type { supportContractsJa } from '@madoguchi/sdk/contracts/support-contracts.ja.js';
import type { CatalogueLoaders } from '../portal/texts.ts';

export type SupportContractTexts = Messages<typeof supportContractsJa>;

/** Loads the words of maintenance contracts. */
export const supportContractTexts: CatalogueLoaders = {
  ja: async () => (await import('@madoguchi/sdk/contracts/support-contracts.ja.js')).supportContractsJa,
  en: async () => (await import('@madoguchi/sdk/contracts/support-contracts.en.js')).supportContractsEn,
};

/** What a type of contract is called; a neutral word for one of a newer server. */
export const levelText = (messages: SupportContractTexts, level: SupportLevel): string =>
  messages.find(`support-contracts.level.${level}`) ?? messages.text('support-contracts.level.other');

/** How far a contract is, in words: 契約中（残り120日）. */
export const supportTermText = (messages: SupportContractTexts, { type, days }: ContractTerm): string =>
  type === 'ending-soon' && days === 0
    ? messages.text('support-contracts.term.last-day')
    : messages.text(`support-contracts.term.${type}`, { days });

/** From the first to the last day that a contract holds. */
export const periodText = (
  messages: SupportContractTexts,
  { startsOn, endsOn }: Pick<SupportContract, 'startsOn' | 'endsOn'>,
  day: (iso: string) => string,
): string => messages.text('support-contracts.period-of', { from: day(startsOn), to: day(endsOn) });
