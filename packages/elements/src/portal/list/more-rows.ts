import type { ListState, Messages, Page } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ConfirmedFormView } from '../form/confirmed-form-view.ts';
import type { PortalTexts } from '../texts.ts';

/** A list of rows that goes on. */
export interface MoreRows {
  /** What the button says: さらに表示. */
  readonly text: string;
  readonly list: { readonly more: () => Promise<void>; readonly retry: () => Promise<void> } | undefined;
  /** Draws why the next part could not be read, and takes the focus to the first new row, where something has `data-row`. */
  readonly view: Pick<ConfirmedFormView, 'outcome' | 'focus'>;
  /** Whether the view's outcome tells of something else now. */
  readonly taken?: boolean;
  readonly root: ParentNode;
}

/** Below rows that are read in parts: the button that reads the next part, or why it could not be read. */
export function moreRows(
  messages: Messages<PortalTexts>,
  state: ListState<Page<unknown>, unknown>,
  { text, list, view, taken = false, root }: MoreRows,
): TemplateResult | typeof nothing {
  if (!('part' in state)) return nothing;
  const { items, next } = state.part;
  const goOn = (read: (() => Promise<void>) | undefined): void => {
    view.focus.to(() => root.querySelectorAll<HTMLElement>('[data-row]')[items.length], { preventScroll: true });
    void read?.();
  };
  if ('error' in state)
    return html`<div class="mado-stack">
      ${taken ? nothing : view.outcome.render(messages, state)}
      <div class="mado-actions">
        <button class="mado-button mado-button-quiet" part="retry" type="button" @click=${() => goOn(list?.retry)}>
          ${messages.text('retry')}
        </button>
      </div>
    </div>`;
  if (next === undefined) return nothing;
  const busy = state.type === 'loading-more';
  return html`<div class="mado-actions">
    <button
      class="mado-button mado-button-quiet ${busy ? 'mado-busy' : ''}"
      part="more"
      type="button"
      aria-disabled=${ifDefined(busy || undefined)}
      @click=${() => goOn(list?.more)}
    >
      ${text}${busy ? html`<span class="mado-hidden" role="status">${messages.text('busy')}</span>` : nothing}
    </button>
  </div>`;
}
