import type { ListExportState, Messages } from '@madoguchi/sdk';
import type { listToolsJa } from '@madoguchi/sdk/portal/list-tools.ja.js';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { PortalTexts } from '../texts.ts';

/** How far an export is: what is drawn of it, and what it asks for. */
export interface ExportProgress {
  readonly state: ListExportState<unknown>;
  readonly title: string;
  /** The file that was saved. */
  readonly fileName: string | undefined;
  /** Why it failed, as it is told everywhere. */
  readonly failure: TemplateResult | typeof nothing;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
}

export function exportProgress(
  messages: Messages<typeof listToolsJa & PortalTexts>,
  { state, title, fileName, failure, onCancel, onRetry }: ExportProgress,
): TemplateResult {
  const leave = (text: string): TemplateResult =>
    html`<button class="mado-button mado-button-quiet tool-act" part="back" type="button" @click=${onCancel}>${text}</button>`;
  switch (state.type) {
    case 'reading': {
      const { read, total } = state;
      const label = messages.text('list-tools.exporting', { list: title });
      return html`<p class="mado-text">${label}</p>
        <progress part="progress" aria-label=${label} max=${ifDefined(total)} value=${ifDefined(total && read)}></progress>
        <p class="mado-hint amount">${total === undefined ? messages.text('busy') : messages.text('list-tools.progress', { read, total })}</p>
        <div class="mado-actions">${leave(messages.text('list-tools.cancel'))}</div>`;
    }
    case 'failed':
      return html`${failure}
        <div class="mado-actions">
          <button class="mado-button tool-act" part="retry" type="button" @click=${onRetry}>${messages.text('retry')}</button>
          ${leave(messages.text('list-tools.cancel'))}
        </div>`;
    case 'too-many': {
      const { total, most } = state;
      return html`<p class="mado-text">${messages.text('list-tools.too-many', { total, most })}</p>
        <div class="mado-actions">${leave(messages.text('list-tools.close'))}</div>`;
    }
    default:
      return html`<p class="mado-text">${messages.text('list-tools.exported', { count: state.items.length })}</p>
        <p class="mado-hint">${fileName}</p>
        <div class="mado-actions">${leave(messages.text('list-tools.close'))}</div>`;
  }
}
