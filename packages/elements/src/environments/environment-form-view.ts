import type { EnvironmentDraft, EnvironmentFormState } from '@madoguchi/sdk';
import type { EnvironmentForm } from '@madoguchi/sdk/environments/environment-form.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { restoredNote } from '../portal/form/restored-note.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { environmentErrors, environmentFacts, environmentFields, type EnvironmentTexts } from './environment-fields.ts';

/** What the form for an environment works with. */
export interface EnvironmentFormDrawing {
  readonly view: ConfirmedFormView;
  readonly controller: EnvironmentForm | undefined;
  /** Asked before it is sent. */
  readonly before: (draft: EnvironmentDraft) => boolean;
  /** Begins anew with what is saved. */
  readonly onAnew: () => void;
  readonly onCancel: () => void;
}

/** 新しい環境を作成, or changing one (LIC-05). */
export function environmentForm(
  messages: EnvironmentTexts,
  form: EnvironmentFormState,
  { view, controller, before, onAnew, onCancel }: EnvironmentFormDrawing,
): TemplateResult {
  const { environment } = form;
  const title = messages.text(environment ? 'environments.edit-title' : 'environments.new');
  const conflict = form.type === 'conflict';
  const content = html`<h2 class="row-title">${title}</h2>
    ${view.outcome.render(messages, {
      error: form.type === 'failed' ? form.error : undefined,
      items: environmentErrors(messages, form),
      typed: true,
    })}
    ${
      conflict
        ? html`<div class="mado-notice" part="conflict" id=${view.outcome.id} role="alert" tabindex="-1">
            <p class="mado-notice-title">${messages.text('environments.conflict')}</p>
            <p class="mado-text">${messages.text('environments.conflict-text', form.environment)}</p>
          </div>`
        : nothing
    }
    ${form.restored && !conflict ? restoredNote(messages.text('environments.restored'), messages.text('environments.anew'), onAnew) : nothing}
    ${environmentFields(messages, form, (typed) => controller?.type(typed))}
    <div class="mado-actions">
      ${submitButton(messages.text(conflict ? 'environments.keep' : 'environments.submit'), false, '')}
      ${
        conflict
          ? html`<button class="mado-button mado-button-quiet" type="button" @click=${onAnew}>
              ${messages.text('environments.take')}
            </button>`
          : nothing
      }
      <button class="mado-button mado-button-quiet" part="cancel" type="button" @click=${onCancel}>
        ${messages.text('environments.cancel')}
      </button>
    </div>`;
  return view.render(messages, {
    title,
    content,
    draft: 'draft' in form ? form.draft : undefined,
    busy: form.type === 'submitting',
    confirmation: (draft) => ({
      title: messages.text(environment ? 'environments.confirm-edit' : 'environments.confirm'),
      body: environmentFacts(messages, draft),
      act: messages.text('environments.decide'),
      cancel: messages.text('environments.back'),
    }),
    before,
    controller,
  });
}
