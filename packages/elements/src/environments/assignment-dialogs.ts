import type { AssignmentChange, AssignmentLine } from '@madoguchi/sdk';
import { availableFor } from '@madoguchi/sdk/environments/assignment.rules.js';
import { html, type TemplateResult } from 'lit';
import { checkBox } from '../portal/form/check.ts';
import { numberText, type AssignmentTexts } from './assignment-words.ts';

/** What will change, in the confirmation. */
export function changesTable(messages: AssignmentTexts, changes: readonly AssignmentChange[]): TemplateResult {
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
              <th scope="row">${line.name}</th>
              <td class="number">${numberText(messages, before)}</td>
              <td class="number after">${numberText(messages, after)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="mado-hint">${messages.text('assignment.confirm-hint')}</p>`;
}

/** その他の製品, to choose from (LIC-07). */
export function othersList(
  messages: AssignmentTexts,
  others: readonly AssignmentLine[],
  { ticked, missing, onTick }: OthersChoice,
): TemplateResult {
  return html`<p class="mado-text">${messages.text('assignment.add-other-lead')}</p>
    ${missing ? html`<p class="mado-error" role="alert">${messages.text('assignment.choose-none')}</p>` : ''}
    <ul class="others" part="others">
      ${others.map((line, index) => {
        const { productId, name } = line;
        return html`<li>
          ${checkBox({
            id: `other-${index}`,
            label: name,
            checked: ticked.has(productId),
            describedBy: `other-${index}-remaining`,
            onChange: (on) => onTick(productId, on),
          })}
          <span class="mado-hint" id="other-${index}-remaining"
            >${messages.text('assignment.remaining-of', { count: numberText(messages, availableFor(line)) })}</span
          >
        </li>`;
      })}
    </ul>`;
}

/** What is chosen of them so far. */
export interface OthersChoice {
  readonly ticked: ReadonlySet<string>;
  /** Nothing was chosen, and it was to be added. */
  readonly missing: boolean;
  readonly onTick: (productId: string, on: boolean) => void;
}
