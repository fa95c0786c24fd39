import { css, type CSSResult } from 'lit';
import { dialogStyles } from '../portal/dialog/dialog.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { rowTableStyles } from '../portal/list/row-table.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';

const list: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .environment-list,
  .environment-list * {
    box-sizing: border-box;
  }
  .environment-list {
    container-type: inline-size;
  }
  .mado-stack {
    gap: 16px;
  }
  form {
    max-inline-size: 36em;
  }
  .field-sort-key .mado-input {
    max-inline-size: 10em;
  }
  .rows tbody .name {
    font-weight: 700;
  }
  .rows .sort-key {
    font-variant-numeric: tabular-nums;
    text-align: end;
    padding-inline-end: 32px;
    white-space: nowrap;
  }
  .rows .products {
    white-space: nowrap;
  }
  .state {
    display: inline-flex;
    gap: 8px;
    align-items: baseline;
    white-space: nowrap;
  }
  .state::before {
    flex: none;
    inline-size: 10px;
    block-size: 10px;
    border: 2px solid var(--_6);
    border-radius: 50%;
    content: '';
  }
  .state-current::before {
    border-color: var(--_success);
    background: var(--_success);
  }
  .state-outdated::before {
    border-color: var(--_danger);
    background: linear-gradient(90deg, var(--_danger) 50%, transparent 50%);
  }
  .state-outdated {
    color: var(--_danger);
  }
  @container (inline-size < 40em) {
    .rows tbody .sort-key {
      text-align: start;
      padding-inline-end: 0;
    }
    .rows tbody :is(.sort-key, .products) {
      color: var(--_7);
      font-size: var(--_small);
    }
    .rows tbody .activation {
      font-size: var(--_small);
    }
  }
`;

export const madoEnvironmentListStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  waitingStyles,
  blankStyles,
  dialogStyles,
  factsStyles,
  rowTableStyles,
  list,
];
