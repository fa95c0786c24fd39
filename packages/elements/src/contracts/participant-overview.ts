import type { Participant, Portal } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { blank } from '../portal/list/blank.ts';
import { participantTable } from './participant-table.ts';
import type { ParticipantTexts } from './participant-words.ts';

/** The participants of a contract, and what can be done with them. */
export interface ParticipantOverview {
  readonly portal: Portal | undefined;
  /** As far as they were read, of `total`. */
  readonly participants: readonly Participant[];
  readonly total: number;
  /** Whether whoever looks at it may change something. */
  readonly manages: boolean;
  /** Whether the contract has ended, so that nobody is invited. */
  readonly ended: boolean;
  /** What came of what was done. */
  readonly outcome: unknown;
  /** What stands below those that were read. */
  readonly more: unknown;
  readonly onInvite: () => void;
  readonly onEdit: (participant: Participant) => void;
  readonly onRemove: (participant: Participant) => void;
}

/** Their number, the way to invite others, and who they are. */
export function participantOverview(
  messages: ParticipantTexts,
  { portal, participants, total, manages, ended, outcome, more, onInvite, onEdit, onRemove }: ParticipantOverview,
): TemplateResult {
  return html`<div class="mado-stack">
    <div class="row-head">
      <slot name="header"><h2 class="row-title" part="title">${messages.text('participants.title')}</h2></slot>
      <span class="row-count" part="count">${messages.text('participants.count', { count: total })}</span>
      ${
        manages && !ended
          ? html`<button class="mado-button" part="invite" type="button" @click=${onInvite}>
              ${messages.text('participants.invite')}
            </button>`
          : nothing
      }
    </div>
    ${manages && ended ? html`<p class="mado-hint" part="ended">${messages.text('participants.ended')}</p>` : nothing}
    ${outcome}
    ${
      participants.length > 0
        ? participantTable(messages, { portal, participants, manages, onEdit, onRemove })
        : blank({
            kind: 'empty',
            title: messages.text('participants.empty'),
            hint: messages.text('participants.role-hint'),
          })
    }
    ${more}
  </div>`;
}
