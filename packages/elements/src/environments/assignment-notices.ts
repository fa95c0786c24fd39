import type { Pasted } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { conflictNote } from '../portal/form/conflict-note.ts';
import type { AssignmentTexts, AssigningState } from './assignment-words.ts';

/** What came of the last step, or of the last visit, where it is no failure. */
export function assignmentNotice(
  messages: AssignmentTexts,
  { type, rows, restored }: AssigningState,
  id: string,
  activation: TemplateResult,
): TemplateResult | typeof nothing {
  if (type === 'saved')
    return html`<div class="mado-notice mado-notice-success" part="success" id=${id} role="status" tabindex="-1">
      <p class="mado-text">${messages.text('assignment.saved')}</p>
      ${
        rows.some(({ line }) => line.count > 0)
          ? html`<p class="mado-text">${messages.text('assignment.activate-next')} ${activation}</p>`
          : nothing
      }
    </div>`;
  if (type === 'unchanged')
    return html`<p class="mado-notice" part="unchanged" id=${id} role="status" tabindex="-1">
      ${messages.text('assignment.unchanged')}
    </p>`;
  if (restored && type === 'ready')
    return html`<p class="mado-notice" part="restored" role="status">${messages.text('assignment.restored')}</p>`;
  if (type !== 'conflict') return nothing;
  const differs = rows.some(({ changed }) => changed);
  return conflictNote(
    id,
    messages.text('assignment.conflict'),
    messages.text(differs ? 'assignment.conflict-text' : 'assignment.conflict-same'),
  );
}

/** What came of a paste from a spreadsheet. */
export function pastedNote(messages: AssignmentTexts, { filled, unknown, surplus }: Pasted): TemplateResult {
  return html`<div class="mado-notice" part="pasted" role="status">
    <p class="mado-text">${messages.text('assignment.pasted', { count: filled })}</p>
    ${unknown.length > 0 ? html`<p class="mado-text">${messages.text('assignment.pasted-unknown', { names: listed(unknown, messages.locale) })}</p>` : nothing}
    ${surplus > 0 ? html`<p class="mado-text">${messages.text('assignment.pasted-surplus', { count: surplus })}</p>` : nothing}
  </div>`;
}

/** The first few of many names. */
function listed(names: readonly string[], locale: string): string {
  const shown = names.length > 5 ? [...names.slice(0, 5), '…'] : names;
  return new Intl.ListFormat(locale, { type: 'unit' }).format(shown);
}
