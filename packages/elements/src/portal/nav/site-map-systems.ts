import type { Messages, SystemInUse, SystemListState } from '@madoguchi/sdk';
import type { navJa } from '@madoguchi/sdk/portal/nav.ja.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { PortalTexts } from '../texts.ts';

type Texts = Messages<typeof navJa & PortalTexts>;

/** A place that there is one of for each system. */
export interface SiteMapSystems {
  readonly place: 'videos' | 'faq';
  readonly state: SystemListState;
  /** The link to the place of a system. */
  readonly link: (label: string, systemId: string) => TemplateResult;
  readonly onRetry: () => void;
}

/** A link for each system, or why there is none. */
export function siteMapSystems(messages: Texts, systems: SiteMapSystems): TemplateResult {
  return html`<li>
    <span class="label">${messages.text(`nav.${systems.place}`)}</span>
    ${entries(messages, systems)}
  </li>`;
}

function entries(messages: Texts, { place, state, link, onRetry }: SiteMapSystems): TemplateResult {
  const entry = ({ id, name, inUse }: SystemInUse): TemplateResult =>
    html`<li>
      ${link(messages.text(`nav.${place}.system`, { system: name }), id)}
      ${inUse ? nothing : html`<span class="why" part="reason">${messages.text('nav.not-in-use')}</span>`}
    </li>`;
  switch (state.type) {
    case 'loading':
      return html`<p class="told" role="status">${messages.text('nav.loading')}</p>`;
    case 'unavailable':
      return html`<p class="told" part="failure">
        ${messages.text('nav.failed')}
        <button class="mado-link retry" type="button" @click=${onRetry}>${messages.text('retry')}</button>
      </p>`;
    default:
      return state.systems.length > 0
        ? html`<ul>
            ${state.systems.map(entry)}
          </ul>`
        : html`<p class="told">${messages.text('nav.empty')}</p>`;
  }
}
