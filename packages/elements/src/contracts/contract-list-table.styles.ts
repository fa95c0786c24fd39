import { css, type CSSResult } from 'lit';

/** The columns of ご契約一覧, and its cards. */
export const contractTableStyles: CSSResult = css`
  .list {
    --_columns: minmax(0, 2fr) 7.5em minmax(0, 1.6fr) 6.5em 12em 4.5em;
  }
  .table-cell:not(.table-name) {
    font-size: var(--_small);
  }
  @container (max-width: 60em) {
    .table-cell:not(.table-name) {
      color: var(--_7);
    }
    .table-role,
    .table-term {
      grid-column: 2; /* also where what stands beside it is hidden */
      text-align: end;
    }
    .table-role {
      order: -1;
    }
    .table-name {
      order: -3;
    }
    .table-number {
      order: -2;
    }
    .table-ends-on {
      grid-column: 1;
    }
    .table-company {
      grid-column: 1 / -1;
    }
    .table-cell.table-term {
      color: var(--_9);
    }
  }
`;
