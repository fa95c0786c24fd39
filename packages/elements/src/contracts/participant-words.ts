import type { Messages, Portal } from '@madoguchi/sdk';
import type { Roles } from '@madoguchi/sdk/contracts/contract-role.rules.js';
import type { participantsJa } from '@madoguchi/sdk/contracts/participants.ja.js';
import type { PortalTexts } from '../portal/texts.ts';
import { roleName } from './role-name.ts';

export type ParticipantTexts = Messages<typeof participantsJa & PortalTexts>;

/** What a role in a contract is called; neutral words for one of a newer server. */
export function roleText(messages: ParticipantTexts, portal: Portal | undefined, role: string): string {
  return roleName(portal, role, messages.locale) ?? messages.text('participants.role.unknown');
}

/** The roles of the portal, as rules ask for them; none as long as there is no portal. */
export function rolesOf(portal: Portal | undefined): Roles {
  return portal?.configuration ?? { roles: [] };
}

/** Whether mails are wanted, in words. */
export function noticesText(messages: ParticipantTexts, notices: boolean): string {
  return messages.text(notices ? 'participants.notices.on' : 'participants.notices.off');
}
