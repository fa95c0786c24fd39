import { html, nothing, type TemplateResult } from 'lit';

/** What stands where a list would. */
export interface Blank {
  /** `empty`: nothing there. `none`: nothing that fits the filter. */
  readonly kind: 'empty' | 'none';
  readonly title: string;
  readonly hint: string;
  /** What to do about it. */
  readonly action?: TemplateResult | undefined;
}

/** `closed`: not for this customer (`closed`, in a file of its own). */
type BlankKind = Blank['kind'] | 'closed';

/** Paths in a box of 24. */
const icons: Readonly<Record<BlankKind, string>> = {
  empty: 'M4 13.5 6.6 6h10.8L20 13.5V18H4zM4 13.5h4.5a3.5 3.5 0 0 0 7 0H20',
  none: 'M10.5 16.5a6 6 0 1 1 0-12 6 6 0 0 1 0 12ZM15 15l5 5',
  closed: 'M6 11h12v8.5H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
};

/** Says calmly that there is nothing to see, why, and what next. */
export function blank(words: Blank): TemplateResult {
  return html`<div class="list-blank" part="empty">${blankContent(words)}</div>`;
}

/** What stands in the box. */
export function blankContent({
  kind,
  title,
  hint,
  action,
}: Omit<Blank, 'kind'> & { readonly kind: BlankKind }): TemplateResult {
  return html`<svg class="list-blank-icon" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
      <path
        d=${icons[kind]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linejoin="round"
        stroke-linecap="round"
      ></path>
    </svg>
    <p class="list-blank-title">${title}</p>
    <p class="mado-hint">${hint}</p>
    ${action ?? nothing}`;
}
