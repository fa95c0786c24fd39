import { css, type CSSResult } from 'lit';

/**
 * A table whose cards, where it is narrow, say at each cell what it is (class `label` within it), and whose columns to sort by
 * stand there in one line. With the shape of its head until it is there (`bone-head`).
 */
export const labelledCardStyles: CSSResult = css`
  .table-body .label {
    display: none;
  }
  .list-bones {
    container-type: inline-size;
  }
  .list-bones .table-row:hover {
    background: none;
  }
  .bone-head {
    block-size: 42px;
    border-block: 1px solid var(--_4);
  }
  .bone-head + .list-rows {
    border: 0;
  }
  @container (max-width: 60em) {
    .table-head .table-row {
      flex-wrap: nowrap;
      padding-inline-end: 32px;
      overflow: auto hidden;
      mask-image: linear-gradient(to left, transparent, #000 32px); /* there is more */
      scrollbar-width: none;
    }
    .table-heading {
      flex: none;
    }
    .table-sort {
      min-block-size: var(--_target);
    }
    .bone-head {
      block-size: calc(var(--_target) + 14px);
    }
    .table .table-body .table-row {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .table-body .table-cell:has(> .label) {
      display: grid;
      grid-template-columns: 7.5em minmax(0, 1fr);
      gap: 0 8px;
    }
    .table-body .label {
      display: block;
      color: var(--_7);
    }
  }
  @container (max-width: 40em) {
    .table .table-body .table-row {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  /* with large text: beside the words of its column, hardly a letter would have room */
  @container (width < 18em) {
    .table-body .table-cell:has(> .label) {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
