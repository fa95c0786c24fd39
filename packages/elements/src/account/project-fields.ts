import type { FieldError, ProjectRows, ProjectTyped } from '@madoguchi/sdk';
import type { ProjectFields as ProjectVerbs } from '@madoguchi/sdk/account/access-application-form.js';
import { mostProjectRows } from '@madoguchi/sdk/account/project.rules.js';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { FocusNext } from '../portal/focus-next.ts';
import { errorOf, textField } from '../portal/form/text-field.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import { projectErrorText, rowLabel, type ProjectTexts } from './project-words.ts';

/** What the fields of a project show. */
export interface ProjectShown {
  readonly typed: ProjectTyped;
  /** Named as the rules name them: `projectName`, `contractNumbers.1`. */
  readonly errors: readonly FieldError[];
  /** What stands behind the labels. */
  readonly mark: string;
  readonly verbs: ProjectVerbs | undefined;
}

const words = {
  mailAddresses: { label: 'project.accounts', hint: 'project.accounts-hint', add: 'project.add-account' },
  contractNumbers: { label: 'project.contracts', hint: 'project.contracts-hint', add: 'project.add-contract' },
} as const;

/**
 * The fields of a project with its group (SUP-04). Both lists have a row each for what is named; what is pasted with several
 * entries becomes as many rows, which is why what stands in a row may change without being typed. While an input method
 * composes it does not.
 */
export class ProjectFields implements ReactiveController {
  readonly #host: MadoElement;
  readonly #focus: FocusNext;
  #typed: ProjectTyped | undefined;
  #composing: HTMLInputElement | undefined;
  /** The row that was typed into last, and how many there were: of several new ones the last is gone on with. */
  #last: { readonly field: ProjectRows; readonly index: number; readonly count: number } | undefined;

  constructor(host: MadoElement) {
    this.#host = host;
    this.#focus = new FocusNext(host);
    host.addController(this);
  }

  render(messages: ProjectTexts, shown: ProjectShown): TemplateResult {
    this.#typed = shown.typed;
    const field = (name: 'projectName' | 'groupName', key: 'project.name' | 'project.group'): TemplateResult => {
      const error = errorOf(shown.errors, name);
      return textField({
        id: name,
        name,
        label: messages.text(key),
        mark: shown.mark,
        hint: messages.text(`${key}-hint`),
        error: error && projectErrorText(messages, error),
        autocomplete: 'off',
        value: shown.typed[name],
        onInput: ({ currentTarget: input }) => {
          if (input instanceof HTMLInputElement) shown.verbs?.type({ [name]: input.value });
        },
      });
    };
    return html`${field('projectName', 'project.name')} ${field('groupName', 'project.group')}
    ${this.#rows(messages, shown, 'mailAddresses')} ${this.#rows(messages, shown, 'contractNumbers')}`;
  }

  hostUpdated(): void {
    const typed = this.#typed;
    if (!typed) return;
    for (const input of this.#host.renderRoot.querySelectorAll<HTMLInputElement>('input[data-rows]')) {
      const { rows, index } = input.dataset;
      const text = rows === 'mailAddresses' || rows === 'contractNumbers' ? typed[rows][Number(index)] : undefined;
      if (text !== undefined && input !== this.#composing && input.value !== text) input.value = text;
    }
    const { field, index = 0, count = 0 } = this.#last ?? {};
    const further = field ? typed[field].length - count : 0;
    if (further > 0) this.#host.renderRoot.querySelector<HTMLElement>(`#${field}-${index + further}`)?.focus();
    this.#last = undefined;
  }

  #rows(messages: ProjectTexts, { typed, errors, mark, verbs }: ProjectShown, field: ProjectRows): TemplateResult {
    const { label, hint, add } = words[field];
    const all = typed[field];
    return html`<fieldset class="list-of-rows" part="field" aria-describedby="${field}-hint">
      <legend class="mado-label" part="label"
        >${messages.text(label)}<span class="mado-mark" aria-hidden="true">${mark}</span></legend
      >
      <p class="mado-hint" part="hint" id="${field}-hint">${messages.text(hint)}</p>
      <ol class="rows-typed ${field === 'contractNumbers' ? 'rows-short' : ''}">
        ${all.map((text, index) => {
          const error = errorOf(errors, `${field}.${index}`);
          return this.#row(messages, { field, index, text, count: all.length, error, verbs });
        })}
      </ol>
      ${
        all.length < mostProjectRows
          ? html`<div>
              <button
                class="mado-button mado-button-quiet"
                part="add"
                type="button"
                @click=${() => {
                  this.#focus.to(`#${field}-${all.length}`);
                  verbs?.addRow(field);
                }}
              >
                ${messages.text(add)}
              </button>
            </div>`
          : nothing
      }
    </fieldset>`;
  }

  #row(messages: ProjectTexts, row: ProjectRow): TemplateResult {
    const { field, index, text, count, error, verbs } = row;
    const id = `${field}-${index}`;
    const name = rowLabel(messages, field, index);
    const type = (typed: string): void => {
      this.#last = { field, index, count };
      verbs?.typeRow(field, index, typed);
    };
    return html`<li class="row-typed">
      <input
        class="mado-input"
        part="input"
        id=${id}
        name=${field}
        data-rows=${field}
        data-index=${index}
        type="text"
        inputmode=${field === 'mailAddresses' ? 'email' : 'text'}
        autocomplete="off"
        autocapitalize=${field === 'mailAddresses' ? 'none' : 'characters'}
        spellcheck="false"
        value=${text}
        aria-label=${name}
        aria-required=${ifDefined(index === 0 ? 'true' : undefined)}
        aria-invalid=${ifDefined(error && 'true')}
        aria-describedby=${ifDefined(error && `${id}-error`)}
        @compositionstart=${({ currentTarget: input }: Event) => {
          if (input instanceof HTMLInputElement) this.#composing = input;
        }}
        @compositionend=${({ currentTarget: input }: Event) => {
          this.#composing = undefined;
          if (input instanceof HTMLInputElement) type(input.value);
        }}
        @input=${({ currentTarget: input }: Event) => {
          if (input instanceof HTMLInputElement && input !== this.#composing) type(input.value);
        }}
        @paste=${(event: ClipboardEvent) => paste(event, type)}
      />
      ${
        count === 1
          ? nothing
          : html`<button
              class="mado-link row-remove"
              part="remove"
              type="button"
              aria-label=${messages.text('project.remove-of', { name: messages.text(words[field].label), number: index + 1 })}
              @click=${() => {
                this.#focus.to(`#${field}-${Math.max(0, index - 1)}`);
                verbs?.removeRow(field, index);
              }}
            >
              ${cross}
            </button>`
      }
      ${error ? html`<p class="mado-error" part="error" id="${id}-error">${projectErrorText(messages, error)}</p>` : nothing}
    </li>`;
  }
}

interface ProjectRow {
  readonly field: ProjectRows;
  readonly index: number;
  readonly text: string;
  /** How many there are. */
  readonly count: number;
  readonly error: FieldError | undefined;
  readonly verbs: ProjectVerbs | undefined;
}

const cross: TemplateResult = html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
  <path d="m5.5 5.5 9 9m0-9-9 9" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"></path>
</svg>`;

/** A list of lines, as from a table, has lost its line breaks by the time that it stands in a field of one line. */
function paste(event: ClipboardEvent, type: (text: string) => void): void {
  const { currentTarget: input, clipboardData } = event;
  const pasted = clipboardData?.getData('text/plain') ?? '';
  if (!(input instanceof HTMLInputElement) || !/[\r\n\t]/.test(pasted)) return;
  event.preventDefault();
  const [start, end] = [input.selectionStart ?? 0, input.selectionEnd ?? 0];
  type(`${input.value.slice(0, start)}${pasted}${input.value.slice(end)}`.trim());
}
