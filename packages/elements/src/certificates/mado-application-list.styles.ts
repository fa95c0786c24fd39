import { css, type CSSResult } from 'lit';
import { applicationDraftsStyles } from './application-drafts.styles.ts';
import { applicationListPrintStyles } from './application-print.styles.ts';
import { applicationSearchStyles } from './application-search.styles.ts';
import { selectFieldStyles } from '../portal/form/select-field.styles.ts';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { listStyles } from '../portal/list/list.styles.ts';
import { dialogStyles } from '../portal/dialog/dialog.styles.ts';
import { tableDueStyles } from '../portal/table/due.styles.ts';
import { tableStyles } from '../portal/table/table.styles.ts';

const own: CSSResult = css`
  .list {
    --_columns: minmax(9em, 1.2fr) 8em 5.5em 7.25em 7.25em minmax(7em, 1fr) 5.5em;
  }
  .table-row {
    gap: 0 12px;
  }
  .table-heading {
    white-space: normal;
    overflow-wrap: normal;
  }
  .table-cell:not(.table-server-name) {
    font-size: var(--_small);
  }
  .table-cell:empty {
    display: none;
  }
  .bone-head {
    block-size: calc(var(--_target) + 14px);
    border-block: 1px solid var(--_4);
  }
  .bone-head + .list-rows {
    border: 0;
  }
  .list-bones {
    container-type: inline-size;
  }
  .bone {
    display: flex;
    gap: 16px;
    align-items: start;
    justify-content: space-between;
    min-block-size: calc(var(--_target) + 29px);
    padding: 12px;
    border-block-end: 1px solid var(--_3);
  }
  .bone > .list-bone {
    max-inline-size: 14em;
  }
  /* two lines a row, so that names have room; cards begin at 60em */
  @container (min-width: 60.01em) {
    :is(.table-server-name, .table-validity, .table-organisation) {
      grid-row: 1 / 3;
    }
    .table-service,
    .table-coupon {
      grid-row: 2;
      margin-block-start: -10px;
      padding-block-start: 0;
    }
    .table-service {
      grid-column: 2 / span 2;
    }
    .table-validity {
      grid-column: 4;
    }
    :is(.table-contract-code, .table-coupon) {
      grid-column: 5;
    }
    .table-organisation {
      grid-column: 6;
      word-break: normal; /* as one phrase a long name would leave a single character */
    }
    .bone-head {
      block-size: 66px;
    }
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
    .table-cell:not(.table-server-name, .table-state) {
      color: var(--_7);
    }
    .table .table-body .table-row {
      grid-template-columns: 2fr 2fr 3fr 2fr;
    }
    .table-cell.table-organisation {
      grid-column: 1 / span 2;
      order: 1;
    }
    .table-cell.table-coupon {
      grid-column: 1 / -1;
      order: 3;
    }
    .table-cell.table-validity,
    .table-cell.table-applied-at {
      order: 2;
    }
    .table-cell.table-applied-at {
      grid-column: 4;
    }
    .bone {
      block-size: calc(var(--_size) * 1.5 + var(--_small) * 3 + 33px);
    }
  }
  @container (max-width: 40em) {
    .table .table-body .table-row {
      grid-template-columns: minmax(0, 1fr) fit-content(70%);
    }
    .table-cell.table-kind,
    .table-cell.table-contract-code,
    .table-cell.table-applied-at {
      text-align: end;
    }
    .table-cell.table-organisation {
      grid-column: 1 / -1;
    }
    .table-cell.table-applied-at {
      grid-column: 2;
      justify-self: end;
    }
    .table-row:has(> .table-validity:empty) > .table-applied-at {
      grid-column: 1;
      justify-self: start;
    }
    .bone {
      block-size: calc(var(--_size) * 1.5 + var(--_small) * 6 + 41px);
    }
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: center;
  }
  .filters > .mado-hint {
    flex: 1 1 18em;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: center;
  }
  .open-search {
    gap: 8px;
    min-inline-size: 7.5em; /* with the number of conditions too, nothing moves */
    padding-inline: 8px;
  }
  .narrowings {
    min-inline-size: 1.6em;
    padding-inline: 0.4em;
    border-radius: 1em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: calc(var(--_size) * 0.8125);
    font-variant-numeric: tabular-nums;
    line-height: 1.6;
  }
  .plain {
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    font-size: var(--_small);
  }
  .shown {
    margin: 16px 0 0;
    color: var(--_7);
    font-size: var(--_small);
  }
`;

export const madoApplicationListStyles: CSSResult[] = [
  ...listStyles,
  factsStyles,
  dialogStyles,
  tableStyles,
  tableDueStyles,
  selectFieldStyles,
  applicationSearchStyles,
  applicationDraftsStyles,
  own,
  applicationListPrintStyles,
];
