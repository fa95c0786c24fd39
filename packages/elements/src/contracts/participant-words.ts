import type { Messages, Portal } from '@madoguchi/sdk';
import type { participantsJa } from '@madoguchi/sdk/contracts/participants.ja.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import type { PortalTexts } from '../portal/texts.ts';

export type ParticipantTexts = Messages<typeof participantsJa & PortalTexts>;

/** What a role in a contract is called; neutral words for one of a newer server. */
export function roleText(messages: ParticipantTexts, portal: Portal | undefined, role: string): string {
  const known = portal?.configuration.roles.find(({ id, scope }) => id === role && scope === 'contract');
  return known ? localized(known.name, messages.locale) : messages.text('participants.role.unknown');
}

/** Whether mails are wanted, in words. */
export function noticesText(messages: ParticipantTexts, notices: boolean): string {
  return messages.text(notices ? 'participants.notices.on' : 'participants.notices.off');
}
