import { css, type CSSResult } from 'lit';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { rowTableStyles } from '../portal/list/row-table.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';

const coupons: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .coupons,
  .coupons * {
    box-sizing: border-box;
  }
  .coupons {
    container-type: inline-size;
  }
  .coupons > .mado-stack {
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    max-inline-size: 60em;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: baseline;
    justify-content: space-between;
  }
  .agency {
    margin: 0;
    font-weight: 700;
  }
  .rows th.number {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .rows .count {
    padding-inline-end: 40px;
    text-align: end;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .standing {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    vertical-align: bottom;
    white-space: nowrap;
  }
  .standing::before {
    inline-size: 0;
    block-size: 0;
    border: 4px solid var(--_6);
    border-radius: 50%;
    content: '';
  }
  .standing-usable::before {
    border-color: var(--_success);
  }
  .standing-ended::before {
    border-color: var(--_danger);
  }
  .spent :is(.number, td) {
    color: var(--_7);
  }
  @container (inline-size < 40em) {
    .rows tbody td:is(.wide, .count, .day, .short) {
      display: grid;
      grid-template-columns: 7em minmax(0, 1fr);
      inline-size: 100%;
      padding: 2px 0;
      text-align: start;
    }
    .rows tbody .label {
      margin: 0;
    }
    .rows tbody th.number {
      overflow-wrap: anywhere;
    }
    .rows tbody .count,
    .standing {
      white-space: normal;
    }
  }
  /* with large text: beside the words of its column, hardly a letter would have room */
  @container (inline-size < 18em) {
    .rows tbody td:is(.wide, .count, .day, .short) {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

export const madoCouponListStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  waitingStyles,
  blankStyles,
  rowTableStyles,
  coupons,
];
