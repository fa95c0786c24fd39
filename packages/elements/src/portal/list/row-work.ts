import type { ListState, Messages, PortalError, Row, RowActs, RowPage } from '@madoguchi/sdk';
import type { ModalContent } from '../dialog/modal.ts';
import type { PortalTexts } from '../texts.ts';

// What elements ask of a list in whose rows something can be done.

interface Identified {
  readonly id: string;
}

/** The row in which the person is asked, or in which what they confirmed is under way. */
export function askedRow<Item, Act extends string>(items: readonly Row<Item, Act>[]): Row<Item, Act> | undefined {
  return items.find(({ work: { type } }) => type === 'confirming' || type === 'submitting');
}

/** The row in which something was not done. */
export function failedRow<Item, Act extends string>(items: readonly Row<Item, Act>[]): Row<Item, Act> | undefined {
  return items.find(({ work: { type } }) => type === 'failed');
}

/** Why something was not done in a row of what is shown. */
export function failureIn<Item, Act extends string>(
  state: ListState<RowPage<Item, Act>, unknown>,
): PortalError | undefined {
  const work = 'part' in state ? failedRow(state.part.items)?.work : undefined;
  return work?.type === 'failed' ? work.error : undefined;
}

/** Says no more that something was not done: something else is begun. */
export function forgetFailure<Item extends Identified, Act extends string>(
  state: ListState<RowPage<Item, Act>, unknown>,
  list: RowActs<Act> | undefined,
): void {
  const row = 'part' in state ? failedRow(state.part.items) : undefined;
  if (row) list?.back(row.item.id);
}

/** What was taken away by the last change of a list. */
export function removedNow<Item>(
  state: ListState<RowPage<Item, string>, unknown>,
  before: ListState<RowPage<Item, string>, unknown>,
): Item | undefined {
  const known = 'part' in before ? before.part.removed : undefined;
  const removed = 'part' in state ? state.part.removed : undefined;
  return removed === known ? undefined : removed;
}

/** What was done by the last change of a list, in a row that stays. */
export function doneNow<Item extends Identified>(
  state: ListState<RowPage<Item, string>, unknown>,
  before: ListState<RowPage<Item, string>, unknown>,
): Item | undefined {
  if (!('part' in state) || !('part' in before)) return undefined;
  const wentOn = new Set(before.part.items.flatMap(({ item, work }) => (work.type === 'submitting' ? [item.id] : [])));
  return state.part.items.find(({ item, work }) => work.type === 'done' && wentOn.has(item.id))?.item;
}

/** What the dialog says and does that asks in a row. */
export interface RowQuestion<Item, Act extends string> extends Pick<ModalContent, 'title' | 'body' | 'act' | 'cancel'> {
  readonly row: Row<Item, Act>;
  readonly list: RowActs<Act> | undefined;
  /** Tells the host, who can keep it from being sent. */
  readonly before: () => boolean;
}

/** The dialog that asks in a row. */
export function rowDialog<Item extends Identified, Act extends string>(
  messages: Messages<PortalTexts>,
  { row: { item, work }, list, before, ...content }: RowQuestion<Item, Act>,
): ModalContent {
  return {
    ...content,
    busy: work.type === 'submitting',
    busyLabel: messages.text('busy'),
    onAct: () => void list?.send(item.id, before),
    onCancel: () => list?.back(item.id),
  };
}
