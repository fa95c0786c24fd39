import type { Invitation, InvitationRow, Portal } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { dayText } from '../portal/text/day-text.ts';
import { momentText } from '../portal/text/moment-text.ts';
import { languageText, lastMoment, type InvitationTexts } from './invitation-words.ts';

/** A table of invitations that wait, and what can be done with each. */
export interface InvitationTable {
  readonly portal: Portal | undefined;
  readonly rows: readonly InvitationRow[];
  /** Whether the contract has ended, so that none is sent again. */
  readonly ended: boolean;
  readonly onResend: (invitation: Invitation) => void;
  readonly onWithdraw: (invitation: Invitation) => void;
}

interface Formats {
  readonly day: (iso: string) => string;
  readonly moment: (iso: string) => string;
}

/** A table on wide screens, cards on narrow ones. The roles are written out: laid out as cards it would lose them. */
export function invitationTable(messages: InvitationTexts, table: InvitationTable): TemplateResult {
  const { portal, rows } = table;
  const none = (): string => '';
  const formats: Formats = portal
    ? { day: dayText(portal, messages.locale), moment: momentText(portal, messages.locale) }
    : { day: none, moment: none };
  const heading = (text: string): TemplateResult => html`<th role="columnheader" scope="col">${text}</th>`;
  return html`<table class="rows" part="table" role="table" aria-label=${messages.text('invitations.title')}>
    <thead role="rowgroup">
      <tr role="row">
        ${heading(messages.text('invitations.mail-address'))} ${heading(messages.text('invitations.locale'))}
        ${heading(messages.text('invitations.sent'))} ${heading(messages.text('invitations.expires'))}
        ${heading(messages.text('invitations.acts'))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        rows,
        ({ item }) => item.id,
        (row) => tableRow(messages, row, table, formats),
      )}
    </tbody>
  </table>`;
}

function tableRow(
  messages: InvitationTexts,
  { item, work }: InvitationRow,
  { ended, onResend, onWithdraw }: InvitationTable,
  { day, moment }: Formats,
): TemplateResult {
  const { id, mailAddress, locale, sentAt, expiresAt, expired } = item;
  const label = (text: string): TemplateResult => html`<span class="label" aria-hidden="true">${text}</span>`;
  const closed = ifDefined(work.type === 'submitting' ? 'true' : undefined);
  return html`<tr role="row" part="row">
    <th role="rowheader" scope="row"><span class="who" data-row tabindex="-1">${mailAddress}</span>${workText(messages, work)}</th>
    <td class="short" role="cell">${label(messages.text('invitations.locale'))}${languageText(messages, locale)}</td>
    <td class="day" role="cell">${label(messages.text('invitations.sent'))}${moment(sentAt)}</td>
    <td class="day wide" role="cell">
      ${label(messages.text('invitations.expires'))}${day(lastMoment(expiresAt))}
      ${
        expired
          ? html`<span class="expired" part="expired">${messages.text('invitations.expired')}</span>
              ${ended ? nothing : html`<span class="mado-hint">${messages.text('invitations.expired-hint')}</span>`}`
          : nothing
      }
    </td>
    <td class="acts" role="cell">
      ${
        work.type === 'gone'
          ? nothing
          : html`${
              ended
                ? nothing
                : html`<button
                      class="mado-link act"
                      part="resend"
                      type="button"
                      data-resend=${id}
                      aria-label=${messages.text('invitations.resend-of', { mailAddress })}
                      aria-disabled=${closed}
                      @click=${() => onResend(item)}
                    >
                      ${messages.text('invitations.resend')}
                    </button>`
            }
              <button
                class="mado-link act"
                part="withdraw"
                type="button"
                aria-label=${messages.text('invitations.withdraw-of', { mailAddress })}
                aria-disabled=${closed}
                @click=${() => onWithdraw(item)}
              >
                ${messages.text('invitations.withdraw')}
              </button>`
      }
    </td>
  </tr>`;
}

const said = {
  'resend-submitting': 'invitations.resending',
  'resend-done': 'invitations.resent',
  'gone': 'invitations.gone',
  'resend-failed': 'invitations.resend-failed',
  'withdraw-failed': 'invitations.withdraw-failed',
} as const;

/** What goes on with an invitation, under its address. It stands there from the beginning, so that changes are said. */
function workText(messages: InvitationTexts, work: InvitationRow['work']): TemplateResult {
  const name = 'act' in work ? `${work.act}-${work.type}` : work.type;
  const key = Object.hasOwn(said, name) ? said[name as keyof typeof said] : undefined;
  return html`<span class="work ${work.type === 'failed' ? 'mado-error' : ''}" part="work" role="status"
    >${key ? messages.text(key) : nothing}</span
  >`;
}
