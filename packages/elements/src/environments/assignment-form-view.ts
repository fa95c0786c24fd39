import type { AssignmentChange, AssignmentFormState } from '@madoguchi/sdk';
import type { AssignmentForm } from '@madoguchi/sdk/environments/assignment-form.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { blank } from '../portal/list/blank.ts';
import { changesTable } from './assignment-changes.ts';
import { assignmentNotice, pastedNote } from './assignment-notices.ts';
import { assignmentTable, countId } from './assignment-table.ts';
import { checkText, nameText, remainingWords, type AssigningState, type AssignmentTexts } from './assignment-words.ts';
import type { OthersPicker } from './others-picker.ts';

/** What the form of an assignment works with. */
export interface AssignmentFormDrawing {
  readonly view: ConfirmedFormView;
  readonly controller: AssignmentForm | undefined;
  readonly picker: OthersPicker;
  /** Whether the host gives title and lead. */
  readonly headed: boolean;
  /** The product whose count was changed last. */
  readonly touched: string | undefined;
  /** The product that was to be raised further than it can be. */
  readonly stopped: string | undefined;
  /** `stopped`: a step up changed nothing. */
  readonly onTouch: (productId: string, stopped?: boolean) => void;
  readonly onAdd: (productIds: readonly string[]) => void;
  /** Where the environment is activated; undefined where the host's script leads there. */
  readonly activationHref: string | undefined;
  readonly onActivate: (event: Event) => void;
  /** Asked before it is sent. */
  readonly before: (changes: readonly AssignmentChange[]) => boolean;
}

/** 割り当て: the products with their counts, and what changes, to be confirmed (LIC-06). */
export function assignmentForm(
  messages: AssignmentTexts,
  state: AssigningState,
  form: AssignmentFormDrawing,
): TemplateResult {
  const { view, controller, picker, headed, stopped, onTouch, onAdd, before } = form;
  const { assignment, manages, rows, others } = state;
  const name = assignment.environmentName;
  const title = messages.text(manages ? 'assignment.title-of' : 'assignment.view-of', { name });
  const asked = state.type === 'invalid';
  const errors = rows.flatMap((row, index) => {
    const text = checkText(messages, row, asked);
    return asked && text ? [{ id: countId(index), text: `${nameText(messages, row.line, rows)}: ${text}` }] : [];
  });
  const content = html`${
    headed
      ? nothing
      : html`<h2 class="title" part="title">${title}</h2>
            ${manages && rows.length > 0 ? html`<p class="mado-text">${messages.text('assignment.lead')}</p>` : nothing}`
  }
    ${view.outcome.render(messages, { error: state.type === 'failed' ? state.error : undefined, items: errors, typed: true })}
    ${state.ended ? html`<p class="mado-hint" part="ended">${messages.text('assignment.ended')}</p>` : nothing}
    ${assignmentNotice(messages, state, view.outcome.id, activationLink(messages, form))}
    ${
      rows.length > 0
        ? assignmentTable(messages, {
            rows,
            manages,
            asked,
            conflict: state.type === 'conflict',
            stopped,
            onType: (productId, typed) => {
              onTouch(productId);
              controller?.type(productId, typed);
            },
            onStep: (productId, by) => {
              const from = typedOf(controller?.state, productId);
              controller?.step(productId, by);
              onTouch(productId, by > 0 && from !== undefined && typedOf(controller?.state, productId) === from);
            },
            onPaste: (productId, text) => controller?.paste(productId, text) ?? false,
          })
        : html`<div>
            ${blank({
              kind: 'empty',
              title: messages.text('assignment.empty'),
              hint: messages.text('assignment.empty-hint'),
            })}
          </div>`
    }
    ${manages ? acts(messages, state, form) : nothing}`;
  return view.render(messages, {
    title,
    content,
    draft: 'changes' in state ? state.changes : undefined,
    busy: state.type === 'submitting',
    confirmation: (changes) => ({
      title: messages.text('assignment.confirm', { name }),
      body: changesTable(messages, changes, rows),
      act: messages.text('assignment.decide'),
      cancel: messages.text('assignment.back'),
    }),
    before,
    controller,
    dialog: picker.content(messages, others, onAdd),
  });
}

/** What leads on once products were assigned. */
function activationLink(
  messages: AssignmentTexts,
  { activationHref: href, onActivate }: AssignmentFormDrawing,
): TemplateResult {
  const label = messages.text('assignment.activate');
  return href === undefined
    ? html`<button class="mado-link act" part="activate" type="button" @click=${onActivate}>${label}</button>`
    : html`<a class="mado-link act" part="activate" href=${href} @click=${onActivate}>${label}</a>`;
}

function typedOf(state: AssignmentFormState | undefined, productId: string): string | undefined {
  const rows = state && 'rows' in state ? state.rows : [];
  return rows.find(({ line }) => line.productId === productId)?.typed;
}

/** What an owner can do below the products. */
function acts(
  messages: AssignmentTexts,
  state: AssigningState,
  { view, controller, picker, touched: last, stopped }: AssignmentFormDrawing,
): TemplateResult {
  const { rows, others } = state;
  const touched = rows.find(({ line }) => line.productId === last);
  const said = touched?.check.ok
    ? [
        nameText(messages, touched.line, rows),
        remainingWords(messages, touched),
        stopped === last && messages.text('assignment.no-more'),
      ]
    : [];
  const changed = state.type === 'ready' && rows.some((row) => row.changed);
  const take = (): void => {
    controller?.takeSaved();
    view.focus.to(`#${countId(0)}`); // the button goes
  };
  return html`<p class="mado-hidden" role="status">${said.filter(Boolean).join(' ')}</p>
    ${'pasted' in state && state.pasted ? pastedNote(messages, state.pasted) : nothing}
    ${rows.length > 0 ? html`<p class="mado-hint paste-words" part="hint">${messages.text('assignment.paste-hint')}</p>` : nothing}
    ${
      others.length > 0
        ? html`<div>
            <button class="mado-button mado-button-quiet" part="add-other" type="button" @click=${() => picker.open()}>
              ${messages.text('assignment.add-other')}
            </button>
          </div>`
        : rows.some(({ line }) => line.origin === 'key')
          ? nothing
          : html`<p class="mado-hint">${messages.text('assignment.add-other-none')}</p>`
    }
    ${
      rows.length > 0
        ? html`<div class="mado-actions">
            ${submitButton(messages.text('assignment.submit'), false, '')}
            ${
              state.type === 'conflict' || state.restored || rows.some((row) => row.changed)
                ? html`<button class="mado-button mado-button-quiet" type="button" @click=${take}>
                    ${messages.text('assignment.take')}
                  </button>`
                : nothing
            }
            <span class="unsaved" role="status">${changed ? messages.text('assignment.unsaved') : nothing}</span>
          </div>`
        : nothing
    }`;
}
