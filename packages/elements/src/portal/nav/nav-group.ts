import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { navLink, type NavLink } from './nav-link.ts';
import { navMenu } from './nav-menu.ts';
import type { NavMenus } from './nav-menus.ts';

/** Links that stand together. */
export interface NavGroupDrawing {
  /** What tells it from the others. */
  readonly id: string;
  readonly label: string;
  readonly links: readonly NavLink[];
}

/** A menu of them; of one link a menu would only be in the way. */
export function navGroup(menus: NavMenus, { id, label, links }: NavGroupDrawing): TemplateResult | typeof nothing {
  const [first, ...others] = links;
  if (!first) return nothing;
  if (others.length === 0) return navLink(first);
  return navMenu(menus, { id, label, here: links.some(({ here }) => here), entries: entries(links) });
}

const entries = (links: readonly NavLink[]): TemplateResult =>
  html`<ul class="entries">
    ${links.map(
      ({ label, href, here, onChoose }) =>
        html`<li>
          <a class="entry" part="entry" href=${href} aria-current=${ifDefined(here ? 'page' : undefined)} @click=${onChoose}
            >${label}</a
          >
        </li>`,
    )}
  </ul>`;
