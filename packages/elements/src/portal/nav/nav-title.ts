import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** The title of a portal. */
export interface NavTitle {
  readonly name: string;
  /** Where it leads; undefined where it leads nowhere. */
  readonly href: string | undefined;
  /** Whether it leads to the page this is. */
  readonly here: boolean;
  readonly onChoose: (event: MouseEvent) => void;
}

/** The portal's name or the host's logo, which leads home (INF-06). */
export function navTitle({ name, href, here, onChoose }: NavTitle): TemplateResult {
  const content = html`<slot name="title">${name}</slot>`;
  return href
    ? html`<a
        class="title"
        part="title"
        data-top
        href=${href}
        aria-current=${ifDefined(here ? 'page' : undefined)}
        @click=${onChoose}
        >${content}</a
      >`
    : html`<span class="title" part="title">${content}</span>`;
}
