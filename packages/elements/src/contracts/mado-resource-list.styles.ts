import { css, type CSSResult } from 'lit';

export const madoResourceListStyles: CSSResult = css`
  .scroll {
    container-type: inline-size;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    border-block: 1px solid var(--_4);
    line-height: 1.5;
  }
  th,
  td {
    padding: 10px 12px;
    border-block-end: 1px solid var(--_3);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }
  tbody tr:last-child > * {
    border-block-end: 0;
  }
  thead th {
    color: var(--_7);
    font-size: var(--_small);
    white-space: nowrap;
  }
  tbody th {
    inline-size: 40%;
  }
  .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }
  .day {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .name {
    min-block-size: 24px;
  }
  .list-bones {
    container-type: inline-size;
  }
  .bone-head {
    block-size: calc(var(--_small) * 1.5 + 21px);
    border-block: 1px solid var(--_4);
  }
  .bone-head + .list-rows {
    border: 0;
  }
  .bone {
    block-size: calc(var(--_size) * 1.5 + 21px);
    padding: 10px 12px;
    border-block-end: 1px solid var(--_3);
    line-height: 1.5;
  }
  @container (max-width: 37.5em) {
    .bone-head {
      block-size: 0;
      border-block-end: 0;
    }
    .bone {
      block-size: calc(var(--_size) * 1.5 + var(--_small) * 6 + 45px); /* the name, and four facts */
      padding-inline: 0;
    }
    table,
    tbody,
    tr,
    tbody th,
    td {
      display: block;
      inline-size: auto;
    }
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody tr {
      padding-block: 12px;
      border-block-end: 1px solid var(--_3);
    }
    tbody tr:last-child {
      border-block-end: 0;
    }
    tbody th,
    td {
      padding: 2px 0;
      border: 0;
      text-align: start;
    }
    td {
      display: grid;
      grid-template-columns: 6.5em minmax(0, 1fr);
      font-size: var(--_small);
    }
    td.number {
      text-align: start;
    }
    td:is(.number, .day) {
      white-space: normal;
    }
    td::before {
      color: var(--_7);
      content: attr(data-label);
    }
  }
  /* with large text: beside the words of its column, hardly a letter would have room */
  @container (width < 18em) {
    td {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
