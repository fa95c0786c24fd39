import { css, type CSSResult } from 'lit';

/**
 * How the fields of a longer form look: as wide as what stands in them is long, and in `.entries` short
 * ones beside each other where there is room. The element is a container of the inline size.
 */
export const entryFieldStyles: CSSResult = css`
  .part-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: baseline;
    justify-content: space-between;
  }
  .entries {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 20px 16px;
    align-items: start;
  }
  .entry {
    min-inline-size: 0;
  }
  .entries > .entry:is(.entry-long, .entry-short) {
    grid-column: 1 / -1;
  }
  .entry.mado-field {
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .entry-short > .mado-input {
    max-inline-size: 12em;
    font-variant-numeric: tabular-nums;
  }
  .entry-medium > .mado-input {
    max-inline-size: 24em;
  }
  .entry-box .mado-check {
    display: flex;
  }
  .entry-box + .entry-box {
    margin-block-start: -20px;
  }
  .mark-optional {
    color: var(--_7);
  }
  @container (inline-size < 36em) {
    .entries {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
