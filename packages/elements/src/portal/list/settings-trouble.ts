import type { ListSettingsState, Messages, PortalError } from '@madoguchi/sdk';
import type { listToolsJa } from '@madoguchi/sdk/portal/list-tools.ja.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { PortalTexts } from '../texts.ts';

/** What went wrong with what is kept of a list: what is drawn of it, and what it asks for. */
export interface SettingsTrouble {
  readonly state: ListSettingsState;
  /** The tool that it is told in. */
  readonly of: 'columns' | 'views';
  /** Draws a failure after a note. */
  readonly failure: (error: PortalError, note: string) => TemplateResult | typeof nothing;
  readonly onRetry: () => void;
  readonly onBack: () => void;
}

/** Says what was not kept, and what can be done about it. */
export function settingsTrouble(
  messages: Messages<typeof listToolsJa & PortalTexts>,
  { state, of, failure, onRetry, onBack }: SettingsTrouble,
): TemplateResult | typeof nothing {
  const acts = (retry: string, back?: string): TemplateResult =>
    html`<div class="mado-actions">
      <button class="mado-button tool-act" part="retry" type="button" @click=${onRetry}>${retry}</button>
      ${
        back === undefined
          ? nothing
          : html`<button class="mado-button mado-button-quiet tool-act" part="back" type="button" @click=${onBack}>${back}</button>`
      }
    </div>`;
  if (state.type === 'loading') return html`<p class="mado-hint">${messages.text('list-tools.loading')}</p>`;
  if (state.type === 'unavailable')
    return html`${failure(state.error, messages.text('list-tools.unavailable'))}${acts(messages.text('retry'))}`;
  if (!('change' in state) || (state.change.type === 'columns') !== (of === 'columns')) return nothing;
  const { change } = state;
  if (state.type === 'failed')
    return html`<div class="trouble">
      ${failure(state.error, messages.text('list-tools.failed'))}
      ${acts(messages.text('retry'), messages.text('list-tools.discard'))}
    </div>`;
  if (state.type !== 'conflict' || change.type === 'columns') return nothing;
  const name = change.type === 'remove' ? change.name : change.view.name;
  return html`<div class="trouble">
    <p class="mado-notice" part="conflict" role="alert">${messages.text('list-tools.conflict', { name })}</p>
    ${acts(messages.text(`list-tools.conflict-${change.type}`), messages.text('list-tools.discard'))}
  </div>`;
}
