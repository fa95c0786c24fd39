import { css, type CSSResult } from 'lit';
import { rowTableStyles } from '../portal/list/row-table.styles.ts';

/** A table of rows whose cards, where it is narrow, have a line of its own for each cell: its column's words, and what it says. */
const cards: CSSResult = css`
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
  .rows .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }
  @container (inline-size < 40em) {
    .rows tbody tr {
      display: block;
      padding-block: 12px;
    }
    .rows tbody :is(th, td) {
      padding: 2px 0;
    }
    .rows tbody .number {
      text-align: start;
    }
    .rows tbody td[data-label] {
      display: grid;
      grid-template-columns: 8em minmax(0, 1fr);
      gap: 0 16px;
      font-size: var(--_small);
    }
    .rows tbody td[data-label]::before {
      color: var(--_7);
      font-weight: 400;
      content: attr(data-label);
    }
  }
  /* with large text: beside the words of its column, hardly a letter would have room */
  @container (inline-size < 18em) {
    .rows tbody td[data-label] {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

/** How what belongs to a contract is listed. */
export const contractTableStyles: readonly CSSResult[] = [rowTableStyles, cards];
