import type { GroupCompany, GroupCompanyAct } from '@madoguchi/sdk';
import { html } from 'lit';
import { rowDialog, type RowQuestion } from '../portal/list/row-work.ts';
import type { ModalContent } from '../portal/dialog/modal.ts';
import { companyFacts, type GroupCompanyTexts } from './group-company-table.ts';

/** グループ会社を追加: the company, 決定. */
export function additionQuestion(
  messages: GroupCompanyTexts,
  company: GroupCompany,
): Pick<ModalContent, 'title' | 'body' | 'act' | 'cancel'> {
  return {
    title: messages.text('group-company.confirm'),
    body: companyFacts(messages, company),
    act: messages.text('group-company.decide'),
    cancel: messages.text('group-company.back'),
  };
}

/** The row of a company that is about to be taken out of the list. */
export interface RemovalDialog extends Pick<RowQuestion<GroupCompany, GroupCompanyAct>, 'row' | 'list' | 'before'> {
  /** Why it was not done. */
  readonly failure: unknown;
}

/** What a company loses that is taken out of the list (LIC-13, ours). */
export function removalDialog(messages: GroupCompanyTexts, { failure, ...question }: RemovalDialog): ModalContent {
  const { item, work } = question.row;
  const { name } = item;
  return rowDialog(messages, {
    ...question,
    title: messages.text(work.type === 'failed' ? 'group-companies.not-removed' : 'group-companies.confirm-removal', {
      name,
    }),
    body: html`${failure} ${companyFacts(messages, item)}
      <p class="mado-hint">${messages.text('group-companies.confirm-removal-hint')}</p>`,
    act: messages.text('group-companies.decide'),
    cancel: messages.text('group-companies.back'),
  });
}
