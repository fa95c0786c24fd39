import type { AccessApplicationFormState, ProjectDraft } from '@madoguchi/sdk';
import type { AccessApplicationForm } from '@madoguchi/sdk/account/access-application-form.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { factList } from '../portal/form/fact-list.ts';
import { restoredNote } from '../portal/form/restored-note.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import type { AccessApplicationTexts } from './access-application-words.ts';
import type { ProjectFields } from './project-fields.ts';
import { projectErrors, projectFacts } from './project-words.ts';

/** What the form of an application works with. */
export interface AccessApplicationDrawing {
  readonly view: ConfirmedFormView;
  readonly controller: AccessApplicationForm | undefined;
  readonly project: ProjectFields;
  /** Asked before it is sent. */
  readonly before: (draft: ProjectDraft) => boolean;
  readonly onAnew: () => void;
}

/** アクセス制御申請: project, group, accounts and contracts (SUP-04). */
export function accessApplicationForm(
  messages: AccessApplicationTexts,
  state: Exclude<AccessApplicationFormState, { readonly type: 'sent' }>,
  { view, controller, project, before, onAnew }: AccessApplicationDrawing,
): TemplateResult {
  const errors = state.type === 'invalid' ? state.fieldErrors : [];
  const content = html`${view.outcome.render(messages, {
    error: state.type === 'failed' ? state.error : undefined,
    items: projectErrors(messages, errors),
    typed: true,
  })}
    ${state.restored ? restoredNote(messages.text('access.restored'), messages.text('access.begin-anew'), onAnew) : nothing}
    ${project.render(messages, { typed: state.typed, errors, mark: messages.text('account.required'), verbs: controller })}
    <div class="mado-actions">${submitButton(messages.text('access.submit'), false, '')}</div>`;
  return view.render(messages, {
    title: messages.text('access.title'),
    content,
    draft: 'draft' in state ? state.draft : undefined,
    busy: state.type === 'submitting',
    confirmation: (draft) => ({
      title: messages.text('access.confirm'),
      body: html`${factList(projectFacts(messages, draft))}
        <p class="mado-hint">${messages.text('access.effect')}</p>`,
      act: messages.text('access.decide'),
      cancel: messages.text('access.back'),
    }),
    before,
    controller,
  });
}

/** That it was sent, and the way to another one. `id` is the outcome's. */
export function accessApplicationSent(
  messages: AccessApplicationTexts,
  id: string,
  onAnother: () => void,
): TemplateResult {
  return html`<div class="mado-stack sent">
    <p class="mado-notice mado-notice-success" part="success" id=${id} role="status" tabindex="-1">${messages.text('access.sent')}</p>
    <div class="mado-actions">
      <button class="mado-button mado-button-quiet" part="another" type="button" @click=${onAnother}>
        ${messages.text('access.another')}
      </button>
    </div>
  </div>`;
}
