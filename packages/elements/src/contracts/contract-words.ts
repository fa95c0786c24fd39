import type { Contract, ContractTerm, Messages, Portal } from '@madoguchi/sdk';
import type { contractsJa } from '@madoguchi/sdk/contracts/contracts.ja.js';
import type { PortalTexts } from '../portal/texts.ts';
import { roleName } from './role-name.ts';

export type ContractTexts = Messages<typeof contractsJa & PortalTexts>;

/** Tells how far contracts are, for many of them: 残り30日. */
export function termTexts(
  messages: Messages<typeof contractsJa>,
  numbers: Intl.NumberFormat = new Intl.NumberFormat(messages.locale), // making one takes longer than all the rest of a row
): (term: ContractTerm) => string {
  return ({ type, days }) => {
    if (type === 'ending-soon' && days === 0) return messages.text('contracts.term.last-day');
    const params = { days: numbers.format(days), count: days }; // the number itself decides the form
    return messages.text(`contracts.term.${type}`, params);
  };
}

/** How far a contract is, in words. */
export const termText = (messages: Messages<typeof contractsJa>, term: ContractTerm): string =>
  termTexts(messages)(term);

/** What a person is in a contract, as the portal's configuration names it. */
export function roleText(
  messages: Messages<typeof contractsJa>,
  portal: Portal | undefined,
  { role }: Pick<Contract, 'role'>,
): string {
  return roleName(portal, role, messages.locale) ?? messages.text('contracts.role.other');
}
