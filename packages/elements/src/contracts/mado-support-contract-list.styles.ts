import { css, type CSSResult } from 'lit';
import { listStyles } from '../portal/list/list.styles.ts';
import { lineOfChoices } from '../portal/list/line-of-choices.styles.ts';
import { labelledCardStyles } from '../portal/table/labelled-cards.styles.ts';
import { tableStyles } from '../portal/table/table.styles.ts';
import { warningTone } from '../portal/warning.styles.ts';

const own: CSSResult = css`
  .list {
    --_columns: minmax(0, 2fr) 8.5em minmax(0, 1.4fr) 6em 7em 13em 5em;
  }
  [part='filters'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    container-type: inline-size;
  }
  .table-cell:not(.table-name) {
    font-size: var(--_small);
  }
  :is(.table-cell, .table-heading).table-devices {
    text-align: end;
  }
  .bone {
    display: flex;
    gap: 16px;
    align-items: start;
    justify-content: space-between;
    block-size: calc(var(--_target) + 5px);
    padding: 12px;
    border-block-end: 1px solid var(--_3);
  }
  .bone > .list-bone {
    max-inline-size: 14em;
  }
  @container (max-width: 60em) {
    .bone {
      block-size: calc(var(--_size) * 1.5 + var(--_small) * 6 + 41px);
    }
    .table .table-body .table-row {
      grid-template-columns: minmax(0, 1fr) fit-content(70%);
    }
    .table-cell:not(.table-name) {
      color: var(--_7);
    }
    .table-cell.table-term {
      order: 1;
      color: var(--_9);
      text-align: end;
    }
    .table-level {
      text-align: end;
    }
    .table-cell.table-number {
      order: 0;
    }
    .table-cell.table-name {
      order: -1;
    }
    .table-cell.table-level {
      order: 0;
      grid-column: 2;
    }
    .table-cell.table-ends-on {
      order: 1;
      grid-column: 1;
    }
    .table-cell.table-company {
      order: 2;
      grid-column: 1 / -1;
    }
    .table-cell.table-devices {
      order: 3;
      grid-column: 1 / -1;
      text-align: start;
    }
  }
`;

export const madoSupportContractListStyles: CSSResult[] = [
  ...listStyles,
  tableStyles,
  warningTone,
  labelledCardStyles,
  lineOfChoices(37.4375),
  own,
];
