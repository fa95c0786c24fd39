import { css, type CSSResult } from 'lit';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';
import { contractTermStyles } from './contract-term.styles.ts';

const detail: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .contract-detail,
  .contract-detail * {
    box-sizing: border-box;
  }
  .contract-detail {
    container-type: inline-size;
  }
  .mado-stack {
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    max-inline-size: 52em;
  }
  .title {
    margin: 0;
    font-size: calc(var(--_size) * 1.25);
    font-weight: 700;
    line-height: 1.5;
  }
  .facts {
    margin: 0;
    border-block-start: 1px solid var(--_4);
    line-height: 1.6;
  }
  .facts:lang(en) {
    word-break: keep-all; /* on a page in English, Japanese names have no phrases */
  }
  .facts > div {
    display: grid;
    grid-template-columns: 10em minmax(0, 1fr);
    gap: 0 24px;
    padding-block: 10px;
    border-block-end: 1px solid var(--_3);
  }
  dt {
    color: var(--_7);
  }
  dd {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    min-inline-size: 0;
    margin: 0;
  }
  .code,
  .days {
    font-variant-numeric: tabular-nums;
  }
  .contact {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
  }
  .contact .mado-link {
    min-block-size: 24px;
    font-variant-numeric: tabular-nums;
  }
  .elsewhere {
    display: grid;
    gap: 8px;
    margin-block-start: 16px;
    padding: 16px 20px;
    border: 1px solid var(--_3);
    border-radius: var(--_radius);
    background: var(--_1);
  }
  .elsewhere-title {
    margin: 0;
    font-size: inherit;
    font-weight: 700;
    line-height: 1.5;
  }
  .sales {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin: 0;
  }
  .leaving {
    min-block-size: 24px;
    white-space: nowrap;
  }
  @container (inline-size < 32.5em) {
    .facts > div {
      grid-template-columns: minmax(0, 1fr);
    }
    .facts dt {
      font-size: var(--_small);
    }
    .contact {
      display: grid;
    }
    .sales {
      display: block;
    }
  }
`;

export const madoContractDetailStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  waitingStyles,
  blankStyles,
  contractTermStyles,
  detail,
];
