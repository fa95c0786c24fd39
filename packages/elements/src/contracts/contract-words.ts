import type { Contract, ContractTerm, Messages, Portal } from '@madoguchi/sdk';
import type { contractsJa } from '@madoguchi/sdk/contracts/contracts.ja.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import type { PortalTexts } from '../portal/texts.ts';

export type ContractTexts = Messages<typeof contractsJa & PortalTexts>;

/** How far a contract is, in words: 残り30日. */
export function termText(messages: Messages<typeof contractsJa>, { type, days }: ContractTerm): string {
  return type === 'ending-soon' && days === 0
    ? messages.text('contracts.term.last-day')
    : messages.text(`contracts.term.${type}`, { days });
}

/** What a person is in a contract, as the portal's configuration names it. */
export function roleText(
  messages: ContractTexts,
  portal: Portal | undefined,
  { role }: Pick<Contract, 'role'>,
): string {
  const known = portal?.configuration.roles.find(({ id, scope }) => id === role && scope === 'contract');
  return known ? localized(known.name, messages.locale) : messages.text('contracts.role.other');
}
