import type { ListLook, ListSettingsState, Messages } from '@madoguchi/sdk';
import { isShowing, mostViews } from '@madoguchi/sdk/portal/list-settings.rules.js';
import type { listToolsJa } from '@madoguchi/sdk/portal/list-tools.ja.js';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { textField } from '../form/text-field.ts';
import type { PortalTexts } from '../texts.ts';

type Texts = Messages<typeof listToolsJa & PortalTexts>;
type Kept = Extract<ListSettingsState, { readonly settings: unknown }>;

/** 表示: what is drawn of it, and what it asks for. */
export interface SavedViews {
  readonly state: Kept;
  readonly look: ListLook;
  /** What was done last. */
  readonly done: string;
  /** The name that was typed before the views were closed. */
  readonly typed: string;
  readonly onType: (name: string) => void;
  readonly onChoose: (look: ListLook) => void;
  readonly onSave: () => void;
  readonly onReplace: (name: string) => void;
  readonly onRemove: (name: string) => void;
}

/** How a list begins. */
const standard: ListLook = { columns: null };

/** The views that are kept, and what keeps another one. */
export function savedViews(messages: Texts, views: SavedViews): TemplateResult {
  const { state, look, onChoose, onRemove } = views;
  const { settings } = state;
  const shown = settings.views.find((view) => isShowing(view, look)) ?? standard;
  const row = (label: string, view: ListLook, remove: TemplateResult | typeof nothing): TemplateResult => {
    const showing = view === shown && isShowing(view, look);
    return html`<li class="view" part="view">
      <button class="view-name" part="view-name" type="button" aria-current=${ifDefined(showing || undefined)} @click=${() => onChoose(view)}>
        <span class="view-mark" aria-hidden="true"></span>${label}
      </button>
      ${remove}
    </li>`;
  };
  return html`<ul class="views" aria-label=${messages.text('list-tools.saved-views')}>
      ${row(messages.text('list-tools.standard'), standard, nothing)}
      ${settings.views.map((view) =>
        row(
          view.name,
          view,
          html`<button
            class="act view-remove"
            part="act"
            type="button"
            aria-label=${messages.text('list-tools.remove-of', { name: view.name })}
            @click=${() => onRemove(view.name)}
          >
            ${messages.text('list-tools.remove')}
          </button>`,
        ),
      )}
    </ul>
    ${keepView(messages, views)}`;
}

function keepView(messages: Texts, { state, done, typed, onType, onSave, onReplace }: SavedViews): TemplateResult {
  const refusal = state.type === 'refused' ? state.refusal : undefined;
  const full = state.settings.views.length >= mostViews && refusal?.code !== 'too-many-views';
  const taken = refusal?.code === 'taken' ? refusal.params.name : undefined;
  const busy = state.type === 'saving' && state.change.type !== 'columns';
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return; // 229: Safari, whose composition is over by then
    onSave();
  };
  return html`<div class="keep" role="group" aria-label=${messages.text('list-tools.save-title')} @keydown=${pressed}>
    ${textField({
      id: 'view-name',
      name: 'name',
      label: messages.text('list-tools.save-title'),
      hint: full
        ? messages.text('list-tools.too-many-views', { most: mostViews })
        : messages.text('list-tools.save-hint'),
      value: typed,
      onInput: ({ target }) => onType(target instanceof HTMLInputElement ? target.value : ''),
      error: refusal && messages.find(`list-tools.${refusal.code}`, refusal.params),
      autocomplete: 'off',
    })}
    <div class="mado-actions">
      <button
        class="mado-button tool-act ${busy ? 'mado-busy' : ''}"
        part="save"
        type="button"
        aria-disabled=${ifDefined(busy || undefined)}
        @click=${onSave}
      >
        ${messages.text('list-tools.save')}
      </button>
      ${
        taken === undefined
          ? nothing
          : html`<button class="mado-button mado-button-quiet tool-act" part="replace" type="button" @click=${() => onReplace(taken)}>
              ${messages.text('list-tools.replace', { name: taken })}
            </button>`
      }
      <span class="mado-hint" aria-hidden="true">${done}</span>
    </div>
  </div>`;
}
