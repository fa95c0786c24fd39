import { css, type CSSResult } from 'lit';
import { dialogStyles } from '../portal/dialog/dialog.styles.ts';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';
import { purchaseOrderStyles } from './purchase-order.styles.ts';
import { quoteStateStyles } from './quote-state.styles.ts';

const own: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .quote,
  .quote * {
    box-sizing: border-box;
  }
  .quote {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    container-type: inline-size;
    max-inline-size: 60em;
  }
  .quote form {
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .back {
    justify-self: start;
    font-size: var(--_small);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: baseline;
  }
  .state {
    font-size: var(--_small);
  }
  .facts {
    margin: 0;
    border-block-start: 1px solid var(--_3);
  }
  .facts > div {
    display: grid;
    grid-template-columns: 12em minmax(0, 1fr);
    gap: 0 16px;
    align-items: baseline;
    padding-block: 8px;
    border-block-end: 1px solid var(--_3);
    line-height: 1.6;
  }
  .facts dt {
    color: var(--_7);
    font-size: var(--_small);
  }
  .facts dd {
    min-inline-size: 0;
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .amount {
    font-size: calc(var(--_size) * 1.25);
    line-height: 1.4;
  }
  .inline {
    min-block-size: 24px;
    font: inherit;
  }
  .plain {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
  }
  .left {
    margin-inline-start: 8px;
  }
  .lines {
    white-space: pre-line;
  }
  .mado-notice > .mado-link {
    justify-self: start;
  }
  .answers {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 40px;
    margin-block-start: 16px;
  }
  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    align-content: start;
  }
  .section-title {
    margin: 0;
    font-size: calc(var(--_size) * 1.25);
    font-weight: 700;
    line-height: 1.5;
    text-wrap: balance;
  }
  .mado-area {
    min-block-size: 7em;
    line-height: 1.7;
    resize: vertical;
    word-break: normal; /* finding the phrases of what is being typed takes its time */
  }
  .bone-fact {
    block-size: 24px;
  }
  .bone-part {
    block-size: 12em;
  }
  @container (inline-size > 52em) {
    .answers:has(> :nth-child(2)) {
      grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr);
    }
  }
  @container (inline-size < 34em) {
    .facts > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

export const madoRenewalQuoteStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  waitingStyles,
  blankStyles,
  dialogStyles,
  factsStyles,
  purchaseOrderStyles,
  own,
  quoteStateStyles,
];
