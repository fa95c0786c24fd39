import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** A link beside the menus. */
export interface NavLink {
  readonly label: string;
  readonly href: string;
  /** Whether it leads to the page this is. */
  readonly here: boolean;
  readonly onChoose: (event: MouseEvent) => void;
}

export function navLink({ label, href, here, onChoose }: NavLink): TemplateResult {
  return html`<li>
    <a
      class="top"
      part="top"
      data-top
      href=${href}
      aria-current=${ifDefined(here ? 'page' : undefined)}
      @click=${onChoose}
      >${label}</a
    >
  </li>`;
}
