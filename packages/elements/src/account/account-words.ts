import type { Messages, Portal, Role } from '@madoguchi/sdk';
import type { accountWordsJa } from '@madoguchi/sdk/account/account-words.ja.js';
import { portalCapabilities } from '@madoguchi/sdk/account/portal-role.rules.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import type { OptionCard } from '../portal/form/option-cards.ts';
import type { CatalogueLoaders, PortalTexts } from '../portal/texts.ts';

export type AccountWords = typeof accountWordsJa;

/** What all that is about accounts says alike. */
export const accountWords: CatalogueLoaders = {
  ja: async () => (await import('@madoguchi/sdk/account/account-words.ja.js')).accountWordsJa,
  en: async () => (await import('@madoguchi/sdk/account/account-words.en.js')).accountWordsEn,
};

type Texts = Messages<AccountWords & PortalTexts>;

/** What a type of account is called; neutral words for one of a newer server. */
export function typeText(messages: Texts, portal: Portal | undefined, role: string): string {
  const known = portal?.configuration.roles.find(({ id, scope }) => id === role && scope === 'portal');
  return known ? localized(known.name, messages.locale) : messages.text('account.type.unknown');
}

/** アカウントの種類 to choose from, each with what it does (SUP-02). */
export function typeCards(
  messages: Texts,
  portal: Portal | undefined,
  types: readonly Role[],
): readonly OptionCard<string>[] {
  if (!portal) return [];
  return types.map(({ id, name }) => {
    const may = portalCapabilities(portal.configuration, [id]).map((one) => messages.text(`account.may.${one}`));
    return {
      value: id,
      title: localized(name, messages.locale),
      lines: [may.join(messages.text('account.may.join'))],
    };
  });
}
