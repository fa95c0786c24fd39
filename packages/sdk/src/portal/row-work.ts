import type { BeforeSending } from './before-sending.ts';
import { PortalError, toPortalError, type ProblemCode } from './errors.ts';
import type { OwnedList } from './list.ts';
import type { Page } from './page.model.ts';

/** What goes on with one row of a list. `Act` names what can be done with it, each time after a confirmation. */
export type RowWork<Act extends string> =
  | { readonly type: 'idle' }
  /** The person is asked: `send` does it, `back` does not. */
  | { readonly type: 'confirming'; readonly act: Act }
  | { readonly type: 'submitting'; readonly act: Act }
  /** It was not done as far as is known; `send` tries again. */
  | { readonly type: 'failed'; readonly act: Act; readonly error: PortalError }
  /** It was done, and the row is still there. */
  | { readonly type: 'done'; readonly act: Act }
  /** What the row shows is not there any more: somebody else was faster. */
  | { readonly type: 'gone' };

/** One row of a list, and what goes on with it. */
export interface Row<Item, Act extends string> {
  readonly item: Item;
  readonly work: RowWork<Act>;
}

/** A part of a list in whose rows something can be done. */
export interface RowPage<Item, Act extends string> extends Page<Row<Item, Act>> {
  /** What was taken away last; left out where something else was begun since. */
  readonly removed?: Item | undefined;
}

/** The verbs of a list in whose rows something can be done. Rows are named by the ids of their items. */
export interface RowActs<Act extends string> {
  /** Asks whether to do it. Does nothing while it is under way in that row, or where the person may not. */
  ask(this: void, id: string, act: Act): void;
  /** Leaves the row as it is. */
  back(this: void, id: string): void;
  /** Does what was confirmed. A call while one is under way does nothing. Never rejects: a failure is in the row. */
  send(this: void, id: string, before?: BeforeSending): Promise<void>;
}

interface Identified {
  readonly id: string;
}

type Change<Part> = (part: Part) => Part;

export interface RowActsOptions<Item extends Identified, Part extends RowPage<Item, Act>, Act extends string> {
  readonly list: OwnedList<Part, unknown>;
  /** Whether the person may do anything in the rows; left out, whoever sees them may. */
  readonly may?: (part: Part) => boolean;
  /** Why something cannot be done, as far as that is known: it is told at once, and nobody is asked. */
  readonly refused?: (item: Item, part: Part) => ProblemCode | undefined;
  /** Does it, and gives what that makes of the list. */
  readonly send: (act: Act, item: Item) => Promise<Change<Part>>;
  /** What it makes of the list that the server found nothing to do it with; undefined where that is a failure. */
  readonly absent: (item: Item) => Promise<Change<Part> | undefined>;
}

/** Asking, going back and sending in the rows of a list. */
export function createRowActs<Item extends Identified, Part extends RowPage<Item, Act>, Act extends string>({
  list,
  may = () => true,
  refused = () => undefined,
  send,
  absent,
}: RowActsOptions<Item, Part, Act>): RowActs<Act> {
  const shown = (): Part | undefined => ('part' in list.state ? list.state.part : undefined);
  const find = (id: string): Row<Item, Act> | undefined => shown()?.items.find(({ item }) => item.id === id);
  const become = (id: string, work: RowWork<Act>): void => list.change((part) => withWork(part, id, work));

  return {
    ask(id, act) {
      const [part, row] = [shown(), find(id)];
      if (!part || !row || !may(part) || row.work.type === 'submitting' || row.work.type === 'gone') return;
      const code = refused(row.item, part);
      list.change((now) => withWork(settled(now), id, code ? failed(act, code) : { type: 'confirming', act }));
    },
    back(id) {
      const type = find(id)?.work.type;
      if (type === 'confirming' || type === 'failed') become(id, { type: 'idle' });
    },
    async send(id, before) {
      const [part, row] = [shown(), find(id)];
      if (!part || (row?.work.type !== 'confirming' && row?.work.type !== 'failed')) return;
      const { item, work } = row;
      if (refused(item, part) || before?.() === false) return;
      const { act } = work;
      become(id, { type: 'submitting', act });
      try {
        list.change(await send(act, item));
      } catch (thrown) {
        const error = toPortalError(thrown);
        const change = error.code === 'not-found' ? await absent(item) : undefined;
        if (change) list.change(change);
        else become(id, { type: 'failed', act, error });
      }
    },
  };
}

const failed = <Act extends string>(act: Act, code: ProblemCode): RowWork<Act> => ({
  type: 'failed',
  act,
  error: new PortalError(code),
});

/** Rows of what was read: what goes on with one that was `shown` goes on, except that it is not gone. */
export function rowsOf<Item extends Identified, Act extends string>(
  items: readonly Item[],
  shown: RowPage<Item, Act> | undefined,
): readonly Row<Item, Act>[] {
  const works = new Map(shown?.items.map(({ item, work }) => [item.id, work]));
  return items.map((item) => {
    const work = works.get(item.id);
    return { item, work: !work || work.type === 'gone' ? { type: 'idle' } : work };
  });
}

/** A list in one of whose rows something else goes on. */
export function withWork<Item extends Identified, Act extends string, Part extends RowPage<Item, Act>>(
  part: Part,
  id: string,
  work: RowWork<Act>,
): Part {
  return { ...part, items: part.items.map((row) => (row.item.id === id ? { ...row, work } : row)) };
}

/** A list from which something was taken away. */
export function without<Item extends Identified, Part extends RowPage<Item, string>>(part: Part, item: Item): Part {
  const items = part.items.filter((row) => row.item.id !== item.id);
  return { ...part, items, total: part.total - part.items.length + items.length, removed: item };
}

/** A list that was told of what was done before, and in which nobody is asked anything. */
function settled<Item extends Identified, Act extends string, Part extends RowPage<Item, Act>>(part: Part): Part {
  const isOver = ({ type }: RowWork<Act>): boolean => type === 'confirming' || type === 'failed';
  const items = part.items.map((row) => (isOver(row.work) ? { ...row, work: { type: 'idle' } } : row));
  return { ...part, items, removed: undefined };
}

/** For `absent`: reads the list again, and takes away what it lacks then. What is still there, or not known, stays. */
export async function lookAgain<Item extends Identified, Part extends RowPage<Item, string>>(
  list: OwnedList<Part, unknown>,
  item: Item,
): Promise<Change<Part> | undefined> {
  await list.refresh();
  const { state } = list;
  const lacks = 'part' in state && !state.part.items.some((row) => row.item.id === item.id);
  return lacks ? (part) => without(part, item) : undefined;
}
