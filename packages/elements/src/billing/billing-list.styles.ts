import { css, type CSSResult } from 'lit';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { selectFieldStyles } from '../portal/form/select-field.styles.ts';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { listCoreStyles } from '../portal/list/list.styles.ts';
import { labelledCardStyles } from '../portal/table/labelled-cards.styles.ts';
import { tableStyles } from '../portal/table/table.styles.ts';

/** How the lists of quotes and documents look: search, conditions, a line or a card each. */
const own: CSSResult = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
  }
  .filters .list-search {
    flex: 1 1 18em;
  }
  .filters > select.mado-input {
    inline-size: auto;
    max-inline-size: 100%;
  }
  .filters > .mado-hint {
    flex: 1 0 100%;
  }
  .open-conditions {
    gap: 8px;
    min-inline-size: 8.5em; /* with the number of conditions too, nothing moves */
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
  .conditions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    flex: 1 0 100%;
    gap: 16px;
    min-inline-size: 0;
    padding: 20px;
    border: 1px solid var(--_3);
    border-radius: var(--_radius);
    background: var(--_1);
  }
  .conditions[hidden] {
    display: none;
  }
  .condition-fields {
    display: flex;
    flex-wrap: wrap;
    gap: 16px 32px;
  }
  .range {
    min-inline-size: 0;
    max-inline-size: 100%;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .range legend {
    margin-block-end: 6px;
    padding: 0;
  }
  .range-ends {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .range-ends .mado-input {
    flex: 0 1 10.5em;
    min-inline-size: 0;
    padding-inline-end: 8px;
  }
  .range .amount {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .condition-fields > .mado-field {
    flex: 0 1 20em;
    min-inline-size: min(100%, 14em);
    align-content: start;
  }
  .table-cell:not(.table-name) {
    font-size: var(--_small);
  }
  .unanswered {
    color: var(--_warning);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .sub {
    display: block;
    color: var(--_7);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
    line-height: 1.5;
  }
  .table-name > .list-bone {
    inline-size: 70%;
  }
  .sub > .list-bone {
    inline-size: 40%;
  }
  .whole {
    white-space: nowrap;
  }
  .table-heading.table-amount,
  .table-cell.table-amount {
    text-align: end;
  }
  .table-cell.table-amount {
    font-size: inherit;
    white-space: nowrap;
  }
  .table-heading.table-amount {
    white-space: normal; /* in English it is longer than amounts */
  }
  .table-heading.table-amount .table-sort {
    flex-direction: row-reverse; /* the words stand above the numbers */
  }
  @container (max-width: 60em) {
    .table-body .table-cell.table-amount {
      font-size: var(--_small);
      text-align: start;
    }
    .table-heading.table-amount .table-sort {
      flex-direction: row;
    }
  }
  @media (width < 30em) {
    .whole {
      display: inline-block;
      white-space: normal; /* large text can be wider than a phone */
    }
    .filters > .list-search,
    .filters > select.mado-input {
      flex: 1 0 100%; /* beside something else, of a choice only the arrow would be left */
    }
    .filters > .open-conditions {
      flex: 1 1 0;
      min-inline-size: 0;
    }
    .conditions {
      padding: 16px;
    }
    .range,
    .condition-fields > .mado-field {
      flex: 1 0 100%;
    }
    .range-ends .mado-input {
      flex: 1 1 6em;
    }
    .range-ends:has([type='date']) {
      flex-wrap: wrap;
    }
    .range-ends [type='date'] {
      flex-basis: 9em;
    }
  }
`;

export const billingListStyles: readonly CSSResult[] = [
  ...listCoreStyles,
  ...feedbackStyles,
  blankStyles,
  selectFieldStyles,
  tableStyles,
  labelledCardStyles,
  own,
];
