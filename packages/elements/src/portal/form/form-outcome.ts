import type { Messages, PortalError } from '@madoguchi/sdk';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { isFocusFree } from '../focus-free.ts';
import type { MadoElement } from '../mado-element.ts';
import type { PortalTexts } from '../texts.ts';
import { adoptSheets } from './light-sheet.ts';
import type { SummaryItem } from './failure-view.ts';

/** What came of sending a form, where it did not go well. */
export interface Failure {
  /** What the server answered, or why it was not reached. */
  readonly error?: PortalError | undefined;
  /** What is wrong with the entries. */
  readonly items?: readonly SummaryItem[] | undefined;
  /** What a message about the error shows besides the error's own parameters. */
  readonly params?: Readonly<Record<string, string>> | undefined;
  /** What must be known before the reason: what has not changed. */
  readonly note?: string | undefined;
  /** Something was typed, and it still stands there: people are told so. */
  readonly typed?: boolean | undefined;
  /** It is being sent again: what came of it last stays until the answer, so that nothing moves under the pointer. */
  readonly busy?: boolean | undefined;
}

/**
 * Draws what came of sending a form at its top, and takes the focus there: once for each outcome, where the last that
 * somebody did in the element was to press something (Enter in a field presses its button), not to type or to choose. Whoever
 * has it read again, where it could not be read, comes to its beginning. How failures look and their words are loaded with the
 * first one; when that cannot be, the words for a broken line are here already.
 */
export class FormOutcome implements ReactiveController {
  readonly #host: MadoElement & { readonly state: unknown };
  readonly #root: () => ParentNode & Node;
  readonly #prefix: () => string;
  #view: typeof import('./failure-view.ts') | undefined;
  #loading = false;
  /** What the host showed when they could not be loaded: with anything later they are asked for again. */
  #missed: unknown;
  #used = false;
  /** It is read again, because somebody asked for it. */
  #reread = false;
  /** Where the focus went then; it goes there again where all is drawn anew, until somebody goes on. */
  #beginning: HTMLElement | undefined;
  #drawn: TemplateResult | typeof nothing = nothing;
  /** What the host showed when it was drawn last. */
  #shown: unknown;

  /** `prefix` begins the ids, where what is drawn does not stand in a shadow root of its own. */
  constructor(
    host: MadoElement & { readonly state: unknown },
    root: () => ParentNode & Node,
    prefix: () => string = () => 'form',
  ) {
    this.#host = host;
    this.#root = root;
    this.#prefix = prefix;
    host.addController(this);
    host.addEventListener('click', (event) => {
      this.#used = true;
      this.#beginning = undefined;
      this.#reread = event.composedPath().some((one) => one instanceof Element && one.matches('.mado-reread'));
    });
    host.addEventListener('input', () => (this.#used = false));
  }

  /** The id of what stands at the top. An element that draws an outcome of its own gives it this id. */
  get id(): string {
    return `${this.#prefix()}-outcome`;
  }

  render(messages: Messages<PortalTexts>, failure: Failure): TemplateResult | typeof nothing {
    const { state } = this.#host;
    const view = this.#view;
    if (failure.busy) this.#shown = state;
    else if (!failure.error && !failure.items?.length) this.#drawn = nothing;
    else if (view) {
      const all = messages as Parameters<typeof view.failureView>[0]; // its words were loaded with it
      this.#drawn = view.failureView(all, this.id, failure, this.#host);
    } else if (this.#missed === state)
      // the look of a notice was not loaded either: a field's ground is here with the form, and its border in red
      this.#drawn = html`<p class="mado-input" part="failure" id=${this.id} role="alert" tabindex="-1">${messages.text('error.network')}</p>`;
    else void this.#load();
    return this.#drawn;
  }

  hostUpdated(): void {
    if (this.#loading) return;
    const outcome = this.#root().querySelector<HTMLElement>(`#${this.id}`);
    const { state } = this.#host;
    if (outcome && this.#used && this.#shown !== state && isFocusFree(this.#host)) outcome.focus();
    this.#shown = outcome && state;
    if (outcome || !(this.#reread || this.#beginning?.isConnected === false)) return;
    if (this.#view) this.#beginning = this.#view.begin(this.#host, this.#root());
    else if (this.#missed !== state) void this.#load(); // so far it had nothing to draw, or could not be loaded
    this.#reread = !this.#beginning;
  }

  async #load(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    try {
      const view = await import('./failure-view.ts');
      await this.#host.addTexts(view.errorTexts);
      adoptSheets(this.#root().getRootNode(), view.failureStyles);
      this.#view = view;
    } catch {
      this.#missed = this.#host.state;
    }
    this.#loading = false;
    this.#host.requestUpdate();
  }
}
