import type { ListSettingsState, Messages } from '@madoguchi/sdk';
import type { listToolsJa } from '@madoguchi/sdk/portal/list-tools.ja.js';
import { shownColumns, type TooledList } from './tooled-list.ts';

type Texts = Messages<typeof listToolsJa>;

/** What was done with a view last. */
export function doneText(messages: Texts, state: ListSettingsState): string {
  if (state.type !== 'saved' || state.change.type === 'columns') return '';
  const { change } = state;
  return change.type === 'keep'
    ? messages.text('list-tools.saved', { name: change.view.name })
    : messages.text('list-tools.removed', { name: change.name });
}

/** By what a list is sorted, where that is not to be seen. */
export function hiddenSort(
  messages: Texts,
  { columns, sort, direction }: TooledList,
  chosen: readonly string[] | null,
): string {
  const sorted = columns.find(({ name }) => name === sort);
  if (!sorted || shownColumns(columns, chosen).includes(sorted.name)) return '';
  return messages.text(`list-tools.sorted.${direction}`, { column: sorted.label });
}
