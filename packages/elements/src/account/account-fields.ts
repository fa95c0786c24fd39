import type { AccountFormState, AccountGroup, AccountTyped, FieldError, Portal, Role } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { checkGroup } from '../portal/form/check-group.ts';
import { factList } from '../portal/form/fact-list.ts';
import type { SummaryItem } from '../portal/form/failure-view.ts';
import { errorOf, textField } from '../portal/form/text-field.ts';
import { optionCards } from '../portal/form/option-cards.ts';
import { groupText, type AccountListTexts } from './account-list-words.ts';
import { typeCards, typeText } from './account-words.ts';
import { lines } from './project-words.ts';

/** What the fields of an account need besides what stands in them. */
export interface AccountFields {
  readonly portal: Portal | undefined;
  /** The types and groups that can be given. */
  readonly roles: readonly Role[];
  readonly givable: readonly AccountGroup[];
  /** Whether type and groups can be changed. */
  readonly type: boolean;
  readonly onType: (typed: Partial<AccountTyped>) => void;
}

function errorText(messages: AccountListTexts, { field, code, params }: FieldError): string {
  return (
    messages.find(`accounts.error.${field}.${code}`, params) ??
    messages.find(`accounts.error.${field}.required`) ??
    messages.text('accounts.error.displayName.required')
  );
}

/** What is wrong, as a summary lists it. */
export function accountErrors(messages: AccountListTexts, state: AccountFormState): readonly SummaryItem[] {
  if (state.type !== 'invalid') return [];
  return state.fieldErrors.map((error) => ({ id: error.field, text: errorText(messages, error) }));
}

/** 氏名, メールアドレス, アカウントの種類 and 顧客案件グループ (SUP-14); what cannot be changed stands there as a fact. */
export function accountFields(
  messages: AccountListTexts,
  state: AccountFormState,
  fields: AccountFields,
): TemplateResult {
  const { account, typed } = state;
  const errors = state.type === 'invalid' ? state.fieldErrors : [];
  const textOf = (name: string): string | undefined => {
    const error = errorOf(errors, name);
    return error && errorText(messages, error);
  };
  const field = (name: 'displayName' | 'mailAddress', label: string, hint?: string): TemplateResult =>
    textField({
      id: name,
      name,
      label,
      hint,
      mark: messages.text('account.required'),
      error: textOf(name),
      autocomplete: 'off', // it is somebody else
      inputMode: name === 'mailAddress' ? 'email' : 'text',
      value: typed[name],
      onInput: ({ currentTarget: input }) => {
        if (input instanceof HTMLInputElement) fields.onType({ [name]: input.value });
      },
    });
  return html`${field('displayName', messages.text('accounts.name'))}
  ${
    account
      ? html`<div class="fixed">
          ${factList([[messages.text('accounts.mail'), account.identifier]])}
          <p class="mado-hint">${messages.text('accounts.mail-fixed')}</p>
        </div>`
      : field('mailAddress', messages.text('accounts.mail'), messages.text('accounts.mail-hint'))
  }
  ${fields.type ? typeFields(messages, state, fields, textOf) : fixedType(messages, state, fields)}`;
}

function typeFields(
  messages: AccountListTexts,
  { account, typed }: AccountFormState,
  { portal, roles, givable, onType }: AccountFields,
  textOf: (name: string) => string | undefined,
): TemplateResult {
  const mark = messages.text('account.required');
  return html`${optionCards({
    id: 'role',
    label: messages.text('account.type'),
    mark,
    error: textOf('role'),
    cards: typeCards(messages, portal, roles),
    chosen: typed.role,
    onChoose: (role) => onType({ role }),
  })}
  ${
    givable.length > 0
      ? checkGroup({
          id: 'groupIds',
          label: messages.text('accounts.groups'),
          mark,
          hint: messages.text('accounts.groups-hint'),
          error: textOf('groupIds'),
          checks: givable.map((group) => ({ value: group.id, label: groupText(messages, group) })),
          ticked: typed.groupIds,
          onTick: (groupIds) => onType({ groupIds }),
        })
      : account && account.groups.length > 0
        ? factList([[messages.text('accounts.groups'), groupLines(messages, account.groups)]])
        : nothing
  }`;
}

function fixedType(
  messages: AccountListTexts,
  { account }: AccountFormState,
  { portal }: AccountFields,
): TemplateResult | typeof nothing {
  if (!account) return nothing;
  return html`<div class="fixed">
    ${factList([
      [messages.text('account.type'), typeText(messages, portal, account.role)],
      [
        messages.text('accounts.groups'),
        account.groups.length > 0 ? groupLines(messages, account.groups) : messages.text('accounts.groups.none'),
      ],
    ])}
    <p class="mado-hint">${messages.text('accounts.role-self')}</p>
  </div>`;
}

const groupLines = (messages: AccountListTexts, groups: readonly AccountGroup[]): TemplateResult =>
  lines(groups.map((group) => groupText(messages, group)));
