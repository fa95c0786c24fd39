import { html, type TemplateResult } from 'lit';
import type { Blank } from './blank.ts';
import { closed } from './closed.ts';

/** A list that is not for this customer: its heading, that it is not, and the slot `closed` for what the host says to it. */
export function closedList(title: string, words: Pick<Blank, 'title' | 'hint'>): TemplateResult {
  return html`<section class="mado-form list" part="list" aria-label=${title}>
    <div class="list-head"><slot name="header"><h2 class="list-title" part="title">${title}</h2></slot></div>
    ${closed(words)}
    <slot name="closed"></slot>
  </section>`;
}
