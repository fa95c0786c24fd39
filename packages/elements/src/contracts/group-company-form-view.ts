import type { GroupCompanyDraft, GroupCompanyFormState } from '@madoguchi/sdk';
import type { GroupCompanyForm } from '@madoguchi/sdk/contracts/group-company-form.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { additionQuestion } from './group-company-dialogs.ts';
import { groupCompanyErrors, groupCompanySearch } from './group-company-search.ts';
import type { GroupCompanyTexts } from './group-company-table.ts';

/** What the form that adds a group company works with. */
export interface GroupCompanyFormDrawing {
  readonly view: ConfirmedFormView;
  readonly controller: GroupCompanyForm | undefined;
  /** Asked before it is sent. */
  readonly before: (draft: GroupCompanyDraft) => boolean;
  /** Draws the form again as it is. */
  readonly redraw: () => void;
  readonly onLeave: () => void;
}

/** グループ会社を追加: searching, choosing, 追加 (LIC-13). */
export function groupCompanyForm(
  messages: GroupCompanyTexts,
  form: GroupCompanyFormState,
  { view, controller, before, redraw, onLeave }: GroupCompanyFormDrawing,
): TemplateResult {
  const title = messages.text('group-company.title');
  const { found, type } = form;
  const content = html`<h2 class="row-title">${title}</h2>
    ${view.outcome.render(messages, {
      error: type === 'failed' ? form.error : undefined,
      items: groupCompanyErrors(messages, form),
      typed: true,
    })}
    ${groupCompanySearch(messages, form, {
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
    })}
    <div class="mado-actions">
      ${submitButton(messages.text('group-company.submit'), false, '')}
      <button class="mado-button mado-button-quiet" part="cancel" type="button" @click=${onLeave}>
        ${messages.text('group-company.cancel')}
      </button>
    </div>`;
  return view.render(messages, {
    title,
    content,
    draft: 'draft' in form ? form.draft : undefined,
    busy: type === 'submitting',
    confirmation: ({ company }) => additionQuestion(messages, company),
    before,
    controller,
  });
}
