import type { ManagedAccount, ShownAccounts } from '@madoguchi/sdk';
import { canChangeAccount } from '@madoguchi/sdk/account/managed-account.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { ListDrawing } from '../portal/list/list-drawing.ts';
import type { AccountListTexts } from './account-list-words.ts';
import { accountTable, type AccountTable } from './account-table.ts';

/** What was done last with an account. */
export interface AccountDone {
  readonly type: 'added' | 'changed' | 'disabled' | 'enabled' | 'resent' | 'gone';
  readonly account: ManagedAccount;
}

/** The list of accounts, and what stands around it. */
export interface AccountOverview extends Omit<AccountTable, 'rows'> {
  readonly filters: TemplateResult;
  readonly narrowed: boolean;
  readonly done: AccountDone | undefined;
  readonly clear: () => void;
  readonly onAdd: () => void;
}

/** アカウント管理, as a list draws it (SUP-14). */
export function accountOverview(messages: AccountListTexts, overview: AccountOverview): ListDrawing<ShownAccounts> {
  const { filters, narrowed, done, clear, onAdd } = overview;
  return {
    title: messages.text('accounts.title'),
    aside: html`<button class="mado-button" part="add" type="button" @click=${onAdd}>${messages.text('accounts.add')}</button>`,
    filters: html`${accountDone(messages, done)} ${filters}`,
    rows: (part) => rows(messages, part, overview),
    bone: html`<div class="list-row account-bone">
      <span class="list-bone">&nbsp;</span><span class="list-bone">&nbsp;</span><span class="list-bone">&nbsp;</span>
    </div>`,
    empty: { title: messages.text('accounts.empty'), hint: messages.text('accounts.empty-hint') },
    narrowed,
    clear,
  };
}

function rows(
  messages: AccountListTexts,
  { items, givable }: ShownAccounts,
  overview: AccountOverview,
): TemplateResult {
  const { portal, held } = overview;
  const beyond = portal && items.some(({ item }) => !canChangeAccount(portal.configuration, held, item).ok);
  return html`${givable.length > 0 ? html`<p class="mado-hint note">${messages.text('accounts.scope')}</p>` : nothing}
  ${beyond ? html`<p class="mado-hint note">${messages.text('accounts.beyond')}</p>` : nothing}
  ${accountTable(messages, { ...overview, rows: items })}`;
}

/** Tells above the list what was done last. */
function accountDone(messages: AccountListTexts, done: AccountDone | undefined): TemplateResult | typeof nothing {
  if (!done) return nothing;
  const name = done.account.displayName;
  return html`<p
    class="mado-notice ${done.type === 'gone' ? '' : 'mado-notice-success'}"
    part="success"
    id="done"
    role="status"
    tabindex="-1"
  >
    ${done.type === 'gone' ? messages.text('accounts.gone') : messages.text(`accounts.${done.type}`, { name })}
  </p>`;
}
