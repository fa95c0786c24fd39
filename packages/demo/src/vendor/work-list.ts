import { tell, type Words } from './outcome.ts';

/** What was made of one thing of a list: without words, because somebody else was first. */
export type Changed<Row> = (after: Row, done: Words | undefined) => void;

export interface WorkListParts<Row> {
  /** Reads a part of it, narrowed by what stands in the form above it. */
  read(
    narrow: FormData,
    cursor: string | undefined,
  ): Promise<{ readonly items: readonly Row[]; readonly total: number; readonly next?: string | undefined }>;
  idOf(row: Row): string;
  /** Draws one; `changed` is told what it is after something was done with it. */
  draw(row: Row, changed: Changed<Row>): HTMLElement | undefined;
  counted(total: number): Words;
  readonly unread: Words;
  /** Told of all that is shown, after each read. */
  shown?(rows: readonly Row[]): void;
}

export interface WorkList<Row> {
  /** Draws it again, as in another language. */
  readonly draw: () => void;
  /** Reads it from the top. */
  readonly read: () => Promise<void>;
  /** Draws one anew in its place, and says that somebody else was first where `done` is left out. */
  readonly change: Changed<Row>;
}

const secondTo: Words = {
  ja: 'ほかの方が先に手続きしました。いまの状態を表示しています。',
  en: 'Somebody else was first. This is how it stands now.',
};

/** A list of what waits for the vendor: narrowed by the form above it, part by part, each changed in its place. */
export function connectWorkList<Row>(section: HTMLElement, parts: WorkListParts<Row>): WorkList<Row> {
  const [narrow, message] = [section.querySelector<HTMLFormElement>('form.narrow'), section.querySelector('.found')];
  const [list, more] = [section.querySelector('ol'), section.querySelector<HTMLElement>('.more')];
  let rows: readonly Row[] = [];
  let next: string | undefined;
  let reading = 0;

  const itemOf = (row: Row): HTMLElement | null | undefined =>
    list?.querySelector<HTMLElement>(`:scope > [data-id="${CSS.escape(parts.idOf(row))}"]`);
  const make = (row: Row, isOpen: boolean): HTMLElement | undefined => {
    const item = parts.draw(row, change);
    if (item) item.dataset['id'] = parts.idOf(row);
    item?.querySelector('details')?.toggleAttribute('open', isOpen);
    return item;
  };
  const isOpen = (row: Row): boolean => itemOf(row)?.querySelector('details')?.open === true;
  const draw = (): void => {
    list?.replaceChildren(...rows.flatMap((row) => make(row, isOpen(row)) ?? []));
    if (more) more.hidden = next === undefined;
  };
  /** Draws the one anew: what was typed in others stays. */
  const change: Changed<Row> = (after, done) => {
    rows = rows.map((one) => (parts.idOf(one) === parts.idOf(after) ? after : one));
    parts.shown?.(rows);
    const item = make(after, true);
    if (!item) return;
    itemOf(after)?.replaceWith(item);
    item.querySelector('summary')?.focus();
    tell(item.querySelector('.outcome'), done ?? secondTo, done === undefined);
  };
  const read = async (cursor?: string): Promise<void> => {
    const own = ++reading;
    try {
      const page = await parts.read(narrow ? new FormData(narrow) : new FormData(), cursor);
      if (own !== reading) return; // somebody asked for another part meanwhile
      rows = [...(cursor === undefined ? [] : rows), ...page.items];
      next = page.next;
      draw();
      parts.shown?.(rows);
      tell(message, parts.counted(page.total));
    } catch {
      if (own === reading) tell(message, parts.unread, true);
    }
  };
  narrow?.addEventListener('change', () => void read());
  narrow?.addEventListener('submit', (event) => {
    event.preventDefault();
    void read();
  });
  more?.addEventListener('click', () => void read(next));
  void read();
  return { draw, read: () => read(), change };
}
