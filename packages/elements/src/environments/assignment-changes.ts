import type { AssignmentChange, AssignmentRow } from '@madoguchi/sdk';
import { html, type TemplateResult } from 'lit';
import { nameText, numberText, type AssignmentTexts } from './assignment-words.ts';

/** What will change, in the confirmation. */
export function changesTable(
  messages: AssignmentTexts,
  changes: readonly AssignmentChange[],
  rows: readonly AssignmentRow[],
): TemplateResult {
  return html`<table class="changes" part="facts">
      <thead>
        <tr>
          <th scope="col">${messages.text('assignment.product')}</th>
          <th class="number" scope="col">${messages.text('assignment.before')}</th>
          <th class="number" scope="col">${messages.text('assignment.after')}</th>
        </tr>
      </thead>
      <tbody>
        ${changes.map(
          ({ line, before, after }) =>
            html`<tr>
              <th scope="row">
                ${nameText(messages, line, rows)}<span class="total"
                  >${messages.text('assignment.total-of', {
                    total: numberText(messages, line.elsewhere + after),
                    licensed: numberText(messages, line.licensed),
                  })}</span
                >
              </th>
              <td class="number">${numberText(messages, before)}</td>
              <td class="number after">${numberText(messages, after)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="mado-hint">${messages.text('assignment.confirm-hint')}</p>`;
}
