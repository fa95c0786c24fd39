import { css, type CSSResult } from 'lit';

/** How several stand below each other that one line would not tell apart: `lines`. */
export const linesStyles: CSSResult = css`
  .mado-line {
    display: block;
    font-variant-numeric: tabular-nums;
  }
`;
