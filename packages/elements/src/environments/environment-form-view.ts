import type { Environment, EnvironmentDraft, EnvironmentFormState, EnvironmentListState } from '@madoguchi/sdk';
import type { EnvironmentForm } from '@madoguchi/sdk/environments/environment-form.js';
import type { TemplateResult } from 'lit';
import { conflictNote } from '../portal/form/conflict-note.ts';
import { formInList, type FormInListDrawing } from '../portal/form/form-in-list-view.ts';
import { restoredNote } from '../portal/form/restored-note.ts';
import { takeButton } from '../portal/form/take-button.ts';
import { environmentErrors, environmentFacts, environmentFields, type EnvironmentTexts } from './environment-fields.ts';

export interface EnvironmentFormDrawing extends FormInListDrawing<EnvironmentDraft, EnvironmentForm> {
  /** Begins anew with what is saved. */
  readonly onAnew: () => void;
}

/** What a form is about that the page's address names (`FormReopening`). */
export function formSubject(state: EnvironmentListState, about: string): Environment | 'new' | null | undefined {
  if (!('environments' in state)) return undefined;
  if (!state.manages) return null;
  if (about === 'new') return state.ended ? null : about;
  return state.environments.find(({ id }) => id === about) ?? null;
}

/** 新しい環境を作成, or changing one (LIC-05). */
export function environmentForm(
  messages: EnvironmentTexts,
  form: EnvironmentFormState,
  drawing: EnvironmentFormDrawing,
): TemplateResult {
  const { view, controller, onAnew } = drawing;
  const { type, environment } = form;
  const conflict = type === 'conflict';
  return formInList(messages, form, {
    ...drawing,
    title: messages.text(environment ? 'environments.edit-title' : 'environments.new'),
    items: environmentErrors(messages, form),
    notice: conflict
      ? conflictNote(
          view.outcome.id,
          messages.text('environments.conflict'),
          messages.text('environments.conflict-text', form.environment),
        )
      : form.restored &&
        restoredNote(messages.text('environments.restored'), messages.text('environments.anew'), onAnew),
    body: environmentFields(
      messages,
      form,
      (typed) => controller?.type(typed),
      () => controller?.leaveName(),
    ),
    act: messages.text(conflict ? 'environments.keep' : 'environments.submit'),
    cancel: messages.text('environments.cancel'),
    further: conflict ? takeButton(messages.text('environments.take'), onAnew) : undefined,
    confirmation: (draft) => ({
      title: messages.text(environment ? 'environments.confirm-edit' : 'environments.confirm'),
      body: environmentFacts(messages, draft),
      act: messages.text('environments.decide'),
      cancel: messages.text('environments.back'),
    }),
  });
}
