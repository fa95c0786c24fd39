import type { Messages } from '@madoguchi/sdk';
import type { invitationsJa } from '@madoguchi/sdk/identity/invitations.ja.js';
import type { PortalTexts } from '../portal/texts.ts';

export type InvitationTexts = Messages<typeof invitationsJa & PortalTexts>;

/** What a language is called, in the language in use: 英語. */
export function languageText(messages: InvitationTexts, locale: string): string {
  try {
    return new Intl.DisplayNames([messages.locale], { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale; // none that the browser knows
  }
}

/** The last moment of a span that ends at that moment, which does not belong to it any more. */
export function lastMoment(iso: string): string {
  const end = Date.parse(iso);
  return Number.isNaN(end) ? iso : new Date(end - 1).toISOString();
}
