import { css, type CSSResult } from 'lit';
import { dialogStyles } from '../portal/dialog/dialog.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';
import { contractTableStyles } from './contract-table.styles.ts';

const companies: CSSResult = css`
  .companies form {
    grid-template-columns: minmax(0, 1fr);
  }
  .lead {
    order: 1;
    inline-size: 100%;
    margin: 0;
    color: var(--_7);
    font-size: var(--_small);
  }
  .rows tbody .name {
    font-weight: 700;
  }
  .digits {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .search {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 12px;
    align-items: end;
  }
  .search:has(.mado-error) {
    align-items: center;
  }
  .found {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .found .row-count {
    margin: 0;
  }
  .choices {
    border: 1px solid var(--_4);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .found[aria-invalid='true'] .choices {
    border-color: var(--_danger);
  }
  .choice {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 0 12px;
    align-items: center;
    padding: 10px 16px;
    cursor: pointer;
    line-height: 1.5;
  }
  .choice + .choice {
    border-block-start: 1px solid var(--_3);
  }
  .choice:hover {
    background: var(--_1);
  }
  .choice:has(:checked) {
    background: color-mix(in oklab, var(--_accent) 9%, var(--_surface));
  }
  .choice input {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }
  .choice-added {
    cursor: default;
  }
  .choice-name {
    font-weight: 700;
    text-wrap: balance;
    word-break: normal; /* a phrase longer than the line is not balanced */
  }
  .choice-added .choice-name {
    color: var(--_7);
    font-weight: 400;
  }
  .choice-about {
    grid-column: 2;
    color: var(--_7);
    font-size: var(--_small);
  }
  .choice-about .digits {
    margin-inline-end: 8px;
  }
  .mark {
    display: inline-block;
    margin-inline-end: 8px;
    padding: 0 8px;
    border: 1px solid var(--_4);
    border-radius: 4px;
    background: var(--_surface);
    font-size: calc(var(--_size) * 0.8125);
    line-height: 1.5;
    white-space: nowrap;
  }
  @container (inline-size < 25em) {
    .search {
      grid-template-columns: minmax(0, 1fr);
    }
    .search .mado-button {
      justify-self: start;
    }
  }
`;

export const madoGroupCompanyListStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  waitingStyles,
  blankStyles,
  dialogStyles,
  factsStyles,
  ...contractTableStyles,
  companies,
];
