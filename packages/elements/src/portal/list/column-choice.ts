import type { Messages } from '@madoguchi/sdk';
import type { listToolsJa } from '@madoguchi/sdk/portal/list-tools.ja.js';
import { html, type TemplateResult } from 'lit';
import { checkBox } from '../form/check.ts';
import { chosenColumns, shownColumns, type ToolColumn } from './tooled-list.ts';

/** 表示項目: what is drawn of it. */
export interface ColumnChoice {
  readonly columns: readonly ToolColumn[];
  readonly chosen: readonly string[] | null;
  readonly onChoose: (columns: readonly string[] | null) => void;
}

/** A box for each column. The one that opens the row stays ticked, and says so. */
export function columnChoice(
  messages: Messages<typeof listToolsJa>,
  { columns, chosen, onChoose }: ColumnChoice,
): TemplateResult {
  const shown = shownColumns(columns, chosen);
  return html`<fieldset class="choice">
      <legend class="mado-hidden">${messages.text('list-tools.columns')}</legend>
      ${columns.map(({ name, label, fixed }) => {
        const box = checkBox({
          id: `column-${name}`,
          label,
          checked: shown.includes(name),
          closed: fixed,
          describedBy: fixed ? 'fixed' : undefined,
          onChange(on, input) {
            if (fixed) input.checked = true;
            else onChoose(chosenColumns(columns, chosen, { name, on }));
          },
        });
        if (!fixed) return box;
        return html`${box}<p class="mado-hint fixed" id="fixed">${messages.text('list-tools.fixed', { column: label })}</p>`;
      })}
    </fieldset>
    <button class="act" part="act" type="button" @click=${() => onChoose(null)}>
      ${messages.text('list-tools.all-columns')}
    </button>`;
}
