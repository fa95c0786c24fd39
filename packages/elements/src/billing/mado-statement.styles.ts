import { css, type CSSResult } from 'lit';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { stateDotStyles } from '../portal/state-dot.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';

const own: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .statement,
  .statement * {
    box-sizing: border-box;
  }
  .statement {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 40px;
    container-type: inline-size;
    max-inline-size: 52em;
    line-height: 1.7;
  }
  .mado-form.mado-title {
    margin-block-end: 24px;
  }
  .head,
  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .head {
    gap: 4px;
  }
  .month,
  .section-title {
    margin: 0;
    font-size: calc(var(--_size) * 1.25);
    font-weight: 700;
    line-height: 1.5;
    text-wrap: balance;
  }
  .total {
    margin: 0;
    font-size: calc(var(--_size) * 2);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    align-items: baseline;
    margin: 0;
  }
  .small {
    margin: 0;
    color: var(--_7);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  .failed {
    display: grid;
    gap: 4px;
    justify-items: start;
    margin: 12px 0 0;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
  }
  .lines {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .lines :is(th, td) {
    padding: 10px 0 10px 16px;
    border-block-end: 1px solid var(--_3);
    font-weight: 400;
    text-align: end;
    vertical-align: baseline;
  }
  .lines :is(th, td):first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  .lines thead :is(th, td) {
    border-block-end-color: var(--_4);
    color: var(--_7);
    font-size: var(--_small);
    white-space: nowrap;
  }
  .lines .amount {
    white-space: nowrap;
  }
  .lines .rate {
    color: var(--_7);
    font-size: var(--_small);
    white-space: nowrap;
  }
  .rate-name {
    display: none; /* the column has it */
  }
  .lines tfoot :is(th, td) {
    border-block-end: 0;
    font-weight: 700;
  }
  .lines .detail {
    display: block;
    color: var(--_7);
    font-size: var(--_small);
    line-height: 1.5;
  }
  .mado-facts dd {
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .method-part {
    display: inline-block;
  }
  @container (inline-size < 22em) {
    .lines,
    .lines :is(tbody, tfoot) {
      display: block;
    }
    .lines thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .lines tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
      align-items: baseline;
      justify-content: space-between;
      padding-block: 10px;
      border-block-end: 1px solid var(--_3);
    }
    .lines :is(tbody, tfoot) :is(th, td) {
      padding: 0;
      border: 0;
    }
    .lines :is(tbody, tfoot) th {
      flex: 1 0 100%;
    }
    .rate-name {
      display: inline;
    }
    .lines tfoot .rate {
      display: none;
    }
    .lines .amount {
      margin-inline-start: auto;
      white-space: normal; /* with large text it takes more than a line */
    }
  }
  @media print {
    .acts,
    .failed .mado-link {
      display: none;
    }
    .statement {
      gap: 20px;
      color: #000;
    }
  }
`;

export const madoStatementStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  waitingStyles,
  blankStyles,
  factsStyles,
  stateDotStyles,
  own,
];
