import type { Invitation, InvitationAct, InvitationRow, Portal } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { invitationDone, type InvitationDone } from './invitation-notes.ts';
import { invitationTable } from './invitation-table.ts';
import type { InvitationTexts } from './invitation-words.ts';

/** The invitations of a contract that wait, and what can be done with them. */
export interface InvitationOverview {
  readonly portal: Portal | undefined;
  /** As far as they were read, of `total`. */
  readonly rows: readonly InvitationRow[];
  readonly total: number;
  /** Whether the contract has ended, so that none is sent. */
  readonly ended: boolean;
  /** Why something was not done. */
  readonly failure: unknown;
  readonly done: InvitationDone | undefined;
  /** What stands below those that were read. */
  readonly more: unknown;
  readonly onInvite: () => void;
  readonly onAsk: (invitation: Invitation, act: InvitationAct) => void;
}

/** Their number, the way to another one, and whom an answer is waited for from. */
export function invitationOverview(
  messages: InvitationTexts,
  { portal, rows, total, ended, failure, done, more, onInvite, onAsk }: InvitationOverview,
): TemplateResult {
  return html`<div class="mado-stack">
    <div class="row-head">
      <slot name="header"><h2 class="row-title" part="title">${messages.text('invitations.title')}</h2></slot>
      <span class="row-count" part="count">${messages.text('invitations.count', { count: total })}</span>
      <slot name="new"
        >${
          ended
            ? nothing
            : html`<button class="mado-button" part="new" type="button" @click=${onInvite}>
                ${messages.text('invitations.new')}
              </button>`
        }</slot
      >
    </div>
    ${ended ? html`<p class="mado-hint" part="ended">${messages.text('invitations.ended')}</p>` : nothing}
    ${failure} ${invitationDone(messages, portal, done, onInvite)}
    ${
      rows.length > 0
        ? html`<p class="mado-hint">${messages.text('invitations.lead')}</p>
            ${invitationTable(messages, {
              portal,
              rows,
              ended,
              onResend: (invitation) => onAsk(invitation, 'resend'),
              onWithdraw: (invitation) => onAsk(invitation, 'withdraw'),
            })}`
        : html`<p class="mado-hint" part="empty">${messages.text('invitations.empty')}</p>`
    }
    ${more}
  </div>`;
}
