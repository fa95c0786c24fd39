import { css, type CSSResult } from 'lit';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { selectFieldStyles } from '../portal/form/select-field.styles.ts';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { listCoreStyles } from '../portal/list/list.styles.ts';
import { stateDotStyles } from '../portal/state-dot.styles.ts';

const own: CSSResult = css`
  .list {
    container-type: inline-size;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: center;
    justify-content: space-between;
  }
  .filters > select.mado-input {
    inline-size: auto;
    max-inline-size: 100%;
  }
  .sum {
    margin: 0;
    color: var(--_7);
    font-size: var(--_small);
  }
  .unknown {
    visibility: hidden; /* its room is kept, so that nothing moves */
  }
  .sum strong {
    color: var(--_9);
    font-size: var(--_size);
  }
  .sum strong,
  .amount,
  .day {
    font-variant-numeric: tabular-nums;
  }
  .statement-row {
    display: grid;
    grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr) minmax(0, 1.4fr) minmax(0, auto);
    gap: 2px 24px;
    align-items: baseline;
    padding: 8px 12px;
  }
  .statement-row:hover {
    background: var(--_1);
  }
  .list-bones :is(.row-link, .amount) {
    inline-size: 6em;
  }
  .list-bones .state::before {
    visibility: hidden;
  }
  .list-bones .state > .list-bone {
    inline-size: 5em;
  }
  .list-bones .statement-row:hover {
    background: none;
  }
  .row-link {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    min-block-size: var(--_target);
    border: 0;
    padding: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    font-weight: 700;
    line-height: 1.7;
    text-align: start;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .row-link:is(button) {
    text-decoration: underline;
  }
  .row-link:hover {
    text-decoration-thickness: 2px;
  }
  .statement-row .state,
  .day {
    font-size: var(--_small);
  }
  .day {
    color: var(--_7);
  }
  .amount {
    min-inline-size: 6em;
    font-weight: 700;
    text-align: end;
  }
  .failed {
    grid-column: 1 / -1;
    margin: 4px 0 0;
    font-size: var(--_small);
  }
  .bill {
    display: grid;
    gap: 4px 24px;
    padding: 20px;
    border: 1px solid var(--_3);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .bill-total {
    margin: 0;
    font-size: calc(var(--_size) * 2);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .bill-line {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    align-items: baseline;
    margin: 0;
  }
  .list-rows:has(> .bill) {
    border: 0;
  }
  @container (inline-size < 40em) {
    .statement-row {
      grid-template-columns: minmax(0, 1fr) auto;
      padding-inline: 0;
    }
    .statement-row .state {
      grid-row: 2;
    }
    .statement-row .day {
      grid-row: 3;
      grid-column: 1 / -1;
    }
    .amount {
      min-inline-size: 0;
    }
  }
  @container (inline-size < 18em) {
    .statement-row {
      grid-template-columns: minmax(0, 1fr);
    }
    .statement-row > * {
      grid-row: auto;
    }
    .amount {
      text-align: start;
    }
  }
`;

export const madoStatementListStyles: CSSResult[] = [
  ...listCoreStyles,
  ...feedbackStyles,
  blankStyles,
  selectFieldStyles,
  stateDotStyles,
  own,
];
