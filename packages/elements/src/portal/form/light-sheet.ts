import { css, type CSSResult } from 'lit';
import { tokens } from '../tokens.styles.ts';
import { formStyles } from './form.styles.ts';

/** Takes our forms back to the browser's own look, whatever the host's sheet says of `input`, `label` or `*`. */
const fresh: CSSResult = css`
  .mado-form,
  .mado-form :where(:not(svg, svg *)) {
    all: revert;
    box-sizing: border-box;
    font: inherit;
    letter-spacing: inherit;
  }
`;
const own: readonly CSSResult[] = [fresh, tokens, formStyles];

/** Styles the forms in the light DOM under `root`; once for any number of them. `further` is what one form has besides. */
export function adoptLightSheet(root: Node, further: readonly CSSResult[]): void {
  adoptSheets(root, [...own, ...further]);
}

/** Adds sheets to a document or shadow root that does not have them yet. They come after the host's own. */
export function adoptSheets(root: Node, styles: readonly CSSResult[]): void {
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  for (const { styleSheet } of styles)
    if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
}
