import type { Messages, PortalError } from '@madoguchi/sdk';
import { html, type TemplateResult } from 'lit';
import type { PortalTexts } from '../texts.ts';
import type { ConfirmedFormDrawing, ConfirmedFormView } from './confirmed-form-view.ts';
import type { SummaryItem } from './failure-view.ts';
import { submitButton } from './submit-button.ts';

/** What an element gives of a form in the place of its list to be drawn. */
export interface FormInListDrawing<Draft, Controller> {
  readonly view: ConfirmedFormView;
  readonly controller: Controller | undefined;
  /** Asked before what was confirmed is sent. */
  readonly before: (draft: Draft) => boolean;
  readonly onCancel: () => void;
}

/** What the states of such forms have in common. */
interface FormInListState<Draft> {
  readonly type: string;
  readonly draft?: Draft;
  readonly error?: PortalError;
}

/** What a form says itself. */
export interface FormInListContent<Draft> extends Pick<ConfirmedFormDrawing<Draft>, 'confirmation'> {
  /** The form's name, and what stands above it unless `head` does. */
  readonly title: string;
  readonly head?: TemplateResult;
  /** What is wrong with the entries. */
  readonly items: readonly SummaryItem[];
  /** What came of it besides errors. */
  readonly notice?: TemplateResult | undefined;
  /** The fields. */
  readonly body: TemplateResult;
  /** What the button says that goes on. */
  readonly act: string;
  /** A button beside it. */
  readonly further?: TemplateResult | undefined;
  /** What the button says that leads back to the list. */
  readonly cancel: string;
}

/** Draws a form that is confirmed in the place of a list: what came of it, the fields, and the ways on and back. */
export function formInList<Draft extends object>(
  messages: Messages<PortalTexts>,
  state: FormInListState<Draft>,
  form: FormInListDrawing<Draft, ConfirmedFormDrawing<Draft>['controller']> & FormInListContent<Draft>,
): TemplateResult {
  const { view, title, items } = form;
  const { error, draft } = state;
  const content = html`${form.head ?? html`<h2 class="row-title">${title}</h2>`}
    ${view.outcome.render(messages, { error, items, typed: true })} ${form.notice} ${form.body}
    <div class="mado-actions">
      ${submitButton(form.act, state.type === 'checking', messages.text('busy'))} ${form.further}
      <button class="mado-button mado-button-quiet" part="cancel" type="button" @click=${form.onCancel}>
        ${form.cancel}
      </button>
    </div>`;
  return view.render(messages, { ...form, content, draft, busy: state.type === 'submitting' });
}
