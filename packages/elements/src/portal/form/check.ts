import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** A box to tick. */
export interface CheckField {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** It is there but cannot be ticked now; the hint says why. */
  readonly closed?: boolean | undefined;
  readonly onChange: (checked: boolean, box: HTMLInputElement) => void;
}

export function checkField({ id, label, checked, hint, error, closed, onChange }: CheckField): TemplateResult {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const change = (event: Event): void => {
    const box = event.currentTarget;
    if (box instanceof HTMLInputElement) onChange(box.checked, box);
  };
  return html`<div class="mado-field" part="field">
    <label class="mado-check" part="label"
      ><input
        class="mado-box"
        part="checkbox"
        type="checkbox"
        id=${id}
        .checked=${checked}
        aria-disabled=${ifDefined(closed ? 'true' : undefined)}
        aria-invalid=${ifDefined(error && 'true')}
        aria-describedby=${ifDefined(described || undefined)}
        @change=${change}
      />${label}</label
    >
    ${hint ? html`<p class="mado-hint" part="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${error ? html`<p class="mado-error" part="error" id="${id}-error">${error}</p>` : nothing}
  </div>`;
}
