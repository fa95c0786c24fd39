import type { Messages } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { PortalTexts } from '../texts.ts';

/** What stands in place of something that could not be read: what that is, why not, and the button that tries again. */
export function unavailable(
  messages: Messages<PortalTexts>,
  what: {
    readonly title: string;
    readonly failure: unknown;
    readonly onRetry: () => void;
    /** Beside the button: another way on. */
    readonly further?: unknown;
  },
): TemplateResult {
  return html`<div class="mado-stack">
    <h2 class="mado-title">${what.title}</h2>
    ${what.failure}
    <div class="mado-actions">
      <button class="mado-button mado-reread" part="retry" type="button" @click=${what.onRetry}>${messages.text('retry')}</button>
      ${what.further ?? nothing}
    </div>
  </div>`;
}
