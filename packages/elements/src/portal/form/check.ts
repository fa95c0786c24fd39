import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** A box to tick, with its label. */
export interface CheckBox {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  /** Something is wrong with it. */
  readonly invalid?: boolean | undefined;
  /** It is there but cannot be ticked now; what describes it says why. */
  readonly closed?: boolean | undefined;
  /** Ids of what describes it, separated by spaces. */
  readonly describedBy?: string | undefined;
  readonly onChange: (checked: boolean, box: HTMLInputElement) => void;
}

export function checkBox({ id, label, checked, invalid, closed, describedBy, onChange }: CheckBox): TemplateResult {
  const change = ({ currentTarget: box }: Event): void => {
    if (box instanceof HTMLInputElement) onChange(box.checked, box);
  };
  return html`<label class="mado-check" part="check"
    ><input
      class="mado-box"
      part="checkbox"
      type="checkbox"
      id=${id}
      .checked=${checked}
      aria-disabled=${ifDefined(closed || undefined)}
      aria-invalid=${ifDefined(invalid || undefined)}
      aria-describedby=${ifDefined(describedBy)}
      @change=${change}
    />${label}</label
  >`;
}
