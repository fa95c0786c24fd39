import { css, type CSSResult } from 'lit';

/** How the fields of an organisation and of contacts stand: short ones beside each other where there is room. */
export const entriesStyles: CSSResult = css`
  .entries {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 20px 16px;
    align-items: start;
  }
  .entry {
    min-inline-size: 0;
  }
  .entry:is(.entry-long, .entry-short) {
    grid-column: 1 / -1;
  }
  .entry.mado-field {
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .entry-short .mado-input {
    inline-size: min(100%, 13em);
    font-variant-numeric: tabular-nums;
  }
  .entry-box .mado-check {
    display: flex;
  }
  .entry-box + .entry-box {
    margin-block-start: -20px;
  }
  .mado-stored {
    padding-inline-start: 8px;
    border-inline-start: 3px solid var(--_accent);
    color: var(--_9);
    overflow-wrap: anywhere;
  }
  .facts-part {
    display: grid;
    gap: 8px;
  }
  .facts-title {
    margin: 0;
    font-size: inherit;
    font-weight: 700;
    line-height: 1.5;
  }
  @container (inline-size < 36em) {
    .entries {
      grid-template-columns: minmax(0, 1fr);
    }
    .facts-part .mado-facts > div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
`;
