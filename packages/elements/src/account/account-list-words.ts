import type { AccountGroup, ManagedAccount, Messages, Portal } from '@madoguchi/sdk';
import type { accountsJa } from '@madoguchi/sdk/account/accounts.ja.js';
import type { TemplateResult } from 'lit';
import { factList } from '../portal/form/fact-list.ts';
import { joinedTexts } from '../portal/text/joined-texts.ts';
import type { ListTexts } from '../portal/list/list-texts.ts';
import type { CatalogueLoaders, PortalTexts } from '../portal/texts.ts';
import { accountWords, typeText, type AccountWords } from './account-words.ts';
import { lines } from './project-words.ts';

/** The words of administering accounts. */
export type AccountListCatalogue = typeof accountsJa & AccountWords & ListTexts;

export type AccountListTexts = Messages<AccountListCatalogue & PortalTexts>;

export const accountListTexts: CatalogueLoaders = joinedTexts(
  {
    ja: async () => (await import('@madoguchi/sdk/account/accounts.ja.js')).accountsJa,
    en: async () => (await import('@madoguchi/sdk/account/accounts.en.js')).accountsEn,
  },
  accountWords,
);

/** A group with its project, on one line. */
export function groupText(messages: AccountListTexts, { name, projectName: project }: AccountGroup): string {
  return messages.text('accounts.group-of', { name, project });
}

/** What an account is or will be. */
export interface AccountShown extends Pick<ManagedAccount, 'displayName' | 'role'> {
  readonly mail: string;
  readonly groups: readonly AccountGroup[];
  /** Whether anybody has to do with groups here: else nothing is said of them. */
  readonly grouped: boolean;
}

/** What an account is or will be, in a confirmation. */
export function accountFacts(
  messages: AccountListTexts,
  portal: Portal | undefined,
  { displayName, mail, role, groups, grouped }: AccountShown,
): TemplateResult {
  return factList([
    [messages.text('accounts.name'), displayName],
    [messages.text('accounts.mail'), mail],
    [messages.text('account.type'), typeText(messages, portal, role)],
    [
      messages.text('accounts.groups'),
      groups.length > 0
        ? lines(groups.map((group) => groupText(messages, group)))
        : grouped
          ? messages.text('accounts.groups.none')
          : undefined,
    ],
  ]);
}
