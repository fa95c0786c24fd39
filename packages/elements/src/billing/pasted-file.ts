import type { ReactiveController, ReactiveElement } from 'lit';
import { pastedFiles } from '../portal/form/pasted-files.ts';

/** Takes a file that is pasted into an element, or where nothing else of the page takes it. Text stays text. */
export class PastedFile implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #take: (file: File) => boolean;

  /** `take` tells whether the file is taken. */
  constructor(host: ReactiveElement, take: (file: File) => boolean) {
    this.#host = host;
    this.#take = take;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.ownerDocument.addEventListener('paste', this.#paste);
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('paste', this.#paste);
  }

  readonly #paste = (event: ClipboardEvent): void => {
    const path = event.composedPath();
    const isHere = path.includes(this.#host) || path[0] === this.#host.ownerDocument.body;
    const [file] = pastedFiles(event);
    if (isHere && file && this.#take(file)) event.preventDefault();
  };
}
