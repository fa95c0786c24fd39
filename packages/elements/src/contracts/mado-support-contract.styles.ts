import { css, type CSSResult } from 'lit';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';
import { contractTermStyles } from './contract-term.styles.ts';

const own: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .contract,
  .contract * {
    box-sizing: border-box;
  }
  .contract {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    max-inline-size: 46em;
    text-spacing-trim: trim-start;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: baseline;
    justify-content: space-between;
  }
  .title-line {
    display: grid;
    flex: 1 1 20em;
    gap: 4px;
  }
  .number {
    margin: 0;
    color: var(--_7);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  .contract .title {
    margin: 0;
    font-size: calc(var(--_size) * 1.5);
    font-weight: 700;
    line-height: 1.4;
    text-wrap: balance;
  }
  .contract .term {
    margin: 0;
  }
  .mado-facts dd {
    font-weight: 400;
  }
  .names {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    align-items: center;
  }
  .bones {
    opacity: 0;
    animation: contract-appear 150ms 150ms forwards;
  }
  .bone {
    display: block;
    border-radius: 4px;
    background: var(--_2);
  }
  .bones .title > .bone {
    inline-size: 60%;
  }
  .bones .number > .bone {
    inline-size: 8em;
  }
  @keyframes contract-appear {
    to {
      opacity: 1;
    }
  }
  @media print {
    .ways,
    .mado-button {
      display: none;
    }
  }
`;

export const madoSupportContractStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  factsStyles,
  blankStyles,
  contractTermStyles,
  own,
];
