import { css, type CSSResult } from 'lit';

/**
 * A table of rows, drawn as cards where it is narrow: then each cell begins with the words of its column (class `label`). What
 * can be done with a row stands in the class `acts`. The element is a container of the inline size.
 */
export const rowTableStyles: CSSResult = css`
  .rows {
    inline-size: 100%;
    border-block-start: 1px solid var(--_4);
    border-collapse: collapse;
    line-height: 1.5;
  }
  .rows:lang(en) {
    word-break: keep-all; /* on a page in English, Japanese names have no phrases */
  }
  .rows :is(th, td) {
    padding: 8px 16px 8px 0;
    border-block-end: 1px solid var(--_3);
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
  }
  .rows thead th {
    color: var(--_7);
    font-size: var(--_small);
    white-space: nowrap;
  }
  .rows .day,
  .rows .short {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .rows .acts {
    inline-size: 1%;
    padding-inline-end: 0;
    white-space: nowrap;
  }
  .rows .label {
    display: none;
  }
  .rows .act {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    line-height: 1.4;
    text-align: start;
  }
  .rows .act[aria-disabled='true'] {
    color: var(--_7);
    cursor: default;
  }
  .rows .act + .act {
    margin-inline-start: 16px;
  }
  .row-head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: baseline;
  }
  .row-head .mado-button {
    margin-inline-start: auto;
  }
  .row-title {
    margin: 0;
    font-size: calc(var(--_size) * 1.25);
    font-weight: 700;
    line-height: 1.5;
    text-wrap: balance;
  }
  .row-count {
    color: var(--_7);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  @container (inline-size < 40em) {
    .row-head .mado-button {
      margin-inline-start: 0;
    }
    .rows,
    .rows tbody {
      display: block;
    }
    .rows thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .rows tbody tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
      padding-block: 12px 8px;
      border-block-end: 1px solid var(--_3);
    }
    .rows tbody :is(th, td) {
      display: block;
      padding: 0;
      border: 0;
      font-size: var(--_small);
    }
    .rows tbody :is(th, .wide, .acts) {
      inline-size: 100%;
    }
    .rows tbody :is(th, .acts) {
      font-size: inherit;
    }
    .rows tbody :is(.day, .short, .acts) {
      white-space: normal; /* with large text they take more than a line */
    }
    .rows tbody .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 0 20px;
    }
    .rows tbody .acts .act + .act {
      margin-inline-start: 0;
    }
    .rows tbody .label {
      display: inline;
      margin-inline-end: 8px;
      color: var(--_7);
    }
  }
`;
