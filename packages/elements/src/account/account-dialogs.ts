import type { AccountAct, AccountRow, ManagedAccount, Portal } from '@madoguchi/sdk';
import { html } from 'lit';
import { rowDialog, type RowQuestion } from '../portal/list/row-work.ts';
import type { ModalContent } from '../portal/dialog/modal.ts';
import { accountFacts, type AccountListTexts } from './account-list-words.ts';

/** The row in which it is asked whether to do something. */
export interface AccountDialog extends Pick<RowQuestion<ManagedAccount, AccountAct>, 'row' | 'list' | 'before'> {
  readonly portal: Portal | undefined;
  /** Why it was not done. */
  readonly failure: unknown;
}

/** What 利用停止, 利用再開 and 再送 do (SUP-14, ours). A failure stays in the dialog, to be tried again. */
export function accountDialog(
  messages: AccountListTexts,
  { portal, failure, ...question }: AccountDialog,
): ModalContent | undefined {
  const { work, item }: AccountRow = question.row;
  if (!('act' in work)) return undefined;
  const { act, type } = work;
  const { displayName, identifier: mail, role, groups } = item;
  return rowDialog(messages, {
    ...question,
    title:
      type === 'failed'
        ? messages.text('accounts.act-failed')
        : messages.text(`accounts.${act}-confirm`, { name: displayName }),
    body: html`${failure} ${accountFacts(messages, portal, { displayName, mail, role, groups, grouped: false })}
      <p class="mado-text">${messages.text(`accounts.${act}-text`)}</p>`,
    act: messages.text('accounts.decide'),
    cancel: messages.text('accounts.back'),
  });
}
