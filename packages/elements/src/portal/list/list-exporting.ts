import type { ListExport, ListExportState } from '@madoguchi/sdk';
import type { ReactiveController } from 'lit';
import type { MadoElement } from '../mado-element.ts';
import { PersonalConnection } from '../personal-connection.ts';
import { saveFile } from '../save-file.ts';
import { listFile } from './list-file.ts';
import type { TooledList } from './tooled-list.ts';

/** What somebody asked to be exported. */
interface Asked {
  readonly list: TooledList;
  readonly columns: readonly string[] | null;
}

/** The export of a list: read for whoever asked, and saved by the browser once all of it is there. */
export class ListExporting implements ReactiveController {
  readonly #host: MadoElement;
  readonly #ended: (file: File | undefined, rows: number) => void;
  readonly #reading: PersonalConnection<ListExportState<unknown> | undefined, ListExport<unknown>>;
  /** What is to be begun: nobody who signs in later goes on with it. */
  #asked: Asked | undefined;
  #last: Asked | undefined;
  #file: File | undefined;
  #forget: (() => void) | undefined;

  /** `ended` hears of the file that was saved, or without one that none was. */
  constructor(host: MadoElement, ended: (file: File | undefined, rows: number) => void) {
    this.#host = host;
    this.#ended = ended;
    this.#reading = new PersonalConnection<ListExportState<unknown> | undefined, ListExport<unknown>>(
      host,
      undefined,
      (portal) => {
        const asked = this.#asked;
        this.#asked = undefined;
        return asked?.list.read(portal);
      },
      (state) => this.#went(state),
    );
    host.addController(this);
  }

  get state(): ListExportState<unknown> | undefined {
    return this.#reading.state;
  }

  /** The name of the file that was saved last. */
  get fileName(): string | undefined {
    return this.#file?.name;
  }

  show(state: ListExportState<unknown> | undefined): void {
    this.#reading.show(state);
  }

  start(list: TooledList, columns: readonly string[] | null): void {
    this.#asked = this.#last = { list, columns };
    this.#reading.remake();
  }

  /** Goes on after a failure. */
  retry(): void {
    void this.#reading.controller?.retry();
  }

  /** Takes it back, or forgets how it ended. */
  leave(): void {
    this.#reading.remake();
  }

  hostDisconnected(): void {
    this.#forget?.();
    this.#forget = undefined;
  }

  #went(state: ListExportState<unknown> | undefined): void {
    const portal = this.#host.usedPortal;
    if (!state || state.type === 'reading') return;
    if (state.type !== 'ready' || !this.#last || !portal) return this.#ended(undefined, 0);
    const { list, columns } = this.#last;
    this.#forget?.();
    this.#file = listFile(portal, { list, rows: state.items, chosen: columns });
    this.#forget = saveFile(this.#file);
    this.#ended(this.#file, state.items.length);
  }
}
