import type { ManagedAccountFilter, Portal } from '@madoguchi/sdk';
import { accountTypes } from '@madoguchi/sdk/identity/account-application.rules.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { html, type TemplateResult } from 'lit';
import { option, selectField } from '../portal/form/select-field.ts';
import { choices } from '../portal/list/choices.ts';
import type { AccountListTexts } from './account-list-words.ts';

const states = ['active', 'waiting', 'suspended'] as const;

/** What narrows the list of accounts: words, state and type. */
export function accountFilters(
  messages: AccountListTexts,
  {
    portal,
    filter,
    search,
    onNarrow,
  }: {
    readonly portal: Portal | undefined;
    readonly filter: ManagedAccountFilter;
    readonly search: TemplateResult;
    readonly onNarrow: (filter: ManagedAccountFilter) => void;
  },
): TemplateResult {
  const all = messages.text('accounts.filter.all');
  const types = portal ? accountTypes(portal.configuration) : [];
  return html`<div class="narrowing" part="filters">
    <div class="words">
      ${search}
      ${selectField(
        'role',
        messages.text('accounts.filter.role'),
        [
          option('', `${messages.text('accounts.filter.role')}: ${all}`, filter.role),
          ...types.map(({ id, name }) => option(id, localized(name, messages.locale), filter.role)),
        ],
        { bare: true, onChange: (role) => onNarrow({ ...filter, role: role || undefined }) },
      )}
    </div>
    ${choices<string>({
      name: 'state',
      label: messages.text('accounts.filter.state'),
      choices: [
        { value: '', label: all },
        ...states.map((value) => ({ value, label: messages.text(`accounts.state.${value}`) })),
      ],
      chosen: filter.state ?? '',
      locale: messages.locale,
      onChoose: (state) => onNarrow({ ...filter, state: states.find((one) => one === state) }),
    })}
  </div>`;
}
