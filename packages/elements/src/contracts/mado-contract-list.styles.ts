import { css, type CSSResult } from 'lit';

export const madoContractListStyles: CSSResult = css`
  .list {
    --_warning: var(--mado-color-warning, light-dark(#9a5b00, #ffc46b));
    --_columns: minmax(0, 2fr) 7.5em minmax(0, 1.6fr) 6.5em 12em 4.5em;
    --_card: calc(var(--_size) * 1.5 + var(--_small) * 4.5 + 37px);
  }
  .table-cell:not(.table-name) {
    font-size: var(--_small);
  }
  .bone {
    display: flex;
    gap: 16px;
    align-items: start;
    justify-content: space-between;
    padding: 12px;
    border-block-end: 1px solid var(--_3);
  }
  .list-bones {
    container-type: inline-size;
  }
  .bone-row {
    block-size: calc(var(--_target) + 5px);
  }
  .bone-head {
    block-size: 41px;
    border-block: 1px solid var(--_4);
  }
  .bone-head + .list-rows {
    border: 0;
  }
  .bone > .list-bone {
    max-inline-size: 14em;
  }
  @container (max-width: 60em) {
    .table-cell:not(.table-name) {
      color: var(--_7);
    }
    .table-role {
      order: -1;
      text-align: end;
    }
    .table-name {
      order: -3;
    }
    .table-number {
      order: -2;
    }
    .table-company {
      grid-column: 1 / -1;
    }
    .table-cell.table-term {
      color: var(--_9);
      text-align: end;
    }
    .bone-row {
      block-size: var(--_card);
    }
  }
`;
