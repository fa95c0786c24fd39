import { css, type CSSResult } from 'lit';
import { entryFieldStyles } from '../portal/form/entry-field.styles.ts';
import { selectFieldStyles } from '../portal/form/select-field.styles.ts';
import { listStyles } from '../portal/list/list.styles.ts';
import { tableDueStyles } from '../portal/table/due.styles.ts';
import { tableStyles } from '../portal/table/table.styles.ts';
import { newsPillStyles } from './news-pill.ts';
import { subjectPickerStyles } from './subject-picker.styles.ts';

const own: CSSResult = css`
  .list {
    --_columns: minmax(0, 1fr) 11.5em 5em 11em 10.5em;
  }
  .filters {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    container-type: inline-size;
  }
  .searching {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
  }
  .searching > .list-search {
    flex: 1 1 16em;
  }
  .searching > .tools {
    flex: 1 1 21em;
    min-block-size: var(--_target);
  }
  .ticket-filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9.5em, 100%), 1fr));
    gap: 8px 12px;
  }
  .ticket-filters .mado-field {
    gap: 2px;
    font-size: var(--_small);
  }
  .ticket-filters .mado-input {
    min-inline-size: 0;
  }
  @container (inline-size < 40em) {
    .ticket-filters {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .ticket-filters > :first-child {
      grid-column: 1 / -1;
    }
  }
  .subject-filter {
    max-inline-size: 44em;
  }
  .subject-filter .mado-label {
    font-size: var(--_small);
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: center;
    margin: 0;
    font-size: var(--_small);
  }
  .plain {
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    font-size: var(--_small);
  }
  .mado-button[part='new'] {
    align-self: center;
  }
  .table-row {
    gap: 0 16px;
  }
  .table-cell:not(.table-subject) {
    font-size: var(--_small);
  }
  .table-cell:is(.table-number, .table-severity, .table-channel, .table-updated-at) {
    color: var(--_7);
  }
  .table-subject {
    word-break: auto-phrase;
  }
  .table-device {
    word-break: normal;
  }
  .table-severity > .table-dot {
    display: none;
  }
  .table-cell.table-severity:has(> .table-due) {
    color: var(--_9);
    font-weight: 700;
  }
  .list-bones {
    container-type: inline-size;
  }
  .bone-head {
    block-size: 68px;
    border-block: 1px solid var(--_4);
  }
  .bone-head + .list-rows {
    border: 0;
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
  /* two lines a row, so that subjects have room; cards begin at 60em */
  @container (min-width: 60.01em) {
    .table-row {
      grid-template-rows: auto 1fr auto; /* a long subject leaves the second line of the other cells where it is */
      align-items: start;
    }
    :is(.table-cell, .table-heading) {
      grid-row: 1;
    }
    :is(.table-number, .table-severity, .table-channel, .table-updated-at) {
      grid-row: 2 / 4;
      padding-block-start: 0;
    }
    .table-subject {
      grid-row: 1 / 3;
    }
    .table-number {
      grid-row: 3;
    }
    .table-body :is(.table-number, .table-severity, .table-channel, .table-updated-at) {
      margin-block-start: -10px;
    }
    :is(.table-subject, .table-number) {
      grid-column: 1;
    }
    .table-state {
      grid-row: 1 / 4;
      grid-column: 2;
    }
    :is(.table-kind, .table-severity) {
      grid-column: 3;
    }
    :is(.table-device, .table-channel) {
      grid-column: 4;
    }
    :is(.table-expected-recovery, .table-updated-at) {
      grid-column: 5;
    }
  }
  @container (max-width: 60em) {
    .table-cell:empty {
      display: none;
    }
    .table-cell:is(.table-number, .table-severity) {
      text-align: end;
    }
    .table-cell.table-kind,
    .table-cell.table-device,
    .table-cell.table-channel,
    .table-cell.table-expected-recovery {
      grid-column: 1;
    }
    .table-cell.table-device {
      order: 1;
    }
    .table-cell.table-channel {
      order: 2;
      grid-column: 2;
      text-align: end;
    }
    .table-cell.table-expected-recovery {
      order: 3;
      grid-column: 1 / -1;
      color: var(--_9);
    }
    .table-cell.table-updated-at {
      order: 4;
      grid-column: 1 / -1;
      text-align: start;
    }
    .table-expected-recovery:not(:empty)::before {
      content: attr(data-label) ' ';
    }
    .table-body .table-updated-at::before {
      content: attr(data-label) ' ';
    }
    .bone-head {
      block-size: 2px;
    }
    .bone {
      min-block-size: calc(var(--_size) * 1.5 + var(--_small) * 6 + 41px);
    }
  }
`;

export const madoTicketListStyles: CSSResult[] = [
  ...listStyles,
  tableStyles,
  tableDueStyles,
  entryFieldStyles,
  selectFieldStyles,
  subjectPickerStyles,
  newsPillStyles,
  own,
];
