import type { Messages } from '@madoguchi/sdk';
import type { supportHomeJa } from '@madoguchi/sdk/portal/support-home.ja.js';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { heading } from '../list/heading.ts';

export type SupportHomeTexts = Messages<typeof supportHomeJa>;

/** One entry of a part of home. */
export interface HomeRow {
  readonly id: string;
  readonly title: string;
  /** The language of the title, where that is not the page's. */
  readonly lang?: string | undefined;
  /** What is said beside it. */
  readonly about: readonly (string | TemplateResult)[];
  /** Safe already; undefined where the host's script alone opens it. */
  readonly href: string | undefined;
  readonly open: (event: Event) => void;
}

/** A part of home: how many there are, and the first of them. */
export interface HomePart {
  readonly name: 'tickets' | 'quotes' | 'alerts';
  /** How many wait; left out where none of them does. */
  readonly count?: number | undefined;
  /** What is most pressing. */
  readonly pressing?: string | undefined;
  /** Where just that stands; without it nothing leads there. */
  readonly pressingHref?: string | undefined;
  readonly rows: readonly HomeRow[];
  /** Where all of them are; without it nothing leads there. */
  readonly allHref: string | undefined;
  /** The one act of the part. */
  readonly act?: TemplateResult | undefined;
  readonly level: number;
}

/** How a part of home looks: one with quotes to answer stands out. */
export const partClass = (name: HomePart['name'], waiting: number): string =>
  `part part-${name} ${waiting > 0 ? 'part-waits' : ''}`;

/** What stands in a part of home. */
export function homePart(messages: SupportHomeTexts, part: HomePart): TemplateResult {
  const { name, count, pressing, pressingHref, rows, allHref, act, level } = part;
  return html`<div class="part-head">
      ${heading({ level, class: 'part-title' }, html`<span id=${name}>${messages.text(`support-home.${name}`)}</span>`)}
      ${
        count === undefined || name === 'alerts'
          ? nothing
          : html`<span class="count" part="count">${messages.text(`support-home.${name}-count`, { count })}</span>`
      }
      ${act ?? nothing}
    </div>
    ${pressing ? html`<p class="pressing" part="pressing">${pressingHref ? html`<a class="pressing-link" href=${pressingHref}>${pressing}</a>` : pressing}</p>` : nothing}
    ${
      rows.length > 0
        ? html`<ul class="rows">
            ${repeat(rows, ({ id }) => id, homeRow)}
          </ul>`
        : html`<p class="none">${messages.text(`support-home.${name}-none`)}</p>`
    }
    ${allHref ? html`<a class="mado-link all" part="see-all" href=${allHref}>${messages.text(`support-home.${name}-all`)}</a>` : nothing}`;
}

function homeRow({ title, lang, about, href, open }: HomeRow): TemplateResult {
  return html`<li class="row" part="row">
    ${
      href
        ? html`<a class="row-link" part="row-link" lang=${ifDefined(lang)} href=${href} @click=${open}>${title}</a>`
        : html`<button class="row-link" part="row-link" lang=${ifDefined(lang)} type="button" @click=${open}>${title}</button>`
    }
    <span class="about">${about.map((one) => (one === '' ? nothing : html`<span>${one}</span>`))}</span>
  </li>`;
}

/** The shape of home to come. */
export const homeBones = (label: string): TemplateResult =>
  html`<div class="mado-hidden" role="status">${label}</div>
    <div class="bones home" aria-hidden="true">
      ${[2, 2, 3].map(
        (rows) =>
          html`<div class="part">
            <p class="part-title"><span class="bone">&nbsp;</span></p>
            <div class="rows">
              ${Array.from({ length: rows }, () => html`<div class="row"><span class="bone">&nbsp;</span><span class="about"><span class="bone">&nbsp;</span></span></div>`)}
            </div>
          </div>`,
      )}
    </div>`;
