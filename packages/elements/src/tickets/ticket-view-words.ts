import type { Messages, Portal } from '@madoguchi/sdk';
import type { attachmentsJa } from '@madoguchi/sdk/tickets/attachments.ja.js';
import type { ticketJa } from '@madoguchi/sdk/tickets/ticket.ja.js';
import type { ticketWordsJa } from '@madoguchi/sdk/tickets/ticket-words.ja.js';
import { momentText } from '../portal/text/moment-text.ts';
import type { PortalTexts } from '../portal/texts.ts';

export type TicketCatalogue = typeof ticketJa & typeof ticketWordsJa & typeof attachmentsJa;
export type TicketTexts = Messages<TicketCatalogue & PortalTexts>;

/** How moments are written; nothing as long as there is no portal. */
export const momentsOf = (portal: Portal | undefined, locale: string): ((iso: string) => string) =>
  portal ? momentText(portal, locale) : () => '';
