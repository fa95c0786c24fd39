import { css, type CSSResult } from 'lit';
import { dialogStyles } from '../portal/dialog/dialog.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';
import { assignmentCardStyles } from './assignment-cards.styles.ts';

const assignment: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .assignment,
  .assignment * {
    box-sizing: border-box;
  }
  .assignment {
    container-type: inline-size;
  }
  .assignment form {
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    max-inline-size: 60em;
  }
  .title {
    margin: 0;
    font-size: calc(var(--_size) * 1.25);
    font-weight: 700;
    line-height: 1.5;
    text-wrap: balance;
  }
  .products,
  .changes {
    inline-size: 100%;
    border-block-start: 1px solid var(--_4);
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
    line-height: 1.5;
  }
  :is(.products, .changes) :is(th, td) {
    padding: 8px 16px 8px 0;
    border-block-end: 1px solid var(--_3);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  :is(.products, .changes) thead th {
    color: var(--_7);
    font-size: var(--_small);
    white-space: nowrap;
  }
  .products :is(.licensed, .elsewhere, .remaining),
  .changes .number {
    text-align: end;
    white-space: nowrap;
  }
  .products tbody :is(.product, .licensed, .elsewhere, .remaining) {
    padding-block-start: calc(8px + (var(--_target) - 1.5em) / 2);
  }
  .products .remaining,
  .changes .number:last-child {
    padding-inline-end: 0;
  }
  .products thead .count {
    padding-inline-start: 24px;
  }
  .products tbody .count {
    inline-size: 17em;
    padding-inline-start: 24px;
  }
  .products .name {
    margin-inline-end: 8px;
    font-weight: 700;
  }
  .products tbody .remaining,
  .changes .after,
  .counted {
    font-weight: 700;
  }
  .remaining-over,
  .shrunk {
    color: var(--_danger);
  }
  .products-fixed tbody :is(.product, .licensed, .elsewhere, .count, .remaining) {
    padding-block-start: 8px;
  }
  .products-fixed :is(thead, tbody) .count {
    inline-size: auto;
    text-align: end;
  }
  .mark {
    display: inline-block;
    padding: 0 8px;
    border: 1px solid var(--_4);
    border-radius: 4px;
    color: var(--_7);
    font-size: calc(var(--_size) * 0.8125);
    white-space: nowrap;
  }
  .mark-expired {
    border-color: var(--_danger);
    color: var(--_danger);
  }
  .unit {
    margin-inline-start: 4px;
    color: var(--_7);
    font-size: var(--_small);
  }
  .label {
    display: none;
  }
  .stepper {
    display: inline-flex;
    align-items: stretch;
  }
  .stepper .mado-input {
    inline-size: 6.5em;
    border-radius: 0;
    text-align: end;
  }
  .step {
    display: inline-grid;
    flex: none;
    place-content: center;
    inline-size: var(--_target);
    min-block-size: var(--_target);
    margin: 0;
    padding: 0;
    border: 1px solid var(--_6);
    appearance: none;
    background: var(--_surface);
    color: inherit;
    cursor: pointer;
  }
  .step:first-child {
    border-inline-end: 0;
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }
  .step:last-child {
    border-inline-start: 0;
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .step:hover {
    background: var(--_2);
  }
  .stored,
  .stopped,
  .shrunk {
    margin: 4px 0 0;
    font-size: var(--_small);
  }
  .stored {
    color: var(--_accent);
    font-weight: 700;
  }
  .count .mado-error {
    margin-block-start: 4px;
  }
  .unsaved {
    color: var(--_7);
    font-size: var(--_small);
  }
  /* where fingers touch, there is no spreadsheet beside it */
  @media (hover: none) and (pointer: coarse) {
    .paste-words {
      display: none;
    }
  }
  .act {
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
  }
  .changes .total {
    display: block;
    color: var(--_7);
    font-size: var(--_small);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .others {
    margin: 0;
    padding: 0;
    border-block-start: 1px solid var(--_3);
    list-style: none;
  }
  .others li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: center;
    justify-content: space-between;
    padding-block: 4px;
    border-block-end: 1px solid var(--_3);
  }
  .others .why {
    display: block;
  }
`;

export const madoEnvironmentAssignmentStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  waitingStyles,
  blankStyles,
  dialogStyles,
  assignment,
  assignmentCardStyles,
];
