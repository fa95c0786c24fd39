import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** A button of the tools of a list, with what opens below it. */
export interface ToolButton {
  readonly name: string;
  readonly label: string;
  readonly open: boolean;
  /** Whether opening is all that it does. */
  readonly discloses: boolean;
  readonly onPress: () => void;
  readonly body: () => TemplateResult;
}

export function toolButton({ name, label, open, discloses, onPress, body }: ToolButton): TemplateResult {
  const panel = `panel-${name}`;
  return html`<div class="tool-place">
    <button
      class="mado-button mado-button-quiet tool"
      part="tool"
      type="button"
      data-tool=${name}
      aria-expanded=${ifDefined(discloses ? open : undefined)}
      aria-controls=${ifDefined(discloses ? panel : undefined)}
      @click=${onPress}
    >
      ${label}${discloses ? chevron : nothing}
    </button>
    <div class="panel" part="panel" id=${panel} ?hidden=${!open}>${open ? body() : nothing}</div>
  </div>`;
}

const chevron = html`<svg class="tool-chevron" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
  <path d="M3.5 6 8 10.5 12.5 6" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round"></path>
</svg>`;
