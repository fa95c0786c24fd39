import { html, type TemplateResult } from 'lit';
import type { JoinTexts } from './join-words.ts';

/** Says that somebody is signed in who may not be the one who joins, and offers their account. */
export function joinSignedIn(messages: JoinTexts, identifier: string, onUse: () => void): TemplateResult {
  return html`<div class="mado-notice">
    <p class="mado-text">${messages.text('joining.signed-in', { identifier })}</p>
    <div class="mado-actions">
      <button class="mado-button mado-button-quiet" type="button" @click=${onUse}>
        ${messages.text('joining.use-account', { identifier })}
      </button>
    </div>
  </div>`;
}
