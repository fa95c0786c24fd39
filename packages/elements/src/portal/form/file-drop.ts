import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

export interface FileDrop {
  readonly id: string;
  /** What the button says. */
  readonly label: string;
  /** That a file can be dropped. */
  readonly drop: string;
  /** What kind of file. */
  readonly hint: string;
  /** Media types and endings, as a browser's dialog narrows by them; left out where any file may be chosen. */
  readonly accept?: string | undefined;
  /** Several can be chosen at once. */
  readonly multiple?: boolean | undefined;
  /** Further ways to a file, behind the button. */
  readonly further?: TemplateResult | undefined;
  /** What is wrong where no file was chosen. */
  readonly error: string | undefined;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where a file is chosen, or dropped. What leaves without a file leaves everything as it is. */
export function fileDrop({
  id,
  label,
  drop,
  hint,
  accept,
  multiple,
  further,
  error,
  onFiles,
}: FileDrop): TemplateResult {
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault(); // else the browser would open the file in place of the page
    mark(event, true);
  };
  const dropped = (event: DragEvent): void => {
    mark(event, false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  };
  const changed = (event: Event): void => takeFiles(event, onFiles);
  return html`<div
    class="drop"
    part="drop"
    @dragenter=${over}
    @dragover=${over}
    @dragleave=${(event: DragEvent) => mark(event, false)}
    @drop=${dropped}
  >
    <label class="mado-button mado-button-quiet pick" part="choose"
      >${label}<input class="mado-hidden" id=${id} type="file" accept=${ifDefined(accept)} ?multiple=${multiple} aria-invalid=${ifDefined(error && 'true')} aria-describedby=${error ? `${id}-hint ${id}-error` : `${id}-hint`} @change=${changed}
    /></label>
    ${further}
    <p class="mado-hint" part="hint"><span class="drop-words">${drop}<br /></span><span id="${id}-hint">${hint}</span></p>
    ${error ? html`<p class="mado-error" part="error" id="${id}-error">${error}</p>` : nothing}
  </div>`;
}

/** Hands over what was chosen in a field for files, and empties it, so that the same file, put right, can be chosen again. */
export function takeFiles({ target }: Event, onFiles: (files: readonly File[]) => void): void {
  if (!(target instanceof HTMLInputElement)) return;
  const files = [...(target.files ?? [])];
  target.value = '';
  if (files.length > 0) onFiles(files);
}

function mark({ currentTarget }: Event, over: boolean): void {
  if (currentTarget instanceof Element) currentTarget.classList.toggle('drop-over', over);
}
