import type { Invitation, Portal } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { dayText } from '../portal/text/day-text.ts';
import { joinSentences } from '../portal/text/join-sentences.ts';
import { lastMoment, type InvitationTexts } from './invitation-words.ts';

/** What was done last with an invitation. */
export interface InvitationDone {
  readonly type: 'sent' | 'withdrawn';
  readonly invitation: Invitation;
}

/** Tells it above the list; after one was sent, with the way to the next one. */
export function invitationDone(
  messages: InvitationTexts,
  portal: Portal | undefined,
  done: InvitationDone | undefined,
  onInvite: () => void,
): TemplateResult | typeof nothing {
  if (!done || !portal) return nothing;
  const { mailAddress, expiresAt } = done.invitation;
  const sent = done.type === 'sent';
  const expires = dayText(portal, messages.locale)(lastMoment(expiresAt));
  return html`<div class="mado-notice mado-notice-success" part="success">
    <p class="mado-text" id="done" role="status" tabindex="-1">
      ${
        sent
          ? joinSentences(messages.locale, [
              messages.text('invitations.sent-to', { mailAddress }),
              messages.text('invitations.sent-until', { expires }),
            ])
          : messages.text('invitations.withdrawn', { mailAddress })
      }
    </p>
    ${sent ? another(messages.text('invitations.another'), onInvite) : nothing}
  </div>`;
}

/** The address was invited already; where that invitation is known, it can be sent again instead. */
export function alreadyInvited(
  messages: InvitationTexts,
  id: string,
  invitation: Invitation | undefined,
  onResend: (invitation: Invitation) => void,
): TemplateResult {
  return html`<div class="mado-notice" part="waiting" id=${id} role="alert" tabindex="-1">
    <p class="mado-text">${messages.text('error.already-invited')}</p>
    ${invitation ? another(messages.text('invitations.resend-instead'), () => onResend(invitation)) : nothing}
  </div>`;
}

const another = (text: string, onClick: () => void): TemplateResult =>
  html`<p class="mado-text"><button class="mado-link another" type="button" @click=${onClick}>${text}</button></p>`;
