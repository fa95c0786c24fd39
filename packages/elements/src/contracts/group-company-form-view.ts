import type { GroupCompanyDraft, GroupCompanyFormState } from '@madoguchi/sdk';
import type { GroupCompanyForm } from '@madoguchi/sdk/contracts/group-company-form.js';
import { nothing, type TemplateResult } from 'lit';
import { formInList, type FormInListDrawing } from '../portal/form/form-in-list-view.ts';
import { additionQuestion } from './group-company-dialogs.ts';
import { groupCompanyErrors, groupCompanySearch } from './group-company-search.ts';
import type { GroupCompanyTexts } from './group-company-table.ts';

export interface GroupCompanyFormDrawing extends FormInListDrawing<GroupCompanyDraft, GroupCompanyForm> {
  /** Draws the form again as it is. */
  readonly redraw: () => void;
}

/** グループ会社を追加: searching, choosing, 追加 (LIC-13). */
export function groupCompanyForm(
  messages: GroupCompanyTexts,
  form: GroupCompanyFormState,
  drawing: GroupCompanyFormDrawing,
): TemplateResult {
  const { view, controller, redraw } = drawing;
  const { found, type } = form;
  return formInList(messages, form, {
    ...drawing,
    title: messages.text('group-company.title'),
    items: groupCompanyErrors(messages, form),
    body: groupCompanySearch(messages, form, {
      onType: (typed) => controller?.type(typed),
      onSearch: () => void controller?.search(),
      onChoose: (companyId) => {
        controller?.choose(companyId);
        redraw(); // what the browser ticked may not be chosen
      },
      onMore: () => void controller?.more(),
      onRetry: () => void controller?.retry(),
      failure:
        type !== 'failed' && type !== 'invalid' && 'error' in found
          ? view.outcome.render(messages, { error: found.error })
          : nothing,
    }),
    act: messages.text('group-company.submit'),
    cancel: messages.text('group-company.cancel'),
    confirmation: ({ company }) => additionQuestion(messages, company),
  });
}
