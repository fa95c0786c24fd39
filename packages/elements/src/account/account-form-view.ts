import type { AccountFormState, ConfirmedAccount } from '@madoguchi/sdk';
import type { AccountForm } from '@madoguchi/sdk/account/account-form.js';
import { html, type TemplateResult } from 'lit';
import { conflictNote } from '../portal/form/conflict-note.ts';
import { formInList, type FormInListDrawing } from '../portal/form/form-in-list-view.ts';
import { restoredNote } from '../portal/form/restored-note.ts';
import { takeButton } from '../portal/form/take-button.ts';
import { joinSentences } from '../portal/text/join-sentences.ts';
import { accountErrors, accountFields, type AccountFields } from './account-fields.ts';
import { accountFacts, type AccountListTexts } from './account-list-words.ts';
import { typeText } from './account-words.ts';

export interface AccountFormDrawing
  extends FormInListDrawing<ConfirmedAccount, AccountForm>, Omit<AccountFields, 'onType'> {
  /** Begins anew, with what is saved where there is something. */
  readonly onAnew: () => void;
  /** Takes what somebody else has saved. */
  readonly onTake: () => void;
}

/** アカウントの追加, or changing one (SUP-14). */
export function accountForm(
  messages: AccountListTexts,
  form: AccountFormState,
  drawing: AccountFormDrawing,
): TemplateResult {
  const { portal, givable, controller, onTake } = drawing;
  const { account } = form;
  const conflict = form.type === 'conflict';
  return formInList(messages, form, {
    ...drawing,
    title: messages.text(account ? 'accounts.edit-title' : 'accounts.add'),
    items: accountErrors(messages, form),
    notice: notice(messages, form, drawing),
    body: accountFields(messages, form, { ...drawing, onType: (typed) => controller?.type(typed) }),
    act: messages.text(conflict ? 'accounts.keep' : 'accounts.submit'),
    cancel: messages.text('accounts.cancel'),
    further: conflict ? takeButton(messages.text('accounts.take'), onTake) : undefined,
    confirmation: (draft) => ({
      title: account
        ? messages.text('accounts.confirm-edit', { name: account.displayName })
        : messages.text('accounts.confirm-add'),
      body: html`${accountFacts(messages, portal, {
        displayName: draft.displayName,
        mail: draft.mailAddress,
        role: draft.role,
        groups: draft.groupIds ? givable.filter(({ id }) => draft.groupIds?.includes(id)) : (account?.groups ?? []),
        grouped: givable.length > 0,
      })}
      ${
        account
          ? ''
          : html`<p class="mado-text">${messages.text('accounts.confirm-add-text', { mail: draft.mailAddress })}</p>`
      }`,
      act: messages.text('accounts.decide'),
      cancel: messages.text('accounts.back'),
    }),
  });
}

/** That somebody else changed it, that nothing is changed, or that what was typed is back. */
function notice(
  messages: AccountListTexts,
  { type, account, restored }: AccountFormState,
  { portal, view, onAnew }: AccountFormDrawing,
): TemplateResult | undefined {
  const { id } = view.outcome;
  if (type === 'unchanged')
    return html`<p class="mado-notice" part="unchanged" id=${id} role="alert" tabindex="-1">
      ${messages.text('accounts.unchanged')}
    </p>`;
  if (type === 'conflict' && account) {
    const { displayName: name, role } = account;
    const now = messages.text('accounts.conflict-now', { name, role: typeText(messages, portal, role) });
    const text = joinSentences(messages.locale, [messages.text('accounts.conflict-text'), now]);
    return conflictNote(id, messages.text('accounts.conflict'), text);
  }
  return restored
    ? restoredNote(messages.text('accounts.restored'), messages.text('accounts.begin-anew'), onAnew)
    : undefined;
}
