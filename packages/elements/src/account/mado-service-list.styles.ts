import { css, type CSSResult } from 'lit';
import { dialogStyles } from '../portal/dialog/dialog.styles.ts';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';

const own: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .services,
  .services * {
    box-sizing: border-box;
  }
  .services {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 40px;
    container-type: inline-size;
    max-inline-size: 60em;
  }
  .mado-form.mado-title {
    margin-block-end: 24px;
  }
  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .section-title {
    margin: 0;
    font-size: calc(var(--_size) * 1.25);
    font-weight: 700;
    line-height: 1.5;
  }
  .rows {
    margin: 0;
    padding: 0;
    border-block-start: 1px solid var(--_3);
    list-style: none;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 24px;
    align-items: start;
    padding-block: 16px;
    border-block-end: 1px solid var(--_3);
  }
  .what {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
  }
  .name {
    margin: 0;
    font-size: var(--_size);
    font-weight: 700;
    line-height: 1.5;
  }
  .small {
    margin: 0;
    color: var(--_7);
    font-size: var(--_small);
    line-height: 1.6;
  }
  .does {
    display: grid;
    gap: 6px;
    justify-items: end;
    text-align: end;
  }
  .price {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .why .mado-link {
    white-space: nowrap;
  }
  .window {
    display: block;
  }
  .window strong {
    font-weight: inherit;
  }
  .why {
    max-inline-size: 26em;
    margin: 0;
    font-size: var(--_small);
    line-height: 1.6;
  }
  .mado-button[aria-disabled='true'] {
    border-color: var(--_4);
    background: var(--_2);
    color: var(--_7);
    cursor: default;
  }
  .total {
    font-size: calc(var(--_size) * 1.25);
    font-variant-numeric: tabular-nums;
  }
  @container (inline-size < 36em) {
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
    .does {
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
      text-align: start;
    }
    .price {
      white-space: normal; /* with large text it takes more than a line */
    }
  }
`;

export const madoServiceListStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  waitingStyles,
  blankStyles,
  dialogStyles,
  factsStyles,
  own,
];
