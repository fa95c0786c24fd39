import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { noteModal } from './open-modals.ts';

/** What stands in a dialog. */
export interface ModalContent {
  readonly title: string;
  readonly body: TemplateResult;
  /** What the button says that does it: 決定. */
  readonly act: string;
  /** What the button says that leaves it: 戻る. */
  readonly cancel: string;
  /** To leave it is what is advised: that button comes first, in the look of the first. */
  readonly caution?: boolean | undefined;
  /** It is under way and cannot be taken back: the dialog stays open. */
  readonly busy?: boolean | undefined;
  readonly busyLabel: string;
  readonly onAct: () => void;
  /** By the button, or by Escape. */
  readonly onCancel: () => void;
}

/**
 * A modal dialog in an element's shadow root: it is there as long as the element draws it. The focus goes to its title,
 * so that what it says is read before anything is pressed, and afterwards back to where it was. An element that draws an
 * outcome makes its modal first: then the outcome has the last word on the focus.
 */
export class Modal implements ReactiveController {
  readonly #host: LitElement;
  #dialog: HTMLDialogElement | undefined;
  #before: HTMLElement | undefined;
  #leave: (() => void) | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  render(content: ModalContent | undefined): TemplateResult | typeof nothing {
    this.#leave = undefined;
    if (!content) return nothing;
    const { title, body, act, busy = false, busyLabel, caution, onAct, onCancel } = content;
    const leave = (): void => {
      if (!busy) onCancel();
    };
    this.#leave = leave;
    const cancel = (event: Event): void => {
      event.preventDefault();
      leave();
    };
    const closed = (): void => {
      // a browser lets Escape close what was canceled once before
      if (busy) this.#host.requestUpdate();
      else onCancel();
    };
    const quiet = 'mado-button-quiet';
    const back = html`<button class="mado-button ${caution ? '' : quiet}" part="back" type="button" @click=${leave}>
      ${content.cancel}
    </button>`;
    return html`<dialog
      class="mado-dialog"
      part="dialog"
      aria-labelledby="mado-modal-title"
      aria-busy=${busy}
      @cancel=${cancel}
      @close=${closed}
    >
      <div class="mado-stack">
        <h2 class="mado-title" id="mado-modal-title" tabindex="-1" autofocus>${title}</h2>
        ${body}
        <div class="mado-actions">
          ${caution ? back : nothing}
          <button
            class="mado-button ${caution ? quiet : ''} ${busy ? 'mado-busy' : ''}"
            part="decide"
            type="button"
            aria-disabled=${ifDefined(busy ? 'true' : undefined)}
            @click=${onAct}
          >
            ${act}${busy ? html`<span class="mado-hidden" role="status">${busyLabel}</span>` : nothing}
          </button>
          ${caution ? nothing : back}
        </div>
      </div>
    </dialog>`;
  }

  /** An element that was moved is not modal any more. */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const { renderRoot } = this.#host;
    const dialog = renderRoot.querySelector<HTMLDialogElement>('dialog.mado-dialog') ?? undefined;
    if (dialog && !dialog.matches(':modal')) {
      if (dialog !== this.#dialog) this.#before = this.#focused();
      dialog.removeAttribute('open');
      dialog.showModal();
    } else if (!dialog && this.#dialog && this.#before?.isConnected) this.#before.focus({ preventScroll: true });
    this.#dialog = dialog;
    noteModal(this.#host, dialog && this.#leave);
  }

  hostDisconnected(): void {
    noteModal(this.#host, undefined);
  }

  #focused(): HTMLElement | undefined {
    const { renderRoot } = this.#host;
    const focused = renderRoot instanceof ShadowRoot ? renderRoot.activeElement : null;
    return focused instanceof HTMLElement ? focused : undefined;
  }
}
