import { css, type CSSResult } from 'lit';

/** How what belongs to a contract is listed: a table where there is room, cards where there is not. */
export const contractTableStyles: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  section,
  section * {
    box-sizing: border-box;
  }
  section {
    container-type: inline-size;
  }
  .mado-stack {
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  form {
    max-inline-size: 40em;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: baseline;
  }
  .head .mado-button {
    margin-inline-start: auto;
  }
  .title {
    margin: 0;
    font-size: calc(var(--_size) * 1.25);
    font-weight: 700;
    line-height: 1.5;
    text-wrap: balance;
    word-break: auto-phrase;
  }
  .count {
    color: var(--_7);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  table {
    inline-size: 100%;
    border-block-start: 1px solid var(--_4);
    border-collapse: collapse;
    line-height: 1.5;
  }
  table :is(th, td) {
    padding: 10px 24px 10px 0;
    border-block-end: 1px solid var(--_3);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }
  table :is(th, td):last-child {
    padding-inline-end: 0;
  }
  thead th {
    color: var(--_7);
    font-size: var(--_small);
    white-space: nowrap;
  }
  table .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }
  .facts {
    display: grid;
    gap: 0;
    margin: 0;
    border-block-start: 1px solid var(--_3);
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(7.5em, 30%) minmax(0, 1fr);
    gap: 4px 16px;
    padding-block: 8px;
    border-block-end: 1px solid var(--_3);
  }
  .facts dt {
    color: var(--_7);
  }
  .facts dd {
    margin: 0;
    font-weight: 700;
  }
  @container (inline-size < 640px) {
    .head .mado-button {
      margin-inline-start: 0;
    }
    table,
    tbody,
    tbody tr,
    tbody :is(th, td) {
      display: block;
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
    tbody :is(th, td, .number) {
      padding: 2px 0;
      border: 0;
      text-align: start;
    }
    tbody td[data-label] {
      display: grid;
      grid-template-columns: 8em minmax(0, 1fr);
      gap: 0 16px;
      font-size: var(--_small);
    }
    tbody td[data-label]::before {
      color: var(--_7);
      font-weight: 400;
      content: attr(data-label);
    }
  }
`;
