import type { ListLook } from '@madoguchi/sdk';

/** A list shows other columns: it was chosen, or read what was chosen before. */
export class MadoListColumnsShownEvent extends Event {
  /** The names of the columns; null for those that the list begins with. */
  readonly columns: readonly string[] | null;
  constructor(columns: readonly string[] | null) {
    super('mado-list-columns-shown', { bubbles: true, composed: true });
    this.columns = columns;
  }
}

/** Somebody chose a view of a list. */
export class MadoListViewChosenEvent extends Event {
  /** How the list is to look; what is left out is the list's own. */
  readonly look: ListLook;
  constructor(look: ListLook) {
    super('mado-list-view-chosen', { bubbles: true, composed: true });
    this.look = look;
  }
}

/** A list is about to be exported; cancel it to keep it from being read. */
export class MadoBeforeListExportEvent extends Event {
  /** The name of the list: `contracts`. */
  readonly list: string;
  /** The names of the columns in the file. */
  readonly columns: readonly string[];
  constructor(list: string, columns: readonly string[]) {
    super('mado-before-list-export', { bubbles: true, composed: true, cancelable: true });
    this.list = list;
    this.columns = columns;
  }
}

/** A list was exported: the browser saves the file. */
export class MadoListExportedEvent extends Event {
  readonly list: string;
  readonly file: File;
  /** How many rows the file has, besides its headings. */
  readonly rows: number;
  constructor(list: string, file: File, rows: number) {
    super('mado-list-exported', { bubbles: true, composed: true });
    this.list = list;
    this.file = file;
    this.rows = rows;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-list-columns-shown': MadoListColumnsShownEvent;
    'mado-list-view-chosen': MadoListViewChosenEvent;
    'mado-before-list-export': MadoBeforeListExportEvent;
    'mado-list-exported': MadoListExportedEvent;
  }
}
