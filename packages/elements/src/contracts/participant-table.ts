import type { Participant, Portal } from '@madoguchi/sdk';
import { mayManage } from '@madoguchi/sdk/contracts/contract-role.rules.js';
import { canRemove } from '@madoguchi/sdk/contracts/participant.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { dayText } from '../portal/text/day-text.ts';
import { noticesText, rolesOf, roleText, type ParticipantTexts } from './participant-words.ts';

/** A table of participants, and what an owner can do with each. */
export interface ParticipantTable {
  readonly portal: Portal | undefined;
  readonly participants: readonly Participant[];
  readonly manages: boolean;
  readonly onEdit: (participant: Participant) => void;
  readonly onRemove: (participant: Participant) => void;
}

/** A table on wide screens, cards on narrow ones. The roles are written out: laid out as cards it would lose them. */
export function participantTable(messages: ParticipantTexts, table: ParticipantTable): TemplateResult {
  const { participants, manages, portal } = table;
  const day = portal ? dayText(portal, messages.locale) : () => '';
  const anyStays = manages && participants.some(({ id }) => !canRemove(rolesOf(portal), participants, id).ok);
  const heading = (text: string): TemplateResult => html`<th role="columnheader" scope="col">${text}</th>`;
  return html`<table class="rows" part="table" role="table" aria-label=${messages.text('participants.title')}>
      <thead role="rowgroup">
        <tr role="row">
          ${heading(messages.text('participants.name'))} ${heading(messages.text('participants.identifier'))}
          ${heading(messages.text('participants.role'))} ${heading(messages.text('participants.notices'))}
          ${heading(messages.text('participants.joined'))}
          ${manages ? heading(messages.text('participants.acts')) : nothing}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(
          participants,
          ({ id }) => id,
          (participant) => row(messages, participant, table, day),
        )}
      </tbody>
    </table>
    ${anyStays ? html`<p class="mado-hint" id="last-owner">${messages.text('participants.remove-last-owner')}</p>` : nothing}`;
}

function row(
  messages: ParticipantTexts,
  participant: Participant,
  { portal, participants, manages, onEdit, onRemove }: ParticipantTable,
  day: (iso: string) => string,
): TemplateResult {
  const { id, displayName: name, identifier, role, notices, self, suspended, joinedAt } = participant;
  const label = (text: string): TemplateResult => html`<span class="label" aria-hidden="true">${text}</span>`;
  const roles = rolesOf(portal);
  const stays = manages && !canRemove(roles, participants, id).ok;
  return html`<tr role="row" part="row">
    <th class="name" role="rowheader" scope="row">
      ${
        manages
          ? html`<button
              class="mado-link act"
              part="row-link"
              type="button"
              data-id=${id}
              data-row
              aria-label=${messages.text('participants.edit-of', { name })}
              @click=${() => onEdit(participant)}
            >
              ${name}
            </button>`
          : html`<span class="who" data-row tabindex="-1">${name}</span>`
      }${self ? html` <span class="self" part="self">${messages.text('participants.self')}</span>` : nothing}${
        suspended
          ? html` <span class="self" part="suspended">${messages.text('participants.suspended')}</span>`
          : nothing
      }
    </th>
    <td class="wide" role="cell">${label(messages.text('participants.identifier'))}${identifier}</td>
    <td class="short" role="cell">
      ${label(messages.text('participants.role'))}<span class="role ${mayManage(roles, role) ? 'role-owner' : ''}" part="role"
        >${roleText(messages, portal, role)}</span
      >
    </td>
    <td class="short" role="cell">
      ${label(messages.text('participants.notices'))}<span part="notices">${noticesText(messages, notices)}</span>
    </td>
    <td class="day" role="cell">${label(messages.text('participants.joined'))}${day(joinedAt)}</td>
    ${
      manages
        ? html`<td class="acts" role="cell">
            <button
              class="mado-link act"
              part="remove"
              type="button"
              data-remove=${id}
              aria-label=${messages.text('participants.remove-of', { name })}
              aria-disabled=${ifDefined(stays ? 'true' : undefined)}
              aria-describedby=${ifDefined(stays ? 'last-owner' : undefined)}
              @click=${() => onRemove(participant)}
            >
              ${messages.text('participants.remove')}
            </button>
          </td>`
        : nothing
    }
  </tr>`;
}
