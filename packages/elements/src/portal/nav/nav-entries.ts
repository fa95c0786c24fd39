import type { Messages, SystemInUse, SystemListState } from '@madoguchi/sdk';
import type { navJa } from '@madoguchi/sdk/portal/nav.ja.js';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { hrefFrom } from '../href-template.ts';
import type { PortalTexts } from '../texts.ts';

type Texts = Messages<typeof navJa & PortalTexts>;

/** What a menu of the navigation leads to. */
export interface NavEntries {
  readonly area: 'videos' | 'faq';
  /** Where an entry leads, with `{system}` for the system's id. */
  readonly template: string;
  readonly state: SystemListState;
  /** The page this is. */
  readonly current: string | undefined;
  readonly onChoose: (href: string, systemId: string) => (event: MouseEvent) => void;
  readonly onRetry: () => void;
}

/** What a menu opens: a link for each system, or why there is none. */
export function navEntries(messages: Texts, entries: NavEntries): TemplateResult {
  const { state, onRetry } = entries;
  const retry = ({ currentTarget: button }: Event): void => {
    // the button goes away with what failed: the focus stays at the menu
    if (button instanceof HTMLElement) button.closest('[data-menu]')?.querySelector('button')?.focus();
    onRetry();
  };
  switch (state.type) {
    case 'loading':
      return html`<div class="entries bones" role="status">
        <span class="mado-hidden">${messages.text('nav.loading')}</span>
        <span class="bone"></span><span class="bone"></span>
      </div>`;
    case 'unavailable':
      return html`<div class="entries told" part="failure" role="alert">
        <p>${messages.text('nav.failed')}</p>
        <button class="mado-button mado-button-quiet" type="button" @click=${retry}>${messages.text('retry')}</button>
      </div>`;
    default:
      return state.systems.length > 0
        ? html`<ul class="entries">
            ${state.systems.map((system) => entry(messages, entries, system))}
          </ul>`
        : html`<p class="entries told">${messages.text('nav.empty')}</p>`;
  }
}

function entry(
  messages: Texts,
  { area, template, current, onChoose }: NavEntries,
  { id, name, inUse }: SystemInUse,
): TemplateResult {
  const href = hrefFrom(template, { system: id });
  return html`<li>
    <a
      class="entry ${inUse ? '' : 'away'}"
      part="entry"
      href=${ifDefined(href)}
      aria-current=${ifDefined(current === `${area}/${id}` ? 'page' : undefined)}
      @click=${onChoose(href ?? '', id)}
      >${messages.text(`nav.${area}.system`, { system: name })}${
        inUse ? nothing : html`<span class="why" part="reason">${messages.text('nav.not-in-use')}</span>`
      }</a
    >
  </li>`;
}
