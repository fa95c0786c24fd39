import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { chevron } from '../chevron.ts';
import type { NavMenus } from './nav-menus.ts';

/** A menu of the navigation. */
export interface NavMenu {
  /** What tells it from the others. */
  readonly id: string;
  readonly label: string;
  /** Whether the page this is stands in it. */
  readonly here: boolean;
  readonly entries: TemplateResult;
}

/** The button of a menu and what it opens. */
export function navMenu(menus: NavMenus, { id, label, here, entries }: NavMenu): TemplateResult {
  const open = menus.open === id;
  return html`<li
    class="menu"
    data-menu=${id}
    @pointerenter=${menus.enter}
    @pointerleave=${menus.leave}
    @focusout=${menus.left}
  >
    <button
      class="top"
      part="top"
      data-top
      type="button"
      aria-expanded=${open}
      aria-controls=${id}
      aria-current=${ifDefined(here ? 'true' : undefined)}
      @focus=${menus.focus}
      @click=${menus.press}
    >
      ${label}${chevron}
    </button>
    <div class="panel" part="panel" id=${id} data-panel ?hidden=${!open}>${entries}</div>
  </li>`;
}
