import { css, type CSSResult } from 'lit';
import { listStyles } from '../portal/list/list.styles.ts';
import { labelledCardStyles } from '../portal/table/labelled-cards.styles.ts';
import { tableStyles } from '../portal/table/table.styles.ts';

const own: CSSResult = css`
  .list {
    --_read: minmax(0, 1.6fr) minmax(0, 1.9fr) minmax(0, 1.6fr) minmax(0, 1.7fr) minmax(0, 1.4fr) 8em;
    --_columns: var(--_read) 6em;
  }
  [part='filters'] {
    display: grid;
    gap: 4px;
  }
  .table-row-read {
    --_columns: var(--_read);
  }
  .table-name {
    font-weight: 500;
  }
  .table-cell:not(.table-name) {
    font-size: var(--_small);
  }
  .table-body .table-serial-number {
    overflow-wrap: anywhere;
  }
  .table-body .mado-link {
    min-block-size: 0;
  }
  .list-bones .mado-link {
    text-decoration: none;
  }
  .table-ask {
    text-align: end;
    white-space: nowrap;
  }
  .plain {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    line-height: inherit;
  }
  .standing {
    padding: 0 6px;
    border: 1px solid var(--_4);
    border-radius: 4px;
    color: var(--_7);
    font-size: calc(var(--_size) * 0.8125);
    white-space: nowrap;
  }
  @container (max-width: 60em) {
    .table-ask {
      grid-column: 1 / -1;
      text-align: start;
    }
    .table-body .table-ask .mado-link {
      min-block-size: var(--_target);
    }
  }
`;

export const madoDeviceListStyles: CSSResult[] = [...listStyles, tableStyles, labelledCardStyles, own];
