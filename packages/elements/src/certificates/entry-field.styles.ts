import { css, type CSSResult } from 'lit';

/** How the fields of an application look: as wide as what stands in them is long. */
export const entryFieldStyles: CSSResult = css`
  .entry {
    min-inline-size: 0;
  }
  .entry-short > .mado-input {
    max-inline-size: 10em;
  }
  .entry-medium > .mado-input {
    max-inline-size: 22em;
  }
  .mark-optional {
    color: var(--_7);
  }
  .mado-form .select {
    padding-inline-end: 36px;
    background-image:
      linear-gradient(45deg, transparent 50%, currentColor 50%), linear-gradient(-45deg, transparent 50%, currentColor 50%);
    background-position:
      right 19px center,
      right 14px center;
    background-size: 5px 5px;
    background-repeat: no-repeat;
  }
`;
