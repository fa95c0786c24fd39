import type { List, ListState, Messages, Page, PortalError } from '@madoguchi/sdk';
import type { listClosedJa } from '@madoguchi/sdk/portal/list-closed.ja.js';
import { closingCode, type ClosingCode } from '@madoguchi/sdk/portal/list.rules.js';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { isFocusFree } from '../focus-free.ts';
import type { MadoElement } from '../mado-element.ts';
import type { PortalTexts } from '../texts.ts';
import { adoptSheets } from '../form/light-sheet.ts';
import { RetryLater } from '../retry-later.ts';
import type { ListDrawing } from './list-drawing.ts';
import { ListFailure } from './list-failure.ts';
import { listTexts, type ListTexts } from './list-texts.ts';
import type { Rowless } from './rowless.ts';

type ListClosedTexts = typeof listClosedJa;
type Texts = Messages<ListTexts & PortalTexts>;
type ListHost<Part extends Page<unknown>, Filter> = MadoElement & { readonly state: ListState<Part, Filter> };

/**
 * Draws what all lists have in common: title, filters, count, the shape of rows to come, what stands there instead of
 * rows, and going on. Says to those who do not see it what happens, and keeps the focus where people work: after
 * „さらに表示“ it goes to the first new row.
 *
 * @slot header - Instead of the title.
 * @slot empty - Instead of what stands there when there is nothing yet.
 * @slot closed - Below the explanation for customers the list is not for: whom to ask.
 */
export class ListView<Part extends Page<unknown>, Filter> implements ReactiveController {
  readonly #host: ListHost<Part, Filter>;
  readonly #list: () => List<Part, Filter> | undefined;
  readonly #failure: ListFailure;
  #drawn: ListState<Part, Filter> | undefined;
  /** What is drawn where there are no rows, loaded when that is so for the first time. */
  #rowless: Rowless | undefined;
  #loading = false;
  readonly #retry: RetryLater;
  /** The list was closed under somebody's hands: why takes the focus. */
  #closing = false;
  /** The row that takes the focus when it comes, because somebody asked for it. */
  #awaited: number | undefined;
  #focusWithin = false;
  /** Shows the heading that the host put inside, until there is something to draw. */
  #heading: HTMLSlotElement | undefined;

  constructor(host: ListHost<Part, Filter>, list: () => List<Part, Filter> | undefined) {
    this.#host = host;
    this.#list = list;
    this.#failure = new ListFailure(host, () => host.renderRoot);
    this.#retry = new RetryLater(host);
    void host.addTexts(listTexts);
    host.addController(this);
  }

  render(messages: Texts, drawing: ListDrawing<Part>): TemplateResult {
    const { state } = this.#host;
    const closing = state.type === 'unavailable' ? closingCode(state.error) : undefined;
    return html`<section class="mado-form list" part="list" aria-label=${drawing.title}>
      <div class="list-head">
        <slot name="header"><h2 class="list-title" part="title">${drawing.title}</h2></slot>
        ${closing ? nothing : (drawing.aside ?? nothing)}
      </div>
      ${closing ? nothing : (drawing.filters ?? nothing)}
      <p class="list-count ${drawing.excerpt || state.type === 'unavailable' ? 'mado-hidden' : ''}" part="count" role="status">
        ${this.#count(messages, drawing)}
      </p>
      ${state.type === 'unavailable' && closing ? this.#closed(messages, closing, state.error) : this.#body(messages, drawing)}
    </section>`;
  }

  hostConnected(): void {
    if (this.#heading) return;
    this.#heading = document.createElement('slot');
    this.#heading.name = 'header';
    if (!this.#host.hasUpdated) this.#host.renderRoot.prepend(this.#heading);
  }

  hostUpdate(): void {
    const { renderRoot } = this.#host;
    this.#heading?.remove();
    this.#focusWithin = renderRoot instanceof ShadowRoot && renderRoot.activeElement !== null;
  }

  hostUpdated(): void {
    const { state, renderRoot } = this.#host;
    if (this.#drawn !== undefined && 'part' in this.#drawn && state.type === 'unavailable' && this.#focusWithin) {
      this.#closing = true; // what had the focus went away with all the rest
      this.#awaited = undefined;
    }
    const closed = this.#closing && renderRoot.querySelector<HTMLElement>('[part="closed"]');
    if (closed) {
      this.#closing = false;
      closed.focus({ preventScroll: true });
    }
    if (state === this.#drawn) return;
    this.#drawn = state;
    if (this.#awaited === undefined || state.type === 'loading' || state.type === 'loading-more') return;
    const root = this.#host.renderRoot;
    const to = 'error' in state ? '[part="failure"]' : '[data-row]';
    const found = [...root.querySelectorAll<HTMLElement>(to)];
    const goal = 'error' in state ? found[0] : found[this.#awaited];
    this.#awaited = undefined;
    if (goal && this.#isFree()) goal.focus({ preventScroll: true });
  }

  #count(messages: Texts, { excerpt, narrowed, foreign }: ListDrawing<Part>): string | TemplateResult {
    const { state } = this.#host;
    if (state.type === 'loading') return html`<span class="mado-hidden">${messages.text('list.loading')}</span>`;
    if (!('part' in state)) return '';
    const { items, total } = state.part;
    const shown = items.length;
    if (excerpt || (shown === 0 && !narrowed)) return '';
    const count =
      shown < total
        ? messages.text('list.count', { total, shown })
        : messages.text(narrowed ? 'list.narrowed' : 'list.whole', { total });
    return foreign ? `${count} · ${messages.text('list.japanese')}` : count;
  }

  #body(messages: Texts, drawing: ListDrawing<Part>): TemplateResult {
    const { state } = this.#host;
    switch (state.type) {
      case 'loading':
        return html`<div class="list-body" aria-busy="true">
          <div class="list-bones" aria-hidden="true">
            ${drawing.boneTitle ?? nothing}
            <div class="list-rows">${Array.from({ length: drawing.bones ?? 6 }, () => drawing.bone)}</div>
          </div>
        </div>`;
      case 'unavailable':
        return this.#failed(messages, state.error);
      default: {
        const { part } = state;
        const language = drawing.foreign
          ? html`<p class="list-count">${messages.text('list.japanese-all')}</p>`
          : nothing;
        const busy = state.type === 'narrowing' || state.type === 'loading-more';
        const former = state.type === 'narrowing' || state.type === 'not-narrowed';
        return html`${
          state.type === 'not-narrowed'
            ? html`<p class="mado-text">${messages.text('list.not-narrowed')}</p>
                  ${this.#failed(messages, state.error)}`
            : nothing
        }
          <div class="list-body ${former ? 'list-former' : ''}" aria-busy=${busy}>
            ${part.items.length === 0 ? this.#blank(messages, drawing) : drawing.rows(part)}
          </div>
          ${drawing.excerpt ? language : this.#further(messages, part)}`;
      }
    }
  }

  #blank(messages: Texts, { empty, narrowed, none, clear }: ListDrawing<Part>): TemplateResult {
    const { blank } = this.#rowlessView() ?? {};
    if (!blank) return html``;
    if (!narrowed) return html`<slot name="empty">${blank({ kind: 'empty', ...empty })}</slot>`;
    const { action, act, ...words } = none ?? {
      title: messages.text('list.none'),
      hint: messages.text('list.none-hint'),
      action: messages.text('list.clear'),
      act: clear,
    };
    const widen = (): void => {
      const { renderRoot } = this.#host;
      const field = renderRoot.querySelector('input') ?? renderRoot.querySelector('select');
      field?.focus(); // the button goes away
      act();
    };
    const button = html`<button class="mado-button mado-button-quiet" part="clear" type="button" @click=${widen}>
      ${action}
    </button>`;
    return blank({ kind: 'none', ...words, action: button });
  }

  #further(messages: Texts, { items, next }: Part): TemplateResult | typeof nothing {
    const { state } = this.#host;
    if (state.type === 'incomplete') return this.#failed(messages, state.error, items.length);
    if (next === undefined) return nothing;
    const busy = state.type === 'loading-more';
    const more = (): void => {
      this.#awaited = items.length;
      void this.#list()?.more();
    };
    return html`<div class="list-further">
      <button
        class="mado-button mado-button-quiet list-again ${busy ? 'mado-busy' : ''}"
        part="more"
        type="button"
        aria-disabled=${ifDefined(busy || undefined)}
        @click=${more}
      >
        ${messages.text('list.more')}${busy ? html`<span class="mado-hidden" role="status">${messages.text('busy')}</span>` : nothing}
      </button>
    </div>`;
  }

  /** `row` is the first of those that could not be read. */
  #failed(messages: Texts, error: PortalError, row = 0): TemplateResult {
    const again = (): void => {
      this.#awaited = row;
      void this.#list()?.retry();
    };
    return html`<div class="list-failed">
      ${this.#failure.render(messages, { error })}
      <button class="mado-button mado-button-quiet list-again" part="retry" type="button" @click=${again}>
        ${messages.text('retry')}
      </button>
    </div>`;
  }

  #closed(messages: Texts, code: ClosingCode, { params }: PortalError): TemplateResult {
    const view = this.#rowlessView();
    if (!view) return html``;
    const words = messages as Messages<ListTexts & ListClosedTexts>; // they were loaded with the view
    const system = params['system'] ?? '';
    const title = words.text(`list.${code}`, { system });
    return html`${view.closed({ title, hint: words.text(`list.${code}-hint`, { system }) })}<slot name="closed"></slot>`;
  }

  #rowlessView(): Rowless | undefined {
    if (!this.#rowless && !this.#loading) void this.#load();
    return this.#rowless;
  }

  async #load(): Promise<void> {
    this.#loading = true;
    try {
      const { rowless } = await import('./rowless.ts');
      await this.#host.addTexts(rowless.texts);
      adoptSheets(this.#host.renderRoot, rowless.styles);
      this.#rowless = rowless;
      this.#host.requestUpdate();
    } catch (error) {
      this.#retry.failed(error, 'messages');
    }
    this.#loading = false;
  }

  /** Whether the focus is where somebody asked for more, or nowhere since what they pressed went away. */
  #isFree(): boolean {
    const { renderRoot } = this.#host;
    const within = renderRoot instanceof ShadowRoot ? renderRoot.activeElement : null;
    if (within) return within.matches('.list-again');
    return !this.#host.matches(':focus-within') && isFocusFree(this.#host);
  }
}
