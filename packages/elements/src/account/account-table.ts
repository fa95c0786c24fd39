import type { AccountAct, AccountRow, ManagedAccount, Portal } from '@madoguchi/sdk';
import { canChangeAccount, canDisableAccount } from '@madoguchi/sdk/account/managed-account.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { dayText } from '../portal/text/day-text.ts';
import type { AccountListTexts } from './account-list-words.ts';
import { typeText } from './account-words.ts';

/** A table of accounts, and what an administrator can do with each. */
export interface AccountTable {
  readonly portal: Portal | undefined;
  readonly rows: readonly AccountRow[];
  /** The roles of whoever looks at it. */
  readonly held: readonly string[];
  readonly onEdit: (account: ManagedAccount) => void;
  readonly onAsk: (account: ManagedAccount, act: AccountAct) => void;
}

/** How each state looks. */
const looks = { active: 'good', waiting: 'open', suspended: 'over' } as const;

/** A table on wide screens, cards on narrow ones. The roles are written out: laid out as cards it would lose them. */
export function accountTable(messages: AccountListTexts, table: AccountTable): TemplateResult {
  const { portal, rows } = table;
  const day = portal ? dayText(portal, messages.locale) : () => '';
  const heading = (text: string): TemplateResult => html`<th role="columnheader" scope="col">${text}</th>`;
  return html`<table class="rows" part="table" role="table" aria-label=${messages.text('accounts.title')}>
    <thead role="rowgroup">
      <tr role="row">
        ${heading(messages.text('accounts.name'))} ${heading(messages.text('account.type'))}
        ${heading(messages.text('accounts.groups'))} ${heading(messages.text('accounts.state'))}
        ${heading(messages.text('accounts.created'))} ${heading(messages.text('accounts.acts'))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        rows,
        ({ item }) => item.id,
        (row) => tableRow(messages, row, table, day),
      )}
    </tbody>
  </table>`;
}

function tableRow(
  messages: AccountListTexts,
  { item, work }: AccountRow,
  { portal, held, onEdit, onAsk }: AccountTable,
  day: (iso: string) => string,
): TemplateResult {
  const { id, displayName: name, identifier, role, state, self, groups, createdAt } = item;
  const label = (text: string): TemplateResult => html`<span class="label" aria-hidden="true">${text}</span>`;
  const changes = portal !== undefined && canChangeAccount(portal.configuration, held, item).ok;
  const acts = portal !== undefined && canDisableAccount(portal.configuration, held, item).ok ? actsOf(item) : [];
  const known = Object.hasOwn(looks, state) ? (state as keyof typeof looks) : undefined;
  const busy = ifDefined(work.type === 'submitting' ? 'true' : undefined);
  return html`<tr role="row" part="row">
    <th class="who" role="rowheader" scope="row">
      ${
        changes
          ? html`<button
              class="mado-link act name"
              part="row-link"
              type="button"
              data-id=${id}
              data-row
              aria-label=${messages.text('accounts.edit-of', { name })}
              @click=${() => onEdit(item)}
            >
              ${name}
            </button>`
          : html`<span class="name" data-id=${id} data-row tabindex="-1">${name}</span>`
      }${self ? html` <span class="self" part="self">${messages.text('accounts.self')}</span>` : nothing}
      <span class="mail">${identifier}</span>
    </th>
    <td class="type" role="cell">${label(messages.text('account.type'))}${typeText(messages, portal, role)}</td>
    <td class="wide groups" role="cell">
      ${label(messages.text('accounts.groups'))}${
        groups.length > 0
          ? groups.map(
              (group) =>
                html`<span class="group" part="group"
                  >${group.name}
                  <span class="project">${messages.text('accounts.project-of', { project: group.projectName })}</span></span
                >`,
            )
          : messages.text('accounts.groups.none')
      }
    </td>
    <td class="short" role="cell">
      <span class="state ${known ? `state-${looks[known]}` : ''}" part="state"
        >${messages.text(`accounts.state.${known ?? 'unknown'}`)}</span
      >
    </td>
    <td class="day" role="cell">${label(messages.text('accounts.created'))}${day(createdAt)}</td>
    <td class="acts" role="cell">
      ${acts.map(
        (act) =>
          html`<button
            class="mado-link act"
            part="act"
            type="button"
            aria-label=${messages.text(`accounts.${act}-of`, { name })}
            aria-disabled=${busy}
            @click=${() => onAsk(item, act)}
          >
            ${messages.text(`accounts.${act}`)}
          </button>`,
      )}
    </td>
  </tr>`;
}

/** What can be done with an account in its state: the mail with the link is for who has set no password yet. */
function actsOf({ state }: ManagedAccount): readonly AccountAct[] {
  switch (state) {
    case 'active':
      return ['disable'];
    case 'waiting':
      return ['resend', 'disable'];
    case 'suspended':
      return ['enable'];
    default:
      return [];
  }
}
