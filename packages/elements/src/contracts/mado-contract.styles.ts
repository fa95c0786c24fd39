import { css, type CSSResult } from 'lit';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { tabsStyles } from '../portal/tabs.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';
import { contractTermStyles } from './contract-term.styles.ts';

const contract: CSSResult = css`
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
    gap: 16px;
    container-type: inline-size;
  }
  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 24px;
    align-items: center;
  }
  .back {
    justify-self: start;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    font-size: var(--_small);
    line-height: 1.4;
  }
  .head:lang(en) {
    word-break: keep-all; /* on a page in English, Japanese names have no phrases */
  }
  .head .back {
    grid-column: 1 / -1;
  }
  .head slot[name='header'] {
    display: block;
    grid-column: 1;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: baseline;
  }
  .term {
    font-size: var(--_small);
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin: 4px 0 0;
    color: var(--_7);
    font-size: var(--_small);
  }
  .code {
    font-variant-numeric: tabular-nums;
  }
  .request {
    grid-column: 2;
  }
  .answered {
    grid-column: 2;
    margin: 0;
    color: var(--_success);
    font-size: var(--_small);
    font-weight: 700;
    text-align: center;
  }
  .parts {
    min-inline-size: 0;
  }
  .panel {
    padding-block-start: 24px;
  }
  .panel[hidden] {
    display: none;
  }
  .place {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  @container (inline-size < 32.5em) {
    .head {
      grid-template-columns: minmax(0, 1fr);
    }
    .request {
      grid-column: 1;
      justify-self: start;
      margin-block-start: 8px;
    }
    .answered {
      grid-column: 1;
      text-align: start;
    }
  }
`;

export const madoContractStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  waitingStyles,
  blankStyles,
  contractTermStyles,
  tabsStyles,
  contract,
];
